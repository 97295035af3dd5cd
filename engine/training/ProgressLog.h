#pragma once

#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// Progress as JSON lines on standard output and, when a file is given, appended to it. Every line
/// has "type" ("start", "step", "validation", "checkpoint", "warning", "done", "error").
class ProgressLog {
public:
  explicit ProgressLog(const std::filesystem::path& file = {});
  void write(const nlohmann::json& line);

private:
  std::ofstream m_file;
};

}  // namespace lateglow::engine
