#include "imaging/store/StagedFile.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "imaging/core/Series.h"
#include "imaging/io/ContentUid.h"
#include "imaging/io/StudyReader.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// Hands a source's fault to the report and anything else, which stops the import, to the caller.
Expected<void> blameSource(StagedFile& staged, const Failure& failure) {
  if (failure.code != FailureCode::BadInput) return tl::unexpected(failure);
  refuse(staged, failure);
  return {};
}

Expected<bool> makeCopy(StagedFile& staged, const fs::path& copy, const ByteProgress& progress) {
  staged.copy = copy;
  auto content = copyHashed(staged.source.file, copy, progress);
  if (content) {
    staged.content = *std::move(content);
    return true;
  }
  if (auto blamed = blameSource(staged, content.error()); !blamed) {
    return tl::unexpected(blamed.error());
  }
  return false;
}

std::string uidOfText(const std::string& text) {
  ContentUid uid;
  uid.add(std::as_bytes(std::span(text)));
  return uid.finish();
}

/// ".nii.gz" of "cine.nii.gz", in lower case: readers go by it.
std::string volumeExtension(const fs::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return name.ends_with(".nii.gz") ? ".nii.gz" : fs::path(name).extension().string();
}

/// Header and voxels in two files cannot be named by one content.
bool isHalfOfPair(const std::string& extension) {
  static const std::array<std::string_view, 4> halves = {".hdr", ".img", ".nhdr", ".mhd"};
  return std::find(halves.begin(), halves.end(), extension) != halves.end();
}

class ByteProgressSink final : public ProgressSink {
 public:
  explicit ByteProgressSink(const ByteProgress& progress) : m_progress(progress) {}
  [[nodiscard]] bool report(double, std::string_view) override { return m_progress(0); }

 private:
  const ByteProgress& m_progress;
};

int framesOf(const Series& series) {
  const int phases = series.cine() != nullptr ? series.cine()->phaseCount : 1;
  return series.geometry().size[2] * phases;
}

}  // namespace

void refuse(StagedFile& staged, const Failure& failure) {
  std::string reason = failure.message;
  for (const fs::path& hidden : {staged.copy, staged.source.file}) {
    const auto at = hidden.empty() ? std::string::npos : reason.find(hidden.string());
    if (at != std::string::npos) {
      reason.replace(at, hidden.string().size(), staged.source.shownAs.string());
      break;
    }
  }
  staged.remark = ImportRemark{ImportRemark::Kind::Refused, staged.source.shownAs, reason};
}

Expected<void> stageDicom(StagedFile& staged, const fs::path& copy, const ByteProgress& progress) {
  const auto copied = makeCopy(staged, copy, progress);
  if (!copied) return tl::unexpected(copied.error());
  if (!*copied) return {};
  auto identity = readDicomIdentity(copy);
  if (!identity) return blameSource(staged, identity.error());
  staged.identity = *std::move(identity);
  staged.storedName = staged.content.sha256 + ".dcm";
  staged.sourceName = toCleanUtf8(staged.source.shownAs.parent_path().filename().string());
  return {};
}

Expected<void> stageVolume(StagedFile& staged, const fs::path& copy, const ByteProgress& progress) {
  const std::string extension = volumeExtension(staged.source.file);
  if (isHalfOfPair(extension)) {
    refuse(staged, {FailureCode::BadInput,
                    staged.source.shownAs.string() +
                        ": a volume in two files is not stored; convert it to one (.nii.gz) first",
                    "", ""});
    return {};
  }
  const auto copied = makeCopy(staged, copy.string() + extension, progress);
  if (!copied) return tl::unexpected(copied.error());
  if (!*copied) return {};
  ByteProgressSink sink(progress);
  const auto study = readStudy(staged.copy, sink);
  if (!study) return blameSource(staged, study.error());
  const Series& series = study->series.front();
  staged.identity.sopInstanceUid = uidOfText(staged.content.sha256);
  staged.identity.seriesUid = staged.identity.sopInstanceUid;
  staged.identity.modality = series.modality;
  staged.identity.seriesDescription = toCleanUtf8(staged.source.shownAs.filename().string());
  staged.identity.frames = framesOf(series);
  staged.storedName = staged.content.sha256 + extension;
  return {};
}

void joinVolumes(std::vector<StagedFile>& volumes) {
  std::vector<std::string> contents;
  for (const StagedFile& volume : volumes) {
    if (!volume.remark) contents.push_back(volume.content.sha256);
  }
  std::sort(contents.begin(), contents.end());
  std::string all = "study";
  for (const std::string& content : contents) all += " " + content;
  const std::string studyUid = uidOfText(all);
  int number = 0;
  for (StagedFile& volume : volumes) {
    volume.identity.studyUid = studyUid;
    volume.identity.seriesNumber = ++number;
    volume.sourceName = toCleanUtf8(
        (volumes.size() == 1 ? volume.source.shownAs : volume.source.shownAs.parent_path())
            .filename()
            .string());
  }
}

}  // namespace lateglow
