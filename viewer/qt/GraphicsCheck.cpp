#include "viewer/qt/GraphicsCheck.h"

#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>
#include <QThread>
#include <QTimer>

namespace lateglow {

namespace {

constexpr std::pair kNeeded{3, 2};

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

/// By the names of Mesa's and Google's software renderers.
bool isSoftware(const QByteArray& renderer) {
  const QByteArray name = renderer.toLower();
  return name.contains("llvmpipe") || name.contains("softpipe") || name.contains("swrast") ||
         name.contains("swiftshader");
}

Graphics testGraphics() {
  QOpenGLContext context;
  QOffscreenSurface surface;
  surface.create();
  if (!context.create() || !context.makeCurrent(&surface)) {
    return {};
  }
  const QSurfaceFormat format = context.format();
  const bool software = isSoftware(
      QByteArray(reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER))));
  context.doneCurrent();
  const std::pair version{format.majorVersion(), format.minorVersion()};
  return {version >= kNeeded ? GraphicsState::Works : GraphicsState::TooOld, version.first,
          version.second, software};
}

std::optional<Graphics> g_graphics;
bool g_loaded = false;  // the driver is there, or it is known that there is none

}  // namespace

const Graphics& graphics() {
  if (!g_graphics) {
    g_graphics = testGraphics();
  }
  return *g_graphics;
}

bool graphicsKnown() { return g_graphics.has_value(); }

void loadGraphics(QObject* receiver, std::function<void()> ready) {
  if (g_loaded || graphicsKnown() || !QOpenGLContext::supportsThreadedOpenGL()) {
    QTimer::singleShot(0, receiver, ready);
    return;
  }
  auto* loading = QThread::create([] { QOpenGLContext().create(); });
  QObject::connect(loading, &QThread::finished, loading, [] { g_loaded = true; });
  QObject::connect(loading, &QThread::finished, receiver, std::move(ready));
  QObject::connect(loading, &QThread::finished, loading, &QObject::deleteLater);
  loading->start();
}

QString graphicsMessage(const Graphics& graphics) {
  const QString remedy =
      tr("Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the "
         "graphics driver. Slices, measurements and reports work without it.");
  switch (graphics.state) {
    case GraphicsState::Works:
      return {};
    case GraphicsState::TooOld:
      return tr("Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.")
                 .arg(graphics.major)
                 .arg(graphics.minor) +
             QStringLiteral("\n\n") + remedy;
    case GraphicsState::Missing:
      break;
  }
  return tr("Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.") + QStringLiteral("\n\n") +
         remedy;
}

}  // namespace lateglow
