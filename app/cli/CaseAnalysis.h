#pragma once

#include <filesystem>
#include <string>

#include "app/cli/Session.h"

namespace lateglow::cli {

/// What `analyze` is told about a case, and `batch` about each of many.
struct AnalysisRequest {
  std::string model = "pscgan-demo";
  std::string in;
  std::string lge;            ///< real LGE on the grid of the cine; empty: none
  std::string referenceMask;  ///< reference classes on that grid; empty: none
  std::string indication;
  std::string objects;  ///< DICOM objects; empty: the usual ones where the source is DICOM
  bool function = false;  ///< outline every phase and write the LV function down too
  MeasureArguments measure;
  nlohmann::json batchItem;  ///< kept in the folder as batch.json; null: none
};

/// --function of `analyze` and `batch`.
void addFunctionFlag(CLI::App& command, AnalysisRequest& request);
/// What --objects says about itself.
[[nodiscard]] std::string objectsHelp();

/// Whether the request names landmarks and objects that are known.
[[nodiscard]] Expected<void> checkRequest(const AnalysisRequest& request);

/// The whole case: synthesizes, measures, compares with what was given as reference and writes
/// images, figures, pictures, PDF and DICOM objects into the folder `target`, which appears whole or
/// not at all. The answer is the one of `analyze`. Needs an OffscreenDrawing; several threads may do
/// this with one session.
[[nodiscard]] Expected<CommandResult> analyzeInto(Session& session, const AnalysisRequest& request,
                                                  const std::filesystem::path& target,
                                                  const CommonOptions& common,
                                                  ProgressSink& progress);

}  // namespace lateglow::cli
