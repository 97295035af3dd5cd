#pragma once

#include <QObject>

#include "app/desktop/StartOptions.h"

namespace lateglow {

class MainWindow;

/// Does what the command line asked for once the window is there: open, run, take a picture.
class StartActions : public QObject {
  Q_OBJECT

public:
  StartActions(MainWindow& window, StartOptions options);
  void begin();

private:
  void runWhenReady();
  void scheduleScreenshot(double seconds);
  void takeScreenshot();
  /// Quits with an error when the awaited result did not come.
  void failed(const QString& what);

  MainWindow& m_window;
  StartOptions m_options;
  bool m_ran = false;
  bool m_scheduled = false;
};

}  // namespace lateglow
