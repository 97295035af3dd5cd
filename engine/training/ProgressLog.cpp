#include "engine/training/ProgressLog.h"

#include <iostream>

namespace lateglow::engine {

ProgressLog::ProgressLog(const std::filesystem::path& file) {
  if (file.empty()) return;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path());
  m_file.open(file, std::ios::app);
}

void ProgressLog::write(const nlohmann::json& line) {
  const std::string text = line.dump();
  std::cout << text << std::endl;
  if (m_file) m_file << text << std::endl;
}

}  // namespace lateglow::engine
