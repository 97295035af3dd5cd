#include "app/desktop/Graphics.h"

#include <unistd.h>

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QSurfaceFormat>

namespace lateglow {

namespace {

constexpr const char* kSoftwareRendering = "LIBGL_ALWAYS_SOFTWARE";

bool contextWorks() {
  QOpenGLContext context;
  QOffscreenSurface surface;
  surface.create();
  if (!context.create() || !context.makeCurrent(&surface)) {
    return false;
  }
  const QSurfaceFormat format = context.format();
  context.doneCurrent();
  return std::pair(format.majorVersion(), format.minorVersion()) >= std::pair(3, 2);
}

}  // namespace

bool ensureGraphics(char** arguments) {
  if (contextWorks()) {
    return true;
  }
  if (qEnvironmentVariableIsSet(kSoftwareRendering)) {
    return false;
  }
  qputenv(kSoftwareRendering, "1");
  execv("/proc/self/exe", arguments);
  return false;  // execv returns only when it failed
}

}  // namespace lateglow
