#include "app/workflow/EvaluationSummary.h"

#include <algorithm>
#include <random>

#include "app/workflow/AgreementJson.h"
#include "app/workflow/CalibrationFit.h"

namespace lateglow {

namespace {

using nlohmann::json;

json intervalJson(const std::optional<Interval>& interval) {
  return interval ? json{interval->lower, interval->upper} : json(nullptr);
}

json orNull(const std::optional<double>& value) { return value ? json(*value) : json(nullptr); }

json rowJson(const FigureResult& result) {
  const Figure& figure = result.figure;
  json row{{"name", figure.key},
           {"group", figure.group},
           {"measure", figure.name},
           {"unit", figure.share ? "share" : figure.unit},
           {"n", result.value ? result.value->count : 0},
           {"mean", result.value ? json(result.value->value) : json(nullptr)},
           {"sd", result.value ? orNull(result.value->standardDeviation) : json(nullptr)},
           {"ci95", result.value ? intervalJson(result.value->confidence) : json(nullptr)},
           {"paper", figure.paper.empty() ? json(nullptr) : json(figure.paper)}};
  if (result.folds) {
    row["folds"] = {{"n", result.folds->count},
                    {"mean", result.folds->mean},
                    {"sd", orNull(result.folds->standardDeviation)}};
  }
  return row;
}

json pairedJson(const EvaluatedCases& cases, const CasePair& pair) {
  const PairedSamples samples = collectPairs(cases, pair);
  return agreementJson(samples.test, samples.reference);
}

json curveJson(const std::optional<RocCurve>& curve) {
  if (!curve) return nullptr;
  json points = json::array();
  for (const RocPoint& point : curve->points) {
    points.push_back({point.falsePositiveRate, point.truePositiveRate});
  }
  return {{"auc", curve->area},
          {"ci95", intervalJson(curve->confidence)},
          {"positives", curve->positives},
          {"negatives", curve->negatives},
          {"points", points}};
}

void addScarAgreement(json& object, const EvaluatedCases& cases, PaperTables tables) {
  object["agreement"] = {{"scar_ratio_percent", pairedJson(cases, scarRatioPair(tables))},
                         {"scar_size_cm2", pairedJson(cases, scarSizePair(tables))}};
  object["roc"] = {{"segment_scar", curveJson(decisionCurve(cases, scarDecisionsOf(tables)))},
                   {"transmural", curveJson(decisionCurve(cases, transmuralDecisionsOf(tables)))}};
}

}  // namespace

std::vector<EvaluatedCases> randomFolds(const std::vector<EvaluatedCase>& cases, int count,
                                        std::uint64_t seed) {
  std::vector<std::string> patients;
  for (const EvaluatedCase& item : cases) patients.push_back(item.patient);
  std::sort(patients.begin(), patients.end());
  patients.erase(std::unique(patients.begin(), patients.end()), patients.end());
  // Fisher and Yates by hand: std::shuffle differs between standard libraries.
  std::mt19937_64 random(seed);
  for (std::size_t n = patients.size(); n > 1; --n) std::swap(patients[n - 1], patients[random() % n]);
  std::vector<EvaluatedCases> folds(static_cast<std::size_t>(std::max(count, 1)));
  for (const EvaluatedCase& item : cases) {
    const auto place = std::find(patients.begin(), patients.end(), item.patient);
    folds[static_cast<std::size_t>(place - patients.begin()) % folds.size()].push_back(&item);
  }
  return folds;
}

EvaluatedCases allCases(const EvaluationResult& result) {
  EvaluatedCases cases;
  for (const EvaluatedCase& item : result.cases) cases.push_back(&item);
  return cases;
}

EvaluationResult summarizeEvaluation(EvaluationSubject subject, std::vector<EvaluatedCase> cases) {
  EvaluationResult result{std::move(subject), std::move(cases), {}};
  const EvaluatedCases all = allCases(result);
  std::vector<EvaluatedCases> folds;
  if (result.subject.folds > 1) {
    folds = randomFolds(result.cases, result.subject.folds, result.subject.seed);
  }
  for (const Figure& figure : paperFigures(result.subject.tables)) {
    std::vector<double> onFolds;
    for (const EvaluatedCases& fold : folds) {
      if (const auto value = figure.compute(fold)) onFolds.push_back(value->value);
    }
    result.figures.push_back({figure, figure.compute(all), summarizeSample(onFolds)});
  }
  return result;
}

json toJson(const EvaluationResult& result) {
  const EvaluationSubject& subject = result.subject;
  const EvaluatedCases cases = allCases(result);
  json table = json::array();
  for (const FigureResult& figure : result.figures) table.push_back(rowJson(figure));
  json list = json::array();
  for (const EvaluatedCase& item : result.cases) list.push_back(toJson(item));
  json object{
      {"schema", "lateglow.evaluation/1"},
      {"model", {{"id", subject.modelId}, {"version", subject.modelVersion}, {"sha256", subject.modelSha256}}},
      {"cohort", subject.cohort},
      {"tables", titleOf(subject.tables)},
      {"definitions", definitions(subject.tables)},
      {"table", table},
      {"agreement", json::object()},
      {"cases", list}};
  if (!isOfVolumes(subject.tables)) addScarAgreement(object, cases, subject.tables);
  const std::vector<CoverageRow> covered = coverage(cases, subject.calibration);
  if (!covered.empty()) {
    object["uncertainty"] = {{"calibration", toJson(subject.calibration)},
                             {"coverage", toJson(covered)}};
  }
  if (subject.folds > 1) object["folds"] = {{"count", subject.folds}, {"seed", subject.seed}};
  return object;
}

}  // namespace lateglow
