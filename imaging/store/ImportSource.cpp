#include "imaging/store/ImportSource.h"

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>

#include "imaging/io/DicomDirectory.h"
#include "imaging/io/DicomIdentity.h"
#include "imaging/io/StudyInput.h"
#include "imaging/io/ZipExtraction.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBatchFiles = 128;
constexpr std::uint64_t kBatchBytes = std::uint64_t{128} << 20U;

/// Why a file that is not DICOM is left out.
std::string reasonToSkip(const fs::path& file) {
  return isZipFile(file) ? "an archive among other files; import it by itself"
                         : "neither DICOM nor a volume";
}

/// Adds a file unless it was met before or is no part of a study.
class SourceCollector {
 public:
  SourceCollector(ImportSources& sources, ImportReport& report)
      : m_sources(sources), m_report(report) {}

  void add(const fs::path& file, const fs::path& shownAs, SourceFile::Kind kind) {
    std::error_code error;
    if (!m_met.insert(fs::absolute(file, error).lexically_normal()).second) return;
    SourceFile source{file, kind, fs::file_size(file, error), shownAs};
    if (error) {
      m_report.add({ImportRemark::Kind::Refused, shownAs,
                    shownAs.string() + ": it cannot be read: " + error.message()});
    } else if (kind == SourceFile::Kind::Dicom && !beginsLikeDicom(file)) {
      m_report.add({ImportRemark::Kind::Skipped, shownAs, reasonToSkip(file)});
    } else if (kind == SourceFile::Kind::Dicom && isDicomDirectory(file)) {
      m_report.add({ImportRemark::Kind::Skipped, shownAs, "a DICOMDIR is a list, not an image"});
    } else {
      m_sources.files.push_back(std::move(source));
    }
  }

 private:
  ImportSources& m_sources;
  ImportReport& m_report;
  std::set<fs::path> m_met;
};

tl::unexpected<Failure> cancelled() {
  return fail(FailureCode::Cancelled, "the import was cancelled", "");
}

}  // namespace

Expected<ImportSources> findSourceFiles(const std::vector<fs::path>& paths, ImportReport& report,
                                        ProgressSink& progress) {
  ImportSources sources;
  SourceCollector collector(sources, report);
  for (const fs::path& path : paths) {
    SubProgress quiet(progress, 0.0, 0.0);
    auto input = collectInput(path, quiet);
    if (!input) return tl::unexpected(input.error());
    const auto addAll = [&](const std::vector<fs::path>& files, SourceFile::Kind kind) {
      for (const fs::path& file : files) {
        if (!progress.report(0.0, "looking at " + path.string())) return false;
        collector.add(file, withArchiveName(file.string(), *input, path), kind);
      }
      return true;
    };
    if (!addAll(input->dicom, SourceFile::Kind::Dicom) ||
        !addAll(input->volumes, SourceFile::Kind::Volume)) {
      return cancelled();
    }
    for (const SeriesIssue& issue : input->issues) {
      report.add({ImportRemark::Kind::Skipped, path, issue.message});
    }
    std::move(input->extracted.begin(), input->extracted.end(),
              std::back_inserter(sources.extracted));
  }
  std::stable_sort(sources.files.begin(), sources.files.end(),
                   [](const SourceFile& a, const SourceFile& b) {
                     if (a.kind != b.kind) return a.kind < b.kind;
                     return a.shownAs.parent_path() < b.shownAs.parent_path();
                   });
  return sources;
}

std::vector<std::vector<SourceFile>> importBatches(std::vector<SourceFile> sources) {
  std::vector<std::vector<SourceFile>> batches;
  std::uint64_t bytes = 0;
  for (SourceFile& source : sources) {
    bool fits = !batches.empty() && batches.back().front().kind == source.kind;
    if (fits && source.kind == SourceFile::Kind::Volume) {
      // The volumes of a folder become one study, so they stay together.
      fits = batches.back().front().shownAs.parent_path() == source.shownAs.parent_path();
    } else if (fits) {
      fits = batches.back().size() < kBatchFiles && bytes + source.bytes <= kBatchBytes;
    }
    if (!fits) {
      batches.emplace_back();
      bytes = 0;
    }
    bytes += source.bytes;
    batches.back().push_back(std::move(source));
  }
  return batches;
}

}  // namespace lateglow
