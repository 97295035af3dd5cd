#include "engine/training/AdamOptimizer.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace lateglow::engine {
namespace {

/// Two linear layers with the same weights, one for each optimizer.
torch::nn::Linear layer() {
  torch::manual_seed(51);
  return torch::nn::Linear(4, 3);
}

void backward(torch::nn::Linear& module, int step) {
  torch::manual_seed(static_cast<std::uint64_t>(step) + 100);
  module(torch::randn({5, 4})).square().sum().backward();
}

TEST(AdamOptimizerTest, EqualsLibTorchsAdam) {
  torch::nn::Linear ours = layer(), theirs = layer();
  AdamOptimizer adam(*ours, {});
  torch::optim::Adam reference(theirs->parameters(), torch::optim::AdamOptions(1e-2));
  for (int step = 0; step < 10; ++step) {
    adam.zeroGradients();
    reference.zero_grad();
    backward(ours, step);
    backward(theirs, step);
    adam.step(1e-2);
    reference.step();
  }
  EXPECT_TRUE(torch::allclose(ours->weight, theirs->weight, 1e-5, 1e-6));
}

TEST(AdamOptimizerTest, NotFiniteGradientChangesNothing) {
  torch::nn::Linear module = layer();
  AdamOptimizer adam(*module, {0.9, 0.999, 1.0, 0.9});
  const torch::Tensor before = module->weight.detach().clone();
  backward(module, 0);
  module->weight.mutable_grad()[0][0] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_FALSE(std::isfinite(adam.step(1e-2)));
  EXPECT_TRUE(torch::equal(before, module->weight));
}

TEST(AdamOptimizerTest, ClippingKeepsTheDirection) {
  torch::nn::Linear module = layer();
  AdamOptimizer adam(*module, {0.9, 0.999, 0.5, 0.0});
  backward(module, 1);
  const torch::Tensor gradient = module->weight.grad().clone();
  const double norm = adam.step(0.0);
  ASSERT_GT(norm, 0.5);
  EXPECT_TRUE(torch::allclose(module->weight.grad(), gradient * (0.5 / norm), 1e-4, 1e-6));
}

TEST(AdamOptimizerTest, AverageFollowsTheWeights) {
  torch::nn::Linear module = layer(), average = layer();
  AdamOptimizer adam(*module, {0.9, 0.999, 0.0, 0.99});
  const torch::Tensor start = module->weight.detach().clone();
  for (int step = 0; step < 5; ++step) {
    adam.zeroGradients();
    backward(module, step);
    adam.step(1e-2);
  }
  adam.copyAverage(*average);
  EXPECT_FALSE(torch::equal(average->weight, start));
  EXPECT_LT((average->weight - start).norm().item<double>(),
            (module->weight - start).norm().item<double>());
}

TEST(AdamOptimizerTest, RestoredStateGoesOnBitByBit) {
  torch::nn::Linear whole = layer(), broken = layer(), resumed = layer();
  const AdamOptimizer::Options options{0.9, 0.999, 1.0, 0.9};
  AdamOptimizer one(*whole, options), two(*broken, options), three(*resumed, options);
  const auto train = [](torch::nn::Linear& module, AdamOptimizer& adam, int from, int to) {
    for (int step = from; step < to; ++step) {
      adam.zeroGradients();
      backward(module, step);
      adam.step(1e-2);
    }
  };
  train(whole, one, 0, 8);
  train(broken, two, 0, 4);
  NamedTensorMap saved;
  two.save(saved, "x");
  three.restore(saved, "x");
  train(resumed, three, 4, 8);
  EXPECT_TRUE(torch::equal(whole->weight, resumed->weight));
  torch::nn::Linear first = layer(), second = layer();
  one.copyAverage(*first);
  three.copyAverage(*second);
  EXPECT_TRUE(torch::equal(first->weight, second->weight));
  saved.erase("x.first.bias");
  EXPECT_THROW(three.restore(saved, "x"), std::runtime_error);
}

}  // namespace
}  // namespace lateglow::engine
