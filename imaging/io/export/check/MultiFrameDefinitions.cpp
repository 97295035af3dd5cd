#include "imaging/io/export/check/CommonModules.h"
#include "imaging/io/export/check/ImageDefinitions.h"

namespace lateglow::check {

namespace {

using enum AttributeType;

bool isOriginal(DcmItem& item, DcmItem&) {
  OFString value;
  item.findAndGetOFString(DCM_ImageType, value);
  return value == "ORIGINAL" || value == "MIXED";
}

bool isFractional(DcmItem& item, DcmItem&) {
  OFString value;
  return item.findAndGetOFString(DCM_SegmentationType, value).good() && value == "FRACTIONAL";
}

bool notManual(DcmItem& item, DcmItem&) {
  OFString value;
  return item.findAndGetOFString(DCM_SegmentAlgorithmType, value).good() && value != "MANUAL";
}

bool isPlaced(DcmItem&, DcmItem& dataset) { return dataset.tagExists(DCM_FrameOfReferenceUID); }

Module multiFrameFunctionalGroups() {
  return {"PS3.3 C.7.6.16 Multi-frame Functional Groups",
          {{DCM_SharedFunctionalGroupsSequence, Two, {}, {}, nullptr, 1},
           {DCM_PerFrameFunctionalGroupsSequence, One},
           {DCM_InstanceNumber, One},
           {DCM_ContentDate, One},
           {DCM_ContentTime, One},
           {DCM_NumberOfFrames, One}}};
}

Module multiFrameDimension() {
  return {"PS3.3 C.7.6.17 Multi-frame Dimension",
          {{DCM_DimensionOrganizationSequence, One, {}, {{DCM_DimensionOrganizationUID, One}}},
           {DCM_DimensionIndexSequence, Two, {}, {{DCM_DimensionIndexPointer, One}}}}};
}

Module acquisitionContext() {
  return {"PS3.3 C.7.6.14 Acquisition Context", {{DCM_AcquisitionContextSequence, Two}}};
}

/// What enhanced MR and CT images share (PS3.3 C.8.13.1, C.8.15.2 and C.8.16.2).
std::vector<AttributeRule> enhancedImageRules() {
  return {{DCM_ImageType, One},
          {DCM_PixelPresentation,
           One,
           {"COLOR", "MONOCHROME", "MIXED", "TRUE_COLOR", "COLOR_RANGE", "COLOR_REF"}},
          {DCM_VolumetricProperties, One, {"VOLUME", "SAMPLED", "DISTORTED", "MIXED"}},
          {DCM_VolumeBasedCalculationTechnique, One},
          {DCM_AcquisitionDateTime, One, {}, {}, isOriginal},
          {DCM_AcquisitionDuration, One, {}, {}, isOriginal},
          {DCM_ContentQualification, One, {"PRODUCT", "RESEARCH", "SERVICE"}, {}, isOriginal},
          {DCM_SamplesPerPixel, One, {"1"}},
          {DCM_PhotometricInterpretation, One, {"MONOCHROME2"}},
          {DCM_BurnedInAnnotation, One, {"NO"}},
          {DCM_LossyImageCompression, One, {"00", "01"}},
          {DCM_PresentationLUTShape, One, {"IDENTITY"}}};
}

Module enhancedMrImage() {
  Module module{"PS3.3 C.8.13.1 Enhanced MR Image", enhancedImageRules()};
  module.rules.push_back({DCM_BitsAllocated, One, {"8", "16"}});
  module.rules.push_back(
      {DCM_ComplexImageComponent, One, {"MAGNITUDE", "PHASE", "REAL", "IMAGINARY", "MIXED"}});
  module.rules.push_back({DCM_AcquisitionContrast, One});
  return module;
}

Module enhancedCtImage() {
  Module module{"PS3.3 C.8.15.2 Enhanced CT Image", enhancedImageRules()};
  module.rules.push_back({DCM_BitsAllocated, One, {"16"}});
  return module;
}

Module segmentationImage() {
  const std::vector<AttributeRule> segment{
      {DCM_SegmentNumber, One},
      {DCM_SegmentLabel, One},
      {DCM_SegmentAlgorithmType, One, {"AUTOMATIC", "SEMIAUTOMATIC", "MANUAL"}},
      {DCM_SegmentAlgorithmName, One, {}, {}, notManual},
      {DCM_SegmentedPropertyCategoryCodeSequence, One, {}, codeRules(), nullptr, 1},
      {DCM_SegmentedPropertyTypeCodeSequence, One, {}, codeRules(), nullptr, 1},
      {DCM_AnatomicRegionSequence, Three, {}, codeRules()}};
  return {"PS3.3 C.8.20.2 Segmentation Image",
          {{DCM_ImageType, One},
           {DCM_ContentLabel, One},
           {DCM_ContentDescription, Two},
           {DCM_ContentCreatorName, Two},
           {DCM_SamplesPerPixel, One, {"1"}},
           {DCM_PhotometricInterpretation, One, {"MONOCHROME2", "PALETTE COLOR"}},
           {DCM_PixelRepresentation, One, {"0"}},
           {DCM_BitsAllocated, One, {"1", "8", "16"}},
           {DCM_LossyImageCompression, One, {"00", "01"}},
           {DCM_SegmentationType, One, {"BINARY", "FRACTIONAL", "LABELMAP"}},
           {DCM_SegmentationFractionalType, One, {"PROBABILITY", "OCCUPANCY"}, {}, isFractional},
           {DCM_SegmentSequence, One, {}, segment}}};
}

Module parametricMapImage() {
  return {"PS3.3 C.8.32.2 Parametric Map Image",
          {{DCM_ImageType, One},
           {DCM_ContentLabel, One},
           {DCM_ContentDescription, Two},
           {DCM_ContentCreatorName, Two},
           {DCM_SamplesPerPixel, One, {"1"}},
           {DCM_PhotometricInterpretation, One, {"MONOCHROME2"}},
           {DCM_BitsAllocated, One, {"16", "32", "64"}},
           {DCM_BurnedInAnnotation, One, {"NO"}},
           {DCM_LossyImageCompression, One, {"00", "01"}},
           {DCM_ContentQualification, One, {"PRODUCT", "RESEARCH", "SERVICE"}},
           {DCM_PresentationLUTShape, One, {"IDENTITY"}}}};
}

FunctionalGroup group(const char* section, DcmTagKey sequence, std::vector<AttributeRule> items,
                      Condition neededIf = nullptr) {
  return {section, {sequence, One, {}, std::move(items), neededIf}};
}

bool never(DcmItem&, DcmItem&) { return false; }

std::vector<FunctionalGroup> planeGroups(Condition neededIf) {
  return {group("PS3.3 C.7.6.16.2.1 Pixel Measures", DCM_PixelMeasuresSequence,
                {{DCM_PixelSpacing, One}, {DCM_SliceThickness, One}}, neededIf),
          group("PS3.3 C.7.6.16.2.3 Plane Position (Patient)", DCM_PlanePositionSequence,
                {{DCM_ImagePositionPatient, One}}, neededIf),
          group("PS3.3 C.7.6.16.2.4 Plane Orientation (Patient)", DCM_PlaneOrientationSequence,
                {{DCM_ImageOrientationPatient, One}}, neededIf),
          group("PS3.3 C.7.6.16.2.2 Frame Content", DCM_FrameContentSequence,
                {{DCM_DimensionIndexValues, Three}}),
          group("PS3.3 C.7.6.16.2.6 Derivation Image", DCM_DerivationImageSequence,
                {{DCM_DerivationCodeSequence, One, {}, codeRules()},
                 {DCM_SourceImageSequence, Two, {}, referenceRules()}},
                never)};
}

FunctionalGroup pixelValueTransformation() {
  return group("PS3.3 C.7.6.16.2.9 Pixel Value Transformation",
               DCM_PixelValueTransformationSequence,
               {{DCM_RescaleIntercept, One}, {DCM_RescaleSlope, One}, {DCM_RescaleType, One}});
}

std::vector<FunctionalGroup> with(std::vector<FunctionalGroup> groups,
                                  std::vector<FunctionalGroup> more) {
  for (FunctionalGroup& one : more) groups.push_back(std::move(one));
  return groups;
}

std::vector<Module> multiFrame(Module image, Module equipment) {
  std::vector<Module> modules = compositeModules();
  for (Module& module :
       std::vector<Module>{std::move(equipment), imagePixel(), multiFrameFunctionalGroups(),
                           multiFrameDimension(), std::move(image), commonInstanceReference()}) {
    modules.push_back(std::move(module));
  }
  return modules;
}

ObjectDefinition enhancedImage(const char* uid, const char* modality, Module image,
                               DcmTagKey frameType, const char* frameTypeSection) {
  std::vector<Module> modules = multiFrame(std::move(image), enhancedGeneralEquipment());
  modules.push_back(frameOfReference());
  modules.push_back(acquisitionContext());
  return {uid,
          {modality},
          std::move(modules),
          with(planeGroups(nullptr), {pixelValueTransformation(),
                                      group(frameTypeSection, frameType, {{DCM_FrameType, One}})})};
}

ObjectDefinition segmentation() {
  return {UID_SegmentationStorage,
          {"SEG"},
          multiFrame(segmentationImage(), enhancedGeneralEquipment()),
          with(planeGroups(isPlaced),
               {group("PS3.3 C.8.20.3.1 Segmentation", DCM_SegmentIdentificationSequence,
                      {{DCM_ReferencedSegmentNumber, One}})})};
}

ObjectDefinition parametricMap() {
  std::vector<Module> modules = multiFrame(parametricMapImage(), enhancedGeneralEquipment());
  modules.push_back(frameOfReference());
  modules.push_back(acquisitionContext());
  const std::vector<AttributeRule> mapping{
      {DCM_MeasurementUnitsCodeSequence, One, {}, codeRules(), nullptr, 1},
      {DCM_LUTLabel, One},
      {DCM_LUTExplanation, One}};
  return {UID_ParametricMapStorage,
          {},
          std::move(modules),
          with(planeGroups(isPlaced),
               {group("PS3.3 C.7.6.16.2.11 Real World Value Mapping",
                      DCM_RealWorldValueMappingSequence, mapping),
                group("PS3.3 C.8.32.3.1 Parametric Map Frame Type",
                      DCM_ParametricMapFrameTypeSequence, {{DCM_FrameType, One}})})};
}

}  // namespace

std::vector<ObjectDefinition> multiFrameDefinitions() {
  return {enhancedImage(UID_EnhancedMRImageStorage, "MR", enhancedMrImage(),
                        DCM_MRImageFrameTypeSequence, "PS3.3 C.8.13.5.1 MR Image Frame Type"),
          enhancedImage(UID_EnhancedCTImageStorage, "CT", enhancedCtImage(),
                        DCM_CTImageFrameTypeSequence, "PS3.3 C.8.15.3.1 CT Image Frame Type"),
          segmentation(), parametricMap()};
}

}  // namespace lateglow::check
