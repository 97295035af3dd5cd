// The Case tab of Compare by mouse and keyboard: the demonstration case with its real LGE, a pair of
// brain volumes, a pair of CT volumes.
#include <cmath>
#include <cstdlib>
#include <tuple>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QWheelEvent>

#include "measurements/Similarity.h"
#include "tests/gui/FileCaseService.h"
#include "tests/gui/GuiFixture.h"
#include "tests/gui/WatchedApplication.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FigureTable.h"
#include "ui/compare/CaseComparisonPage.h"
#include "ui/compare/ComparisonPanel.h"
#include "ui/compare/ComparisonViews.h"
#include "ui/compare/FigureGrid.h"
#include "ui/compare/PairViewport.h"
#include "ui/compare/ProfilePlot.h"
#include "ui/compare/SegmentAgreementView.h"
#include "ui/models/ComparisonFigures.h"
#include "ui/read/PaneDrag.h"

namespace lateglow::testing {
namespace {

class ComparisonTest : public GuiFixture {
protected:
  void SetUp() override {
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
    const char* shared = std::getenv("LATEGLOW_SHARED_DATA");
    m_files = std::make_shared<FileCaseService>(shared != nullptr ? shared : "");
    m_service = m_files;
    GuiFixture::SetUp();
  }
  void TearDown() override {
    if (m_window) GuiFixture::TearDown();
    qunsetenv("XDG_DATA_HOME");
  }
  [[nodiscard]] CaseComparisonPage* page() const { return m_window->caseComparison(); }
  [[nodiscard]] ComparisonModel& model() const { return page()->model(); }
  [[nodiscard]] ComparisonPanel* panel() const { return page()->panel(); }
  [[nodiscard]] PairViewport* view(std::size_t n) const { return page()->views()->view(n); }
  template <typename Widget>
  [[nodiscard]] Widget* named(const char* name) const {
    return m_window->findChild<Widget*>(QString::fromLatin1(name));
  }
  void open(const char* name) {
    m_window->openPath(QStringLiteral("studies/%1").arg(QString::fromLatin1(name)));
    ASSERT_TRUE(waitFor([this] { return session() != nullptr; }, 60'000));
  }
  /// The demonstration case, "synthesized", in Compare with all its figures.
  void openDemonstrationPair() {
    open("phantom");
    ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
    runModel();
    // The first picture in three dimensions is Read's, whose tests watch it.
    std::ignore = static_cast<WatchedApplication*>(qApp)->takeBlocks();
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return model().comparable(); }));
    ASSERT_TRUE(waitFor([this] { return !panel()->similarity()->rows().empty(); }));
    ASSERT_TRUE(waitFor([this] { return !panel()->classes()->rows().empty(); }));
  }
  void openPair(const char* name) {
    open(name);
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return model().comparable(); }, 60'000));
  }
  void press(Qt::Key pressed) { QTest::keyClick(page()->views(), pressed); }
  static void drag(QWidget* widget, QPoint from, QPoint to) {
    QTest::mousePress(widget, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(widget, (from + to) / 2);
    QTest::mouseMove(widget, to);
    QTest::mouseRelease(widget, Qt::LeftButton, Qt::NoModifier, to);
  }
  static void wheel(QWidget* widget, int notches, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    const QPointF at = widget->rect().center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, keys,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
  }
  static void drop(QWidget* onto, int series, bool synthetic) {
    const std::unique_ptr<QMimeData> data(seriesMime(series, synthetic));
    QDragEnterEvent enter(onto->rect().center(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto, &enter);
    QDropEvent event(onto->rect().center(), Qt::CopyAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto, &event);
  }
  [[nodiscard]] QString figureOf(const QString& name) const {
    for (const FigureRow& row : panel()->similarity()->rows()) {
      if (row.name == name) return row.value;
    }
    return {};
  }

  std::shared_ptr<FileCaseService> m_files;
};

TEST_F(ComparisonTest, WithoutAStudyItSaysWhatToDo) {
  key(Qt::Key_3, Qt::ControlModifier);
  ASSERT_TRUE(page()->emptyState()->isVisible());
  EXPECT_FALSE(named<QWidget>("comparisonModes")->isVisible());
  click(page()->emptyState()->findChild<QPushButton*>(QStringLiteral("openDemonstrationButton")));
  EXPECT_TRUE(waitFor([this] { return session() != nullptr; }));
}

TEST_F(ComparisonTest, TheSyntheticLgeLiesBesideTheRealOne) {
  openDemonstrationPair();
  ASSERT_EQ(model().pictures().size(), 2U);
  EXPECT_FALSE(model().pictures()[0].synthetic);
  EXPECT_TRUE(model().session(0)->seriesName().contains(QStringLiteral("lge")));
  EXPECT_TRUE(model().pictures()[1].synthetic);
  EXPECT_TRUE(view(0)->overlay().syntheticTag.isEmpty());
  EXPECT_FALSE(view(1)->overlay().syntheticTag.isEmpty());
  screenshot(QStringLiteral("compare-side-by-side"));
}

TEST_F(ComparisonTest, SliceZoomAndWindowAreLinked) {
  openDemonstrationPair();
  const int slice = model().slice();
  wheel(view(1), -1);
  EXPECT_EQ(model().slice(), slice + 1);
  EXPECT_TRUE(view(0)->overlay().topLeft.last().contains(QString::number(slice + 2)));
  const double before = view(0)->scene().camera().magnification();
  wheel(view(1), 3, Qt::ControlModifier);
  EXPECT_GT(view(0)->scene().camera().magnification(), before * 1.3);
  EXPECT_NEAR(view(0)->scene().camera().magnification(),
              view(1)->scene().camera().magnification(), 1e-6);
  const IntensityWindow first = model().window(0);
  const IntensityWindow second = model().window(1);
  const QPoint middle = view(0)->rect().center();
  drag(view(0), middle, middle + QPoint(60, 0));
  EXPECT_GT(model().window(0).width, first.width * 1.1);
  EXPECT_NEAR(model().window(0).width / first.width, model().window(1).width / second.width, 1e-6);
}

TEST_F(ComparisonTest, EveryModeShowsThePair) {
  openDemonstrationPair();
  click(view(0));
  press(Qt::Key_2);
  EXPECT_EQ(model().mode(), ComparisonMode::Swipe);
  EXPECT_FALSE(view(1)->isVisible());
  EXPECT_EQ(view(0)->part(), PairViewport::Part::RightOfLine);
  const QPoint line(static_cast<int>(view(0)->line() * view(0)->width()), view(0)->height() / 2);
  const QImage half = view(0)->grabFramebuffer();
  drag(view(0), line, line - QPoint(view(0)->width() / 4, 0));
  EXPECT_NEAR(view(0)->line(), 0.25, 0.01);
  EXPECT_NE(view(0)->grabFramebuffer(), half);
  press(Qt::Key_Right);
  EXPECT_NEAR(view(0)->line(), 0.27, 0.01);
  screenshot(QStringLiteral("compare-swipe"));
  click(named<SegmentedControl>("comparisonModes")->button(2));
  EXPECT_EQ(view(0)->part(), PairViewport::Part::Squares);
  press(Qt::Key_4);
  EXPECT_TRUE(waitFor([this] { return view(0)->part() == PairViewport::Part::Everything; }, 3000));
  EXPECT_TRUE(waitFor([this] { return view(0)->part() == PairViewport::Part::Nothing; }, 3000));
  press(Qt::Key_5);
  EXPECT_TRUE(view(0)->scene().fused());
  EXPECT_EQ(view(0)->scene().fusionLook().colours, ColourMap::Difference);
  EXPECT_DOUBLE_EQ(view(0)->scene().fusionLook().window.level, 0.0);
  screenshot(QStringLiteral("compare-difference"));
  press(Qt::Key_6);
  EXPECT_TRUE(waitFor([this] { return view(0)->scene().fused(); }));
  EXPECT_EQ(view(0)->scene().fusionLook().colours, ColourMap::Viridis);
  screenshot(QStringLiteral("compare-ssim"));
  press(Qt::Key_1);
  EXPECT_TRUE(view(1)->isVisible());
}

TEST_F(ComparisonTest, FourPicturesTakeSeriesFromTheStrip) {
  openDemonstrationPair();
  click(named<SegmentedControl>("comparisonCount")->button(2));
  ASSERT_EQ(model().pictures().size(), 4U);
  EXPECT_TRUE(view(3)->isVisible());
  EXPECT_FALSE(view(3)->overlay().message.isEmpty());
  const int cine = session()->id;
  drop(view(2), cine, false);
  ASSERT_TRUE(waitFor([this] { return model().image(2) != nullptr; }));
  EXPECT_EQ(model().pictures()[2], (PictureChoice{cine, false}));
  EXPECT_EQ(model().test(), 2U);
  screenshot(QStringLiteral("compare-four"));
  // Reference and test change places.
  click(named<QToolButton>("swapButton"));
  ASSERT_TRUE(waitFor([this] { return model().comparable(); }));
  EXPECT_EQ(model().pictures()[0], (PictureChoice{cine, false}));
}

TEST_F(ComparisonTest, FiguresNameMethodAndRegionAndAreCopied) {
  openDemonstrationPair();
  EXPECT_EQ(figureOf(QStringLiteral("SSIM 3-D")), QStringLiteral("–"));  // eight slices
  const double heart = figureOf(QStringLiteral("SSIM")).toDouble();
  EXPECT_GT(heart, 0.5);
  EXPECT_LT(heart, 1.0);
  auto* region = named<SegmentedControl>("similarityRegion");
  EXPECT_EQ(region->current(), 1);
  click(region->button(2));
  ASSERT_TRUE(waitFor([this] { return !panel()->similarity()->rows().empty(); }));
  click(named<QToolButton>("similaritySectionCopy"));
  EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("NRMSE\teuclidean\t")));
}

TEST_F(ComparisonTest, ClassesAndSegmentsAreComparedWithTheReference) {
  openDemonstrationPair();
  const auto& classes = panel()->classes()->rows();
  ASSERT_EQ(classes.size(), 4U);
  // Half of the scar was taken out of the model's classes; blood and wall are the reference's own.
  EXPECT_LT(classes[0].figures[0].toDouble(), 0.95);
  EXPECT_EQ(classes[1].figures[0], QStringLiteral("1.000"));
  EXPECT_EQ(classes[3].figures[0], QStringLiteral("1.000"));
  SegmentAgreementView* segments = panel()->segments();
  int missed = 0;
  int wrong = 0;
  int right = 0;
  for (int segment = 1; segment <= 16; ++segment) {
    const auto verdict = segments->verdict(segment);
    missed += verdict == SegmentAgreementView::Verdict::Missed ? 1 : 0;
    wrong += verdict == SegmentAgreementView::Verdict::False ? 1 : 0;
    right += verdict == SegmentAgreementView::Verdict::Right ? 1 : 0;
  }
  EXPECT_EQ(wrong, 0);
  EXPECT_GT(missed + right, 0);
  panel()->ensureWidgetVisible(segments);
  QTest::mouseClick(segments, Qt::LeftButton, Qt::NoModifier, segments->placeOf(2).toPoint());
  const int basal = model().slice();
  QTest::mouseClick(segments, Qt::LeftButton, Qt::NoModifier, segments->placeOf(15).toPoint());
  EXPECT_NE(model().slice(), basal);  // an apical segment lies elsewhere than a basal one
  screenshot(QStringLiteral("compare-segments"));
}

TEST_F(ComparisonTest, ThresholdMethodsStandBesideTheModel) {
  openDemonstrationPair();
  const auto rows = panel()->methods()->rows();
  ASSERT_EQ(rows.size(), 9U);  // seven methods, their spread, the model
  for (const FigureGrid::Row& row : rows) EXPECT_EQ(row.figures.size(), 2);
  // A drawn remote region takes the place of the found one.
  panel()->ensureWidgetVisible(panel()->remoteButton());
  click(panel()->remoteButton());
  const QPoint middle = view(0)->rect().center();
  QTest::mousePress(view(0), Qt::LeftButton, Qt::NoModifier, middle + QPoint(-120, -120));
  for (const QPoint corner : {QPoint(120, -120), QPoint(120, 0), QPoint(-120, 0)}) {
    QTest::mouseMove(view(0), middle + corner);
  }
  QTest::mouseRelease(view(0), Qt::LeftButton, Qt::NoModifier, middle + QPoint(-120, 0));
  ASSERT_TRUE(waitFor([this] { return !panel()->methods()->rows().empty(); }));
  EXPECT_TRUE(waitFor([this, &rows] {
    const auto now = panel()->methods()->rows();
    return now.size() == rows.size() && now[0].figures != rows[0].figures;
  }));
}

TEST_F(ComparisonTest, ABrainPairIsRegisteredOpenlyAndUndone) {
  if (!m_files->hasSharedData()) GTEST_SKIP() << "no open data: LATEGLOW_SHARED_DATA names none";
  openPair("brain-pair");
  EXPECT_EQ(model().session(0)->seriesName(), QStringLiteral("T1ce"));
  auto* bar = named<QFrame>("registrationBar");
  EXPECT_FALSE(bar->isVisible());
  ASSERT_TRUE(waitFor([this] { return !panel()->similarity()->rows().empty(); }, 60'000));
  // The figures are those of the measurement library on the same voxels.
  const auto one = model().image(0)->volume;
  const auto two = model().image(1)->volume;
  const auto pair = makeComparable(*one, *two, {});
  ASSERT_TRUE(pair);
  const auto ncc = normalizedCrossCorrelation({pair->reference, pair->test, pair->size,
                                               pair->counted});
  EXPECT_NEAR(figureOf(QStringLiteral("NCC")).toDouble(), *ncc, 5e-4);
  EXPECT_NE(figureOf(QStringLiteral("SSIM 3-D")), QStringLiteral("–"));
  auto* button = named<QPushButton>("registerButton");
  ASSERT_TRUE(button->isEnabled());
  button->menu()->actions().front()->trigger();
  ASSERT_TRUE(bar->isVisible());  // with its progress
  ASSERT_TRUE(waitFor([this] { return model().registration() != nullptr; }, 120'000));
  EXPECT_GT(model().registration()->found.metricAfter, model().registration()->found.metricBefore);
  EXPECT_NEAR(model().registration()->found.meanDisplacementMm,
              length(FileCaseService::kBrainShiftMm), 0.7);
  EXPECT_EQ(model().registration()->provenance.operation, "register");
  EXPECT_TRUE(model().image(1)->registered);
  ASSERT_TRUE(waitFor([this] { return !panel()->similarity()->rows().empty(); }, 60'000));
  QTest::qWait(50);  // the panel takes its new height
  screenshot(QStringLiteral("compare-registered"));
  click(named<SegmentedControl>("registrationSide")->button(0));
  EXPECT_FALSE(model().image(1)->registered);
  click(named<SegmentedControl>("registrationSide")->button(1));
  EXPECT_TRUE(model().image(1)->registered);
  click(named<QPushButton>("registrationButton"));
  EXPECT_EQ(model().registration(), nullptr);
  EXPECT_FALSE(bar->isVisible());
  EXPECT_FALSE(model().image(1)->registered);
  key(Qt::Key_Y, Qt::ControlModifier);  // redo
  EXPECT_NE(model().registration(), nullptr);
}

TEST_F(ComparisonTest, ARegistrationIsCancelledAtOnceAndLeavesNothing) {
  if (!m_files->hasSharedData()) GTEST_SKIP() << "no open data: LATEGLOW_SHARED_DATA names none";
  openPair("brain-pair");
  named<QPushButton>("registerButton")->menu()->actions().back()->trigger();
  ASSERT_TRUE(waitFor([this] { return model().registering() && model().registering()->running; }));
  QTest::qWait(300);  // in the middle of it
  QElapsedTimer clock;
  clock.start();
  click(named<QPushButton>("registrationButton"));
  ASSERT_TRUE(waitFor([this] { return !model().registering(); }));
  EXPECT_LT(clock.elapsed(), 2000);  // a second, and as much again where others keep the processor
  EXPECT_EQ(model().registration(), nullptr);
  EXPECT_FALSE(model().registrationFailure());
  EXPECT_FALSE(named<QFrame>("registrationBar")->isVisible());
  EXPECT_TRUE(named<QPushButton>("registerButton")->isEnabled());
}

TEST_F(ComparisonTest, CtIsComparedInHounsfieldUnits) {
  if (!m_files->hasSharedData()) GTEST_SKIP() << "no open data: LATEGLOW_SHARED_DATA names none";
  openPair("ct-pair");
  // The planning CT is the reference, whichever was opened first.
  EXPECT_EQ(model().session(0)->seriesName(), QStringLiteral("Planning CT"));
  EXPECT_EQ(model().window(0), model().window(1));
  ASSERT_TRUE(waitFor([this] { return !panel()->similarity()->rows().empty(); }, 60'000));
  EXPECT_EQ(named<SegmentedControl>("similarityRegion")->current(), 2);  // the body
  EXPECT_NEAR(figureOf(QStringLiteral("MAE")).toDouble(), FileCaseService::kCtOffsetHu, 0.05);
  ASSERT_TRUE(named<QWidget>("hounsfieldSection")->isVisible());
  press(Qt::Key_5);
  panel()->ensureWidgetVisible(panel()->profileButton());
  click(panel()->profileButton());
  const QPoint middle = view(0)->rect().center();
  drag(view(0), middle - QPoint(150, 0), middle + QPoint(150, 0));
  const ProfilePlot::Profile& profile = panel()->profile()->profile();
  ASSERT_GT(profile.positionsMm.size(), 20U);
  for (std::size_t n = 0; n < profile.reference.size(); ++n) {
    EXPECT_NEAR(profile.test[n] - profile.reference[n], FileCaseService::kCtOffsetHu, 0.01);
  }
  QTest::qWait(50);
  panel()->ensureWidgetVisible(panel()->profile());
  screenshot(QStringLiteral("compare-ct"));
}

}  // namespace
}  // namespace lateglow::testing
