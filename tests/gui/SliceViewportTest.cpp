// One viewport on one slice, used with mouse and menu.
#include <algorithm>
#include <cmath>
#include <vector>

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceScales.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/SurfaceFormat.h"
#include "viewer/qt/VolumeViewport.h"

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

TEST_F(SliceViewportTest, TheWindowOfTheFileIsOfferedFirst) {
  QSignalSpy chosen(&m_view, &SliceViewport::windowChosen);
  m_view.setStoredWindow(IntensityWindow{400.0, 40.0});
  choose(QStringLiteral("As stored\tW 400  L 40"));
  ASSERT_EQ(chosen.size(), 1);
  const auto window = chosen[0][0].value<IntensityWindow>();
  EXPECT_EQ(window.width, 400.0);
  EXPECT_EQ(window.level, 40.0);
}

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

TEST_F(SliceViewportTest, APixelIsDrawnWhereTheCameraSaysHoweverThePictureLies) {
  std::vector<float> values(64 * 48, 0.0F);
  values[30 * 64 + 40] = 1000.0F;
  m_view.scene().setImage(values);
  for (int turn = 0; turn < 8; ++turn) {
    m_view.scene().setInterpolation(turn % 2 == 0 ? Interpolation::Linear : Interpolation::Nearest);
    m_view.rotateRight();
    if (turn == 4) {
      m_view.flipUpDown();
    }
    rendered();
    const ViewPoint wanted = m_view.scene().camera().viewAt({40, 30});
    const QImage picture = m_view.grabFramebuffer();
    QPointF sum;
    double weight = 0.0;
    for (int y = static_cast<int>(wanted.y) - 25; y < static_cast<int>(wanted.y) + 26; ++y) {
      for (int x = static_cast<int>(wanted.x) - 25; x < static_cast<int>(wanted.x) + 26; ++x) {
        const double grey = qGray(picture.pixel(x, y));
        sum += QPointF(x + 0.5, y + 0.5) * grey;
        weight += grey;
      }
    }
    EXPECT_NEAR(sum.x() / weight, wanted.x, 0.6) << turn;  // half a pixel of the screen
    EXPECT_NEAR(sum.y() / weight, wanted.y, 0.6) << turn;
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
  choose(QStringLiteral("Bone\tW 1800  L 400"));
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
  choose(QStringLiteral("Opacity 25 %"));
  rendered();
  const QColor faint = m_view.grabFramebuffer().pixelColor(place(60, 10));
  EXPECT_NEAR(faint.red(), 0.75 * 255 + 0.25 * 180, 6);
  EXPECT_NEAR(faint.blue(), 0.75 * 255 + 0.25 * 38, 6);
}

TEST_F(SliceViewportTest, TheMenuKeyOpensTheMenuToo) {
  const QPoint middle = m_view.rect().center();
  QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, m_view.mapToGlobal(middle));
  QApplication::sendEvent(&m_view, &event);
  auto* menu = m_view.findChild<QMenu*>(QStringLiteral("sliceMenu"));
  ASSERT_NE(menu, nullptr);
  EXPECT_TRUE(menu->isVisible());
  menu->close();
}

TEST_F(SliceViewportTest, ColoursSayTheirValuesAndTheScaleBarItsLength) {
  const auto litIn = [this](const QRect& area) {
    const QImage picture = m_view.grabFramebuffer().copy(area);
    int lit = 0;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) {
        const QColor colour = picture.pixelColor(x, y);
        lit += colour.blue() > 60 && colour.blue() > colour.red() + 40;
      }
    }
    return lit;
  };
  const QRect rightEdge(610, 250, 30, 140);
  EXPECT_EQ(litIn(rightEdge), 0);
  m_view.scene().setImageWindow({2000.0, 1000.0});
  m_view.setColourMap(ColourMap::Cividis);
  EXPECT_GT(litIn(rightEdge), 100);  // the blue end of the bar
  EXPECT_DOUBLE_EQ(scaleBarMm(0.2, 96.0), 10.0);   // 19.2 mm
  EXPECT_DOUBLE_EQ(scaleBarMm(0.25, 96.0), 20.0);  // 24 mm
  EXPECT_DOUBLE_EQ(scaleBarMm(0.6, 96.0), 50.0);
  EXPECT_DOUBLE_EQ(scaleBarMm(0.0, 96.0), 0.0);
}

/// Both ways of drawing a volume, whichever this machine would choose: on the graphics card (here
/// played by the processor) and by rays on the processor.
TEST(VolumeViewportTest, ABallIsSeenWhicheverWayItIsDrawn) {
  Volume volume;
  volume.geometry.size = {48, 48, 24};
  volume.geometry.spacingMm = {1.0, 1.0, 2.0};
  volume = makeVolume(volume.geometry, -1000.0F);
  for (int k = 0; k < 24; ++k) {
    for (int j = 0; j < 48; ++j) {
      for (int i = 0; i < 48; ++i) {
        if (std::hypot(i - 24, j - 24, 2 * (k - 12)) < 18.0) {
          volume.slice(k)[static_cast<std::size_t>(j * 48 + i)] = 1200.0F;
        }
      }
    }
  }
  for (const bool software : {true, false}) {
    VolumeViewport view;
    view.resize(300, 300);
    view.chooseRenderer(software);
    view.setVolume(prepareVolume(volume, VolumeScene::mostVoxels()), true, {400.0, 40.0});
    QImage picture;
    const bool seen = QTest::qWaitFor([&] {
      picture = view.grabFramebuffer();
      return qGray(picture.pixel(150, 150)) > 80;
    });
    EXPECT_TRUE(seen) << software;
    EXPECT_EQ(qGray(picture.pixel(280, 20)), 0) << software;
  }
}

/// A wall whose half is scar through its inner half, in three dimensions.
TEST(ScarViewportTest, TheMenuChangesWhatTheColourOfScarSays) {
  LabelMap labels;
  labels.geometry.size = {80, 80, 5};
  labels.geometry.spacingMm = {1.0, 1.0, 8.0};
  labels = makeLabelMap(labels.geometry);
  for (int k = 0; k < 5; ++k) {
    for (int j = 0; j < 80; ++j) {
      for (int i = 0; i < 80; ++i) {
        const double r = std::hypot(i - 39.5, j - 39.5);
        labels.slice(k)[static_cast<std::size_t>(j * 80 + i)] =
            r < 20.0 ? 2 : r > 32.0 ? 0 : i > 40 && r < 26.0 ? 3 : 1;
      }
    }
  }
  ScarViewport view;
  view.resize(480, 400);
  view.setSurfaces(extractScarSurfaces(labels), true);
  view.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
  ASSERT_TRUE(QTest::qWaitFor([&view] { return view.renderCount() > 0; }));
  const auto scarGreen = [&view] {
    const QImage picture = view.grabFramebuffer();
    std::vector<int> greens;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < 380; ++x) {  // beside the legend
        const QColor colour = picture.pixelColor(x, y);
        if (colour.green() > colour.red() + 50) {
          greens.push_back(colour.green());
        }
      }
    }
    std::sort(greens.begin(), greens.end());
    return greens.empty() ? 0 : greens[greens.size() / 2];
  };
  const int half = scarGreen();  // 26-50 %: a darker cyan
  EXPECT_GT(half, 40);
  QTest::mouseClick(&view, Qt::RightButton, {}, {100, 100});
  auto* menu = view.findChild<QMenu*>(QStringLiteral("orbitMenu"));
  ASSERT_NE(menu, nullptr);
  ASSERT_TRUE(QTest::qWaitFor([menu] { return menu->isVisible(); }));
  for (QAction* action : menu->actions()) {
    if (action->text() == QStringLiteral("Colour of the class")) {
      QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
      break;
    }
  }
  EXPECT_EQ(view.colouring(), ScarColouring::Class);
  EXPECT_TRUE(QTest::qWaitFor([&] { return scarGreen() > half + 30; }));
}

}  // namespace
}  // namespace lateglow::testing

int main(int argc, char** argv) {
  lateglow::setDefaultSurfaceFormat();
  QApplication application(argc, argv);
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
