#include "viewer/qt/OrbitViewport.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>

#include <vtkCamera.h>
#include <vtkCommand.h>
#include <vtkInteractorStyleTrackballCamera.h>
#include <vtkProp.h>
#include <vtkPropCollection.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>

#include "viewer/qt/GraphicsCheck.h"
#include "viewer/qt/OffscreenScene.h"
#include "viewer/scene/AxesOnScreen.h"

namespace lateglow {

namespace {
constexpr double kAxisLength = 22.0;
constexpr double kPicturesPerSecond = 25.0;  // asked for while turning
constexpr int kFewPixels = 16;  // of pictures that nobody sees
constexpr int kClickPixels = 3;  // a press that moves less is a click
constexpr double kLetterRoom = 12.0;  // letters closer than this would lie on one another
}  // namespace

OrbitViewport::OrbitViewport(QWidget* parent) : RenderHost(parent) {
  vtkNew<vtkInteractorStyleTrackballCamera> style;
  m_interactor->SetInteractorStyle(style);
  m_interactor->SetDesiredUpdateRate(kPicturesPerSecond);
  // What the style wants to render at once waits for the next painting.
  m_interactor->EnableRenderOff();
  m_interactor->AddObserver(vtkCommand::RenderEvent, this, &RenderHost::requestRender);
}

OrbitViewport::~OrbitViewport() = default;

void OrbitViewport::openScene() {
  m_offscreen = std::make_unique<OffscreenScene>(renderer(), samplesPerPixel());
  m_interactor->SetRenderWindow(m_offscreen->window());
  m_interactor->Initialize();
}

void OrbitViewport::closeScene() {
  m_interactor->SetRenderWindow(nullptr);
  m_offscreen.reset();
}

QString OrbitViewport::failure() const {
  return m_lost ? tr("The graphics driver was restarted and the picture is gone. Click to draw it "
                     "again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 "
                     "or update the graphics driver.")
         : m_step == Step::Ready ? graphicsMessage(graphics())
                                  : QString();
}

void OrbitViewport::pictureLost() {
  closeScene();
  m_picture = {};
  m_lost = true;
  update();
}

void OrbitViewport::later(Step next) {
  m_step = next;
  QTimer::singleShot(0, this, &OrbitViewport::getReady);
}

void OrbitViewport::getReady() {
  switch (m_step) {
    case Step::Begin:
      m_step = Step::Loading;
      loadGraphics(this, [this] { later(Step::Check); });
      break;
    case Step::Check:
      if (graphics().state == GraphicsState::Works) {
        takeGraphics();
        later(Step::Open);
      } else {
        later(Step::Ready);
      }
      break;
    case Step::Open:
      openScene();
      m_drawnParts = 0;
      later(hasParts() ? Step::Draw : Step::Ready);
      break;
    case Step::Draw:
      drawPart();
      break;
    case Step::ReadBack:
      if (m_offscreen->render({kFewPixels, kFewPixels}).isNull()) {
        pictureLost();
      }
      later(Step::Ready);
      break;
    case Step::Ready:
      requestRender();
      break;
    case Step::Loading:
      break;
  }
}

/// First nothing, then one part of the scene more with every event, into a picture that nobody sees: compiling the
/// shaders of all parts at once takes too long.
void OrbitViewport::drawPart() {
  std::vector<vtkProp*> hidden;
  vtkPropCollection* parts = renderer()->GetViewProps();
  parts->InitTraversal();
  int number = 0;
  int visible = 0;
  while (vtkProp* part = parts->GetNextProp()) {
    visible += part->GetVisibility();
    if (part->GetVisibility() != 0 && number++ >= m_drawnParts) {
      hidden.push_back(part);
      part->VisibilityOff();
    }
  }
  m_offscreen->warmUp({kFewPixels, kFewPixels});
  for (vtkProp* part : hidden) part->VisibilityOn();
  ++m_drawnParts;
  later(m_drawnParts <= visible ? Step::Draw : Step::ReadBack);
}

bool OrbitViewport::prepareRender() {
  if (m_step != Step::Ready) {
    if (m_step == Step::Begin) getReady();
    return false;
  }
  if (m_lost || graphics().state != GraphicsState::Works) {
    return true;
  }
  if (!m_offscreen) {
    openScene();
  }
  // Without a graphics card four times the pixels take four times as long.
  const double ratio = graphics().software ? 1.0 : devicePixelRatioF();
  const QSize pixels(static_cast<int>(std::lround(width() * ratio)),
                     static_cast<int>(std::lround(height() * ratio)));
  m_adapter.SetDevicePixelRatio(static_cast<float>(ratio), m_interactor);
  m_interactor->SetSize(pixels.width(), pixels.height());
  m_picture = m_offscreen->render(pixels);
  m_picture.setDevicePixelRatio(ratio);
  if (m_picture.isNull() && !pixels.isEmpty()) {
    pictureLost();
  }
  return true;
}

void OrbitViewport::paintPicture(QPainter& painter) {
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(rect(), m_picture);
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
  if (m_offscreen) {
    m_adapter.ProcessEvent(event, m_interactor);
  }
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
