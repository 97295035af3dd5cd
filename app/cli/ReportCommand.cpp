#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Drawing.h"
#include "app/report/CaseFolder.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportTemplate.h"
#include "app/workflow/AuditCase.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string folder;
  std::string out;
  std::string design;
  std::string language;
};

Expected<CommandResult> run(const Options& options, const CommonOptions& common) {
  if (const auto free = checkOutput(options.out, common); !free) {
    return tl::unexpected(free.error());
  }
  const auto design =
      options.design.empty() ? siteReportTemplate() : readReportTemplate(options.design);
  if (!design) return tl::unexpected(design.error());
  const auto content = loadCaseFolder(options.folder);
  if (!content) return tl::unexpected(content.error());
  const OffscreenDrawing drawing(options.language);
  if (!hasFontFor(QString::fromStdString(options.language))) {
    return fail(FailureCode::Failed, "no font of this machine can write " + options.language,
                "install one, as in apt install fonts-noto-cjk");
  }
  const auto pages = writeReportPdf(*content, *design, options.out);
  if (!pages) return tl::unexpected(pages.error());
  CommandResult result;
  result.json = {{"pages", *pages}, {"output", options.out}};
  result.text = options.out + ": " + std::to_string(*pages) + " pages\n";
  result.audit = {auditEventOf(AuditAction::Export, content->analyzed)};
  result.audit.back().details["objects"] = "report";
  return result;
}

}  // namespace

void addReportCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("report", "The PDF again, from the saved results of a case");
  auto options = std::make_shared<Options>();
  command->add_option("--case", options->folder, "Folder that analyze wrote")->required();
  command->add_option("--out", options->out, "PDF to write")->required();
  command->add_option("--template", options->design,
                      "Template with letter head, paper and sections (else the site's)");
  command->add_option("--language", options->language, "Language of the report")
      ->check(CLI::IsMember({"en", "de", "fr", "es", "zh_CN", "ko"}));
  command->callback([&line, options] {
    line.action = [options, &line](ProgressSink&) { return run(*options, line.common); };
  });
}

}  // namespace lateglow::cli
