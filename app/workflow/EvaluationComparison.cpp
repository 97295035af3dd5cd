#include "app/workflow/EvaluationComparison.h"

#include <algorithm>
#include <random>
#include <stdexcept>

#include "app/workflow/EvaluationText.h"

namespace lateglow {

namespace {

using nlohmann::json;

constexpr int kBootstrapDraws = 2000;

void checkSameCases(const std::vector<EvaluationResult>& results) {
  for (const EvaluationResult& result : results) {
    const bool same = std::equal(
        result.cases.begin(), result.cases.end(), results.front().cases.begin(),
        results.front().cases.end(),
        [](const EvaluatedCase& a, const EvaluatedCase& b) { return a.name == b.name; });
    if (!same) throw std::invalid_argument("compareEvaluations: the results have other cases");
  }
}

void addPairedMean(ComparedValue& compared, const Figure& figure, const EvaluatedCases& test,
                   const EvaluatedCases& first) {
  std::vector<double> a;
  std::vector<double> b;
  for (std::size_t n = 0; n < test.size(); ++n) {
    const auto mine = figure.single(*test[n]);
    const auto other = figure.single(*first[n]);
    if (!mine || !other) continue;
    a.push_back(*mine);
    b.push_back(*other);
  }
  const auto paired = pairedDifference(a, b);
  if (!paired) return;
  compared.difference = paired->difference.mean;
  compared.confidence = paired->difference.confidence;
}

void addBootstrap(ComparedValue& compared, const Figure& figure, const EvaluatedCases& test,
                  const EvaluatedCases& first, std::uint64_t seed) {
  const auto mine = figure.compute(test);
  const auto other = figure.compute(first);
  if (!mine || !other) return;
  compared.difference = mine->value - other->value;
  std::mt19937_64 random(seed);
  std::vector<double> differences;
  EvaluatedCases a(test.size());
  EvaluatedCases b(test.size());
  for (int draw = 0; draw < kBootstrapDraws; ++draw) {
    for (std::size_t n = 0; n < test.size(); ++n) {
      const std::size_t chosen = random() % test.size();
      a[n] = test[chosen];
      b[n] = first[chosen];
    }
    const auto drawn = figure.compute(a);
    const auto drawnOther = figure.compute(b);
    if (drawn && drawnOther) differences.push_back(drawn->value - drawnOther->value);
  }
  const auto lower = sampleQuantile(differences, 0.025);
  const auto upper = sampleQuantile(differences, 0.975);
  if (lower && upper) compared.confidence = Interval{*lower, *upper};
}

const Figure* findFigure(const std::vector<Figure>& figures, const std::string& key) {
  const auto found = std::find_if(figures.begin(), figures.end(),
                                  [&](const Figure& figure) { return figure.key == key; });
  return found == figures.end() ? nullptr : &*found;
}

std::string differenceText(const Figure& figure, const ComparedValue& value) {
  if (!value.difference) return "";
  const std::string shown = shownValue(figure, *value.difference);
  std::string text = shown.front() == '-' ? shown : std::string("+").append(shown);
  if (value.confidence) {
    text += " [" + shownValue(figure, value.confidence->lower) + ", " +
            shownValue(figure, value.confidence->upper) + "]";
  }
  return text;
}

}  // namespace

EvaluationComparison compareEvaluations(const std::vector<EvaluationResult>& results) {
  EvaluationComparison comparison;
  if (results.empty()) return comparison;
  checkSameCases(results);
  for (const EvaluationResult& result : results) comparison.subjects.push_back(result.subject);
  const EvaluationSubject& first = results.front().subject;
  const std::vector<Figure> figures = paperFigures(first.tables);
  const EvaluatedCases firstCases = allCases(results.front());
  for (const std::string& key : ablationKeys(first.tables)) {
    const Figure* figure = findFigure(figures, key);
    if (figure == nullptr) throw std::logic_error("no figure is called " + key);
    ComparedFigure compared{*figure, {}};
    for (std::size_t n = 0; n < results.size(); ++n) {
      const EvaluatedCases cases = allCases(results[n]);
      ComparedValue value{figure->compute(cases), {}, {}};
      if (n > 0 && figure->single) addPairedMean(value, *figure, cases, firstCases);
      if (n > 0 && !figure->single) addBootstrap(value, *figure, cases, firstCases, first.seed);
      compared.values.push_back(value);
    }
    comparison.figures.push_back(std::move(compared));
  }
  return comparison;
}

std::string comparisonText(const EvaluationComparison& comparison) {
  if (comparison.subjects.empty()) return "";
  const EvaluationSubject& first = comparison.subjects.front();
  std::string text = "Packages on the same cases (" + first.cohort +
                     "): difference to " + first.modelId + " [95 % CI, paired]\n";
  for (const ComparedFigure& compared : comparison.figures) {
    text += "  " + compared.figure.group + ": " + compared.figure.name +
            (compared.figure.unit.empty() ? "" : ", " + compared.figure.unit) + "\n";
    for (std::size_t n = 0; n < compared.values.size(); ++n) {
      const FigureCells cells = figureCells({compared.figure, compared.values[n].value, {}});
      text += "    " + comparison.subjects[n].modelId + ": " + cells.value;
      if (n > 0) text += "   " + differenceText(compared.figure, compared.values[n]);
      text += "\n";
    }
  }
  text += "  paper (patients)\n";
  const std::vector<std::string> keys = ablationKeys(first.tables);
  for (const AblationRow& row : paperAblations(first.tables)) {
    text += "    " + row.variant + ":";
    for (std::size_t n = 0; n < keys.size(); ++n) {
      if (!row.figures[n].empty()) text += "  " + keys[n] + " " + row.figures[n];
    }
    text += "\n";
  }
  return text;
}

json toJson(const EvaluationComparison& comparison) {
  json models = json::array();
  for (const EvaluationSubject& subject : comparison.subjects) {
    models.push_back({{"id", subject.modelId},
                      {"version", subject.modelVersion},
                      {"sha256", subject.modelSha256}});
  }
  json figures = json::array();
  for (const ComparedFigure& compared : comparison.figures) {
    json values = json::array();
    for (const ComparedValue& value : compared.values) {
      const auto interval = [](const std::optional<Interval>& ci) {
        return ci ? json{ci->lower, ci->upper} : json(nullptr);
      };
      json entry{{"mean", value.value ? json(value.value->value) : json(nullptr)},
                 {"n", value.value ? value.value->count : 0},
                 {"difference", value.difference ? json(*value.difference) : json(nullptr)},
                 {"difference_ci95", interval(value.confidence)}};
      values.push_back(entry);
    }
    figures.push_back({{"name", compared.figure.key}, {"values", values}});
  }
  return {{"models", models}, {"figures", figures}};
}

}  // namespace lateglow
