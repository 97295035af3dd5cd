#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/package/Manifest.h"
#include "imaging/core/Failure.h"

namespace lateglow {

struct InstalledModel {
  engine::Manifest manifest;
  std::filesystem::path package;  ///< folder of the package
  std::string sha256;             ///< of the whole package
};

/// A package that lies in the library and cannot be used, with the reason.
struct BrokenModel {
  std::filesystem::path package;
  std::string problem;
};

/// The model packages that ship with Lateglow and those that the user installed. Every package is
/// verified (manifest, exact file set, hashes) before it is listed. The user's come first, so an
/// installed version shadows a shipped one of the same id.
class ModelLibrary {
public:
  explicit ModelLibrary(std::vector<std::filesystem::path> folders);
  /// The user's folder and the shipped one.
  [[nodiscard]] static ModelLibrary standard();

  [[nodiscard]] const std::vector<InstalledModel>& models() const { return m_models; }
  [[nodiscard]] const std::vector<BrokenModel>& broken() const { return m_broken; }
  [[nodiscard]] Expected<InstalledModel> find(const std::string& id) const;
  /// The first model of a system, for helpers a user does not choose (the heart localizer).
  [[nodiscard]] Expected<InstalledModel> findSystem(const std::string& system) const;

  /// Copies a verified package, a folder or an .lgmodel archive, into the user's folder, whole or not
  /// at all.
  [[nodiscard]] Expected<InstalledModel> install(const std::filesystem::path& package,
                                                 bool overwrite);
  /// Removes a package that the user installed; shipped ones stay.
  [[nodiscard]] Expected<void> remove(const std::string& id);

private:
  void scan();
  /// Where a package lies in the user's folder: as a folder, as an archive.
  [[nodiscard]] std::vector<std::filesystem::path> installedForms(const std::string& id) const;

  std::vector<std::filesystem::path> m_folders;
  std::vector<InstalledModel> m_models;
  std::vector<BrokenModel> m_broken;
};

/// Verifies one package outside any library.
[[nodiscard]] Expected<InstalledModel> verifyModel(const std::filesystem::path& package);

}  // namespace lateglow
