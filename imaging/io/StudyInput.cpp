#include "imaging/io/StudyInput.h"

#include <algorithm>

#include "imaging/io/DicomDirectory.h"
#include "imaging/io/FilesUnder.h"
#include "imaging/io/VolumeFile.h"
#include "imaging/io/ZipExtraction.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

void addMissing(const DicomDirectory& directory, std::vector<SeriesIssue>& issues) {
  if (directory.missing.empty()) return;
  std::string text = std::to_string(directory.missing.size()) +
                     " files that the DICOMDIR names are missing: ";
  for (std::size_t i = 0; i < directory.missing.size() && i < 5; ++i) {
    text += (i == 0 ? "" : ", ") + directory.missing[i].string();
  }
  issues.push_back({IssueSeverity::Warning, "missing-files",
                    text + (directory.missing.size() > 5 ? " ..." : "")});
}

Expected<std::vector<fs::path>> allFiles(const fs::path& path, StudyInput& input,
                                         ProgressSink& progress) {
  std::error_code error;
  if (fs::is_directory(path, error)) return filesUnder(path);
  if (isDicomDirectory(path)) {
    auto directory = readDicomDirectory(path);
    if (!directory) return tl::unexpected(directory.error());
    addMissing(*directory, input.issues);
    std::sort(directory->files.begin(), directory->files.end());
    return std::move(directory->files);
  }
  if (!isZipFile(path)) return std::vector<fs::path>{path};
  auto folder = extractZip(path, progress);
  if (!folder) return tl::unexpected(folder.error());
  std::vector<fs::path> files = filesUnder(folder->path());
  input.extracted.push_back(*std::move(folder));
  return files;
}

}  // namespace

Expected<StudyInput> collectInput(const fs::path& path, ProgressSink& progress) {
  std::error_code error;
  if (!fs::exists(path, error)) {
    return fail(FailureCode::NotFound, path.string() + " does not exist",
                "check the name and the permissions", path.string());
  }
  StudyInput input;
  auto files = allFiles(path, input, progress);
  if (!files) return tl::unexpected(files.error());
  for (fs::path& file : *files) {
    if (isVolumeFileName(file)) {
      input.volumes.push_back(std::move(file));
    } else if (files->size() == 1 || !isDetachedVoxelsName(file)) {
      input.dicom.push_back(std::move(file));
    }
  }
  return input;
}

std::string withArchiveName(std::string text, const StudyInput& input, const fs::path& archive) {
  if (input.extracted.empty()) return text;
  const std::string folder = input.extracted.front().path().string();
  for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
    text.replace(at, folder.size(), archive.string());
    at += archive.string().size();
  }
  return text;
}

}  // namespace lateglow
