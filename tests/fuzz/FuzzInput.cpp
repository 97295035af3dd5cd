#include "tests/fuzz/FuzzInput.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace lateglow::fuzz {

namespace {

namespace fs = std::filesystem;

/// A folder of this process alone.
class Scratch {
 public:
  Scratch() {
    const fs::path memory("/dev/shm");
    const fs::path base = fs::is_directory(memory) ? memory : fs::temp_directory_path();
    m_folder = base / ("lateglow-fuzz-" + std::to_string(::getpid()));
    fs::create_directories(m_folder);
  }
  ~Scratch() {
    std::error_code error;
    fs::remove_all(m_folder, error);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const fs::path& folder() const { return m_folder; }

 private:
  fs::path m_folder;
};

const Scratch& scratch() {
  static const Scratch instance;
  return instance;
}

}  // namespace

fs::path writeInput(std::span<const std::uint8_t> bytes, const std::string& name) {
  fs::path file = scratch().folder() / name;
  std::FILE* stream = std::fopen(file.c_str(), "wb");
  if (stream == nullptr) std::abort();
  if (!bytes.empty() && std::fwrite(bytes.data(), 1, bytes.size(), stream) != bytes.size()) {
    std::abort();
  }
  std::fclose(stream);
  return file;
}

fs::path scratchPath(const std::string& name) { return scratch().folder() / name; }

void finding(const char* what) {
  std::fprintf(stderr, "finding: %s\n", what);
  std::abort();
}

}  // namespace lateglow::fuzz
