#pragma once

#include <array>
#include <cstddef>
#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// The secret that ties pseudonyms to their originals. Who has it can tell whether a pseudonym
/// belongs to a known patient; who has it not, cannot try patient numbers through. The same key
/// gives the same pseudonyms, UIDs and date shifts in every run.
class DeidentificationKey {
 public:
  static constexpr std::size_t kBytes = 32;

  /// A key from a file of at least 16 bytes (hashed into the key). Refused where others than the
  /// owner may read the file.
  [[nodiscard]] static Expected<DeidentificationKey> load(const std::filesystem::path& file);
  /// The user's own key: read from `file`, or made from the system's random source and written
  /// there (0600, its folder 0700) when there is none yet.
  [[nodiscard]] static Expected<DeidentificationKey> loadOrCreate(
      const std::filesystem::path& file);
  /// A key for one run: nothing ties its pseudonyms to those of another run.
  [[nodiscard]] static DeidentificationKey random();

  [[nodiscard]] const std::array<std::byte, kBytes>& bytes() const { return m_bytes; }

 private:
  std::array<std::byte, kBytes> m_bytes{};
};

/// $XDG_DATA_HOME/lateglow/deidentification.key, else below ~/.local/share.
[[nodiscard]] std::filesystem::path userDeidentificationKeyFile();

}  // namespace lateglow
