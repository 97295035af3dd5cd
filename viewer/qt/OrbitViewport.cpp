#include "viewer/qt/OrbitViewport.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QOffscreenSurface>
#include <QPainter>

#include "viewer/qt/GraphicsCheck.h"
#include "viewer/qt/OffscreenScene.h"
#include "viewer/qt/RenderThread.h"

namespace lateglow {

namespace {
constexpr double kAxisLength = 22.0;
constexpr int kClickPixels = 3;  // a press that moves less is a click
constexpr double kLetterRoom = 12.0;  // letters closer than this would lie on one another
}  // namespace

OrbitViewport::OrbitViewport(std::shared_ptr<void> scene, vtkRenderer* renderer,
                             int samplesPerPixel, QWidget* parent)
    : RenderHost(parent),
      m_renderer(std::make_shared<SceneRenderer>(std::move(scene), renderer, samplesPerPixel)) {}

OrbitViewport::~OrbitViewport() {
  RenderThread::post([renderer = std::move(m_renderer)]() mutable { renderer.reset(); });
}

QString OrbitViewport::failure() const {
  return m_lost ? tr("The graphics driver was restarted and the picture is gone. Click to draw it "
                     "again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 "
                     "or update the graphics driver.")
         : graphicsKnown() ? graphicsMessage(graphics())
                           : QString();
}

void OrbitViewport::pictureLost() {
  RenderThread::post([renderer = m_renderer] { renderer->close(); });
  m_picture = {};
  m_lost = true;
  update();
}

void OrbitViewport::askForGraphics() {
  if (!m_asked) {
    m_asked = true;
    loadGraphics(this, [this] { requestRender(); });
  }
}

RenderHost::Picture OrbitViewport::prepareRender() {
  if (!graphicsKnown()) {
    askForGraphics();
    return Picture::Waits;
  }
  if (m_lost || rect().isEmpty() || graphics().state != GraphicsState::Works) {
    return Picture::Made;
  }
  if (m_coming) {
    return Picture::Waits;
  }
  askForPicture();
  return Picture::Coming;
}

void OrbitViewport::askForPicture() {
  if (!m_surface) {
    takeGraphics();
    m_surface = makeOffscreenSurface();
  }
  // Without a graphics card four times the pixels take four times as long.
  const double ratio = graphics().software ? 1.0 : devicePixelRatioF();
  const QSize pixels(static_cast<int>(std::lround(width() * ratio)),
                     static_cast<int>(std::lround(height() * ratio)));
  m_coming = true;
  RenderThread::post([this, self = QPointer<QObject>(this), renderer = m_renderer,
                      surface = m_surface, pixels, ratio] {
    const ScenePicture picture = renderer->render(surface, pixels, ratio);
    RenderThread::answer(self, [this, picture] { take(picture); });
  });
}

void OrbitViewport::take(const ScenePicture& picture) {
  m_coming = false;
  if (m_lost) {
    return;
  }
  if (picture.image.isNull()) {
    pictureLost();
    return;
  }
  m_picture = picture;
  pictureCame();
}

/// As high as the viewport, which may have another size by now than when the picture was asked for.
void OrbitViewport::paintPicture(QPainter& painter) {
  if (m_picture.image.isNull()) {
    return;
  }
  QSizeF size = m_picture.image.deviceIndependentSize();
  size *= height() / size.height();
  QRectF target(QPointF(), size);
  target.moveCenter(QRectF(rect()).center());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(target, m_picture.image);
}

void OrbitViewport::send(const QEvent& event) {
  RenderThread::post([this, self = QPointer<QObject>(this), renderer = m_renderer,
                      copy = std::shared_ptr<QEvent>(event.clone())] {
    if (renderer->take(*copy)) {
      RenderThread::answer(self, [this] { requestRender(); });
    }
  });
}

bool OrbitViewport::event(QEvent* event) {
  const QEvent::Type type = event->type();
  if (m_lost && type == QEvent::MouseButtonPress) {
    m_lost = false;
    requestRender();
    return true;
  }
  const bool handled = RenderHost::event(event);
  const bool pointer = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
                       type == QEvent::MouseMove;
  if (!pointer && type != QEvent::Wheel) {
    return handled;
  }
  send(*event);
  if (type == QEvent::MouseButtonPress) {
    m_pressed = static_cast<QMouseEvent*>(event)->position().toPoint();
    Q_EMIT activated();
  } else if (type == QEvent::MouseButtonRelease) {
    const auto* release = static_cast<QMouseEvent*>(event);
    const QPoint moved = release->position().toPoint() - m_pressed;
    if (release->button() == Qt::RightButton && moved.manhattanLength() <= kClickPixels) {
      showMenu(release->globalPosition().toPoint());
    }
  }
  event->accept();
  return true;
}

/// By the menu key only: by the mouse a right drag may become of what begins as a click.
void OrbitViewport::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) {
    showMenu(mapToGlobal(rect().center()));
  }
  event->accept();
}

void OrbitViewport::showMenu(QPoint globalPosition) {
  auto* menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("orbitMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillMenu(*menu);
  menu->addSeparator();
  connect(menu->addAction(tr("Reset view")), &QAction::triggered, this, [this] { resetView(); });
  menu->popup(globalPosition);
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
  const auto& axes = m_picture.axes;
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
