#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace lateglow {

/// What the command line of lateglow asks for.
struct StartOptions {
  QStringList paths;
  bool demonstration = false;
  bool run = false;           ///< run the model on what was opened
  int workspace = 0;          ///< 1 to 5; 0: as the program decides
  QString screenshot;         ///< write a picture of the window there and quit
  double afterSeconds = 2.0;  ///< how long to wait for it
  bool afterResult = false;   ///< wait for the model's result first
  QString size;               ///< "1600x1000"
};

/// Parses and, for --help, --version or a mistake, answers on the terminal and ends the program.
[[nodiscard]] StartOptions parseStartOptions(const QCoreApplication& application);

}  // namespace lateglow
