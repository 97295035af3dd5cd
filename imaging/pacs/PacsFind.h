#pragma once

#include <string>
#include <vector>

#include "imaging/core/Progress.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

enum class QueryLevel { Study, Series, Image };

/// What to look for in the study root model (PS3.4 C.6.2). Text is UTF-8 and may hold the wildcards
/// * and ?; empty keys match everything. Dates are YYYYMMDD, YYYYMMDD-YYYYMMDD, or open at one end.
struct PacsQuery {
  QueryLevel level = QueryLevel::Study;
  std::string patientName;
  std::string patientId;
  std::string accessionNumber;
  std::string studyDate;
  std::string modality;  ///< of the series; at study level: Modalities in Study
  std::string studyDescription;
  std::string studyUid;   ///< required below the study level
  std::string seriesUid;  ///< required at image level
  std::string seriesDescription;
  int limit = 1000;  ///< beyond it the query is cancelled
};

/// One match; keys that the node does not fill stay empty. Text is clean UTF-8.
struct PacsMatch {
  std::string patientName;
  std::string patientId;
  std::string patientBirthDate;
  std::string patientSex;
  std::string studyUid;
  std::string studyDate;
  std::string studyTime;
  std::string studyDescription;
  std::string accessionNumber;
  std::string modalities;  ///< of the study, separated by backslashes; of a series: its modality
  std::string studySeries;     ///< number of series in the study
  std::string studyInstances;  ///< number of instances in the study
  std::string seriesUid;
  std::string seriesNumber;
  std::string seriesDescription;
  std::string seriesInstances;
  std::string instanceUid;
  std::string sopClassUid;
  std::string instanceNumber;
};

struct PacsMatches {
  std::vector<PacsMatch> matches;
  bool limited = false;  ///< there are more than the query's limit
};

/// C-FIND. Blocks; ends within a second when `progress` says stop.
[[nodiscard]] Expected<PacsMatches> findOnNode(const PacsNode& node, const LocalEntity& local,
                                               const PacsQuery& query, const PacsTimeouts& timeouts,
                                               ProgressSink& progress);

}  // namespace lateglow
