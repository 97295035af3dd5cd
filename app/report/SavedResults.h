#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/report/CaseReport.h"
#include "imaging/core/Annotation.h"
#include "imaging/core/CineLabelMap.h"
#include "imaging/core/Volume.h"

namespace lateglow {

/// What a reader has of one series, between sessions and across crashes.
struct SavedResult {
  ReportContent content;              ///< findings included
  std::optional<LabelMap> modelMask;  ///< below the reader's edits; nothing where there are none
  MeasureOptions measureOptions;
  std::string savedUtc;  ///< ISO 8601
};

/// Phases of a cine that a reader named.
struct SavedPhaseMarks {
  std::optional<int> endDiastole;
  std::optional<int> endSystole;
  friend bool operator==(const SavedPhaseMarks&, const SavedPhaseMarks&) = default;
};

/// Outlines of every phase of a cine, and in which phases a reader corrected what a model drew.
struct SavedOutlines {
  CineLabelMap classes;
  std::vector<int> correctedPhases;  ///< ascending
};

/// Results on disk, one a series, in a folder that only the user can read (0700). Saving writes a
/// new folder beside the old one and renames it into place, so that a crash at any moment leaves
/// the former or the new result, whole. Received UIDs never become file names: folders are named by
/// the SHA-256 of study and series UID.
class SavedResults {
 public:
  explicit SavedResults(std::filesystem::path root);

  /// `content.analyzed` is the case as the reader left it; its edited mask, if there is one, is
  /// saved with the model's below it.
  [[nodiscard]] Expected<void> save(const ReportContent& content, const MeasureOptions& options) const;

  /// The result saved for the source series of `opened`, put onto it: its layers are on the grid of
  /// the series, its provenance is that of the day. Nothing when none was saved, or none that fits
  /// the grid; a Failure when there is one that cannot be read.
  [[nodiscard]] Expected<std::optional<SavedResult>> load(const Case& opened) const;

  /// What a reader drew on a series; kept apart from results, because it needs none.
  [[nodiscard]] Expected<void> saveAnnotations(const Case& opened,
                                               const std::vector<Annotation>& annotations) const;
  [[nodiscard]] Expected<std::vector<Annotation>> loadAnnotations(const Case& opened) const;

  [[nodiscard]] Expected<void> savePhaseMarks(const Case& opened,
                                              const SavedPhaseMarks& marks) const;
  /// Nothing marked where none was saved; marks beyond the phases of the cine are left out.
  [[nodiscard]] Expected<SavedPhaseMarks> loadPhaseMarks(const Case& opened) const;

  /// Outlines of every phase of a cine, those of a model or as the reader corrected them; null:
  /// there are none any more.
  [[nodiscard]] Expected<void> saveOutlines(const Case& opened, const CineLabelMap* outlines,
                                            const std::vector<int>& correctedPhases = {}) const;
  /// Nothing where none was saved, or none that fits the cine.
  [[nodiscard]] Expected<std::optional<SavedOutlines>> loadOutlines(const Case& opened) const;

  /// Forgets the result that was saved for a series.
  void remove(const Case& opened) const;
  /// Forgets everything of a series, for when its images are deleted.
  void forget(const std::string& studyUid, const std::string& seriesUid) const;

 private:
  [[nodiscard]] Expected<void> makeRoot() const;
  /// What is kept apart from results, a file a kind beside their folders.
  [[nodiscard]] std::filesystem::path fileOf(const Case& opened, const char* kind) const;
  [[nodiscard]] Expected<void> saveJson(const Case& opened, const char* kind,
                                        const nlohmann::json& object) const;
  /// `read` of what was saved, `nothing` where nothing was; `loss` is what a damaged file costs.
  template <typename T, typename Read>
  [[nodiscard]] Expected<T> loadJson(const Case& opened, const char* kind, T nothing, Read read,
                                     const char* loss) const;

  std::filesystem::path m_root;
};

}  // namespace lateglow
