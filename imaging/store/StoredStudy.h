#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lateglow {

/// One study of the store as a list shows it. Files that share a study UID but not a patient ID are
/// two studies. Text is UTF-8, dates are YYYYMMDD, absent values are empty.
struct StoredStudy {
  std::int64_t id = 0;  ///< in this store only
  std::string key;      ///< the same in every store: names the study's view folder
  std::string uid;      ///< of volumes (NIfTI ...), which have none: made from their content
  std::string patientName;
  std::string patientId;
  std::string birthDate;
  std::string sex;
  std::string date;
  std::string time;
  std::string accessionNumber;
  std::string description;
  std::string seriesDescription;  ///< the first series that has one
  std::string sourceName;  ///< the file or folder it came from, for studies without a patient
  std::string modalities;  ///< in alphabetical order, separated by blanks: "MR SEG"
  std::string importedAt;  ///< UTC, ISO 8601
  int seriesCount = 0;
  int instanceCount = 0;
  int imageCount = 0;     ///< frames of multi-frame objects counted each
  int conflictCount = 0;  ///< instances whose UID another file of other content has, too
  std::uint64_t bytes = 0;
  std::string searchText;    ///< all that a search looks at, folded (SearchText.h)
  bool interrupted = false;  ///< an import of it was killed: it may not be complete
};

struct StoredSeries {
  std::int64_t id = 0;
  std::string uid;
  std::string modality;
  std::optional<int> number;
  std::string description;
  int instanceCount = 0;
  int imageCount = 0;
  std::uint64_t bytes = 0;
};

struct StoredInstance {
  std::int64_t id = 0;
  std::string sopInstanceUid;
  std::string sopClassUid;  ///< empty for volumes (NIfTI ...)
  std::optional<int> number;
  int frames = 0;
  std::string sha256;
  std::string name;  ///< of the file that was imported, without its folder
  std::filesystem::path file;
  std::uint64_t bytes = 0;
  bool conflict = false;
};

/// What a study must match; empty members match everything. Text matches regardless of case and
/// accents, in part.
struct StudyFilter {
  std::string words;  ///< each word somewhere in patient, dates, modality, description, accession
  std::string patientName;
  std::string patientId;
  std::string dateFrom;  ///< YYYYMMDD, inclusive; a study without a date matches no range
  std::string dateTo;
  std::string modality;  ///< "MR": studies with at least one such series
  std::string description;
  std::string accessionNumber;
};

struct StoreSize {
  std::int64_t studies = 0;
  std::int64_t series = 0;
  std::int64_t instances = 0;
  std::uint64_t bytes = 0;
  std::optional<std::uint64_t> limitBytes;
  std::uint64_t freeBytes = 0;  ///< of the disk
};

}  // namespace lateglow
