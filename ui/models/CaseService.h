#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/report/CaseReport.h"
#include "app/workflow/CasePipeline.h"
#include "imaging/io/StudyReadListener.h"

namespace lateglow {

/// A model that the user can run on a case.
struct ModelChoice {
  ModelCardSummary summary;
  std::string task;      ///< "cine to LGE and 4 classes"
  std::string cardText;  ///< the whole model card, Markdown
  std::string takes;     ///< the manifest's inputs.modality, "MR cine"; empty: anything
  /// Of models that give a volume (VolumeTask); empty: those of hearts.
  std::string volumeTask;
};

struct DeviceChoice {
  std::string id;    ///< "cpu", "cuda:0"; what SynthesisOptions::device takes
  std::string name;  ///< as the user knows it
};

/// The work behind the window. The program implements it with the real pipeline, GUI tests with an
/// analytic heart. Thread-safe: everything but models() may take long and is called from workers.
class CaseService {
public:
  virtual ~CaseService() = default;

  [[nodiscard]] virtual std::vector<ModelChoice> models() const = 0;
  /// Asks the engine what it can run on; starts it when it does not run yet.
  [[nodiscard]] virtual Expected<std::vector<DeviceChoice>> devices() = 0;
  /// Studies that ship with the program; empty when none was installed.
  [[nodiscard]] virtual std::vector<std::filesystem::path> demonstrationStudies() const = 0;

  /// Where results are kept between sessions; empty: nowhere.
  [[nodiscard]] virtual std::filesystem::path resultsFolder() const { return {}; }

  /// `listener` hears of series and first images while the rest is read.
  [[nodiscard]] virtual Expected<Case> open(const std::filesystem::path& path,
                                            ProgressSink& progress,
                                            StudyReadListener& listener) = 0;
  [[nodiscard]] virtual Expected<GateVerdict> checkGate(const Case& opened,
                                                        const std::string& modelId) = 0;
  [[nodiscard]] virtual Expected<Synthesis> synthesize(const Case& opened,
                                                       const SynthesisOptions& options,
                                                       ProgressSink& progress) = 0;
  /// Wall and blood pool of every phase of a cine; NotFound where no model for that is installed.
  /// `options.modelId` does not count.
  [[nodiscard]] virtual Expected<CineSegmentation> segmentPhases(const Case& opened,
                                                                 const SynthesisOptions& options,
                                                                 ProgressSink& progress) = 0;
  [[nodiscard]] virtual Expected<ScarMeasurements> measure(const Case& analyzed,
                                                           const MeasureOptions& options,
                                                           bool force) = 0;
  /// Agreement with a reference that came with the study (phantom truth, experts' masks); empty
  /// when there is none.
  [[nodiscard]] virtual std::vector<AgreementLine> agreement(const Synthesis& synthesis) = 0;
  /// Returns the number of pages.
  [[nodiscard]] virtual Expected<int> writeReport(const ReportContent& content,
                                                  const std::filesystem::path& file) = 0;
};

}  // namespace lateglow
