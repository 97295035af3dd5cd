#pragma once

namespace lateglow {

/// Makes sure that OpenGL 3.2 works before the first viewport needs it. Where the driver gives no
/// such context the program starts itself again with Mesa's software renderer; returns false when
/// that has been tried and does not work either. Needs a QGuiApplication.
[[nodiscard]] bool ensureGraphics(char** arguments);

}  // namespace lateglow
