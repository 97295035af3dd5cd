#include "app/desktop/StartOptions.h"

#include <cstdio>
#include <cstdlib>

#include <QCommandLineParser>

namespace lateglow {

namespace {

[[noreturn]] void endWithUsageError(const QString& message) {
  std::fprintf(stderr, "lateglow: %s (see lateglow --help)\n", qPrintable(message));
  std::exit(2);
}

}  // namespace

StartOptions parseStartOptions(const QCoreApplication& application) {
  QCommandLineParser parser;
  parser.setApplicationDescription(QStringLiteral(
      "Lateglow: synthetic late gadolinium enhancement from cine cardiac MR. Research use only."));
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("PATH"),
                               QStringLiteral("Study to open: DICOM folder or file, NIfTI."),
                               QStringLiteral("[PATH...]"));
  const QCommandLineOption demo(QStringLiteral("demo"),
                                QStringLiteral("Open the demonstration studies."));
  const QCommandLineOption run(QStringLiteral("run"),
                               QStringLiteral("Run the model on what was opened."));
  const QCommandLineOption workspace(QStringLiteral("workspace"),
                                     QStringLiteral("Workspace to show, 1 to 5."),
                                     QStringLiteral("N"));
  const QCommandLineOption screenshot(
      QStringLiteral("screenshot"),
      QStringLiteral("Write a picture of the window as PNG, then quit; for documentation."),
      QStringLiteral("FILE"));
  const QCommandLineOption after(
      QStringLiteral("after"),
      QStringLiteral("When to take the picture: seconds, or 'result' for the model's result."),
      QStringLiteral("WHEN"), QStringLiteral("2"));
  const QCommandLineOption size(QStringLiteral("size"),
                                QStringLiteral("Size of the window, for example 1600x1000."),
                                QStringLiteral("WxH"));
  parser.addOptions({demo, run, workspace, screenshot, after, size});
  parser.process(application);

  StartOptions options;
  options.paths = parser.positionalArguments();
  options.demonstration = parser.isSet(demo);
  options.run = parser.isSet(run);
  options.screenshot = parser.value(screenshot);
  options.size = parser.value(size);
  options.afterResult = parser.value(after) == QLatin1String("result");
  bool number = true;
  if (!options.afterResult) {
    options.afterSeconds = parser.value(after).toDouble(&number);
    if (!number || options.afterSeconds < 0.0) {
      endWithUsageError(QStringLiteral("--after takes seconds or 'result'"));
    }
  }
  if (parser.isSet(workspace)) {
    options.workspace = parser.value(workspace).toInt(&number);
    if (!number || options.workspace < 1 || options.workspace > 5) {
      endWithUsageError(QStringLiteral("--workspace takes a number from 1 to 5"));
    }
  }
  return options;
}

}  // namespace lateglow
