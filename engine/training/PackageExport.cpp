#include "engine/training/PackageExport.h"

#include <sstream>
#include <stdexcept>

#include <torch/version.h>

#include "engine/data/VolumePairDataset.h"
#include "engine/package/ModelPackage.h"
#include "engine/training/Checkpoint.h"

namespace lateglow::engine {

namespace {

bool isPscgan(const TrainConfig& config) { return config.system == "pscgan"; }
bool isSpgan(const TrainConfig& config) { return config.system == "spgan"; }
bool isLocalizer(const TrainConfig& config) { return config.system == "heart-localizer"; }
bool isSegmenter(const TrainConfig& config) { return config.system == "heart-segmenter"; }
/// Every system but those of the heart makes a volume out of a volume (VolumePairDataset.h).
bool isVolume(const TrainConfig& config) {
  return !isPscgan(config) && !isSpgan(config) && !isLocalizer(config) && !isSegmenter(config);
}

std::string titleOf(const TrainConfig& config) {
  if (isVolume(config)) return config.system + ": one contrast from another";
  if (isSpgan(config)) return "SpGAN: cine to LGE";
  if (isSegmenter(config)) return "Heart segmenter for single cine frames";
  return isPscgan(config) ? "PSCGAN: cine to LGE and scar" : "Heart localizer for short-axis cine";
}

std::string taskOf(const TrainConfig& config, const TrainedModel& model) {
  if (isVolume(config)) {
    const nlohmann::json task = describedBy(model.dataDescription, "task");
    return task.is_string() ? task.get<std::string>() : "volume-to-volume";
  }
  if (isSegmenter(config)) return "segment-heart";
  return isLocalizer(config) ? "localize-heart" : "cine-to-lge";
}

std::vector<std::string> outputsOf(const TrainConfig& config) {
  if (isVolume(config)) return {"synthetic"};
  if (isSpgan(config)) return {"lge", "structural", "detail"};
  if (isSegmenter(config)) return {"probabilities"};
  if (isPscgan(config)) return {"lge", "probabilities", "coarse", "members"};
  return {"heatmap"};
}

/// How SpGAN's package departs from the paper, as its configuration and recipe say.
std::string spganDepartures(const TrainConfig& config, const nlohmann::json& network) {
  std::string text;
  const std::string generator = network.at("generator");
  if (generator != "spgan") text += "Baseline of the paper's Table III: generator " + generator + ". ";
  if (!network.at("two_stream").get<bool>()) text += "Ablation: no second stream. ";
  if (!network.at("pyramid").get<bool>()) text += "Ablation: no pyramid. ";
  if (!network.at("attention").get<bool>()) text += "Ablation: no attention. ";
  if (config.preset != "paper") {
    text += "Differs from the paper: sizes are scaled down; the first encoder block is a 3-D "
            "convolution of stride 2 instead of a Bi-ConvLSTM; the recurrent blocks and the "
            "attention see one moment in " + std::to_string(network.at("frame_stride").get<int>()) + ". ";
  }
  if (config.recipe == "recommended") {
    text += "The recipe is not the paper's: L1 with more weight on the wall and SSIM are added, the "
            "adversarial, boot and detail losses are small, one discriminator step a generator "
            "step, cosine rate, clipping and averaged weights.";
  }
  return text;
}

/// Which of the paper's ablations and comparisons a PSCGAN package is; empty for PSCGAN itself.
std::string pscganSwitches(const nlohmann::json& network, const nlohmann::json& recipe) {
  std::string text;
  const auto differs = [&](const nlohmann::json& values, const char* key,
                           const nlohmann::json& usual, const std::string& what) {
    const nlohmann::json value = values.value(key, usual);
    if (value == usual) return;
    text += "- " + what + (value.is_string() ? ": " + value.get<std::string>() : "") + "\n";
  };
  differs(network, "encoder", "scln", "comparison, another encoder than the SCLN");
  differs(network, "temporal_unit", "causal_dilated", "comparison, another temporal unit");
  differs(network, "pathways", "both", "ablation, one pathway only");
  differs(network, "attention", true, "ablation, no attention");
  differs(network, "progressive", true, "ablation, no progressive framework");
  differs(network, "control_single_frame", false, "control, sees the first frame only");
  differs(recipe, "adversarial_form", "hinge", "comparison, another adversarial loss");
  for (const char* loss : {"adversarial", "regularization", "auxiliary"}) {
    if (recipe.value(loss, 1.0) == 0.0) text += "- ablation, no " + std::string(loss) + " loss\n";
  }
  return text.empty() ? text : "This is not PSCGAN as such:\n\n" + text + "\n";
}

/// Volumes of any size on the grid of the training data. The modality is said by the configuration's
/// "package" part, else by dataset.json.
ModelInputs volumeInputsOf(const TrainConfig& config, const std::string& description) {
  const nlohmann::json modality = describedBy(description, "modality");
  const nlohmann::json spacing = describedBy(description, "spacing_mm");
  ModelInputs inputs;
  inputs.modality = config.package.value(
      "modality", modality.is_string() ? modality.get<std::string>() : std::string("volume"));
  if (spacing.is_array()) inputs.spacingMm = spacing.get<std::vector<double>>();
  inputs.intensity = "[-1,1], background -1";
  return inputs;
}

ModelInputs inputsOf(const TrainConfig& config, const TrainedModel& model) {
  if (isVolume(config)) return volumeInputsOf(config, model.dataDescription);
  const nlohmann::json& network = model.configuration;
  if (isLocalizer(config)) {
    return {"MR cine", 0, {128, 128}, {3.0, 3.0}, "[0,1] of the 1st to 99th percentile"};
  }
  const int pixels = network.at("pixels").get<int>();
  if (isSegmenter(config)) {
    return {"MR cine", 0, {pixels, pixels}, {1.6, 1.6}, "[-1,1], 1st to 99th percentile"};
  }
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
  manifest.title = texts.value("title", titleOf(config));
  manifest.version = texts.value("version", "1.0.0");
  manifest.system = config.system;
  manifest.task = taskOf(config, model);
  manifest.configuration = model.configuration;
  manifest.inputs = inputsOf(config, model);
  if (isVolume(config)) {
    const nlohmann::json normalization = describedBy(model.dataDescription, "normalization");
    if (!normalization.is_null()) manifest.configuration["normalization"] = normalization;
  }
  manifest.outputs = outputsOf(config);
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
  if (isSpgan(config)) {
    card << "\nFigures of single slices inside the crop, pixels in [0, 1]; NRMSE over the truth's "
            "root mean square; `wall_r` correlates the pixels of wall and scar.\n";
  } else if (isVolume(config)) {
    card << "\nOver the foreground of whole volumes, in model units ([-1, 1]: data range 2); mean and "
            "standard deviation (`_sd`) of the volumes.\n";
  } else if (isSegmenter(config)) {
    card << "\nMean Dice of single frames; `dice_heart` is of wall and blood pool together.\n";
  } else {
    card << "\nDice and correlation are of single slices; `ratio_r` correlates the scar's share of "
            "the wall in truth and result.\n";
  }
  card << "\n## Training\n\n";
  writeTable(card, model.usage);
  card << "\nData fingerprint `" << model.dataFingerprint << "`, seed " << config.seed << ".\n\n";
  if (isPscgan(config) && config.recipe == "recommended") {
    card << "Differs from the paper: sizes are scaled down; Sys and Seg start from Pri's trained "
            "weights; softmax cross entropy, soft Dice and L1 are added and the adversarial terms "
            "are small; a learned projection of all frames and the condition join the decoder at "
            "every resolution.\n\n";
  }
  if (isPscgan(config)) card << pscganSwitches(model.configuration, model.recipe);
  if (isSpgan(config)) card << spganDepartures(config, model.configuration) << "\n\n";
  const std::string departures = config.package.value("departures", std::string());
  if (isVolume(config) && !departures.empty()) card << departures << "\n\n";
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
