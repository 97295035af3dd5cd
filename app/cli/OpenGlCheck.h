#pragma once

#include <string>

namespace lateglow::cli {

struct OpenGlAnswer {
  bool ok = false;
  std::string detail;  ///< version and renderer, or why there is none
};

/// Makes an OpenGL context without a window (EGL, surfaceless) and asks what it is.
[[nodiscard]] OpenGlAnswer checkOpenGl();

}  // namespace lateglow::cli
