#pragma once

#include "imaging/io/export/ExportContext.h"
#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/ItemWriter.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// What multi-frame objects on the grid of a source share (PS3.3 C.7.6.16).

/// Rows, columns, number of frames and one sample a pixel (C.7.6.3).
void putFrameSize(ItemWriter& object, const Geometry& geometry, int frames);

/// Dimension organization with the given pointers (C.7.6.17): (attribute, functional group).
struct Dimension {
  DcmTagKey pointer;
  DcmTagKey group;
  const char* label;
};
void putDimensions(ItemWriter& object, const std::vector<Dimension>& dimensions);

/// The one item of the shared functional groups with pixel measures and plane orientation; more
/// groups may be added to it.
ItemWriter putSharedGroups(ItemWriter& object, const Geometry& geometry, double sliceThicknessMm);

/// A per-frame item with frame content (dimension indices, from 1), plane position and, where there
/// are references, the derivation from the images of that slice.
[[nodiscard]] ItemWriter putFrameGroups(ItemWriter& object, const Geometry& geometry, int slice,
                                        const std::vector<std::uint32_t>& indices);
void putDerivation(ItemWriter& frame, const ReferencedImages& references, int slice,
                   const Code& derivation);

/// Frame Anatomy (C.7.6.16.2.8): the left ventricle.
void putAnatomy(ItemWriter& shared);

/// Slice thickness of the source; the distance of slices where it is unknown.
[[nodiscard]] double sliceThickness(const ExportContext& context, const Geometry& geometry);

}  // namespace lateglow
