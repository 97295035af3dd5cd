#include "imaging/io/export/ParametricMap.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/FrameGroups.h"

namespace lateglow {

namespace {

constexpr const char* kImageType = "DERIVED\\PRIMARY\\CARDIAC\\STD_DEVIATION";

void putImageModule(ItemWriter& object, const MapQuantity& quantity, const ExportContext& context) {
  object.text(DCM_ImageType, kImageType);
  object.text(DCM_ContentLabel, quantity.label);
  object.text(DCM_ContentDescription, quantity.explanation.substr(0, 64));
  object.empty(DCM_ContentCreatorName);
  object.text(DCM_DerivationDescription, derivationText(context, quantity.explanation));
  object.shortNumber(DCM_BitsAllocated, 32);
  object.text(DCM_BurnedInAnnotation, "NO");
  object.text(DCM_RecognizableVisualFeatures, "NO");
  object.text(DCM_LossyImageCompression, "00");
  object.text(DCM_ContentQualification, "RESEARCH");
  object.text(DCM_PresentationLUTShape, "IDENTITY");
  object.emptySequence(DCM_AcquisitionContextSequence);
}

void putMapping(ItemWriter& shared, const MapQuantity& quantity) {
  ItemWriter mapping = shared.item(DCM_RealWorldValueMappingSequence);
  mapping.text(DCM_LUTExplanation, quantity.explanation.substr(0, 64));
  mapping.text(DCM_LUTLabel, quantity.label.substr(0, 16));
  mapping.code(DCM_MeasurementUnitsCodeSequence, {"1", "UCUM", "no units"});
  for (const auto& [tag, value] :
       {std::pair(DCM_DoubleFloatRealWorldValueFirstValueMapped, 0.0),
        std::pair(DCM_DoubleFloatRealWorldValueLastValueMapped, 1.0),
        std::pair(DCM_RealWorldValueIntercept, 0.0), std::pair(DCM_RealWorldValueSlope, 1.0)}) {
    if (mapping.raw().putAndInsertFloat64(tag, value).bad()) throw std::logic_error("mapping");
  }
}

}  // namespace

Expected<WrittenObject> writeParametricMap(const Volume& map, const MapQuantity& quantity,
                                           const ExportContext& context,
                                           const std::filesystem::path& file) {
  const Geometry& geometry = map.geometry;
  const std::string modality = context.source.modality;
  const auto format = startObject(context,
                                  {UID_ParametricMapStorage, modality, "SYNTHETIC scar uncertainty",
                                   kUncertaintySeriesNumber, newUid()},
                                  1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  putFrameOfReference(object, context);
  object.text(DCM_BodyPartExamined, "HEART");
  putImageModule(object, quantity, context);
  putReferencedSeries(object, context.references);
  putFrameSize(object, geometry, geometry.size[2]);
  putDimensions(object, {{DCM_ImagePositionPatient, DCM_PlanePositionSequence, "Slice"}});
  ItemWriter shared = putSharedGroups(object, geometry, sliceThickness(context, geometry));
  shared.item(DCM_ParametricMapFrameTypeSequence).text(DCM_FrameType, kImageType);
  putMapping(shared, quantity);
  putAnatomy(shared);
  ItemWriter transformation = shared.item(DCM_PixelValueTransformationSequence);
  transformation.number(DCM_RescaleIntercept, 0.0);
  transformation.number(DCM_RescaleSlope, 1.0);
  transformation.text(DCM_RescaleType, "US");
  for (int slice = 0; slice < geometry.size[2]; ++slice) {
    ItemWriter frame =
        putFrameGroups(object, geometry, slice, {static_cast<std::uint32_t>(slice + 1)});
    putDerivation(frame, context.references, slice, kSynthesisDerivation);
  }
  std::vector<Float32> values(map.voxels.begin(), map.voxels.end());
  std::replace_if(
      values.begin(), values.end(), [](float v) { return !std::isfinite(v); }, 0.0F);
  const auto put = dataset.putAndInsertFloat32Array(DCM_FloatPixelData, values.data(),
                                                    static_cast<unsigned long>(values.size()));
  if (put.bad()) throw std::logic_error(put.text());
  return saveObject(*format, file);
}

}  // namespace lateglow
