#pragma once

#include <vector>

#include "imaging/io/export/DrawnMeasurement.h"

class DSRDocumentTree;

namespace lateglow {

/// Appends what a reader drew to the Imaging Measurements of a measurement report: a region as
/// Planar ROI Measurements (PS3.16 TID 1410, Image Region as SCOORD selected from its image), a
/// distance or an angle as Measurement Group (TID 1501), its value inferred from SCOORD (TID 320).
/// DCMTK has no TID 1410, so that the items are put together here. Throws std::logic_error where
/// the tree refuses one: that is a bug.
void addDrawnGroups(DSRDocumentTree& tree, const std::vector<DrawnMeasurement>& drawn);

}  // namespace lateglow
