#pragma once

#include <cmath>
#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>

namespace lateglow::engine {

/// Between two lines about steps.
constexpr double secondsBetweenLines = 10.0;

/// A figure as lines give it: five decimals.
[[nodiscard]] inline double rounded(double value) { return std::round(value * 1e5) / 1e5; }

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
