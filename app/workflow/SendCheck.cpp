#include "app/workflow/SendCheck.h"

#include <algorithm>

#include "imaging/io/export/ObjectCheck.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> filesBelow(const std::vector<fs::path>& paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    for (auto entry = fs::recursive_directory_iterator(path, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      if (entry->is_regular_file()) files.push_back(entry->path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string text(const CheckedObject& object, const ObjectIssue& issue) {
  return object.file.string() + ": " + issue.tag + (issue.tag.empty() ? "" : " ") + issue.message;
}

}  // namespace

Expected<std::vector<std::string>> checkBeforeSending(const std::vector<fs::path>& paths,
                                                      bool force, ProgressSink& progress) {
  std::vector<std::string> remarks;
  const auto files = filesBelow(paths);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!progress.report(static_cast<double>(i) / static_cast<double>(files.size()), "Checking")) {
      return fail(FailureCode::Cancelled, "sending was cancelled", "start it again");
    }
    const auto checked = checkObject(files[i]);
    if (!checked) continue;  // not DICOM: whoever sends says so
    for (const ObjectIssue& issue : checked->issues) {
      if (issue.severity != ObjectSeverity::Error) continue;
      if (checked->madeByLateglow && !force) {
        return fail(FailureCode::BadInput, text(*checked, issue),
                    "make the object again with this version; --force sends it as it is",
                    files[i].string());
      }
      remarks.push_back(text(*checked, issue));
    }
  }
  return remarks;
}

}  // namespace lateglow
