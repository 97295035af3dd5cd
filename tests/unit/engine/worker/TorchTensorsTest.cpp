#include "engine/systems/TorchTensors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {
namespace {

TEST(TorchTensorsTest, ArraysGoThereAndBack) {
  const std::vector<float> values = {1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F};
  const Tensor array = Tensor::fromFloats({2, 3}, values);
  const torch::Tensor shared = toTorch(array);
  EXPECT_EQ(shared.sizes(), torch::IntArrayRef({2, 3}));
  EXPECT_EQ(shared.const_data_ptr(), array.bytes().data()) << "no copy is needed";
  // A transposed tensor is not row-major: it must come back reordered.
  const Tensor back = fromTorch(shared.t());
  EXPECT_THAT(back.shape(), testing::ElementsAre(3, 2));
  EXPECT_THAT(back.floats(), testing::ElementsAre(1.0F, 4.0F, 2.0F, 5.0F, 3.0F, 6.0F));
}

TEST(TorchTensorsTest, TheMemoryLivesAsLongAsTheTensor) {
  torch::Tensor shared;
  {
    const std::vector<float> values(1000, 7.0F);
    shared = toTorch(Tensor::fromFloats({1000}, values));
  }
  EXPECT_EQ(shared.sum().item<float>(), 7000.0F);
}

TEST(TorchTensorsTest, EveryElementTypeIsKept) {
  for (const DType type : {DType::F16, DType::BF16, DType::F32, DType::F64, DType::U8, DType::I16,
                           DType::I32, DType::I64}) {
    EXPECT_EQ(fromTorch(toTorch(Tensor(type, {2, 0, 3}))).shape(),
              (std::vector<std::int64_t>{2, 0, 3}));
    EXPECT_EQ(fromTorch(toTorch(Tensor(type, {4}))).type(), type);
  }
  EXPECT_THROW((void)fromTorch(torch::zeros({1}, torch::kBool)), std::invalid_argument);
}

TEST(TorchTensorsTest, WeightsAreOwnedFloats) {
  const std::vector<float> values = {0.5F, -1.25F};
  const Tensor half = narrowToFloat16(Tensor::fromFloats({2}, values));
  const Tensor whole = Tensor::fromFloats({2}, values);
  const NamedTensors weights = toTorchWeights({{"half", half}, {"whole", whole}});
  for (const auto& [name, tensor] : weights) {
    EXPECT_EQ(tensor.scalar_type(), torch::kFloat) << name;
    EXPECT_TRUE(torch::equal(tensor, torch::tensor({0.5F, -1.25F}))) << name;
  }
  EXPECT_NE(weights.at("whole").const_data_ptr(), whole.bytes().data());
}

TEST(SystemRegistryTest, KnowsOnlyWhatWasRegistered) {
  SystemRegistry registry;
  Manifest manifest;
  manifest.system = "one";
  EXPECT_THROW((void)registry.make(manifest, {}, torch::kCPU), std::invalid_argument);
  int made = 0;
  const SystemFactory factory = [&](const Manifest&, const NamedTensors&, torch::Device) {
    ++made;
    return std::unique_ptr<InferenceSystem>();
  };
  registry.registerSystem("one", factory);
  EXPECT_TRUE(registry.has("one"));
  EXPECT_THAT(registry.names(), testing::ElementsAre("one"));
  (void)registry.make(manifest, {}, torch::kCPU);
  EXPECT_EQ(made, 1);
  EXPECT_THROW(registry.registerSystem("one", factory), std::logic_error);
}

}  // namespace
}  // namespace lateglow::engine
