#include "imaging/io/DicomHeaderReader.h"

#include <algorithm>
#include <array>

#include "imaging/io/DicomAttributes.h"

namespace lateglow {

namespace {

void readText(DcmDataset& dataset, DicomHeader& header) {
  const std::array<std::pair<DcmTagKey, std::string*>, 6> fields{{
      {DCM_PatientName, &header.patientName},
      {DCM_PatientID, &header.patientId},
      {DCM_StudyDescription, &header.studyDescription},
      {DCM_SeriesDescription, &header.seriesDescription},
      {DCM_Manufacturer, &header.manufacturer},
      {DCM_AccessionNumber, &header.accessionNumber},
  }};
  readCodedTexts(dataset, fields);
}

void readIdentity(DcmDataset& dataset, DicomHeader& header) {
  header.sopInstanceUid = asciiText(dataset, DCM_SOPInstanceUID);
  header.studyUid = asciiText(dataset, DCM_StudyInstanceUID);
  header.seriesUid = asciiText(dataset, DCM_SeriesInstanceUID);
  header.frameOfReferenceUid = asciiText(dataset, DCM_FrameOfReferenceUID);
  header.modality = asciiText(dataset, DCM_Modality);
  header.bodyPart = asciiText(dataset, DCM_BodyPartExamined);
  header.imageType3 = asciiText(dataset, DCM_ImageType, 2);
  OFString imageType;
  dataset.findAndGetOFStringArray(DCM_ImageType, imageType);
  header.mosaic = imageType.find("MOSAIC") != OFString_npos;
  header.studyDate = asciiText(dataset, DCM_StudyDate);
  header.acquisitionDate = asciiText(dataset, DCM_AcquisitionDate);
  if (header.acquisitionDate.empty()) header.acquisitionDate = asciiText(dataset, DCM_SeriesDate);
  if (header.acquisitionDate.empty()) header.acquisitionDate = header.studyDate;
  header.patientBirthDate = asciiText(dataset, DCM_PatientBirthDate);
  header.patientSex = asciiText(dataset, DCM_PatientSex);
  header.patientWeightKg = std::max(0.0, number(dataset, DCM_PatientWeight).value_or(0.0));
  header.patientHeightM = std::max(0.0, number(dataset, DCM_PatientSize).value_or(0.0));
  header.seriesNumber = integer(dataset, DCM_SeriesNumber);
  header.instanceNumber = integer(dataset, DCM_InstanceNumber);
}

void readTiming(DcmDataset& dataset, DicomHeader& header) {
  header.triggerTimeMs = number(dataset, DCM_TriggerTime);
  if (!header.triggerTimeMs) {
    header.triggerTimeMs = number(dataset, DCM_NominalCardiacTriggerDelayTime);
  }
  header.cardiacPhaseIndex = integer(dataset, DCM_TemporalPositionIdentifier);
  if (!header.cardiacPhaseIndex) {
    header.cardiacPhaseIndex = integer(dataset, DCM_TemporalPositionIndex);
  }
  header.acquisitionTimeS = timeOfDay(dataset, DCM_AcquisitionTime);
  header.contentTimeS = timeOfDay(dataset, DCM_ContentTime);
  header.nominalIntervalMs = number(dataset, DCM_NominalInterval);
  header.heartRatePerMinute = number(dataset, DCM_HeartRate);
  header.echoTimeMs = number(dataset, DCM_EchoTime);
}

void readPixelFormat(DcmDataset& dataset, DicomHeader& header) {
  header.rows = unsignedShort(dataset, DCM_Rows, 0);
  header.columns = unsignedShort(dataset, DCM_Columns, 0);
  header.bitsAllocated = unsignedShort(dataset, DCM_BitsAllocated, 0);
  header.monochrome1 = asciiText(dataset, DCM_PhotometricInterpretation) == "MONOCHROME1";
}

}  // namespace

void readPosition(DcmItem& item, DicomHeader& header) {
  if (const auto p = numbers<3>(item, DCM_ImagePositionPatient)) {
    header.positionMm = Vec3{(*p)[0], (*p)[1], (*p)[2]};
  }
}

void readOrientation(DcmItem& item, DicomHeader& header) {
  if (const auto o = numbers<6>(item, DCM_ImageOrientationPatient)) {
    header.orientation = {Vec3{(*o)[0], (*o)[1], (*o)[2]}, Vec3{(*o)[3], (*o)[4], (*o)[5]}};
  }
}

void readPixelMeasures(DcmItem& item, DicomHeader& header) {
  if (const auto spacing = numbers<2>(item, DCM_PixelSpacing)) header.pixelSpacingMm = spacing;
  if (const auto thickness = number(item, DCM_SliceThickness)) header.sliceThicknessMm = thickness;
  if (const auto between = number(item, DCM_SpacingBetweenSlices)) {
    header.spacingBetweenSlicesMm = between;
  }
}

void readRescale(DcmItem& item, DicomHeader& header) {
  header.rescaleSlope = number(item, DCM_RescaleSlope).value_or(header.rescaleSlope);
  header.rescaleIntercept = number(item, DCM_RescaleIntercept).value_or(header.rescaleIntercept);
  if (item.tagExists(DCM_RescaleType)) header.rescaleType = asciiText(item, DCM_RescaleType);
}

/// Others than linear functions cannot be said by a window, and are left out.
void readWindow(DcmItem& item, DicomHeader& header) {
  const auto centre = number(item, DCM_WindowCenter);
  const auto width = number(item, DCM_WindowWidth);
  const std::string function = asciiText(item, DCM_VOILUTFunction);
  const bool linear = function.empty() || function.starts_with("LINEAR");
  if (!centre || !width) return;
  header.window.reset();  // of the whole object, where this is a frame's own
  if (*width > 0.0 && linear) header.window = {*width, *centre};
}

void readDicomHeader(DcmDataset& dataset, DicomHeader& header) {
  readIdentity(dataset, header);
  readText(dataset, header);
  readPixelFormat(dataset, header);
  readPosition(dataset, header);
  readOrientation(dataset, header);
  readPixelMeasures(dataset, header);
  if (!header.pixelSpacingMm) header.pixelSpacingMm = numbers<2>(dataset, DCM_ImagerPixelSpacing);
  readRescale(dataset, header);
  readWindow(dataset, header);
  readTiming(dataset, header);
}

}  // namespace lateglow
