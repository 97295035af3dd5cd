// Two series of one head in different planes, side by side.
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QWheelEvent>

#include "tests/gui/GuiFixture.h"
#include "ui/read/LayoutMenu.h"
#include "ui/read/PaneDrag.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadPane.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class ReferenceLinesTest : public GuiFixture {
protected:
  void SetUp() override {
    qputenv("XDG_DATA_HOME", m_folder.filePath(QStringLiteral("data")).toLocal8Bit());
    GuiFixture::SetUp();
    m_window->openPath(QStringLiteral("studies/analytic-head-planes"));
    ASSERT_TRUE(waitFor([this] { return m_window->cases().sessions().size() == 2; }));
    LayoutMenu* layouts = m_window->readPage()->layoutMenu();
    layouts->rebuild();
    layouts->menu()->findChild<QAction*>(QStringLiteral("grid-1x2"))->trigger();
    ASSERT_EQ(panes().size(), 2U);
    drop(0, m_window->cases().sessions()[0]->id);
    drop(1, m_window->cases().sessions()[1]->id);
  }
  void TearDown() override {
    GuiFixture::TearDown();
    qunsetenv("XDG_DATA_HOME");
  }
  [[nodiscard]] const std::vector<ReadPane*>& panes() const {
    return m_window->readPage()->viewports()->panes();
  }
  [[nodiscard]] SliceViewport* view(std::size_t number) const { return panes()[number]->view(); }
  void drop(std::size_t number, int series) {
    QWidget* onto = panes()[number]->widget();
    const std::unique_ptr<QMimeData> data(seriesMime(series));
    QDragEnterEvent enter(onto->rect().center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto, &enter);
    QDropEvent event(onto->rect().center(), Qt::MoveAction, data.get(), Qt::LeftButton, {});
    QApplication::sendEvent(onto, &event);
    QTest::qWait(20);
  }
  /// Height in the patient of the line in a picture, and of the slice that it stands for.
  void expectLineAt(std::size_t shown, std::size_t other) const {
    ASSERT_EQ(view(shown)->referenceLines().size(), 1U);
    const PixelSegment line = view(shown)->referenceLines()[0].segment;
    const CaseSession& here = *panes()[shown]->session();
    const CaseSession& there = *panes()[other]->session();
    for (const PixelPoint point : {line.from, line.to}) {
      const Vec3 place = here.geometry().toPatient(
          {point.column, point.row, static_cast<double>(here.slice)});
      EXPECT_NEAR(there.geometry().toIndex(place).z, there.slice, 1e-6);
    }
  }
};

TEST_F(ReferenceLinesTest, EachPictureShowsWhereTheOtherCutsItAndFollowsItsSlices) {
  expectLineAt(0, 1);
  expectLineAt(1, 0);
  const int before = panes()[1]->session()->slice;
  const QPointF at = QRectF(view(1)->rect()).center();
  QWheelEvent wheel(at, view(1)->mapToGlobal(at), {}, {0, -360}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(view(1), &wheel);
  EXPECT_NE(panes()[1]->session()->slice, before);
  expectLineAt(0, 1);
  EXPECT_EQ(view(0)->referenceLines()[0].name, QStringLiteral("Axial"));
}

}  // namespace
}  // namespace lateglow::testing
