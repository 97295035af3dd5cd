#include "tests/unit/imaging/io/SyntheticDicom.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpeg/djrploss.h>
#include <dcmtk/dcmjpls/djencode.h>

#include <array>
#include <cstdio>
#include <memory>
#include <mutex>
#include <string_view>

#include "tests/unit/imaging/io/Jpeg2000Encoder.h"

namespace lateglow::test {

namespace {

std::string decimal(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.10g", value);
  return text.data();
}

std::string decimals(std::initializer_list<double> values) {
  std::string text;
  for (const double value : values) {
    if (!text.empty()) text += '\\';
    text += decimal(value);
  }
  return text;
}

void putString(DcmDataset& dataset, const DcmTagKey& tag, const std::string& value) {
  dataset.putAndInsertOFStringArray(tag, value.c_str());
}

void putIdentity(DcmDataset& dataset, const SyntheticImage& image) {
  putString(dataset, DCM_SOPClassUID, UID_MRImageStorage);
  putString(dataset, DCM_SOPInstanceUID, image.sopInstanceUid);
  putString(dataset, DCM_StudyInstanceUID, image.studyUid);
  putString(dataset, DCM_SeriesInstanceUID, image.seriesUid);
  putString(dataset, DCM_FrameOfReferenceUID, "1.2.826.0.1.3680043.10.999.3");
  putString(dataset, DCM_Modality, "MR");
  putString(dataset, DCM_ImageType, "ORIGINAL\\PRIMARY\\M");
  if (!image.characterSet.empty()) putString(dataset, DCM_SpecificCharacterSet, image.characterSet);
  putString(dataset, DCM_PatientName, image.patientName);
  putString(dataset, DCM_PatientID, "P1");
  putString(dataset, DCM_StudyDate, "20240102");
  putString(dataset, DCM_SeriesDescription, image.seriesDescription);
  putString(dataset, DCM_SeriesNumber, std::to_string(image.seriesNumber));
  putString(dataset, DCM_InstanceNumber, std::to_string(image.instanceNumber));
}

void putPlace(DcmDataset& dataset, const SyntheticImage& image) {
  const Vec3 p = image.positionMm;
  const Vec3 r = image.rowDirection;
  const Vec3 c = image.columnDirection;
  putString(dataset, DCM_ImagePositionPatient, decimals({p.x, p.y, p.z}));
  putString(dataset, DCM_ImageOrientationPatient, decimals({r.x, r.y, r.z, c.x, c.y, c.z}));
  putString(dataset, DCM_PixelSpacing, decimals({image.rowSpacingMm, image.columnSpacingMm}));
  putString(dataset, DCM_SliceThickness, decimal(image.sliceThicknessMm));
  if (image.sliceLocationMm) putString(dataset, DCM_SliceLocation, decimal(*image.sliceLocationMm));
  if (image.triggerTimeMs) putString(dataset, DCM_TriggerTime, decimal(*image.triggerTimeMs));
  if (image.nominalIntervalMs) {
    putString(dataset, DCM_NominalInterval, std::to_string(*image.nominalIntervalMs));
  }
}

void putPixels(DcmDataset& dataset, const SyntheticImage& image) {
  dataset.putAndInsertUint16(DCM_SamplesPerPixel, 1);
  putString(dataset, DCM_PhotometricInterpretation, image.photometric);
  dataset.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(image.rows));
  dataset.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(image.columns));
  dataset.putAndInsertUint16(DCM_BitsAllocated, 16);
  dataset.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(image.bitsStored));
  dataset.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(image.highBit));
  dataset.putAndInsertUint16(DCM_PixelRepresentation, image.isSigned ? 1 : 0);
  if (image.rescaleSlope) putString(dataset, DCM_RescaleSlope, decimal(*image.rescaleSlope));
  if (image.rescaleIntercept) {
    putString(dataset, DCM_RescaleIntercept, decimal(*image.rescaleIntercept));
  }
  for (const auto& [tag, text] :
       {std::pair{DCM_WindowCenter, image.windowCentre}, {DCM_WindowWidth, image.windowWidth},
        {DCM_VOILUTFunction, image.windowFunction}, {DCM_BodyPartExamined, image.bodyPart}}) {
    if (!text.empty()) putString(dataset, tag, text);
  }
  dataset.putAndInsertUint16Array(DCM_PixelData, image.pixels.data(), image.pixels.size());
}

E_TransferSyntax transferSyntaxOf(Coding coding) {
  switch (coding) {
    case Coding::ExplicitLittle:
      return EXS_LittleEndianExplicit;
    case Coding::ImplicitLittle:
      return EXS_LittleEndianImplicit;
    case Coding::ExplicitBig:
      return EXS_BigEndianExplicit;
    case Coding::Deflated:
      return EXS_DeflatedLittleEndianExplicit;
    case Coding::Rle:
      return EXS_RLELossless;
    case Coding::JpegLossless:
      return EXS_JPEGProcess14SV1;
    case Coding::JpegExtended:
      return EXS_JPEGProcess2_4;
    case Coding::JpegLs:
      return EXS_JPEGLSLossless;
    case Coding::Jpeg2000:
      return EXS_JPEG2000LosslessOnly;
    case Coding::Jpeg2000Lossy:
      return EXS_JPEG2000;
  }
  return EXS_LittleEndianExplicit;
}

void registerEncoders() {
  static std::once_flag once;
  std::call_once(once, [] {
    DcmRLEEncoderRegistration::registerCodecs();
    DJEncoderRegistration::registerCodecs();
    DJLSEncoderRegistration::registerCodecs();
  });
}

bool isJpeg2000(Coding coding) {
  return coding == Coding::Jpeg2000 || coding == Coding::Jpeg2000Lossy;
}

/// DCMTK has no JPEG 2000: the frame is encoded beside it and put in as one fragment.
bool putJpeg2000(DcmDataset& dataset, const SyntheticImage& image, Coding coding) {
  std::vector<std::uint8_t> code = encodedJpeg2000(
      image.pixels, image.rows, image.columns, image.bitsStored, coding == Coding::Jpeg2000Lossy);
  if (code.empty()) return false;
  auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelSequenceTag));
  sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag)));
  DcmOffsetList offsets;
  const auto size = static_cast<Uint32>(code.size());
  if (sequence->storeCompressedFrame(offsets, code.data(), size, 0).bad()) return false;
  auto pixels = std::make_unique<DcmPixelData>(DcmTag(DCM_PixelData));
  pixels->putOriginalRepresentation(transferSyntaxOf(coding), nullptr, sequence.release());
  return dataset.insert(pixels.release(), true).good();
}

bool encodePixels(DcmDataset& dataset, const SyntheticImage& image, Coding coding) {
  if (isJpeg2000(coding)) return putJpeg2000(dataset, image, coding);
  constexpr int quality = 90;
  const DJ_RPLossy lossy(quality);
  return dataset
      .chooseRepresentation(transferSyntaxOf(coding),
                            coding == Coding::JpegExtended ? &lossy : nullptr)
      .good();
}

}  // namespace

bool writeDicom(const SyntheticImage& image, const std::filesystem::path& file, Coding coding) {
  registerEncoders();
  DcmFileFormat format;
  DcmDataset& dataset = *format.getDataset();
  putIdentity(dataset, image);
  putPlace(dataset, image);
  putPixels(dataset, image);
  if (!encodePixels(dataset, image, coding)) return false;
  return format.saveFile(OFFilename(file.c_str()), transferSyntaxOf(coding)).good();
}

bool writeDicomDirectory(const std::filesystem::path& folder, const std::string& imageName) {
  // By hand: DCMTK's own writer makes new UIDs, so that no two runs would see the same bytes.
  DcmFileFormat format;
  DcmDataset& dataset = *format.getDataset();
  // DCMTK takes the UIDs of the meta header from here.
  dataset.putAndInsertString(DCM_SOPClassUID, UID_MediaStorageDirectoryStorage);
  dataset.putAndInsertString(DCM_SOPInstanceUID, "1.2.826.0.1.3680043.10.999.5.1");
  dataset.putAndInsertString(DCM_FileSetID, "LATEGLOW");
  dataset.putAndInsertUint16(DCM_FileSetConsistencyFlag, 0);
  for (const char* type : {"PATIENT", "STUDY", "SERIES", "IMAGE"}) {
    DcmItem* record = nullptr;
    dataset.findOrCreateSequenceItem(DCM_DirectoryRecordSequence, record, -2);
    if (record == nullptr) return false;
    record->putAndInsertUint32(DCM_OffsetOfTheNextDirectoryRecord, 0);
    record->putAndInsertUint16(DCM_RecordInUseFlag, 0xFFFF);
    record->putAndInsertUint32(DCM_OffsetOfReferencedLowerLevelDirectoryEntity, 0);
    record->putAndInsertString(DCM_DirectoryRecordType, type);
    record->putAndInsertString(DCM_PatientName, "Doe^Jane");
    record->putAndInsertString(DCM_PatientID, "P1");
    record->putAndInsertString(DCM_StudyInstanceUID, "1.2.826.0.1.3680043.10.999.5.2");
    if (std::string_view(type) != "IMAGE") continue;
    record->putAndInsertString(DCM_ReferencedFileID, imageName.c_str());
    record->putAndInsertString(DCM_ReferencedSOPClassUIDInFile, UID_MRImageStorage);
    record->putAndInsertString(DCM_InstanceNumber, "1");
  }
  if (format.validateMetaInfo(EXS_LittleEndianExplicit).bad()) return false;
  delete dataset.remove(DCM_SOPClassUID);
  delete dataset.remove(DCM_SOPInstanceUID);
  const std::string file = (folder / "DICOMDIR").string();
  return format
      .saveFile(OFFilename(file.c_str()), EXS_LittleEndianExplicit, EET_UndefinedLength,
                EGL_recalcGL, EPD_noChange, 0, 0, EWM_dontUpdateMeta)
      .good();
}

}  // namespace lateglow::test
