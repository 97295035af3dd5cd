#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>

#include "imaging/io/FrameLoader.h"
#include "imaging/io/JpegMarkers.h"
#include "imaging/io/StudyReader.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

constexpr int kSlices = 5;
constexpr int kPhases = 3;

/// A cine of one file a frame, planned as StudyReader plans it.
std::vector<DicomHeader> cineHeaders() {
  std::vector<DicomHeader> headers;
  for (int s = 0; s < kSlices; ++s) {
    for (int p = 0; p < kPhases; ++p) {
      DicomHeader header;
      header.file = "/" + std::to_string(s) + "_" + std::to_string(p);
      header.sopInstanceUid = header.file.string();
      header.seriesUid = "1.2";
      header.modality = "MR";
      header.rows = header.columns = 4;
      header.positionMm = Vec3{0, 0, 8.0 * s};
      header.orientation = {Vec3{1, 0, 0}, Vec3{0, 1, 0}};
      header.pixelSpacingMm = {1.0, 1.0};
      header.triggerTimeMs = 40.0 * p;
      headers.push_back(header);
    }
  }
  return headers;
}

std::vector<PlannedStudy> planned(const std::vector<DicomHeader>& headers) {
  std::vector<PlannedStudy> studies(1);
  studies[0].study.uid = "1";
  studies[0].plans = planSeries(headers);
  return studies;
}

/// Remembers what it heard, and lets a test wait for the first frame.
class Recorder final : public StudyReadListener {
 public:
  void seriesPlanned(std::size_t, std::size_t, const Study& study,
                     const Series& described) override {
    EXPECT_EQ(m_frames.size(), 0U) << "a frame came before its series";
    EXPECT_EQ(study.uid, "1");
    EXPECT_EQ(described.geometry().size[2], kSlices);
    EXPECT_TRUE(described.cine()->voxels.empty());
    ++m_planned;
  }
  void frameRead(const ReadFrame& frame) override {
    const std::lock_guard lock(m_mutex);
    EXPECT_EQ(frame.voxels.size(), 16U);
    EXPECT_EQ(frame.voxels[0], 100.0F * static_cast<float>(frame.slice) +
                                   static_cast<float>(frame.phase));
    if (m_frames.empty()) m_first = {frame.slice, frame.phase};
    EXPECT_TRUE(m_frames.emplace(frame.slice, frame.phase).second) << "a frame came twice";
    m_changed.notify_all();
  }
  void waitForFirst() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_frames.empty(); });
  }
  [[nodiscard]] std::size_t frames() const { return m_frames.size(); }
  [[nodiscard]] int planned() const { return m_planned; }
  [[nodiscard]] std::pair<int, int> first() const { return m_first; }

 private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::set<std::pair<int, int>> m_frames;
  std::pair<int, int> m_first{-1, -1};
  int m_planned = 0;
};

/// Fills a frame with what its file name says.
Expected<void> decodeByName(std::span<const DicomFrameTarget> targets) {
  for (const DicomFrameTarget& target : targets) {
    const std::string name = target.image->file.string();
    const float value =
        100.0F * static_cast<float>(name[1] - '0') + static_cast<float>(name[3] - '0');
    std::fill(target.voxels.begin(), target.voxels.end(), value);
  }
  return {};
}

TEST(FrameLoaderTest, firstImageComesWhileTheRestIsStillBeingRead) {
  const auto headers = cineHeaders();
  auto studies = planned(headers);
  Recorder recorder;
  // A slow disc: every image waits until the preview has been shown. Which worker begins first is
  // not known, so the preview is told by its file.
  const std::string preview = "/" + std::to_string(kSlices / 2) + "_0";
  const FrameDecoder slow = [&](std::span<const DicomFrameTarget> targets) {
    if (targets.front().image->file != preview) recorder.waitForFirst();
    return decodeByName(targets);
  };
  SilentProgress progress;
  ASSERT_TRUE(loadFrames(studies, "/data", progress, &recorder, slow));
  EXPECT_EQ(recorder.planned(), 1);
  EXPECT_EQ(recorder.first(), (std::pair{kSlices / 2, 0}));
  EXPECT_EQ(recorder.frames(), static_cast<std::size_t>(kSlices * kPhases));
}

TEST(FrameLoaderTest, everySeriesShowsAnImageBeforeAnyIsComplete) {
  auto headers = cineHeaders();
  auto second = cineHeaders();
  for (DicomHeader& header : second) {
    header.seriesUid = "1.3";
    header.sopInstanceUid += "b";
  }
  headers.insert(headers.end(), second.begin(), second.end());
  auto studies = planned(headers);
  ASSERT_EQ(studies[0].plans.size(), 2U);
  std::mutex mutex;
  std::vector<std::string> order;
  const FrameDecoder decoder = [&](std::span<const DicomFrameTarget> targets) {
    const std::lock_guard lock(mutex);
    order.push_back(targets.front().image->seriesUid);
    return decodeByName(targets);
  };
  SilentProgress progress;
  ASSERT_TRUE(loadFrames(studies, "/data", progress, nullptr, decoder));
  EXPECT_NE(order.at(0), order.at(1));
}

TEST(FrameLoaderTest, cancellingLeavesTheRestUnread) {
  class StopAtOnce final : public ProgressSink {
   public:
    bool report(double, std::string_view) override { return false; }
  };
  const auto headers = cineHeaders();
  auto studies = planned(headers);
  std::mutex mutex;
  std::condition_variable changed;
  bool cancelled = false;
  std::atomic<int> decoded = 0;
  const FrameDecoder blocked = [&](std::span<const DicomFrameTarget>) -> Expected<void> {
    // Waits for at most the 50 ms after which the caller asks whether to go on.
    std::unique_lock lock(mutex);
    changed.wait_for(lock, std::chrono::milliseconds(120), [&] { return cancelled; });
    ++decoded;
    return {};
  };
  StopAtOnce progress;
  const auto loaded = loadFrames(studies, "/data", progress, nullptr, blocked);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().code, FailureCode::Cancelled);
  EXPECT_LT(decoded, kSlices * kPhases);
}

TEST(FrameLoaderTest, firstFailureEndsTheReading) {
  const auto headers = cineHeaders();
  auto studies = planned(headers);
  std::atomic<int> decoded = 0;
  const FrameDecoder broken = [&](std::span<const DicomFrameTarget> targets) -> Expected<void> {
    ++decoded;
    return fail(FailureCode::BadInput, targets.front().image->file.string() + ": broken", "none");
  };
  SilentProgress progress;
  const auto loaded = loadFrames(studies, "/data", progress, nullptr, broken);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().message, "/2_0: broken");
  EXPECT_LT(decoded, kSlices * kPhases);
}

TEST(FrameLoaderTest, studyReaderTellsItsListener) {
  class Counter final : public StudyReadListener {
   public:
    void seriesPlanned(std::size_t, std::size_t, const Study&, const Series& described) override {
      ++series;
      slices = described.geometry().size[2];
    }
    void frameRead(const ReadFrame&) override { ++frames; }
    int series = 0;
    int slices = 0;
    int frames = 0;
  };
  const test::TemporaryFolder folder;
  for (int s = 0; s < 4; ++s) {
    test::SyntheticImage image;
    image.sopInstanceUid = "1.2.826.0.1.3680043.10.999.6." + std::to_string(s);
    image.positionMm = {0, 0, 8.0 * s};
    image.pixels.assign(48, static_cast<std::uint16_t>(s));
    ASSERT_TRUE(writeDicom(image, folder / std::to_string(s)));
  }
  Counter counter;
  SilentProgress progress;
  ASSERT_TRUE(readStudy(folder.path(), progress, &counter));
  EXPECT_EQ(counter.series, 1);
  EXPECT_EQ(counter.slices, 4);
  EXPECT_EQ(counter.frames, 4);
}

std::vector<std::byte> bytesOf(std::initializer_list<int> values) {
  std::vector<std::byte> bytes;
  for (const int value : values) bytes.push_back(static_cast<std::byte>(value));
  bytes.resize(bytes.size() + 8, std::byte{0});
  return bytes;
}

TEST(JpegMarkersTest, FindsTheMarkerThatDcmtkNeverGetsPast) {
  EXPECT_TRUE(meetsTemMarker(bytesOf({0xFF, 0xD8, 0xFF, 0x01})));
  EXPECT_TRUE(meetsTemMarker(bytesOf({0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 7, 7, 0xFF, 0xFF, 0xFF, 0x01})))
      << "behind a segment and fill bytes";
  EXPECT_FALSE(meetsTemMarker(bytesOf({0xFF, 0xD8, 0xFF, 0xC0, 0x00, 0x0B, 8, 0xFF, 0x01})))
      << "behind the start of the frame nothing is searched";
  EXPECT_FALSE(meetsTemMarker(bytesOf({0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x06, 0xFF, 0x01, 7, 7, 0xFF, 0xC0})))
      << "within a segment it is data";
  EXPECT_FALSE(meetsTemMarker({}));
}

}  // namespace
}  // namespace lateglow
