#include "app/workflow/MaskReader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "imaging/core/Cine.h"
#include "imaging/io/NiftiWriter.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class MaskReaderTest : public testing::Test {
protected:
  void SetUp() override {
    m_folder = fs::temp_directory_path() / ("lateglow-masks-" + std::to_string(getpid()));
    fs::create_directories(m_folder);
    m_grid.size = {6, 5, 2};
    m_grid.spacingMm = {1.5, 1.5, 8.0};
  }
  void TearDown() override { fs::remove_all(m_folder); }

  fs::path m_folder;
  Geometry m_grid;
  SilentProgress m_progress;
};

TEST_F(MaskReaderTest, TakesTheFirstPhaseWithMyocardiumOfA4DMask) {
  Cine phases = makeCine(m_grid, 3);
  phases.frame(0, 0)[7] = 2.0F;  // blood alone, as experts draw at end-systole
  phases.frame(1, 1)[3] = 1.0F;
  phases.frame(1, 2)[4] = 1.0F;
  ASSERT_TRUE(writeNifti(phases, m_folder / "mask.nii.gz", {}));
  const auto mask = readMask(m_folder / "mask.nii.gz", false, m_progress);
  ASSERT_TRUE(mask) << mask.error().message;
  EXPECT_EQ(mask->slice(1)[3], 1);
  EXPECT_EQ(mask->slice(1)[4], 0);
  EXPECT_EQ(mask->slice(0)[7], 0);
}

TEST_F(MaskReaderTest, RefusesValuesThatAreNoClass) {
  Volume image = makeVolume(m_grid);
  image.voxels[5] = 17.0F;
  ASSERT_TRUE(writeNifti(image, m_folder / "image.nii.gz", {}));
  const auto mask = readMask(m_folder / "image.nii.gz", false, m_progress);
  ASSERT_FALSE(mask);
  EXPECT_EQ(mask.error().code, FailureCode::BadInput);
  EXPECT_NE(mask.error().message.find("17"), std::string::npos);
}

TEST_F(MaskReaderTest, RefusesAnImageOnAnotherGridAndNamesBothFiles) {
  Volume image = makeVolume(m_grid);
  image.geometry.originMm.x += 2.0;
  ASSERT_TRUE(writeNifti(image, m_folder / "lge.nii.gz", {}));
  const auto read = readImageOnGrid(m_folder / "lge.nii.gz", m_grid, "mask.nii.gz", m_progress);
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().message.find("lge.nii.gz"), std::string::npos);
  EXPECT_NE(read.error().message.find("mask.nii.gz"), std::string::npos);
}

}  // namespace
}  // namespace lateglow
