#include "engine/training/Vid2vidRecipe.h"

#include <stdexcept>

#include "engine/systems/ConfigValues.h"

namespace lateglow::engine {

namespace {

Vid2vidRecipe readVid2vidRecipe(const nlohmann::json& all) {
  Vid2vidRecipe r;
  r.adversarialForm = adversarialFormFrom(all.at("adversarial_form"));
  r.adversarial = all.at("adversarial");
  r.temporal = all.at("temporal");
  r.featureMatching = all.at("feature_matching");
  r.flow = all.at("flow");
  r.l1 = all.at("l1");
  r.gradientDifference = all.at("gradient_difference");
  r.outside = all.at("outside");
  r.batch = all.at("batch");
  r.frames = all.at("frames");
  r.rows = all.at("rows");
  r.columns = all.at("columns");
  r.startWithTruth = all.at("start_with_truth");
  r.learningRate = all.at("learning_rate");
  r.beta1 = all.at("beta1");
  r.decay = all.at("decay");
  r.clipNorm = all.at("clip_norm");
  r.averageDecay = all.at("average_decay");
  r.orthogonalRate = all.at("orthogonal_rate");
  requireWithin("batch", r.batch, 1, 1024);
  requireWithin("frames", r.frames, 1, 1024);
  requireWithin("rows", r.rows, 8, 4096);
  requireWithin("columns", r.columns, 8, 4096);
  if (r.adversarialForm == AdversarialForm::WassersteinPenalty) {
    throw std::invalid_argument("vid2vid is trained with lsgan, hinge or vanilla, not wgan_gp");
  }
  return r;
}

}  // namespace

Vid2vidRecipe Vid2vidRecipe::paper() { return {}; }

Vid2vidRecipe Vid2vidRecipe::recommended() {
  Vid2vidRecipe recipe;
  recipe.adversarial = 0.01;
  recipe.temporal = 0.01;
  recipe.featureMatching = 0.1;
  recipe.flow = 0.2;
  recipe.gradientDifference = 1.0;
  recipe.batch = 2;
  recipe.frames = 5;
  recipe.rows = 128;
  recipe.columns = 128;
  recipe.startWithTruth = 0.0;
  recipe.learningRate = 2e-3;
  recipe.orthogonalRate = 5.0;
  recipe.beta1 = 0.9;
  recipe.decay = true;
  recipe.clipNorm = 1.0;
  recipe.averageDecay = 0.995;
  return recipe;
}

nlohmann::json Vid2vidRecipe::toJson() const {
  return {{"adversarial_form", toString(adversarialForm)},
          {"adversarial", adversarial},
          {"temporal", temporal},
          {"feature_matching", featureMatching},
          {"flow", flow},
          {"l1", l1},
          {"gradient_difference", gradientDifference},
          {"outside", outside},
          {"batch", batch},
          {"frames", frames},
          {"rows", rows},
          {"columns", columns},
          {"start_with_truth", startWithTruth},
          {"learning_rate", learningRate},
          {"beta1", beta1},
          {"decay", decay},
          {"clip_norm", clipNorm},
          {"average_decay", averageDecay},
          {"orthogonal_rate", orthogonalRate}};
}

Vid2vidRecipe Vid2vidRecipe::named(const std::string& name, const nlohmann::json& values) {
  if (name != "paper" && name != "recommended") {
    throw std::invalid_argument("\"" + name + "\" is no recipe (paper, recommended)");
  }
  try {
    const Vid2vidRecipe base = name == "paper" ? paper() : recommended();
    return readVid2vidRecipe(onTopOf(base.toJson(), values, "\"losses\""));
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a value of \"losses\" has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
