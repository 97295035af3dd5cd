#include "tests/gui/GuiFixture.h"

#include <clocale>

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSettings>

#include "ui/common/Theme.h"
#include "ui/read/Inspector.h"
#include "ui/read/ReadPage.h"
#include "ui/read/RunCard.h"
#include "ui/studies/StudiesPage.h"
#include "viewer/qt/SurfaceFormat.h"

namespace lateglow::testing {

void GuiFixture::SetUp() {
  QSettings().clear();
  QSettings().setValue(QStringLiteral("playWhenOpened"), playsWhenOpened());
  m_exportFile = m_folder.filePath(QStringLiteral("report.pdf"));
  FilePrompts prompts;
  prompts.studyFolder = [](QWidget*) { return QStringLiteral("studies/chosen"); };
  prompts.studyFile = [](QWidget*) { return QStringLiteral("studies/broken.dcm"); };
  prompts.importFolder = [this](QWidget*) { return m_importFolder; };
  prompts.sendFolder = [this](QWidget*) { return m_importFolder; };
  prompts.importFiles = [this](QWidget*) { return m_importFiles; };
  prompts.saveReport = [this](QWidget*, const QString&) { return m_exportFile; };
  m_window = std::make_unique<MainWindow>(m_service, prompts, storeFolder(), m_network);
  m_window->resize(1600, 960);
  m_window->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
  // There is no window manager on the test display to give the window the keyboard.
  QApplication::setActiveWindow(m_window.get());
}

void GuiFixture::TearDown() {
  const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
  screenshot(QStringLiteral("%1-%2").arg(info->test_suite_name(), info->name()));
  m_window.reset();
}

void GuiFixture::click(QWidget* widget) {
  ASSERT_NE(widget, nullptr);
  QTest::mouseClick(widget, Qt::LeftButton);
}

void GuiFixture::key(Qt::Key pressed, Qt::KeyboardModifiers modifiers) {
  QApplication::setActiveWindow(m_window.get());
  QTest::keyClick(m_window.get(), pressed, modifiers);
}

void GuiFixture::openDemonstration() {
  click(m_window->studiesPage()->findChild<QPushButton*>(
      QStringLiteral("openDemonstrationButton")));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().sessions().size() == 2; }));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
}

void GuiFixture::runModel() {
  click(m_window->readPage()->inspector()->run()->runButton());
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  // One turn for the viewports to render what they were given.
  QTest::qWait(50);
}

void GuiFixture::screenshot(const QString& name) {
  const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
  QDir().mkpath(folder);
  QCoreApplication::processEvents();  // viewports render at the end of a turn of the loop
  m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

}  // namespace lateglow::testing

int main(int argc, char** argv) {
  lateglow::setDefaultSurfaceFormat();
  QApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");
  QApplication::setOrganizationName(QStringLiteral("lateglow-tests"));
  QApplication::setApplicationName(QStringLiteral("gui-%1").arg(QApplication::applicationPid()));
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  lateglow::setLanguage(QStringLiteral("en"));
  lateglow::applyTheme(application, lateglow::PaintTheme::Dark);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
