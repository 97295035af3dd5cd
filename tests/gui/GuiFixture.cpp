#include "tests/gui/GuiFixture.h"

#include "tests/gui/WatchedApplication.h"

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

namespace {
constexpr const char* kSharedSettings = "LATEGLOW_TEST_SETTINGS";
}

namespace lateglow::testing {

void GuiFixture::SetUp() {
  QSettings().clear();
  QSettings().setValue(QStringLiteral("playWhenOpened"), playsWhenOpened());
  m_exportFile = m_folder.filePath(QStringLiteral("report.pdf"));
  makeWindow();
}

void GuiFixture::makeWindow() {
  m_window.reset();
  FilePrompts prompts;
  prompts.studyFolder = [](QWidget*) { return QStringLiteral("studies/chosen"); };
  prompts.studyFile = [](QWidget*) { return QStringLiteral("studies/broken.dcm"); };
  prompts.importFolder = [this](QWidget*) { return m_importFolder; };
  prompts.sendFolder = [this](QWidget*) { return m_importFolder; };
  prompts.importFiles = [this](QWidget*) { return m_importFiles; };
  prompts.storeFolder = [this](QWidget*) { return m_storeTarget; };
  prompts.saveReport = [this](QWidget*, const QString&) { return m_exportFile; };
  prompts.saveBundle = [this](QWidget*, const QString&) { return m_bundleFile; };
  prompts.saveAuditLog = [this](QWidget*, const QString&) { return m_auditFile; };
  prompts.logoFile = [this](QWidget*) { return m_logoFile; };
  prompts.folder = [this](QWidget*, const QString&) { return m_chosenFolder; };
  prompts.table = [this](QWidget*, const QString&) { return m_chosenTable; };
  m_window = std::make_unique<MainWindow>(m_service, prompts, storeFolder(), m_network);
  if (!QSettings().contains(QStringLiteral("windowGeometry"))) {
    m_window->resize(1600, 960);
  }
  m_window->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
  // There is no window manager on the test display to give the window the keyboard.
  QApplication::setActiveWindow(m_window.get());
}

void GuiFixture::expectNoBlocks() {
  for (const auto& block : static_cast<WatchedApplication*>(qApp)->takeBlocks()) {
    const std::string what = QStringLiteral("%1 took %2 ms of the GUI thread, %3 ms by the clock")
                                 .arg(block.what)
                                 .arg(block.processorMs, 0, 'f', 0)
                                 .arg(block.wallMs, 0, 'f', 0)
                                 .toStdString();
    if (!s_judgesBlocks) {
      std::printf("[blocked] %s\n", what.c_str());
    } else {
      ADD_FAILURE() << what;
    }
  }
}

void GuiFixture::TearDown() {
  expectNoBlocks();
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
  lateglow::testing::WatchedApplication application(argc, argv);
  std::setlocale(LC_NUMERIC, "C");
  QApplication::setOrganizationName(QStringLiteral("lateglow-tests"));
  QApplication::setApplicationName(QStringLiteral("gui"));
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  // A program that a test starts shares the settings of the test (SessionTest).
  const QString shared = qEnvironmentVariable(kSharedSettings, settings.path());
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, shared);
  qputenv(kSharedSettings, shared.toUtf8());
  qputenv("XDG_CONFIG_HOME", shared.toUtf8());  // of the site's report template
  lateglow::setLanguage(QStringLiteral("en"));
  lateglow::applyTheme(application, lateglow::PaintTheme::Dark);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
