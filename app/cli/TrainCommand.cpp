#include <filesystem>
#include <iostream>
#include <memory>
#include <thread>

#include <unistd.h>

#include "app/cli/Command.h"
#include "app/workflow/TrainingPlan.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string config;
  TrainingRequest request;
  std::string data;
  std::string out;
  std::string registration = "auto";
  double spacingMm = 0.0;
  bool resume = false;
};

/// Training runs in the engine's own process: this one turns into it, so signals, progress and
/// exit status are the engine's.
Expected<CommandResult> becomeTrainer(const std::string& config) {
  std::error_code error;
  const auto engine = fs::read_symlink("/proc/self/exe", error).parent_path() / "lateglow-engine";
  if (!fs::exists(config, error)) {
    return fail(FailureCode::BadInput, config + " does not exist", "give a training configuration", config);
  }
  std::cerr.flush();
  execl(engine.c_str(), "lateglow-engine", "train", "--config", config.c_str(), nullptr);
  return fail(FailureCode::Failed, engine.string() + " cannot be started", "install Lateglow again", engine.string());
}

/// Which cases were left out or changed, before the trainer's own lines.
void tellCases(const TrainingPlan& plan) {
  for (const PlannedCase& one : plan.cases) {
    const std::string name = one.folder.filename().string();
    for (const Failure& problem : one.problems) {
      std::cerr << "left out " << name << ": " << problem.message << " (" << problem.remedy << ")\n";
    }
    for (const std::string& note : one.notes) std::cerr << name << ": " << note << "\n";
  }
  std::cerr << plan.summary << "\n";
}

std::string commandOf(const Options& options) {
  const TrainingRequest& request = options.request;
  char minutes[32];
  std::snprintf(minutes, sizeof minutes, "%g", request.minutes);
  const std::string task = request.task.empty() ? "" : " --task " + request.task;
  return "lateglow-cli train --system " + request.system + task + " --data DIR --out " +
         fs::path(options.out).filename().string() + " --recipe " + request.recipe + " --preset " + request.preset +
         " --minutes " + minutes + " --seed " + std::to_string(request.seed);
}

Expected<CommandResult> trainOnData(Options options, const CommonOptions& common, ProgressSink& progress) {
  TrainingRequest& request = options.request;
  request.data = options.data;
  request.output = options.out;
  request.seed = common.seed;
  request.threads = common.threads > 0 ? common.threads : static_cast<int>(std::thread::hardware_concurrency());
  if (common.device != "auto") request.device = common.device;
  request.command = commandOf(options);
  if (options.registration == "always") {
    request.cases.cases.registration = RegisterLge::Always;
    request.volumes.registration = RegisterTarget::Always;
  }
  if (options.registration == "never") {
    request.cases.cases.registration = RegisterLge::Never;
    request.volumes.registration = RegisterTarget::Never;
  }
  if (options.spacingMm > 0.0) {
    request.volumes.spacingMm = {options.spacingMm, options.spacingMm, options.spacingMm};
  }
  if (!options.resume) {
    if (const auto free = checkOutput(options.out, common); !free) return tl::unexpected(free.error());
    std::error_code error;
    if (common.overwrite) fs::remove_all(trainingFolder(request.output), error);
  }
  const auto plan = planTraining(request, options.resume, progress);
  if (!plan) return tl::unexpected(plan.error());
  if (!common.quiet && !plan->cases.empty()) tellCases(*plan);
  return becomeTrainer(plan->configuration.string());
}

Expected<CommandResult> train(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  if (!options.config.empty()) return becomeTrainer(options.config);
  return trainOnData(options, common, progress);
}

}  // namespace

void addTrainCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("train", "Train a model on a folder of cases, or as a file says");
  auto options = std::make_shared<Options>();
  auto* config = command->add_option("--config", options->config,
                                     "JSON configuration (resources/training has the shipped ones)");
  auto* system = command->add_option("--system", options->request.system, "Which network")
                     ->check(CLI::IsMember({"pscgan", "spgan", "medsynth", "resunet", "vid2vid", "pix2pix2d",
                                            "pix2pix3d", "ddpm"}));
  command->add_option("--task", options->request.task, "What a network for volumes makes of what")
      ->check(CLI::IsMember({"t1ce-to-t2", "mr-to-ct", "3t-to-7t", "flair-to-t1", "cbct-to-ct"}))
      ->needs(system);
  auto* data = command->add_option("--data", options->data,
                                   "Folder of case folders (cine, lge and mask; for volumes source and target by "
                                   "name, such as t1ce and t2), or a training set");
  auto* out = command->add_option("--out", options->out, "Package folder or .lgmodel to write");
  system->needs(data)->needs(out)->excludes(config);
  data->needs(system);
  out->needs(system);
  command->add_option("--recipe", options->request.recipe, "paper or recommended")
      ->check(CLI::IsMember({"paper", "recommended"}));
  command->add_option("--preset", options->request.preset, "Size of the network, demo or paper")
      ->check(CLI::IsMember({"demo", "paper"}));
  command->add_option("--minutes", options->request.minutes, "Time for all phases together")
      ->check(CLI::Range(0.01, 1e6));
  command->add_option("--register", options->registration,
                      "LGE to cine, target to source: auto (where their grids differ), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->add_option("--spacing", options->spacingMm, "Of volumes, mm, all three directions (default: the data's own)")
      ->check(CLI::Range(0.3, 10.0));
  command->add_flag("--resume", options->resume, "Go on with the training that was interrupted");
  command->callback([&line, options, config, system] {
    if (config->empty() && system->empty()) {
      throw CLI::RequiredError("--config, or --system with --data and --out,");
    }
    line.action = [&line, options](ProgressSink& progress) { return train(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
