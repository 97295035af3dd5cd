// The hard limits: time to the window and to the first image, memory, and what must be survived.
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"
#include "tests/gui/GuiFixture.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "ui/common/Controls.h"
#include "ui/read/OpeningView.h"
#include "ui/read/ReadPage.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

double residentMiB() {
  std::ifstream statm("/proc/self/statm");
  long total = 0;
  long resident = 0;
  statm >> total >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

qint64 nowMs() {
  QElapsedTimer clock;
  clock.start();
  return clock.msecsSinceReference();
}

/// Hands on what is heard, and remembers when the first image was there.
class TimedListener final : public StudyReadListener {
 public:
  TimedListener(StudyReadListener& next, std::atomic<qint64>& firstMs)
      : m_next(next), m_firstMs(firstMs) {}
  void seriesPlanned(std::size_t studyIndex, std::size_t seriesIndex, const Study& study,
                     const Series& described) override {
    m_next.seriesPlanned(studyIndex, seriesIndex, study, described);
  }
  void frameRead(const ReadFrame& frame) override {
    qint64 none = -1;
    m_firstMs.compare_exchange_strong(none, nowMs());
    m_next.frameRead(frame);
  }

 private:
  StudyReadListener& m_next;
  std::atomic<qint64>& m_firstMs;
};

/// Cases of a chosen size, made anew at every opening as a reader makes them; or real files.
class LimitsService final : public FakeCaseService {
 public:
  enum class Kind { Heart, Volume, Files };
  Kind kind = Kind::Heart;
  std::atomic<qint64> firstImageMs{-1};  ///< QElapsedTimer's reference

  void setHeart(int pixels, int slices, int phases) {
    m_heart.columns = m_heart.rows = pixels;
    m_heart.slices = slices;
    m_heart.phases = phases;
    m_heart.spacingMm = 240.0 / pixels;
    m_studies.clear();
  }
  [[nodiscard]] Expected<Case> open(const fs::path& path, ProgressSink& progress,
                                    StudyReadListener& listener) override {
    if (kind == Kind::Files) {
      TimedListener timed(listener, firstImageMs);
      return m_pipeline.open(path, progress, &timed);
    }
    Case opened;
    if (kind == Kind::Volume) {
      opened.study = volumeStudy();
    } else {
      if (m_studies.empty()) m_studies.push_back(m_heart.study("Example^Patient"));
      opened.study = std::make_shared<const Study>(*m_studies.front());
    }
    return opened;
  }

 private:
  /// A head's size in a CT's: 512 x 512 x 300.
  static std::shared_ptr<const Study> volumeStudy() {
    Volume volume;
    volume.geometry.size = {512, 512, 300};
    volume.geometry.spacingMm = {0.45, 0.45, 0.6};
    volume.voxels.resize(512ULL * 512 * 300);
    for (std::size_t n = 0; n < volume.voxels.size(); ++n) {
      volume.voxels[n] = static_cast<float>(n % 1024) - 200.0F;
    }
    Series series;
    series.uid = "1.2.826.0.1.3680043.10.999.77";
    series.modality = "CT";
    series.description = "Head";
    series.image = std::move(volume);
    auto study = std::make_shared<Study>();
    study->uid = "1.2.826.0.1.3680043.10.999.7";
    study->series.push_back(std::move(series));
    return study;
  }
  std::vector<std::shared_ptr<const Study>> m_studies;
  CasePipeline m_pipeline{std::make_shared<EngineService>(),
                          std::make_shared<const ModelLibrary>(std::vector<fs::path>{})};
};

class LimitsTest : public GuiFixture {
 protected:
  void SetUp() override {
    m_service = m_limits;
    GuiFixture::SetUp();
  }
  void openStudy(const QString& name) {
    const auto before = m_window->cases().sessions().size();
    m_window->openPath(name);
    ASSERT_TRUE(waitFor([&] { return m_window->cases().sessions().size() > before; }, 60'000));
  }
  /// A cine as DICOM files, one image a file.
  QString writeCine(int slices, int phases) {
    const fs::path folder = m_folder.filePath(QStringLiteral("dicom")).toStdString();
    fs::create_directories(folder);
    for (int n = 0; n < slices * phases; ++n) {
      test::SyntheticImage image;
      image.rows = image.columns = 192;
      image.pixels.assign(192 * 192, static_cast<std::uint16_t>(100 + n));
      image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.5." + std::to_string(n + 1);
      image.instanceNumber = n + 1;
      image.positionMm = {0.0, 0.0, 8.0 * (n / phases)};
      image.triggerTimeMs = 40.0 * (n % phases);
      image.nominalIntervalMs = 40 * phases;
      EXPECT_TRUE(writeDicom(image, folder / (std::to_string(n) + ".dcm")));
    }
    return QString::fromStdString(folder.string());
  }
  std::shared_ptr<LimitsService> m_limits = std::make_shared<LimitsService>();
};

/// What TheWindowShowsWithinOneAndAHalfSeconds starts: a program with the real window.
TEST_F(LimitsTest, DISABLED_Start) {
  std::printf("shown\n");
  std::fflush(stdout);
}

TEST_F(LimitsTest, TheWindowShowsWithinOneAndAHalfSeconds) {
  QProcess program;
  QElapsedTimer wall;
  wall.start();
  program.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--gtest_also_run_disabled_tests"),
                 QStringLiteral("--gtest_filter=LimitsTest.DISABLED_Start")});
  QByteArray said;
  while (!said.contains("shown") && program.waitForReadyRead(10'000)) {
    said += program.readAllStandardOutput();
  }
  const qint64 took = wall.elapsed();
  program.waitForFinished();
  ASSERT_TRUE(said.contains("shown"));
  RecordProperty("milliseconds", static_cast<int>(took));
  std::printf("[limit] window after %lld ms\n", static_cast<long long>(took));
  EXPECT_LT(took, 1500);
}

TEST_F(LimitsTest, TheFirstImageShowsWithin300MillisecondsOfItsFile) {
  m_limits->kind = LimitsService::Kind::Files;
  const QString folder = writeCine(10, 20);
  OpeningView* view = m_window->readPage()->openingView();
  qint64 shownMs = -1;
  QObject::connect(&m_window->cases(), &CasePresenter::openingChanged, view, [&] {
    if (shownMs < 0 && view->pictureCount() > 0) shownMs = nowMs();
  });
  openStudy(folder);
  ASSERT_GE(shownMs, 0) << "the first image was seen before the study was there";
  const qint64 took = shownMs - m_limits->firstImageMs;
  std::printf("[limit] first image %lld ms after it was read\n", static_cast<long long>(took));
  EXPECT_LT(took, 300);
}

TEST_F(LimitsTest, ACineWithItsResultsTakesLessThan600MiB) {
  m_limits->setHeart(256, 10, 20);
  openStudy(QStringLiteral("studies/cine"));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
  m_service->runMs = 50;
  runModel();
  m_window->showWorkspace(Workspace::Report);
  QTest::qWait(500);
  m_window->showWorkspace(Workspace::Read);
  QTest::qWait(200);
  std::printf("[limit] cine 10 x 20 with results: %.0f MiB\n", residentMiB());
  EXPECT_LT(residentMiB(), 600.0);
}

TEST_F(LimitsTest, AVolumeOf512x512x300TakesLessThan1200MiB) {
  m_limits->kind = LimitsService::Kind::Volume;
  openStudy(QStringLiteral("studies/volume"));
  QTest::qWait(1500);
  std::printf("[limit] volume 512 x 512 x 300: %.0f MiB\n", residentMiB());
  EXPECT_LT(residentMiB(), 1.2 * 1024);
}

TEST_F(LimitsTest, AHundredStudiesOpenedAndClosedLeaveNothing) {
  constexpr int kSettled = 20;
  constexpr int kStudies = 100;
  constexpr double kSlackMiB = 24.0;  // less than two of the studies
  m_limits->setHeart(128, 8, 20);
  m_service->runMs = 10;
  double settled = 0.0;
  for (int i = 0; i < kStudies; ++i) {
    openStudy(QStringLiteral("studies/heart-%1").arg(i));
    if (i % 10 == 0) {  // results are held by steps that can be undone
      ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
      runModel();
    }
    key(Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(m_window->cases().sessions().empty());
    if (i + 1 == kSettled) {
      malloc_trim(0);
      settled = residentMiB();
    }
  }
  malloc_trim(0);
  std::printf("[limit] after %d studies %.0f MiB, after %d %.0f MiB\n", kSettled, settled, kStudies,
              residentMiB());
  EXPECT_LT(residentMiB(), settled + kSlackMiB);
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(m_window->cases().sessions().size(), 1U) << "the last one comes back";
}

TEST_F(LimitsTest, AFileThatVanishesWhileItIsReadIsNamed) {
  m_limits->kind = LimitsService::Kind::Files;
  const QString folder = writeCine(10, 20);
  std::atomic<bool> removed{false};
  std::jthread remover([&] {
    // In the middle of the reading; the folder's list has been read then.
    while (m_limits->firstImageMs < 0 && !removed) std::this_thread::yield();
    for (int n = 0; n < 200; n += 2)
      fs::remove(fs::path(folder.toStdString()) / (std::to_string(n) + ".dcm"));
    removed = true;
  });
  m_window->openPath(folder);
  ASSERT_TRUE(waitFor([this] { return m_window->notice()->isVisible() || session() != nullptr; }));
  removed = true;
  if (m_window->notice()->isVisible()) {
    EXPECT_TRUE(m_window->notice()->text().contains(QStringLiteral(".dcm")));
  }
  // Either way the window goes on: the next study opens.
  m_limits->kind = LimitsService::Kind::Heart;
  m_window->openPath(QStringLiteral("studies/next"));
  EXPECT_TRUE(waitFor([this] { return session() != nullptr; }));
}

TEST_F(LimitsTest, AFullDiskLosesNothingAndIsNamed) {
  m_limits->results = m_folder.filePath(QStringLiteral("results")).toStdString();
  makeWindow();
  openStudy(QStringLiteral("studies/heart"));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().canRun(); }));
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_IGN);  // the write fails instead, as on a full disk
  const rlimit full{16 * 1024, before.rlim_max};
  setrlimit(RLIMIT_FSIZE, &full);
  m_service->runMs = 50;
  runModel();
  const bool said = waitFor([this] { return m_window->notice()->isVisible(); });
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, SIG_DFL);
  EXPECT_TRUE(said) << "that results are not kept is told";
  EXPECT_NE(session()->result, nullptr) << "and they are still on the screen";
  // With room again, the next change is kept.
  m_window->cases().setFindings(QStringLiteral("Room again."));
  QTest::qWait(1000);
  EXPECT_TRUE(waitFor([this] { return m_window->cases().keeper().idle(); }));
  makeWindow();
  openStudy(QStringLiteral("studies/heart"));
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_EQ(session()->findings, QStringLiteral("Room again."));
}

}  // namespace
}  // namespace lateglow::testing
