// What was open comes back: after an orderly end, and after kill -9 in the middle of the work.
#include <csignal>

#include <QDir>
#include <QMouseEvent>
#include <QProcess>
#include <QScreen>
#include <QSettings>

#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "ui/common/Controls.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

constexpr const char* kStudyFolder = "LATEGLOW_TEST_STUDY";
const QString kReady = QStringLiteral("ready");
const QString kFindings = QStringLiteral("Inferolateral scar.");

class SessionTest : public GuiFixture {
 protected:
  void SetUp() override {
    // The child works where its parent says.
    m_root = qEnvironmentVariable(kStudyFolder, m_folder.path());
    QDir(m_root).mkpath(QStringLiteral("analytic-1"));
    m_service->results = (m_root + QStringLiteral("/results")).toStdString();
    GuiFixture::SetUp();
    m_window->settings().setTourSeen();
    m_window->beginSession();
  }
  [[nodiscard]] QString study() const { return m_root + QStringLiteral("/analytic-1"); }
  void openStudy() {
    m_window->openPath(study());
    ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
    ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
  }
  /// The next start of the program.
  void startAgain() {
    makeWindow();
    m_window->beginSession();
  }
  static void drag(SliceViewport* view, const std::vector<PixelPoint>& way) {
    const auto at = [view](PixelPoint pixel) {
      const ViewPoint device = view->scene().camera().viewAt(pixel);
      return (QPointF(device.x, device.y) / view->devicePixelRatioF()).toPoint();
    };
    QTest::mousePress(view, Qt::LeftButton, Qt::NoModifier, at(way.front()));
    for (const PixelPoint& point : way) {
      const QPointF to = at(point);
      QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                       Qt::NoModifier);
      QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, Qt::NoModifier, at(way.back()));
  }
  QString m_root;
};

TEST_F(SessionTest, StudySliceAndWorkspaceComeBackAfterAnOrderlyEnd) {
  openStudy();
  m_window->cases().setSlice(2);
  m_window->showWorkspace(Workspace::Report);
  m_window->close();
  startAgain();
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
  ASSERT_TRUE(waitFor([this] { return m_window->workspace() == Workspace::Report; }));
  EXPECT_EQ(session()->slice, 2);
  EXPECT_FALSE(m_window->notice()->isVisible()) << "nothing went wrong";
}

TEST_F(SessionTest, TheStudyListIsShownWhereTheUserWantsThat) {
  m_window->settings().setStart(Settings::Start::StudyList);
  openStudy();
  m_window->close();
  startAgain();
  QTest::qWait(100);
  EXPECT_EQ(m_window->workspace(), Workspace::Studies);
  EXPECT_FALSE(m_window->cases().opening());
  EXPECT_EQ(session(), nullptr);
}

TEST_F(SessionTest, AStudyThatEndsTheProgramIsNotOpenedTwice) {
  m_window->close();
  QSettings settings;
  settings.setValue(QStringLiteral("session/process"), 0x3fffffff);  // runs no more
  settings.setValue(QStringLiteral("session/reopening"), true);
  settings.setValue(QStringLiteral("session/studies"), QStringList{study()});
  startAgain();
  EXPECT_TRUE(m_window->notice()->isVisible());
  QTest::qWait(100);
  EXPECT_EQ(session(), nullptr);
}

TEST_F(SessionTest, AWindowOffTheScreenComesBackOntoIt) {
  m_window->move(9000, 7000);
  m_window->close();
  startAgain();
  const QRect screen = m_window->screen()->availableGeometry();
  EXPECT_TRUE(screen.intersects(m_window->geometry())) << m_window->x() << ", " << m_window->y();
  EXPECT_TRUE(screen.contains(m_window->geometry().topLeft() + QPoint(40, 40)));
}

TEST_F(SessionTest, SizeAndPlaceOfTheWindowAreKept) {
  m_window->setGeometry(120, 80, 1300, 800);
  m_window->close();
  startAgain();
  EXPECT_EQ(m_window->size(), QSize(1300, 800));
}

/// The program that ReadingGoesOnAfterAKill kills: a reader in the middle of the work.
TEST_F(SessionTest, DISABLED_ReaderWhoIsKilled) {
  openStudy();
  runModel();
  m_window->cases().setFindings(kFindings);
  key(Qt::Key_B);
  drag(m_window->readPage()->viewports()->synthetic(), {{76, 70}, {80, 70}, {84, 70}});
  ASSERT_TRUE(waitFor([this] { return session()->result && !session()->result->measuring; }));
  key(Qt::Key_D);
  drag(m_window->readPage()->viewports()->cine(), {{60, 50}, {100, 50}});
  ASSERT_EQ(session()->annotations.size(), 1U);
  ASSERT_TRUE(waitFor([this] { return m_window->cases().keeper().idle(); }));
  QTest::qWait(1500);  // a reader who stops to think
  ASSERT_TRUE(m_window->cases().keeper().idle());
  std::printf("scar %.6f\nready\n", session()->result->measurements->scarVolumeMl);
  std::fflush(stdout);
  QTest::qWait(60'000);
}

TEST_F(SessionTest, ReadingGoesOnAfterAKill) {
  m_window->close();
  m_window.reset();
  QProcess reader;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QString::fromLatin1(kStudyFolder), m_root);
  reader.setProcessEnvironment(environment);
  reader.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--gtest_also_run_disabled_tests"),
                QStringLiteral("--gtest_filter=*DISABLED_ReaderWhoIsKilled")});
  QString said;
  ASSERT_TRUE(waitFor(
      [&] {
        said += QString::fromUtf8(reader.readAllStandardOutput());
        return said.contains(kReady) || reader.state() == QProcess::NotRunning;
      },
      30'000));
  ASSERT_TRUE(said.contains(kReady)) << said.toStdString();
  ASSERT_EQ(::kill(static_cast<pid_t>(reader.processId()), SIGKILL), 0);
  reader.waitForFinished();
  QSettings().sync();

  startAgain();
  ASSERT_TRUE(waitFor([this] { return session() != nullptr && session()->result != nullptr; }));
  ASSERT_TRUE(waitFor([this] { return m_window->notice()->isVisible(); }));
  EXPECT_TRUE(m_window->notice()->text().contains(QStringLiteral("unexpectedly")));
  EXPECT_EQ(session()->findings, kFindings);
  EXPECT_EQ(session()->annotations.size(), 1U);
  const double before = said.section(QStringLiteral("scar "), 1).section(u'\n', 0, 0).toDouble();
  EXPECT_NEAR(session()->result->measurements->scarVolumeMl, before, 1e-5) << "with the correction";
  screenshot(QStringLiteral("SessionTest-after-a-kill"));
}

}  // namespace
}  // namespace lateglow::testing
