#include "imaging/io/export/write/FrameGroups.h"

#include "imaging/io/export/write/TissueCodes.h"

namespace lateglow {

void putFrameSize(ItemWriter& object, const Geometry& geometry, int frames) {
  object.shortNumber(DCM_SamplesPerPixel, 1);
  object.text(DCM_PhotometricInterpretation, "MONOCHROME2");
  object.whole(DCM_NumberOfFrames, frames);
  object.shortNumber(DCM_Rows, static_cast<std::uint16_t>(geometry.size[1]));
  object.shortNumber(DCM_Columns, static_cast<std::uint16_t>(geometry.size[0]));
}

void putDimensions(ItemWriter& object, const std::vector<Dimension>& dimensions) {
  const std::string organization = newUid();
  object.item(DCM_DimensionOrganizationSequence).text(DCM_DimensionOrganizationUID, organization);
  for (const Dimension& dimension : dimensions) {
    ItemWriter index = object.item(DCM_DimensionIndexSequence);
    index.text(DCM_DimensionOrganizationUID, organization);
    index.attributeTag(DCM_DimensionIndexPointer, dimension.pointer);
    index.attributeTag(DCM_FunctionalGroupPointer, dimension.group);
    index.text(DCM_DimensionDescriptionLabel, dimension.label);
  }
}

ItemWriter putSharedGroups(ItemWriter& object, const Geometry& geometry, double sliceThicknessMm) {
  ItemWriter shared = object.item(DCM_SharedFunctionalGroupsSequence);
  ItemWriter measures = shared.item(DCM_PixelMeasuresSequence);
  measures.pixelSpacing(geometry);
  measures.number(DCM_SliceThickness, sliceThicknessMm);
  measures.number(DCM_SpacingBetweenSlices, geometry.spacingMm[2]);
  shared.item(DCM_PlaneOrientationSequence).orientation(geometry);
  return shared;
}

ItemWriter putFrameGroups(ItemWriter& object, const Geometry& geometry, int slice,
                          const std::vector<std::uint32_t>& indices) {
  ItemWriter frame = object.item(DCM_PerFrameFunctionalGroupsSequence);
  ItemWriter content = frame.item(DCM_FrameContentSequence);
  content.indices(DCM_DimensionIndexValues, indices);
  content.text(DCM_StackID, "1");
  content.indices(DCM_InStackPositionNumber, {static_cast<std::uint32_t>(slice + 1)});
  frame.item(DCM_PlanePositionSequence).position(geometry, slice);
  return frame;
}

void putDerivation(ItemWriter& frame, const ReferencedImages& references, int slice,
                   const Code& derivation) {
  const auto index = static_cast<std::size_t>(slice);
  const bool known = index < references.instancesOfSlice.size();
  if (!known || references.instancesOfSlice[index].empty()) return;
  ItemWriter derived = frame.item(DCM_DerivationImageSequence);
  derived.code(DCM_DerivationCodeSequence, derivation);
  for (const std::string& uid : references.instancesOfSlice[index]) {
    derived.reference(DCM_SourceImageSequence, references.sopClassUid, uid)
        .code(DCM_PurposeOfReferenceCodeSequence, kSourceForProcessing);
  }
}

void putAnatomy(ItemWriter& shared) {
  ItemWriter anatomy = shared.item(DCM_FrameAnatomySequence);
  anatomy.text(DCM_FrameLaterality, "U");
  anatomy.code(DCM_AnatomicRegionSequence, kLeftVentricle);
}

double sliceThickness(const ExportContext& context, const Geometry& geometry) {
  return context.source.sliceThicknessMm > 0.0 ? context.source.sliceThicknessMm
                                               : geometry.spacingMm[2];
}

}  // namespace lateglow
