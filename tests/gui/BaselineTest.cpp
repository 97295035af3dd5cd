// Pictures of viewports against those of tests/baselines, which a person has looked at. Run with
// LATEGLOW_UPDATE_BASELINES=1 to write them anew, and look at them before they are committed.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include <QDir>
#include <QFileInfo>

#include "tests/gui/GuiFixture.h"
#include "ui/models/LayoutModel.h"
#include "ui/read/BullsEyePanel.h"
#include "ui/read/MprViewports.h"
#include "ui/read/ReadPage.h"
#include "ui/read/ReadViewports.h"
#include "viewer/qt/ScarViewport.h"
#include "viewer/qt/SliceViewport.h"
#include "viewer/qt/VolumeViewport.h"

namespace lateglow::testing {
namespace {

/// Pictures are compared this wide, which forgives other renderings of text.
constexpr int kWidth = 200;
/// A pixel that differs by more in a channel is another one ...
constexpr int kChannelTolerance = 40;
/// ... and so many may be: edges move by a fraction of a pixel between versions of fonts and Mesa.
constexpr double kMostShare = 0.02;
constexpr double kMostMean = 4.0;

struct Difference {
  double mean = 255.0;
  double share = 1.0;
  [[nodiscard]] bool tolerable() const { return mean <= kMostMean && share <= kMostShare; }
};

Difference differenceOf(const QImage& one, const QImage& other) {
  if (one.size() != other.size() || one.isNull()) return {};
  double sum = 0.0;
  double beyond = 0.0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      const QRgb a = one.pixel(x, y);
      const QRgb b = other.pixel(x, y);
      const int most = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                 std::abs(qBlue(a) - qBlue(b))});
      sum += most;
      beyond += most > kChannelTolerance ? 1.0 : 0.0;
    }
  }
  const double pixels = static_cast<double>(one.width()) * one.height();
  return {sum / pixels, beyond / pixels};
}

class BaselineTest : public GuiFixture {
protected:
  void SetUp() override {
    GuiFixture::SetUp();
    m_window->resize(1280, 800);
  }
  [[nodiscard]] ReadViewports* views() const { return m_window->readPage()->viewports(); }
  static QString fileOf(const QString& name) {
    return QDir(QStringLiteral(LATEGLOW_BASELINES)).filePath(name + QStringLiteral(".png"));
  }
  static QImage smallPicture(QWidget* widget) {
    QTest::qWait(80);  // what was asked for is painted
    return widget->grab().toImage().convertToFormat(QImage::Format_RGB32).scaledToWidth(
        kWidth, Qt::SmoothTransformation);
  }
  void compare(QWidget* widget, const QString& name) {
    const QImage picture = smallPicture(widget);
    if (qEnvironmentVariableIsSet("LATEGLOW_UPDATE_BASELINES")) {
      ASSERT_TRUE(picture.save(fileOf(name)));
      return;
    }
    const QImage baseline = QImage(fileOf(name)).convertToFormat(QImage::Format_RGB32);
    ASSERT_FALSE(baseline.isNull()) << "there is no " << fileOf(name).toStdString();
    const Difference difference = differenceOf(picture, baseline);
    if (!difference.tolerable()) {
      const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path());
      picture.save(QDir(folder).filePath(QStringLiteral("baseline-%1-now.png").arg(name)));
    }
    EXPECT_TRUE(difference.tolerable())
        << name.toStdString() << ": mean difference " << difference.mean << ", "
        << 100.0 * difference.share << " % of the pixels are others";
    // The comparison sees what must never happen unseen: a picture the wrong way round.
    EXPECT_FALSE(differenceOf(picture.mirrored(true, false), baseline).tolerable())
        << name.toStdString() << " mirrored";
  }
};

TEST_F(BaselineTest, TheHeartAndItsResult) {
  openDemonstration();
  runModel();
  QTest::qWait(200);
  compare(views()->synthetic(), QStringLiteral("slice-with-overlay"));
  compare(views()->bullsEye(), QStringLiteral("bulls-eye"));
  ScarViewport* scar = views()->scar();
  ASSERT_TRUE(waitFor([scar] { return scar->renderCount() > 0; }));
  if (scar->failure().isEmpty()) {
    compare(views()->scar(), QStringLiteral("scar-3d"));
  }
  m_window->readPage()->layouts().chooseProtocol("montage");
  QTest::qWait(600);
  ReadPane* montage = nullptr;
  for (ReadPane* pane : views()->panes()) {
    if (pane->place().kind == PaneKind::Montage) montage = pane;
  }
  ASSERT_NE(montage, nullptr);
  compare(montage->widget(), QStringLiteral("montage"));
}

TEST_F(BaselineTest, TheHeadInThreePlanes) {
  m_window->openPath(QStringLiteral("studies/analytic-head"));
  ASSERT_TRUE(waitFor([this] {
    return session() != nullptr && m_window->readPage()->planes()->isVisible();
  }));
  MprViewports* planes = m_window->readPage()->planes();
  compare(planes->view(PlaneName::Axial), QStringLiteral("axial"));
  compare(planes->view(PlaneName::Coronal), QStringLiteral("coronal"));
  compare(planes->view(PlaneName::Sagittal), QStringLiteral("sagittal"));
}

TEST(Baselines, TakeLittleRoom) {
  qint64 bytes = 0;
  const auto files = QDir(QStringLiteral(LATEGLOW_BASELINES)).entryInfoList({QStringLiteral("*.png")});
  for (const QFileInfo& file : files) bytes += file.size();
  EXPECT_GE(files.size(), 7);
  EXPECT_LT(bytes, 300 * 1024);
}

}  // namespace
}  // namespace lateglow::testing
