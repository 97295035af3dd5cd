#include <clocale>
#include <memory>

#include <QApplication>

#include "app/desktop/PipelineCaseService.h"
#include "app/desktop/StartActions.h"
#include "app/desktop/StartOptions.h"
#include "app/workflow/Resources.h"
#include "ui/common/Theme.h"
#include "ui/models/Settings.h"
#include "ui/window/MainWindow.h"
#include "viewer/qt/SurfaceFormat.h"

namespace {

/// Qt reads the scale before there is an application. What the user's own environment says wins.
void applyScale() {
  const int percent = lateglow::Settings().scalePercent();
  if (percent > 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
  }
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication::setApplicationName(QStringLiteral("lateglow"));
  QCoreApplication::setOrganizationName(QStringLiteral("lateglow"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(lateglow::softwareVersion()));
  applyScale();
  lateglow::setDefaultSurfaceFormat();
  QApplication application(argc, argv);
  // QApplication takes the user's locale; C functions would then read decimal commas from files.
  std::setlocale(LC_NUMERIC, "C");
  const lateglow::StartOptions options = lateglow::parseStartOptions(application);
  const lateglow::Settings settings;
  lateglow::setLanguage(settings.language());
  lateglow::applyTheme(application, lateglow::themeOf(settings.theme()));
  lateglow::MainWindow window(std::make_shared<lateglow::PipelineCaseService>());
  window.show();
  auto* actions = new lateglow::StartActions(window, options);  // owned by the window
  actions->begin();
  return QApplication::exec();
}
