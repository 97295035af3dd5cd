#include "engine/training/PscganRecipe.h"

#include <stdexcept>

namespace lateglow::engine {

PscganRecipe PscganRecipe::paper() { return {}; }

PscganRecipe PscganRecipe::recommended() {
  PscganRecipe recipe;
  recipe.multiClass = 0.0;
  recipe.crossEntropy = 1.0;
  recipe.dice = 1.0;
  recipe.wallWeight = 1.0;
  recipe.regularization = 0.01;
  recipe.content = 0.1;
  recipe.l1 = 1.0;
  recipe.ssim = 1.0;
  recipe.adversarial = 0.01;
  recipe.batch = 16;
  recipe.discriminatorSteps = 1;
  recipe.learningRate = 2e-3;
  recipe.orthogonalRate = 10.0;
  recipe.decay = true;
  recipe.clipNorm = 1.0;
  recipe.averageDecay = 0.998;
  recipe.startFromPri = true;
  return recipe;
}

nlohmann::json PscganRecipe::toJson() const {
  return {{"multi_class", multiClass},
          {"cross_entropy", crossEntropy},
          {"dice", dice},
          {"wall_weight", wallWeight},
          {"ssim", ssim},
          {"orthogonal_rate", orthogonalRate},
          {"scar_free_repeats", scarFreeRepeats},
          {"regularization", regularization},
          {"regularization_nu", regularizationOptions.nu},
          {"regularization_group", regularizationOptions.group},
          {"content", content},
          {"l1", l1},
          {"l1_wall", l1Wall},
          {"adversarial", adversarial},
          {"adversarial_form", toString(adversarialForm)},
          {"gradient_penalty", gradientPenalty},
          {"auxiliary", auxiliary},
          {"batch", batch},
          {"discriminator_steps", discriminatorSteps},
          {"learning_rate", learningRate},
          {"decay", decay},
          {"clip_norm", clipNorm},
          {"average_decay", averageDecay},
          {"start_from_pri", startFromPri}};
}

PscganRecipe PscganRecipe::named(const std::string& name, const nlohmann::json& values) {
  if (name != "paper" && name != "recommended") {
    throw std::invalid_argument("\"" + name + "\" is no recipe (paper, recommended)");
  }
  nlohmann::json all = (name == "paper" ? paper() : recommended()).toJson();
  try {
    for (const auto& [key, value] : values.items()) {
      if (!all.contains(key)) throw std::invalid_argument("\"losses\" has no value \"" + key + "\"");
      all[key] = value;
    }
    PscganRecipe r;
    r.multiClass = all.at("multi_class");
    r.crossEntropy = all.at("cross_entropy");
    r.dice = all.at("dice");
    r.wallWeight = all.at("wall_weight");
    r.ssim = all.at("ssim");
    r.orthogonalRate = all.at("orthogonal_rate");
    r.scarFreeRepeats = all.at("scar_free_repeats");
    r.regularization = all.at("regularization");
    r.regularizationOptions.nu = all.at("regularization_nu");
    r.regularizationOptions.group = all.at("regularization_group");
    r.content = all.at("content");
    r.l1 = all.at("l1");
    r.l1Wall = all.at("l1_wall");
    r.adversarial = all.at("adversarial");
    r.adversarialForm = adversarialFormFrom(all.at("adversarial_form"));
    r.gradientPenalty = all.at("gradient_penalty");
    r.auxiliary = all.at("auxiliary");
    r.batch = all.at("batch");
    r.discriminatorSteps = all.at("discriminator_steps");
    r.learningRate = all.at("learning_rate");
    r.decay = all.at("decay");
    r.clipNorm = all.at("clip_norm");
    r.averageDecay = all.at("average_decay");
    r.startFromPri = all.at("start_from_pri");
    if (r.batch < 1 || r.discriminatorSteps < 1 || r.regularizationOptions.group < 1 ||
        r.scarFreeRepeats < 1) {
      throw std::invalid_argument("a count in \"losses\" is below 1");
    }
    return r;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a value of \"losses\" has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
