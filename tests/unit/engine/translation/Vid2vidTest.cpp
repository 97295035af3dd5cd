#include <stdexcept>

#include <gtest/gtest.h>
#include <malloc.h>

#include "engine/inference/Vid2vidInference.h"
#include "engine/systems/vid2vid/Vid2vidSequence.h"
#include "engine/systems/vid2vid/Vid2vidVolume.h"

namespace lateglow::engine {
namespace {

Vid2vidConfig tinyVid2vid() {
  Vid2vidConfig config = Vid2vidConfig::demo();
  config.width = 4;
  config.widest = 8;
  config.halvings = 2;
  config.blocks = 2;
  return config;
}

/// With random weights everywhere, so that nothing starts as the identity.
Vid2vidGenerator randomGenerator(const Vid2vidConfig& config) {
  torch::manual_seed(11);
  Vid2vidGenerator generator(config);
  const torch::NoGradGuard guard;
  for (torch::Tensor& parameter : generator->parameters()) {
    parameter.copy_(torch::randn_like(parameter) * 0.2);
  }
  generator->eval();
  return generator;
}

torch::Tensor someVolume(std::int64_t slices, std::int64_t rows, std::int64_t columns) {
  torch::manual_seed(12);
  return torch::rand({slices, rows, columns}) * 2.0 - 1.0;
}

TEST(Vid2vidTest, ConfigurationReadsWhatItWrites) {
  const Vid2vidConfig demo = Vid2vidConfig::demo();
  EXPECT_EQ(Vid2vidConfig::fromJson(demo.toJson(), Vid2vidConfig::paper()).toJson(), demo.toJson());
  EXPECT_THROW((void)Vid2vidConfig::fromJson({{"widht", 3}}, demo), std::invalid_argument);
  EXPECT_THROW((void)Vid2vidConfig::fromJson({{"width", 100000}}, demo), std::invalid_argument);
  EXPECT_THROW((void)Vid2vidConfig::fromJson({{"width", "wide"}}, demo), std::invalid_argument);
  EXPECT_THROW((void)Vid2vidConfig::preset("huge"), std::invalid_argument);
}

TEST(Vid2vidTest, AFrameIsTheMaskedSumOfWarpAndContent) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  const torch::Tensor sources = torch::randn({2, 3, 1, 16, 24});
  const torch::Tensor previous = torch::randn({2, 2, 1, 16, 24});
  const Vid2vidFrame frame = generator(sources, previous);
  EXPECT_EQ(frame.image.sizes(), (std::vector<std::int64_t>{2, 1, 1, 16, 24}));
  EXPECT_EQ(frame.flow.sizes(), (std::vector<std::int64_t>{2, 2, 1, 16, 24}));
  EXPECT_TRUE(
      torch::allclose(frame.image, (1.0 - frame.mask) * frame.warped + frame.mask * frame.content));
  EXPECT_GT(frame.mask.min().item<double>(), 0.0);
  EXPECT_LT(frame.mask.max().item<double>(), 1.0);
  const Vid2vidFrame first = generator(sources, torch::Tensor());
  EXPECT_FALSE(first.flow.defined());
  EXPECT_TRUE(torch::equal(first.image, first.content));
  EXPECT_THROW((void)generator(torch::randn({1, 3, 1, 17, 24}), torch::Tensor()),
               std::invalid_argument);
}

TEST(Vid2vidTest, WithoutFlowAFrameIsItsContent) {
  Vid2vidConfig config = tinyVid2vid();
  config.flow = false;
  config.residual = false;
  Vid2vidGenerator generator = randomGenerator(config);
  const Vid2vidFrame frame =
      generator(torch::randn({1, 3, 1, 8, 8}), torch::randn({1, 2, 1, 8, 8}));
  EXPECT_FALSE(frame.mask.defined());
  EXPECT_TRUE(torch::equal(frame.image, frame.content));
  EXPECT_LE(frame.image.abs().max().item<double>(), 1.0);
  EXPECT_EQ(config.temporalJudge().inputs, 3);
  EXPECT_EQ(tinyVid2vid().temporalJudge().inputs, 3 + 4);
}

TEST(Vid2vidTest, ThePaperSizesAreThoseOfWangEtAl) {
  Vid2vidConfig config = Vid2vidConfig::paper();
  EXPECT_EQ(config.widthAt(0), 128);
  EXPECT_EQ(config.widthAt(config.halvings), 1024);
  // The same network an eighth as wide in each layer: 365 million weights are too many for a test.
  config.width = 16;
  Vid2vidGenerator generator(config);
  EXPECT_EQ(generator->named_parameters()["source_down0.convolution.weight"].sizes(),
            (std::vector<std::int64_t>{16, 3, 1, 7, 7}));
  std::int64_t blocks = 0;
  for (const auto& item : generator->named_parameters()) {
    if (!item.key().ends_with(".second.weight")) continue;
    ++blocks;
    EXPECT_EQ(item.value().size(0), 128);
  }
  // 9: five in each encoder, four in each branch.
  EXPECT_EQ(blocks, 5 + 5 + 4 + 4);
}

TEST(Vid2vidTest, AFrameIgnoresLaterSourceFrames) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  const torch::Tensor volume = someVolume(7, 13, 18);
  torch::Tensor changed = volume.clone();
  changed.slice(0, 4).neg_();
  const torch::Tensor before = translateVolume(generator, volume, {});
  const torch::Tensor after = translateVolume(generator, changed, {});
  EXPECT_TRUE(torch::equal(before.slice(0, 0, 4), after.slice(0, 0, 4)));
  EXPECT_FALSE(torch::equal(before[4], after[4]));
  // Later frames do depend on earlier ones, beyond the window of source frames: through the
  // results.
  torch::Tensor start = volume.clone();
  start[0].neg_();
  EXPECT_FALSE(torch::equal(before[5], translateVolume(generator, start, {})[5]));
  // Both ways: the first slice depends on the last.
  const Vid2vidVolumeOptions both{true, false, {}};
  EXPECT_FALSE(torch::equal(translateVolume(generator, volume, both)[0],
                            translateVolume(generator, changed, both)[0]));
}

TEST(Vid2vidTest, BothDirectionsAreTheMeanOfTheTwoWays) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  const torch::Tensor volume = someVolume(5, 8, 12);
  const torch::Tensor forth = translateVolume(generator, volume, {});
  const torch::Tensor back = translateVolume(generator, volume.flip({0}), {}).flip({0});
  EXPECT_TRUE(torch::allclose(translateVolume(generator, volume, {true, false, {}}),
                              0.5 * (forth + back), 1e-6, 1e-6));
}

TEST(Vid2vidTest, StreamingEqualsTheWholeClip) {
  const Vid2vidConfig config = tinyVid2vid();
  Vid2vidGenerator generator = randomGenerator(config);
  const torch::Tensor volume = someVolume(6, 16, 20);
  const torch::Tensor streamed = translateVolume(generator, volume, {});
  // All windows cut out of the clip beforehand; results kept in one growing array.
  const torch::NoGradGuard guard;
  const torch::Tensor clip = torch::cat({volume.slice(0, 0, 1).repeat({2, 1, 1}), volume});
  torch::Tensor results = torch::full({2, 16, 20}, -1.0);
  for (std::int64_t t = 0; t < 6; ++t) {
    const auto window = [](const torch::Tensor& frames) {
      return frames.unsqueeze(0).unsqueeze(2);
    };
    const torch::Tensor previous = t == 0 ? torch::Tensor() : window(results.slice(0, t, t + 2));
    const Vid2vidFrame frame = generator(window(clip.slice(0, t, t + 3)), previous);
    results = torch::cat({results, frame.image[0][0]});
  }
  EXPECT_TRUE(torch::allclose(streamed, results.slice(0, 2).clamp(-1.0, 1.0), 1e-5, 1e-6));
}

Manifest manifestOfTiny(const Vid2vidConfig& config) {
  Manifest manifest;
  manifest.system = "vid2vid";
  manifest.configuration = config.toJson();
  manifest.configuration["normalization"] = {{"region", "body"}};
  return manifest;
}

NamedTensors weightsOf(Vid2vidGenerator& generator) {
  NamedTensors weights;
  for (const auto& item : generator->named_parameters())
    weights[item.key()] = item.value().detach();
  return weights;
}

TEST(Vid2vidTest, RunsAnySizeWithinTheForeground) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  Vid2vidInference system(manifestOfTiny(tinyVid2vid()), weightsOf(generator), torch::kCPU);
  for (const std::vector<std::int64_t>& size :
       {std::vector<std::int64_t>{1, 1, 1}, {3, 5, 70}, {2, 64, 9}}) {
    const torch::Tensor volume = someVolume(size[0], size[1], size[2]);
    torch::Tensor foreground = torch::zeros(size, torch::kUInt8);
    foreground.slice(2, 0, (size[2] + 1) / 2).fill_(1);
    const torch::Tensor made =
        system.run({{"volume", volume}, {"foreground", foreground}}, {}).at("synthetic");
    EXPECT_EQ(made.sizes(), volume.sizes());
    EXPECT_LE(made.abs().max().item<double>(), 1.0);
    EXPECT_TRUE((made.masked_select(foreground == 0) == -1.0).all().item<bool>());
    EXPECT_FALSE((made.masked_select(foreground == 1) == -1.0).all().item<bool>());
  }
  const torch::Tensor volume = someVolume(3, 8, 8);
  EXPECT_TRUE(torch::equal(system.run({{"volume", volume}}, {}).at("synthetic"),
                           translateVolume(generator, volume, {})));
  const torch::Tensor nothing = torch::zeros({3, 8, 8}, torch::kUInt8);
  EXPECT_TRUE(
      (system.run({{"volume", volume}, {"foreground", nothing}}, {}).at("synthetic") == -1.0)
          .all()
          .item<bool>());
}

TEST(Vid2vidTest, StopsWithinOneSlice) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  Vid2vidInference system(manifestOfTiny(tinyVid2vid()), weightsOf(generator), torch::kCPU);
  int calls = 0;
  RunContext context;
  context.progress = [&](double fraction, const std::string&) {
    EXPECT_NEAR(fraction, calls / 10.0, 1e-9);
    return ++calls < 4;
  };
  EXPECT_THROW((void)system.run({{"volume", someVolume(10, 8, 8)}}, context), Cancelled);
  EXPECT_EQ(calls, 4);
}

TEST(Vid2vidTest, WeightsMustBeExactlyThoseOfTheNetwork) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  NamedTensors weights = weightsOf(generator);
  weights.erase(weights.begin());
  EXPECT_THROW(Vid2vidInference(manifestOfTiny(tinyVid2vid()), weights, torch::kCPU),
               std::invalid_argument);
}

/// What LibTorch has asked the C library for, in bytes.
double bytesInUse() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
}

TEST(Vid2vidTest, MemoryDoesNotGrowWithTheNumberOfSlices) {
  Vid2vidGenerator generator = randomGenerator(tinyVid2vid());
  const auto peakOf = [&](std::int64_t slices) {
    const torch::Tensor volume = someVolume(slices, 64, 64);
    double peak = 0.0;
    const double before = bytesInUse();
    Vid2vidVolumeOptions options;
    options.tell = [&](double) { peak = std::max(peak, bytesInUse() - before); };
    (void)translateVolume(generator, volume, options);
    // The result itself has to be there.
    return peak - static_cast<double>(volume.nbytes());
  };
  (void)peakOf(4);
  const double few = peakOf(6), many = peakOf(60);
  EXPECT_LT(many, few + 1e6);
}

}  // namespace
}  // namespace lateglow::engine
