#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "imaging/io/NiftiReader.h"
#include "imaging/io/NiftiWriter.h"
#include "imaging/io/StudyReader.h"
#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

fs::path sharedData(const std::string& name) {
  const char* root = std::getenv("LATEGLOW_SHARED_DATA");
  return root == nullptr ? fs::path() : fs::path(root) / name;
}

Expected<Study> read(const fs::path& path) {
  SilentProgress progress;
  return readStudy(path, progress);
}

bool isBlockedBy(const Series& series, const std::string& code) {
  return std::any_of(series.issues.begin(), series.issues.end(), [&](const SeriesIssue& issue) {
    return issue.code == code && issue.severity == IssueSeverity::BlocksQuantification;
  });
}

double sumOf(const std::vector<float>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

float voxel(const Cine& cine, int i, int j, int k, int t) {
  return cine.frame(k, t)[static_cast<std::size_t>(i + cine.geometry.size[0] * j)];
}

#define SKIP_WITHOUT(path) \
  if (!fs::exists(path)) GTEST_SKIP() << "absent: " << (path)

/// The expected numbers were taken with pydicom from the same files.
TEST(OpenDataTest, sunnybrookDicomCineIsReadByPosition) {
  const fs::path folder = sharedData("cardiac/sunnybrook_cine/SCD0000301_dicom");
  SKIP_WITHOUT(folder);
  const auto study = read(folder);
  ASSERT_TRUE(study) << study.error().message;
  ASSERT_EQ(study->series.size(), 1U);
  const Series& series = study->series.front();
  const Cine* cine = series.cine();
  ASSERT_NE(cine, nullptr);
  EXPECT_TRUE(series.issues.empty());
  EXPECT_EQ(series.modality, "MR");
  EXPECT_EQ(series.manufacturer, "GE MEDICAL SYSTEMS");
  EXPECT_EQ(study->patient.name, "SCD0000301");
  EXPECT_EQ(cine->geometry.size, (std::array{256, 256, 10}));
  EXPECT_EQ(cine->phaseCount, 20);
  EXPECT_NEAR(cine->geometry.spacingMm[0], 1.2891, 1e-4);
  EXPECT_NEAR(cine->geometry.spacingMm[2], 8.0, 1e-3);
  EXPECT_NEAR(length(cine->geometry.axes[2] - Vec3{-0.630915, 0.660852, 0.406475}), 0.0, 1e-5);
  EXPECT_EQ(cine->phaseKey, PhaseKey::TriggerTime);
  EXPECT_DOUBLE_EQ(cine->cycleMs, 923.0);
  EXPECT_DOUBLE_EQ(cine->phaseTimesMs.front(), 10.0);
  EXPECT_DOUBLE_EQ(cine->phaseTimesMs.back(), 886.0);
  EXPECT_EQ(sumOf(cine->voxels), 1004281618.0);
  EXPECT_EQ(voxel(*cine, 100, 120, 0, 0), 155.0F);
  EXPECT_EQ(voxel(*cine, 128, 90, 5, 7), 66.0F);
  EXPECT_EQ(voxel(*cine, 60, 200, 9, 19), 136.0F);
  EXPECT_EQ(series.files.size(), 200U);
}

/// The masks were drawn on the cine, so blood must be brighter inside than myocardium.
TEST(OpenDataTest, sunnybrookMaskLiesOnTheGridOfItsDicomCine) {
  const fs::path folder = sharedData("cardiac/sunnybrook_cine/SCD0000301_dicom");
  const fs::path maskFile = sharedData("cardiac/sunnybrook_cine/SCD0000301_mask4d.nii.gz");
  SKIP_WITHOUT(folder);
  SKIP_WITHOUT(maskFile);
  const auto study = read(folder);
  SilentProgress progress;
  const auto endDiastole = readNiftiLabels(maskFile, progress, 19);
  ASSERT_TRUE(study && endDiastole);
  const Cine& cine = *study->series.front().cine();
  EXPECT_TRUE(endDiastole->geometry.sameGrid(cine.geometry));
  std::array<double, 4> sum{};
  std::array<double, 4> count{};
  const std::size_t first = endDiastole->labels.size() * 19;
  for (std::size_t i = 0; i < endDiastole->labels.size(); ++i) {
    sum[endDiastole->labels[i]] += cine.voxels[first + i];
    count[endDiastole->labels[i]] += 1.0;
  }
  EXPECT_EQ(count[1], 9532.0);
  EXPECT_EQ(count[2], 17447.0);
  EXPECT_GT(sum[2] / count[2], 2.0 * sum[1] / count[1]);
}

TEST(OpenDataTest, sunnybrookNiftiCineSurvivesARoundTrip) {
  const fs::path file = sharedData("cardiac/sunnybrook_cine/SCD0000101_cine4d.nii.gz");
  SKIP_WITHOUT(file);
  const auto study = read(file);
  ASSERT_TRUE(study) << study.error().message;
  const Cine* cine = study->series.front().cine();
  ASSERT_NE(cine, nullptr);
  EXPECT_EQ(cine->geometry.size, (std::array{256, 256, 12}));
  EXPECT_EQ(cine->phaseCount, 20);
  EXPECT_NEAR(cine->geometry.spacingMm[2], 10.0, 1e-3);
  EXPECT_NEAR(cine->frameIntervalMs(), 38.45, 1e-3);
  EXPECT_NEAR(length(cine->geometry.originMm - Vec3{236.585007, -37.6925011, 108.928001}), 0.0,
              1e-4);
  EXPECT_EQ(sumOf(cine->voxels), 904588972.0);
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeNifti(*cine, folder / "copy.nii.gz"));
  const auto copy = read(folder / "copy.nii.gz");
  ASSERT_TRUE(copy);
  EXPECT_TRUE(copy->series.front().geometry().sameGrid(cine->geometry, 1e-4));
  EXPECT_EQ(copy->series.front().cine()->voxels, cine->voxels);
}

TEST(OpenDataTest, gantryTiltAndUnevenGapsBlock) {
  const fs::path folder = sharedData("ct/head_ct_ge_gantry_tilt");
  SKIP_WITHOUT(folder);
  const auto study = read(folder);
  ASSERT_TRUE(study);
  EXPECT_TRUE(isBlockedBy(study->series.front(), "gantry-tilt"));
  EXPECT_TRUE(isBlockedBy(study->series.front(), "uneven-spacing"));
}

TEST(OpenDataTest, regularCtIsAVolumeInHounsfieldUnits) {
  const fs::path folder = sharedData("ct/head_phantom_philips");
  SKIP_WITHOUT(folder);
  const auto study = read(folder);
  ASSERT_TRUE(study);
  const Volume* volume = study->series.front().volume();
  ASSERT_NE(volume, nullptr);
  EXPECT_EQ(volume->geometry.size, (std::array{512, 512, 28}));
  EXPECT_NEAR(volume->geometry.spacingMm[2], 5.0, 1e-6);
  EXPECT_EQ(volume->unit, "[hnsf'U]");
  EXPECT_FALSE(study->series.front().blocksQuantification());
}

/// The value of the image at a place of the patient; not a number where no voxel centre lies there.
float valueAt(const Volume& image, Vec3 patientMm) {
  const Vec3 at = image.geometry.toIndex(patientMm);
  const std::array<double, 3> exact{at.x, at.y, at.z};
  std::size_t place = 0;
  for (std::size_t a = 3; a-- > 0;) {
    const long index = std::lround(exact[a]);
    const bool centre = std::abs(exact[a] - static_cast<double>(index)) < 0.01;
    if (!centre || index < 0 || index >= image.geometry.size[a]) return std::nanf("");
    place = place * static_cast<std::size_t>(image.geometry.size[a]) +
            static_cast<std::size_t>(index);
  }
  return image.voxels[place];
}

/// How many voxels of `reference` have another value, or lie outside, in the image at the same
/// place of the patient.
std::size_t differences(const Volume& reference, const Volume& image) {
  std::size_t wrong = 0;
  const Geometry& grid = reference.geometry;
  for (std::size_t n = 0; n < reference.voxels.size(); ++n) {
    const auto row = n / static_cast<std::size_t>(grid.size[0]);
    const Vec3 index{static_cast<double>(n % static_cast<std::size_t>(grid.size[0])),
                     static_cast<double>(row % static_cast<std::size_t>(grid.size[1])),
                     static_cast<double>(row / static_cast<std::size_t>(grid.size[1]))};
    if (valueAt(image, grid.toPatient(index)) != reference.voxels[n]) ++wrong;
  }
  return wrong;
}

/// The image is a Siemens mosaic; its NIfTI was made from it by dcm2niix.
TEST(OpenDataTest, allTransferSyntaxesGiveTheSlicesOfTheMosaic) {
  const fs::path folder = sharedData("odd/dcm_qa_ts");
  SKIP_WITHOUT(folder);
  const auto slices = read(folder / "1.nii");
  ASSERT_TRUE(slices) << slices.error().message;
  for (int i = 1; i <= 9; ++i) {
    const auto study = read(folder / (std::to_string(i) + ".dcm"));
    ASSERT_TRUE(study) << study.error().message;
    const Series& series = study->series.front();
    ASSERT_NE(series.volume(), nullptr);
    EXPECT_EQ(series.geometry().size, slices->series.front().geometry().size);
    EXPECT_EQ(differences(*slices->series.front().volume(), *series.volume()), 0U) << i;
    EXPECT_FALSE(series.blocksQuantification()) << i;
  }
}

TEST(OpenDataTest, dirtyHighBitsAreMasked) {
  const fs::path folder = sharedData("odd/dcm_qa_12bit");
  SKIP_WITHOUT(folder);
  const std::vector<std::pair<std::string, std::string>> pairs{
      {"12bitUnsigned.dcm", "2.nii"},
      {"12bitUnsigned_0x0F0F.dcm", "3.nii"},
      {"12bitSigned_0x0F0F.dcm", "4.nii"}};
  for (const auto& [dicom, nifti] : pairs) {
    const auto image = read(folder / dicom);
    const auto slices = read(folder / nifti);
    ASSERT_TRUE(image && slices);
    const Series& series = image->series.front();
    EXPECT_EQ(differences(*slices->series.front().volume(), *series.volume()), 0U) << dicom;
  }
}

TEST(OpenDataTest, modalityLookUpTableIsApplied) {
  const fs::path file = sharedData("odd/pydicom_data/mlut_18.dcm");
  SKIP_WITHOUT(file);
  const auto study = read(file);
  ASSERT_TRUE(study) << study.error().message;
  // Stored values are negative; the table maps them to 0 and above.
  const auto& voxels = study->series.front().volume()->voxels;
  EXPECT_GE(*std::min_element(voxels.begin(), voxels.end()), 0.0F);
}

/// Every file is read or refused with its name and a remedy.
void readEveryFileUnder(const fs::path& folder, int& readable, int& refused) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto study = read(entry.path());
    if (study) {
      ++readable;
      EXPECT_FALSE(study->series.empty());
      continue;
    }
    ++refused;
    EXPECT_NE(study.error().message.find(entry.path().filename().string()), std::string::npos);
    EXPECT_FALSE(study.error().remedy.empty());
  }
}

TEST(OpenDataTest, oddFilesAreReadOrRefused) {
  const fs::path folder = sharedData("odd");
  SKIP_WITHOUT(folder);
  int readable = 0;
  int refused = 0;
  readEveryFileUnder(folder, readable, refused);
  EXPECT_GT(readable, 50);
  EXPECT_GT(refused, 50);
}

TEST(OpenDataTest, hostileNiftiFilesAreRefused) {
  const fs::path folder = sharedData("odd/nifti_hostile_made_here");
  SKIP_WITHOUT(folder);
  const std::vector<std::string> sound{
      "ok.nii",        "big_endian_ok.nii",  "constant.nii",
      "has_inf.nii",   "not_gzip.nii.gz",    "pixdim_zero.nii",
      "slope_nan.nii", "qform_quat_gt1.nii", "extension_bad_size.nii"};
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    const bool expected = std::find(sound.begin(), sound.end(), name) != sound.end();
    EXPECT_EQ(read(entry.path()).has_value(), expected) << name;
  }
}

TEST(OpenDataTest, fuzzedDicomNeverCrashes) {
  const fs::path archive = sharedData("odd/pwnlab_fuzz_v3/fuzz_cat01_12.tar.xz");
  SKIP_WITHOUT(archive);
  const test::TemporaryFolder folder;
  const std::string command =
      "tar -xJf '" + archive.string() + "' -C '" + folder.path().string() + "'";
  if (std::system(command.c_str()) != 0) GTEST_SKIP() << "absent: tar with xz";
  int readable = 0;
  int refused = 0;
  readEveryFileUnder(folder.path(), readable, refused);
  EXPECT_GT(readable, 200);
  EXPECT_GT(refused, 80);
}

}  // namespace
}  // namespace lateglow
