// Reading where the display has no OpenGL, or too old a one. The environment of the test takes it
// away: MESA_GL_VERSION_OVERRIDE=2.1, or Qt's platform without a display.
#include "tests/gui/GuiFixture.h"
#include "ui/read/MprViewports.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/GraphicsCheck.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/VolumeViewport.h"

namespace lateglow::testing {
namespace {

class GraphicsTest : public GuiFixture {
protected:
  [[nodiscard]] static int brightPixels(RenderHost* view) {
    const QImage picture = view->grabFramebuffer();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) {
        count += qGray(picture.pixel(x, y)) > 100;
      }
    }
    return count;
  }
};

TEST_F(GraphicsTest, SlicesAreReadAndMeasuredAndTheRestSaysWhatIsMissing) {
  ASSERT_NE(graphics().state, GraphicsState::Works);
  openDemonstration();
  runModel();
  ReadViewports* views = m_window->readPage()->viewports();
  EXPECT_GT(brightPixels(views->cine()), 5000);
  EXPECT_GT(brightPixels(views->synthetic()), 5000);
  EXPECT_TRUE(views->cine()->failure().isEmpty());
  EXPECT_TRUE(session()->result->measurements.has_value());
  ASSERT_TRUE(waitFor([views] { return !views->scar()->failure().isEmpty(); }));
  const QString why = views->scar()->failure();
  EXPECT_TRUE(why.contains(QStringLiteral("OpenGL 3.2"))) << why.toStdString();
  EXPECT_TRUE(why.contains(QStringLiteral("LIBGL_ALWAYS_SOFTWARE=1")));
  EXPECT_GT(brightPixels(views->scar()), 200);  // the sentence itself
}

TEST_F(GraphicsTest, AVolumeIsReadInThreePlanes) {
  m_window->openPath(QStringLiteral("studies/analytic-head"));
  ASSERT_TRUE(waitFor([this] { return session() != nullptr; }));
  MprViewports* planes = m_window->readPage()->planes();
  ASSERT_TRUE(waitFor([planes] { return planes->view(PlaneName::Sagittal)->renderCount() > 0; }));
  for (const PlaneName name : {PlaneName::Axial, PlaneName::Coronal, PlaneName::Sagittal}) {
    EXPECT_GT(brightPixels(planes->view(name)), 5000);
  }
  EXPECT_TRUE(waitFor([planes] {
    return planes->volumeView()->failure().contains(QStringLiteral("OpenGL 3.2"));
  }));
}

}  // namespace
}  // namespace lateglow::testing
