#pragma once

#include "imaging/core/Case.h"

namespace lateglow {

/// The case with its tissue mask as a reader left it. The model's mask stays where it is; the
/// edited one is a layer of its own behind it (name "Tissue classes, edited"), whose provenance is
/// that of the model with operation "edit" and the parameters "edited_voxels" (how many differ from
/// the model's mask) and "edited_from" (the operation it started from). A former edited layer is
/// replaced, so that a case never has more than one.
///
/// The case must have a tissue mask on the grid of `edited`.
[[nodiscard]] Case withEditedMask(const Case& analyzed, LabelMap edited);

/// The mask that a model or a file gave, below any edit; null where there is none.
[[nodiscard]] std::shared_ptr<const Layer> maskBeforeEdits(const Case& analyzed);

/// How measurements of an edited mask name their method (MeasureOptions::method).
inline constexpr const char* kEditedMethod = "model, edited by a reader";

}  // namespace lateglow
