#include "app/workflow/CaseTrainingSet.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/workflow/PhantomFiles.h"
#include "engine/package/Safetensors.h"
#include "imaging/io/NiftiReader.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class CaseTrainingSetTest : public testing::Test {
protected:
  void SetUp() override {
    m_folder = fs::temp_directory_path() / ("lateglow-cases-" + std::to_string(getpid()));
    fs::remove_all(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  fs::path makeCase(const std::string& name, int caseIndex, int slices = 1) {
    CardiacPhantomOptions options;
    options.seed = 8;
    options.caseIndex = caseIndex;
    options.slices = slices;
    options.renderWindowMm = 150.0;
    const fs::path folder = m_folder / "in" / name;
    EXPECT_TRUE(writePhantomCase(options, folder, m_silent));
    return folder;
  }
  Volume readVolume(const fs::path& file) { return *readNifti(file, m_silent)->volume(); }
  Cine readCine(const fs::path& file) { return *readNifti(file, m_silent)->cine(); }
  LabelMap readLabels(const fs::path& file) { return *readNiftiLabels(file, m_silent); }

  CheckedTrainingCase check(const fs::path& folder, const TrainingCaseOptions& options = {}) {
    const auto checked = checkTrainingCase(folder, options, m_silent);
    EXPECT_TRUE(checked);
    return *checked;
  }
  void expectProblem(const fs::path& folder, const std::string& file, const std::string& what) {
    const CheckedTrainingCase checked = check(folder);
    ASSERT_FALSE(checked.problems.empty()) << what;
    const Failure& problem = checked.problems.front();
    EXPECT_NE(problem.message.find((folder / file).string()), std::string::npos) << problem.message;
    EXPECT_NE(problem.message.find(what), std::string::npos) << problem.message;
    EXPECT_FALSE(problem.remedy.empty());
  }

  fs::path m_folder;
  SilentProgress m_silent;
  NiftiWriteOptions m_replace{.description = {}, .voxels = NiftiVoxels::Automatic, .overwrite = true};
};

TEST_F(CaseTrainingSetTest, NamesEveryFault) {
  const fs::path missing = makeCase("missing", 0);
  fs::remove(missing / "lge.nii.gz");
  fs::remove(missing / "mask.nii.gz");
  EXPECT_EQ(check(missing).problems.size(), 2U);
  expectProblem(missing, "lge.nii.gz", "missing");

  const fs::path labels = makeCase("labels", 1);
  Volume wrong = readVolume(labels / "lge.nii.gz");
  std::ranges::fill(wrong.voxels, 0.0F);
  wrong.voxels[7] = 4.0F;
  ASSERT_TRUE(writeNifti(wrong, labels / "mask.nii.gz", m_replace));
  expectProblem(labels, "mask.nii.gz", "not a mask");

  const fs::path grid = makeCase("grid", 2);
  LabelMap moved = readLabels(grid / "mask.nii.gz");
  moved.geometry.originMm.x += 3.0;
  ASSERT_TRUE(writeNifti(moved, grid / "mask.nii.gz", m_replace));
  expectProblem(grid, "mask.nii.gz", "neither on the grid");

  const fs::path phases = makeCase("phases", 3);
  Cine few = readCine(phases / "cine.nii.gz");
  few.phaseCount = 6;
  few.voxels.resize(few.geometry.voxelCount() * 6);
  few.phaseTimesMs.clear();
  ASSERT_TRUE(writeNifti(few, phases / "cine.nii.gz", m_replace));
  expectProblem(phases, "cine.nii.gz", "6 phases");

  const fs::path empty = makeCase("empty", 4);
  LabelMap none = readLabels(empty / "mask.nii.gz");
  std::ranges::fill(none.labels, std::uint8_t{0});
  ASSERT_TRUE(writeNifti(none, empty / "mask.nii.gz", m_replace));
  expectProblem(empty, "mask.nii.gz", "no myocardium");

  const fs::path broken = makeCase("broken", 5);
  std::ofstream(broken / "cine.nii.gz") << "no image";
  expectProblem(broken, "cine.nii.gz", "");

  EXPECT_TRUE(check(makeCase("good", 6)).problems.empty());
}

TEST_F(CaseTrainingSetTest, RegistersAnLgeThatLiesElsewhere) {
  const fs::path folder = makeCase("moved", 0, 3);
  const TrainingRow straight = readTrainingRows(check(folder))->at(1);
  EXPECT_FALSE(check(folder).registration) << "same grid";
  Volume lge = readVolume(folder / "lge.nii.gz");
  LabelMap mask = readLabels(folder / "mask.nii.gz");
  const Vec3 shift = 6.0 * lge.geometry.axes[0] - 4.0 * lge.geometry.axes[1];
  lge.geometry.originMm = lge.geometry.originMm + shift;
  mask.geometry = lge.geometry;
  ASSERT_TRUE(writeNifti(lge, folder / "lge.nii.gz", m_replace));
  ASSERT_TRUE(writeNifti(mask, folder / "mask.nii.gz", m_replace));

  const CheckedTrainingCase checked = check(folder);
  ASSERT_TRUE(checked.problems.empty()) << checked.problems.front().message;
  ASSERT_TRUE(checked.registration);
  EXPECT_FALSE(checked.notes.empty());
  const TrainingRow row = readTrainingRows(checked)->at(1);
  const auto wall = [](std::uint8_t label) { return label == 1 || label == 3; };
  double both = 0.0;
  for (std::size_t p = 0; p < row.mask.size(); ++p) both += wall(row.mask[p]) && wall(straight.mask[p]);
  const auto sum = std::ranges::count_if(row.mask, wall) + std::ranges::count_if(straight.mask, wall);
  EXPECT_GT(2.0 * both / static_cast<double>(sum), 0.75) << "up to the phantom's own offset";

  TrainingCaseOptions never;
  never.registration = RegisterLge::Never;
  EXPECT_FALSE(check(folder, never).registration);
}

TEST_F(CaseTrainingSetTest, WritesASetSplitByPatient) {
  for (int k = 0; k < 5; ++k) makeCase("case_" + std::to_string(k), k, k == 0 ? 3 : 1);
  fs::remove(makeCase("case_bad", 9) / "cine.nii.gz");
  CaseTrainingSetOptions options;
  options.validationShare = 0.4;
  options.seed = 11;
  const auto set = writeCaseTrainingSet(m_folder / "in", m_folder / "out", options, m_silent);
  ASSERT_TRUE(set) << set.error().message;
  EXPECT_EQ(set->usable, 5U);
  EXPECT_EQ(set->rows, 7U);
  const auto file = engine::readSafetensors(m_folder / "out" / "pscgan.safetensors");
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->tensors.at("cine").shape(), (std::vector<std::int64_t>{7, 25, 80, 80}));
  const auto split = file->tensors.at("split").bytes();
  const auto patient = file->tensors.at("patient").bytes();
  const auto* patients = reinterpret_cast<const std::int32_t*>(patient.data());
  std::map<std::int32_t, std::byte> splitOf;
  for (std::size_t row = 0; row < 7; ++row) {
    const auto [place, added] = splitOf.emplace(patients[row], split[row]);
    EXPECT_EQ(place->second, split[row]) << "a patient lies on one side only";
  }
  EXPECT_EQ(splitOf.size(), 5U);
  EXPECT_EQ(std::ranges::count_if(splitOf, [](const auto& one) { return one.second == std::byte{1}; }), 2);
  const auto mask = file->tensors.at("mask").bytes();
  for (std::size_t row = 0; row < 7; ++row) {
    const auto centre = mask[row * 6400 + 40 * 80 + 40];
    EXPECT_EQ(centre, std::byte{2}) << "the crop lies around the left ventricle, row " << row;
  }
  std::ifstream text(m_folder / "out" / "dataset.json");
  const std::string description{std::istreambuf_iterator<char>(text), {}};
  EXPECT_EQ(description.find("case_"), std::string::npos) << "no patient's name goes into a package";
  const auto again = writeCaseTrainingSet(m_folder / "in", m_folder / "again", options, m_silent);
  ASSERT_TRUE(again);
  const auto other = engine::readSafetensors(m_folder / "again" / "pscgan.safetensors");
  EXPECT_TRUE(std::ranges::equal(split, other->tensors.at("split").bytes()));
}

TEST_F(CaseTrainingSetTest, WantsTwoPatients) {
  makeCase("case_0", 0);
  const auto set = writeCaseTrainingSet(m_folder / "in", m_folder / "out", {}, m_silent);
  ASSERT_FALSE(set);
  EXPECT_EQ(set.error().code, FailureCode::BadInput);
  EXPECT_FALSE(fs::exists(m_folder / "out"));
}

}  // namespace
}  // namespace lateglow
