#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "imaging/core/Cine.h"
#include "imaging/core/Volume.h"

namespace lateglow {

enum class IssueSeverity { Note, Warning, BlocksQuantification };

/// A fault of geometry or completeness, with its numbers ("slice distance 8.0, 8.0, 16.1 mm").
struct SeriesIssue {
  IssueSeverity severity = IssueSeverity::Note;
  std::string code;     ///< stable, e.g. "missing-slice", "uneven-spacing", "gantry-tilt"
  std::string message;  ///< English, with numbers and unit
};

enum class SeriesKind { Cine, Volume, LabelMap };
[[nodiscard]] std::string toString(SeriesKind kind);

/// Values that a file asks to be shown from black to white.
struct StoredWindow {
  double width = 0.0;
  double centre = 0.0;
  friend bool operator==(const StoredWindow&, const StoredWindow&) = default;
};

/// One acquisition as it was read, never changed afterwards.
struct Series {
  std::string uid;  ///< DICOM series instance UID; for other files a UID derived from the content
  std::string modality;  ///< "MR", "CT" ...
  std::string description;
  std::string frameOfReferenceUid;
  std::string manufacturer;
  std::string bodyPart;         ///< DICOM Body Part Examined as stored, e.g. "HEART"
  std::string acquisitionDate;  ///< YYYYMMDD, empty where unknown
  std::vector<std::string> sourceInstanceUids;
  std::vector<std::filesystem::path> files;
  std::vector<SeriesIssue> issues;
  /// Of every slice, at its first phase; empty where one slice states none.
  std::vector<StoredWindow> windowOfSlice;
  std::variant<Cine, Volume, LabelMap> image;

  [[nodiscard]] SeriesKind kind() const;
  [[nodiscard]] const Geometry& geometry() const;
  [[nodiscard]] const Cine* cine() const { return std::get_if<Cine>(&image); }
  [[nodiscard]] const Volume* volume() const { return std::get_if<Volume>(&image); }
  [[nodiscard]] const LabelMap* labelMap() const { return std::get_if<LabelMap>(&image); }
  [[nodiscard]] bool blocksQuantification() const;
};

struct Patient {
  std::string name;  ///< DICOM PN as stored, e.g. "Doe^Jane"
  std::string id;
  std::string birthDate;  ///< YYYYMMDD
  std::string sex;
};

struct Study {
  std::string uid;
  Patient patient;
  std::string date;  ///< YYYYMMDD
  std::string description;
  std::string accessionNumber;
  double patientWeightKg = 0.0;  ///< 0 where unknown
  double patientHeightM = 0.0;   ///< 0 where unknown
  std::vector<Series> series;
};

}  // namespace lateglow
