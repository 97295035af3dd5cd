// Measuring on the picture as a reader does.
#include <numeric>

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QToolButton>

#include "imaging/edit/AnnotationShape.h"
#include "tests/gui/GuiFixture.h"
#include "ui/read/AnnotationLayer.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "ui/read/RegionHistogram.h"
#include "ui/read/ToolRow.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow::testing {
namespace {

class AnnotationTest : public GuiFixture {
protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    GuiFixture::SetUp();
    openDemonstration();
  }
  [[nodiscard]] SliceViewport* view() const { return m_window->readPage()->viewports()->cine(); }
  [[nodiscard]] AnnotationModel& model() const { return m_window->readPage()->annotations(); }
  [[nodiscard]] QPoint at(PixelPoint pixel) const {
    const ViewPoint device = view()->scene().camera().viewAt(pixel);
    return (QPointF(device.x, device.y) / view()->devicePixelRatioF()).toPoint();
  }
  void drag(const std::vector<PixelPoint>& way) const {
    QTest::mousePress(view(), Qt::LeftButton, Qt::NoModifier, at(way.front()));
    for (const PixelPoint& point : way) {
      const QPointF to = at(point);
      QMouseEvent move(QEvent::MouseMove, to, view()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                       Qt::NoModifier);
      QApplication::sendEvent(view(), &move);
    }
    QTest::mouseRelease(view(), Qt::LeftButton, Qt::NoModifier, at(way.back()));
  }
  /// A pixel of the widget is this many millimetres.
  [[nodiscard]] double widgetPixelMm() const {
    return view()->scene().camera().mmPerViewPixel() * view()->devicePixelRatioF();
  }
};

TEST_F(AnnotationTest, KeyImagesAreThoseOfTheReport) {
  runModel();
  const int slice = session()->slice;
  key(Qt::Key_K);
  EXPECT_EQ(session()->keyImages(), std::vector<int>{slice});
  auto* button = m_window->readPage()->tools()->findChild<QToolButton*>(QStringLiteral("keyImageButton"));
  ASSERT_NE(button, nullptr);
  EXPECT_TRUE(button->isChecked());
  m_window->cases().stepSlices(1);
  EXPECT_FALSE(button->isChecked());
  click(button);
  EXPECT_EQ(session()->keyImages(), (std::vector<int>{slice, slice + 1}));
  EXPECT_EQ(reportContentOf(*session()).keySlices, session()->keyImages());
  click(button);
  EXPECT_EQ(session()->keyImages(), std::vector<int>{slice});
  m_window->cases().undoStack().undo();
  EXPECT_EQ(session()->keyImages().size(), 2U);
  screenshot(QStringLiteral("key-image"));
}

TEST_F(AnnotationTest, ADraggedDistanceIsInMillimetres) {
  key(Qt::Key_D);
  drag({{60, 50}, {80, 50}, {100, 50}});
  ASSERT_EQ(model().all().size(), 1U);
  EXPECT_NEAR(lengthMm(model().all()[0]), 40 * 1.5, 2 * widgetPixelMm());
  key(Qt::Key_A);
  drag({{60, 100}, {40, 100}});
  EXPECT_TRUE(model().drawing()) << "one leg of two";
  drag({{40, 101}, {40, 120}});
  ASSERT_EQ(model().all().size(), 2U);
  EXPECT_NEAR(angleDegrees(model().all()[1]), 90.0, 3.0);
  screenshot(QStringLiteral("measuring-distance-angle"));
}

TEST_F(AnnotationTest, AnEllipseGivesTheFiguresOfTheImageThatIsShown) {
  key(Qt::Key_I);
  drag({{70, 60}, {90, 80}});
  ASSERT_EQ(model().all().size(), 1U);
  const auto figures =
      regionFigures(model().all()[0], session()->geometry(), session()->frame(session()->slice, 0));
  ASSERT_TRUE(figures);
  EXPECT_GT(figures->count, 200);
  key(Qt::Key_P);
  drag({{100, 100}, {120, 100}, {120, 120}, {100, 120}});
  EXPECT_EQ(model().all().size(), 2U);
  screenshot(QStringLiteral("measuring-regions"));
}

TEST_F(AnnotationTest, AClickOnTheFiguresOpensTheirHistogram) {
  key(Qt::Key_I);
  drag({{70, 60}, {90, 80}});
  key(Qt::Key_V);
  const std::vector<float> values =
      regionValues(model().all()[0], session()->geometry(), session()->frame(session()->slice, 0));
  // The figures stand right below the corner that was drawn to.
  QTest::mouseClick(view(), Qt::LeftButton, {}, at({90, 80}) + QPoint(24, 16));
  auto* histogram = m_window->findChild<RegionHistogram*>();
  ASSERT_NE(histogram, nullptr);
  ASSERT_TRUE(waitFor([histogram] { return histogram->isVisible(); }));
  const auto count = [histogram] {
    const auto& counts = histogram->histogram().counts;
    return std::accumulate(counts.begin(), counts.end(), 0);
  };
  EXPECT_EQ(count(), static_cast<int>(values.size()));
  click(histogram->copyButton());
  const QMimeData* copied = QApplication::clipboard()->mimeData();
  EXPECT_TRUE(copied->hasImage());
  EXPECT_TRUE(copied->text().contains(QStringLiteral("Median")));
  QTest::qWait(50);
  histogram->grab().save(QDir(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()))
                             .filePath(QStringLiteral("region-histogram.png")));
  // The region is moved by its corner; the histogram follows.
  drag({{90, 80}, {100, 90}});
  EXPECT_GT(count(), static_cast<int>(values.size()));
  key(Qt::Key_Delete);
  EXPECT_FALSE(histogram->isVisible());
}

TEST_F(AnnotationTest, PointsAreTakenAndMovedWithTheFirstToolAndUndone) {
  key(Qt::Key_D);
  drag({{60, 50}, {100, 50}});
  key(Qt::Key_V);
  const double before = lengthMm(model().all()[0]);
  const double window = session()->window.width;
  drag({{100, 50}, {120, 50}});
  EXPECT_NEAR(lengthMm(model().all()[0]), before + 20 * 1.5, 2 * widgetPixelMm());
  EXPECT_EQ(session()->window.width, window) << "the drag was not for the window";
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(lengthMm(model().all()[0]), before);
  key(Qt::Key_Delete);
  EXPECT_TRUE(model().all().empty());
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(model().all().size(), 1U);
}

TEST_F(AnnotationTest, ASlipOfTheHandAndEscapeLeaveNothing) {
  key(Qt::Key_D);
  drag({{60, 50}, {60, 50}});
  EXPECT_TRUE(model().all().empty());
  key(Qt::Key_A);
  drag({{60, 100}, {40, 100}});
  key(Qt::Key_Escape);
  EXPECT_FALSE(model().drawing());
  EXPECT_TRUE(model().all().empty());
}

TEST_F(AnnotationTest, ANoteAsksForItsText) {
  key(Qt::Key_T);
  drag({{80, 70}, {80, 70}});
  auto* dialog = m_window->findChild<QInputDialog*>(QStringLiteral("noteDialog"));
  ASSERT_NE(dialog, nullptr);
  QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("Thrombus?"));
  QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
  ASSERT_EQ(model().all().size(), 1U);
  EXPECT_EQ(model().all()[0].text, "Thrombus?");
  screenshot(QStringLiteral("measuring-note"));
}

TEST_F(AnnotationTest, DrawingsBelongToTheirSliceAndComeBackWithTheSeries) {
  key(Qt::Key_D);
  drag({{60, 50}, {100, 50}});
  const auto drawn = model().all();
  key(Qt::Key_Down);
  EXPECT_TRUE(model().onSlice().empty());
  key(Qt::Key_Up);
  EXPECT_EQ(model().onSlice().size(), 1U);
  m_window = std::make_unique<MainWindow>(m_service);
  m_window->resize(1600, 960);
  m_window->show();
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return !session()->restoring; }));
  EXPECT_EQ(model().all(), drawn);
}

}  // namespace
}  // namespace lateglow::testing
