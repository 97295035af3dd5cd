#include <algorithm>
#include <cstdlib>
#include <iostream>

#include <gtest/gtest.h>

#include "app/workflow/CardiacSynthesis.h"
#include "app/workflow/MaskReader.h"
#include "imaging/io/StudyReader.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

/// The shipped localizer on images it has not seen: whole fields of view of the cohort `wide`, and
/// real patients against the experts' cavity.
class LocalizerPathTest : public testing::Test {
protected:
  void SetUp() override {
    setenv("LATEGLOW_RESOURCES", LATEGLOW_RESOURCES, 1);
    engine::EngineOptions options;
    options.program = LATEGLOW_ENGINE_PROGRAM;
    m_engine = std::make_unique<EngineService>(options);
    m_models = std::make_unique<ModelLibrary>(ModelLibrary::standard());
  }

  std::vector<HeartCrop> localize(const Cine& cine) {
    SilentProgress silent;
    SynthesisOptions options;
    options.device = "cpu";
    const auto localizer = m_models->findSystem("heart-localizer");
    const auto model = m_models->find("pscgan-demo");
    EXPECT_TRUE(localizer && model);
    if (!localizer || !model) return {};
    const auto crops = localizeHeart(*m_engine, *localizer, *model, cine, options, silent);
    EXPECT_TRUE(crops) << crops.error().message;
    return crops ? *crops : std::vector<HeartCrop>{};
  }

  std::unique_ptr<EngineService> m_engine;
  std::unique_ptr<ModelLibrary> m_models;
};

TEST_F(LocalizerPathTest, FindsWideHeartsInWholeFieldsOfView) {
  std::vector<double> distances;
  int slices = 0;
  for (int index = 0; index < 8; ++index) {
    CardiacPhantomOptions options;
    options.cohort = CardiacCohort::Wide;
    options.seed = 20261122;
    options.caseIndex = index;
    options.withLge = false;
    const CardiacPhantomCase phantom = makeCardiacPhantom(options);
    for (const HeartCrop& crop : localize(phantom.cine)) {
      ++slices;
      if (!crop.valid) continue;
      const Vec3 truth = phantom.truth.slices[static_cast<std::size_t>(crop.slice)].lvCentreMm;
      distances.push_back(length(crop.centreMm - truth));
    }
  }
  std::ranges::sort(distances);
  ASSERT_GT(distances.size(), 0.8 * slices) << "slices of `wide` in which a heart was found";
  const double median = distances[distances.size() / 2];
  const double most = distances[distances.size() * 9 / 10];
  std::cout << "wide: " << distances.size() << " of " << slices << " slices, distance median "
            << median << " mm, 90 % below " << most << " mm\n";
  EXPECT_LT(median, 5.0);
  EXPECT_LT(most, 15.0);
}

struct RealCase {
  const char* name;
  const char* cine;
  const char* mask;
};

class RealLocalizerTest : public LocalizerPathTest, public testing::WithParamInterface<RealCase> {};

TEST_P(RealLocalizerTest, CropHoldsTheCavityThatExpertsDrew) {
  const fs::path folder = sharedData() / "cardiac" / "sunnybrook_cine";
  if (sharedData().empty() || !fs::exists(folder / GetParam().cine)) {
    GTEST_SKIP() << "open data cardiac/sunnybrook_cine/" << GetParam().cine << " is absent";
  }
  SilentProgress silent;
  const auto study = readStudy(folder / GetParam().cine, silent);
  ASSERT_TRUE(study);
  const Cine* cine = study->series.front().cine();
  ASSERT_NE(cine, nullptr);
  const auto mask = readMask(folder / GetParam().mask, false, silent);
  ASSERT_TRUE(mask) << mask.error().message;
  double worst = 0.0;
  int compared = 0;
  for (const HeartCrop& crop : localize(*cine)) {
    const auto labels = mask->slice(crop.slice);
    Vec3 sum;
    double count = 0.0;
    for (std::size_t p = 0; p < labels.size(); ++p) {
      if (labels[p] != static_cast<std::uint8_t>(TissueClass::BloodPool)) continue;
      const auto columns = static_cast<std::size_t>(mask->geometry.size[0]);
      sum = sum + mask->geometry.toPatient({static_cast<double>(p % columns),
                                            static_cast<double>(p / columns),
                                            static_cast<double>(crop.slice)});
      count += 1.0;
    }
    if (count == 0.0) continue;
    EXPECT_TRUE(crop.valid) << "slice " << crop.slice;
    ++compared;
    worst = std::max(worst, length(crop.centreMm - (1.0 / count) * sum));
  }
  std::cout << GetParam().name << ": " << compared << " slices with contours, farthest centre "
            << worst << " mm\n";
  EXPECT_GE(compared, 7);
  // 64 pixels of 1.6 mm reach 51 mm from the centre: a ventricle of 35 mm stays inside.
  EXPECT_LT(worst, 16.0);
}

INSTANTIATE_TEST_SUITE_P(Sunnybrook, RealLocalizerTest,
                         testing::Values(RealCase{"SCD0000301", "SCD0000301_dicom", "SCD0000301_mask4d.nii.gz"},
                                         RealCase{"SCD0000101", "SCD0000101_cine4d.nii.gz", "SCD0000101_mask4d.nii.gz"}),
                         [](const auto& parameter) { return std::string(parameter.param.name); });

}  // namespace
}  // namespace lateglow::test
