#pragma once

#include <cstdint>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/data/PscganDataset.h"
#include "engine/systems/pscgan/PscganDiscriminator.h"
#include "engine/systems/pscgan/PscganGenerator.h"
#include "engine/training/PscganRecipe.h"

namespace lateglow::engine {

/// What a discriminator sees of a generator's raw output: probabilities, an image, or both.
[[nodiscard]] torch::Tensor shownToDiscriminator(PscganStage stage, const torch::Tensor& raw);
/// The same of the truth.
[[nodiscard]] torch::Tensor truthOf(PscganStage stage, const PscganBatch& batch);

/// The losses of PSCGAN's stages with a recipe's weights. Joint has those of Seg and of Sys together.
class PscganObjective {
public:
  PscganObjective(const PscganRecipe& recipe, torch::Device device, bool bfloat16);

  /// Whether any loss needs the discriminator.
  [[nodiscard]] bool hasDiscriminator() const;
  /// Of a generator's raw output; each term's value goes into `parts` by its name in the recipe.
  [[nodiscard]] torch::Tensor ofGenerator(PscganStage stage, PscganDiscriminator& discriminator,
                                          const PscganBatch& batch, const torch::Tensor& raw,
                                          nlohmann::json& parts) const;
  /// `generated` as shownToDiscriminator, without gradients. `draw` seeds the places where the gradient
  /// penalty of WGAN-GP is taken.
  [[nodiscard]] torch::Tensor ofDiscriminator(PscganStage stage,
                                              PscganDiscriminator& discriminator,
                                              const PscganBatch& batch,
                                              const torch::Tensor& generated,
                                              std::uint64_t draw) const;

private:
  class Sum;
  void addImageTerms(Sum& sum, const PscganBatch& batch, const torch::Tensor& image,
                     const DiscriminatorOutput& real, const DiscriminatorOutput& made) const;
  void addTissueTerms(Sum& sum, const PscganBatch& batch, const torch::Tensor& logits) const;
  [[nodiscard]] torch::Tensor penalty(PscganDiscriminator& discriminator, const torch::Tensor& truth,
                                      const torch::Tensor& generated, std::uint64_t draw) const;

  PscganRecipe m_recipe;
  torch::Device m_device;
  bool m_bfloat16;
};

}  // namespace lateglow::engine
