#include "app/workflow/EvaluationText.h"

#include <algorithm>
#include <cmath>

#include "app/workflow/CalibrationFit.h"
#include "measurements/TextFormat.h"

namespace lateglow {

namespace {

constexpr std::size_t kNameWidth = 48;
constexpr std::size_t kColumnWidth = 18;
constexpr std::size_t kLineWidth = 100;

/// Characters, not bytes: "cm²" has three.
std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = characters(text);
  return length + 1 > width ? text + " " : text + std::string(width - length, ' ');
}

std::string wrapped(const std::string& text) {
  std::string result = "-";
  std::size_t column = 1;
  for (std::size_t first = 0; first < text.size();) {
    const std::size_t end = std::min(text.find(' ', first), text.size());
    if (column + 1 + (end - first) > kLineWidth) {
      result += "\n ";
      column = 1;
    }
    result.append(" ").append(text, first, end - first);
    column += 1 + (end - first);
    first = end + 1;
  }
  return result + "\n";
}

/// p values of parts of the cases do not average to anything.
bool isProbability(const Figure& figure) { return figure.name.starts_with("p of"); }

std::string withSpread(const Figure& figure, double value, const std::optional<double>& spread) {
  const std::string text = shownValue(figure, value);
  return spread ? text + " (" + shownValue(figure, *spread) + ")" : text;
}

}  // namespace

std::string shownValue(const Figure& figure, double value) {
  const double smallest = std::pow(10.0, -figure.decimals);
  if (isProbability(figure) && value < smallest) return std::string("<").append(fixedDecimals(smallest, figure.decimals));
  const std::string text = fixedDecimals(figure.shown(value), figure.decimals);
  const bool zero = text.find_first_not_of("-0.") == std::string::npos;
  return zero && text.front() == '-' ? text.substr(1) : text;
}

FigureCells figureCells(const FigureResult& result) {
  const Figure& figure = result.figure;
  FigureCells cells;
  cells.name = figure.unit.empty() ? figure.name : figure.name + ", " + figure.unit;
  cells.paper = figure.paper;
  if (!result.value) {
    cells.value = "not defined";
    return cells;
  }
  cells.value = withSpread(figure, result.value->value, result.value->standardDeviation);
  if (result.value->confidence) {
    cells.interval = shownValue(figure, result.value->confidence->lower) + " to " +
                     shownValue(figure, result.value->confidence->upper);
  }
  cells.count = std::to_string(result.value->count);
  if (result.folds && !isProbability(figure)) {
    cells.folds = withSpread(figure, result.folds->mean, result.folds->standardDeviation);
  }
  return cells;
}

std::string evaluationText(const EvaluationResult& result) {
  const EvaluationSubject& subject = result.subject;
  const bool folds = subject.folds > 1;
  std::string text = subject.modelId + " " + subject.modelVersion + " on " +
                     std::to_string(result.cases.size()) + " cases (" + subject.cohort +
                     "), after " + titleOf(subject.tables) + "\n";
  std::string group;
  const auto line = [&](const FigureCells& cells) {
    text += padded("  " + cells.name, kNameWidth) + padded(cells.value, kColumnWidth) +
            padded(cells.interval, kColumnWidth) + padded(cells.count, 7) +
            (folds ? padded(cells.folds, kColumnWidth) : "") + cells.paper + "\n";
  };
  line({"", subject.cohort, "95 % CI", "n", std::to_string(subject.folds) + " folds, mean (SD)",
        "paper (patients)"});
  for (const FigureResult& figure : result.figures) {
    if (figure.figure.group != group) {
      group = figure.figure.group;
      text += group + "\n";
    }
    line(figureCells(figure));
  }
  text += coverageText(coverage(allCases(result), subject.calibration), subject.calibration,
                       subject.cohort);
  text += "How it is counted\n";
  for (const std::string& definition : definitions(subject.tables)) text += wrapped(definition);
  if (folds) {
    text += wrapped("Folds: the cases by patient in " + std::to_string(subject.folds) +
                    " random parts (seed " + std::to_string(subject.seed) +
                    "); the same package on every part, nothing is trained again.");
  }
  return text;
}

}  // namespace lateglow
