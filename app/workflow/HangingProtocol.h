#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "imaging/core/Series.h"

namespace lateglow {

/// What a pane of a layout shows of a series.
enum class PaneKind {
  Slice,       ///< the acquired image
  Synthetic,   ///< what a model made of it, with the tissue classes
  Difference,  ///< the series minus the shown one
  Fused,       ///< the series in colour over the shown one
  BullsEye,
  Scar3d,
  Planes,  ///< axial, coronal and sagittal with one crosshair
  Montage,  ///< slices x phases
  Volume,   ///< rendered in three dimensions
  HuProfile  ///< values along a line through the crosshair
};
inline constexpr int kPaneKindCount = 10;
/// "slice", "bulls-eye" ..., as files and the menu know them.
[[nodiscard]] std::string toString(PaneKind kind);
[[nodiscard]] std::optional<PaneKind> paneKindFrom(const std::string& name);
/// Kinds that show what a model made, and have nothing to show without it.
[[nodiscard]] constexpr bool needsResult(PaneKind kind) {
  return kind == PaneKind::Synthetic || kind == PaneKind::BullsEye || kind == PaneKind::Scar3d;
}

struct WindowPreset {
  double width = 0.0;
  double level = 0.0;
  friend bool operator==(const WindowPreset&, const WindowPreset&) = default;
};

struct LayoutPane {
  PaneKind kind = PaneKind::Slice;
  int series = 0;  ///< 0: the one that is shown; n: the n-th that can be read beside it
  int row = 0;
  int column = 0;
  int rowSpan = 1;
  int columnSpan = 1;
  bool overlay = false;                ///< outlines of the tissue classes over an acquired image
  std::optional<WindowPreset> window;  ///< nothing: what fits the image
  friend bool operator==(const LayoutPane&, const LayoutPane&) = default;
};

/// A grid of panes. Weights are shares of the height and of the width.
struct PaneLayout {
  std::vector<double> rowWeights{1.0};
  std::vector<double> columnWeights{1.0};
  std::vector<LayoutPane> panes;
  friend bool operator==(const PaneLayout&, const PaneLayout&) = default;
};

/// Equal panes, row by row: the shown series first, then what can be read beside it.
[[nodiscard]] PaneLayout simpleGrid(int rows, int columns);
/// What is wrong with a layout: nothing in it, panes outside the grid or over each other, weights
/// that are not positive; empty where all is well.
[[nodiscard]] std::string layoutFault(const PaneLayout& layout);

enum class SlicePlane { Axial, Coronal, Sagittal, Oblique };
/// The plane within about 8 degrees of a body axis, as the models' input gate counts it.
[[nodiscard]] SlicePlane slicePlaneOf(const Geometry& geometry);

/// What protocols can know of a series.
struct SeriesTraits {
  std::string modality;
  std::string description;
  std::string studyDescription;
  SlicePlane plane = SlicePlane::Axial;
  int slices = 1;
  int phases = 1;
  double sliceSpacingMm = 0.0;
  std::string bodyPart;     ///< as the file states it
  bool hounsfield = false;  ///< values are HU, stated or assumed
  bool hasResult = false;   ///< a model's result lies on it
  int companions = 0;       ///< series on the desk that can be read beside it
};
[[nodiscard]] SeriesTraits traitsOf(const Series& series, const Study& study);

/// Conditions of which every one that is given must hold for the rule to hold.
struct MatchRule {
  using Range = std::array<double, 2>;       ///< from, to
  std::vector<std::string> modality;         ///< any of them
  std::string description;                   ///< regular expression, found in the description
  std::vector<std::string> bodyPart;         ///< words, any in what is examined or in a description
  std::vector<SlicePlane> plane;             ///< any of them
  std::optional<Range> slices;
  std::optional<Range> phases;
  std::optional<Range> spacingMm;            ///< distance of slices
  std::optional<Range> companions;
  std::optional<bool> hounsfield;
  std::optional<bool> result;
  bool required = false;                     ///< where it does not hold, the protocol does not fit
  int score = 0;                             ///< what it is worth where it holds
};
[[nodiscard]] bool holds(const MatchRule& rule, const SeriesTraits& series);

/// A layout and the series that it is for.
struct HangingProtocol {
  std::string id;    ///< name of its file without the ending
  std::string name;  ///< as the user reads it
  std::vector<MatchRule> match;
  PaneLayout layout;
  bool automatic = true;  ///< false: only where the user chooses it
  bool usersOwn = false;
};

/// The sum of the scores of the rules that hold; nothing where a required rule does not.
[[nodiscard]] std::optional<int> scoreOf(const HangingProtocol& protocol,
                                         const SeriesTraits& series);

/// The protocols that fit, best first; of equal scores the user's own and then the first given.
[[nodiscard]] std::vector<const HangingProtocol*> fittingProtocols(
    const std::vector<HangingProtocol>& protocols, const SeriesTraits& series);

}  // namespace lateglow
