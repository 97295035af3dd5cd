#include <clocale>
#include <exception>
#include <iostream>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/workflow/Resources.h"

namespace {

using lateglow::Failure;
using lateglow::FailureCode;

void addCommonOptions(CLI::App& app, lateglow::cli::CommonOptions& common) {
  app.add_flag("--json", common.json, "Print one JSON object on stdout and nothing else there");
  app.add_flag("--quiet", common.quiet, "Print nothing but errors");
  app.add_flag("--overwrite", common.overwrite, "Replace outputs that exist");
  app.add_flag("--force", common.force, "Turn a refusing input gate into a warning in the result");
  app.add_option("--device", common.device, "auto, cpu, cuda or cuda:N")->capture_default_str();
  app.add_option("--threads", common.threads, "CPU threads, 0 for all cores")
      ->check(CLI::Range(0, 1024));
  app.add_option("--seed", common.seed, "Seed of everything random");
  app.add_option("--progress", common.progress, "auto, json or none")
      ->check(CLI::IsMember({"auto", "json", "none"}));
}

int run(const lateglow::cli::CommandLine& line) {
  lateglow::Expected<lateglow::cli::CommandResult> result;
  {
    lateglow::cli::ConsoleProgress progress(line.common);
    result = line.action(progress);
  }
  if (result) lateglow::cli::recordEvents(result->audit);
  return result ? lateglow::cli::printResult(*result, line.common)
                : lateglow::cli::printFailure(result.error(), line.common);
}

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_NUMERIC, "C");
  CLI::App app("Lateglow on the command line. Research use only; every synthetic image is labelled.",
               "lateglow-cli");
  app.set_version_flag("--version", lateglow::softwareVersion());
  app.require_subcommand(1);
  app.fallthrough();
  lateglow::cli::CommandLine line;
  addCommonOptions(app, line.common);
  addDoctorCommand(app, line);
  addPhantomCommand(app, line);
  addInfoCommand(app, line);
  addConvertCommand(app, line);
  addModelsCommand(app, line);
  addSynthesizeCommands(app, line);
  addMeasureCommand(app, line);
  addFunctionCommand(app, line);
  addCompareCommands(app, line);
  addAgreementCommand(app, line);
  addAnalyzeCommand(app, line);
  addBatchCommand(app, line);
  addCohortCommand(app, line);
  addAnonymizeCommand(app, line);
  addAuditCommand(app, line);
  addPacsCommand(app, line);
  addReportCommand(app, line);
  addExportCommand(app, line);
  addValidateCommand(app, line);
  addDatasetCommand(app, line);
  addTrainCommand(app, line);
  addEvaluateCommand(app, line);
  addStoreCommand(app, line);
  addBenchCommand(app, line);
  addBundleCommand(app, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;  // --help, --version
    if (asked) return app.exit(error);
    std::cerr << "error: " << error.what() << " (see lateglow-cli --help)" << std::endl;
    return 2;
  }
  lateglow::cli::catchInterrupts();
  try {
    return run(line);
  } catch (const std::bad_alloc&) {
    return printFailure({FailureCode::Failed, "out of memory", "close other programs or use a smaller input", {}},
                        line.common);
  } catch (const std::exception& error) {
    return printFailure({FailureCode::Failed, std::string("unexpected fault: ") + error.what(),
                         "report it with the command you ran", {}},
                        line.common);
  }
}
