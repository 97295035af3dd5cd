// A volume in three planes, read with mouse and keyboard.
#include <cmath>

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>


#include "tests/gui/AnalyticHead.h"
#include "tests/gui/GuiFixture.h"
#include "ui/read/MprViewports.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/VolumeViewport.h"

namespace lateglow::testing {
namespace {

constexpr double kThirtyDegrees = 0.5235987756;

class PlanesTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    m_window->openPath(QStringLiteral("studies/analytic-head"));
    ASSERT_TRUE(waitFor([this] { return session() != nullptr && drawn(PlaneName::Sagittal); }));
  }
  /// Nobody clicks into a picture that is not there yet.
  [[nodiscard]] bool drawn(PlaneName name) const {
    SliceViewport* view = planes()->view(name);
    const double wide = view->width() * view->devicePixelRatioF();
    return view->isVisible() && view->renderCount() > 0 &&
           view->scene().camera().viewWidth() == static_cast<int>(std::lround(wide));
  }
  [[nodiscard]] MprViewports* planes() const { return m_window->readPage()->planes(); }
  [[nodiscard]] Vec3 crosshairMm() {
    return session()->geometry().toPatient(planes()->crosshair());
  }
  /// Where a point of the patient is seen in a view on measured planes.
  [[nodiscard]] QPointF at(PlaneName name, Vec3 pointMm) {
    SliceViewport* view = planes()->view(name);
    const ViewPoint device = view->scene().camera().viewAt(
        planes()->stack(name).pixel(session()->geometry().toIndex(pointMm)));
    return QPointF(device.x, device.y) / view->devicePixelRatioF();
  }
  void clickAt(PlaneName name, Vec3 pointMm) {
    QTest::mouseClick(planes()->view(name), Qt::LeftButton, Qt::NoModifier,
                      at(name, pointMm).toPoint());
  }
  static void dragIn(SliceViewport* view, QPointF from, QPointF to) {
    QTest::mousePress(view, Qt::LeftButton, {}, from.toPoint());
    for (const double share : {0.25, 0.5, 0.75, 1.0}) {
      const QPointF now = from + (to - from) * share;
      QMouseEvent move(QEvent::MouseMove, now, view->mapToGlobal(now), Qt::NoButton,
                       Qt::LeftButton, Qt::NoModifier);
      QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, {}, to.toPoint());
  }
};

TEST_F(PlanesTest, AVolumeOpensInThreePlanesNamedAfterThePatient) {
  EXPECT_TRUE(m_window->readPage()->showsPlanes());
  EXPECT_TRUE(planes()->view(PlaneName::Axial)->isVisible());
  EXPECT_TRUE(planes()->view(PlaneName::Axial)->overlay().topLeft.contains(QStringLiteral("Axial")));
  const auto& edges = planes()->view(PlaneName::Axial)->overlay().edges;
  EXPECT_EQ(edges[0], QStringLiteral("R"));
  EXPECT_EQ(edges[1], QStringLiteral("L"));
  EXPECT_EQ(edges[2], QStringLiteral("A"));
  EXPECT_EQ(planes()->view(PlaneName::Coronal)->overlay().edges[2], QStringLiteral("H"));
  EXPECT_EQ(planes()->view(PlaneName::Sagittal)->overlay().edges[0], QStringLiteral("A"));
}

TEST_F(PlanesTest, ClicksInTwoPlanesFindAPointInThePatient) {
  clickAt(PlaneName::Axial, kBallMm);
  EXPECT_NEAR(crosshairMm().x, kBallMm.x, 1.0);
  EXPECT_NEAR(crosshairMm().y, kBallMm.y, 1.0);
  clickAt(PlaneName::Coronal, kBallMm);
  EXPECT_LT(length(crosshairMm() - kBallMm), 3.0);
  const QString value = planes()->view(PlaneName::Axial)->overlay().topRight.last();
  EXPECT_EQ(value, QStringLiteral("80.0 HU"));
  key(Qt::Key_Minus);
  screenshot(QStringLiteral("planes-ball"));
}

TEST_F(PlanesTest, TheWheelMovesThePlaneUnderThePointerOnly) {
  const Vec3 before = planes()->crosshair();
  SliceViewport* axial = planes()->view(PlaneName::Axial);
  const QPointF at = QRectF(axial->rect()).center();
  QWheelEvent event(at, axial->mapToGlobal(at), {}, {0, -360}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(axial, &event);
  const Vec3 after = planes()->crosshair();
  EXPECT_EQ(after.x, before.x);
  EXPECT_EQ(after.z, before.z);
  EXPECT_EQ(std::abs(after.y - before.y), 3.0);
}

TEST_F(PlanesTest, ADragSetsTheWindowOfAllPlanesAndMovesNoCrosshair) {
  const Vec3 before = planes()->crosshair();
  const double width = session()->window.width;
  SliceViewport* view = planes()->view(PlaneName::Sagittal);
  const QPoint from = view->rect().center();
  QTest::mousePress(view, Qt::LeftButton, Qt::NoModifier, from);
  const QPointF to = from + QPoint(60, 0);
  QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                   Qt::NoModifier);
  QApplication::sendEvent(view, &move);
  QTest::mouseRelease(view, Qt::LeftButton, Qt::NoModifier, to.toPoint());
  EXPECT_NE(session()->window.width, width);
  EXPECT_EQ(planes()->crosshair(), before);
}

TEST_F(PlanesTest, TheCrosshairStaysInsideAndMTurnsBackToTheStack) {
  planes()->setCrosshair({-50, 1000, 12});
  EXPECT_EQ(planes()->crosshair(), (Vec3{0, 79, 12}));
  key(Qt::Key_M);
  EXPECT_FALSE(m_window->readPage()->showsPlanes());
  EXPECT_TRUE(m_window->readPage()->viewports()->cine()->isVisible());
  key(Qt::Key_M);
  EXPECT_TRUE(m_window->readPage()->showsPlanes());
}

TEST_F(PlanesTest, TurningTheCrosshairMakesTheOtherPlanesObliqueAndADoubleClickStraightensThem) {
  SliceViewport* axial = planes()->view(PlaneName::Axial);
  const int before = planes()->view(PlaneName::Coronal)->renderCount();
  // The handle of the arm to the right of the crosshair, then 30 degrees down around it.
  const QPointF middle = at(PlaneName::Axial, crosshairMm());
  const double arm = 0.36 * std::min(axial->width(), axial->height());
  const QPointF to = middle + arm * QPointF(std::cos(kThirtyDegrees), std::sin(kThirtyDegrees));
  dragIn(axial, middle + QPointF(arm, 0.0), to);
  EXPECT_NEAR(planes()->frame().tiltDegrees(1), 30.0, 1.0);
  EXPECT_TRUE(planes()->frame().straight(0));
  ASSERT_TRUE(waitFor([&] {
    return !planes()->busy() && planes()->view(PlaneName::Coronal)->renderCount() > before;
  }));
  const QString title = planes()->view(PlaneName::Coronal)->overlay().topLeft.first();
  EXPECT_TRUE(title.startsWith(QStringLiteral("Coronal, oblique "))) << title.toStdString();
  screenshot(QStringLiteral("planes-oblique"));
  const QPointF onLine = middle + 0.7 * arm * QPointF(std::cos(kThirtyDegrees), std::sin(kThirtyDegrees));
  QTest::mouseClick(axial, Qt::LeftButton, {}, onLine.toPoint());
  QTest::mouseDClick(axial, Qt::LeftButton, {}, onLine.toPoint());
  EXPECT_TRUE(planes()->frame().straight());
  EXPECT_FALSE(planes()->maximized());
}

TEST_F(PlanesTest, AClickInAnObliquePlaneFindsThePlaceOfThePatient) {
  clickAt(PlaneName::Axial, kBallMm);
  clickAt(PlaneName::Coronal, kBallMm);
  planes()->turn(PlaneName::Sagittal, 25.0);
  ASSERT_TRUE(waitFor([this] { return !planes()->busy(); }));
  planes()->setCrosshair(session()->geometry().toIndex(kBallMm));
  SliceViewport* axial = planes()->view(PlaneName::Axial);
  ASSERT_TRUE(waitFor([this] { return !planes()->busy(); }));
  // The ball in the tilted plane is as bright as it is, and a click on it stays on it.
  const Geometry& shown = axial->scene().geometry();
  const Vec3 index = shown.toIndex(kBallMm);
  EXPECT_NEAR(index.z, 0.0, 1e-6);
  const ViewPoint device = axial->scene().camera().viewAt({index.x, index.y});
  const QPointF ball = QPointF(device.x, device.y) / axial->devicePixelRatioF();
  QTest::mouseClick(axial, Qt::LeftButton, {}, ball.toPoint());
  EXPECT_LT(length(crosshairMm() - kBallMm), 1.0);
  EXPECT_EQ(axial->overlay().topRight.last(), QStringLiteral("80.0 HU"));
}

TEST_F(PlanesTest, ThickPlanesShowWhatLiesAroundThem) {
  planes()->setCrosshair(session()->geometry().toIndex(kBallMm + Vec3{0, 0, 14}));
  planes()->setSlab({20.0, SlabMode::Maximum});
  ASSERT_TRUE(waitFor([this] { return !planes()->busy(); }));
  EXPECT_TRUE(planes()->view(PlaneName::Axial)->overlay().topLeft.contains(
      QStringLiteral("Maximum of 20 mm")));
  key(Qt::Key_R);
  EXPECT_EQ(planes()->slab(), Slab{});
}

/// Brightness of the middle of the volume's picture, of red, green and blue together.
int brightness(VolumeViewport* view) {
  const QImage picture = view->grabFramebuffer();
  int sum = 0;
  for (int y = picture.height() / 2 - 20; y < picture.height() / 2 + 20; ++y) {
    for (int x = picture.width() / 2 - 20; x < picture.width() / 2 + 20; ++x) {
      const QColor colour = picture.pixelColor(x, y);
      sum += colour.red() + colour.green() + colour.blue();
    }
  }
  return sum / 1600;
}

TEST_F(PlanesTest, TheFourthPaneShowsTheVolumeAndTurnsIt) {
  VolumeViewport* view = planes()->volumeView();
  ASSERT_TRUE(waitFor([view] { return !view->empty() && view->renderCount() > 0; }));
  EXPECT_TRUE(view->overlay().message.isEmpty());
  EXPECT_TRUE(waitFor([view] { return brightness(view) > 100; }));  // the skull
  const double before = view->shownAxes()[1][0];  // of posterior, to the right
  const QPoint from = view->rect().center();
  QTest::mousePress(view, Qt::LeftButton, {}, from);
  for (int step = 1; step <= 4; ++step) {
    const QPointF to = from + QPoint(20 * step, 0);
    QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(view, &move);
  }
  QTest::mouseRelease(view, Qt::LeftButton, {}, from + QPoint(80, 0));
  EXPECT_TRUE(waitFor([&] { return std::abs(view->shownAxes()[1][0] - before) > 0.1; }));
  QTest::mouseDClick(view, Qt::LeftButton, {}, from);
  EXPECT_TRUE(planes()->maximized());
  EXPECT_FALSE(planes()->view(PlaneName::Axial)->isVisible());
  QTest::mouseDClick(view, Qt::LeftButton, {}, view->rect().center());
  EXPECT_FALSE(planes()->maximized());
}

TEST_F(PlanesTest, ALostPictureSaysSoAndAClickBringsItBack) {
  VolumeViewport* view = planes()->volumeView();
  ASSERT_TRUE(waitFor([view] { return !view->empty() && brightness(view) > 100; }));
  const int before = brightness(view);
  view->pictureLost();
  EXPECT_TRUE(view->failure().contains(QStringLiteral("Click to draw it again")));
  screenshot(QStringLiteral("planes-lost"));
  EXPECT_TRUE(planes()->view(PlaneName::Axial)->failure().isEmpty());
  QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(30, 30));
  EXPECT_TRUE(view->failure().isEmpty());
  EXPECT_TRUE(waitFor([&] { return std::abs(brightness(view) - before) <= 5; }));
}

TEST_F(PlanesTest, ACineBesideItIsReadAsEver) {
  m_window->openPath(QStringLiteral("studies/analytic-1"));
  ASSERT_TRUE(waitFor([this] { return session()->series().cine() != nullptr; }));
  EXPECT_FALSE(m_window->readPage()->showsPlanes());
}

}  // namespace
}  // namespace lateglow::testing
