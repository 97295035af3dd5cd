#pragma once

#include <filesystem>
#include <vector>

#include "app/workflow/HangingProtocol.h"
#include "imaging/core/Failure.h"

namespace lateglow {

/// The protocols that ship with the program and the user's own, one file each. The user's folder
/// need not exist; it is made (0700) by the first save.
class HangingProtocolLibrary {
public:
  HangingProtocolLibrary(std::filesystem::path shipped, std::filesystem::path usersOwn);
  /// resourceFolder()/protocols and userDataFolder()/layouts.
  [[nodiscard]] static HangingProtocolLibrary standard();

  /// Reads both folders again. Files that cannot be read are left out and told in failures().
  void reload();
  [[nodiscard]] const std::vector<HangingProtocol>& protocols() const { return m_protocols; }
  [[nodiscard]] const std::vector<Failure>& failures() const { return m_failures; }

  /// Writes the protocol into the user's folder, whole or not at all, under a file name made from
  /// its name; one of the user's own of the same name is replaced. Returns its id.
  [[nodiscard]] Expected<std::string> save(HangingProtocol protocol);
  /// Of the user's own only: NotFound for any other id.
  [[nodiscard]] Expected<void> remove(const std::string& id);

private:
  void read(const std::filesystem::path& folder, bool usersOwn);

  std::filesystem::path m_shipped;
  std::filesystem::path m_usersOwn;
  std::vector<HangingProtocol> m_protocols;
  std::vector<Failure> m_failures;
};

}  // namespace lateglow
