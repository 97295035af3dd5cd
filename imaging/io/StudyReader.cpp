#include "imaging/io/StudyReader.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "imaging/io/DicomFile.h"
#include "imaging/io/NiftiReader.h"
#include "imaging/io/ParallelFor.h"
#include "imaging/io/SeriesPlanner.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> cancelled(const fs::path& path) {
  return fail(FailureCode::Cancelled, "reading " + path.string() + " was cancelled", "",
              path.string());
}

/// All regular files under a path in a fixed order; folders that may not be entered are left out.
std::vector<fs::path> filesUnder(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                         error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    std::error_code entryError;
    if (entry->is_regular_file(entryError)) files.push_back(entry->path());
    entry.increment(error);
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// What a pass over all files found.
struct Findings {
  std::vector<DicomHeader> images;
  std::vector<UnreadableDicom> unreadable;
  std::vector<std::pair<fs::path, std::string>> skipped;  ///< file and reason
};

Expected<Findings> scanFiles(const std::vector<fs::path>& files, const fs::path& root,
                             ProgressSink& progress) {
  std::vector<DicomScan> scans(files.size(), NotAnImage{});
  const bool finished = parallelFor(files.size(), progress, "looking at " + root.string(),
                                    [&](std::size_t i) { scans[i] = scanDicomFile(files[i]); });
  if (!finished) return cancelled(root);
  Findings findings;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (auto* image = std::get_if<DicomHeader>(&scans[i])) {
      findings.images.push_back(std::move(*image));
    } else if (auto* fault = std::get_if<UnreadableDicom>(&scans[i])) {
      findings.unreadable.push_back(std::move(*fault));
    } else {
      findings.skipped.emplace_back(files[i], std::get<NotAnImage>(scans[i]).reason);
    }
  }
  return findings;
}

Study describe(const DicomHeader& header) {
  Study study;
  study.uid = header.studyUid;
  study.patient = {header.patientName, header.patientId, header.patientBirthDate,
                   header.patientSex};
  study.date = header.studyDate;
  study.description = header.studyDescription;
  study.accessionNumber = header.accessionNumber;
  study.patientWeightKg = header.patientWeightKg;
  study.patientHeightM = header.patientHeightM;
  return study;
}

std::vector<float>& allocateVoxels(Series& series) {
  if (auto* cine = std::get_if<Cine>(&series.image)) {
    cine->voxels.resize(cine->geometry.voxelCount() * static_cast<std::size_t>(cine->phaseCount));
    return cine->voxels;
  }
  auto& volume = std::get<Volume>(series.image);
  volume.voxels.resize(volume.geometry.voxelCount());
  return volume.voxels;
}

/// A study whose series are known but for their voxels.
struct PlannedStudy {
  Study study;
  std::vector<SeriesPlan> plans;
};

/// Decodes every frame of every series in parallel; the first failure by file order is returned.
Expected<void> decodePlans(std::vector<PlannedStudy>& studies, const fs::path& root,
                           ProgressSink& progress) {
  struct Frame {
    const DicomHeader* image;
    std::span<float> voxels;
  };
  std::vector<Frame> frames;
  for (PlannedStudy& planned : studies) {
    for (SeriesPlan& plan : planned.plans) {
      const std::size_t size = plan.series.geometry().sliceVoxelCount();
      std::vector<float>& voxels = allocateVoxels(plan.series);
      for (std::size_t f = 0; f < plan.frames.size(); ++f) {
        frames.push_back({plan.frames[f], std::span(voxels).subspan(f * size, size)});
      }
    }
  }
  std::mutex mutex;
  std::map<std::size_t, Failure> failures;
  const bool finished =
      parallelFor(frames.size(), progress, "reading " + root.string(), [&](std::size_t i) {
        auto decoded = decodeDicomPixels(*frames[i].image, frames[i].voxels);
        if (decoded) return;
        const std::lock_guard lock(mutex);
        failures.emplace(i, std::move(decoded.error()));
      });
  if (!finished) return cancelled(root);
  if (!failures.empty()) return tl::unexpected(failures.begin()->second);
  return {};
}

void addSkippedNote(const std::vector<std::pair<fs::path, std::string>>& skipped, Series& series) {
  if (skipped.empty()) return;
  std::string text = std::to_string(skipped.size()) +
                     (skipped.size() == 1 ? " file was skipped: " : " files were skipped: ");
  for (std::size_t i = 0; i < skipped.size() && i < 5; ++i) {
    text += (i == 0 ? "" : ", ") + skipped[i].first.filename().string() + " (" + skipped[i].second +
            ")";
  }
  series.issues.push_back(
      {IssueSeverity::Note, "skipped-files", text + (skipped.size() > 5 ? " ..." : "")});
}

/// A file that cannot be read makes its series incomplete: then nothing is read. Where it belongs
/// to another series, or to an unknown one, the others say so.
Expected<void> weighUnreadable(const Findings& findings, std::vector<PlannedStudy>& studies) {
  for (const UnreadableDicom& fault : findings.unreadable) {
    const auto isOfSeries = [&fault](const DicomHeader& image) {
      return !fault.seriesUid.empty() && image.seriesUid == fault.seriesUid;
    };
    if (std::any_of(findings.images.begin(), findings.images.end(), isOfSeries)) {
      return tl::unexpected(fault.failure);
    }
    for (PlannedStudy& planned : studies) {
      for (SeriesPlan& plan : planned.plans) {
        plan.series.issues.push_back(
            {IssueSeverity::Warning, "unreadable-file",
             "a file of another or an unknown series was left out: " + fault.failure.message});
      }
    }
  }
  return {};
}

Expected<std::vector<Study>> readDicomStudies(const Findings& findings, const fs::path& root,
                                              ProgressSink& progress) {
  std::map<std::pair<std::string, std::string>, std::vector<DicomHeader>> byStudy;
  for (const DicomHeader& image : findings.images) {
    byStudy[{image.studyDate, image.studyUid}].push_back(image);
  }
  std::vector<PlannedStudy> planned;
  for (const auto& [key, images] : byStudy) {
    planned.push_back({describe(images.front()), planSeries(images)});
  }
  if (auto weighed = weighUnreadable(findings, planned); !weighed) {
    return tl::unexpected(weighed.error());
  }
  if (auto decoded = decodePlans(planned, root, progress); !decoded) {
    return tl::unexpected(decoded.error());
  }
  std::vector<Study> studies;
  for (PlannedStudy& each : planned) {
    for (SeriesPlan& plan : each.plans) each.study.series.push_back(std::move(plan.series));
    addSkippedNote(findings.skipped, each.study.series.front());
    studies.push_back(std::move(each.study));
  }
  return studies;
}

Expected<std::vector<Study>> readNiftiStudy(const std::vector<fs::path>& files,
                                            ProgressSink& progress) {
  Study study;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const double count = static_cast<double>(files.size());
    SubProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    auto series = readNifti(files[i], part);
    if (!series) return tl::unexpected(series.error());
    study.series.push_back(*std::move(series));
  }
  study.uid = study.series.front().uid + ".1";
  study.description = study.series.front().description;
  return std::vector<Study>{std::move(study)};
}

tl::unexpected<Failure> nothingFound(const Findings& findings, const fs::path& path) {
  if (!findings.unreadable.empty()) return tl::unexpected(findings.unreadable.front().failure);
  if (findings.skipped.size() == 1) {
    const auto& [file, reason] = findings.skipped.front();
    return fail(FailureCode::BadInput, file.string() + ": it holds no image to read: " + reason,
                "give a DICOM image, a folder of DICOM images or a NIfTI file", file.string());
  }
  return fail(FailureCode::BadInput,
              path.string() + ": no DICOM image and no NIfTI file among its " +
                  std::to_string(findings.skipped.size()) + " files",
              "give a DICOM image, a folder of DICOM images or a NIfTI file", path.string());
}

}  // namespace

Expected<std::vector<Study>> readStudies(const fs::path& fileOrFolder, ProgressSink& progress) {
  std::error_code error;
  if (!fs::exists(fileOrFolder, error)) {
    return fail(FailureCode::NotFound, fileOrFolder.string() + " does not exist",
                "check the name and the permissions", fileOrFolder.string());
  }
  std::vector<fs::path> files = filesUnder(fileOrFolder);
  const auto firstNifti = std::stable_partition(
      files.begin(), files.end(), [](const fs::path& file) { return !isNiftiName(file); });
  const std::vector<fs::path> niftiFiles(firstNifti, files.end());
  files.erase(firstNifti, files.end());

  prepareDicomDecoding();
  SubProgress scanning(progress, 0.0, 0.3);
  SubProgress reading(progress, 0.3, 1.0);
  auto findings = scanFiles(files, fileOrFolder, scanning);
  if (!findings) return tl::unexpected(findings.error());
  if (findings->images.empty() && niftiFiles.empty()) return nothingFound(*findings, fileOrFolder);
  if (findings->images.empty()) return readNiftiStudy(niftiFiles, reading);
  for (const fs::path& file : niftiFiles) {
    findings->skipped.emplace_back(file, "NIfTI beside DICOM");
  }
  return readDicomStudies(*findings, fileOrFolder, reading);
}

Expected<Study> readStudy(const fs::path& fileOrFolder, ProgressSink& progress) {
  auto studies = readStudies(fileOrFolder, progress);
  if (!studies) return tl::unexpected(studies.error());
  if (studies->size() > 1) {
    return fail(FailureCode::BadInput,
                fileOrFolder.string() + " holds " + std::to_string(studies->size()) +
                    " studies; one is wanted",
                "give the folder of one study", fileOrFolder.string());
  }
  return std::move(studies->front());
}

}  // namespace lateglow
