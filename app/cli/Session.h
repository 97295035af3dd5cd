#pragma once

#include <memory>

#include "app/cli/Command.h"
#include "app/report/CaseReport.h"
#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow::cli {

/// Engine, models and pipeline for one command.
struct Session {
  std::shared_ptr<EngineService> engine = std::make_shared<EngineService>();
  std::shared_ptr<const ModelLibrary> models =
      std::make_shared<const ModelLibrary>(ModelLibrary::standard());
  CasePipeline pipeline{engine, models};
};

[[nodiscard]] SynthesisOptions synthesisOptions(const CommonOptions& common,
                                                const std::string& modelId);

/// Runs the model on an opened case and measures it; `options.force` also lets geometry faults pass.
[[nodiscard]] Expected<ReportContent> analyzeCase(Session& session, const Case& opened,
                                                  const SynthesisOptions& options,
                                                  const MeasureOptions& measure,
                                                  ProgressSink& progress);

[[nodiscard]] nlohmann::json toJson(const GateVerdict& gate);
[[nodiscard]] nlohmann::json toJson(const StageSeconds& seconds);
/// Notes and refusals of a gate, one indented line each.
[[nodiscard]] std::string gateText(const GateVerdict& gate);
[[nodiscard]] ModelCardSummary cardSummary(const InstalledModel& model);

/// How `measure` and `analyze` are told about landmarks and levels.
struct MeasureArguments {
  std::string rvInsertion;  ///< "x,y,z", LPS, mm
  std::string apex;         ///< "first", "last" or empty
};
void addMeasureArguments(CLI::App& command, MeasureArguments& arguments);
[[nodiscard]] Expected<MeasureOptions> parseMeasureOptions(const MeasureArguments& arguments);
/// The result a person wants first: scar, ratio, levels, warnings.
[[nodiscard]] std::string measurementsText(const ScarMeasurements& measurements);

}  // namespace lateglow::cli
