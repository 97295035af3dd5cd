#include "engine/training/PackageExport.h"

#include <sstream>
#include <stdexcept>

#include <torch/version.h>

#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"

namespace lateglow::engine {

namespace {

bool isPscgan(const TrainConfig& config) { return config.system == "pscgan"; }

ModelInputs inputsOf(const TrainConfig& config, const nlohmann::json& network) {
  if (!isPscgan(config)) {
    return {"MR cine", 0, {128, 128}, {3.0, 3.0}, "[0,1] of the 1st to 99th percentile"};
  }
  const int pixels = network.at("pixels").get<int>();
  return {"MR cine", network.at("phases").get<int>(), {pixels, pixels}, {1.6, 1.6},
          "[-1,1], 1st to 99th percentile"};
}

nlohmann::json parsedOrText(const std::string& text) {
  nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  return value.is_discarded() ? nlohmann::json(text) : value;
}

std::vector<std::string> limitsOf(const TrainConfig& config) {
  if (config.package.contains("limits")) {
    return config.package.at("limits").get<std::vector<std::string>>();
  }
  return {"Trained on computed phantoms only, never on a patient: for demonstration and for testing "
          "the software, not for diagnosis.",
          "Its figures are phantom figures; nothing is known about its accuracy in people."};
}

void writeTable(std::ostringstream& card, const nlohmann::json& phases) {
  card << "| phase | figure | value |\n|---|---|---|\n";
  for (const auto& [phase, figures] : phases.items()) {
    for (const auto& [name, value] : figures.items()) {
      card << "| " << phase << " | " << name << " | " << value.dump() << " |\n";
    }
  }
}

}  // namespace

Manifest manifestOf(const TrainConfig& config, const TrainedModel& model) {
  const nlohmann::json& texts = config.package;
  Manifest manifest;
  manifest.id = texts.value("id", config.system + "-" + config.preset);
  manifest.title = texts.value("title", isPscgan(config) ? "PSCGAN: cine to LGE and scar"
                                                         : "Heart localizer for short-axis cine");
  manifest.version = texts.value("version", "1.0.0");
  manifest.system = config.system;
  manifest.task = isPscgan(config) ? "cine-to-lge" : "localize-heart";
  manifest.configuration = model.configuration;
  manifest.inputs = inputsOf(config, model.configuration);
  manifest.outputs = isPscgan(config)
                         ? std::vector<std::string>{"lge", "probabilities", "coarse"}
                         : std::vector<std::string>{"heatmap"};
  manifest.training = {{"cohort", texts.value("cohort", "phantom")},
                       {"seed", config.seed},
                       {"data", parsedOrText(model.dataDescription)},
                       {"data_fingerprint", model.dataFingerprint},
                       {"command", texts.value("command", "lateglow-engine train --config FILE.json")},
                       {"device", config.device},
                       {"threads", config.threads},
                       {"precision", config.bfloat16 ? "bf16" : "fp32"},
                       {"recipe", config.recipe},
                       {"recipe_values", model.recipe},
                       {"phases", model.usage}};
  manifest.metrics = {{"cohort", texts.value("cohort", "phantom") + ", validation split"},
                      {"phases", model.metrics}};
  manifest.demonstration = texts.value("demonstration", true);
  manifest.limits = limitsOf(config);
  manifest.versions = {{"lateglow", "0.1.0"}, {"torch", TORCH_VERSION}};
  return manifest;
}

std::string cardOf(const TrainConfig& config, const TrainedModel& model,
                   const Manifest& manifest) {
  std::ostringstream card;
  card << "# " << manifest.title << "\n\n";
  if (manifest.demonstration) {
    card << "**Demonstration model, trained on computed phantoms. Not for clinical use.**\n\n";
  }
  card << "- Package `" << manifest.id << "`, version " << manifest.version << "\n";
  card << "- System `" << manifest.system << "`, network preset `" << config.preset
       << "`, recipe `" << config.recipe << "`\n\n";
  card << "## Limits\n\n";
  for (const std::string& limit : manifest.limits) card << "- " << limit << "\n";
  card << "\n## Figures (" << manifest.metrics.at("cohort").get<std::string>() << ")\n\n";
  writeTable(card, model.metrics);
  card << "\nDice and correlation are of single slices; `ratio_r` correlates the scar's share of "
          "the wall in truth and result.\n";
  card << "\n## Training\n\n";
  writeTable(card, model.usage);
  card << "\nData fingerprint `" << model.dataFingerprint << "`, seed " << config.seed << ".\n\n";
  if (isPscgan(config) && config.recipe == "recommended") {
    card << "Differs from the paper: sizes are scaled down; Sys and Seg start from Pri's trained "
            "weights; softmax cross entropy, soft Dice and L1 are added and the adversarial terms "
            "are small; a learned projection of all frames and the condition join the decoder at "
            "every resolution.\n\n";
  }
  card << "Made by:\n\n```\n"
       << manifest.training.at("command").get<std::string>() << "\n```\n";
  card << "\nConfiguration:\n\n```json\n" << model.configuration.dump(2) << "\n```\n";
  card << "\nRecipe:\n\n```json\n" << model.recipe.dump(2) << "\n```\n";
  return card.str();
}

std::string exportPackage(const TrainConfig& config, const TrainedModel& model) {
  const Manifest manifest = manifestOf(config, model);
  if (config.output.has_parent_path()) {
    std::filesystem::create_directories(config.output.parent_path());
  }
  const auto written =
      writeModelPackage(config.output, manifest, storable(model.weights),
                        cardOf(config, model, manifest), {.halfWeights = true, .overwrite = true});
  if (!written) throw std::runtime_error(written.error());
  return *written;
}

}  // namespace lateglow::engine
