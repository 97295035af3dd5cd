#include <nlohmann/json.hpp>

#include "app/workflow/BlindedFiles.h"
#include "app/workflow/BlindedResults.h"
#include "app/workflow/CsvTable.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json intervalJson(const Interval& interval) { return {interval.lower, interval.upper}; }

json kappaJson(const std::optional<CohenKappa>& kappa) {
  if (!kappa) return nullptr;
  return {{"value", kappa->kappa},
          {"ci", intervalJson(kappa->confidence)},
          {"agreement", kappa->observed},
          {"n", kappa->count}};
}

json limitsJson(const std::optional<BlandAltman>& limits) {
  if (!limits) return nullptr;
  return {{"bias", limits->bias},
          {"loa_low", limits->lowerLimit},
          {"loa_high", limits->upperLimit},
          {"ci_bias", intervalJson(limits->biasConfidence)},
          {"n", limits->count}};
}

json agreementJson(const ReadingAgreement& agreement) {
  return {{"pairs", agreement.pairs},
          {"scar_segments_kappa", kappaJson(agreement.segments)},
          {"quality_kappa", kappaJson(agreement.quality)},
          {"quality_kappa_linear", kappaJson(agreement.qualityLinear)},
          {"quality_kappa_quadratic", kappaJson(agreement.qualityQuadratic)},
          {"scar_segments_bland_altman", limitsJson(agreement.scarSegments)}};
}

json shareJson(const std::optional<Proportion>& share) {
  if (!share) return nullptr;
  return {{"value", share->value}, {"ci", intervalJson(share->confidence)}, {"n", share->total}};
}

json decisionsJson(const DecisionCounts& counts, const char* reference) {
  return {{"reference", reference},
          {"segments", counts.total()},
          {"sensitivity", shareJson(counts.sensitivity())},
          {"specificity", shareJson(counts.specificity())},
          {"accuracy", shareJson(counts.accuracy())}};
}

json sampleJson(const std::optional<SampleSummary>& sample) {
  if (!sample) return nullptr;
  return {{"n", sample->count},
          {"mean", sample->mean},
          {"sd", sample->standardDeviation ? json(*sample->standardDeviation) : json(nullptr)}};
}

json kindJson(const KindScores& kind) {
  return {{"quality", sampleJson(kind.quality)},
          {"confidence", sampleJson(kind.confidence)},
          {"scar_segments", sampleJson(kind.scarSegments)},
          {"against_mask", decisionsJson(kind.againstMask, "reference mask")}};
}

/// Every number of the JSON object as a line "a/b/c,number", so that the two cannot differ.
void addFigures(CsvText& csv, const std::string& path, const json& value) {
  if (value.is_number()) {
    csv.add(path).add(std::optional<double>(value.get<double>())).endLine();
  } else if (value.is_structured()) {
    for (const auto& [key, member] : value.items()) {
      addFigures(csv, path.empty() ? key : std::string(path).append("/").append(key), member);
    }
  }
}

std::string scoresCsv(const BlindedKey& key, const std::vector<ReaderScores>& readers) {
  CsvText csv;
  csv.add("reader").add("position").add("item").add("case").add("image").add("quality");
  csv.add("confidence").add("scar_segments").endLine();
  for (const ReaderScores& reader : readers) {
    for (std::size_t n = 0; n < key.items.size(); ++n) {
      const auto& score = reader.scores[n];
      if (!score) continue;
      std::string segments;
      for (std::size_t s = 0; s < score->scar.size(); ++s) {
        if (score->scar[s])
          segments.append(segments.empty() ? "" : " ").append(std::to_string(s + 1));
      }
      const BlindedItemKey& item = key.items[n];
      csv.add(reader.reader).add(n + 1).add(item.name).add(item.caseName);
      csv.add(item.real ? "real" : "synthetic").add(static_cast<std::size_t>(score->quality));
      csv.add(static_cast<std::size_t>(score->confidence)).add(segments).endLine();
    }
  }
  return csv.text();
}

}  // namespace

json toJson(const BlindedResults& results) {
  json object{{"schema", "lateglow.blinded-results/1"},
              {"items", results.items},
              {"cases", results.cases},
              {"unblinded", {{"by", results.unblindedBy}, {"utc", results.unblindedUtc}}},
              {"readers", json::object()},
              {"between_readers", json::object()},
              {"research_use_only", true}};
  for (const ReaderResult& reader : results.readers) {
    object["readers"][reader.reader] = {
        {"scored", reader.scored},
        {"real", kindJson(reader.real)},
        {"synthetic", kindJson(reader.synthetic)},
        {"synthetic_against_real", agreementJson(reader.syntheticAgainstReal)},
        {"synthetic_decisions",
         decisionsJson(reader.againstOwnReal, "the same reader's real LGE")}};
  }
  for (const ReaderPair& pair : results.pairs) {
    object["between_readers"][std::string(pair.first).append(" - ").append(pair.second)] =
        agreementJson(pair.agreement);
  }
  return object;
}

Expected<std::vector<fs::path>> writeBlindedResults(const BlindedWorklist& worklist,
                                                    const fs::path& folder) {
  const auto key = readUnblindedKey(worklist);
  if (!key) return tl::unexpected(key.error());
  const auto readers = readAllScores(worklist);
  if (!readers) return tl::unexpected(readers.error());
  const json object = toJson(evaluateReadings(*key, *readers));
  CsvText figures;
  figures.add("figure").add("value").endLine();
  addFigures(figures, {}, object);
  const std::pair<const char*, std::string> texts[] = {
      {"results.json", object.dump(2, ' ', false, json::error_handler_t::replace).append("\n")},
      {"results.csv", figures.text()},
      {"scores.csv", scoresCsv(*key, *readers)}};
  std::vector<fs::path> files;
  for (const auto& [name, text] : texts) {
    files.push_back(folder / name);
    if (const auto done = blindedfiles::writeText(files.back(), text, true); !done) {
      return tl::unexpected(done.error());
    }
  }
  return files;
}

}  // namespace lateglow
