#include "engine/nn/ConvLstmGates.h"

#include <stdexcept>

#include <gtest/gtest.h>

#include "engine/systems/CudaLibraries.h"
#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

struct Arguments {
  torch::Tensor fromInput, fromState, cell;
};

/// Gates over a range in which sigmoid and tanh go from linear to saturated. 7 channels: no vector's
/// length divides them.
Arguments drawn(torch::TensorOptions options, at::MemoryFormat format, std::int64_t channels = 7) {
  const auto random = [&](std::int64_t count, torch::TensorOptions type) {
    return (3.0 * torch::randn({2, count, 5, 6}, torch::kFloat64)).to(type).contiguous(format);
  };
  const bool wide = options.dtype() == torch::kFloat64;
  return {random(4 * channels, options), random(4 * channels, options),
          random(channels, options.dtype(wide ? torch::kFloat64 : torch::kFloat32))};
}

Arguments leaves(const Arguments& a) {
  const auto leaf = [](const torch::Tensor& tensor) {
    return tensor.detach().clone(at::MemoryFormat::Preserve).requires_grad_(true);
  };
  return {leaf(a.fromInput), leaf(a.fromState), leaf(a.cell)};
}

/// Relative, but absolute below 0.01: a cell near 0 is a difference of two larger numbers.
double relativeError(const torch::Tensor& found, const torch::Tensor& expected) {
  const torch::Tensor e = expected.to(torch::kFloat64).cpu();
  const torch::Tensor error = (found.to(torch::kFloat64).cpu() - e).abs();
  return (error / (e.abs() + 0.01)).max().item<double>();
}

/// Both ways, values and gradients.
void compareWithPlain(const Arguments& arguments, double tolerance) {
  const Arguments a = leaves(arguments), b = leaves(arguments);
  const ConvLstmState fused = convLstmGates(a.fromInput, a.fromState, a.cell);
  const ConvLstmState plain = convLstmGatesPlain(b.fromInput, b.fromState, b.cell);
  EXPECT_EQ(fused.hidden.scalar_type(), arguments.fromInput.scalar_type());
  EXPECT_EQ(fused.cell.scalar_type(), arguments.cell.scalar_type());
  EXPECT_LT(relativeError(fused.hidden, plain.hidden), tolerance);
  EXPECT_LT(relativeError(fused.cell, plain.cell), tolerance);
  const torch::Tensor weights = torch::randn_like(plain.hidden);
  const torch::Tensor others = torch::randn_like(plain.cell);
  const auto back = [&](const ConvLstmState& s) {
    ((s.hidden * weights).sum().to(s.cell.scalar_type()) + (s.cell * others).sum()).backward();
  };
  back(fused);
  back(plain);
  const auto gradientsAgree = [&](const torch::Tensor& x, const torch::Tensor& y) {
    const torch::Tensor e = y.grad().to(torch::kFloat64);
    const torch::Tensor error = (x.grad().to(torch::kFloat64) - e).abs().max();
    EXPECT_LT(error.item<double>(), tolerance * e.abs().max().item<double>());
  };
  gradientsAgree(a.fromInput, b.fromInput);
  gradientsAgree(a.fromState, b.fromState);
  gradientsAgree(a.cell, b.cell);
}

TEST(ConvLstmGatesTest, FusedEqualsPlainInSinglePrecision) {
  torch::manual_seed(1);
  compareWithPlain(drawn(torch::kFloat32, at::MemoryFormat::ChannelsLast), 1e-5);
  compareWithPlain(drawn(torch::kFloat32, at::MemoryFormat::Contiguous), 1e-5);
  compareWithPlain(drawn(torch::kFloat32, at::MemoryFormat::ChannelsLast, 64), 1e-5);
}

TEST(ConvLstmGatesTest, FusedEqualsPlainInDoublePrecision) {
  torch::manual_seed(2);
  compareWithPlain(drawn(torch::kFloat64, at::MemoryFormat::ChannelsLast), 1e-12);
}

TEST(ConvLstmGatesTest, FusedEqualsPlainInBfloat16) {
  torch::manual_seed(3);
  // Half a unit in the last place of bf16 is 2^-9.
  compareWithPlain(drawn(torch::kBFloat16, at::MemoryFormat::ChannelsLast, 32), 1.0 / 128.0);
}

TEST(ConvLstmGatesTest, KeepsThePrecisionOfSmallAndLargeValues) {
  const torch::Tensor x = torch::tensor({-100.F, -20.F, -1.F, -1e-3F, -1e-6F, 0.F, 1e-6F, 1e-3F, 0.6F,
                                         0.63F, 1.F, 20.F, 100.F});
  const std::int64_t count = x.numel();
  const torch::Tensor input = torch::stack({torch::full({count}, 50.F), torch::zeros({count}), x,
                                            torch::full({count}, 50.F)})
                                  .t()
                                  .contiguous()
                                  .view({count, 4, 1, 1});
  const torch::Tensor cell = convLstmGates(input, {}, {}).cell.flatten();
  EXPECT_LT(((cell - x.tanh()).abs() / (x.tanh().abs() + 1e-20)).max().item<double>(), 1e-6);
}

TEST(ConvLstmGatesTest, AbsentStateIsZero) {
  torch::manual_seed(4);
  const Arguments a = drawn(torch::kFloat32, at::MemoryFormat::ChannelsLast);
  const ConvLstmState absent = convLstmGates(a.fromInput, {}, {});
  const ConvLstmState zero =
      convLstmGates(a.fromInput, torch::zeros_like(a.fromInput), torch::zeros_like(a.cell));
  EXPECT_TRUE(torch::equal(absent.hidden, zero.hidden));
  EXPECT_TRUE(torch::equal(absent.cell, zero.cell));
}

TEST(ConvLstmGatesTest, GradientIsThatOfTheFunction) {
  torch::manual_seed(5);
  const torch::Tensor state = torch::randn({1, 8, 2, 1}, torch::kFloat64);
  const torch::Tensor cell = torch::randn({1, 2, 2, 1}, torch::kFloat64);
  const torch::Tensor input = torch::randn({1, 8, 2, 1}, torch::kFloat64);
  const auto scalar = [](const ConvLstmState& s) {
    return (s.hidden * s.hidden).sum() + (s.cell.sin()).sum();
  };
  checkGradient([&](const torch::Tensor& x) { return scalar(convLstmGates(x, state, cell)); }, input);
  checkGradient([&](const torch::Tensor& x) { return scalar(convLstmGates(input, state, x)); }, cell);
}

TEST(ConvLstmGatesTest, NotANumberIsNotHidden) {
  torch::Tensor input = torch::zeros({1, 32, 1, 1});
  input[0][3][0][0] = std::numeric_limits<float>::quiet_NaN();
  for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
    const torch::Tensor hidden = convLstmGates(input.to(type), {}, {}).hidden;
    EXPECT_EQ(hidden.isnan().sum().item<int>(), 1);
  }
}

TEST(ConvLstmGatesTest, RefusesASecondDerivative) {
  const torch::Tensor input = torch::randn({1, 8, 2, 2}).requires_grad_(true);
  const torch::Tensor sum = convLstmGates(input, {}, {}).hidden.sum();
  EXPECT_ANY_THROW((void)torch::autograd::grad({sum}, {input}, {}, true, /*create_graph=*/true));
}

TEST(ConvLstmGatesTest, KernelOnTheGpuEqualsPlain) {
  std::string problem;
  loadCudaLibraries(problem);
  if (!torch::cuda::is_available() || LATEGLOW_HAS_CUDA == 0) {
    GTEST_SKIP() << "SKIPPED: no GPU, or an engine without CUDA kernels";
  }
  torch::manual_seed(6);
  const auto on = [](torch::ScalarType type) {
    return torch::TensorOptions(type).device(torch::kCUDA);
  };
  compareWithPlain(drawn(on(torch::kFloat32), at::MemoryFormat::ChannelsLast), 1e-5);
  compareWithPlain(drawn(on(torch::kFloat32), at::MemoryFormat::Contiguous, 64), 1e-5);
  compareWithPlain(drawn(on(torch::kFloat64), at::MemoryFormat::ChannelsLast), 1e-12);
  compareWithPlain(drawn(on(torch::kBFloat16), at::MemoryFormat::ChannelsLast), 1.0 / 128.0);
}

}  // namespace
}  // namespace lateglow::engine
