#pragma once

#include <functional>

#include <QPointer>

class QObject;

namespace lateglow {

/// The one thread in which scenes in three dimensions live: contexts of OpenGL are made, used and
/// destroyed there, so that no window waits for a renderer, least of all one in software. Starts
/// with the first work and ends with the application, after all work that it was given.
///
/// Qt is not asked whether the display can draw in a second thread: it would load the graphics
/// driver in the GUI thread to answer, and no driver with OpenGL 3.2 is known that cannot.
class RenderThread {
public:
  /// Does `work` after everything that was posted before. GUI thread.
  static void post(std::function<void()> work);
  /// Does `work` in the GUI thread, soon, unless `receiver` is gone by then. Any thread.
  static void answer(const QPointer<QObject>& receiver, std::function<void()> work);
};

}  // namespace lateglow
