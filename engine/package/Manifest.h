#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

namespace lateglow::engine {

/// What a model was made for; an input gate compares a series with it.
struct ModelInputs {
  std::string modality;           ///< DICOM modality and kind, e.g. "MR cine"
  int phases = 0;                 ///< phases of a cycle the network sees; 0 for a still image
  std::vector<int> pixels;        ///< rows, columns (slices first for 3-D)
  std::vector<double> spacingMm;  ///< like pixels
  std::string intensity;          ///< e.g. "[-1,1], 1st to 99th percentile"
};

/// manifest.json of a model package, schema 1. Keys are the members in snake case.
struct Manifest {
  static constexpr int currentSchema = 1;

  int schema = currentSchema;
  std::string id;       ///< [a-z0-9][a-z0-9.-]*, at most 64 characters, e.g. "pscgan-demo"
  std::string title;    ///< for people
  std::string version;  ///< semantic, "1.0.0"
  std::string system;   ///< name in the engine's registry, e.g. "pscgan"
  std::string task;     ///< e.g. "cine-to-lge"
  nlohmann::json configuration = nlohmann::json::object();  ///< the system's own settings
  ModelInputs inputs;
  std::vector<std::string> outputs;  ///< names of the arrays a run gives
  nlohmann::json training = nlohmann::json::object();  ///< cohort, seed, data_fingerprint, command,
                                                       ///< device, seconds
  nlohmann::json metrics = nlohmann::json::object();   ///< figures with the cohort they hold for
  bool demonstration = false;        ///< trained on phantoms; said on screen and in every output
  std::vector<std::string> limits;   ///< sentences: what the model is not for
  std::map<std::string, std::string> versions;  ///< of the software that made it
  std::map<std::string, std::string> files;     ///< file name -> SHA-256, lower-case hexadecimal
};

/// Reads manifest.json's text. Unknown keys are ignored, missing or wrongly typed ones
/// refused. The error is one
/// English sentence without the file's name (the caller adds it).
[[nodiscard]] tl::expected<Manifest, std::string> parseManifest(std::string_view text);

/// What parseManifest checks beyond the types: id, version, sizes, file names, hashes.
[[nodiscard]] tl::expected<void, std::string> checkManifest(const Manifest& manifest);

/// Plain names only: letters, digits, '.', '_', '-'; no folder, no leading '.' or '-'.
[[nodiscard]] bool isPackageFileName(const std::string& name);

/// The text of manifest.json: sorted keys, two spaces, so that equal manifests are equal bytes.
[[nodiscard]] std::string toJson(const Manifest& manifest);

}  // namespace lateglow::engine
