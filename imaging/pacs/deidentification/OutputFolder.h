#pragma once

#include <filesystem>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A folder that appears whole or not at all: filled under a temporary name beside the target
/// (0700), renamed by commit(), removed when the object goes without that.
class OutputFolder {
 public:
  /// With `overwrite` an existing target may be replaced when it holds only folders and files whose
  /// names begin with "2.25.", as de-identification writes them; OutputExists else.
  [[nodiscard]] static Expected<OutputFolder> create(const std::filesystem::path& target,
                                                     bool overwrite);
  OutputFolder(OutputFolder&& other) noexcept;
  OutputFolder& operator=(OutputFolder&&) = delete;
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  ~OutputFolder();

  [[nodiscard]] const std::filesystem::path& temporaryPath() const { return m_temporary; }
  [[nodiscard]] Expected<void> commit();

 private:
  OutputFolder() = default;
  std::filesystem::path m_target;
  std::filesystem::path m_temporary;
};

}  // namespace lateglow
