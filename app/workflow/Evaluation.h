#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/CropOverlap.h"
#include "app/workflow/ImageComparison.h"
#include "app/workflow/ScarComparison.h"

namespace lateglow {

/// How a synthetic volume and two baselines compare with the real one (VolumeEvaluation.h).
struct VolumeScores {
  SimilarityFigures model;
  SimilarityFigures identity;  ///< the source as it is
  SimilarityFigures linear;    ///< the best straight line through its values
};

/// One case of an evaluation: the model's result against the truth of its folder.
struct EvaluatedCase {
  std::string name;
  std::string patient;        ///< patient id of the source, else the case's name: folds keep it whole
  nlohmann::json masks;       ///< compareMasks; null for a system that gives an image only
  nlohmann::json similarity;  ///< compareWithRealLge; null without an LGE
  std::optional<TissueOverlap> overlap;  ///< inside the crops
  std::optional<ScarComparison> scar;    ///< the model's classes against the truth
  /// Synthetic against true LGE, both read by readLge within the true wall (`test` is the
  /// synthetic one); nullopt without a true LGE.
  std::optional<ScarComparison> reading;
  std::optional<ScarComparison> trueLgeReading;  ///< the true LGE's reading against the truth
  std::optional<Uncertainty> uncertainty;        ///< of packages that give it
  std::optional<VolumeScores> volume;            ///< of systems that translate volumes, and they alone
};

/// A case folder: `cine.nii.gz`, `mask.nii.gz` and perhaps `lge.nii.gz` and `truth.json`.
struct EvaluationFolder {
  std::filesystem::path path;
  SegmentFrame frame;  ///< landmarks of truth.json, where there is one
  std::string cohort;  ///< "phantom, standard"; empty for other data
};

/// The case folders below `data`, in name order; BadInput when there is none.
[[nodiscard]] Expected<std::vector<EvaluationFolder>> findEvaluationCases(
    const std::filesystem::path& data);

/// The cohort that all folders name; "phantom, mixed cohorts" or "cases of DIR" else.
[[nodiscard]] std::string commonCohort(const std::vector<EvaluationFolder>& folders,
                                       const std::filesystem::path& data);

/// Runs the model on a case and compares. Every mask and image must lie on the grid of the cine.
[[nodiscard]] Expected<EvaluatedCase> evaluateCase(CasePipeline& pipeline,
                                                   const EvaluationFolder& folder,
                                                   const SynthesisOptions& options,
                                                   ProgressSink& progress);

/// One case as an element of `cases` in evaluation.json.
[[nodiscard]] nlohmann::json toJson(const EvaluatedCase& item);

}  // namespace lateglow
