#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/cli/Command.h"
#include "imaging/io/export/ObjectCheck.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

constexpr int kNotOk = 3;  // bad input (cli.md)

Expected<std::vector<fs::path>> filesUnder(const fs::path& path) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) return std::vector<fs::path>{path};
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(path, fs::directory_options::skip_permission_denied, error)) {
    std::error_code ignored;
    if (entry.is_regular_file(ignored)) files.push_back(entry.path());
  }
  if (files.empty()) {
    return fail(FailureCode::NotFound, path.string() + " is no file and no folder with files", "check the name",
                path.string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

nlohmann::json issueJson(const fs::path& file, const ObjectIssue& issue) {
  return {{"file", file.string()}, {"severity", toString(issue.severity)}, {"tag", issue.tag}, {"message", issue.message}};
}

/// The answer so far.
struct Answer {
  bool ok = true;
  int objects = 0;
  nlohmann::json issues = nlohmann::json::array();
  nlohmann::json files = nlohmann::json::array();
  std::string text;
};

void add(const fs::path& file, const Expected<CheckedObject>& checked, bool onlyFile, Answer& answer) {
  if (!checked) {
    // Among the files of a folder, those that are no DICOM at all are not what was asked about.
    if (!onlyFile && checked.error().code == FailureCode::BadInput) return;
    answer.ok = false;
    answer.issues.push_back(issueJson(file, {ObjectSeverity::Error, "", checked.error().message}));
    answer.text += checked.error().message + "\n";
    return;
  }
  ++answer.objects;
  answer.ok = answer.ok && checked->ok();
  answer.files.push_back({{"file", file.string()},
                          {"ok", checked->ok()},
                          {"sop_class_uid", checked->sopClassUid},
                          {"sop_class", checked->sopClassName},
                          {"transfer_syntax_uid", checked->transferSyntaxUid}});
  answer.text += file.string() + ": " + (checked->ok() ? "ok" : "NOT OK") + " (" + checked->sopClassName + ")\n";
  for (const ObjectIssue& issue : checked->issues) {
    answer.issues.push_back(issueJson(file, issue));
    answer.text.append("  ").append(toString(issue.severity)).append(" ").append(issue.tag);
    answer.text.append(" ").append(issue.message).append("\n");
  }
}

Expected<CommandResult> run(const fs::path& path, ProgressSink& progress) {
  const auto files = filesUnder(path);
  if (!files) return tl::unexpected(files.error());
  Answer answer;
  for (std::size_t i = 0; i < files->size(); ++i) {
    const fs::path& file = files->at(i);
    if (!progress.report(static_cast<double>(i) / static_cast<double>(files->size()), "Checking")) {
      return fail(FailureCode::Cancelled, "the check was cancelled", "start it again");
    }
    add(file, checkObject(file), files->size() == 1, answer);
  }
  if (answer.objects == 0 && answer.ok) {
    return fail(FailureCode::BadInput, path.string() + " holds no DICOM object", "give a DICOM file or a folder of them",
                path.string());
  }
  answer.text += std::to_string(answer.objects) + (answer.objects == 1 ? " object, " : " objects, ") +
                 (answer.ok ? "no errors\n" : "with errors\n");
  return CommandResult{{{"ok", answer.ok}, {"issues", answer.issues}, {"objects", answer.files}},
                       answer.text,
                       answer.ok ? 0 : kNotOk};
}

}  // namespace

void addValidateCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("validate", "Checks DICOM objects against the standard, as before sending");
  auto path = std::make_shared<std::string>();
  command->add_option("path", *path, "DICOM file or folder")->required();
  command->callback([&line, path] {
    line.action = [path](ProgressSink& progress) { return run(*path, progress); };
  });
}

}  // namespace lateglow::cli
