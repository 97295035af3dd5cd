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

namespace lateglow::testing {
namespace {

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
  /// Clicks where a point of the patient is seen in a view.
  void clickAt(PlaneName name, Vec3 pointMm) {
    SliceViewport* view = planes()->view(name);
    const ViewPoint device =
        view->scene().camera().viewAt(
        planes()->stack(name).pixel(session()->geometry().toIndex(pointMm)));
    const QPointF at = QPointF(device.x, device.y) / view->devicePixelRatioF();
    QTest::mouseClick(view, Qt::LeftButton, Qt::NoModifier, at.toPoint());
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

TEST_F(PlanesTest, ACineBesideItIsReadAsEver) {
  m_window->openPath(QStringLiteral("studies/analytic-1"));
  ASSERT_TRUE(waitFor([this] { return session()->series().cine() != nullptr; }));
  EXPECT_FALSE(m_window->readPage()->showsPlanes());
}

}  // namespace
}  // namespace lateglow::testing
