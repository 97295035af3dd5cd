#include <gif_lib.h>

#include <fstream>
#include <random>

#include "imaging/io/export/AnimatedGif.h"
#include "imaging/io/export/PendingFolder.h"
#include "imaging/io/export/PixelScaling.h"
#include "tests/unit/imaging/export/ExportFixture.h"

namespace lateglow {
namespace {

using test::TemporaryFolder;
namespace fs = std::filesystem;

TEST(PixelScaling, KeepsValuesWithinHalfASlope) {
  std::mt19937 random(7);
  for (const auto& [low, high] : {std::pair(0.0F, 1000.0F), std::pair(-1024.0F, 3071.0F),
                                  std::pair(-0.25F, 0.125F), std::pair(1e5F, 1.001e5F)}) {
    std::uniform_real_distribution<float> draw(low, high);
    std::vector<float> values(5000);
    for (float& value : values) value = draw(random);
    values.front() = low;
    values.back() = high;
    const ScaledPixels pixels = scaleTo16Bit(values);
    const double range = std::max(0.0F, high) - std::min(0.0F, low);
    EXPECT_LT(pixels.slope, range / 32767.0);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double back = pixels.stored[i] * pixels.slope + pixels.intercept;
      EXPECT_LE(std::abs(back - static_cast<double>(values[i])), 0.5 * pixels.slope);
    }
  }
}

TEST(PixelScaling, TakesConstantAndUnusableValues) {
  const ScaledPixels zero = scaleTo16Bit(std::vector<float>{0.0F, 0.0F});
  EXPECT_EQ(zero.slope, 1.0);
  const ScaledPixels odd = scaleTo16Bit(std::vector<float>{NAN, INFINITY, -INFINITY, 5.0F});
  EXPECT_EQ(odd.stored[0] * odd.slope + odd.intercept, 0.0);
  EXPECT_NEAR(odd.stored[3] * odd.slope + odd.intercept, 5.0, odd.slope);
}

IndexedAnimation stripes() {
  IndexedAnimation animation{9, 5, {{0, 0, 0}, {255, 255, 255}, {0, 213, 224}}, {}, 33.4};
  for (std::size_t t = 0; t < 3; ++t) {
    std::vector<std::uint8_t> frame;
    for (std::size_t i = 0; i < 45; ++i) frame.push_back(static_cast<std::uint8_t>((i + t) % 3));
    animation.frames.push_back(frame);
  }
  return animation;
}

TEST(AnimatedGif, ComesBackWithColoursAndTiming) {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "a.gif";
  const IndexedAnimation animation = stripes();
  ASSERT_TRUE(writeAnimatedGif(animation, file));
  int error = 0;
  GifFileType* gif = DGifOpenFileName(file.c_str(), &error);
  ASSERT_NE(gif, nullptr);
  ASSERT_EQ(DGifSlurp(gif), GIF_OK);
  ASSERT_EQ(gif->ImageCount, 3);
  EXPECT_EQ(gif->SColorMap->Colors[2].Green, 213);
  for (int t = 0; t < 3; ++t) {
    const auto& frame = animation.frames[static_cast<std::size_t>(t)];
    EXPECT_TRUE(std::equal(frame.begin(), frame.end(), gif->SavedImages[t].RasterBits));
    GraphicsControlBlock control{};
    ASSERT_EQ(DGifSavedExtensionToGCB(gif, t, &control), GIF_OK);
    EXPECT_EQ(control.DelayTime, 3);
  }
  DGifCloseFile(gif, &error);
}

TEST(AnimatedGif, RefusesPicturesThatDoNotFit) {
  const TemporaryFolder folder;
  IndexedAnimation animation = stripes();
  animation.frames[1].pop_back();
  EXPECT_FALSE(writeAnimatedGif(animation, folder.path() / "a.gif"));
  animation = stripes();
  animation.frames[2][7] = 3;  // no such colour
  EXPECT_FALSE(writeAnimatedGif(animation, folder.path() / "a.gif"));
  EXPECT_FALSE(fs::exists(folder.path() / "a.gif"));
}

void put(const fs::path& file, const char* text) { std::ofstream(file) << text; }
std::string get(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(PendingFolder, AppearsWholeOrNotAtAll) {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / "out";
  {
    auto pending = PendingFolder::create(target, ExistingFolder::Refuse).value();
    put(pending.path() / "a", "1");
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
  auto pending = PendingFolder::create(target, ExistingFolder::Refuse).value();
  put(pending.path() / "a", "2");
  EXPECT_FALSE(fs::exists(target));
  ASSERT_TRUE(pending.commit());
  EXPECT_EQ(get(target / "a"), "2");
  EXPECT_EQ(PendingFolder::create(target, ExistingFolder::Refuse).error().code,
            FailureCode::OutputExists);
}

TEST(PendingFolder, LeavesOtherFilesAloneOrReplacesAll) {
  const TemporaryFolder folder;
  const fs::path target = folder.path() / "out";
  fs::create_directories(target);
  put(target / "a", "old");
  put(target / "of the user", "kept");
  {
    auto pending = PendingFolder::create(target, ExistingFolder::MergeFiles).value();
    put(pending.path() / "a", "new");
    ASSERT_TRUE(pending.commit());
  }
  EXPECT_EQ(get(target / "a"), "new");
  EXPECT_EQ(get(target / "of the user"), "kept");
  {
    auto pending = PendingFolder::create(target, ExistingFolder::Replace).value();
    put(pending.path() / "b", "only");
    ASSERT_TRUE(pending.commit());
  }
  EXPECT_FALSE(fs::exists(target / "a"));
  EXPECT_EQ(get(target / "b"), "only");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

}  // namespace
}  // namespace lateglow
