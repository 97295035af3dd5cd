#include "engine/training/PscganObjective.h"

#include <cmath>

#include "engine/losses/AdversarialLosses.h"
#include "engine/losses/SegmentationLosses.h"
#include "engine/losses/SimilarityLoss.h"
#include "engine/losses/WassersteinLosses.h"
#include "engine/nn/Autocast.h"

#include "engine/training/ProgressLog.h"

namespace lateglow::engine {

namespace {

constexpr std::int64_t classes = PscganConfig::classes;

bool hasImage(PscganStage stage) {
  return stage == PscganStage::Sys || stage == PscganStage::Joint;
}
bool hasTissue(PscganStage stage) { return stage != PscganStage::Sys; }
bool hasSizes(PscganStage stage) {
  return stage == PscganStage::Seg || stage == PscganStage::Joint;
}

/// The image of a stage that gives one: the last channel.
torch::Tensor imageIn(const torch::Tensor& values) { return values.slice(1, values.size(1) - 1); }

}  // namespace

/// Adds weighted terms and notes their values.
class PscganObjective::Sum {
 public:
  Sum(const torch::Tensor& like, nlohmann::json& parts)
      : m_sum(torch::zeros({}, like.options())), m_parts(parts) {}

  template <typename Term>
  void add(const char* name, double weight, Term&& term) {
    if (weight <= 0.0) return;
    const torch::Tensor value = term();
    m_parts[name] = rounded(value.template item<double>());
    m_sum = m_sum + weight * value;
  }
  [[nodiscard]] const torch::Tensor& value() const { return m_sum; }

 private:
  torch::Tensor m_sum;
  nlohmann::json& m_parts;
};

torch::Tensor shownToDiscriminator(PscganStage stage, const torch::Tensor& raw) {
  if (stage == PscganStage::Sys) return raw;
  if (stage != PscganStage::Joint) return raw.softmax(1);
  return torch::cat({raw.slice(1, 0, classes).softmax(1), imageIn(raw)}, 1);
}

torch::Tensor truthOf(PscganStage stage, const PscganBatch& batch) {
  if (stage == PscganStage::Sys) return batch.lge;
  const torch::Tensor labels = oneHot(batch.mask, classes);
  return stage == PscganStage::Joint ? torch::cat({labels, batch.lge}, 1) : labels;
}

PscganObjective::PscganObjective(const PscganRecipe& recipe, torch::Device device, bool bfloat16)
    : m_recipe(recipe), m_device(device), m_bfloat16(bfloat16) {}

bool PscganObjective::hasDiscriminator() const {
  return m_recipe.adversarial > 0.0 || m_recipe.content > 0.0;
}

torch::Tensor PscganObjective::ofGenerator(PscganStage stage, PscganDiscriminator& discriminator,
                                           const PscganBatch& batch, const torch::Tensor& raw,
                                           nlohmann::json& parts) const {
  const torch::Tensor shown = shownToDiscriminator(stage, raw);
  DiscriminatorOutput made, real;
  if (hasDiscriminator()) {
    const AutocastScope autocast(m_device.type(), m_bfloat16);
    made = discriminator(shown);
    if (hasImage(stage)) real = discriminator(truthOf(stage, batch));
  }
  Sum sum(raw, parts);
  if (hasImage(stage)) addImageTerms(sum, batch, imageIn(raw), real, made);
  if (hasTissue(stage)) addTissueTerms(sum, batch, raw.slice(1, 0, classes));
  sum.add("adversarial", m_recipe.adversarial,
          [&] { return adversarialGeneratorLoss(m_recipe.adversarialForm, made.score); });
  return sum.value();
}

void PscganObjective::addImageTerms(Sum& sum, const PscganBatch& batch, const torch::Tensor& image,
                                    const DiscriminatorOutput& real,
                                    const DiscriminatorOutput& made) const {
  sum.add("regularization", m_recipe.regularization,
          [&] { return syntheticRegularizationLoss(image, m_recipe.regularizationOptions); });
  sum.add("content", m_recipe.content, [&] { return contentLoss(real.features, made.features); });
  sum.add("l1", m_recipe.l1, [&] {
    const torch::Tensor weights = 1.0 + m_recipe.l1Wall * (batch.mask % 2 == 1).unsqueeze(1);
    return ((image - batch.lge).abs() * weights).sum() / weights.sum();
  });
  sum.add("ssim", m_recipe.ssim, [&] { return structuralSimilarityLoss(image, batch.lge, 2.0); });
}

void PscganObjective::addTissueTerms(Sum& sum, const PscganBatch& batch,
                                     const torch::Tensor& logits) const {
  const torch::Tensor truth = oneHot(batch.mask, classes);
  const torch::Tensor probabilities = logits.softmax(1);
  sum.add("multi_class", m_recipe.multiClass,
          [&] { return multiClassCrossEntropy(probabilities, truth); });
  sum.add("cross_entropy", m_recipe.crossEntropy, [&] {
    const torch::Tensor weights = 1.0 + m_recipe.wallWeight * (batch.mask % 2 == 1);
    return (torch::cross_entropy_loss(logits, batch.mask, {}, at::Reduction::None) * weights)
        .mean();
  });
  sum.add("dice", m_recipe.dice, [&] { return softDiceLoss(probabilities, truth); });
}

torch::Tensor PscganObjective::ofDiscriminator(PscganStage stage,
                                               PscganDiscriminator& discriminator,
                                               const PscganBatch& batch,
                                               const torch::Tensor& generated,
                                               std::uint64_t draw) const {
  const torch::Tensor truth = truthOf(stage, batch);
  DiscriminatorOutput real, made;
  {
    const AutocastScope autocast(m_device.type(), m_bfloat16);
    real = discriminator(truth);
    made = discriminator(generated);
  }
  torch::Tensor loss =
      adversarialDiscriminatorLoss(m_recipe.adversarialForm, real.score, made.score);
  if (m_recipe.adversarialForm == AdversarialForm::WassersteinPenalty) {
    loss = loss + m_recipe.gradientPenalty * penalty(discriminator, truth, generated, draw);
  }
  if (hasSizes(stage) && m_recipe.auxiliary > 0.0) {
    loss = loss +
           m_recipe.auxiliary * (sizeAuxiliaryLoss(real.sizes, made.sizes) +
                                 sizeRegressionLoss(real.sizes, truth.slice(1, 0, classes)) +
                                 sizeRegressionLoss(made.sizes, generated.slice(1, 0, classes)));
  }
  return loss;
}

torch::Tensor PscganObjective::penalty(PscganDiscriminator& discriminator,
                                       const torch::Tensor& truth, const torch::Tensor& generated,
                                       std::uint64_t draw) const {
  // In fp32: the penalty is a derivative of a derivative.
  auto generator = at::make_generator<at::CPUGeneratorImpl>(draw);
  const torch::Tensor share = torch::rand({truth.size(0)}, generator).to(truth.device());
  const auto critic = [&](const torch::Tensor& images) {
    return discriminator(images).score.mean(1);
  };
  return gradientPenalty(critic, truth, generated, share);
}

}  // namespace lateglow::engine
