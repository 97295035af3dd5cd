#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/io/PrivateFolder.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// A file of a bundle, named from its root with '/'.
struct BundleFile {
  std::string path;
  std::uint64_t bytes = 0;
  std::string sha256;
};

/// What has to be known to run an analysis again: `manifest.json` of a bundle
/// (`lateglow.bundle/1`).
struct BundleManifest {
  std::string softwareVersion;
  std::string createdUtc;
  std::string modelId;
  std::string modelVersion;
  std::string modelSha256;
  std::string device;  ///< that it ran on, for information
  std::uint64_t seed = 0;
  bool force = false;            ///< the input gate was overridden
  bool editedByReader = false;   ///< the figures are of contours that a reader edited
  MeasureOptions measureOptions; ///< landmark and apex where the user gave them
  std::vector<BundleFile> files;
};

inline constexpr const char* kBundleInputs = "inputs";
inline constexpr const char* kBundleMeasurements = "results/measurements.json";
inline constexpr const char* kBundleMask = "results/mask.nii.gz";

/// Packs `inputs` and `results` of a folder into one ZIP archive with a manifest that names size and
/// SHA-256 of each file; whole or not at all. `manifest.files` is filled here.
[[nodiscard]] Expected<void> packBundle(BundleManifest manifest,
                                        const std::filesystem::path& folder,
                                        const std::filesystem::path& archive, bool overwrite);

struct OpenedBundle {
  PrivateFolder folder;  ///< unpacked; goes with the object
  BundleManifest manifest;
};

/// Unpacks a bundle into a private folder and checks every file against the manifest. BadInput: what
/// extractZip refuses (paths out of the folder, bombs, damage), a manifest that is missing, damaged
/// or of another schema, a file that is missing, not listed or of another content.
[[nodiscard]] Expected<OpenedBundle> openBundle(const std::filesystem::path& archive,
                                                ProgressSink& progress);

/// One value of two measurement files.
struct ReproducedValue {
  std::string name;  ///< "/scar/mass_g"
  std::string before;
  std::string after;
  bool same = false;
};

/// Compares two JSON objects value by value; numbers are the same within one part in a million (what
/// another processor may round otherwise), texts exactly. A value that only one has differs.
[[nodiscard]] std::vector<ReproducedValue> compareValues(const nlohmann::json& before,
                                                         const nlohmann::json& after);

}  // namespace lateglow
