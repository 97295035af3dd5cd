#include "engine/training/TrainConfig.h"

#include <set>
#include <stdexcept>

namespace lateglow::engine {

namespace {

PhaseBudget budgetFrom(const std::string& phase, const nlohmann::json& value) {
  PhaseBudget budget;
  for (const auto& [key, number] : value.items()) {
    if (key == "steps") {
      budget.steps = number.get<std::int64_t>();
    } else if (key == "seconds" || key == "max_seconds") {
      budget.seconds = number.get<double>();
    } else if (key == "minutes") {
      constexpr double secondsInMinute = 60.0;
      budget.seconds = secondsInMinute * number.get<double>();
    } else {
      throw std::invalid_argument("\"phases." + phase + "\" has no setting \"" + key + "\"");
    }
  }
  if (budget.steps < 0 || budget.seconds < 0.0 || (budget.steps == 0 && budget.seconds <= 0.0)) {
    throw std::invalid_argument("\"phases." + phase + "\" needs positive \"seconds\", \"minutes\" or \"steps\"");
  }
  return budget;
}

void checkKeys(const nlohmann::json& values) {
  static const std::set<std::string> known{
      "system", "preset", "network", "recipe", "losses", "data", "output", "checkpoints", "resume",
      "threads", "seed", "device", "precision", "phases", "validate_every_seconds",
      "validation_cases", "patience", "deterministic", "package"};
  for (const auto& [key, value] : values.items()) {
    if (!known.contains(key)) {
      throw std::invalid_argument("the training configuration has no setting \"" + key + "\"");
    }
  }
  for (const char* key : {"system", "data", "output", "phases"}) {
    if (!values.contains(key)) {
      throw std::invalid_argument(std::string("the training configuration lacks \"") + key + "\"");
    }
  }
}

bool isBfloat16(const std::string& precision) {
  if (precision != "bf16" && precision != "fp32") {
    throw std::invalid_argument("\"precision\" is bf16 or fp32, not \"" + precision + "\"");
  }
  return precision == "bf16";
}

}  // namespace

TrainConfig TrainConfig::fromJson(const nlohmann::json& values) {
  if (!values.is_object()) {
    throw std::invalid_argument("the training configuration is no JSON object");
  }
  checkKeys(values);
  try {
    TrainConfig config;
    config.system = values.at("system");
    config.preset = values.value("preset", config.preset);
    config.network = values.value("network", config.network);
    config.recipe = values.value("recipe", config.recipe);
    config.losses = values.value("losses", config.losses);
    config.data = values.at("data").get<std::string>();
    config.output = values.at("output").get<std::string>();
    config.checkpoints = values.value("checkpoints", config.output.string() + ".training");
    config.resume = values.value("resume", config.resume);
    config.threads = values.value("threads", config.threads);
    config.seed = values.value("seed", config.seed);
    config.device = values.value("device", config.device);
    config.bfloat16 = isBfloat16(values.value("precision", std::string("bf16")));
    for (const auto& [phase, budget] : values.at("phases").items()) {
      config.phases[phase] = budgetFrom(phase, budget);
    }
    config.validateEverySeconds =
        values.value("validate_every_seconds", config.validateEverySeconds);
    config.validationCases = values.value("validation_cases", config.validationCases);
    config.patience = values.value("patience", config.patience);
    config.deterministic = values.value("deterministic", config.deterministic);
    config.package = values.value("package", config.package);
    if (config.patience < 0) throw std::invalid_argument("\"patience\" must not be negative");
    if (config.threads < 1) throw std::invalid_argument("\"threads\" must be at least 1");
    return config;
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a training setting has the wrong type: ") +
                                error.what());
  }
}

PhaseBudget TrainConfig::budget(const std::string& phase) const {
  const auto found = phases.find(phase);
  if (found == phases.end()) {
    throw std::invalid_argument("\"phases\" has no budget for \"" + phase + "\"");
  }
  return found->second;
}

}  // namespace lateglow::engine
