#include <filesystem>
#include <memory>

#include <unistd.h>

#include "app/cli/Command.h"

namespace lateglow::cli {

namespace {

/// Training runs in the engine's own process: this one turns into it, so signals, progress and
/// exit status are the engine's.
Expected<CommandResult> becomeTrainer(const std::string& config) {
  std::error_code error;
  const auto engine = std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "lateglow-engine";
  if (!std::filesystem::exists(config, error)) {
    return fail(FailureCode::BadInput, config + " does not exist", "give a training configuration", config);
  }
  execl(engine.c_str(), "lateglow-engine", "train", "--config", config.c_str(), nullptr);
  return fail(FailureCode::Failed, engine.string() + " cannot be started", "install Lateglow again", engine.string());
}

}  // namespace

void addTrainCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("train", "Train a model as a configuration file says");
  auto config = std::make_shared<std::string>();
  command->add_option("--config", *config, "JSON configuration (resources/training has the shipped ones)")
      ->required();
  command->callback([&line, config] {
    line.action = [config](ProgressSink&) { return becomeTrainer(*config); };
  });
}

}  // namespace lateglow::cli
