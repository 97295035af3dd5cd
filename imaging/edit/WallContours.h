#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "imaging/core/PixelPoint.h"
#include "imaging/edit/LabelEdit.h"

namespace lateglow {

/// The left ventricle of one slice as two closed curves, which is how a wall is drawn by hand.
struct WallContours {
  PixelLoop endocardium;  ///< around the cavity
  PixelLoop epicardium;   ///< around the wall
};

/// The contours of what is labelled in a slice: the outer loop of the largest region of heart
/// classes, and that of the largest cavity (blood pool, else the hole) within. Nothing where there
/// is no wall or it encloses no cavity.
[[nodiscard]] std::optional<WallContours> wallContours(std::span<const std::uint8_t> labels,
                                                       const Geometry& geometry);

/// Relabels a slice after its contours: pixel centres inside the endocardium become blood pool,
/// between the contours myocardium, where scar stays scar; heart classes outside become background.
/// The epicardium counts as drawn: what of the endocardium lies outside it is ignored.
void applyWallContours(LabelEditor& editor, int slice, const WallContours& contours);

/// Gives the pixels whose centres lie inside the loop a class; `over` limits it to pixels that have
/// this class now.
void fillLoop(LabelEditor& editor, int slice, const PixelLoop& loop, TissueClass tissue,
              std::optional<TissueClass> over = std::nullopt);

}  // namespace lateglow
