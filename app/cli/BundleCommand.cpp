#include <memory>

#include "app/cli/Command.h"
#include "app/report/CaseBundle.h"
#include "app/report/CaseFolder.h"
#include "app/workflow/AuditCase.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string folder;
  std::string out;
};

Expected<CommandResult> run(const Options& options, const CommonOptions& common,
                            ProgressSink& progress) {
  if (const auto free = checkOutput(options.out, common); !free) {
    return tl::unexpected(free.error());
  }
  const auto content = loadCaseFolder(options.folder);
  if (!content) return tl::unexpected(content.error());
  const auto written = writeCaseBundle(*content, measureOptionsOf(content->measurements),
                                       options.out, common.overwrite, progress);
  if (!written) return tl::unexpected(written.error());
  CommandResult result;
  result.json = {{"output", options.out}};
  result.text = options.out + " written; run it again with lateglow-cli analyze --bundle\n";
  result.audit = {auditEventOf(AuditAction::Export, content->analyzed)};
  result.audit.back().details["objects"] = "bundle";
  return result;
}

}  // namespace

void addBundleCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand(
      "bundle", "One ZIP to reproduce a case: images without identity, model, parameters, results");
  auto options = std::make_shared<Options>();
  command->add_option("--case", options->folder, "Folder that analyze wrote")->required();
  command->add_option("--out", options->out, "ZIP to write")->required();
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return run(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
