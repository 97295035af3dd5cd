#include "imaging/io/export/check/CommonModules.h"

namespace lateglow::check {

namespace {

using enum AttributeType;

bool has(DcmItem& item, const DcmTagKey& tag) { return item.tagExistsWithValue(tag); }

/// One of the three ways to say a code (PS3.3 table 8.8-1).
bool noLongCode(DcmItem& item, DcmItem&) {
  return !has(item, DCM_LongCodeValue) && !has(item, DCM_URNCodeValue);
}

bool notUrn(DcmItem& item, DcmItem&) { return !has(item, DCM_URNCodeValue); }

bool noPatientSpace(DcmItem& item, DcmItem&) {
  const bool placed = has(item, DCM_ImageOrientationPatient) && has(item, DCM_ImagePositionPatient);
  return !placed && !has(item, DCM_SharedFunctionalGroupsSequence) &&
         has(item, DCM_FrameOfReferenceUID);
}

bool severalSamples(DcmItem& item, DcmItem&) {
  Uint16 samples = 1;
  item.findAndGetUint16(DCM_SamplesPerPixel, samples);
  return samples > 1;
}

bool integerPixels(DcmItem& item, DcmItem&) {
  return !item.tagExists(DCM_FloatPixelData) && !item.tagExists(DCM_DoubleFloatPixelData) &&
         !item.tagExists(DCM_PixelDataProviderURL);
}

/// Whether any text within the data set has bytes beyond the default repertoire (PS3.5 6.1.2.2).
bool usesOtherCharacters(DcmItem&, DcmItem& dataset) {
  return dataset.containsExtendedCharacters(OFFalse);
}

bool lossy(DcmItem& item, DcmItem&) {
  OFString value;
  return item.findAndGetOFString(DCM_LossyImageCompression, value).good() && value == "01";
}

}  // namespace

std::vector<AttributeRule> codeRules() {
  return {{DCM_CodeValue, One, {}, {}, noLongCode},
          {DCM_CodingSchemeDesignator, One, {}, {}, notUrn},
          {DCM_CodeMeaning, One}};
}

std::vector<AttributeRule> referenceRules() {
  return {{DCM_ReferencedSOPClassUID, One},
          {DCM_ReferencedSOPInstanceUID, One},
          {DCM_PurposeOfReferenceCodeSequence, Three, {}, codeRules(), nullptr, 1}};
}

std::vector<Module> compositeModules() {
  const DcmTagKey syntheticData(0x0008, 0x001C);
  return {
      {"PS3.3 C.7.1.1 Patient",
       {{DCM_PatientName, Two},
        {DCM_PatientID, Two},
        {DCM_PatientBirthDate, Two},
        {DCM_PatientSex, Two, {"M", "F", "O"}}}},
      {"PS3.3 C.7.2.1 General Study",
       {{DCM_StudyInstanceUID, One},
        {DCM_StudyDate, Two},
        {DCM_StudyTime, Two},
        {DCM_ReferringPhysicianName, Two},
        {DCM_StudyID, Two},
        {DCM_AccessionNumber, Two},
        {DCM_ProcedureCodeSequence, Three, {}, codeRules()}}},
      {"PS3.3 C.7.3.1 General Series",
       {{DCM_Modality, One}, {DCM_SeriesInstanceUID, One}, {DCM_SeriesNumber, Two}}},
      {"PS3.3 C.12.1 SOP Common",
       {{DCM_SOPClassUID, One},
        {DCM_SOPInstanceUID, One},
        {DCM_SpecificCharacterSet, One, {}, {}, usesOtherCharacters},
        {syntheticData, Three, {"YES", "NO"}},
        {DCM_CodingSchemeIdentificationSequence, Three, {}, {{DCM_CodingSchemeDesignator, One}}},
        {DCM_ContributingEquipmentSequence,
         Three,
         {},
         {{DCM_PurposeOfReferenceCodeSequence, One, {}, codeRules(), nullptr, 1},
          {DCM_Manufacturer, One}}}}},
  };
}

Module generalEquipment() { return {"PS3.3 C.7.5.1 General Equipment", {{DCM_Manufacturer, Two}}}; }

Module enhancedGeneralEquipment() {
  return {"PS3.3 C.7.5.2 Enhanced General Equipment",
          {{DCM_Manufacturer, One},
           {DCM_ManufacturerModelName, One},
           {DCM_DeviceSerialNumber, One},
           {DCM_SoftwareVersions, One}}};
}

Module frameOfReference() {
  return {"PS3.3 C.7.4.1 Frame of Reference",
          {{DCM_FrameOfReferenceUID, One}, {DCM_PositionReferenceIndicator, Two}}};
}

Module generalImage() {
  std::vector<AttributeRule> sources = referenceRules();
  return {"PS3.3 C.7.6.1 General Image",
          {{DCM_InstanceNumber, Two},
           {DCM_PatientOrientation, Two, {}, {}, noPatientSpace},
           {DCM_SourceImageSequence, Three, {}, sources},
           {DCM_ReferencedImageSequence, Three, {}, sources},
           {DCM_DerivationCodeSequence, Three, {}, codeRules()},
           {DCM_BurnedInAnnotation, Three, {"YES", "NO"}},
           {DCM_LossyImageCompression, Three, {"00", "01"}},
           {DCM_LossyImageCompressionRatio, One, {}, {}, lossy},
           {DCM_PresentationLUTShape, Three, {"IDENTITY", "INVERSE"}}}};
}

Module imagePlane() {
  return {"PS3.3 C.7.6.2 Image Plane",
          {{DCM_PixelSpacing, One},
           {DCM_ImageOrientationPatient, One},
           {DCM_ImagePositionPatient, One},
           {DCM_SliceThickness, Two}}};
}

Module imagePixel() {
  return {"PS3.3 C.7.6.3 Image Pixel",
          {{DCM_SamplesPerPixel, One, {"1", "3"}},
           {DCM_PhotometricInterpretation, One},
           {DCM_Rows, One},
           {DCM_Columns, One},
           {DCM_BitsAllocated, One},
           {DCM_BitsStored, One, {}, {}, integerPixels},
           {DCM_HighBit, One, {}, {}, integerPixels},
           {DCM_PixelRepresentation, One, {"0", "1"}, {}, integerPixels},
           {DCM_PlanarConfiguration, One, {"0", "1"}, {}, severalSamples},
           {DCM_PixelData, One, {}, {}, integerPixels}}};
}

Module commonInstanceReference() {
  return {"PS3.3 C.12.2 Common Instance Reference",
          {{DCM_ReferencedSeriesSequence,
            Three,
            {},
            {{DCM_SeriesInstanceUID, One},
             {DCM_ReferencedInstanceSequence, One, {}, referenceRules()}}}}};
}

}  // namespace lateglow::check
