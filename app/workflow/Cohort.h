#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/workflow/ScarComparison.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// The figures of a case that a model and a reference both have.
enum class CohortMeasure {
  ScarVolume,
  ScarRatio,
  ScarMass,
  MyocardiumMass,
  Transmurality,
  TransmuralSegments,
  ScarSegments,
  EjectionFraction
};
inline constexpr std::size_t kCohortMeasures = 8;
inline constexpr std::array<CohortMeasure, kCohortMeasures> kAllCohortMeasures{
    CohortMeasure::ScarVolume,    CohortMeasure::ScarRatio,
    CohortMeasure::ScarMass,      CohortMeasure::MyocardiumMass,
    CohortMeasure::Transmurality, CohortMeasure::TransmuralSegments,
    CohortMeasure::ScarSegments,  CohortMeasure::EjectionFraction};

/// How a measure is called in files, and how it is written.
struct CohortMeasureInfo {
  const char* key;   ///< stable: "scar_volume_ml"; columns are KEY_model and KEY_reference
  const char* name;  ///< English
  const char* unit;  ///< empty for counts
  int decimals;
  const char* definition;  ///< English, one line
};
[[nodiscard]] const CohortMeasureInfo& infoOf(CohortMeasure measure);

/// The classes whose overlap a cohort shows; "myocardium" is healthy and scar.
enum class CohortClass { Scar, HealthyMyocardium, BloodPool, Myocardium };
inline constexpr std::size_t kCohortClasses = 4;
/// "scar", "healthy_myocardium", ...; columns are dice_NAME.
[[nodiscard]] const char* keyOf(CohortClass tissue);

struct CohortPair {
  std::optional<double> model;
  std::optional<double> reference;
  [[nodiscard]] bool complete() const { return model && reference; }
};

/// Where the reference of a case comes from.
enum class CohortReference { None, Mask, RealLge, Table };
/// English: "reference mask", "real LGE", ...
[[nodiscard]] std::string toString(CohortReference reference);

struct CohortCase {
  std::string name;
  std::filesystem::path folder;  ///< of its results; empty where a table names none
  std::filesystem::path source;  ///< what a viewer opens; empty where it is not there any more
  CohortReference reference = CohortReference::None;
  std::array<CohortPair, kCohortMeasures> pairs;
  std::array<std::optional<double>, kCohortClasses> dice;
  std::vector<SegmentComparison> segments;  ///< those that the reference covers
  std::vector<std::string> notes;           ///< English: what is missing, and why

  [[nodiscard]] const CohortPair& pair(CohortMeasure measure) const {
    return pairs[static_cast<std::size_t>(measure)];
  }
};

/// Analyzed cases with what their model and their reference say.
struct Cohort {
  std::filesystem::path source;
  std::vector<CohortCase> cases;    ///< by name
  std::vector<Failure> unreadable;  ///< cases that are left out, and why
};

/// Reads the folders of analyzed cases below a folder (CaseFiles.h), or a CSV table with a column
/// `case` and pairs of columns such as scar_mass_g_model and scar_mass_g_reference, as writeCohort
/// writes it. BadInput where there is no case at all.
///
/// Folders: with a reference mask both masks are measured over the slices in which the reference has
/// myocardium, with the landmark of the analysis. Else, with a real LGE, real and synthetic LGE are
/// read by readLge within the model's wall. Else there is no reference and the model's figures stand
/// alone. EF comes from function.json and reference_function.json.
[[nodiscard]] Expected<Cohort> readCohort(const std::filesystem::path& folderOrTable,
                                          ProgressSink& progress);

}  // namespace lateglow
