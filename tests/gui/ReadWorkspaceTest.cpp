#include <ctime>

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/read/BullsEyePanel.h"
#include "ui/read/Inspector.h"
#include "ui/read/LayersCard.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/PhaseSlider.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RunCard.h"
#include "ui/read/SeriesStrip.h"
#include "ui/read/TimelineBar.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow::testing {
namespace {

class ReadWorkspaceTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    openDemonstration();
  }
  [[nodiscard]] ReadPage* page() const { return m_window->readPage(); }
  [[nodiscard]] ReadViewports* views() const { return page()->viewports(); }
  static void wheel(QWidget* widget, int notches, Qt::KeyboardModifiers modifiers = {}) {
    const QPointF at = QRectF(widget->rect()).center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
  }
  static void drag(QWidget* widget, QPoint by, Qt::MouseButton button,
                   Qt::KeyboardModifiers modifiers = {}) {
    const QPoint from = widget->rect().center();
    QTest::mousePress(widget, button, modifiers, from);
    const QPointF to = from + by;
    QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, button,
                     modifiers);
    QApplication::sendEvent(widget, &move);
    QTest::mouseRelease(widget, button, modifiers, from + by);
  }
};

TEST_F(ReadWorkspaceTest, KeysTurnThePictureThatHasTheReadersHand) {
  SliceScene& scene = views()->cine()->scene();
  const SliceOrientation before = scene.camera().orientation();
  key(Qt::Key_Period);
  EXPECT_TRUE(scene.camera().orientation() == turned(before, 1));
  key(Qt::Key_Comma);
  EXPECT_TRUE(scene.camera().orientation() == before);
  key(Qt::Key_F);
  EXPECT_TRUE(scene.camera().orientation() == flippedLeftRight(before));
  key(Qt::Key_F);
  key(Qt::Key_F, Qt::ShiftModifier);
  EXPECT_TRUE(scene.camera().orientation() == flippedUpDown(before));
  key(Qt::Key_X);
  EXPECT_TRUE(scene.inverted());
  key(Qt::Key_S);
  EXPECT_EQ(scene.interpolation(), Interpolation::Nearest);
  key(Qt::Key_R);
  EXPECT_TRUE(scene.camera().orientation() == before);
  runModel();
  click(views()->synthetic());
  key(Qt::Key_X);
  EXPECT_TRUE(views()->synthetic()->scene().inverted());
  EXPECT_FALSE(scene.inverted());
}

TEST_F(ReadWorkspaceTest, OpensOnTheFirstDemonstrationStudyWithTheCineAlone) {
  EXPECT_EQ(m_window->workspace(), Workspace::Read);
  EXPECT_EQ(session()->opened.study->patient.name, "Analytic^Heart");
  EXPECT_TRUE(views()->cine()->isVisible());
  EXPECT_FALSE(views()->synthetic()->isVisible());
  EXPECT_EQ(session()->slice, 4);
}

class PlayingTest : public GuiFixture {
  [[nodiscard]] bool playsWhenOpened() const override { return true; }
};

TEST_F(PlayingTest, ACinePlaysWhenItIsOpenedAndStopsWhenReadIsLeft) {
  openDemonstration();
  EXPECT_TRUE(m_window->readPage()->clock().playing());
  key(Qt::Key_1, Qt::ControlModifier);
  EXPECT_FALSE(m_window->readPage()->clock().playing());
}

TEST_F(ReadWorkspaceTest, ClosingAStudyCanBeUndone) {
  runModel();
  const int closed = session()->id;
  key(Qt::Key_W, Qt::ControlModifier);
  EXPECT_EQ(m_window->cases().sessions().size(), 1U);
  EXPECT_NE(session()->id, closed);
  EXPECT_EQ(session()->result, nullptr);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->id, closed);
  EXPECT_NE(session()->result, nullptr);
  key(Qt::Key_W, Qt::ControlModifier);
  key(Qt::Key_W, Qt::ControlModifier);
  EXPECT_EQ(session(), nullptr);
  EXPECT_TRUE(page()->emptyState()->isVisible());
}

TEST_F(ReadWorkspaceTest, StripChangesTheStudy) {
  const int other = m_window->cases().sessions().back()->id;
  ASSERT_NE(other, session()->id);
  click(page()->strip()->card(other));
  ASSERT_TRUE(waitFor([&] { return session()->id == other; }));
  EXPECT_EQ(session()->opened.study->patient.name, "Second^Heart");
}

TEST_F(ReadWorkspaceTest, SpacePlaysAtTheHeartsRateAndPauses) {
  CineClock& clock = page()->clock();
  ASSERT_DOUBLE_EQ(clock.frameMs(), 40.0);
  QElapsedTimer wall;
  std::vector<int> lateness;
  QObject::connect(&clock, &CineClock::phaseChanged, m_window.get(), [&](int phase) {
    const auto due = static_cast<int>(wall.elapsed() / 40) % 20;
    lateness.push_back((due - phase + 20) % 20);
  });
  wall.start();
  key(Qt::Key_Space);
  EXPECT_TRUE(clock.playing());
  QTest::qWait(1500);
  key(Qt::Key_Space);
  EXPECT_FALSE(clock.playing());
  // On a busy machine frames are skipped, but what is shown is what the wall clock asks for.
  ASSERT_GE(lateness.size(), 3U);
  EXPECT_LE(lateness.size(), 45U);
  for (const int frames : lateness) {
    EXPECT_LE(frames, 3);
  }
}

TEST_F(ReadWorkspaceTest, ButtonsAndArrowsStepPhases) {
  click(page()->timeline()->playButton());
  EXPECT_TRUE(page()->clock().playing());
  page()->clock().setPhase(5);
  key(Qt::Key_Right);
  EXPECT_FALSE(page()->clock().playing());
  const int phase = page()->clock().phase();
  key(Qt::Key_Left);
  EXPECT_EQ(page()->clock().phase(), phase - 1);
  const QPointF at = page()->timeline()->slider()->positionOf(12);
  QTest::mouseClick(page()->timeline()->slider(), Qt::LeftButton, {}, at.toPoint());
  EXPECT_EQ(page()->clock().phase(), 12);
}

TEST_F(ReadWorkspaceTest, WheelScrollsSlicesAndStopsAtTheEnds) {
  wheel(views()->cine(), -2);
  EXPECT_EQ(session()->slice, 6);
  wheel(views()->cine(), -5);
  EXPECT_EQ(session()->slice, 7);
  key(Qt::Key_Up);
  EXPECT_EQ(session()->slice, 6);
}

TEST_F(ReadWorkspaceTest, DraggingChangesWindowAndLevelAndResetBringsThemBack) {
  const IntensityWindow before = session()->window;
  drag(views()->cine(), {60, 0}, Qt::LeftButton);
  EXPECT_GT(session()->window.width, before.width);
  EXPECT_DOUBLE_EQ(session()->window.level, before.level);
  drag(views()->cine(), {0, -60}, Qt::RightButton);
  EXPECT_GT(session()->window.level, before.level);
  key(Qt::Key_R);
  EXPECT_EQ(session()->window, before);
}

TEST_F(ReadWorkspaceTest, ControlWheelZoomsAndShiftDragPansBothImageViewports) {
  runModel();
  key(Qt::Key_R);
  wheel(views()->cine(), 3, Qt::ControlModifier);
  EXPECT_GT(views()->cine()->scene().camera().magnification(), 1.4);
  drag(views()->synthetic(), {40, 10}, Qt::LeftButton, Qt::ShiftModifier);
  const PixelPoint cine = views()->cine()->scene().camera().centre();
  const PixelPoint synthetic = views()->synthetic()->scene().camera().centre();
  EXPECT_NEAR(cine.column, synthetic.column, 1e-9);
  EXPECT_NEAR(cine.row, synthetic.row, 1e-9);
  EXPECT_LT(cine.column, (session()->geometry().size[0] - 1) / 2.0);
}

TEST_F(ReadWorkspaceTest, RunShowsProgressThenTheFourViewports) {
  RunCard* card = page()->inspector()->run();
  click(card->runButton());
  ASSERT_TRUE(waitFor([card] { return card->cancelButton()->isVisible(); }));
  EXPECT_FALSE(card->runButton()->isVisible());
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_TRUE(views()->synthetic()->isVisible());
  EXPECT_TRUE(views()->bullsEye()->isVisible());
  EXPECT_TRUE(views()->scar()->isVisible());
  EXPECT_TRUE(card->runButton()->isVisible());
  EXPECT_EQ(card->runButton()->text(), QStringLiteral("Run again"));
}

TEST_F(ReadWorkspaceTest, SyntheticIsSaidOnEveryDerivedViewport) {
  runModel();
  const ViewportOverlay& overlay = views()->synthetic()->overlay();
  EXPECT_EQ(overlay.syntheticTag, QStringLiteral("SYNTHETIC LGE"));
  EXPECT_TRUE(overlay.bottomLeft.contains(QStringLiteral("Not acquired. Research use only.")));
  EXPECT_TRUE(overlay.bottomRight.contains(QStringLiteral("package 7c1e4a90")));
  EXPECT_TRUE(overlay.topRight.contains(QStringLiteral("Demonstration model")));
  EXPECT_EQ(views()->scar()->overlay().syntheticTag, QStringLiteral("SYNTHETIC"));
  EXPECT_TRUE(views()->cine()->overlay().syntheticTag.isEmpty());
}

TEST_F(ReadWorkspaceTest, ASliceWithoutAHeartSaysThatNothingWasSynthesized) {
  runModel();
  m_window->cases().setSlice(7);
  EXPECT_TRUE(views()->synthetic()->overlay().message.contains(QStringLiteral("nothing was")));
}

TEST_F(ReadWorkspaceTest, OpacitySliderChangesThePicture) {
  runModel();
  ThinSlider* slider = page()->inspector()->layers()->opacitySlider(TissueClass::Scar);
  const auto cyanPixels = [this] {
    QTest::qWait(50);
    const QImage picture = views()->synthetic()->grabFramebuffer();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) {
        const QColor colour = picture.pixelColor(x, y);
        count += colour.green() - colour.red() > 120 && colour.blue() - colour.red() > 120;
      }
    }
    return count;
  };
  slider->setValue(0);
  const int outlineOnly = cyanPixels();
  slider->setValue(100);
  const int filled = cyanPixels();
  EXPECT_GT(outlineOnly, 100);
  EXPECT_GT(filled, 4 * outlineOnly);
  key(Qt::Key_O);
  EXPECT_EQ(cyanPixels(), 0);
}

TEST_F(ReadWorkspaceTest, OutsideTheRegionTheCineIsDimmedAndFramedInAmber) {
  runModel();
  key(Qt::Key_R);
  key(Qt::Key_H);
  QTest::qWait(100);
  const QImage picture = views()->synthetic()->grabFramebuffer();
  int amber = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) {
      const QColor c = picture.pixelColor(x, y);
      amber += std::abs(c.red() - 0xF2) < 12 && std::abs(c.green() - 0xB8) < 12 &&
               std::abs(c.blue() - 0x4B) < 12;
    }
  }
  EXPECT_GT(amber, 1000);  // four sides of some 600 pixels and the tag
}

TEST_F(ReadWorkspaceTest, DoubleClickMaximizesAndEscapeReturns) {
  runModel();
  QTest::mouseDClick(views()->synthetic(), Qt::LeftButton);
  EXPECT_TRUE(views()->maximized());
  EXPECT_FALSE(views()->cine()->isVisible());
  EXPECT_TRUE(views()->synthetic()->isVisible());
  key(Qt::Key_Escape);
  EXPECT_TRUE(views()->cine()->isVisible());
}

TEST_F(ReadWorkspaceTest, ProbeNamesValueAndClass) {
  runModel();
  const CaseSession* current = session();
  const auto region = current->syntheticRegion(current->slice);
  ASSERT_TRUE(region.has_value());
  const ViewPoint centre = views()->synthetic()->scene().camera().viewAt(
      {(region->firstColumn + region->lastColumn) / 2, (region->firstRow + region->lastRow) / 2});
  const double ratio = views()->synthetic()->devicePixelRatioF();
  const QPointF at(centre.x / ratio, centre.y / ratio);
  QMouseEvent move(QEvent::MouseMove, at, views()->synthetic()->mapToGlobal(at), Qt::NoButton,
                   Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(views()->synthetic(), &move);
  EXPECT_TRUE(views()->synthetic()->overlay().bottomRight.contains(QStringLiteral("Blood pool")));
}

TEST_F(ReadWorkspaceTest, BullsEyeQuantityFollowsTheSwitch) {
  runModel();
  SegmentedControl* control = views()->bullsEye()->quantityControl();
  click(control->button(1));
  EXPECT_EQ(views()->bullsEye()->quantity(), BullsEyeQuantity::ScarBurden);
}

TEST_F(ReadWorkspaceTest, TheRvInsertionIsPlacedWithAClick) {
  runModel();
  EXPECT_EQ(session()->result->measurements->rvInsertionSource,
            ReferenceSource::EstimatedFromOrientation);
  click(page()->inspector()->measurements()->insertionButton());
  EXPECT_TRUE(views()->placingInsertion());
  EXPECT_TRUE(views()->cine()->overlay().message.contains(QStringLiteral("RV insertion")));
  const QPoint at = views()->cine()->rect().center() - QPoint(80, 60);
  QTest::mouseClick(views()->cine(), Qt::LeftButton, {}, at);
  EXPECT_FALSE(views()->placingInsertion());
  ASSERT_TRUE(waitFor([this] {
    return session()->result->measurements->rvInsertionSource == ReferenceSource::Landmark;
  }));
  const double ratio = views()->cine()->devicePixelRatioF();
  const PixelPoint pixel =
      views()->cine()->scene().camera().pixelAt({at.x() * ratio, at.y() * ratio});
  const Vec3 expected =
      session()->geometry().toPatient({pixel.column, pixel.row, double(session()->slice)});
  EXPECT_LT(length(session()->result->measurements->rvInsertionMm - expected), 1e-6);
  screenshot(QStringLiteral("ReadWorkspaceTest-rv-insertion"));
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->result->measurements->rvInsertionSource,
            ReferenceSource::EstimatedFromOrientation);
}

TEST_F(ReadWorkspaceTest, UndoTakesTheResultBackAndRedoBringsIt) {
  runModel();
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->result, nullptr);
  EXPECT_FALSE(views()->synthetic()->isVisible());
  key(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_NE(session()->result, nullptr);
}

/// Processor time of this thread, which other processes on a busy machine do not lengthen.
double threadMs() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

TEST_F(ReadWorkspaceTest, NothingBlocksTheWindowWhileItRuns) {
  m_service->runMs = 1500;
  double last = 0.0;
  double longest = 0.0;
  int turns = 0;
  QTimer ticker;
  QObject::connect(&ticker, &QTimer::timeout, m_window.get(), [&] {
    const double now = threadMs();
    longest = std::max(longest, now - last);
    last = now;
    ++turns;
  });
  click(page()->inspector()->run()->runButton());
  last = threadMs();
  ticker.start(5);
  ASSERT_TRUE(waitFor([this] {
    const auto state = m_window->cases().runState();
    return !state || state->fraction > 0.9;
  }));
  EXPECT_GT(turns, 10);
  EXPECT_LT(longest, 50.0);
}

}  // namespace
}  // namespace lateglow::testing
