#include "app/workflow/BlindedResults.h"

#include <algorithm>
#include <map>

namespace lateglow {

namespace {

using Scores = std::vector<const BlindedScore*>;

double scarCount(const BlindedScore& score) {
  return static_cast<double>(std::count(score.scar.begin(), score.scar.end(), true));
}

/// `first` and `second` belong together one by one.
ReadingAgreement compareReadings(const Scores& first, const Scores& second) {
  std::vector<int> segments[2];
  std::vector<int> quality[2];
  std::vector<double> counts[2];
  for (const int side : {0, 1}) {
    for (const BlindedScore* score : side == 0 ? first : second) {
      for (const bool scar : score->scar) segments[side].push_back(scar ? 1 : 0);
      quality[side].push_back(score->quality - 1);
      counts[side].push_back(scarCount(*score));
    }
  }
  ReadingAgreement agreement;
  agreement.pairs = first.size();
  agreement.segments = cohenKappa(segments[0], segments[1], 2);
  agreement.quality = cohenKappa(quality[0], quality[1], kReadingGrades);
  agreement.qualityLinear =
      cohenKappa(quality[0], quality[1], kReadingGrades, KappaWeights::Linear);
  agreement.qualityQuadratic =
      cohenKappa(quality[0], quality[1], kReadingGrades, KappaWeights::Quadratic);
  agreement.scarSegments = blandAltman(counts[0], counts[1]);
  return agreement;
}

void countSegments(DecisionCounts& counts, const SegmentAnswers& test,
                   const SegmentAnswers& reference) {
  for (std::size_t n = 0; n < test.size(); ++n) counts.add(test[n], reference[n]);
}

KindScores kindScores(const BlindedKey& key, const ReaderScores& reader, bool real) {
  std::vector<double> quality;
  std::vector<double> confidence;
  std::vector<double> counts;
  KindScores kind;
  for (std::size_t n = 0; n < key.items.size(); ++n) {
    const auto& score = reader.scores[n];
    if (!score || key.items[n].real != real) continue;
    quality.push_back(score->quality);
    confidence.push_back(score->confidence);
    counts.push_back(scarCount(*score));
    if (key.items[n].reference) {
      countSegments(kind.againstMask, score->scar, *key.items[n].reference);
    }
  }
  kind.quality = summarizeSample(quality);
  kind.confidence = summarizeSample(confidence);
  kind.scarSegments = summarizeSample(counts);
  return kind;
}

ReaderResult resultOf(const BlindedKey& key, const ReaderScores& reader) {
  ReaderResult result;
  result.reader = reader.reader;
  std::map<std::string, std::pair<const BlindedScore*, const BlindedScore*>> cases;  // real, made
  for (std::size_t n = 0; n < key.items.size(); ++n) {
    if (!reader.scores[n]) continue;
    ++result.scored;
    auto& both = cases[key.items[n].caseName];
    (key.items[n].real ? both.first : both.second) = &*reader.scores[n];
  }
  Scores real;
  Scores synthetic;
  for (const auto& [name, both] : cases) {
    if (both.first == nullptr || both.second == nullptr) continue;
    real.push_back(both.first);
    synthetic.push_back(both.second);
    countSegments(result.againstOwnReal, both.second->scar, both.first->scar);
  }
  result.syntheticAgainstReal = compareReadings(synthetic, real);
  result.real = kindScores(key, reader, true);
  result.synthetic = kindScores(key, reader, false);
  return result;
}

ReaderPair pairOf(const ReaderScores& first, const ReaderScores& second) {
  Scores scores[2];
  for (std::size_t n = 0; n < first.scores.size(); ++n) {
    if (!first.scores[n] || !second.scores[n]) continue;
    scores[0].push_back(&*first.scores[n]);
    scores[1].push_back(&*second.scores[n]);
  }
  return {first.reader, second.reader, compareReadings(scores[0], scores[1])};
}

}  // namespace

BlindedResults evaluateReadings(const BlindedKey& key, const std::vector<ReaderScores>& readers) {
  BlindedResults results;
  results.items = key.items.size();
  results.cases = key.items.size() / 2;
  results.unblindedBy = key.unblindedBy;
  results.unblindedUtc = key.unblindedUtc;
  for (std::size_t n = 0; n < readers.size(); ++n) {
    results.readers.push_back(resultOf(key, readers[n]));
    for (std::size_t other = n + 1; other < readers.size(); ++other) {
      results.pairs.push_back(pairOf(readers[n], readers[other]));
    }
  }
  return results;
}

Expected<BlindedResults> blindedResults(const BlindedWorklist& worklist) {
  const auto key = readUnblindedKey(worklist);
  if (!key) return tl::unexpected(key.error());
  const auto readers = readAllScores(worklist);
  if (!readers) return tl::unexpected(readers.error());
  return evaluateReadings(*key, *readers);
}

}  // namespace lateglow
