#include "viewer/qt/OrbitViewport.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <vtkCamera.h>
#include <vtkRenderWindow.h>
#include <vtkRenderWindowInteractor.h>
#include <vtkRenderer.h>

#include "viewer/scene/AxesOnScreen.h"

namespace lateglow {

namespace {
constexpr double kAxisLength = 22.0;
constexpr double kLetterRoom = 12.0;  // letters closer than this would lie on one another
}  // namespace

OrbitViewport::OrbitViewport(QWidget* parent) : RenderHost(parent) {}

void OrbitViewport::prepareRender() {
  if (vtkRenderWindow* window = renderWindow(); window != nullptr && window->GetInteractor()) {
    const double ratio = devicePixelRatioF();
    m_adapter.SetDevicePixelRatio(static_cast<float>(ratio), window->GetInteractor());
    window->GetInteractor()->SetSize(static_cast<int>(std::lround(width() * ratio)),
                                     static_cast<int>(std::lround(height() * ratio)));
  }
}

bool OrbitViewport::event(QEvent* event) {
  const bool handled = RenderHost::event(event);
  switch (event->type()) {
    case QEvent::MouseButtonPress:
      Q_EMIT activated();
      [[fallthrough]];
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
      if (vtkRenderWindow* window = renderWindow()) {
        m_adapter.ProcessEvent(event, window->GetInteractor());
        event->accept();
        return true;
      }
      break;
    default:
      break;
  }
  return handled;
}

void OrbitViewport::paintAxes(QPainter& painter) {
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = QApplication::font();
  font.setPixelSize(11);
  painter.setFont(font);
  const QPointF origin(48.0, height() - 64.0);
  const std::array<QString, 3> names{QStringLiteral("L"), QStringLiteral("P"),
                                     QStringLiteral("H")};
  std::vector<QPointF> named;
  const auto axes = axesOnScreen(renderer()->GetActiveCamera());
  for (std::size_t i = 0; i < axes.size(); ++i) {
    const QPointF direction(axes.at(i)[0], -axes.at(i)[1]);
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
    painter.drawText(QRectF(at.x() - 8, at.y() - 8, 16, 16), Qt::AlignCenter, names.at(i));
  }
}

}  // namespace lateglow
