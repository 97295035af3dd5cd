#include "app/workflow/HangingProtocol.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <regex>

namespace lateglow {

namespace {

constexpr std::array<const char*, kPaneKindCount> kKindNames{
    "slice",   "synthetic", "difference", "fused", "bulls-eye",
    "scar-3d", "planes",    "montage",    "volume", "hu-profile"};
/// std::regex recurses a step a letter, so what a file can make it read is bounded.
constexpr std::size_t kLongestDescription = 256;
/// Cosine of about 8 degrees.
constexpr double kAlongBodyAxis = 0.99;

bool within(const std::optional<MatchRule::Range>& range, double value) {
  return !range || (value >= (*range)[0] && value <= (*range)[1]);
}

template <typename T>
bool anyOf(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

std::string lowerCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return text;
}

bool describes(const std::string& pattern, const std::string& description) {
  return pattern.empty() ||
         std::regex_search(description.substr(0, kLongestDescription),
                           std::regex(pattern, std::regex::ECMAScript | std::regex::icase));
}

bool namesAny(const std::vector<std::string>& words, const SeriesTraits& series) {
  const std::string text =
      lowerCase(series.bodyPart + "\n" + series.studyDescription + "\n" + series.description);
  return words.empty() || std::any_of(words.begin(), words.end(), [&](const std::string& word) {
           return text.find(lowerCase(word)) != std::string::npos;
         });
}

/// How often a cell of the grid is covered; empty where a pane leaves the grid.
std::vector<int> coverage(const PaneLayout& layout) {
  const auto rows = static_cast<int>(layout.rowWeights.size());
  const auto columns = static_cast<int>(layout.columnWeights.size());
  std::vector<int> cells(static_cast<std::size_t>(rows * columns), 0);
  for (const LayoutPane& pane : layout.panes) {
    const bool inside = pane.row >= 0 && pane.column >= 0 && pane.rowSpan >= 1 &&
                        pane.columnSpan >= 1 && pane.rowSpan <= rows - pane.row &&
                        pane.columnSpan <= columns - pane.column;
    if (!inside) return {};
    for (int row = pane.row; row < pane.row + pane.rowSpan; ++row) {
      for (int column = pane.column; column < pane.column + pane.columnSpan; ++column) {
        ++cells[static_cast<std::size_t>(row * columns + column)];
      }
    }
  }
  return cells;
}

}  // namespace

std::string toString(PaneKind kind) { return kKindNames.at(static_cast<std::size_t>(kind)); }

std::optional<PaneKind> paneKindFrom(const std::string& name) {
  const auto* found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<PaneKind>(found - kKindNames.begin());
}

PaneLayout simpleGrid(int rows, int columns) {
  PaneLayout layout;
  layout.rowWeights.assign(static_cast<std::size_t>(rows), 1.0);
  layout.columnWeights.assign(static_cast<std::size_t>(columns), 1.0);
  for (int number = 0; number < rows * columns; ++number) {
    LayoutPane& pane = layout.panes.emplace_back();
    pane.series = number;
    pane.row = number / columns;
    pane.column = number % columns;
  }
  return layout;
}

std::string layoutFault(const PaneLayout& layout) {
  const auto positive = [](double weight) { return weight > 0.0 && weight <= 100.0; };
  if (!std::all_of(layout.rowWeights.begin(), layout.rowWeights.end(), positive) ||
      !std::all_of(layout.columnWeights.begin(), layout.columnWeights.end(), positive)) {
    return "a weight is not above 0 and at most 100";
  }
  if (layout.panes.empty()) return "there is no pane";
  const std::vector<int> cells = coverage(layout);
  if (cells.empty()) return "a pane lies outside the grid";
  if (*std::max_element(cells.begin(), cells.end()) > 1) return "two panes lie over each other";
  return {};
}

SlicePlane slicePlaneOf(const Geometry& geometry) {
  const Vec3 normal = geometry.axes[2];
  if (std::abs(normal.z) > kAlongBodyAxis) return SlicePlane::Axial;
  if (std::abs(normal.y) > kAlongBodyAxis) return SlicePlane::Coronal;
  if (std::abs(normal.x) > kAlongBodyAxis) return SlicePlane::Sagittal;
  return SlicePlane::Oblique;
}

SeriesTraits traitsOf(const Series& series, const Study& study) {
  SeriesTraits traits;
  traits.modality = series.modality;
  traits.description = series.description;
  traits.studyDescription = study.description;
  traits.bodyPart = series.bodyPart;
  traits.plane = slicePlaneOf(series.geometry());
  traits.slices = series.geometry().size[2];
  traits.phases = series.cine() != nullptr ? series.cine()->phaseCount : 1;
  traits.sliceSpacingMm = series.geometry().spacingMm[2];
  traits.hounsfield = series.volume() != nullptr && series.volume()->showsHounsfield();
  return traits;
}

bool holds(const MatchRule& rule, const SeriesTraits& series) {
  return anyOf(rule.modality, series.modality) && describes(rule.description, series.description) &&
         namesAny(rule.bodyPart, series) && anyOf(rule.plane, series.plane) &&
         within(rule.slices, series.slices) && within(rule.phases, series.phases) &&
         within(rule.spacingMm, series.sliceSpacingMm) &&
         within(rule.companions, series.companions) &&
         (!rule.hounsfield || *rule.hounsfield == series.hounsfield) &&
         (!rule.result || *rule.result == series.hasResult);
}

std::optional<int> scoreOf(const HangingProtocol& protocol, const SeriesTraits& series) {
  int score = 0;
  for (const MatchRule& rule : protocol.match) {
    const bool met = holds(rule, series);
    if (rule.required && !met) return std::nullopt;
    if (met) score += rule.score;
  }
  return score;
}

std::vector<const HangingProtocol*> fittingProtocols(const std::vector<HangingProtocol>& protocols,
                                                     const SeriesTraits& series) {
  struct Scored {
    const HangingProtocol* protocol;
    int score;
  };
  std::vector<Scored> scored;
  for (const HangingProtocol& protocol : protocols) {
    if (const auto score = scoreOf(protocol, series)) scored.push_back({&protocol, *score});
  }
  std::stable_sort(scored.begin(), scored.end(), [](const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.protocol->usersOwn > b.protocol->usersOwn;
  });
  std::vector<const HangingProtocol*> fitting;
  for (const Scored& one : scored) fitting.push_back(one.protocol);
  return fitting;
}

}  // namespace lateglow
