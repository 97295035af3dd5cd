#pragma once

#include <atomic>
#include <filesystem>

#include "tests/gui/AnalyticHeart.h"
#include "ui/models/CaseService.h"

namespace lateglow::testing {

/// The window's work without files, network or engine: studies are analytic hearts, a run takes
/// `runMs` in small steps and can be told to fail. Reports are real PDFs.
class FakeCaseService : public CaseService {
public:
  enum class Fate { Succeed, LoseEngine };

  std::atomic<int> runMs{300};
  std::atomic<Fate> fate{Fate::Succeed};
  std::atomic<int> runs{0};
  std::atomic<bool> holdReading{false};  ///< stops after the first image until it is let go
  std::atomic<bool> refuse{false};
  std::atomic<bool> force{false};  ///< of the last run
  std::filesystem::path results;   ///< where results are kept; empty: nowhere

  [[nodiscard]] std::vector<ModelChoice> models() const override;
  [[nodiscard]] Expected<std::vector<DeviceChoice>> devices() override;
  [[nodiscard]] std::vector<std::filesystem::path> demonstrationStudies() const override;
  [[nodiscard]] std::filesystem::path resultsFolder() const override { return results; }
  /// A path that contains "broken" fails as an unreadable file does.
  [[nodiscard]] Expected<Case> open(const std::filesystem::path& path, ProgressSink& progress,
                                    StudyReadListener& listener) override;
  [[nodiscard]] Expected<GateVerdict> checkGate(const Case& opened,
                                                const std::string& modelId) override;
  [[nodiscard]] Expected<Synthesis> synthesize(const Case& opened, const SynthesisOptions& options,
                                               ProgressSink& progress) override;
  [[nodiscard]] Expected<CineSegmentation> segmentPhases(const Case& opened,
                                                         const SynthesisOptions& options,
                                                         ProgressSink& progress) override;
  [[nodiscard]] Expected<ScarMeasurements> measure(const Case& analyzed,
                                                   const MeasureOptions& options,
                                                   bool force) override;
  [[nodiscard]] std::vector<AgreementLine> agreement(const Synthesis& synthesis) override;
  [[nodiscard]] Expected<int> writeReport(const ReportContent& content,
                                          const std::filesystem::path& file) override;

protected:
  AnalyticHeart m_heart;
};

}  // namespace lateglow::testing
