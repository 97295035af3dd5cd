#include "viewer/qt/ScarViewport.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

namespace lateglow {

namespace {
constexpr double kAxisLength = 22.0;
constexpr double kLetterRoom = 12.0;  // letters closer than this would lie on one another
constexpr int kSamplesPerPixel = 4;
}  // namespace

ScarViewport::ScarViewport(QWidget* parent) : RenderHost(parent), m_scene(std::make_unique<ScarScene>()) {
  renderWindow()->SetMultiSamples(kSamplesPerPixel);
  renderWindow()->AddRenderer(m_scene->renderer());
}

ScarViewport::~ScarViewport() { makeCurrent(); }

void ScarViewport::resetView() {
  m_scene->resetCamera();
  requestRender();
}

void ScarViewport::prepareRender() { m_scene->setLineWidth(1.5 * devicePixelRatioF()); }

bool ScarViewport::event(QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonDblClick:
      // VTK's own keys (w wireframe, p pick ...) are not part of this program.
      return QOpenGLWidget::event(event);
    case QEvent::MouseButtonPress:
      Q_EMIT activated();
      break;
    default:
      break;
  }
  return QVTKOpenGLNativeWidget::event(event);
}

void ScarViewport::paintExtras(QPainter& painter) {
  if (m_scene->empty()) {
    return;
  }
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = QApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  const QPointF origin(48.0, height() - 64.0);
  const std::array<QString, 3> names{QStringLiteral("L"), QStringLiteral("P"),
                                     QStringLiteral("H")};
  std::vector<QPointF> named;
  const auto axes = m_scene->axesOnScreen();
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const QPointF direction(axes[i][0], -axes[i][1]);
    painter.setPen(QPen(QColor(0x5B, 0x65, 0x70), 1.5));
    painter.drawLine(origin, origin + direction * kAxisLength);
    painter.setPen(QColor(0x9B, 0xA6, 0xB2));
    const QPointF at = origin + direction * (kAxisLength + 9.0);
    const bool crowded = std::any_of(named.begin(), named.end(), [at](QPointF other) {
      return std::hypot(at.x() - other.x(), at.y() - other.y()) < kLetterRoom;
    });
    if (crowded) {
      continue;
    }
    named.push_back(at);
    painter.drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt::AlignCenter, names[i]);
  }
}

}  // namespace lateglow
