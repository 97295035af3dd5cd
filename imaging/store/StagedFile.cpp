#include "imaging/store/StagedFile.h"

#include <algorithm>

#include "imaging/core/Series.h"
#include "imaging/io/ContentUid.h"
#include "imaging/io/NiftiReader.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// Hands a source's fault to the report and anything else, which stops the import, to the caller.
Expected<void> blameSource(StagedFile& staged, const Failure& failure) {
  if (failure.code != FailureCode::BadInput) return tl::unexpected(failure);
  // The user knows the file by its own name, not by the name of the copy.
  std::string reason = failure.message;
  const std::string copy = staged.copy.string();
  if (const auto at = reason.find(copy); !copy.empty() && at != std::string::npos) {
    reason.replace(at, copy.size(), staged.source.file.string());
  }
  staged.remark = ImportRemark{ImportRemark::Kind::Refused, staged.source.file, reason};
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

/// ".nii.gz" of "cine.nii.gz", in lower case.
std::string volumeExtension(const fs::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return name.ends_with(".nii.gz") ? ".nii.gz" : ".nii";
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

Expected<void> stageDicom(StagedFile& staged, const fs::path& copy, const ByteProgress& progress) {
  const auto copied = makeCopy(staged, copy, progress);
  if (!copied) return tl::unexpected(copied.error());
  if (!*copied) return {};
  auto identity = readDicomIdentity(copy);
  if (!identity) return blameSource(staged, identity.error());
  staged.identity = *std::move(identity);
  staged.storedName = staged.content.sha256 + ".dcm";
  staged.sourceName = toCleanUtf8(staged.source.file.parent_path().filename().string());
  return {};
}

Expected<void> stageVolume(StagedFile& staged, const fs::path& copy,
                           const ByteProgress& progress) {
  const std::string extension = volumeExtension(staged.source.file);
  const auto copied = makeCopy(staged, copy.string() + extension, progress);
  if (!copied) return tl::unexpected(copied.error());
  if (!*copied) return {};
  ByteProgressSink sink(progress);
  const auto series = readNifti(staged.copy, sink);
  if (!series) return blameSource(staged, series.error());
  staged.identity.sopInstanceUid = uidOfText(staged.content.sha256);
  staged.identity.seriesUid = staged.identity.sopInstanceUid;
  staged.identity.modality = series->modality;
  staged.identity.seriesDescription = toCleanUtf8(staged.source.file.filename().string());
  staged.identity.frames = framesOf(*series);
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
        (volumes.size() == 1 ? volume.source.file : volume.source.file.parent_path())
            .filename()
            .string());
  }
}

}  // namespace lateglow
