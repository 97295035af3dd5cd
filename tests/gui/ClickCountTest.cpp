// How many clicks two tasks take, from files on the desktop to their end, with the real pipeline and
// engine on real patients' images. Dropping files counts as one click, keys as none.
#include <cstdlib>

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QWheelEvent>

#include "app/desktop/PipelineCaseService.h"
#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "ui/read/Inspector.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RunCard.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportPage.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

constexpr int kMostForAReport = 9;
constexpr int kMostForAComparison = 5;

class ClickCountTest : public GuiFixture {
protected:
  void SetUp() override {
    const char* root = std::getenv("LATEGLOW_SHARED_DATA");
    if (root == nullptr || !fs::exists(fs::path(root) / "cardiac")) {
      GTEST_SKIP() << "no open data: LATEGLOW_SHARED_DATA names no folder with cardiac and brain";
    }
    m_data = root;
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
    GuiFixture::SetUp();
    QSettings().setValue(QStringLiteral("tourSeen"), true);
    m_window = std::make_unique<MainWindow>(std::make_shared<PipelineCaseService>(),
                                            FilePrompts::dialogs(), storeFolder(), m_network);
    m_window->resize(1600, 960);
    m_window->show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    QApplication::setActiveWindow(m_window.get());
  }
  void TearDown() override {
    if (m_window) GuiFixture::TearDown();
    qunsetenv("XDG_DATA_HOME");
  }
  void clickOn(QWidget* widget) {
    ASSERT_NE(widget, nullptr);
    ASSERT_TRUE(waitFor([widget] { return widget->isVisible() && widget->isEnabled(); }));
    click(widget);
    ++m_clicks;
  }
  /// Lets go of files over the window.
  void dropFiles(const std::vector<fs::path>& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const fs::path& path : paths) {
      ASSERT_TRUE(fs::exists(path)) << path;
      urls << QUrl::fromLocalFile(QString::fromStdString(path.string()));
    }
    data.setUrls(urls);
    const QPoint at = m_window->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    ASSERT_TRUE(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    ++m_clicks;
  }

  fs::path m_data;
  int m_clicks = 0;
};

TEST_F(ClickCountTest, ACardiacStudyReachesAnApprovedReport) {
  key(Qt::Key_2, Qt::ControlModifier);  // on the list of studies a drop stores; here it opens
  dropFiles({m_data / "cardiac" / "sunnybrook_cine" / "SCD0000301_dicom"});
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }, 60'000));
  ReadPage* read = m_window->readPage();
  ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }, 30'000));
  clickOn(read->inspector()->run()->runButton());
  ASSERT_TRUE(waitFor([this] { return session()->result && session()->result->measurements; },
                      240'000));
  ReadViewports* views = read->viewports();
  // Nobody goes on before the pictures are there; a pressed button paints what is not yet painted.
  ASSERT_TRUE(waitFor([views] {
    return views->synthetic()->renderCount() > 0 && views->scar()->renderCount() > 0;
  }));
  QTest::qWait(100);
  EXPECT_TRUE(views->synthetic()->isVisible());
  clickOn(read->inspector()->measurements()->findChild<QPushButton*>(
      QStringLiteral("openReportButton")));
  ReportPage* report = m_window->reportPage();
  ASSERT_TRUE(waitFor([report] { return report->pageCount() > 0; }, 60'000));
  clickOn(report->approval()->reader());
  report->approval()->reader()->selectAll();
  QTest::keyClicks(report->approval()->reader(), QStringLiteral("Example Reader"));
  clickOn(report->approval()->approveButton());
  EXPECT_TRUE(session()->approved());
  EXPECT_LE(m_clicks, kMostForAReport);
  std::printf("an approved report took %d clicks\n", m_clicks);
  RecordProperty("clicks", m_clicks);
}

TEST_F(ClickCountTest, ABrainPairReachesALinkedComparison) {
  key(Qt::Key_2, Qt::ControlModifier);
  const fs::path patient = m_data / "brain" / "open_ms_patient07_MNI";
  dropFiles({patient / "FLAIR.nii.gz", patient / "T1.nii.gz"});
  ReadViewports* views = m_window->readPage()->viewports();
  ASSERT_TRUE(waitFor([this] { return m_window->cases().sessions().size() == 2; }, 60'000));
  ASSERT_TRUE(waitFor([views] {
    return views->panes().size() == 4 && views->panes()[1]->view()->renderCount() > 0;
  }));
  const auto& panes = views->panes();
  EXPECT_NE(panes[0]->sessionId(), panes[1]->sessionId());
  const int slice = panes[0]->session()->slice;
  const QPointF at = QRectF(panes[1]->widget()->rect()).center();
  QWheelEvent wheel(at, panes[1]->widget()->mapToGlobal(at), {}, {0, -600}, Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(panes[1]->widget(), &wheel);
  EXPECT_EQ(panes[0]->session()->slice, slice + 5);
  EXPECT_EQ(panes[1]->session()->slice, slice + 5);
  EXPECT_TRUE(panes[2]->widget()->isVisible() && panes[3]->widget()->isVisible());
  EXPECT_LE(m_clicks, kMostForAComparison);
  std::printf("a linked comparison took %d clicks\n", m_clicks);
  RecordProperty("clicks", m_clicks);
}

}  // namespace
}  // namespace lateglow::testing
