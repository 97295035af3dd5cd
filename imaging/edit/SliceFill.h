#pragma once

#include <cstdint>
#include <span>

#include "imaging/edit/LabelEdit.h"

namespace lateglow {

/// Labels the empty slices between labelled ones by shape-based interpolation (Raya and Udupa, IEEE
/// TMI 1990;9:32-42) of all classes at once: the signed distance to the border of every class goes
/// linearly from one labelled slice to the next, and a pixel gets the class that is deepest there.
/// The two shapes are first moved onto each other by their centroids, so that an oblique heart
/// does not shrink between slices (Herman, Zheng and Bucholtz, IEEE CG&A 1992;12:69-79).
///
/// Slices that have any label stay as they are, and so do empty slices before the first and behind
/// the last labelled one. Returns the number of slices that were filled.
int fillBetweenSlices(LabelEditor& editor);

/// Copies the labels of one slice onto another of the same phase.
void copySlice(LabelEditor& editor, int from, int to);

/// Copies the labels of `from` (one phase of the grid, i fastest) into the phase of the editor;
/// `slice` -1: all slices.
void copyPhase(LabelEditor& editor, std::span<const std::uint8_t> from, int slice = -1);

}  // namespace lateglow
