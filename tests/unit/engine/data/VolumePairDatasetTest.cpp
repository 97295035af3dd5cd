#include "engine/data/VolumePairDataset.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "engine/package/Safetensors.h"
#include "engine/systems/TorchTensors.h"
#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

using test::TemporaryFolder;
using test::writeTinyVolumes;

/// The arrays of a folder with one of them changed, written back.
template <typename Change>
void rewriteVolumes(const std::filesystem::path& folder, Change change) {
  NamedTensors arrays;
  {
    const auto file = readSafetensors(folder / "volumes.safetensors");
    for (const auto& [name, tensor] : file->tensors) arrays[name] = toTorch(tensor).clone();
  }
  change(arrays);
  ASSERT_TRUE(writeSafetensors(folder / "volumes.safetensors", fromTorch(arrays)).has_value());
}

std::string refusalOf(const std::filesystem::path& folder) {
  try {
    const VolumePairDataset data(folder);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(VolumePairDatasetTest, ReadsPairsOfDifferentSizesAndTheirSplit) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path(), 5);
  const VolumePairDataset data(folder.path());
  EXPECT_EQ(data.size(), 5);
  EXPECT_EQ(data.cases(Split::Training), (std::vector<std::int64_t>{0, 1, 2, 4}));
  EXPECT_EQ(data.cases(Split::Validation), (std::vector<std::int64_t>{3}));
  EXPECT_EQ(data.pair(1).source.sizes(), (std::vector<std::int64_t>{35, 41, 38}));
  EXPECT_EQ(data.pair(1).target.sizes(), data.pair(1).foreground.sizes());
  EXPECT_NE(data.pair(0).source.sizes(), data.pair(1).source.sizes());
  const torch::Tensor outside = data.pair(0).source.masked_select(data.pair(0).foreground == 0);
  EXPECT_TRUE((outside == -1.0).all().item<bool>());
  EXPECT_EQ(describedBy(data.description(), "task"), "t1ce-to-t2");
  EXPECT_TRUE(describedBy(data.description(), "absent").is_null());
}

TEST(VolumePairDatasetTest, FingerprintTellsSetsApart) {
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path(), 3);
  const std::string before = VolumePairDataset(folder.path()).fingerprint();
  EXPECT_EQ(before, VolumePairDataset(folder.path()).fingerprint());
  rewriteVolumes(folder.path(), [](NamedTensors& arrays) {
    arrays["target.0001"].index_put_({arrays["target.0001"].size(0) / 2, 20, 20}, 0.875);
  });
  EXPECT_NE(before, VolumePairDataset(folder.path()).fingerprint());
}

TEST(VolumePairDatasetTest, RefusesDamagedSetsAndNamesTheFile) {
  const auto refusedAfter = [](auto change) {
    const TemporaryFolder folder;
    writeTinyVolumes(folder.path(), 2);
    rewriteVolumes(folder.path(), change);
    return refusalOf(folder.path());
  };
  for (const std::string& problem :
       {refusedAfter([](NamedTensors& a) { a.erase("target.0001"); }),
        refusedAfter([](NamedTensors& a) { a["target.0001"] = a["target.0001"].slice(0, 1); }),
        refusedAfter([](NamedTensors& a) { a["source.0000"] = a["source.0000"].to(torch::kFloat32); }),
        refusedAfter([](NamedTensors& a) { a["foreground.0000"].zero_(); }),
        refusedAfter([](NamedTensors& a) { a["split"].fill_(1); }),
        refusedAfter([](NamedTensors& a) { a.erase("split"); })}) {
    EXPECT_NE(problem.find("volumes.safetensors"), std::string::npos) << problem;
  }
  const TemporaryFolder folder;
  writeTinyVolumes(folder.path(), 2);
  test::writeText(folder.path() / "dataset.json", "not json");
  EXPECT_NE(refusalOf(folder.path()).find("dataset.json"), std::string::npos);
  EXPECT_FALSE(refusalOf(folder.path() / "absent").empty());
}

}  // namespace
}  // namespace lateglow::engine
