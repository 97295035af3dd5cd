#include <cstdio>
#include <span>

#include <nlohmann/json.hpp>

#include "app/workflow/AgreementJson.h"
#include "app/workflow/CohortAgreement.h"
#include "app/workflow/CsvTable.h"
#include "imaging/io/AtomicFile.h"
#include "measurements/TextFormat.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

json orNull(const std::optional<double>& value) { return value ? json(*value) : json(nullptr); }

json names(const Cohort& cohort, const std::vector<std::size_t>& cases) {
  json list = json::array();
  for (const std::size_t n : cases) list.push_back(cohort.cases[n].name);
  return list;
}

json summaryJson(const std::optional<SampleSummary>& summary) {
  if (!summary) return nullptr;
  return {{"n", summary->count},
          {"mean", summary->mean},
          {"sd", summary->standardDeviation ? json(*summary->standardDeviation) : json(nullptr)}};
}

json regressionJson(const std::optional<LinearRegression>& line) {
  if (!line) return nullptr;
  return {{"slope", line->slope}, {"intercept", line->intercept}, {"sd", line->residualDeviation}};
}

json agreementObject(const Cohort& cohort, const CohortAgreement& agreement) {
  const CohortMeasureInfo& info = infoOf(agreement.measure);
  json object = agreementJson(agreement.model, agreement.reference);
  object["name"] = info.name;
  object["unit"] = info.unit;
  object["definition"] = info.definition;
  object["n"] = agreement.cases.size();
  object["model"] = summaryJson(agreement.modelSummary);
  object["reference"] = summaryJson(agreement.referenceSummary);
  object["regression"] = regressionJson(agreement.regression);
  object["missing"] = names(cohort, agreement.missing);
  object["beyond_limits"] = names(cohort, agreement.outliers);
  return object;
}

json shareJson(const std::optional<Proportion>& share) {
  if (!share) return nullptr;
  return {{"value", share->value},
          {"n", share->total},
          {"ci", {share->confidence.lower, share->confidence.upper}}};
}

json decisionsObject(const SegmentDecisions& decisions) {
  const DecisionCounts& counts = decisions.counts;
  json object{{"segments", counts.total()},
              {"cases", decisions.cases},
              {"sensitivity", shareJson(counts.sensitivity())},
              {"specificity", shareJson(counts.specificity())},
              {"ppv", shareJson(counts.positivePredictiveValue())},
              {"npv", shareJson(counts.negativePredictiveValue())},
              {"accuracy", shareJson(counts.accuracy())},
              {"roc", nullptr},
              {"kappa", nullptr}};
  if (decisions.curve) {
    const auto& confidence = decisions.curve->confidence;
    object["roc"] = {
        {"auc", decisions.curve->area},
        {"ci", confidence ? json{confidence->lower, confidence->upper} : json(nullptr)},
        {"method", "DeLong"}};
  }
  if (decisions.kappa) {
    object["kappa"] = {
        {"value", decisions.kappa->kappa},
        {"ci", {decisions.kappa->confidence.lower, decisions.kappa->confidence.upper}}};
  }
  return object;
}

json caseJson(const CohortCase& item) {
  json object{{"case", item.name},
              {"folder", item.folder.string()},
              {"reference", toString(item.reference)},
              {"notes", item.notes}};
  for (const CohortMeasure measure : kAllCohortMeasures) {
    const CohortPair& pair = item.pair(measure);
    object[infoOf(measure).key] = {{"model", orNull(pair.model)},
                                   {"reference", orNull(pair.reference)}};
  }
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    object["dice"][keyOf(static_cast<CohortClass>(n))] = orNull(item.dice[n]);
  }
  return object;
}

std::string segmentsCsv(const Cohort& cohort) {
  CsvText csv;
  csv.add("case").add("segment").add("scar_percent_model").add("scar_percent_reference");
  csv.add("has_scar_model").add("has_scar_reference");
  csv.add("transmurality_percent_model").add("transmurality_percent_reference").endLine();
  const auto value = [](double number) { return std::optional<double>(number); };
  for (const CohortCase& item : cohort.cases) {
    for (const SegmentComparison& s : item.segments) {
      csv.add(item.name).add(static_cast<std::size_t>(s.segment));
      csv.add(value(s.testPercent)).add(value(s.referencePercent));
      csv.add(s.testHasScar ? "1" : "0").add(s.referenceHasScar ? "1" : "0");
      csv.add(value(s.testTransmuralityPercent))
          .add(value(s.referenceTransmuralityPercent))
          .endLine();
    }
  }
  return csv.text();
}

/// A member of an optional result, or nothing.
template <typename Result>
std::optional<double> member(const std::optional<Result>& result, double Result::*value) {
  return result ? std::optional<double>((*result).*value) : std::nullopt;
}

std::string agreementCsv(const CohortSummary& summary) {
  CsvText csv;
  for (const char* column :
       {"measure", "unit", "n", "missing", "model_mean", "reference_mean", "pearson_r", "pearson_p",
        "bias", "loa_low", "loa_high", "p_bias", "icc2_1", "icc3_1", "beyond_limits"}) {
    csv.add(column);
  }
  csv.endLine();
  for (const CohortAgreement& a : summary.agreements) {
    csv.add(infoOf(a.measure).key).add(infoOf(a.measure).unit);
    csv.add(a.cases.size()).add(a.missing.size());
    csv.add(member(a.modelSummary, &SampleSummary::mean));
    csv.add(member(a.referenceSummary, &SampleSummary::mean));
    csv.add(member(a.pearson, &PearsonCorrelation::r))
        .add(member(a.pearson, &PearsonCorrelation::p));
    csv.add(member(a.limits, &BlandAltman::bias)).add(member(a.limits, &BlandAltman::lowerLimit));
    csv.add(member(a.limits, &BlandAltman::upperLimit));
    csv.add(a.limits ? member(a.limits->biasTest, &PairedTTest::p) : std::nullopt);
    const bool both = a.intraclass.has_value();
    csv.add(both ? std::optional<double>(a.intraclass->absoluteAgreement.value) : std::nullopt);
    csv.add(both ? std::optional<double>(a.intraclass->consistency.value) : std::nullopt);
    csv.add(a.outliers.size()).endLine();
  }
  return csv.text();
}

Expected<void> writeText(const fs::path& file, const std::string& text) {
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

std::string orDash(const std::optional<double>& value, int decimals) {
  return value ? fixedDecimals(*value, decimals) : std::string("-");
}

std::string agreementLine(const CohortAgreement& a) {
  const CohortMeasureInfo& info = infoOf(a.measure);
  char line[256];
  if (!a.limits) {
    std::snprintf(line, sizeof line, "  %-20s n %zu: too few pairs\n", info.name, a.cases.size());
    return line;
  }
  const auto intraclass =
      a.intraclass ? std::optional<double>(a.intraclass->absoluteAgreement.value) : std::nullopt;
  std::snprintf(
      line, sizeof line, "  %-20s n %zu, bias %.2f [%.2f, %.2f] %s, r %s, ICC(2,1) %s", info.name,
      a.cases.size(), a.limits->bias, a.limits->lowerLimit, a.limits->upperLimit, info.unit,
      orDash(member(a.pearson, &PearsonCorrelation::r), 3).c_str(), orDash(intraclass, 3).c_str());
  std::string text = line;
  if (!a.missing.empty())
    text.append(", ").append(std::to_string(a.missing.size())).append(" missing");
  if (!a.outliers.empty()) {
    text.append(", ").append(std::to_string(a.outliers.size())).append(" beyond the limits");
  }
  return text.append("\n");
}

std::string decisionLine(const char* name, const SegmentDecisions& decisions) {
  const auto percent = [](const std::optional<Proportion>& share) {
    return share ? fixedDecimals(100.0 * share->value, 1).append(" %") : std::string("-");
  };
  std::string text("  ");
  text.append(name).append(": ").append(std::to_string(decisions.counts.total()));
  text.append(" segments, sensitivity ").append(percent(decisions.counts.sensitivity()));
  text.append(", specificity ").append(percent(decisions.counts.specificity()));
  if (decisions.curve) text.append(", AUC ").append(fixedDecimals(decisions.curve->area, 3));
  if (decisions.kappa) text.append(", kappa ").append(fixedDecimals(decisions.kappa->kappa, 3));
  return text.append("\n");
}

}  // namespace

std::string casesCsv(const Cohort& cohort) {
  CsvText csv;
  csv.add("case").add("folder").add("reference");
  for (const CohortMeasure measure : kAllCohortMeasures) {
    const std::string key = infoOf(measure).key;
    csv.add(key + "_model").add(key + "_reference");
  }
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    csv.add(std::string("dice_").append(keyOf(static_cast<CohortClass>(n))));
  }
  csv.add("notes").endLine();
  for (const CohortCase& item : cohort.cases) {
    csv.add(item.name).add(item.folder.string()).add(toString(item.reference));
    for (const CohortMeasure measure : kAllCohortMeasures) {
      csv.add(item.pair(measure).model).add(item.pair(measure).reference);
    }
    for (const auto& dice : item.dice) csv.add(dice);
    std::string notes;
    for (const std::string& note : item.notes) notes.append(notes.empty() ? "" : "; ").append(note);
    csv.add(notes).endLine();
  }
  return csv.text();
}

json toJson(const Cohort& cohort, const CohortSummary& summary) {
  json object{{"schema", "lateglow.cohort/1"},
              {"source", cohort.source.string()},
              {"research_use_only", true},
              {"cases", json::array()},
              {"unreadable", json::array()},
              {"agreement", json::object()},
              {"segments",
               {{"scar", decisionsObject(summary.scar)},
                {"transmural", decisionsObject(summary.transmural)}}},
              {"dice", json::object()}};
  for (const CohortCase& item : cohort.cases) object["cases"].push_back(caseJson(item));
  for (const Failure& failure : cohort.unreadable) {
    object["unreadable"].push_back(
        {{"message", failure.message}, {"remedy", failure.remedy}, {"file", failure.file}});
  }
  for (const CohortAgreement& agreement : summary.agreements) {
    object["agreement"][infoOf(agreement.measure).key] = agreementObject(cohort, agreement);
  }
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    object["dice"][keyOf(static_cast<CohortClass>(n))] =
        summaryJson(summarizeSample(summary.dice[n]));
  }
  return object;
}

std::string cohortText(const Cohort& cohort, const CohortSummary& summary) {
  std::string text = cohort.source.string();
  text.append(": ").append(std::to_string(cohort.cases.size())).append(" cases\n");
  text.append("Model against reference: bias [95 % limits of agreement]\n");
  for (const CohortAgreement& agreement : summary.agreements) text.append(agreementLine(agreement));
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    const auto dice = summarizeSample(summary.dice[n]);
    if (!dice) continue;
    text.append("  Dice, ").append(keyOf(static_cast<CohortClass>(n))).append(": mean ");
    text.append(fixedDecimals(dice->mean, 3)).append(", n ").append(std::to_string(dice->count));
    text.append("\n");
  }
  text.append("Segments (intervals and kappa take them as independent)\n");
  text.append(decisionLine("scar", summary.scar))
      .append(decisionLine("transmural", summary.transmural));
  for (const Failure& failure : cohort.unreadable) {
    text.append("  left out: ")
        .append(failure.message)
        .append(" (")
        .append(failure.remedy)
        .append(")\n");
  }
  return text;
}

Expected<std::vector<fs::path>> writeCohortTables(const Cohort& cohort,
                                                  const CohortSummary& summary,
                                                  const fs::path& folder) {
  const std::pair<const char*, std::string> tables[] = {
      {"cases.csv", casesCsv(cohort)},
      {"segments.csv", segmentsCsv(cohort)},
      {"agreement.csv", agreementCsv(summary)},
      {"cohort.json",
       toJson(cohort, summary).dump(2, ' ', false, json::error_handler_t::replace).append("\n")}};
  std::vector<fs::path> files;
  for (const auto& [name, text] : tables) {
    if (const auto done = writeText(folder / name, text); !done)
      return tl::unexpected(done.error());
    files.push_back(folder / name);
  }
  return files;
}

}  // namespace lateglow
