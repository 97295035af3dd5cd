#include "imaging/io/export/write/PlaneImage.h"

#include <algorithm>
#include <stdexcept>

#include "imaging/io/export/write/FrameGroups.h"

namespace lateglow {

void putPixelFormat(ItemWriter& object) {
  object.shortNumber(DCM_BitsAllocated, 16);
  object.shortNumber(DCM_BitsStored, 16);
  object.shortNumber(DCM_HighBit, 15);
  object.shortNumber(DCM_PixelRepresentation, 0);
}

void putRescale(ItemWriter& item, const ScaledPixels& pixels, const std::string& type) {
  item.number(DCM_RescaleIntercept, pixels.intercept);
  item.number(DCM_RescaleSlope, pixels.slope);
  item.text(DCM_RescaleType, type);
}

void putWindow(ItemWriter& item, const ScaledPixels& pixels) {
  item.number(DCM_WindowCenter, 0.5 * (pixels.minimum + pixels.maximum));
  item.number(DCM_WindowWidth, std::max(pixels.maximum - pixels.minimum, 1.0));
}

void putPixels(DcmDataset& dataset, const std::uint16_t* stored, std::size_t count) {
  const OFCondition put =
      dataset.putAndInsertUint16Array(DCM_PixelData, stored, static_cast<unsigned long>(count));
  if (put.bad()) throw std::logic_error(put.text());
}

void putMrImage(ItemWriter& object) {
  object.text(DCM_ScanningSequence, "RM");
  object.text(DCM_SequenceVariant, "NONE");
  object.empty(DCM_ScanOptions);
  object.empty(DCM_MRAcquisitionType);
  object.empty(DCM_RepetitionTime);
  object.empty(DCM_EchoTime);
  object.empty(DCM_EchoTrainLength);
}

void putPlane(ItemWriter& object, const ExportContext& context, const Geometry& geometry,
              int slice) {
  object.position(geometry, slice);
  object.orientation(geometry);
  object.pixelSpacing(geometry);
  object.number(DCM_SliceThickness, sliceThickness(context, geometry));
  object.number(DCM_SpacingBetweenSlices, geometry.spacingMm[2]);
}

void putSliceSize(ItemWriter& object, const Geometry& geometry) {
  object.shortNumber(DCM_SamplesPerPixel, 1);
  object.text(DCM_PhotometricInterpretation, "MONOCHROME2");
  object.shortNumber(DCM_Rows, static_cast<std::uint16_t>(geometry.size[1]));
  object.shortNumber(DCM_Columns, static_cast<std::uint16_t>(geometry.size[0]));
}

}  // namespace lateglow
