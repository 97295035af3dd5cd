#pragma once

#include <filesystem>

#include "app/report/CaseReport.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// Writes everything that it takes to compute a case's figures again into one ZIP archive: the files
/// of the source series without the patient's identity (PS3.15 annex E, pseudonyms of this bundle
/// alone), id, version and SHA-256 of the model, parameters, the measurements and the classes they
/// are of, and a manifest with the SHA-256 of every file. `lateglow-cli analyze --bundle` reads it.
///
/// Refused where the identity cannot be removed; NotFound where the source files are gone.
[[nodiscard]] Expected<void> writeCaseBundle(const ReportContent& content,
                                             const MeasureOptions& options,
                                             const std::filesystem::path& archive, bool overwrite,
                                             ProgressSink& progress);

/// The options behind saved measurements: the landmark that a user gave, the end he named as apex.
[[nodiscard]] MeasureOptions measureOptionsOf(const ScarMeasurements& measurements);

}  // namespace lateglow
