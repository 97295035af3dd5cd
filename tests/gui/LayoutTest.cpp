// Layouts as a reader uses them: chosen from the menu, filled and changed by drag and drop, kept.
#include <cmath>
#include <fstream>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QWheelEvent>

#include "tests/gui/AnalyticHead.h"
#include "tests/gui/GuiFixture.h"
#include "ui/read/LayoutMenu.h"
#include "ui/read/MontageView.h"
#include "ui/read/MprViewports.h"
#include "ui/read/PaneDrag.h"
#include "ui/read/PaneGrid.h"
#include "ui/read/ProfileView.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/SaveLayoutDialog.h"
#include "ui/read/TimelineBar.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class LayoutTest : public GuiFixture {
protected:
  void SetUp() override {
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
    GuiFixture::SetUp();
  }
  void TearDown() override {
    GuiFixture::TearDown();
    qunsetenv("XDG_DATA_HOME");
  }
  [[nodiscard]] ReadPage* page() const { return m_window->readPage(); }
  [[nodiscard]] ReadViewports* views() const { return page()->viewports(); }
  [[nodiscard]] ReadPane* pane(std::size_t number) const { return views()->panes().at(number); }
  /// Opens the menu and chooses an entry, as a click on it does.
  void choose(const QString& entry) {
    page()->layoutMenu()->rebuild();
    auto* action = page()->layoutMenu()->menu()->findChild<QAction*>(entry);
    ASSERT_NE(action, nullptr) << entry.toStdString();
    action->trigger();
    QTest::qWait(20);
  }
  [[nodiscard]] bool offers(const QString& entry) {
    page()->layoutMenu()->rebuild();
    return page()->layoutMenu()->menu()->findChild<QAction*>(entry) != nullptr;
  }
  /// What the window system delivers when something is let go over a widget.
  static void drop(QWidget* onto, QMimeData* data) {
    const QPoint at = onto->rect().center();
    QDragEnterEvent enter(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(onto, &event);
    delete data;
    QTest::qWait(20);
  }
  static void wheel(QWidget* widget, int notches, Qt::KeyboardModifiers modifiers = {}) {
    const QPointF at = QRectF(widget->rect()).center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &event);
  }
  static void move(QWidget* widget, QPoint to) {
    QMouseEvent event(QEvent::MouseMove, QPointF(to), widget->mapToGlobal(QPointF(to)),
                      Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &event);
  }
  void openTwoHeads() {
    m_window->openPath(QStringLiteral("first/analytic-head"));
    ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
    m_window->openPath(QStringLiteral("second/analytic-head"));
    ASSERT_TRUE(waitFor([this] { return m_window->cases().sessions().size() == 2; }));
    ASSERT_TRUE(waitFor([this] { return views()->panes().size() == 4; }));
    ASSERT_TRUE(waitFor([this] {
      return pane(0)->view()->isVisible() && pane(0)->view()->renderCount() > 0 &&
             pane(1)->view()->renderCount() > 0;
    }));
  }
};

TEST_F(LayoutTest, TheMenuOffersWhatFitsAndSimpleGrids) {
  openDemonstration();
  EXPECT_EQ(page()->layouts().protocolId(), "cardiac");
  EXPECT_TRUE(offers(QStringLiteral("layout-cardiac")));
  EXPECT_TRUE(offers(QStringLiteral("layout-montage")));
  EXPECT_FALSE(offers(QStringLiteral("layout-cbct"))) << "not for a cine";
  EXPECT_FALSE(offers(QStringLiteral("layout-cine-comparison"))) << "the other is another patient";
  choose(QStringLiteral("grid-2x2"));
  ASSERT_EQ(views()->panes().size(), 4U);
  for (std::size_t n = 0; n < 4; ++n) EXPECT_TRUE(pane(n)->widget()->isVisible());
  EXPECT_TRUE(pane(1)->view()->overlay().message.contains(QStringLiteral("Drag a series")));
  screenshot(QStringLiteral("LayoutTest-empty-panes"));
}

TEST_F(LayoutTest, ASeriesDroppedOnAPaneIsShownThereAndReadThere) {
  openDemonstration();
  choose(QStringLiteral("grid-1x2"));
  const int first = session()->id;
  const int other = m_window->cases().sessions().back()->id;
  drop(pane(1)->widget(), seriesMime(other));
  EXPECT_EQ(pane(1)->sessionId(), other);
  EXPECT_EQ(pane(0)->sessionId(), first);
  EXPECT_EQ(session()->id, other) << "tools and inspector follow the pane";
  EXPECT_TRUE(pane(1)->view()->overlay().active);
  const int slice = pane(0)->session()->slice;
  wheel(pane(1)->widget(), -1);
  EXPECT_EQ(pane(0)->session()->slice, slice) << "another patient is not linked";
  QTest::mouseClick(pane(0)->widget(), Qt::LeftButton);
  EXPECT_EQ(session()->id, first);
  EXPECT_EQ(views()->panes().size(), 2U);
}

TEST_F(LayoutTest, WhatAModelMadeIsDroppedAsSuchAndThePictureAsThePicture) {
  openDemonstration();
  runModel();
  choose(QStringLiteral("grid-1x2"));
  const int series = session()->id;
  drop(pane(1)->widget(), seriesMime(series, true));
  EXPECT_EQ(pane(1)->view()->overlay().syntheticTag, QStringLiteral("SYNTHETIC LGE"));
  EXPECT_TRUE(pane(0)->view()->overlay().syntheticTag.isEmpty());
  drop(pane(1)->widget(), seriesMime(series));
  EXPECT_TRUE(pane(1)->view()->overlay().syntheticTag.isEmpty());
  page()->layouts().showSynthetic();
  EXPECT_EQ(pane(1)->view()->overlay().syntheticTag, QStringLiteral("SYNTHETIC LGE"));
}

TEST_F(LayoutTest, TwoCinesBeatTogether) {
  openDemonstration();
  choose(QStringLiteral("grid-1x2"));
  drop(pane(1)->widget(), seriesMime(m_window->cases().sessions().back()->id));
  page()->clock().setPhase(7);
  EXPECT_TRUE(pane(0)->view()->overlay().topRight.contains(QStringLiteral("Phase 8 / 20")));
  EXPECT_TRUE(pane(1)->view()->overlay().topRight.contains(QStringLiteral("Phase 8 / 20")));
  QTest::mouseClick(pane(0)->widget(), Qt::LeftButton);
  EXPECT_EQ(page()->clock().phase(), 7) << "the other pane goes on at the same moment";
}

TEST_F(LayoutTest, APaneDroppedOnAnotherChangesPlacesWithIt) {
  openDemonstration();
  runModel();
  const QPoint cine = views()->cine()->pos();
  const QPoint scar = pane(3)->widget()->pos();
  drop(pane(3)->widget(), paneMime(0));
  EXPECT_EQ(views()->cine()->pos(), scar);
  EXPECT_EQ(pane(3)->widget()->pos(), cine);
  EXPECT_TRUE(views()->synthetic()->isVisible());
}

TEST_F(LayoutTest, TheGapBetweenPanesIsDragged) {
  openDemonstration();
  runModel();
  PaneGrid* grid = views()->grid();
  const int before = views()->cine()->width();
  const QPoint gap(views()->cine()->geometry().right() + 2, grid->height() / 4);
  QTest::mouseMove(grid, gap);
  move(grid, gap);
  QTest::mousePress(grid, Qt::LeftButton, Qt::NoModifier, gap);
  move(grid, gap + QPoint(150, 0));
  QTest::mouseRelease(grid, Qt::LeftButton, Qt::NoModifier, gap + QPoint(150, 0));
  EXPECT_NEAR(views()->cine()->width(), before + 150, 3);
  EXPECT_GT(page()->layouts().layout().columnWeights[0], 1.2);
  EXPECT_GT(views()->synthetic()->x(), views()->cine()->geometry().right());
}

TEST_F(LayoutTest, ALayoutIsKeptUsedByItselfAndDeleted) {
  openDemonstration();
  choose(QStringLiteral("layout-montage"));
  choose(QStringLiteral("saveLayout"));
  auto* dialog = m_window->findChild<SaveLayoutDialog*>();
  ASSERT_NE(dialog, nullptr);
  EXPECT_FALSE(dialog->saveButton()->isEnabled());
  QTest::keyClicks(dialog->name(), QStringLiteral("My montage"));
  click(dialog->automatic());
  dialog->automatic()->setChecked(true);
  screenshot(QStringLiteral("LayoutTest-save"));
  click(dialog->saveButton());
  EXPECT_EQ(page()->layouts().protocolId(), "my-montage");
  makeWindow();
  openDemonstration();
  EXPECT_EQ(page()->layouts().protocolId(), "my-montage");
  EXPECT_EQ(views()->panes().size(), 2U);
  choose(QStringLiteral("delete-my-montage"));
  EXPECT_FALSE(offers(QStringLiteral("layout-my-montage")));
}

TEST_F(LayoutTest, AFileOfTheUsersChoosesPanesAndWindowAndAFaultyOneIsTold) {
  const QDir folder(m_folder.filePath(QStringLiteral("data/lateglow/layouts")));
  ASSERT_TRUE(QDir().mkpath(folder.path()));
  std::ofstream(folder.filePath("soft.json").toStdString()) << R"({
    "schema": "lateglow.layout/1", "name": "Soft",
    "match": [{"phases": [2, 100], "required": true, "score": 5000}],
    "layout": {"rows": [1], "columns": [3, 1], "panes": [
      {"kind": "slice", "row": 0, "column": 0, "window": {"width": 300, "level": 150}},
      {"kind": "montage", "row": 0, "column": 1}]}})";
  std::ofstream(folder.filePath("torn.json").toStdString()) << R"({"schema": "lateglow.la)";
  makeWindow();
  openDemonstration();
  EXPECT_EQ(page()->layouts().protocolId(), "soft");
  EXPECT_EQ(session()->window.width, 300.0);
  EXPECT_EQ(session()->window.level, 150.0);
  EXPECT_GT(pane(0)->widget()->width(), 2 * pane(1)->widget()->width());
  m_window->cases().setWindow({900.0, 400.0});
  drop(pane(1)->widget(), seriesMime(session()->id));
  EXPECT_EQ(session()->window.width, 900.0) << "the reader's own window stays";
  const auto& failures = page()->layouts().library().failures();
  ASSERT_EQ(failures.size(), 1U);
  page()->layoutMenu()->rebuild();
  bool told = false;
  for (const QAction* entry : page()->layoutMenu()->menu()->actions()) {
    told = told || entry->text().contains(QStringLiteral("torn.json"));
  }
  EXPECT_TRUE(told);
}

TEST_F(LayoutTest, TwoVolumesOfOneHeadAreComparedLinked) {
  openTwoHeads();
  EXPECT_EQ(page()->layouts().protocolId(), "ct-pair");
  const int slice = pane(0)->session()->slice;
  wheel(pane(1)->widget(), -3);
  EXPECT_EQ(pane(0)->session()->slice, slice + 3);
  EXPECT_EQ(pane(1)->session()->slice, slice + 3);
  wheel(pane(0)->widget(), 4, Qt::ControlModifier);
  const double zoomed = pane(0)->view()->scene().camera().magnification();
  EXPECT_GT(zoomed, 1.4);
  for (std::size_t n = 1; n < 3; ++n) {  // the fourth is the profile
    EXPECT_NEAR(pane(n)->view()->scene().camera().magnification(), zoomed, 0.01) << n;
  }
  EXPECT_FALSE(page()->timeline()->isVisible()) << "there are no phases";
  key(Qt::Key_R);
  EXPECT_NEAR(pane(1)->view()->scene().camera().magnification(), 1.0, 0.01);
}

TEST_F(LayoutTest, AClickInTheMontageGoesToTheFrame) {
  openDemonstration();
  choose(QStringLiteral("layout-montage"));
  auto* montage = views()->findChild<MontageView*>();
  ASSERT_NE(montage, nullptr);
  ASSERT_TRUE(montage->isVisible());
  screenshot(QStringLiteral("LayoutTest-montage"));
  QTest::mouseClick(montage->viewport(), Qt::LeftButton, Qt::NoModifier,
                    montage->cellOf(2, 3).center());
  EXPECT_EQ(session()->slice, 2);
  EXPECT_EQ(page()->clock().phase(), 3);
  EXPECT_TRUE(pane(0)->view()->overlay().topRight.contains(QStringLiteral("Phase 4 / 20")));
  page()->clock().setPhase(19);
  EXPECT_TRUE(montage->viewport()->rect().contains(montage->cellOf(2, 19))) << "it scrolls along";
}

TEST_F(LayoutTest, GoingBetweenPanesKeepsTheChosenLayout) {
  openDemonstration();
  runModel();
  choose(QStringLiteral("grid-1x2"));
  drop(pane(1)->widget(), seriesMime(m_window->cases().sessions().back()->id));
  QTest::mouseClick(pane(0)->widget(), Qt::LeftButton);
  EXPECT_NE(session()->result, nullptr);
  EXPECT_EQ(views()->panes().size(), 2U);
  EXPECT_TRUE(page()->layouts().protocolId().empty());
}

TEST_F(LayoutTest, ACtHasItsPlanesAndAProfileThroughTheCrosshair) {
  m_window->openPath(QStringLiteral("studies/analytic-head"));
  ASSERT_TRUE(waitFor([this] { return session() != nullptr && views()->showsPlanes(); }));
  EXPECT_EQ(page()->layouts().protocolId(), "cbct");
  auto* profile = views()->findChild<ProfileView*>();
  ASSERT_NE(profile, nullptr);
  EXPECT_TRUE(profile->isVisible());
  views()->planes()->setCrosshair(session()->geometry().toIndex(kBallMm));
  const auto& line = profile->profile();
  EXPECT_EQ(line.valueAxis, QStringLiteral("HU"));
  EXPECT_NEAR(line.markMm, kBallMm.x, 1.5);
  for (std::size_t n = 0; n < line.values.size(); ++n) {
    const bool ball = std::abs(line.positionsMm[n] - kBallMm.x) < 6.0;
    EXPECT_TRUE(!ball || line.values[n] == 80.0) << line.positionsMm[n];
  }
  EXPECT_EQ(line.values.front(), -1000.0);
  QTest::qWait(50);
  screenshot(QStringLiteral("LayoutTest-profile"));
}

TEST_F(LayoutTest, AFirstResultBringsTheCardiacLayoutBack) {
  openDemonstration();
  choose(QStringLiteral("grid-1x2"));
  runModel();
  EXPECT_EQ(page()->layouts().protocolId(), "cardiac");
  EXPECT_TRUE(views()->bullsEye() != nullptr && views()->synthetic()->isVisible());
  choose(QStringLiteral("grid-1x1"));
  EXPECT_FALSE(views()->synthetic()->isVisible());
  key(Qt::Key_Down);
  EXPECT_EQ(views()->panes().size(), 1U) << "what the reader chose then stays";
}

}  // namespace
}  // namespace lateglow::testing
