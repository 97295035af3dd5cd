#include "engine/nn/FlowWarp.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

/// The definition, pixel by pixel.
torch::Tensor directWarp(const torch::Tensor& image, const torch::Tensor& flow) {
  const std::int64_t rows = image.size(3), columns = image.size(4);
  torch::Tensor result = torch::zeros_like(image);
  const auto at = [&](double y, double x) {
    y = std::clamp(y, 0.0, static_cast<double>(rows - 1));
    x = std::clamp(x, 0.0, static_cast<double>(columns - 1));
    const auto top = static_cast<std::int64_t>(std::floor(y));
    const auto left = static_cast<std::int64_t>(std::floor(x));
    const std::int64_t bottom = std::min(top + 1, rows - 1),
                       right = std::min(left + 1, columns - 1);
    const double v = y - static_cast<double>(top), u = x - static_cast<double>(left);
    const auto pixel = [&](std::int64_t r, std::int64_t c) {
      return image[0][0][0][r][c].item<double>();
    };
    return (1 - v) * ((1 - u) * pixel(top, left) + u * pixel(top, right)) +
           v * ((1 - u) * pixel(bottom, left) + u * pixel(bottom, right));
  };
  for (std::int64_t y = 0; y < rows; ++y) {
    for (std::int64_t x = 0; x < columns; ++x) {
      result[0][0][0][y][x] = at(static_cast<double>(y) + flow[0][1][0][y][x].item<double>(),
                                 static_cast<double>(x) + flow[0][0][0][y][x].item<double>());
    }
  }
  return result;
}

TEST(FlowWarpTest, EqualsTheDefinitionAlsoAcrossTheBorder) {
  torch::manual_seed(1);
  const torch::Tensor image = torch::randn({1, 1, 1, 5, 7}, torch::kFloat64);
  const torch::Tensor flow = torch::randn({1, 2, 1, 5, 7}, torch::kFloat64) * 3.0;
  EXPECT_TRUE(torch::allclose(warped(image, flow), directWarp(image, flow), 1e-9, 1e-9));
}

TEST(FlowWarpTest, NoFlowIsTheIdentityAndOnePixelIsAShift) {
  torch::manual_seed(2);
  const torch::Tensor image = torch::randn({2, 3, 1, 6, 4});
  EXPECT_TRUE(torch::allclose(warped(image, torch::zeros({2, 2, 1, 6, 4})), image, 1e-5, 1e-6));
  torch::Tensor right = torch::zeros({2, 2, 1, 6, 4});
  right.select(1, 0).fill_(1.0);
  const torch::Tensor moved = warped(image, right);
  EXPECT_TRUE(torch::allclose(moved.slice(4, 0, 3), image.slice(4, 1, 4), 1e-5, 1e-5));
}

TEST(FlowWarpTest, Gradients) {
  torch::manual_seed(3);
  const torch::Tensor image = torch::randn({1, 1, 1, 4, 5}, torch::kFloat64);
  const torch::Tensor weights = torch::randn({1, 1, 1, 4, 5}, torch::kFloat64);
  // Between pixels and inside: there a bilinear image has a derivative.
  const torch::Tensor flow = torch::rand({1, 2, 1, 4, 5}, torch::kFloat64) * 0.4 + 0.3;
  checkGradient([&](const torch::Tensor& x) { return (warped(x, flow) * weights).sum(); }, image);
  checkGradient([&](const torch::Tensor& f) { return (warped(image, f) * weights).sum(); }, flow);
}

TEST(FlowWarpTest, RefusesWhatDoesNotFit) {
  EXPECT_THROW((void)warped(torch::zeros({1, 1, 1, 4, 4}), torch::zeros({1, 2, 1, 4, 5})),
               std::invalid_argument);
  EXPECT_THROW((void)warped(torch::zeros({1, 1, 2, 4, 4}), torch::zeros({1, 2, 2, 4, 4})),
               std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
