#include <filesystem>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Drawing.h"
#include "app/report/CohortPlots.h"
#include "imaging/io/export/PendingFolder.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string in;
  std::string out;
};

Expected<std::vector<fs::path>> writeAll(const Cohort& cohort, const CohortSummary& summary,
                                         const fs::path& folder) {
  auto files = writeCohortTables(cohort, summary, folder);
  if (!files) return files;
  const OffscreenDrawing drawing;
  const auto plots = writeCohortPlots(cohort, summary, folder);
  if (!plots) return plots;
  files->insert(files->end(), plots->begin(), plots->end());
  return files;
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common,
                            ProgressSink& progress) {
  const fs::path plain = fs::absolute(options.out).lexically_normal();
  const fs::path target = plain.has_filename() ? plain : plain.parent_path();
  if (const auto free = checkOutput(target.string(), common); !free) {
    return tl::unexpected(free.error());
  }
  const auto cohort = readCohort(options.in, progress);
  if (!cohort) return tl::unexpected(cohort.error());
  const CohortSummary summary = summarize(*cohort);
  auto pending = PendingFolder::create(
      target, common.overwrite ? ExistingFolder::Replace : ExistingFolder::Refuse);
  if (!pending) return tl::unexpected(pending.error());
  const auto files = writeAll(*cohort, summary, pending->path());
  if (!files) return tl::unexpected(files.error());
  const fs::path written = pending->path();
  if (const auto done = pending->commit(); !done) return tl::unexpected(done.error());
  CommandResult result{toJson(*cohort, summary), cohortText(*cohort, summary), 0};
  result.json["output"] = target.string();
  result.json["files"] = nlohmann::json::array();
  for (const fs::path& file : *files) {
    result.json["files"].push_back((target / file.lexically_relative(written)).string());
  }
  return result;
}

}  // namespace

void addCohortCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand(
      "cohort", "Model against reference over many analyzed cases: tables and plots");
  auto options = std::make_shared<Options>();
  command->add_option("--in", options->in, "Folder of analyzed cases, or a CSV table of pairs")
      ->required();
  command->add_option("--out", options->out, "Folder for tables (CSV, JSON) and plots (SVG, PNG)")
      ->required();
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return run(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
