#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/workflow/AuditEvent.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow::cli {

/// Options that every command takes (cli.md).
struct CommonOptions {
  bool json = false;
  bool quiet = false;
  bool overwrite = false;
  bool force = false;
  std::string device = "auto";
  int threads = 0;
  std::uint64_t seed = 0;
  std::string progress = "auto";  ///< auto | json | none
};

/// What a command has to say: one JSON object, and the same for people.
struct CommandResult {
  nlohmann::json json = nlohmann::json::object();
  std::string text;
  int exitStatus = 0;  ///< other than 0 when the answer itself is "no" (doctor, verify)
  std::vector<AuditEvent> audit = {};  ///< what main() writes into the audit log
};

using CommandAction = std::function<Expected<CommandResult>(ProgressSink&)>;

/// The parsed command line: which action to run, set by the chosen subcommand.
struct CommandLine {
  CommonOptions common;
  CommandAction action;
};

/// Registers a subcommand; its callback puts an action into `line`. The options live as long as
/// the returned shared state inside the callback.
void addDoctorCommand(CLI::App& app, CommandLine& line);
void addPhantomCommand(CLI::App& app, CommandLine& line);
void addInfoCommand(CLI::App& app, CommandLine& line);
void addConvertCommand(CLI::App& app, CommandLine& line);
void addModelsCommand(CLI::App& app, CommandLine& line);
void addSynthesizeCommands(CLI::App& app, CommandLine& line);  ///< synthesize and segment
void addMeasureCommand(CLI::App& app, CommandLine& line);
void addFunctionCommand(CLI::App& app, CommandLine& line);
void addCompareCommands(CLI::App& app, CommandLine& line);  ///< compare and compare-masks
void addAgreementCommand(CLI::App& app, CommandLine& line);
void addAnalyzeCommand(CLI::App& app, CommandLine& line);
void addBatchCommand(CLI::App& app, CommandLine& line);
void addCohortCommand(CLI::App& app, CommandLine& line);
void addAuditCommand(CLI::App& app, CommandLine& line);
void addAnonymizeCommand(CLI::App& app, CommandLine& line);
void addPacsCommand(CLI::App& app, CommandLine& line);
void addExportCommand(CLI::App& app, CommandLine& line);
void addReportCommand(CLI::App& app, CommandLine& line);
void addDatasetCommand(CLI::App& app, CommandLine& line);
void addTrainCommand(CLI::App& app, CommandLine& line);
void addEvaluateCommand(CLI::App& app, CommandLine& line);
void addValidateCommand(CLI::App& app, CommandLine& line);
void addStoreCommand(CLI::App& app, CommandLine& line);
void addBundleCommand(CLI::App& app, CommandLine& line);
void addBenchCommand(CLI::App& app, CommandLine& line);

/// Writes events into the audit log of this user; a log that cannot be written is a warning on
/// stderr, because the work is done by then.
void recordEvents(const std::vector<AuditEvent>& events);

/// Fails when `path` exists and --overwrite was not given.
[[nodiscard]] Expected<void> checkOutput(const std::string& path, const CommonOptions& common);

}  // namespace lateglow::cli
