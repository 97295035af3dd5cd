#include "app/workflow/TrainingFiles.h"

#include <algorithm>
#include <span>
#include <string>

#include <nlohmann/json.hpp>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace fs = std::filesystem;

std::vector<fs::path> caseFolders(const fs::path& source) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(source, error)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(error) && !name.starts_with('.')) folders.push_back(entry.path());
  }
  std::ranges::sort(folders);
  return folders;
}

nlohmann::json problemsJson(const std::vector<Failure>& problems) {
  nlohmann::json list = nlohmann::json::array();
  for (const Failure& problem : problems) {
    list.push_back({{"message", problem.message}, {"remedy", problem.remedy}, {"file", problem.file}});
  }
  return list;
}

Expected<void> writeJson(const fs::path& file, const nlohmann::json& content) {
  const std::string text = content.dump(2) + "\n";
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

}  // namespace lateglow
