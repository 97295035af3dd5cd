#include "viewer/qt/GraphicsCheck.h"

#include <optional>
#include <utility>

#include <QCoreApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>

#include "viewer/qt/OffscreenScene.h"
#include "viewer/qt/RenderThread.h"

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

Graphics testGraphics(QOffscreenSurface& surface) {
  QOpenGLContext context;
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

}  // namespace

const Graphics& graphics() {
  if (!g_graphics) {
    g_graphics = testGraphics(*makeOffscreenSurface());
  }
  return *g_graphics;
}

bool graphicsKnown() { return g_graphics.has_value(); }

void loadGraphics(QObject* receiver, std::function<void()> ready) {
  const QPointer<QObject> asker(receiver);
  // A first context loads the driver; a surface, which only the GUI thread may make, would do so
  // there.
  RenderThread::post([asker, ready = std::move(ready)] {
    QOpenGLContext().create();
    RenderThread::answer(asker, [asker, ready] {
      RenderThread::post([asker, ready, surface = makeOffscreenSurface()] {
        const Graphics found = testGraphics(*surface);
        RenderThread::answer(asker, [found, ready] {
          g_graphics = found;
          ready();
        });
      });
    });
  });
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
