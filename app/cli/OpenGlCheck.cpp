#include "app/cli/OpenGlCheck.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>

namespace lateglow::cli {

namespace {

std::string describe(GLenum name) {
  const auto* text = reinterpret_cast<const char*>(glGetString(name));
  return text != nullptr ? text : "unknown";
}

EGLDisplay openDisplay() {
  EGLDisplay display = eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  return display != EGL_NO_DISPLAY ? display : eglGetDisplay(EGL_DEFAULT_DISPLAY);
}

}  // namespace

OpenGlAnswer checkOpenGl() {
  EGLDisplay display = openDisplay();
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) {
    return {false, "no EGL display; install libgl1-mesa-dri"};
  }
  OpenGlAnswer answer{false, "no OpenGL 3.2 context; install libgl1-mesa-dri"};
  const EGLint wanted[] = {EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                           EGL_NONE};
  const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 2, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  eglBindAPI(EGL_OPENGL_API);
  if (eglChooseConfig(display, wanted, &config, 1, &count) == EGL_TRUE && count > 0) {
    EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version);
    if (context != EGL_NO_CONTEXT &&
        eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE) {
      answer = {true, describe(GL_VERSION) + ", " + describe(GL_RENDERER)};
      eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
      eglDestroyContext(display, context);
    }
  }
  eglTerminate(display);
  return answer;
}

}  // namespace lateglow::cli
