#include "engine/training/MedSynthRecipe.h"

#include <stdexcept>

#include "engine/systems/ConfigValues.h"
#include "engine/systems/medsynth/MedSynthConfig.h"

namespace lateglow::engine {

namespace {

MedSynthRecipe medSynthRecipeFrom(const nlohmann::json& all) {
  MedSynthRecipe r;
  r.adversarial = all.at("adversarial");
  r.l2 = all.at("l2");
  r.gradientDifference = all.at("gradient_difference");
  r.l1 = all.at("l1");
  r.batch = all.at("batch");
  r.patch = all.at("patch");
  r.separateBatches = all.at("separate_batches");
  r.flips = all.at("flips");
  r.contrast = all.at("contrast");
  r.learningRate = all.at("learning_rate");
  r.beta1 = all.at("beta1");
  r.decay = all.at("decay");
  r.clipNorm = all.at("clip_norm");
  r.averageDecay = all.at("average_decay");
  r.orthogonalRate = all.at("orthogonal_rate");
  const std::int64_t target = r.patch - 2 * MedSynthConfig::halo;
  if (r.batch < 1 || target < 1 || target % MedSynthConfig::discriminatorEdge != 0) {
    throw std::invalid_argument(
        "\"losses\": \"batch\" is at least 1 and \"patch\" 16 more than a multiple of 16");
  }
  return r;
}

}  // namespace

MedSynthRecipe MedSynthRecipe::paper() { return {}; }

MedSynthRecipe MedSynthRecipe::recommended() {
  MedSynthRecipe recipe;
  recipe.adversarial = 0.002;
  recipe.l1 = 1.0;
  recipe.batch = 2;
  recipe.patch = 48;
  recipe.separateBatches = false;
  recipe.flips = {true, true, true};
  recipe.contrast = 0.05;
  recipe.learningRate = 2e-3;
  recipe.decay = true;
  recipe.clipNorm = 1.0;
  recipe.averageDecay = 0.998;
  recipe.orthogonalRate = 10.0;
  return recipe;
}

nlohmann::json MedSynthRecipe::toJson() const {
  return {{"adversarial", adversarial},
          {"l2", l2},
          {"gradient_difference", gradientDifference},
          {"l1", l1},
          {"batch", batch},
          {"patch", patch},
          {"separate_batches", separateBatches},
          {"flips", flips},
          {"contrast", contrast},
          {"learning_rate", learningRate},
          {"beta1", beta1},
          {"decay", decay},
          {"clip_norm", clipNorm},
          {"average_decay", averageDecay},
          {"orthogonal_rate", orthogonalRate}};
}

MedSynthRecipe MedSynthRecipe::named(const std::string& name, const nlohmann::json& values) {
  if (name != "paper" && name != "recommended") {
    throw std::invalid_argument("\"" + name + "\" is no recipe (paper, recommended)");
  }
  const MedSynthRecipe base = name == "paper" ? paper() : recommended();
  try {
    return medSynthRecipeFrom(onTopOf(base.toJson(), values, "a MedSynth recipe"));
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a value of \"losses\" has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
