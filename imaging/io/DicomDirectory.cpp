#include "imaging/io/DicomDirectory.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "imaging/io/DicomAttributes.h"
#include "imaging/io/DicomFile.h"
#include "imaging/io/FileBytes.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/io/ZipExtraction.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

/// PS3.10, 8.2 allows eight components of a File ID; discs in use hold to it.
constexpr unsigned long kMostComponents = 16;

tl::unexpected<Failure> refused(const fs::path& file, const std::string& why) {
  return fail(FailureCode::BadInput, file.string() + ": " + why,
              "open the folder of the images instead of its DICOMDIR", file.string());
}

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// The entry of a folder with that name, the same in upper and lower case if there is no other.
std::optional<fs::path> entryNamed(const fs::path& folder, const std::string& name) {
  std::error_code error;
  if (fs::exists(folder / name, error)) return folder / name;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (lowerCase(entry.path().filename().string()) == lowerCase(name)) return entry.path();
  }
  return {};
}

/// The components of the File ID of a record; empty where it refers to no file.
std::vector<std::string> fileId(DcmItem& record) {
  std::vector<std::string> components;
  for (unsigned long i = 0; i < kMostComponents; ++i) {
    std::string component = rawText(record, DCM_ReferencedFileID, i);
    component.erase(component.find_last_not_of(' ') + 1);
    if (component.empty()) break;
    components.push_back(std::move(component));
  }
  return components;
}

bool isInside(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::canonical(file, error);
  if (error) return false;
  const auto [end, unused] =
      std::mismatch(folder.begin(), folder.end(), whole.begin(), whole.end());
  return end == folder.end();
}

/// Adds the file that a record refers to; false where it would lie outside of `folder`.
bool resolve(const std::vector<std::string>& components, const fs::path& folder,
             DicomDirectory& directory) {
  fs::path stated;
  for (const std::string& component : components) {
    const auto safe = safeRelativePath(component);
    // A component is one name: separators within it would make several.
    if (!safe || safe->string() != component) return false;
    stated /= component;
  }
  fs::path found = folder;
  for (const std::string& component : components) {
    const auto entry = entryNamed(found, component);
    if (!entry) {
      directory.missing.push_back(stated);
      return true;
    }
    found = *entry;
  }
  if (!isInside(found, folder)) return false;
  directory.files.push_back(found);
  return true;
}

/// Whether the file goes on to the end of its records. DCMTK takes the end of a file for the end of
/// a sequence of undefined length.
bool reachesEnd(const DcmSequenceOfItems& records, const FileBytes& file) {
  if (records.getLengthField() != DCM_UndefinedLength) return true;
  const std::vector<std::byte> bytes = file.bytesAt(0, file.size());
  const std::string_view text = asText(bytes);
  const auto last = [&](std::string_view tag) {
    return static_cast<std::ptrdiff_t>(text.rfind(tag));
  };
  // Little endian, as every DICOMDIR is: the sequence's delimitation, an item and the end of one.
  const std::ptrdiff_t end = last({"\xFE\xFF\xDD\xE0\0\0\0\0", 8});
  return end > last({"\xFE\xFF\0\xE0", 4}) && end > last({"\xFE\xFF\x0D\xE0", 4});
}

}  // namespace

bool isDicomDirectory(const fs::path& file) {
  const FileBytes bytes(file);
  if (!bytes.isOpen()) return false;
  const auto head = bytes.bytesAt(0, 1024);
  return asText(head).substr(0, 132).ends_with("DICM") &&
         asText(head).find(UID_MediaStorageDirectoryStorage) != std::string_view::npos;
}

Expected<DicomDirectory> readDicomDirectory(const fs::path& file) {
  prepareDicomDecoding();
  // A DICOMDIR is never deflated (PS3.10, 8.6), and DCMTK takes memory for the lengths that a
  // deflated file claims.
  const FileBytes bytes(file);
  const auto head = bytes.bytesAt(0, 1024);
  if (asText(head).find(UID_DeflatedExplicitVRLittleEndianTransferSyntax) !=
      std::string_view::npos) {
    return refused(file, "it is deflated, which no DICOMDIR is");
  }
  DcmFileFormat format;
  const OFCondition loaded = safely([&] { return format.loadFile(OFFilename(file.c_str())); });
  if (loaded.bad()) {
    return refused(file, std::string("it cannot be read as DICOM: ") + loaded.text());
  }
  DcmSequenceOfItems* records = nullptr;
  format.getDataset()->findAndGetSequence(DCM_DirectoryRecordSequence, records);
  if (records == nullptr) return refused(file, "it holds no directory records");
  if (!reachesEnd(*records, bytes)) return refused(file, "it is truncated");
  std::error_code error;
  const fs::path parent = file.parent_path().empty() ? "." : file.parent_path();
  const fs::path folder = fs::canonical(parent, error);
  if (error) return refused(file, "its folder cannot be read");
  DicomDirectory directory;
  for (DcmObject* next = records->nextInContainer(nullptr); next != nullptr;
       next = records->nextInContainer(next)) {
    auto* record = dynamic_cast<DcmItem*>(next);
    const std::vector<std::string> components =
        record == nullptr ? std::vector<std::string>() : fileId(*record);
    if (!components.empty() && !resolve(components, folder, directory)) {
      return refused(file, "it refers to a file outside of its folder");
    }
  }
  return directory;
}

}  // namespace lateglow
