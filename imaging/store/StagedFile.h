#pragma once

#include <optional>
#include <string>

#include "imaging/io/DicomIdentity.h"
#include "imaging/store/FileHash.h"
#include "imaging/store/ImportSource.h"

namespace lateglow {

/// A source file on its way into the store.
struct StagedFile {
  SourceFile source;
  std::filesystem::path copy;  ///< below incoming/; empty where none was made
  FileContent content;
  std::string storedName;     ///< SHA-256 and kind, "....dcm"
  DicomIdentity identity;     ///< of a volume: UIDs made from its content, name as description
  std::string sourceName;     ///< of the study: the folder or file it came from
  bool alreadyThere = false;  ///< the same UID with the same content is stored; not copied again
  std::optional<ImportRemark> remark;  ///< why it is not stored
};

/// Notes why a file is not stored, naming it as the user knows it.
void refuse(StagedFile& staged, const Failure& failure);

/// Copies a DICOM file to `copy` and reads who it is from the copy, so that bytes and identity
/// belong together. What is not readable gets a remark; a failure is one of the store's own (disk
/// full ...) or Cancelled. Thread-safe.
[[nodiscard]] Expected<void> stageDicom(StagedFile& staged, const std::filesystem::path& copy,
                                        const ByteProgress& progress);

/// The same for a volume, which is read through to be sure that it is whole.
[[nodiscard]] Expected<void> stageVolume(StagedFile& staged, const std::filesystem::path& copy,
                                         const ByteProgress& progress);

/// Volumes of one folder make one study: gives all of them a study UID made from the contents of
/// all, so that the same set gives the same study again.
void joinVolumes(std::vector<StagedFile>& volumes);

}  // namespace lateglow
