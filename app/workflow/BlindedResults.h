#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/workflow/BlindedReading.h"
#include "measurements/Agreement.h"
#include "measurements/CohenKappa.h"
#include "measurements/DecisionCounts.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {

/// Two readings of the same images or cases against each other: segments with scar (kappa plain),
/// image quality (kappa plain and with linear and quadratic weights), number of segments with scar
/// (Bland-Altman, first - second).
struct ReadingAgreement {
  std::size_t pairs = 0;               ///< images or cases that both readings scored
  std::optional<CohenKappa> segments;  ///< 16 a pair, taken as independent
  std::optional<CohenKappa> quality;
  std::optional<CohenKappa> qualityLinear;
  std::optional<CohenKappa> qualityQuadratic;
  std::optional<BlandAltman> scarSegments;
};

/// One kind of image as one reader scored it.
struct KindScores {
  std::optional<SampleSummary> quality;
  std::optional<SampleSummary> confidence;
  std::optional<SampleSummary> scarSegments;
  DecisionCounts againstMask;  ///< segments, against the reference mask; empty where none has one
};

struct ReaderResult {
  std::string reader;
  std::size_t scored = 0;
  KindScores real;
  KindScores synthetic;
  ReadingAgreement syntheticAgainstReal;  ///< cases whose both images were scored
  DecisionCounts
      againstOwnReal;  ///< segments on the synthetic image, against those on the real one
};

struct ReaderPair {
  std::string first;
  std::string second;
  ReadingAgreement agreement;  ///< over all images that both scored
};

struct BlindedResults {
  std::size_t items = 0;
  std::size_t cases = 0;
  std::string unblindedBy;
  std::string unblindedUtc;
  std::vector<ReaderResult> readers;
  std::vector<ReaderPair> pairs;  ///< every two readers
};

[[nodiscard]] BlindedResults evaluateReadings(const BlindedKey& key,
                                              const std::vector<ReaderScores>& readers);
/// Of an unblinded list; Refused else.
[[nodiscard]] Expected<BlindedResults> blindedResults(const BlindedWorklist& worklist);

/// Schema "lateglow.blinded-results/1".
[[nodiscard]] nlohmann::json toJson(const BlindedResults& results);
/// Writes results.json, results.csv (a line a figure) and scores.csv (a line a reader and image, with
/// what the image was) into an existing folder. Returns the files.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeBlindedResults(
    const BlindedWorklist& worklist, const std::filesystem::path& folder);

}  // namespace lateglow
