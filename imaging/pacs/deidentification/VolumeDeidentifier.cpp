#include "imaging/pacs/deidentification/VolumeDeidentifier.h"

#include <algorithm>
#include <cctype>

#include "imaging/io/AtomicFile.h"
#include "imaging/pacs/deidentification/CleanNifti.h"
#include "imaging/pacs/deidentification/CleanNrrd.h"

namespace lateglow {

namespace {

std::string lowerCase(const std::filesystem::path& file) {
  std::string name = file.filename().string();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

bool isVolumeName(const std::filesystem::path& file) { return !volumeEnding(file).empty(); }

std::string volumeEnding(const std::filesystem::path& file) {
  const std::string name = lowerCase(file);
  for (const char* ending : {".nii.gz", ".nii", ".nrrd"}) {
    if (name.ends_with(ending)) return ending;
  }
  return {};
}

Expected<void> deidentifyVolumeFile(const std::filesystem::path& file,
                                    const std::filesystem::path& target, bool overwrite) {
  const std::string ending = volumeEnding(file);
  return writeFileAtomically(target, overwrite, [&](const std::filesystem::path& temporary) {
    return ending == ".nrrd" ? writeCleanNrrd(file, temporary)
                             : writeCleanNifti(file, temporary, ending == ".nii.gz");
  });
}

}  // namespace lateglow
