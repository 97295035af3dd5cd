#include "imaging/pacs/deidentification/Deidentification.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <system_error>
#include <vector>

#include "imaging/io/ContentUid.h"
#include "imaging/io/DicomDirectory.h"
#include "imaging/io/DicomFile.h"
#include "imaging/io/FilesUnder.h"
#include "imaging/pacs/deidentification/DicomDeidentifier.h"
#include "imaging/pacs/deidentification/OutputFolder.h"
#include "imaging/pacs/deidentification/VolumeDeidentifier.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// True where one of the paths is or holds the other.
bool areNested(const fs::path& a, const fs::path& b) {
  std::error_code error;
  const fs::path first = fs::weakly_canonical(a, error);
  const fs::path second = fs::weakly_canonical(b, error);
  const auto [endOfFirst, endOfSecond] =
      std::mismatch(first.begin(), first.end(), second.begin(), second.end());
  const auto isEnd = [](auto it, auto end) { return it == end || it->empty(); };
  return isEnd(endOfFirst, first.end()) || isEnd(endOfSecond, second.end());
}

/// A UID made from the bytes of a volume, for its name.
std::string contentUid(const fs::path& file, const Pseudonyms& pseudonyms) {
  ContentUid uid;
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> chunk(1U << 18U);
  while (stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) ||
         stream.gcount() > 0) {
    uid.add(std::as_bytes(std::span(chunk).first(static_cast<std::size_t>(stream.gcount()))));
  }
  return pseudonyms.uid("volume:" + uid.finish());
}

/// One run over all files of an input.
class Run {
 public:
  Run(const DeidentificationOptions& options, const DeidentificationKey& key)
      : m_options(options), m_pseudonyms(key) {
    m_report.options = options;
  }

  /// A fault of the file comes back as a failure without its name.
  Expected<void> add(const fs::path& file, const DicomTarget& target) {
    ++m_report.filesFound;
    if (isVolumeName(file)) return addVolume(file, target);
    // The records of a DICOMDIR repeat the names of patients: it is never copied.
    if (!isDicomFile(file) || isDicomDirectory(file)) {
      ++m_report.notCopied;
      return {};
    }
    const auto done = deidentifyDicomFile(file, target, m_options, m_pseudonyms);
    if (!done) return tl::unexpected(done.error());
    if (done->duplicate) {
      ++m_report.notCopied;
      ++m_report.warnings["an instance was there twice; the first by name was taken"];
      return {};
    }
    ++m_report.filesWritten;
    m_patients.insert(done->patient);
    m_studies.insert(done->studyUid);
    m_report.attributes.add(done->attributes);
    m_report.imagesBlanked += done->blanked ? 1 : 0;
    for (const std::string& warning : done->warnings) ++m_report.warnings[warning];
    return {};
  }

  void leaveOut(const std::string& reason) { ++m_report.leftOut[reason]; }

  DeidentificationReport finish() {
    m_report.patients = m_patients.size();
    m_report.studies = m_studies.size();
    return m_report;
  }

 private:
  Expected<void> addVolume(const fs::path& file, const DicomTarget& target) {
    const fs::path place =
        target.file ? *target.file
                    : target.folder / (contentUid(file, m_pseudonyms) + volumeEnding(file));
    std::error_code error;
    if (!target.file && fs::exists(place, error)) {
      ++m_report.notCopied;
      return {};
    }
    const auto done = deidentifyVolumeFile(file, place, target.file && target.overwrite);
    if (!done) return done;
    ++m_report.filesWritten;
    if (!m_options.rectangles.empty()) {
      ++m_report.warnings["rectangles are not blanked in NIfTI and NRRD files"];
    }
    return {};
  }

  const DeidentificationOptions& m_options;
  Pseudonyms m_pseudonyms;
  DeidentificationReport m_report;
  std::set<std::string> m_patients;
  std::set<std::string> m_studies;
};

tl::unexpected<Failure> faultOf(Failure fault, std::size_t index, std::size_t count,
                                const fs::path& input) {
  if (count > 1) {
    fault.message = "file " + std::to_string(index + 1) + " of " + std::to_string(count) +
                    " in the order of names: " + fault.message;
  }
  if (fault.file.empty()) fault.file = input.string();
  return tl::unexpected(std::move(fault));
}

bool mayBeLeftOut(const Failure& fault, const DeidentificationOptions& options) {
  return options.leaveOutRefused &&
         (fault.code == FailureCode::Refused || fault.code == FailureCode::BadInput);
}

std::string folderOf(const std::vector<fs::path>& inputs) {
  return inputs.size() == 1 ? inputs.front().string() : std::string();
}

/// What must hold before anything is read.
Expected<void> checkPlaces(const fs::path& input, const fs::path& output) {
  std::error_code error;
  if (!fs::exists(input, error)) {
    return fail(FailureCode::NotFound, input.string() + " does not exist",
                "check the name and the permissions", input.string());
  }
  if (!areNested(input, output)) return {};
  return fail(FailureCode::BadInput, "input and output lie in each other",
              "choose an output outside of the input", output.string());
}

}  // namespace

Expected<DeidentificationReport> deidentifyFolders(const std::vector<fs::path>& inputs,
                                                   const fs::path& output,
                                                   const DeidentificationOptions& options,
                                                   const DeidentificationKey& key, bool overwrite,
                                                   ProgressSink& progress) {
  std::vector<fs::path> files;
  for (const fs::path& input : inputs) {
    if (auto checked = checkPlaces(input, output); !checked) {
      return tl::unexpected(checked.error());
    }
    const std::vector<fs::path> found = filesUnder(input);
    files.insert(files.end(), found.begin(), found.end());
  }
  prepareDicomDecoding();
  auto folder = OutputFolder::create(output, overwrite);
  if (!folder) return tl::unexpected(folder.error());
  Run run(options, key);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const double fraction = static_cast<double>(i) / static_cast<double>(files.size());
    if (!progress.report(fraction, "de-identifying")) {
      return fail(FailureCode::Cancelled, "de-identification was cancelled", "", {});
    }
    const auto done = run.add(files[i], {folder->temporaryPath(), std::nullopt, false});
    if (done) continue;
    if (!mayBeLeftOut(done.error(), options)) {
      return faultOf(done.error(), i, files.size(), folderOf(inputs));
    }
    run.leaveOut(done.error().message);
  }
  const DeidentificationReport report = run.finish();
  if (report.filesWritten == 0) {
    return fail(FailureCode::BadInput,
                "nothing to de-identify among " + std::to_string(files.size()) + " files",
                "give DICOM, NIfTI or NRRD files", folderOf(inputs));
  }
  if (auto committed = folder->commit(); !committed) return tl::unexpected(committed.error());
  return report;
}

Expected<DeidentificationReport> deidentify(const fs::path& input, const fs::path& output,
                                            const DeidentificationOptions& options,
                                            const DeidentificationKey& key, bool overwrite,
                                            ProgressSink& progress) {
  std::error_code error;
  if (fs::is_directory(input, error)) {
    return deidentifyFolders({input}, output, options, key, overwrite, progress);
  }
  if (auto checked = checkPlaces(input, output); !checked) return tl::unexpected(checked.error());
  prepareDicomDecoding();
  Run run(options, key);
  const auto done = run.add(input, {{}, output, overwrite});
  if (!done) return faultOf(done.error(), 0, 1, input);
  const DeidentificationReport report = run.finish();
  if (report.filesWritten == 0) {
    return fail(FailureCode::BadInput, "the input is no image data to de-identify",
                "give a DICOM, NIfTI or NRRD file, or a folder of them", input.string());
  }
  return report;
}

}  // namespace lateglow
