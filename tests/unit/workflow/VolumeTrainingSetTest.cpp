#include "app/workflow/VolumeTrainingSet.h"

#include <algorithm>
#include <cmath>
#include <fstream>

#include <unistd.h>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/workflow/CaseGate.h"
#include "app/workflow/VolumeGate.h"
#include "app/workflow/VolumePreparation.h"
#include "engine/package/Safetensors.h"
#include "imaging/io/NiftiWriter.h"
#include "measurements/Agreement.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

/// A stripped ball, brightest in its middle, `shiftMm` along x; in `inverted` contrast.
Volume brain(double shiftMm, bool inverted) {
  Geometry grid;
  grid.size = {40, 44, 36};
  grid.originMm = {-19.5 + shiftMm, -21.5, -17.5};
  Volume volume = makeVolume(grid);
  std::size_t n = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++n) {
        const Vec3 place = grid.toPatient({double(i), double(j), double(k)});
        const double r = length(place);
        if (r > 15.0) continue;
        const double bump = std::exp(-std::pow(length(place - Vec3{5.0, 3.0, -2.0}) / 5.0, 2));
        const double value = 100.0 + 20.0 * (15.0 - r) + 150.0 * bump;
        volume.voxels[n] = static_cast<float>(inverted ? 700.0 - value : value);
      }
    }
  }
  return volume;
}

class VolumeTrainingSetTest : public testing::Test {
protected:
  void SetUp() override {
    folder = fs::temp_directory_path() / ("lateglow-volumes-" + std::to_string(::getpid()));
    fs::remove_all(folder);
    fs::create_directories(folder / "cases");
  }
  void TearDown() override { fs::remove_all(folder); }

  fs::path addCase(const std::string& name, const Volume& source, const Volume& target) {
    const fs::path place = folder / "cases" / name;
    fs::create_directories(place);
    EXPECT_TRUE(writeNifti(source, place / "T1ce.nii.gz"));
    EXPECT_TRUE(writeNifti(target, place / "T2.nii.gz"));
    return place;
  }
  Expected<VolumeTrainingSet> write(VolumeTrainingSetOptions options = {}) {
    SilentProgress silent;
    return writeVolumeTrainingSet(folder / "cases", folder / "set", *findVolumeTask("t1ce-to-t2"), options, silent);
  }

  fs::path folder;
};

TEST_F(VolumeTrainingSetTest, WritesPairsInModelUnitsAndTheirSplit) {
  for (const char* name : {"a", "b", "c"}) addCase(name, brain(0, false), brain(0, true));
  const auto set = write();
  ASSERT_TRUE(set) << set.error().message;
  EXPECT_EQ(set->usable, 3U);
  const auto file = engine::readSafetensors(folder / "set" / "volumes.safetensors");
  ASSERT_TRUE(file) << file.error();
  const auto& tensors = file->tensors;
  ASSERT_EQ(tensors.size(), 10U);
  const auto split = tensors.at("split").bytes();
  EXPECT_EQ(std::ranges::count(split, std::byte{1}), 1);
  const auto source = engine::widenToFloat32(tensors.at("source.0000"));
  const auto target = engine::widenToFloat32(tensors.at("target.0000"));
  const auto mask = tensors.at("foreground.0000").bytes();
  EXPECT_EQ(source.shape(), (std::vector<std::int64_t>{36, 38, 38})) << "29 voxels and a margin of 4, cut at the edge";
  double low = 1.0;
  double high = -1.0;
  for (std::size_t n = 0; n < mask.size(); ++n) {
    if (mask[n] == std::byte{0}) {
      ASSERT_EQ(source.floats()[n], -1.0F);
      ASSERT_EQ(target.floats()[n], -1.0F);
    } else {
      low = std::min<double>(low, source.floats()[n]);
      high = std::max<double>(high, source.floats()[n]);
    }
  }
  EXPECT_GT(low, -0.9);
  EXPECT_GT(high, -0.2) << "the peak of the histogram lies at 1 / 2.4 of the range";
  EXPECT_LE(high, 1.0);
  std::ifstream stream(folder / "set" / "dataset.json");
  const auto dataset = nlohmann::json::parse(stream);
  EXPECT_EQ(dataset.at("task"), "t1ce-to-t2");
  EXPECT_EQ(dataset.at("spacing_mm").size(), 3U);
  EXPECT_EQ(dataset.dump().find("cases/"), std::string::npos) << "no names in what goes into the package";
}

TEST_F(VolumeTrainingSetTest, ASplitDependsOnSeedAndNamesOnly) {
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) addCase(name, brain(0, false), brain(0, true));
  const auto first = write();
  fs::remove_all(folder / "set");
  const auto second = write();
  ASSERT_TRUE(first && second);
  for (std::size_t n = 0; n < 6; ++n) EXPECT_EQ(first->cases[n].validation, second->cases[n].validation);
}

TEST_F(VolumeTrainingSetTest, OneCaseGivesItsUpperSlicesForValidation) {
  addCase("only", brain(0, false), brain(0, true));
  const auto set = write();
  ASSERT_TRUE(set) << set.error().message;
  const auto file = engine::readSafetensors(folder / "set" / "volumes.safetensors");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->tensors.at("source.0000").shape()[0] + file->tensors.at("source.0001").shape()[0], 36);
  EXPECT_EQ(file->tensors.at("split").bytes()[1], std::byte{1});
}

TEST_F(VolumeTrainingSetTest, LeavesOutFaultyCasesByNameAndRemedy) {
  addCase("good", brain(0, false), brain(0, true));
  fs::create_directories(folder / "cases" / "empty");
  Volume skull = brain(0, false);
  for (std::size_t n = 0; n < skull.voxels.size(); ++n) skull.voxels[n] += static_cast<float>(n % 17);
  addCase("skull", skull, brain(0, true));
  fs::create_directories(folder / "cases" / "broken");
  std::ofstream(folder / "cases" / "broken" / "t1ce.nii.gz") << "no image";
  std::ofstream(folder / "cases" / "broken" / "t2.nii.gz") << "no image";
  const auto set = write();
  ASSERT_TRUE(set) << set.error().message;
  EXPECT_EQ(set->usable, 1U);
  ASSERT_EQ(set->cases.size(), 4U);
  for (const CheckedVolumeCase& one : set->cases) {
    if (one.folder.filename() == "good") continue;
    ASSERT_EQ(one.problems.size(), 1U);
    EXPECT_NE(one.problems[0].message.find(one.folder.filename().string()), std::string::npos);
    EXPECT_FALSE(one.problems[0].remedy.empty());
  }
}

TEST_F(VolumeTrainingSetTest, NothingUsableIsARefusalWithTheFirstProblem) {
  fs::create_directories(folder / "cases" / "empty");
  const auto set = write();
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().code, FailureCode::BadInput);
  EXPECT_NE(set.error().message.find("t1ce.nii.gz is missing"), std::string::npos) << set.error().message;
  EXPECT_FALSE(fs::exists(folder / "set" / "dataset.json"));
}

TEST_F(VolumeTrainingSetTest, AMovedTargetIsRegistered) {
  // The same places 4 mm off: the anatomy lies elsewhere in patient space than its source says.
  Volume target = brain(0, true);
  target.geometry.originMm.x += 4.0;
  addCase("moved", brain(0, false), target);
  const auto set = write();
  ASSERT_TRUE(set) << set.error().message;
  ASSERT_EQ(set->cases[0].notes.size(), 1U);
  const auto file = engine::readSafetensors(folder / "set" / "volumes.safetensors");
  const auto source = engine::widenToFloat32(file->tensors.at("source.0000"));
  const auto registered = engine::widenToFloat32(file->tensors.at("target.0000"));
  const auto mask = file->tensors.at("foreground.0000").bytes();
  // In inverted contrast one is a linear function of the other where they lie on each other.
  std::vector<double> a;
  std::vector<double> b;
  for (std::size_t n = 0; n < mask.size(); ++n) {
    if (mask[n] == std::byte{0} || registered.floats()[n] < -0.9F) continue;
    a.push_back(source.floats()[n]);
    b.push_back(registered.floats()[n]);
  }
  ASSERT_GT(a.size(), 8000U);
  const auto agreement = pearsonCorrelation(a, b);
  ASSERT_TRUE(agreement);
  EXPECT_LT(agreement->r, -0.94) << "4 mm off it is above -0.8";
}

TEST(VolumePreparationTest, GoesToTheModelAndBackOnAnObliqueGrid) {
  Volume image = brain(0, false);
  const Vec3 i = normalized({0.9, 0.2, 0.1});
  const Vec3 k = normalized(cross(i, Vec3{0.0, 1.0, 0.1}));
  image.geometry.axes = {i, cross(k, i), k};
  const VolumeKind kind{"t1", "T1"};
  const PreparedVolume prepared = prepareVolume(image, kind, {1.0, 1.0, 1.0});
  const Volume back = restoreVolume(prepared.values, prepared, kind, image.geometry);
  const double factor = 1000.0 / prepared.scale.white;
  for (std::size_t n = 0; n < image.voxels.size(); ++n) {
    ASSERT_NEAR(back.voxels[n], factor * image.voxels[n], 0.01) << n;
  }
}

TEST(VolumePreparationTest, ComputedTomographyStaysInHounsfieldUnits) {
  Volume image = brain(0, false);
  image.unit = "[hnsf'U]";
  for (float& voxel : image.voxels) voxel = voxel == 0.0F ? -1000.0F : voxel;
  const VolumeKind kind{"ct", "CT", true};
  const PreparedVolume prepared = prepareVolume(image, kind, {1.0, 1.0, 1.0});
  const Volume back = restoreVolume(prepared.values, prepared, kind, image.geometry);
  EXPECT_TRUE(back.hounsfield());
  for (std::size_t n = 0; n < image.voxels.size(); ++n) ASSERT_NEAR(back.voxels[n], image.voxels[n], 0.01);
}

TEST(VolumeGateTest, ReadsContrastsFromDescriptions) {
  const std::vector<std::pair<const char*, std::optional<std::string>>> cases{
      {"T1ce", "t1ce"},           {"t1_mprage_sag POST GD", "t1ce"}, {"Ax T1 +C", "t1ce"}, {"T1W", "t1"},
      {"study1_FLAIR", "flair"},  {"T2 FLAIR", "flair"},             {"T2_TSE", "t2"},     {"MPRAGE", "t1"},
      {"CBCT pelvis", "cbct"},    {"localizer", std::nullopt},       {"", std::nullopt}};
  for (const auto& [description, contrast] : cases) EXPECT_EQ(contrastOf(description), contrast) << description;
}

engine::Manifest brainModel() {
  engine::Manifest model;
  model.id = "medsynth-t1ce-t2-demo";
  model.task = "t1ce-to-t2";
  model.inputs = {"MR T1ce", 0, {}, {1.0, 1.0, 1.0}, "[-1,1]"};
  return model;
}

Series brainSeries() {
  Series series;
  series.modality = "MR";
  series.description = "T1ce";
  series.image = brain(0, false);
  return series;
}

bool has(const GateVerdict& verdict, const std::string& code, GateReason::Verdict wanted) {
  return std::ranges::any_of(verdict.reasons, [&](const GateReason& reason) {
    return reason.code == code && reason.verdict == wanted;
  });
}

TEST(VolumeGateTest, AFittingVolumePassesWithoutNotes) {
  const GateVerdict verdict = judgeSeries(brainSeries(), brainModel());
  EXPECT_FALSE(verdict.refuses());
  EXPECT_EQ(verdict.noteCount(), 0);
}

TEST(VolumeGateTest, RefusesWhatTheModelWasNotMadeFor) {
  using enum GateReason::Verdict;
  Series series = brainSeries();
  series.description = "FLAIR";
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "contrast", Refuses));
  series.description = "made by a tool";
  series.files = {"/cases/patient 7/flair.nii.gz"};
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "contrast", Refuses)) << "the file's name counts, too";
  series = brainSeries();
  series.modality = "CT";
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "modality", Refuses));
  series = brainSeries();
  series.image = makeCine(brain(0, false).geometry, 4);
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "kind", Refuses));
  series = brainSeries();
  std::get<Volume>(series.image).geometry.spacingMm = {1.0, 1.0, 7.0};
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "spacing", Refuses));
  std::get<Volume>(series.image).geometry.spacingMm = {1.0, 1.0, 4.0};
  EXPECT_TRUE(has(judgeSeries(series, brainModel()), "spacing", Note));
}

TEST(VolumeGateTest, ConeBeamModelsWantHounsfieldUnits) {
  engine::Manifest model = brainModel();
  model.task = "cbct-to-ct";
  Series series = brainSeries();
  series.modality = "CT";
  series.description = "CBCT";
  EXPECT_TRUE(has(judgeSeries(series, model), "unit", GateReason::Verdict::Refuses));
  std::get<Volume>(series.image).unit = "[hnsf'U]";
  EXPECT_FALSE(judgeSeries(series, model).refuses());
}

}  // namespace
}  // namespace lateglow
