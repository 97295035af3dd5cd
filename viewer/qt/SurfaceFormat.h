#pragma once

namespace lateglow {

/// The OpenGL surface that every viewport needs, made the default. Call before QApplication.
void setDefaultSurfaceFormat();

}  // namespace lateglow
