#include "engine/training/ResUNetRecipe.h"

#include <stdexcept>

#include "engine/systems/ConfigValues.h"

namespace lateglow::engine {

namespace {

ResUNetRecipe readResUNetRecipe(const nlohmann::json& all) {
  ResUNetRecipe r;
  r.adversarialForm = adversarialFormFrom(all.at("adversarial_form"));
  r.adversarial = all.at("adversarial");
  r.l1 = all.at("l1");
  r.gradientDifference = all.at("gradient_difference");
  r.outside = all.at("outside");
  r.batch = all.at("batch");
  r.slices = all.at("slices");
  r.rows = all.at("rows");
  r.columns = all.at("columns");
  r.learningRate = all.at("learning_rate");
  r.beta1 = all.at("beta1");
  r.decay = all.at("decay");
  r.clipNorm = all.at("clip_norm");
  r.averageDecay = all.at("average_decay");
  r.orthogonalRate = all.at("orthogonal_rate");
  requireWithin("batch", r.batch, 1, 1024);
  requireWithin("slices", r.slices, 1, 4096);
  requireWithin("rows", r.rows, 8, 4096);
  requireWithin("columns", r.columns, 8, 4096);
  if (r.adversarialForm == AdversarialForm::WassersteinPenalty) {
    throw std::invalid_argument(
        "the Res-UNet is trained with vanilla, lsgan or hinge, not wgan_gp");
  }
  return r;
}

}  // namespace

ResUNetRecipe ResUNetRecipe::paper(const ResUNetConfig& network) {
  ResUNetRecipe recipe;
  if (network.generator == VolumeGenerator::Pix2pix) {
    recipe.l1 = 100.0;
    recipe.learningRate = 2e-4;
    recipe.beta1 = 0.5;
  }
  return recipe;
}

ResUNetRecipe ResUNetRecipe::recommended(const ResUNetConfig& network) {
  ResUNetRecipe recipe = paper(network);
  if (network.generator == VolumeGenerator::ResUNet) {
    recipe.adversarial = 0.01;
    recipe.l1 = 10.0;
    recipe.gradientDifference = 1.0;
    recipe.outside = 0.1;
  }
  const bool slices = network.space() == Dimensions::Two;
  recipe.batch = slices ? 8 : 1;
  recipe.slices = 32;
  recipe.rows = slices ? 128 : 64;
  recipe.columns = slices ? 128 : 64;
  recipe.learningRate = 2e-3;
  recipe.orthogonalRate = 5.0;
  recipe.beta1 = 0.9;
  recipe.decay = true;
  recipe.clipNorm = 1.0;
  recipe.averageDecay = 0.995;
  return recipe;
}

nlohmann::json ResUNetRecipe::toJson() const {
  return {{"adversarial_form", toString(adversarialForm)},
          {"adversarial", adversarial},
          {"l1", l1},
          {"gradient_difference", gradientDifference},
          {"outside", outside},
          {"batch", batch},
          {"slices", slices},
          {"rows", rows},
          {"columns", columns},
          {"learning_rate", learningRate},
          {"beta1", beta1},
          {"decay", decay},
          {"clip_norm", clipNorm},
          {"average_decay", averageDecay},
          {"orthogonal_rate", orthogonalRate}};
}

ResUNetRecipe ResUNetRecipe::named(const std::string& name, const ResUNetConfig& network,
                                   const nlohmann::json& values) {
  if (name != "paper" && name != "recommended") {
    throw std::invalid_argument("\"" + name + "\" is no recipe (paper, recommended)");
  }
  try {
    const ResUNetRecipe base = name == "paper" ? paper(network) : recommended(network);
    return readResUNetRecipe(onTopOf(base.toJson(), values, "\"losses\""));
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a value of \"losses\" has the wrong type: ") +
                                error.what());
  }
}

}  // namespace lateglow::engine
