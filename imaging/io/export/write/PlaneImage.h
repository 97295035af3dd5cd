#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "imaging/io/export/ExportContext.h"
#include "imaging/io/export/PixelScaling.h"
#include "imaging/io/export/write/ItemWriter.h"
#include "measurements/Geometry.h"

namespace lateglow {

/// Modules that images of one or many slices share.

/// Unsigned 16 bit (PS3.3 C.7.6.3).
void putPixelFormat(ItemWriter& object);
/// One sample, rows and columns (C.7.6.3).
void putSliceSize(ItemWriter& object, const Geometry& geometry);
/// `type`: "US" (unspecified) or "HU" (C.11.1).
void putRescale(ItemWriter& item, const ScaledPixels& pixels, const std::string& type);
/// From the smallest to the largest value (C.11.2).
void putWindow(ItemWriter& item, const ScaledPixels& pixels);
void putPixels(DcmDataset& dataset, const std::uint16_t* stored, std::size_t count);
/// MR Image (C.8.3.1) of something that was not acquired: only what says so has a value.
void putMrImage(ItemWriter& object);
/// Image Plane (C.7.6.2).
void putPlane(ItemWriter& object, const ExportContext& context, const Geometry& geometry,
              int slice);

}  // namespace lateglow
