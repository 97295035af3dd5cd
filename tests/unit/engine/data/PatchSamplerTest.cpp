#include "engine/data/PatchSampler.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/data/TinyVolumes.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

class PatchSamplerTest : public ::testing::Test {
protected:
  PatchSamplerTest() { test::writeTinyVolumes(m_folder.path(), 5); }

  [[nodiscard]] VolumePairDataset data() const { return VolumePairDataset(m_folder.path()); }

private:
  test::TemporaryFolder m_folder;
};

PatchOptions withoutFlips() {
  PatchOptions options;
  options.flips = {false, false, false};
  return options;
}

TEST_F(PatchSamplerTest, BatchesFollowFromSeedAndStep) {
  const VolumePairDataset volumes = data();
  const PatchSampler sampler(volumes, {}), again(volumes, {});
  const PatchBatch batch = sampler.batchOf(7, 3, 1);
  EXPECT_EQ(batch.source.sizes(), (std::vector<std::int64_t>{3, 1, 32, 32, 32}));
  EXPECT_EQ(batch.target.sizes(), (std::vector<std::int64_t>{3, 1, 16, 16, 16}));
  (void)again.batchOf(3, 5, 1);
  EXPECT_TRUE(torch::equal(batch.source, again.batchOf(7, 3, 1).source));
  EXPECT_FALSE(torch::equal(batch.source, sampler.batchOf(8, 3, 1).source));
  EXPECT_FALSE(torch::equal(batch.source, sampler.batchOf(7, 3, 2).source));
}

TEST_F(PatchSamplerTest, CentresAreForegroundAndTargetsBelongToTheirSources) {
  const VolumePairDataset volumes = data();
  PatchSampler sampler(volumes, withoutFlips());
  // The foreground itself as "estimate" shows where a patch was taken.
  std::vector<torch::Tensor> places;
  for (std::int64_t i = 0; i < volumes.size(); ++i) {
    places.push_back(volumes.pair(i).foreground.to(torch::kFloat16));
  }
  sampler.setEstimates(places);
  const PatchBatch batch = sampler.batchOf(0, 16, 1);
  ASSERT_EQ(batch.source.size(1), 2);
  for (std::int64_t i = 0; i < 16; ++i) {
    EXPECT_EQ(batch.source[i][1][16][16][16].item<float>(), 1.0F);
    // The tiny target is 0.3 * (mean of 27 neighbours) - 0.7 * source well inside the head.
    const torch::Tensor source = batch.source[i][0].slice(0, 7, 25).slice(1, 7, 25).slice(2, 7, 25);
    const torch::Tensor mean =
        torch::avg_pool3d(source.unsqueeze(0).unsqueeze(0), 3, 1)[0][0];
    const torch::Tensor inner = batch.source[i][1].slice(0, 7, 25).slice(1, 7, 25).slice(2, 7, 25);
    const torch::Tensor deep =
        torch::avg_pool3d(inner.unsqueeze(0).unsqueeze(0), 3, 1)[0][0] == 1.0F;
    const torch::Tensor expected =
        0.3 * mean - 0.7 * source.slice(0, 1, 17).slice(1, 1, 17).slice(2, 1, 17);
    const torch::Tensor error = (batch.target[i][0] - expected).abs().masked_select(deep);
    ASSERT_GT(error.numel(), 0);
    EXPECT_LT(error.max().item<float>(), 2e-3F);
  }
}

TEST_F(PatchSamplerTest, BeyondTheVolumeIsBackground) {
  const VolumePairDataset volumes = data();
  PatchOptions options = withoutFlips();
  options.size = 96;
  options.halo = 0;
  const PatchBatch batch = PatchSampler(volumes, options).batchOf(0, 1, 1);
  for (const torch::Tensor& volume : {batch.source, batch.target}) {
    EXPECT_TRUE((volume[0][0].select(0, 0) == -1.0).all().item<bool>());
    EXPECT_TRUE((volume[0][0].select(2, 95) == -1.0).all().item<bool>());
    EXPECT_GT(volume.max().item<float>(), -0.5F);
  }
}

TEST_F(PatchSamplerTest, MirrorsOnlyTheAxesAskedFor) {
  const VolumePairDataset volumes = data();
  const PatchBatch plain = PatchSampler(volumes, withoutFlips()).batchOf(0, 24, 1);
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    PatchOptions options = withoutFlips();
    options.flips[static_cast<std::size_t>(axis)] = true;
    const PatchBatch mirrored = PatchSampler(volumes, options).batchOf(0, 24, 1);
    int turned = 0;
    for (std::int64_t i = 0; i < 24; ++i) {
      const bool same = torch::equal(plain.source[i], mirrored.source[i]);
      if (!same) ++turned;
      EXPECT_TRUE(same || torch::equal(plain.source[i].flip({axis + 1}), mirrored.source[i]));
      EXPECT_TRUE(same || torch::equal(plain.target[i].flip({axis + 1}), mirrored.target[i]));
    }
    EXPECT_GE(turned, 5);
    EXPECT_LE(turned, 19);
  }
}

TEST_F(PatchSamplerTest, ContrastChangesTheSourceAlone) {
  const VolumePairDataset volumes = data();
  PatchOptions options = withoutFlips();
  const PatchBatch plain = PatchSampler(volumes, options).batchOf(0, 4, 1);
  options.contrast = 0.2;
  // The first patch of a batch has drawn nothing else yet.
  const PatchBatch changed = PatchSampler(volumes, options).batchOf(0, 4, 1);
  EXPECT_FALSE(torch::equal(plain.source[0], changed.source[0]));
  EXPECT_TRUE(torch::equal(plain.target[0], changed.target[0]));
  const torch::Tensor background = plain.source[0] == -1.0;
  EXPECT_TRUE((changed.source[0].masked_select(background) == -1.0).all().item<bool>());
}

}  // namespace
}  // namespace lateglow::engine
