#pragma once

#include <memory>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"
#include "ui/models/CaseService.h"

namespace lateglow {

/// The window's work done by the real pipeline, the same that lateglow-cli drives.
class PipelineCaseService final : public CaseService {
public:
  PipelineCaseService();

  [[nodiscard]] std::vector<ModelChoice> models() const override;
  [[nodiscard]] Expected<std::vector<DeviceChoice>> devices() override;
  [[nodiscard]] std::vector<std::filesystem::path> demonstrationStudies() const override;
  [[nodiscard]] std::filesystem::path resultsFolder() const override;
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

private:
  std::shared_ptr<EngineService> m_engine;
  std::shared_ptr<const ModelLibrary> m_models;
  CasePipeline m_pipeline;
};

}  // namespace lateglow
