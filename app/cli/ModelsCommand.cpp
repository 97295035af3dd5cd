#include <fstream>
#include <memory>
#include <sstream>

#include "app/cli/Command.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

json modelJson(const InstalledModel& model) {
  const engine::Manifest& manifest = model.manifest;
  return {{"id", manifest.id},
          {"title", manifest.title},
          {"system", manifest.system},
          {"task", manifest.task},
          {"version", manifest.version},
          {"sha256", model.sha256},
          {"signed", false},
          {"demonstration", manifest.demonstration},
          {"path", model.package.string()}};
}

CommandResult listModels() {
  const ModelLibrary library = ModelLibrary::standard();
  CommandResult result;
  result.json = {{"models", json::array()}, {"broken", json::array()}};
  for (const InstalledModel& model : library.models()) {
    result.json["models"].push_back(modelJson(model));
    const engine::Manifest& manifest = model.manifest;
    result.text += manifest.id + "  " + manifest.version + "  " + manifest.system + "  " + manifest.task +
                   (manifest.demonstration ? "  demonstration" : "") + "  " + model.sha256.substr(0, 12) + "\n";
  }
  for (const BrokenModel& broken : library.broken()) {
    result.json["broken"].push_back({{"path", broken.package.string()}, {"problem", broken.problem}});
    result.text += "unusable: " + broken.package.string() + ": " + broken.problem + "\n";
  }
  return result;
}

CommandResult describe(const InstalledModel& model) {
  CommandResult result;
  result.json = modelJson(model);
  const engine::Manifest& manifest = model.manifest;
  result.json["inputs"] = {{"modality", manifest.inputs.modality},
                           {"phases", manifest.inputs.phases},
                           {"pixels", manifest.inputs.pixels},
                           {"spacing_mm", manifest.inputs.spacingMm},
                           {"intensity", manifest.inputs.intensity}};
  result.json["outputs"] = manifest.outputs;
  result.json["training"] = manifest.training;
  result.json["metrics"] = manifest.metrics;
  result.json["limits"] = manifest.limits;
  std::ifstream card(model.package / "card.md");
  std::stringstream text;
  text << card.rdbuf();
  result.json["card"] = text.str();
  result.text = text.str();
  return result;
}

CommandResult verified(const InstalledModel& model) {
  CommandResult result;
  result.json = {{"ok", true}, {"models", json::array({modelJson(model)})}};
  result.text = model.manifest.id + " " + model.manifest.version + ": manifest, file set and hashes are right\n";
  return result;
}

Expected<CommandResult> run(const std::string& verb, const std::string& name, bool overwrite) {
  if (verb == "list") return listModels();
  ModelLibrary library = ModelLibrary::standard();
  if (verb == "install") {
    const auto model = library.install(name, overwrite);
    if (!model) return tl::unexpected(model.error());
    return describe(*model);
  }
  if (verb == "remove") {
    if (const auto removed = library.remove(name); !removed) return tl::unexpected(removed.error());
    return CommandResult{{{"removed", name}}, name + " removed\n", 0};
  }
  const bool isPath = name.find('/') != std::string::npos;
  const auto model = isPath ? verifyModel(name) : library.find(name);
  if (!model) return tl::unexpected(model.error());
  return verb == "verify" ? verified(*model) : describe(*model);
}

}  // namespace

void addModelsCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("models", "The model library: list, show, verify, install, remove");
  command->require_subcommand(1);
  command->fallthrough();
  const auto add = [&](const std::string& verb, const std::string& help, const std::string& operand) {
    auto* sub = command->add_subcommand(verb, help);
    auto name = std::make_shared<std::string>();
    if (!operand.empty()) sub->add_option("model", *name, operand)->required();
    sub->callback([&line, verb, name] {
      line.action = [&line, verb, name](ProgressSink&) { return run(verb, *name, line.common.overwrite); };
    });
  };
  add("list", "Every usable model, and what is unusable", "");
  add("show", "The card and contract of a model", "Model id or package folder");
  add("verify", "Check manifest, file set and hashes", "Model id or package folder");
  add("install", "Copy a package into the user's library", "Package folder");
  add("remove", "Remove a model the user installed", "Model id");
}

}  // namespace lateglow::cli
