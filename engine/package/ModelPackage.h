#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

#include "engine/package/Manifest.h"
#include "engine/package/Safetensors.h"

namespace lateglow::engine {

/// A model as it is stored and shipped: a folder, or the same files in an .lgmodel zip:
/// manifest.json, weights.safetensors, card.md (the model card) and nothing that the manifest does
/// not list. Every file's SHA-256 is in the manifest and was verified.
struct ModelPackage {
  std::filesystem::path path;
  Manifest manifest;
  std::string card;  ///< Markdown
  /// Names the package in provenance: SHA-256 of the lines "<hash>  <name>" of all its files in name
  /// order, manifest.json among them, so that in the folder
  /// `LC_ALL=C sha256sum * | sha256sum` prints the same.
  std::string packageSha256;
  TensorMap weights;  ///< as stored; widenToFloat32 where a system wants F32
};

/// Reads and verifies a whole package. The error is one English sentence that names the file at
/// fault. Links, folders and unlisted files inside a package are refused.
[[nodiscard]] tl::expected<ModelPackage, std::string> readModelPackage(
    const std::filesystem::path& package);

/// Reads manifest.json only, for lists of models; no hash is verified.
[[nodiscard]] tl::expected<Manifest, std::string> readPackageManifest(
    const std::filesystem::path& package);

struct PackageWriteOptions {
  bool halfWeights = false;  ///< stores F32 weights as F16
  bool overwrite = false;
};

/// Writes a package whole or not at all: a zip when `package` ends in .lgmodel, else a folder.
/// manifest.files is filled in. Returns packageSha256.
[[nodiscard]] tl::expected<std::string, std::string> writeModelPackage(
    const std::filesystem::path& package, Manifest manifest, const TensorMap& weights,
    const std::string& card, const PackageWriteOptions& options = {});

}  // namespace lateglow::engine
