#include "app/workflow/DatasetProblem.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "app/workflow/DatasetPreflight.h"
#include "tests/unit/workflow/DatasetPlants.h"

namespace lateglow {
namespace {

using test::allPlants;
using test::DataFolder;
using test::Plant;

std::string nameOf(DatasetProblemKind kind) {
  std::string name(infoOf(kind).code);
  std::ranges::replace(name, '-', '_');
  return name;
}

const DatasetProblem* problemOf(const DatasetInspection& found, DatasetProblemKind kind) {
  const auto place = std::ranges::find(found.problems, kind, &DatasetProblem::kind);
  return place == found.problems.end() ? nullptr : &*place;
}

class DatasetProblemTest : public testing::TestWithParam<Plant> {};

TEST_P(DatasetProblemTest, IsFoundWithItsFileAndARemedy) {
  const Plant& plant = GetParam();
  DataFolder data;
  data.addLayout(plant.layout);
  SilentProgress silent;
  DatasetInspectOptions options;
  const auto before = inspectDataset(data.path(), options, silent);
  ASSERT_TRUE(before) << before.error().message;
  ASSERT_TRUE(before->problems.empty()) << before->problems.front().message;
  plant.plant(data, options);
  const auto found = inspectDataset(data.path(), options, silent);
  ASSERT_TRUE(found) << found.error().message;
  const DatasetProblem* problem = problemOf(*found, plant.kind);
  ASSERT_NE(problem, nullptr) << found->problems.size() << " others";
  EXPECT_TRUE(problem->file.string().ends_with(plant.file)) << problem->file;
  EXPECT_TRUE(problem->file.string().starts_with(data.path().string())) << problem->file;
  EXPECT_NE(problem->message.find(problem->file.filename().string()), std::string::npos)
      << problem->message;
  EXPECT_FALSE(problem->remedy.empty());
  const DatasetSeverity severity = infoOf(plant.kind).severity;
  EXPECT_EQ(found->usable(), severity != DatasetSeverity::Blocks);
  if (severity != DatasetSeverity::LeavesOut) return;
  EXPECT_FALSE(problem->caseName.empty());
  for (const InspectedDatasetCase& one : found->cases) {
    EXPECT_EQ(one.leftOut, one.files.name == problem->caseName) << one.files.name;
  }
}

INSTANTIATE_TEST_SUITE_P(All, DatasetProblemTest, testing::ValuesIn(allPlants()),
                         [](const auto& plant) { return nameOf(plant.param.kind); });

TEST(DatasetProblemsTest, EveryKindIsPlantedOnceAndTheTableIsInOrder) {
  std::multiset<DatasetProblemKind> planted;
  for (const Plant& plant : allPlants()) planted.insert(plant.kind);
  std::set<std::string_view> codes;
  std::size_t place = 0;
  for (const DatasetProblemInfo& info : datasetProblemKinds()) {
    EXPECT_EQ(static_cast<std::size_t>(info.kind), place++) << info.code;
    EXPECT_EQ(planted.count(info.kind), 1U) << info.code;
    EXPECT_FALSE(info.remedy.empty()) << info.code;
    codes.insert(info.code);
  }
  EXPECT_EQ(codes.size(), static_cast<std::size_t>(DatasetProblemKind::DiskSpace) + 1)
      << "a code of its own for each kind";
}

}  // namespace
}  // namespace lateglow
