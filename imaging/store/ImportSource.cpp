#include "imaging/store/ImportSource.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "imaging/io/DicomIdentity.h"
#include "imaging/io/NiftiReader.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// Files under one path; folders that may not be entered are left out with a remark.
Expected<std::set<fs::path>> filesUnder(const fs::path& path, ImportReport& report,
                                        const std::function<bool()>& goOn) {
  std::error_code error;
  std::set<fs::path> files;
  if (!fs::is_directory(path, error)) {
    files.insert(path);
    return files;
  }
  fs::recursive_directory_iterator entry(path, error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    if (!goOn()) return fail(FailureCode::Cancelled, "the import was cancelled", "", path.string());
    std::error_code entryError;
    if (entry->is_regular_file(entryError)) files.insert(entry->path());
    const fs::path at = entry->path();
    entry.increment(error);
    if (error == std::errc::permission_denied) {
      report.add({ImportRemark::Kind::Skipped, at, "it may not be entered"});
      error.clear();
    }
  }
  if (error) report.add({ImportRemark::Kind::Skipped, path, "reading it failed: " + error.message()});
  return files;
}

/// What a file is; nothing, with a remark, where it is no part of a study.
std::optional<SourceFile> recognize(const fs::path& file, ImportReport& report) {
  std::error_code error;
  SourceFile source{file, SourceFile::Kind::Dicom, fs::file_size(file, error)};
  if (error) {
    report.add({ImportRemark::Kind::Refused, file, "it cannot be read: " + error.message()});
    return {};
  }
  if (isNiftiName(file)) {
    source.kind = SourceFile::Kind::Volume;
    return source;
  }
  if (beginsLikeDicom(file)) return source;
  report.add({ImportRemark::Kind::Skipped, file, "neither DICOM nor a volume"});
  return {};
}

}  // namespace

Expected<std::vector<SourceFile>> findSourceFiles(const std::vector<fs::path>& paths,
                                                  ImportReport& report,
                                                  const std::function<bool()>& goOn) {
  std::set<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error).lexically_normal();
    if (!fs::exists(absolute, error)) {
      return fail(FailureCode::NotFound, path.string() + " does not exist",
                  "check the name and the permissions", path.string());
    }
    auto found = filesUnder(absolute, report, goOn);
    if (!found) return tl::unexpected(found.error());
    files.merge(*found);
  }
  std::vector<SourceFile> sources;
  for (const fs::path& file : files) {
    if (!goOn()) return fail(FailureCode::Cancelled, "the import was cancelled", "", "");
    if (auto source = recognize(file, report)) sources.push_back(*std::move(source));
  }
  // A set of paths is sorted by whole path, so a folder's files may have those of its subfolders
  // among them.
  std::stable_sort(sources.begin(), sources.end(), [](const SourceFile& a, const SourceFile& b) {
    if (a.kind != b.kind) return a.kind < b.kind;
    return a.file.parent_path() < b.file.parent_path();
  });
  return sources;
}

}  // namespace lateglow
