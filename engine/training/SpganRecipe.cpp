#include "engine/training/SpganRecipe.h"

#include <stdexcept>

namespace lateglow::engine {

namespace {

std::string nameOf(AdversarialKind kind) {
  return kind == AdversarialKind::Wasserstein ? "wasserstein" : "cross_entropy";
}

AdversarialKind kindFrom(const std::string& name) {
  if (name == "wasserstein") return AdversarialKind::Wasserstein;
  if (name == "cross_entropy") return AdversarialKind::CrossEntropy;
  throw std::invalid_argument("\"" + name + "\" is no game (wasserstein, cross_entropy)");
}

SpganRecipe fromAll(const nlohmann::json& all) {
  SpganRecipe r;
  r.adversarialKind = kindFrom(all.at("adversarial_kind"));
  r.adversarial = all.at("adversarial");
  r.penalty = all.at("penalty");
  r.penaltyEvery = all.at("penalty_every");
  r.boot = all.at("boot");
  r.bootOptions.nu = all.at("boot_nu");
  r.bootOptions.group = all.at("boot_group");
  r.detail = all.at("detail");
  r.l1 = all.at("l1");
  r.l1Wall = all.at("l1_wall");
  r.ssim = all.at("ssim");
  r.batch = all.at("batch");
  r.discriminatorSteps = all.at("discriminator_steps");
  r.learningRate = all.at("learning_rate");
  r.beta1 = all.at("beta1");
  r.decay = all.at("decay");
  r.clipNorm = all.at("clip_norm");
  r.averageDecay = all.at("average_decay");
  r.orthogonalRate = all.at("orthogonal_rate");
  if (r.batch < 1 || r.discriminatorSteps < 1 || r.penaltyEvery < 1 || r.bootOptions.group < 1) {
    throw std::invalid_argument("a count in \"losses\" is below 1");
  }
  return r;
}

}  // namespace

SpganRecipe SpganRecipe::paper(const SpganConfig& network) {
  SpganRecipe recipe;
  if (network.generator == SpganGeneratorKind::Spgan) {
    if (!network.twoStream) recipe.detail = 0.0;
    return recipe;
  }
  recipe.adversarial = recipe.boot = recipe.detail = 0.0;
  recipe.l1 = 1.0;
  if (network.generator == SpganGeneratorKind::Pix2pix) {
    recipe.adversarialKind = AdversarialKind::CrossEntropy;
    recipe.adversarial = 1.0;
    recipe.penalty = 0.0;
    recipe.l1 = 100.0;
    recipe.discriminatorSteps = 1;
    recipe.learningRate = 2e-4;
    recipe.beta1 = 0.5;
  }
  return recipe;
}

SpganRecipe SpganRecipe::recommended(const SpganConfig& network) {
  SpganRecipe recipe = paper(network);
  if (network.generator == SpganGeneratorKind::Spgan) {
    recipe.adversarial = 0.01;
    recipe.boot = 0.01;
    recipe.detail = network.twoStream ? 0.1 : 0.0;
    recipe.l1 = 1.0;
    recipe.l1Wall = 3.0;
    recipe.ssim = 1.0;
  }
  recipe.discriminatorSteps = 1;
  recipe.learningRate = 2e-3;
  recipe.decay = true;
  recipe.clipNorm = 1.0;
  recipe.averageDecay = 0.995;
  return recipe;
}

nlohmann::json SpganRecipe::toJson() const {
  return {{"adversarial_kind", nameOf(adversarialKind)},
          {"adversarial", adversarial},
          {"penalty", penalty},
          {"penalty_every", penaltyEvery},
          {"boot", boot},
          {"boot_nu", bootOptions.nu},
          {"boot_group", bootOptions.group},
          {"detail", detail},
          {"l1", l1},
          {"l1_wall", l1Wall},
          {"ssim", ssim},
          {"batch", batch},
          {"discriminator_steps", discriminatorSteps},
          {"learning_rate", learningRate},
          {"beta1", beta1},
          {"decay", decay},
          {"clip_norm", clipNorm},
          {"average_decay", averageDecay},
          {"orthogonal_rate", orthogonalRate}};
}

SpganRecipe SpganRecipe::named(const std::string& name, const SpganConfig& network,
                               const nlohmann::json& values) {
  if (name != "paper" && name != "recommended") {
    throw std::invalid_argument("\"" + name + "\" is no recipe (paper, recommended)");
  }
  nlohmann::json all = (name == "paper" ? paper(network) : recommended(network)).toJson();
  try {
    for (const auto& [key, value] : values.items()) {
      if (!all.contains(key)) throw std::invalid_argument("\"losses\" has no value \"" + key + "\"");
      all[key] = value;
    }
    return fromAll(all);
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a value of \"losses\" has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
