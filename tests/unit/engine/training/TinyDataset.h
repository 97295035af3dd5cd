#pragma once

#include <filesystem>

namespace lateglow::engine {

/// A folder in the system's temporary folder that is removed with the object.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
};

/// Writes a few beating rings, some with a stiff sector labelled as scar: pscgan.safetensors (6
/// phases with the classes of each, 40x40 pixels, every fourth case for validation) and dataset.json.
void writeTinyDataset(const std::filesystem::path& folder, int cases = 12);

}  // namespace lateglow::engine
