#include "app/workflow/TrainingSet.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/package/HalfFloat.h"
#include "engine/package/Safetensors.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class TrainingSetTest : public testing::Test {
protected:
  void SetUp() override { m_folder = fs::temp_directory_path() / ("lateglow-set-" + std::to_string(getpid())); }
  void TearDown() override { fs::remove_all(m_folder); }

  engine::SafetensorsFile read(const fs::path& folder, const char* name) {
    auto file = engine::readSafetensors(folder / name);
    EXPECT_TRUE(file) << file.error();
    return file ? std::move(*file) : engine::SafetensorsFile{};
  }

  fs::path m_folder;
};

TrainingSetOptions smallSet() {
  TrainingSetOptions options;
  options.cases = 4;
  options.localizerCases = 2;
  options.validationShare = 0.25;
  options.threads = 2;
  options.seed = 5;
  return options;
}

TEST_F(TrainingSetTest, WritesWhatTheTrainerReads) {
  SilentProgress progress;
  ASSERT_TRUE(writeTrainingSet(smallSet(), m_folder, progress));
  const auto cardiac = read(m_folder, "pscgan.safetensors");
  const std::int64_t rows = 3 * 3 + 7;  // the fourth patient is a whole stack
  EXPECT_EQ(cardiac.tensors.at("cine").shape(), (std::vector<std::int64_t>{rows, 25, 80, 80}));
  EXPECT_EQ(cardiac.tensors.at("mask").shape(), (std::vector<std::int64_t>{rows, 80, 80}));
  const auto mask = cardiac.tensors.at("mask").bytes();
  EXPECT_TRUE(std::any_of(mask.begin(), mask.end(), [](std::byte b) { return b == std::byte{1}; }));
  EXPECT_TRUE(std::any_of(mask.begin(), mask.end(), [](std::byte b) { return b == std::byte{2}; }));
  EXPECT_TRUE(std::none_of(mask.begin(), mask.end(), [](std::byte b) { return b > std::byte{3}; }));
  const auto bytes = cardiac.tensors.at("cine").bytes();
  const auto* halves = reinterpret_cast<const std::uint16_t*>(bytes.data());
  float low = 1.0F;
  float high = -1.0F;
  for (std::size_t i = 0; i < bytes.size() / 2; ++i) {
    low = std::min(low, engine::floatFromHalf(halves[i]));
    high = std::max(high, engine::floatFromHalf(halves[i]));
  }
  EXPECT_FLOAT_EQ(low, -1.0F);
  EXPECT_FLOAT_EQ(high, 1.0F);
  const auto split = cardiac.tensors.at("split").bytes();
  EXPECT_EQ(split.front(), std::byte{0});
  EXPECT_EQ(split.back(), std::byte{1});
  EXPECT_EQ(std::count(split.begin(), split.end(), std::byte{1}), 7) << "whole patients are held out";
}

TEST_F(TrainingSetTest, DoesNotDependOnTheNumberOfThreads) {
  SilentProgress progress;
  TrainingSetOptions options = smallSet();
  ASSERT_TRUE(writeTrainingSet(options, m_folder / "two", progress));
  options.threads = 1;
  ASSERT_TRUE(writeTrainingSet(options, m_folder / "one", progress));
  for (const char* name : {"pscgan.safetensors", "localizer.safetensors"}) {
    const auto a = read(m_folder / "two", name);
    const auto b = read(m_folder / "one", name);
    for (const auto& [key, tensor] : a.tensors) {
      EXPECT_TRUE(std::ranges::equal(tensor.bytes(), b.tensors.at(key).bytes())) << name << " " << key;
    }
  }
}

class StopAtOnce final : public ProgressSink {
public:
  [[nodiscard]] bool report(double, std::string_view) override { return false; }
};

TEST_F(TrainingSetTest, StopsWhenCancelled) {
  StopAtOnce progress;
  const auto result = writeTrainingSet(smallSet(), m_folder, progress);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, FailureCode::Cancelled);
  EXPECT_FALSE(fs::exists(m_folder / "pscgan.safetensors"));
}

}  // namespace
}  // namespace lateglow
