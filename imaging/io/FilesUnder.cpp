#include "imaging/io/FilesUnder.h"

#include <algorithm>

namespace lateglow {

namespace fs = std::filesystem;

std::vector<fs::path> filesUnder(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied,
                                         error);
  while (!error && entry != fs::recursive_directory_iterator()) {
    std::error_code entryError;
    if (entry->is_regular_file(entryError)) files.push_back(entry->path());
    entry.increment(error);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace lateglow
