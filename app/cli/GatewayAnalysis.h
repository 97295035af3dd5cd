#pragma once

#include <filesystem>
#include <vector>

#include "app/cli/Drawing.h"
#include "app/cli/Session.h"
#include "app/workflow/Gateway.h"

namespace lateglow::cli {

/// The work of the gateway: one resident engine that analyzes series after series and writes the
/// objects that go back. One thread at a time.
class GatewayAnalysis {
public:
  explicit GatewayAnalysis(const CommonOptions& common) : m_common(common) {}

  /// Whether every rule names a model that is installed and objects that can be made.
  [[nodiscard]] Expected<void> check(const GatewayRules& rules) const;
  /// See GatewayAnalyzer.
  [[nodiscard]] Expected<std::vector<std::filesystem::path>> analyze(
      const GatewayTask& task, const std::filesystem::path& out, ProgressSink& progress);

private:
  [[nodiscard]] Expected<ReportContent> analyzeSeries(const GatewayTask& task,
                                                      ProgressSink& progress);

  CommonOptions m_common;
  OffscreenDrawing m_drawing;  ///< for the report; made in the main thread
  Session m_session;
};

}  // namespace lateglow::cli
