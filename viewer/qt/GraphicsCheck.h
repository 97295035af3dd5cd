#pragma once

#include <functional>

#include <QString>

class QObject;

namespace lateglow {

enum class GraphicsState {
  Works,
  TooOld,  ///< there is OpenGL, but below 3.2
  Missing  ///< no context can be made at all
};

struct Graphics {
  GraphicsState state = GraphicsState::Missing;
  int major = 0;  ///< of the version that the display gives
  int minor = 0;
  bool software = false;  ///< drawn by the processor (Mesa's llvmpipe and the like)
};

/// Whether this display draws OpenGL 3.2, found out once by making a context. Needs a
/// QGuiApplication; GUI thread.
[[nodiscard]] const Graphics& graphics();

/// Whether graphics() would answer at once.
[[nodiscard]] bool graphicsKnown();
/// Finds it out in RenderThread, because loading the driver takes longer than a window may wait;
/// `ready` then runs in the GUI thread, where `receiver` still lives. Without OpenGL as well.
void loadGraphics(QObject* receiver, std::function<void()> ready);

/// What a viewport shows in the picture's place where graphics do not work: what is missing and
/// what to do. Empty where they work.
[[nodiscard]] QString graphicsMessage(const Graphics& graphics);

}  // namespace lateglow
