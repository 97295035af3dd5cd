#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/Uncertainty.h"
#include "imaging/core/Case.h"
#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/prepare/HeartCrop.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

class EngineService;
class ModelLibrary;
class StudyReadListener;

/// One reason why a series fits a model, fits with a note, or does not fit.
struct GateReason {
  enum class Verdict { Fits, Note, Refuses } verdict = Verdict::Fits;
  std::string code;     ///< stable: "modality", "phases", "spacing", "orientation", ...
  std::string message;  ///< English, with the numbers
};

struct GateVerdict {
  std::vector<GateReason> reasons;
  bool forced = false;
  [[nodiscard]] bool refuses() const;
  [[nodiscard]] int noteCount() const;
};

struct SynthesisOptions {
  std::string modelId = "pscgan-demo";
  std::string device = "auto";  ///< auto | cpu | cuda | cuda:N
  int threads = 0;              ///< 0: all cores
  std::uint64_t seed = 0;
  bool force = false;  ///< turns a refusing gate into a warning written into the result
};

struct StageSeconds {
  double load = 0.0;
  double prepare = 0.0;
  double network = 0.0;
  double write = 0.0;
};

/// What synthesis adds to a case: the layers "synthetic LGE" and "tissue mask" on the grid of the
/// source cine, and where in the image the network looked.
struct Synthesis {
  Case result;
  GateVerdict gate;
  std::vector<HeartCrop> crops;  ///< one a slice of the source; slices without a heart: !valid
  /// The images as the network gave them, brought to [0, 1]: [valid crop][row][column].
  std::vector<float> networkLge;
  std::string device;
  StageSeconds seconds;
  /// Of packages that give their members' probabilities; the layer "uncertainty" comes with it.
  std::optional<Uncertainty> uncertainty;
};

/// Tissue classes of every phase of a cine, by a model that outlines frames.
struct CineSegmentation {
  CineLabelMap classes;
  GateVerdict gate;
  std::string device;
  StageSeconds seconds;
};

/// The stages of a case, the same for window and command line. Thread-safe; every call blocks and
/// is meant for a worker thread. Nothing here writes a file.
class CasePipeline {
public:
  CasePipeline(std::shared_ptr<EngineService> engine, std::shared_ptr<const ModelLibrary> models);
  ~CasePipeline();

  /// Reads a DICOM folder or file, or a NIfTI file, and picks the series to analyze (the cine with
  /// the most slices, else the first series).
  /// `listener` (may be null) hears of series and images while they are read (readStudy).
  [[nodiscard]] Expected<Case> open(const std::filesystem::path& path, ProgressSink& progress,
                                    StudyReadListener* listener = nullptr);

  [[nodiscard]] Expected<GateVerdict> checkGate(const Case& opened, const std::string& modelId) const;

  /// Localize (hearts only), crop, normalize, run the network, bring the results back to patient
  /// space. Models of a VolumeTask give the layer SyntheticImage alone.
  [[nodiscard]] Expected<Synthesis> synthesize(const Case& opened, const SynthesisOptions& options,
                                               ProgressSink& progress);

  /// Wall and blood pool of every phase (`options.modelId`: a heart segmenter).
  [[nodiscard]] Expected<CineSegmentation> segmentPhases(const Case& opened,
                                                         const SynthesisOptions& options,
                                                         ProgressSink& progress);

  /// Measures the newest tissue mask of the case. Geometry faults that block quantification are a
  /// BadInput failure unless `force`.
  [[nodiscard]] Expected<ScarMeasurements> measure(const Case& analyzed,
                                                   const MeasureOptions& options,
                                                   bool force = false) const;

private:
  std::shared_ptr<EngineService> m_engine;
  std::shared_ptr<const ModelLibrary> m_models;
};

}  // namespace lateglow
