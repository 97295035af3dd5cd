// The inspector, the bull's-eye and the marks of the timeline, used with mouse and keyboard.
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include "app/report/BullsEyeLayout.h"
#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/read/BullsEyePanel.h"
#include "ui/read/HistoryCard.h"
#include "ui/read/Inspector.h"
#include "ui/read/JobList.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/PhaseSlider.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RunCard.h"
#include "ui/read/SeriesStrip.h"
#include "ui/read/StepList.h"
#include "ui/read/TimelineBar.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class InspectorTest : public GuiFixture {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    GuiFixture::SetUp();
    openDemonstration();
  }
  [[nodiscard]] ReadPage* page() const { return m_window->readPage(); }
  [[nodiscard]] Inspector* inspector() const { return page()->inspector(); }
  [[nodiscard]] BullsEyePanel* bullsEye() const { return page()->viewports()->bullsEye(); }
  [[nodiscard]] TimelineBar* timeline() const { return page()->timeline(); }
  void clickSegment(int segment) {
    const QRectF area = bullsEye()->figureArea();
    const BullsEyeLayout layout(area, bullsEyeTextSize(area), false);
    QTest::mouseClick(bullsEye(), Qt::LeftButton, Qt::NoModifier,
                      layout.segmentCentre(segment).toPoint());
  }
  void outline() {
    click(inspector()->run()->outlineButton());
    ASSERT_TRUE(waitFor([this] { return session()->function != nullptr; }));
  }
};

TEST_F(InspectorTest, AClickOnASegmentGoesToItsSliceAndPlace) {
  runModel();
  clickSegment(15);  // apical inferior
  const SegmentWall& wall = session()->result->walls.at(14);
  EXPECT_EQ(session()->slice, wall.slice);
  const Vec3 index = session()->geometry().toIndex(wall.middleMm);
  const PixelPoint centre = page()->viewports()->cine()->scene().camera().centre();
  EXPECT_NEAR(centre.column, index.x, 1e-6);
  EXPECT_NEAR(centre.row, index.y, 1e-6);
  const auto label = session()->tissueMask()->slice(wall.slice)[static_cast<std::size_t>(
      std::lround(index.y) * session()->geometry().size[0] + std::lround(index.x))];
  EXPECT_TRUE(label == 1 || label == 3) << "the place lies in the wall";
  QTest::qWait(50);
  screenshot(QStringLiteral("InspectorTest-segment"));
  clickSegment(4);  // basal inferior: another slice
  EXPECT_LT(session()->slice, wall.slice);
}

TEST_F(InspectorTest, TheBullsEyeIsReadWithKeysAlone) {
  runModel();
  bullsEye()->setFocus(Qt::TabFocusReason);
  const int phase = page()->clock().phase();
  QTest::keyClick(bullsEye(), Qt::Key_Right);
  EXPECT_EQ(bullsEye()->segment(), 1);
  EXPECT_EQ(page()->clock().phase(), phase);
  QTest::keyClick(bullsEye(), Qt::Key_Down);
  EXPECT_EQ(bullsEye()->segment(), 7);
  QTest::keyClick(bullsEye(), Qt::Key_Down);
  EXPECT_EQ(bullsEye()->segment(), 13);
  EXPECT_TRUE(bullsEye()->accessibleDescription().contains(QStringLiteral("apical anterior")));
  EXPECT_TRUE(bullsEye()->accessibleDescription().contains(QStringLiteral("burden")));
  QTest::keyClick(bullsEye(), Qt::Key_Return);
  EXPECT_EQ(session()->slice, session()->result->walls.at(12).slice);
}

TEST_F(InspectorTest, OutliningAllPhasesGivesFunctionMarksAndWallMaps) {
  runModel();
  EXPECT_FALSE(bullsEye()->quantityControl()->button(3)->isVisible());
  outline();
  const LvFunction& figures = session()->function->figures;
  EXPECT_GT(figures.ejectionFractionPercent, 30.0);
  EXPECT_EQ(session()->endSystole(), figures.endSystolicPhase);
  const auto& rows = inspector()->measurements()->functionTable()->rows();
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows.front().name, QStringLiteral("Ejection fraction"));
  click(bullsEye()->quantityControl()->button(3));
  EXPECT_EQ(bullsEye()->map(), BullsEyePanel::Map::Thickening);
  // The analytic heart's infarct hardly thickens; the wall opposite does.
  const auto thickening = [&](int segment) {
    const auto place = static_cast<std::size_t>(segment - 1);
    return thickeningPercent(session()->function->endDiastolicWalls.at(place).thicknessMm,
                             session()->function->endSystolicWalls.at(place).thicknessMm);
  };
  double least = 1e9;
  double most = -1e9;
  for (int segment = 7; segment <= 12; ++segment) {
    least = std::min(least, thickening(segment));
    most = std::max(most, thickening(segment));
  }
  EXPECT_LT(least, 15.0);
  EXPECT_GT(most, 25.0);
  screenshot(QStringLiteral("InspectorTest-thickening"));
  m_window->resize(1100, 700);
  QTest::qWait(50);
  auto* list = bullsEye()->findChild<QComboBox*>();
  EXPECT_FALSE(bullsEye()->quantityControl()->isVisible()) << "too wide beside the tag";
  EXPECT_TRUE(list->isVisible());
  EXPECT_EQ(list->count(), 4);
  EXPECT_EQ(list->currentIndex(), 3);
  screenshot(QStringLiteral("InspectorTest-small"));
  m_window->resize(1600, 960);
  QTest::qWait(50);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->function, nullptr);
  EXPECT_FALSE(bullsEye()->quantityControl()->button(3)->isVisible());
}

TEST_F(InspectorTest, TwoJobsAreQueuedInOrderAndEachCanBeCancelled) {
  m_service->runMs = 3000;
  click(inspector()->run()->runButton());
  click(inspector()->run()->outlineButton());
  JobList* jobs = inspector()->run()->jobs();
  ASSERT_TRUE(waitFor([jobs] { return jobs->jobCount() == 2; }));
  EXPECT_TRUE(jobs->isVisible());
  QTest::qWait(100);
  screenshot(QStringLiteral("InspectorTest-queue"));
  click(jobs->cancelButton(1));
  ASSERT_TRUE(waitFor([jobs] { return jobs->jobCount() == 1; }, 1000));
  EXPECT_NE(session()->runJob, 0U);
  EXPECT_EQ(session()->functionJob, 0U);
  click(inspector()->run()->cancelButton());
  ASSERT_TRUE(waitFor([this] { return session()->runJob == 0; }, 1000));
  EXPECT_EQ(session()->result, nullptr);
}

TEST_F(InspectorTest, WaitingJobsChangePlacesByTheirButtons) {
  ASSERT_TRUE(waitFor([this] { return m_window->cases().devicesKnown(); })) << "its job is done";
  m_service->runMs = 3000;
  click(inspector()->run()->runButton());
  click(inspector()->run()->outlineButton());
  m_window->cases().select(m_window->cases().sessions().at(1)->id);
  ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
  click(inspector()->run()->runButton());
  JobList* jobs = inspector()->run()->jobs();
  ASSERT_TRUE(waitFor([jobs] { return jobs->jobCount() == 3; }));
  EXPECT_FALSE(jobs->earlierButton(0)->isVisible()) << "it runs";
  EXPECT_FALSE(jobs->earlierButton(1)->isEnabled()) << "nothing waits before it";
  EXPECT_FALSE(jobs->laterButton(2)->isEnabled());
  const auto& work = m_window->cases().networkWork();
  const quint64 outlining = m_window->cases().sessions().at(0)->functionJob;
  const quint64 running = session()->runJob;
  EXPECT_EQ(work.jobs().at(1).id, outlining);
  click(jobs->earlierButton(2));
  EXPECT_EQ(work.jobs().at(1).id, running);
  EXPECT_EQ(work.jobs().at(2).id, outlining);
  QTest::qWait(50);
  screenshot(QStringLiteral("InspectorTest-order"));
  click(jobs->laterButton(1));
  EXPECT_EQ(work.jobs().at(1).id, outlining);
  for (int place = 2; place >= 0; --place) click(jobs->cancelButton(place));
  ASSERT_TRUE(waitFor([jobs] { return jobs->jobCount() == 0; }, 2000));
}

TEST_F(InspectorTest, PhasesAreMarkedMovedUndoneAndKept) {
  page()->clock().setPhase(9);
  click(timeline()->endSystoleButton());
  EXPECT_EQ(session()->endSystole(), 9);
  EXPECT_TRUE(timeline()->endSystoleButton()->isChecked());
  PhaseSlider* slider = timeline()->slider();
  const QPoint name = slider->markName(9).center().toPoint();
  QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, name);
  const QPointF to(slider->positionOf(7).x(), name.y());
  QMouseEvent move(QEvent::MouseMove, to, slider->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                   Qt::NoModifier);
  QApplication::sendEvent(slider, &move);
  QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, to.toPoint());
  EXPECT_EQ(session()->endSystole(), 7);
  EXPECT_EQ(page()->clock().phase(), 7);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->endSystole(), 9);
  makeWindow();
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return session()->marks.endSystole.has_value(); }));
  EXPECT_EQ(session()->endSystole(), 9);
}

TEST_F(InspectorTest, TheCineGoesThereAndBackAndOnce) {
  CineClock& clock = page()->clock();
  click(timeline()->repeatButton());
  EXPECT_EQ(clock.repeat(), CineRepeat::Bounce);
  key(Qt::Key_L);
  EXPECT_EQ(clock.repeat(), CineRepeat::Once);
  for (int n = 0; n < 8; ++n) key(Qt::Key_Plus);
  EXPECT_DOUBLE_EQ(clock.speed(), CineClock::kFastest);
  EXPECT_EQ(timeline()->speedChoice()->currentText(), QStringLiteral("×4"));
}

TEST_F(InspectorTest, TheHistoryGoesBackToAnyStep) {
  runModel();
  page()->clock().setPhase(5);
  click(timeline()->endDiastoleButton());
  m_window->cases().placeRvInsertion(session()->result->walls.at(0).middleMm);
  ASSERT_TRUE(waitFor([this] { return m_window->cases().undoStack().count() == 3; }));
  StepList* steps = inspector()->history()->steps();
  EXPECT_EQ(steps->lineCount(), 4);  // with how it was opened
  screenshot(QStringLiteral("InspectorTest-history"));
  const auto go = [steps](int step) {
    QTest::mouseClick(steps, Qt::LeftButton, Qt::NoModifier, steps->lineOf(step).center());
  };
  go(0);
  EXPECT_EQ(session()->result, nullptr);
  EXPECT_FALSE(session()->marks.endDiastole.has_value());
  go(2);
  EXPECT_NE(session()->result, nullptr);
  EXPECT_EQ(session()->marks.endDiastole, 5);
  EXPECT_FALSE(session()->result->measureOptions.anteriorRvInsertionMm.has_value());
  go(3);
  EXPECT_TRUE(session()->result->measureOptions.anteriorRvInsertionMm.has_value());
}

TEST_F(InspectorTest, FiguresAreCopiedAsATableAndLeadToTheirSlice) {
  runModel();
  m_window->cases().setSlice(0);
  FigureTable* table = inspector()->measurements()->table();
  click(inspector()->measurements()->copyButton());
  const QString text = QGuiApplication::clipboard()->text();
  EXPECT_TRUE(text.startsWith(QStringLiteral("Scar mass\t1.05 g/mL\t"))) << text.toStdString();
  EXPECT_EQ(text.count(u'\n') + 1, static_cast<qsizetype>(table->rows().size()));
  const auto& rows = table->rows();
  const auto link = std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.link >= 0; });
  ASSERT_NE(link, rows.end());
  const int slice = link->link;
  QTest::mouseClick(table, Qt::LeftButton, Qt::NoModifier,
                    table->lineOf(static_cast<std::size_t>(link - rows.begin())).center());
  EXPECT_EQ(session()->slice, slice);
}

}  // namespace
}  // namespace lateglow::testing
