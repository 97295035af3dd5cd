#include "app/workflow/TrainingSet.h"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
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

template <typename T>
std::vector<T> columnOf(const engine::SafetensorsFile& file, const char* name) {
  const auto bytes = file.tensors.at(name).bytes();
  const auto* values = reinterpret_cast<const T*>(bytes.data());
  return {values, values + bytes.size() / sizeof(T)};
}

TEST_F(TrainingSetTest, NamesPatientCohortAndScarOfEveryRow) {
  SilentProgress progress;
  ASSERT_TRUE(writeTrainingSet(smallSet(), m_folder, progress));
  const auto file = read(m_folder, "pscgan.safetensors");
  const auto patients = columnOf<std::int32_t>(file, "patient");
  EXPECT_EQ(patients, (std::vector<std::int32_t>{0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3}));
  const auto cohorts = columnOf<std::uint8_t>(file, "cohort");
  EXPECT_EQ(cohorts, (std::vector<std::uint8_t>{0, 0, 0, 2, 2, 2, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2}))
      << "standard and wide in turn";
  const auto scarFree = columnOf<std::uint8_t>(file, "scar_free");
  const auto mask = columnOf<std::uint8_t>(file, "mask");
  for (std::size_t row = 0; row < scarFree.size(); ++row) {
    const auto first = mask.begin() + static_cast<std::ptrdiff_t>(row * 6400);
    EXPECT_EQ(scarFree[row] == 1, std::count(first, first + 6400, 3) == 0) << row;
  }
  EXPECT_FALSE(file.tensors.contains("cine_mask"));
}

TEST_F(TrainingSetTest, CineMasksFollowTheCrop) {
  SilentProgress progress;
  TrainingSetOptions options = smallSet();
  options.localizerCases = 0;
  options.cineMasks = true;
  options.wideShare = 0.0;
  ASSERT_TRUE(writeTrainingSet(options, m_folder, progress));
  EXPECT_FALSE(fs::exists(m_folder / "localizer.safetensors"));
  const auto file = read(m_folder, "pscgan.safetensors");
  const std::int64_t rows = 16;
  ASSERT_EQ(file.tensors.at("cine_mask").shape(), (std::vector<std::int64_t>{rows, 25, 80, 80}));
  const auto labels = columnOf<std::uint8_t>(file, "cine_mask");
  const auto mask = columnOf<std::uint8_t>(file, "mask");
  for (std::size_t row = 0; row < static_cast<std::size_t>(rows); ++row) {
    const auto blood = [&](const std::vector<std::uint8_t>& from, std::size_t frame) {
      const auto first = from.begin() + static_cast<std::ptrdiff_t>(frame * 6400);
      return std::count(first, first + 6400, 2);
    };
    const auto still = blood(mask, row);
    EXPECT_NEAR(blood(labels, row * 25), still, 0.03 * still + 6) << row;
    EXPECT_LT(blood(labels, row * 25 + 8), 0.95 * still) << "systole, row " << row;
  }
}

TEST_F(TrainingSetTest, PartsAreTheWhole) {
  SilentProgress progress;
  TrainingSetOptions options = smallSet();
  options.localizerCases = 0;
  options.infarctShare = 0.5;
  ASSERT_TRUE(writeTrainingSet(options, m_folder / "whole", progress));
  options.cases = 2;
  options.start = 2;
  ASSERT_TRUE(writeTrainingSet(options, m_folder / "part", progress));
  const auto whole = read(m_folder / "whole", "pscgan.safetensors");
  const auto part = read(m_folder / "part", "pscgan.safetensors");
  for (const char* name : {"cine", "lge", "mask", "patient", "cohort", "scar_free"}) {
    const auto all = whole.tensors.at(name).bytes();
    const auto last = part.tensors.at(name).bytes();
    ASSERT_EQ(last.size() * 16, all.size() * 10) << name;
    EXPECT_TRUE(std::ranges::equal(last, all.last(last.size()))) << name;
  }
  std::ifstream text(m_folder / "part" / "dataset.json");
  const auto description = nlohmann::json::parse(text);
  EXPECT_EQ(description["first_case"], 2);
  EXPECT_EQ(description["infarct_share"], 0.5);
}

/// Says stop once the first patient is done.
class StopInTheMiddle final : public ProgressSink {
public:
  [[nodiscard]] bool report(double fraction, std::string_view) override { return fraction <= 0.0; }
};

TEST_F(TrainingSetTest, LeavesNothingWhenCancelled) {
  TrainingSetOptions options = smallSet();
  options.cases = 40;
  StopInTheMiddle middle;
  const auto result = writeTrainingSet(options, m_folder, middle);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, FailureCode::Cancelled);
  EXPECT_FALSE(fs::exists(m_folder));
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
  EXPECT_FALSE(fs::exists(m_folder)) << "it was not there before";
}

}  // namespace
}  // namespace lateglow
