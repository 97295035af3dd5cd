#include "app/workflow/EvaluationFigure.h"

#include <algorithm>

#include "measurements/SampleStatistics.h"

namespace lateglow {

namespace {

constexpr double kTransmuralPercent = 50.0;

FigureValue fromSummary(const SampleSummary& summary) {
  return {summary.count, summary.mean, summary.standardDeviation, summary.confidence};
}

std::optional<FigureValue> sampleValue(const std::vector<double>& values) {
  const auto summary = summarizeSample(values);
  if (!summary) return std::nullopt;
  return fromSummary(*summary);
}

DecisionCounts countDecisions(const EvaluatedCases& cases, const CaseDecisions& decisions) {
  DecisionCounts counts;
  for (const EvaluatedCase* item : cases) {
    for (const SegmentDecision& decision : decisions(*item)) {
      counts.add(decision.test, decision.reference);
    }
  }
  return counts;
}

using Share = std::optional<Proportion> (DecisionCounts::*)() const;

std::optional<FigureValue> pearsonValue(const PairedSamples& samples) {
  const auto pearson = pearsonCorrelation(samples.reference, samples.test);
  if (!pearson) return std::nullopt;
  return FigureValue{pearson->count, pearson->r, std::nullopt, pearson->confidence};
}

}  // namespace

std::optional<FigureValue> shareValue(const std::optional<Proportion>& share) {
  if (!share) return std::nullopt;
  return FigureValue{share->total, share->value, std::nullopt, share->confidence};
}

PairedSamples collectPairs(const EvaluatedCases& cases, const CasePair& pair) {
  PairedSamples samples;
  for (const EvaluatedCase* item : cases) {
    const auto values = pair(*item);
    if (!values) continue;
    samples.test.push_back(values->first);
    samples.reference.push_back(values->second);
  }
  return samples;
}

std::optional<RocCurve> decisionCurve(const EvaluatedCases& cases, const CaseDecisions& decisions) {
  std::vector<double> scores;
  std::vector<std::uint8_t> truth;
  for (const EvaluatedCase* item : cases) {
    for (const SegmentDecision& decision : decisions(*item)) {
      scores.push_back(decision.score);
      truth.push_back(decision.reference ? 1 : 0);
    }
  }
  return rocCurve(scores, truth);
}

std::vector<SegmentDecision> scarDecisions(const ScarComparison& comparison) {
  std::vector<SegmentDecision> decisions;
  for (const SegmentComparison& segment : comparison.segments) {
    decisions.push_back({segment.testPercent, segment.testHasScar, segment.referenceHasScar});
  }
  return decisions;
}

std::vector<SegmentDecision> transmuralDecisions(const ScarComparison& comparison) {
  std::vector<SegmentDecision> decisions;
  for (const SegmentComparison& segment : comparison.segments) {
    decisions.push_back({segment.testTransmuralityPercent,
                         segment.testTransmuralityPercent > kTransmuralPercent,
                         segment.referenceTransmuralityPercent > kTransmuralPercent});
  }
  return decisions;
}

void FigureList::add(Figure figure) {
  figure.group = m_group;
  m_figures.push_back(std::move(figure));
}

void FigureList::addMean(std::string key, std::string name, std::string unit, int decimals,
                         std::string paper,
                         std::function<std::optional<double>(const EvaluatedCase&)> single) {
  const auto compute = [single](const EvaluatedCases& cases) {
    std::vector<double> values;
    for (const EvaluatedCase* item : cases) {
      if (const auto value = single(*item)) values.push_back(*value);
    }
    return sampleValue(values);
  };
  add({std::move(key), {}, std::move(name), std::move(unit), decimals, std::move(paper), compute,
       std::move(single)});
}

void FigureList::addMeanShare(std::string key, std::string name, int decimals, std::string paper,
                              std::function<std::optional<double>(const EvaluatedCase&)> single) {
  addMean(std::move(key), std::move(name), "%", decimals, std::move(paper), std::move(single));
  m_figures.back().share = true;
}

void FigureList::addDecisions(const std::string& key, const DecisionPaper& paper,
                              CaseDecisions decisions) {
  const auto addShare = [&](const std::string& name, const std::string& figure, Share share) {
    add({key + " " + name, {}, name, "%", 2, figure,
         [decisions, share](const EvaluatedCases& cases) {
           return shareValue((countDecisions(cases, decisions).*share)());
         },
         {},
         true});
  };
  addShare("sensitivity", paper.sensitivity, &DecisionCounts::sensitivity);
  addShare("specificity", paper.specificity, &DecisionCounts::specificity);
  add({key + " AUC", {}, "AUC", "", 3, paper.area,
       [decisions](const EvaluatedCases& cases) -> std::optional<FigureValue> {
         const auto curve = decisionCurve(cases, decisions);
         if (!curve) return std::nullopt;
         return FigureValue{curve->positives + curve->negatives, curve->area, std::nullopt,
                            curve->confidence};
       },
       {}});
  addShare("PPV", "", &DecisionCounts::positivePredictiveValue);
  addShare("NPV", "", &DecisionCounts::negativePredictiveValue);
  addShare("accuracy", "", &DecisionCounts::accuracy);
}

void FigureList::namePairs(std::string test, std::string reference) {
  m_testName = std::move(test);
  m_referenceName = std::move(reference);
}

void FigureList::addPairs(const std::string& key, const std::string& unit, int decimals,
                          const PairPaper& paper, const CasePair& pair) {
  const auto onPairs = [&](const std::string& name, const std::string& shownUnit, int places,
                           const std::string& figure, auto value) {
    add({key + " " + name, {}, name, shownUnit, places, figure,
         [pair, value](const EvaluatedCases& cases) { return value(collectPairs(cases, pair)); },
         {}});
  };
  const auto limits = [](auto part) {
    return [part](const PairedSamples& samples) -> std::optional<FigureValue> {
      const auto result = blandAltman(samples.test, samples.reference);
      if (!result) return std::nullopt;
      return part(*result);
    };
  };
  onPairs(m_testName, unit, decimals, paper.test,
          [](const PairedSamples& samples) { return sampleValue(samples.test); });
  onPairs(m_referenceName, unit, decimals, paper.reference,
          [](const PairedSamples& samples) { return sampleValue(samples.reference); });
  onPairs("Pearson's r", "", 3, paper.r, pearsonValue);
  onPairs("p of r", "", 4, "", [](const PairedSamples& samples) -> std::optional<FigureValue> {
    const auto pearson = pearsonCorrelation(samples.reference, samples.test);
    if (!pearson) return std::nullopt;
    return FigureValue{pearson->count, pearson->p, std::nullopt, std::nullopt};
  });
  onPairs("bias", unit, decimals, paper.bias, limits([](const BlandAltman& result) {
            return FigureValue{result.count, result.bias, result.standardDeviation,
                               result.biasConfidence};
          }));
  onPairs("lower limit of agreement", unit, decimals, paper.lower,
          limits([](const BlandAltman& result) {
            return FigureValue{result.count, result.lowerLimit, std::nullopt,
                               result.lowerLimitConfidence};
          }));
  onPairs("upper limit of agreement", unit, decimals, paper.upper,
          limits([](const BlandAltman& result) {
            return FigureValue{result.count, result.upperLimit, std::nullopt,
                               result.upperLimitConfidence};
          }));
  onPairs("p of the bias (paired t)", "", 4, paper.p,
          [](const PairedSamples& samples) -> std::optional<FigureValue> {
            const auto test = pairedTTest(samples.test, samples.reference);
            if (!test) return std::nullopt;
            return FigureValue{samples.test.size(), test->p, std::nullopt, std::nullopt};
          });
}

}  // namespace lateglow
