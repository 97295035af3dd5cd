#include "imaging/io/StudyReader.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "imaging/io/DicomFile.h"
#include "imaging/io/FrameLoader.h"
#include "imaging/io/ParallelFor.h"
#include "imaging/io/SeriesPlanner.h"
#include "imaging/io/StudyInput.h"
#include "imaging/io/VolumeFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWhatIsRead =
    "give DICOM images, a folder, DICOMDIR or ZIP of them, or a NIfTI, NRRD or MHA file";

tl::unexpected<Failure> cancelled(const fs::path& path) {
  return fail(FailureCode::Cancelled, "reading " + path.string() + " was cancelled", "",
              path.string());
}

/// What a pass over all files found.
struct Findings {
  std::vector<DicomHeader> images;
  std::vector<UnreadableDicom> unreadable;
  std::vector<std::pair<fs::path, std::string>> skipped;  ///< file and reason
  std::vector<SeriesIssue> issues;                        ///< of the input as a whole
};

Expected<Findings> scanFiles(const std::vector<fs::path>& files, const fs::path& root,
                             ProgressSink& progress) {
  std::vector<DicomScan> scans(files.size(), NotAnImage{});
  const bool finished = parallelFor(files.size(), progress, "looking at " + root.string(),
                                    [&](std::size_t i) { scans[i] = scanDicomFile(files[i]); });
  if (!finished) return cancelled(root);
  Findings findings;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (auto* images = std::get_if<DicomImages>(&scans[i])) {
      std::move(images->begin(), images->end(), std::back_inserter(findings.images));
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
                                              ProgressSink& progress,
                                              StudyReadListener* listener) {
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
  for (PlannedStudy& each : planned) {
    Series& first = each.plans.front().series;
    addSkippedNote(findings.skipped, first);
    first.issues.insert(first.issues.end(), findings.issues.begin(), findings.issues.end());
  }
  if (auto decoded = loadFrames(planned, root, progress, listener); !decoded) {
    return tl::unexpected(decoded.error());
  }
  std::vector<Study> studies;
  for (PlannedStudy& each : planned) {
    for (SeriesPlan& plan : each.plans) each.study.series.push_back(std::move(plan.series));
    studies.push_back(std::move(each.study));
  }
  return studies;
}

Expected<std::vector<Study>> readVolumeStudy(const std::vector<fs::path>& files,
                                            ProgressSink& progress) {
  Study study;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const double count = static_cast<double>(files.size());
    SubProgress part(progress, static_cast<double>(i) / count, static_cast<double>(i + 1) / count);
    auto series = readVolumeFile(files[i], part);
    if (!series) return tl::unexpected(series.error());
    study.series.push_back(*std::move(series));
  }
  study.uid = study.series.front().uid + ".1";
  study.description = study.series.front().description;
  // Not as an initializer list, which would copy all voxels.
  std::vector<Study> studies;
  studies.push_back(std::move(study));
  return studies;
}

tl::unexpected<Failure> nothingFound(const Findings& findings, const fs::path& path) {
  if (!findings.unreadable.empty()) return tl::unexpected(findings.unreadable.front().failure);
  if (findings.skipped.size() == 1) {
    const auto& [file, reason] = findings.skipped.front();
    return fail(FailureCode::BadInput, file.string() + ": it holds no image to read: " + reason,
                kWhatIsRead, file.string());
  }
  return fail(FailureCode::BadInput,
              path.string() + ": no DICOM image and no volume file among its " +
                  std::to_string(findings.skipped.size()) + " files",
              kWhatIsRead, path.string());
}

/// Reads the files of an input that is there.
Expected<std::vector<Study>> readInput(StudyInput& input, const fs::path& root,
                                       ProgressSink& progress, StudyReadListener* listener) {
  prepareDicomDecoding();
  SubProgress scanning(progress, 0.0, 0.3);
  SubProgress reading(progress, 0.3, 1.0);
  auto findings = scanFiles(input.dicom, root, scanning);
  if (!findings) return tl::unexpected(findings.error());
  findings->issues = std::move(input.issues);
  if (findings->images.empty() && input.volumes.empty()) return nothingFound(*findings, root);
  if (findings->images.empty()) return readVolumeStudy(input.volumes, reading);
  for (const fs::path& file : input.volumes) {
    findings->skipped.emplace_back(file, "a volume file beside DICOM");
  }
  return readDicomStudies(*findings, root, reading, listener);
}

/// Names the archive instead of the folder that it was unpacked into.
void restoreNames(std::vector<Study>& studies, const StudyInput& input, const fs::path& archive) {
  for (Study& study : studies) {
    for (Series& series : study.series) {
      for (fs::path& file : series.files) file = withArchiveName(file.string(), input, archive);
      for (SeriesIssue& issue : series.issues) {
        issue.message = withArchiveName(std::move(issue.message), input, archive);
      }
    }
  }
}

}  // namespace

Expected<std::vector<Study>> readStudies(const fs::path& path, ProgressSink& progress,
                                         StudyReadListener* listener) {
  SubProgress unpacking(progress, 0.0, 0.2);
  auto input = collectInput(path, unpacking);
  if (!input) return tl::unexpected(input.error());
  SubProgress rest(progress, input->extracted.empty() ? 0.0 : 0.2, 1.0);
  auto studies = readInput(*input, path, rest, listener);
  if (input->extracted.empty()) return studies;
  if (studies) {
    restoreNames(*studies, *input, path);
  } else {
    studies.error().message = withArchiveName(std::move(studies.error().message), *input, path);
    studies.error().file = withArchiveName(std::move(studies.error().file), *input, path);
  }
  return studies;
}

Expected<Study> readStudy(const fs::path& path, ProgressSink& progress,
                          StudyReadListener* listener) {
  auto studies = readStudies(path, progress, listener);
  if (!studies) return tl::unexpected(studies.error());
  if (studies->size() > 1) {
    return fail(FailureCode::BadInput,
                path.string() + " holds " + std::to_string(studies->size()) +
                    " studies; one is wanted",
                "give the folder of one study", path.string());
  }
  return std::move(studies->front());
}

}  // namespace lateglow
