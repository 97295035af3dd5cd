#pragma once

#include <filesystem>
#include <string>

#include "imaging/core/Failure.h"

namespace lateglow {

/// Where a store keeps what. Names of stored files are made from their content alone, so nothing
/// that a file or a peer says ever becomes a path.
class StoreFolders {
 public:
  explicit StoreFolders(std::filesystem::path root) : m_root(std::move(root)) {}

  /// Creates what is missing; root and everything below is for the owner only (0700).
  [[nodiscard]] Expected<void> create() const;

  [[nodiscard]] const std::filesystem::path& root() const { return m_root; }
  [[nodiscard]] std::filesystem::path database() const { return m_root / "store.db"; }
  /// Held while files and rows are brought into agreement.
  [[nodiscard]] std::filesystem::path lock() const { return m_root / "lock"; }
  /// One folder a running import, locked by it; what a killed one left is removed.
  [[nodiscard]] std::filesystem::path incoming() const { return m_root / "incoming"; }
  /// Whole files, never changed: ab/abcd...ef.dcm, named by the SHA-256 of the content.
  [[nodiscard]] std::filesystem::path files() const { return m_root / "files"; }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return files() / name.substr(0, 2) / name;
  }
  /// A folder a study with hard links to its files, for readers that take folders; made on demand.
  [[nodiscard]] std::filesystem::path views() const { return m_root / "views"; }

 private:
  std::filesystem::path m_root;
};

/// The user's store: $LATEGLOW_STORE, else $XDG_DATA_HOME/lateglow/store, else the same below
/// ~/.local/share.
[[nodiscard]] std::filesystem::path defaultStoreFolder();

}  // namespace lateglow
