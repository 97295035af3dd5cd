#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/workflow/Evaluation.h"
#include "measurements/Agreement.h"
#include "measurements/DecisionCounts.h"
#include "measurements/RocCurve.h"

namespace lateglow {

using EvaluatedCases = std::vector<const EvaluatedCase*>;

/// A figure as a table shows it.
struct FigureValue {
  std::size_t count = 0;  ///< of what it was counted from: cases, or decisions
  double value = 0.0;
  std::optional<double> standardDeviation;
  std::optional<Interval> confidence;  ///< 95 %
};

/// One row of the papers' tables: how it is called, how it is counted, and what the paper has.
struct Figure {
  std::string key;      ///< stable, the `name` in evaluation.json: "scar dice"
  std::string group;    ///< heading: "Scar"
  std::string name;     ///< below the heading: "Dice"
  std::string unit;     ///< as shown: "%", "dB", "cm²" or empty
  int decimals = 3;
  std::string paper;    ///< as the paper prints it; empty where it has no such figure
  std::function<std::optional<FigureValue>(const EvaluatedCases&)> compute;
  /// The value of a single case, for figures that are a mean over cases; else empty.
  std::function<std::optional<double>(const EvaluatedCase&)> single;
  bool share = false;  ///< values are shares, 0 to 1, and shown in %

  /// A value of this figure as it is shown: a share times 100, else itself.
  [[nodiscard]] double shown(double value) const { return share ? 100.0 * value : value; }
};

/// A pair of numbers of a case: the test's and the reference's.
using CasePair =
    std::function<std::optional<std::pair<double, double>>(const EvaluatedCase&)>;

/// Yes-or-no decisions about the segments of a case, with the score behind the test's.
struct SegmentDecision {
  double score = 0.0;
  bool test = false;
  bool reference = false;
};
using CaseDecisions = std::function<std::vector<SegmentDecision>(const EvaluatedCase&)>;

/// The samples behind paired figures, over the cases that have the pair.
struct PairedSamples {
  std::vector<double> test;
  std::vector<double> reference;
};
[[nodiscard]] PairedSamples collectPairs(const EvaluatedCases& cases, const CasePair& pair);
[[nodiscard]] std::optional<RocCurve> decisionCurve(const EvaluatedCases& cases,
                                                    const CaseDecisions& decisions);

/// What both papers decide about segments: any scar (score: burden, %), scar through more than half
/// of the wall (score: mean transmurality, %).
[[nodiscard]] std::vector<SegmentDecision> scarDecisions(const ScarComparison& comparison);
[[nodiscard]] std::vector<SegmentDecision> transmuralDecisions(const ScarComparison& comparison);

/// A share of decisions as a figure's value, 0 to 1, with Wilson's interval.
[[nodiscard]] std::optional<FigureValue> shareValue(const std::optional<Proportion>& share);

/// Makers of figures with one group in common, in the order in which they are added.
class FigureList {
public:
  explicit FigureList(std::string group) : m_group(std::move(group)) {}
  void startGroup(std::string group) { m_group = std::move(group); }

  /// Mean over cases, SD and the t interval; cases without the value are left out.
  void addMean(std::string key, std::string name, std::string unit, int decimals, std::string paper,
               std::function<std::optional<double>(const EvaluatedCase&)> single);
  /// The same for shares, 0 to 1, shown in %.
  void addMeanShare(std::string key, std::string name, int decimals, std::string paper,
                    std::function<std::optional<double>(const EvaluatedCase&)> single);
  /// Sensitivity, specificity, PPV, NPV, accuracy (%, Wilson) and AUC (DeLong) over all decisions.
  struct DecisionPaper {
    std::string sensitivity;
    std::string specificity;
    std::string area;
  };
  void addDecisions(const std::string& key, const DecisionPaper& paper, CaseDecisions decisions);
  /// Mean (SD) of test and reference, Pearson's r, bias and limits of agreement, p of the bias.
  struct PairPaper {
    std::string test, reference, r, bias, lower, upper, p;
  };
  /// How the two sides of the pairs that follow are called; "model" and "truth" at first.
  void namePairs(std::string test, std::string reference);
  void addPairs(const std::string& key, const std::string& unit, int decimals,
                const PairPaper& paper, const CasePair& pair);
  void add(Figure figure);

  [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }

private:
  std::string m_group;
  std::string m_testName = "model";
  std::string m_referenceName = "truth";
  std::vector<Figure> m_figures;
};

}  // namespace lateglow
