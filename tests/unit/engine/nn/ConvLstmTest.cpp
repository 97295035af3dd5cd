#include "engine/nn/ConvLstm.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/losses/GradientCheck.h"

namespace lateglow::engine {
namespace {

/// The definition, one moment after the other, nothing batched (Shi et al. 2015).
torch::Tensor plainHidden(ConvLstm& layer, const torch::Tensor& sequence, bool backward) {
  const auto weights = layer->named_parameters();
  torch::Tensor hidden, cell;
  std::vector<torch::Tensor> all(static_cast<std::size_t>(sequence.size(0)));
  for (std::int64_t step = 0; step < sequence.size(0); ++step) {
    const std::int64_t t = backward ? sequence.size(0) - 1 - step : step;
    torch::Tensor sum = torch::conv2d(sequence[t], weights["from_input.weight"],
                                      weights["from_input.bias"], 1, 1);
    if (hidden.defined()) {
      sum = sum + torch::conv2d(hidden, weights["from_state.weight"], {}, 1, 1);
    }
    const auto gates = sum.chunk(4, 1);
    const torch::Tensor added = gates[0].sigmoid() * gates[2].tanh();
    cell = cell.defined() ? gates[1].sigmoid() * cell + added : added;
    hidden = gates[3].sigmoid() * cell.tanh();
    all[static_cast<std::size_t>(t)] = hidden;
  }
  return torch::stack(all);
}

void expectClose(const torch::Tensor& found, const torch::Tensor& expected, double tolerance) {
  ASSERT_EQ(found.sizes(), expected.sizes());
  const double largest = expected.abs().max().item<double>();
  EXPECT_LT((found - expected).abs().max().item<double>(), tolerance * largest);
}

TEST(ConvLstmTest, EqualsTheDefinitionInBothDirections) {
  torch::manual_seed(1);
  for (const bool backward : {false, true}) {
    ConvLstm layer(3, 5, 3, backward ? TimeDirection::Backward : TimeDirection::Forward);
    const torch::Tensor sequence = torch::randn({6, 2, 3, 8, 9});
    const ConvLstmOutput output = layer(sequence);
    const torch::Tensor expected = plainHidden(layer, sequence, backward);
    expectClose(output.hidden, expected, 1e-5);
    expectClose(output.last.hidden, expected[backward ? 0 : 5], 1e-5);
  }
}

TEST(ConvLstmTest, ParametersGetTheDefinitionsGradients) {
  torch::manual_seed(2);
  ConvLstm layer(3, 4);
  const torch::Tensor sequence = torch::randn({5, 2, 3, 6, 6});
  layer(sequence).hidden.square().sum().backward();
  std::vector<torch::Tensor> found;
  for (torch::Tensor& parameter : layer->parameters()) found.push_back(parameter.grad().clone());
  layer->zero_grad();
  plainHidden(layer, sequence, false).square().sum().backward();
  for (std::size_t i = 0; i < found.size(); ++i) {
    expectClose(found[i], layer->parameters()[i].grad(), 1e-5);
  }
}

TEST(ConvLstmTest, InputGetsTheGradientOfTheFunction) {
  torch::manual_seed(3);
  ConvLstm layer(2, 2);
  layer->to(torch::kFloat64);
  checkGradient([&](const torch::Tensor& x) { return layer(x).hidden.square().sum(); },
                torch::randn({3, 1, 2, 3, 2}, torch::kFloat64));
}

TEST(ConvLstmTest, GoesOnFromAState) {
  torch::manual_seed(4);
  ConvLstm layer(2, 3);
  const torch::Tensor sequence = torch::randn({6, 1, 2, 4, 4});
  const torch::Tensor whole = layer(sequence).hidden;
  const ConvLstmOutput first = layer(sequence.slice(0, 0, 4));
  const ConvLstmOutput second = layer(sequence.slice(0, 4), first.last);
  expectClose(torch::cat({first.hidden, second.hidden}), whole, 1e-5);
}

TEST(ConvLstmTest, DirectionsSeeOnlyTheirSideOfTime) {
  torch::manual_seed(5);
  BiConvLstm layer(1, 4);
  torch::Tensor sequence = torch::randn({5, 1, 1, 4, 4});
  const torch::Tensor before = layer(sequence).hidden.clone();
  sequence[2].normal_();
  const torch::Tensor after = layer(sequence).hidden;
  for (std::int64_t t = 0; t < 5; ++t) {
    const auto same = [&](std::int64_t from) {
      return torch::equal(before[t].slice(1, from, from + 4), after[t].slice(1, from, from + 4));
    };
    EXPECT_EQ(same(0), t < 2) << "forward channels, frame " << t;
    EXPECT_EQ(same(4), t > 2) << "backward channels, frame " << t;
  }
}

TEST(ConvLstmTest, LastIsWhatEachDirectionEndsWith) {
  torch::manual_seed(6);
  BiConvLstm layer(1, 4);
  const BiConvLstmOutput output = layer(torch::randn({5, 2, 1, 4, 4}));
  ASSERT_EQ(output.hidden.sizes(), (std::vector<std::int64_t>{5, 2, 8, 4, 4}));
  EXPECT_TRUE(torch::equal(output.last.slice(1, 0, 4), output.hidden[4].slice(1, 0, 4)));
  EXPECT_TRUE(torch::equal(output.last.slice(1, 4), output.hidden[0].slice(1, 4)));
}

TEST(ConvLstmTest, RefusesWhatIsNoSequence) {
  EXPECT_THROW((void)ConvLstm(1, 2)(torch::zeros({2, 1, 4, 4})), std::invalid_argument);
  EXPECT_THROW(ConvLstm(1, 2, 4), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow::engine
