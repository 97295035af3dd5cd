#include <clocale>
#include <memory>

#include <QApplication>
#include <QMessageBox>

#include "app/desktop/Graphics.h"
#include "app/desktop/PipelineCaseService.h"
#include "app/desktop/StartActions.h"
#include "app/desktop/StartOptions.h"
#include "app/workflow/Resources.h"
#include "ui/common/Theme.h"
#include "ui/window/MainWindow.h"
#include "viewer/qt/SurfaceFormat.h"

int main(int argc, char** argv) {
  lateglow::setDefaultSurfaceFormat();
  QApplication application(argc, argv);
  // QApplication takes the user's locale; C functions would then read decimal commas from files.
  std::setlocale(LC_NUMERIC, "C");
  QApplication::setApplicationName(QStringLiteral("lateglow"));
  QApplication::setOrganizationName(QStringLiteral("lateglow"));
  QApplication::setApplicationVersion(QString::fromStdString(lateglow::softwareVersion()));
  const lateglow::StartOptions options = lateglow::parseStartOptions(application);
  lateglow::installTranslations(application);
  lateglow::applyTheme(application, lateglow::PaintTheme::Dark);
  if (!lateglow::ensureGraphics(argv)) {
    QMessageBox::critical(nullptr, QStringLiteral("Lateglow"),
                          QObject::tr("OpenGL 3.2 is not available on this display. Install "
                                      "libgl1-mesa-dri, or update the graphics driver."));
    return 1;
  }
  lateglow::MainWindow window(std::make_shared<lateglow::PipelineCaseService>());
  window.show();
  auto* actions = new lateglow::StartActions(window, options);  // owned by the window
  actions->begin();
  return QApplication::exec();
}
