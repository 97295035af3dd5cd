#pragma once

namespace lateglow {

/// The OpenGL surface that viewports in three dimensions need, made the default. Call before QApplication.
void setDefaultSurfaceFormat();

}  // namespace lateglow
