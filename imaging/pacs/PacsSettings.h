#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// Who we are on the network and whom we know. Kept as JSON ("lateglow.pacs/1"), readable by its
/// owner only because it says where keys lie.
struct PacsSettings {
  LocalEntity local;
  std::vector<PacsNode> nodes;

  /// NotFound with the known names.
  [[nodiscard]] Expected<PacsNode> node(const std::string& name) const;
};

/// $LATEGLOW_PACS_SETTINGS, else $XDG_CONFIG_HOME/lateglow/pacs.json, else below ~/.config.
[[nodiscard]] std::filesystem::path pacsSettingsFile();

/// The defaults where there is no file; BadInput naming the key where it cannot be understood.
[[nodiscard]] Expected<PacsSettings> loadPacsSettings(const std::filesystem::path& file);

/// Writes the file whole or not at all, mode 0600 in a folder 0700.
[[nodiscard]] Expected<void> savePacsSettings(const PacsSettings& settings,
                                              const std::filesystem::path& file);

}  // namespace lateglow
