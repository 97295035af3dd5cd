// One viewport on one slice, used with mouse and menu.
#include <cmath>

#include <QAction>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

/// A picture whose left half holds 0 to 63 and whose right half 1000; the patient's right is on the
/// reader's left.
class SliceViewportTest : public ::testing::Test {
protected:
  void SetUp() override {
    Geometry geometry;
    geometry.size = {64, 48, 1};
    geometry.spacingMm = {2.0, 2.0, 5.0};
    std::vector<float> values(64 * 48);
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i] = i % 64 < 32 ? static_cast<float>(i % 64) : 1000.0F;
    }
    m_view.resize(640, 480);
    m_view.setGeometry(geometry);
    m_view.scene().setImage(values);
    m_view.scene().setImageWindow({1000.0, 500.0});
    ViewportOverlay overlay;
    overlay.edges = {QStringLiteral("R"), QStringLiteral("L"), QStringLiteral("A"),
                     QStringLiteral("P")};
    m_view.setOverlay(overlay);
    m_view.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    rendered();
  }
  void rendered() {
    const int before = m_view.renderCount();
    m_view.requestRender();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_view.renderCount() > before; }));
  }
  [[nodiscard]] int greyAt(double column, double row) {
    rendered();
    const ViewPoint at = m_view.scene().camera().viewAt({column, row});
    return m_view.grabFramebuffer().pixelColor(static_cast<int>(at.x), static_cast<int>(at.y)).red();
  }
  [[nodiscard]] QPoint place(double column, double row) {
    const ViewPoint at = m_view.scene().camera().viewAt({column, row});
    return (QPointF(at.x, at.y) / m_view.devicePixelRatioF()).toPoint();
  }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(&m_view, Qt::LeftButton, modifiers, from);
    QMouseEvent move(QEvent::MouseMove, to, m_view.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     modifiers);
    QApplication::sendEvent(&m_view, &move);
    QTest::mouseRelease(&m_view, Qt::LeftButton, modifiers, to);
  }
  /// The entry of the right click's menu, which is then closed by choosing it.
  void choose(const QString& text) {
    QTest::mouseClick(&m_view, Qt::RightButton, {}, place(40, 20));
    auto* menu = m_view.findChild<QMenu*>(QStringLiteral("sliceMenu"));
    ASSERT_NE(menu, nullptr);
    ASSERT_TRUE(QTest::qWaitFor([menu] { return menu->isVisible(); }));
    QMenu* holder = menu;
    for (QMenu* sub : menu->findChildren<QMenu*>()) {
      for (QAction* action : sub->actions()) {
        if (action->text() == text) {
          holder = sub;
          menu->setActiveAction(sub->menuAction());
        }
      }
    }
    for (QAction* action : holder->actions()) {
      if (action->text() == text) {
        ASSERT_TRUE(QTest::qWaitFor([holder] { return holder->isVisible(); }));
        QTest::mouseClick(holder, Qt::LeftButton, {}, holder->actionGeometry(action).center());
        ASSERT_TRUE(QTest::qWaitFor(
            [this] { return m_view.findChild<QMenu*>(QStringLiteral("sliceMenu")) == nullptr; }));
        return;
      }
    }
    menu->close();
    FAIL() << "no entry " << text.toStdString();
  }

  SliceViewport m_view;
};

TEST_F(SliceViewportTest, TheMenuTurnsThePictureAndItsLetters) {
  EXPECT_GT(greyAt(60, 24), 240);
  choose(QStringLiteral("Rotate right"));
  EXPECT_EQ(m_view.overlay().edges[2], QStringLiteral("R"));  // left went up
  EXPECT_EQ(m_view.overlay().edges[1], QStringLiteral("A"));
  EXPECT_GT(greyAt(60, 24), 240);
  EXPECT_LT(greyAt(5, 24), 20);
  const ViewPoint bright = m_view.scene().camera().viewAt({60, 24});
  const ViewPoint dark = m_view.scene().camera().viewAt({5, 24});
  EXPECT_GT(bright.y, dark.y);
  choose(QStringLiteral("Flip top and bottom"));
  EXPECT_EQ(m_view.overlay().edges[2], QStringLiteral("L"));
  EXPECT_GT(greyAt(60, 24), 240);
  choose(QStringLiteral("Reset view"));
  EXPECT_EQ(m_view.overlay().edges[0], QStringLiteral("R"));
}

TEST_F(SliceViewportTest, ClicksFindTheSamePixelHoweverThePictureLies) {
  QSignalSpy clicks(&m_view, &SliceViewport::clicked);
  for (int turn = 0; turn < 4; ++turn) {
    QTest::mouseClick(&m_view, Qt::LeftButton, {}, place(40, 30));
    const auto pixel = clicks.takeLast().at(0).value<PixelPoint>();
    EXPECT_NEAR(pixel.column, 40.0, 0.1);
    EXPECT_NEAR(pixel.row, 30.0, 0.1);
    m_view.rotateLeft();
    m_view.flipLeftRight();
    rendered();
  }
}

TEST_F(SliceViewportTest, InvertAndColourMapsChangeTheColoursAndNotThePixels) {
  const int before = greyAt(60, 24);
  choose(QStringLiteral("Invert"));
  EXPECT_EQ(greyAt(60, 24), 255 - before);
  choose(QStringLiteral("Invert"));
  choose(QStringLiteral("Cividis"));
  rendered();
  const QImage picture = m_view.grabFramebuffer();
  const QColor bright = picture.pixelColor(place(60, 24));
  EXPECT_NEAR(bright.red(), 0xFE, 4);
  EXPECT_NEAR(bright.blue(), 0x38, 6);
}

TEST_F(SliceViewportTest, ControlDragTakesTheWindowFromARectangle) {
  QSignalSpy chosen(&m_view, &SliceViewport::windowChosen);
  drag(place(4, 4), place(20, 40), Qt::ControlModifier);
  ASSERT_EQ(chosen.size(), 1);
  const auto window = chosen.takeFirst().at(0).value<IntensityWindow>();
  EXPECT_NEAR(window.level, 12.0, 1.5);  // values 4 to 20
  EXPECT_NEAR(window.width, 16.0, 2.0);
}

TEST_F(SliceViewportTest, PresetsAndAutomaticWindowsAreAskedForByTheMenu) {
  QSignalSpy chosen(&m_view, &SliceViewport::windowChosen);
  m_view.setWindowScale(WindowScale::HounsfieldUnits);
  choose(QStringLiteral("Bone  W 1800  L 400"));
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen.takeFirst().at(0).value<IntensityWindow>(), (IntensityWindow{1800, 400}));
  choose(QStringLiteral("All values"));
  EXPECT_EQ(chosen.takeFirst().at(0).value<IntensityWindow>(), (IntensityWindow{1000, 500}));
}

TEST_F(SliceViewportTest, AFusedImageLiesOverItWhereItReaches) {
  std::vector<float> values(64 * 48, std::nanf(""));
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i / 64 < 24) {
      values[i] = 1.0F;
    }
  }
  m_view.scene().setFusionLook({{1.0, 0.5}, 1.0, ColourMap::Difference});
  m_view.scene().setFusion(values);
  rendered();
  const QImage picture = m_view.grabFramebuffer();
  const QColor upper = picture.pixelColor(place(60, 10));
  EXPECT_NEAR(upper.red(), 180, 6);
  EXPECT_NEAR(upper.blue(), 38, 6);
  EXPECT_GT(picture.pixelColor(place(60, 40)).green(), 240);
}

}  // namespace
}  // namespace lateglow::testing
