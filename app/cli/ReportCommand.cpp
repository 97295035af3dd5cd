#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Drawing.h"
#include "app/report/CaseFolder.h"
#include "app/report/CaseReport.h"

namespace lateglow::cli {

void addReportCommand(CLI::App& app, CommandLine& line) {
  struct Options {
    std::string folder;
    std::string out;
  };
  auto* command = app.add_subcommand("report", "The PDF again, from the saved results of a case");
  auto options = std::make_shared<Options>();
  command->add_option("--case", options->folder, "Folder that analyze wrote")->required();
  command->add_option("--out", options->out, "PDF to write")->required();
  command->callback([&line, options] {
    line.action = [options, &line](ProgressSink&) -> Expected<CommandResult> {
      if (const auto free = checkOutput(options->out, line.common); !free) {
        return tl::unexpected(free.error());
      }
      const auto content = loadCaseFolder(options->folder);
      if (!content) return tl::unexpected(content.error());
      const OffscreenDrawing drawing;
      const auto pages = writeReportPdf(*content, options->out);
      if (!pages) return tl::unexpected(pages.error());
      CommandResult result;
      result.json = {{"pages", *pages}, {"output", options->out}};
      result.text = options->out + ": " + std::to_string(*pages) + " pages\n";
      return result;
    };
  });
}

}  // namespace lateglow::cli
