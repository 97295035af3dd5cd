// Correcting classes as a reader does: keys for the tool, the mouse for the stroke, undo for regret.
#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QMouseEvent>
#include <QToolButton>
#include <QWheelEvent>

#include "app/workflow/EditedMask.h"
#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/read/Inspector.h"
#include "ui/read/LayersCard.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RunCard.h"
#include "ui/read/ToolRow.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class EditingTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    openDemonstration();
    runModel();
  }
  [[nodiscard]] ReadPage* page() const { return m_window->readPage(); }
  [[nodiscard]] virtual SliceViewport* view() const { return page()->viewports()->synthetic(); }
  [[nodiscard]] MaskEditing& editing() const { return page()->editing(); }

  /// Where a pixel of the slice is in the widget.
  [[nodiscard]] QPoint at(PixelPoint pixel) const {
    const ViewPoint device = view()->scene().camera().viewAt(pixel);
    return (QPointF(device.x, device.y) / view()->devicePixelRatioF()).toPoint();
  }
  void move(QPoint to, Qt::MouseButton button) const {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), view()->mapToGlobal(QPointF(to)),
                      Qt::NoButton, button, Qt::NoModifier);
    QApplication::sendEvent(view(), &event);
  }
  void drag(const std::vector<PixelPoint>& way) const {
    QTest::mousePress(view(), Qt::LeftButton, Qt::NoModifier, at(way.front()));
    for (const PixelPoint& point : way) move(at(point), Qt::LeftButton);
    QTest::mouseRelease(view(), Qt::LeftButton, Qt::NoModifier, at(way.back()));
  }
  [[nodiscard]] int count(TissueClass tissue) {
    const auto slice = session()->tissueMask()->slice(session()->slice);
    return static_cast<int>(
        std::count(slice.begin(), slice.end(), static_cast<std::uint8_t>(tissue)));
  }
  [[nodiscard]] PixelPoint centreOfBlood() {
    const auto slice = session()->tissueMask()->slice(session()->slice);
    PixelPoint sum;
    int blood = 0;
    for (std::size_t n = 0; n < slice.size(); ++n) {
      if (slice[n] != static_cast<std::uint8_t>(TissueClass::BloodPool)) continue;
      const auto width = static_cast<std::size_t>(session()->geometry().size[0]);
      sum = sum + PixelPoint{static_cast<double>(n % width), static_cast<double>(n / width)};
      ++blood;
    }
    return sum * (1.0 / blood);
  }
  [[nodiscard]] bool isEdited() {
    return maskBeforeEdits(session()->result->analyzed) !=
           session()->result->analyzed.newest(LayerRole::TissueMask);
  }
  bool measured() {
    return waitFor([this] { return session()->result && !session()->result->measuring; });
  }
  [[nodiscard]] double scarMl() { return session()->result->measurements->scarVolumeMl; }
};

TEST_F(EditingTest, LockedClassesStayWhateverTheTool) {
  const int wall = count(TissueClass::HealthyMyocardium);
  const int blood = count(TissueClass::BloodPool);
  ASSERT_GT(wall, 0);
  QToolButton* lock = page()->inspector()->layers()->lockButton(TissueClass::HealthyMyocardium);
  click(lock);
  EXPECT_TRUE(editing().settings().locks[1]);
  EXPECT_TRUE(lock->toolTip().contains(QStringLiteral("locked")));
  key(Qt::Key_E);
  editing().setRadiusMm(20.0);
  const PixelPoint centre = centreOfBlood();
  drag({centre, {centre.column + 6.0, centre.row}});
  ASSERT_TRUE(measured());
  EXPECT_EQ(count(TissueClass::HealthyMyocardium), wall);
  EXPECT_LT(count(TissueClass::BloodPool), blood);
  click(lock);
  click(page()->tools()->findChild<QToolButton*>(QStringLiteral("clearSliceButton")));
  ASSERT_TRUE(measured());
  EXPECT_EQ(count(TissueClass::HealthyMyocardium), 0);
  m_window->cases().undoStack().undo();
  EXPECT_EQ(count(TissueClass::HealthyMyocardium), wall);
}

TEST_F(EditingTest, ToolsAppearWithTheMaskAndFollowTheKeys) {
  EXPECT_TRUE(page()->tools()->isVisible());
  EXPECT_FALSE(editing().active());
  key(Qt::Key_B);
  EXPECT_TRUE(page()->tools()->toolButton(ReadTool::Brush)->isChecked());
  EXPECT_TRUE(editing().active());
  key(Qt::Key_3);
  EXPECT_EQ(editing().settings().paints, TissueClass::BloodPool);
  EXPECT_EQ(page()->tools()->classes()->current(), 2);
  click(page()->tools()->toolButton(ReadTool::Nudge));
  EXPECT_EQ(page()->toolBox().tool(), ReadTool::Nudge);
  key(Qt::Key_Escape);
  EXPECT_FALSE(editing().active());
}

TEST_F(EditingTest, ErasedScarIsMeasuredAtOnceAndUndoBringsItBack) {
  ASSERT_TRUE(measured());
  const int scar = count(TissueClass::Scar);
  const double before = scarMl();
  ASSERT_GT(scar, 20);
  const auto model = maskBeforeEdits(session()->result->analyzed);
  key(Qt::Key_E);
  for (int n = 0; n < 12; ++n) key(Qt::Key_BracketRight);
  const PixelPoint centre = centreOfBlood();
  std::vector<PixelPoint> way;
  for (double angle = 0.0; angle < 6.4; angle += 0.2) {
    way.push_back(centre + PixelPoint{20.0 * std::cos(angle), 20.0 * std::sin(angle)});
  }
  drag(way);
  EXPECT_LT(count(TissueClass::Scar), scar / 4);
  ASSERT_TRUE(measured());
  EXPECT_LT(scarMl(), before);
  EXPECT_EQ(session()->result->measurements->method, kEditedMethod);
  EXPECT_EQ(maskBeforeEdits(session()->result->analyzed), model) << "the model's mask is kept";
  screenshot(QStringLiteral("editing-erased"));

  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(count(TissueClass::Scar), scar);
  EXPECT_DOUBLE_EQ(scarMl(), before);
  key(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_LT(count(TissueClass::Scar), scar / 4);
  EXPECT_LT(scarMl(), before);
}

TEST_F(EditingTest, BrushOfScarStaysWithinTheWall) {
  key(Qt::Key_B);
  key(Qt::Key_1);
  const int blood = count(TissueClass::BloodPool);
  const int background = count(TissueClass::Background);
  const int scar = count(TissueClass::Scar);
  const PixelPoint centre = centreOfBlood();
  drag({centre + PixelPoint{-30, -4}, centre, centre + PixelPoint{0, -30}});
  EXPECT_GT(count(TissueClass::Scar), scar + 10);
  EXPECT_EQ(count(TissueClass::BloodPool), blood);
  EXPECT_EQ(count(TissueClass::Background), background);
}

TEST_F(EditingTest, ADrawnContourOfBloodBecomesTheEndocardium) {
  key(Qt::Key_C);
  key(Qt::Key_3);
  const PixelPoint centre = centreOfBlood();
  std::vector<PixelPoint> way;
  for (double angle = 0.0; angle < 6.28; angle += 0.1) {
    way.push_back(centre + PixelPoint{9.0 * std::cos(angle), 9.0 * std::sin(angle)});
  }
  drag(way);
  EXPECT_NEAR(count(TissueClass::BloodPool), 3.14159 * 81.0, 0.08 * 3.14159 * 81.0);
  ASSERT_TRUE(measured());
  screenshot(QStringLiteral("editing-contour"));
}

TEST_F(EditingTest, NudgingTheEndocardiumOutwardsMakesTheCavityLarger) {
  key(Qt::Key_N);
  const int blood = count(TissueClass::BloodPool);
  const int whole = static_cast<int>(session()->tissueMask()->slice(session()->slice).size()) -
                    count(TissueClass::Background);
  const PixelPoint centre = centreOfBlood();
  drag({centre + PixelPoint{5, 0}, centre + PixelPoint{9, 0}, centre + PixelPoint{13, 0},
        centre + PixelPoint{15, 0}});
  EXPECT_GT(count(TissueClass::BloodPool), blood);
  EXPECT_EQ(static_cast<int>(session()->tissueMask()->slice(session()->slice).size()) -
                count(TissueClass::Background),
            whole)
      << "the epicardium stays";
}

TEST_F(EditingTest, EscapeGivesUpAStrokeAndChangesNothing) {
  key(Qt::Key_E);
  const auto before = session()->result;
  const PixelPoint centre = centreOfBlood();
  QTest::mousePress(view(), Qt::LeftButton, Qt::NoModifier, at(centre));
  move(at(centre + PixelPoint{10, 0}), Qt::LeftButton);
  EXPECT_TRUE(editing().drawing());
  key(Qt::Key_Escape);
  EXPECT_FALSE(editing().drawing());
  QTest::mouseRelease(view(), Qt::LeftButton, Qt::NoModifier, at(centre));
  EXPECT_EQ(session()->result, before);
}

TEST_F(EditingTest, WheelWithAltSizesTheBrushAndNavigatingDragsTheWindowAgain) {
  key(Qt::Key_B);
  const double size = editing().settings().radiusMm;
  const QPointF middle = QRectF(view()->rect()).center();
  QWheelEvent event(middle, view()->mapToGlobal(middle), {}, {120, 0}, Qt::NoButton,
                    Qt::AltModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(view(), &event);
  EXPECT_GT(editing().settings().radiusMm, size);
  key(Qt::Key_V);
  const double width = session()->syntheticWindow.width;
  drag({{40, 40}, {60, 40}});
  EXPECT_NE(session()->syntheticWindow.width, width);
}

TEST_F(EditingTest, StrokesInQuickSuccessionAreAllKeptAndEachCanBeUndone) {
  key(Qt::Key_E);
  const PixelPoint centre = centreOfBlood();
  std::vector<int> counts = {count(TissueClass::BloodPool)};
  for (int n = 0; n < 5; ++n) {
    const PixelPoint place = centre + PixelPoint{-8.0 + 4.0 * n, 0.0};
    drag({place, place + PixelPoint{0, 1}});
    counts.push_back(count(TissueClass::BloodPool));
    EXPECT_LT(counts.back(), counts[counts.size() - 2]);
  }
  ASSERT_TRUE(measured());
  for (std::size_t n = counts.size() - 1; n-- > 0;) {
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(count(TissueClass::BloodPool), counts[n]);
    EXPECT_TRUE(measured()) << "every step is measured";
  }
}

/// A window that is gone without a word, as after a crash, and a new one on the same folders.
class RestoringTest : public EditingTest {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    EditingTest::SetUp();
  }
  void openAgain() {
    m_window = std::make_unique<MainWindow>(m_service);
    m_window->resize(1600, 960);
    m_window->show();
    m_window->showWorkspace(Workspace::Read);
    openDemonstration();
  }
};

TEST_F(RestoringTest, EditsAndFindingsAreThereWhenTheStudyIsOpenedAgain) {
  key(Qt::Key_E);
  for (int n = 0; n < 12; ++n) key(Qt::Key_BracketRight);
  const PixelPoint centre = centreOfBlood();
  drag({centre + PixelPoint{14, 8}, centre + PixelPoint{10, 14}});
  ASSERT_TRUE(measured());
  m_window->cases().setFindings(QStringLiteral("Inferolateral scar, corrected."));
  const auto labels = session()->tissueMask()->labels;
  const double scar = scarMl();
  openAgain();
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_EQ(session()->tissueMask()->labels, labels);
  EXPECT_DOUBLE_EQ(scarMl(), scar);
  EXPECT_EQ(session()->findings, QStringLiteral("Inferolateral scar, corrected."));
  EXPECT_TRUE(page()->viewports()->synthetic()->isVisible());
  EXPECT_EQ(m_service->runs, 1) << "no model ran again";
}

TEST_F(RestoringTest, AResultThatWasUndoneDoesNotComeBack) {
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(session()->result, nullptr);
  openAgain();
  ASSERT_TRUE(waitFor([this] { return !session()->restoring; }));
  EXPECT_EQ(session()->result, nullptr);
}

/// Outlines of all phases, corrected in the cine.
class OutlineTest : public EditingTest {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    EditingTest::SetUp();
    click(page()->inspector()->run()->outlineButton());
    ASSERT_TRUE(waitFor([this] { return session()->function != nullptr; }));
    click(page()->viewports()->cine());  // the reader's hand is on the cine
  }
  [[nodiscard]] SliceViewport* view() const override { return page()->viewports()->cine(); }
  [[nodiscard]] int phase() const { return page()->clock().phase(); }
  [[nodiscard]] int blood(int inPhase) {
    const auto frame = session()->function->classes->frame(session()->slice, inPhase);
    return static_cast<int>(std::count(frame.begin(), frame.end(), std::uint8_t{2}));
  }
  [[nodiscard]] QString functionCaption() const {
    return page()->inspector()->measurements()->functionCaption()->text();
  }
  bool figuresFollowed() {
    return waitFor([this] { return !session()->function->measuring; });
  }
  /// Pushes the endocardium outwards from the middle of the cavity, to the patient's left.
  void nudgeOutwards() {
    const PixelPoint centre = centreOfBlood();
    drag({centre + PixelPoint{5, 0}, centre + PixelPoint{9, 0}, centre + PixelPoint{13, 0}});
  }
};

TEST_F(OutlineTest, ANudgeInSystoleChangesThatPhaseAndTheFiguresFollow) {
  const int systole = session()->function->figures.endSystolicPhase;
  page()->clock().setPhase(systole);
  const LvFunction before = session()->function->figures;
  const int cavity = blood(systole);
  const int neighbour = blood(systole - 1);
  const auto mask = session()->result->analyzed.newest(LayerRole::TissueMask);
  key(Qt::Key_N);
  EXPECT_EQ(editing().target(), EditTarget::Phases);
  EXPECT_EQ(phase(), systole) << "the phase that is corrected stays";
  EXPECT_FALSE(page()->tools()->classes()->button(0)->isVisible()) << "no scar in a cine";
  nudgeOutwards();
  EXPECT_GT(blood(systole), cavity);
  EXPECT_EQ(blood(systole - 1), neighbour);
  ASSERT_TRUE(figuresFollowed());
  EXPECT_GT(session()->function->figures.volumes.at(static_cast<std::size_t>(systole)).bloodMl,
            before.volumes.at(static_cast<std::size_t>(systole)).bloodMl);
  EXPECT_EQ(session()->result->analyzed.newest(LayerRole::TissueMask), mask);
  EXPECT_EQ(session()->function->figures.correctedPhases, std::vector{systole});
  EXPECT_TRUE(functionCaption().contains(QStringLiteral("Corrected by the reader in 1 phase")))
      << functionCaption().toStdString();
  screenshot(QStringLiteral("editing-outlines"));
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(blood(systole), cavity);
  EXPECT_DOUBLE_EQ(session()->function->figures.endSystolicMl, before.endSystolicMl);
  EXPECT_TRUE(session()->function->figures.correctedPhases.empty());
  EXPECT_FALSE(functionCaption().contains(QStringLiteral("Corrected")));
  key(Qt::Key_Y, Qt::ControlModifier);
  EXPECT_GT(blood(systole), cavity);
}

TEST_F(OutlineTest, OutlinesAreCopiedToTheNextPhaseAndComeBackAfterARestart) {
  const int slice = session()->slice;
  page()->clock().setPhase(0);
  const int cavity = blood(0);
  ASSERT_NE(blood(1), cavity);
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_EQ(phase(), 1);
  EXPECT_EQ(blood(1), cavity);
  ASSERT_TRUE(figuresFollowed());
  const double fraction = session()->function->figures.ejectionFractionPercent;
  const auto kept = session()->function->classes->labels;
  makeWindow();
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return session()->function != nullptr; }));
  EXPECT_EQ(session()->function->classes->labels, kept);
  EXPECT_DOUBLE_EQ(session()->function->figures.ejectionFractionPercent, fraction);
  EXPECT_EQ(session()->function->figures.correctedPhases, std::vector{1});
  EXPECT_EQ(session()->slice, slice);
}

TEST_F(OutlineTest, TheSyntheticPictureKeepsItsOwnClassesUnderTheTools) {
  click(page()->viewports()->synthetic());
  key(Qt::Key_B);
  EXPECT_EQ(editing().target(), EditTarget::Classes);
  EXPECT_TRUE(page()->tools()->classes()->button(0)->isVisible());
  const auto outlines = session()->function->classes;
  const PixelPoint centre = centreOfBlood();
  SliceViewport* synthetic = page()->viewports()->synthetic();
  const ViewPoint device = synthetic->scene().camera().viewAt(centre);
  const QPoint place(static_cast<int>(device.x), static_cast<int>(device.y));
  key(Qt::Key_2);
  QTest::mouseClick(synthetic, Qt::LeftButton, {}, place);
  ASSERT_TRUE(measured());
  EXPECT_EQ(session()->function->classes, outlines);
  EXPECT_TRUE(isEdited());
}

}  // namespace
}  // namespace lateglow::testing
