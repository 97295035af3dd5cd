#include "imaging/io/DicomFile.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <mutex>
#include <system_error>
#include <vector>

#include "imaging/io/CharacterSet.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

/// The largest image that is decoded, as a bound on what a hostile header can ask for.
constexpr std::uint64_t kMaximumPixelsPerImage = std::uint64_t{1} << 26U;

constexpr const char* kExportAgain = "export it again from where it came, or leave it out";

UnreadableDicom unreadable(const DicomHeader& header, const std::string& what,
                           const std::string& remedy = kExportAgain) {
  const std::string file = header.file.string();
  return {Failure{FailureCode::BadInput, file + ": " + what, remedy, file}, header.seriesUid};
}

/// Whether the first bytes look like DICOM: with preamble, or a data set that begins with group
/// 0002 or 0008 in either byte order.
bool looksLikeDicom(const std::filesystem::path& file) {
  std::array<char, 132> head{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(head.data(), head.size());
  const auto got = stream.gcount();
  if (got == 132 && std::equal(head.begin() + 128, head.end(), "DICM")) return true;
  if (got < 8) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
  const auto isEarlyGroup = [](unsigned group) { return group == 0x0002 || group == 0x0008; };
  const bool little = isEarlyGroup(byte(0) + 256U * byte(1)) && byte(3) == 0;
  const bool big = isEarlyGroup(256U * byte(0) + byte(1)) && byte(2) == 0;
  return little || big;
}

std::string rawText(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0) {
  OFString value;
  if (item.findAndGetOFString(tag, value, index).bad()) return {};
  return {value.c_str(), value.length()};
}

std::string asciiText(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0) {
  return toCleanUtf8(rawText(item, tag, index));
}

std::optional<double> number(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0) {
  Float64 value = 0.0;
  if (item.findAndGetFloat64(tag, value, index).good()) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
  }
  // Integer strings (IS) are not read as floating-point numbers by DCMTK.
  Sint32 whole = 0;
  if (item.findAndGetSint32(tag, whole, index).bad()) return {};
  return static_cast<double>(whole);
}

std::optional<int> integer(DcmItem& item, const DcmTagKey& tag) {
  Sint32 value = 0;
  if (item.findAndGetSint32(tag, value).bad()) return {};
  return value;
}

int unsignedShort(DcmItem& item, const DcmTagKey& tag, int absent) {
  Uint16 value = 0;
  return item.findAndGetUint16(tag, value).good() ? value : absent;
}

template <std::size_t Count>
std::optional<std::array<double, Count>> numbers(DcmItem& item, const DcmTagKey& tag) {
  std::array<double, Count> values{};
  for (std::size_t i = 0; i < Count; ++i) {
    const auto value = number(item, tag, i);
    if (!value) return {};
    values[i] = *value;
  }
  return values;
}

/// Seconds since midnight of a TM value (PS3.5, 6.2: HHMMSS.FFFFFF, parts from the right may lack).
std::optional<double> timeOfDay(DcmItem& item, const DcmTagKey& tag) {
  std::string text = rawText(item, tag);
  std::erase(text, ':');
  const std::size_t whole = std::min(text.find_last_not_of(" ") + 1, text.find('.'));
  if (whole < 2 || whole % 2 != 0 || whole > 6) return {};
  double seconds = 0.0;
  const std::array<double, 3> unit{3600.0, 60.0, 1.0};
  for (std::size_t i = 0; i < whole; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    seconds += (text[i] - '0') * (i % 2 == 0 ? 10.0 : 1.0) * unit[i / 2];
  }
  double place = 0.1;
  for (std::size_t i = whole + 1; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    seconds += (text[i] - '0') * place;
    place /= 10.0;
  }
  return seconds;
}

void readText(DcmDataset& dataset, DicomHeader& header) {
  const std::array<std::pair<DcmTagKey, std::string*>, 6> fields{{
      {DCM_PatientName, &header.patientName},
      {DCM_PatientID, &header.patientId},
      {DCM_StudyDescription, &header.studyDescription},
      {DCM_SeriesDescription, &header.seriesDescription},
      {DCM_Manufacturer, &header.manufacturer},
      {DCM_AccessionNumber, &header.accessionNumber},
  }};
  OFString characterSet;
  dataset.findAndGetOFStringArray(DCM_SpecificCharacterSet, characterSet);
  for (const auto& [tag, target] : fields) {
    OFString value;
    if (dataset.findAndGetOFStringArray(tag, value).bad()) continue;
    *target = dicomTextToUtf8({value.c_str(), value.length()},
                              {characterSet.c_str(), characterSet.length()});
  }
}

void readIdentity(DcmDataset& dataset, DicomHeader& header) {
  header.sopInstanceUid = asciiText(dataset, DCM_SOPInstanceUID);
  header.studyUid = asciiText(dataset, DCM_StudyInstanceUID);
  header.seriesUid = asciiText(dataset, DCM_SeriesInstanceUID);
  header.frameOfReferenceUid = asciiText(dataset, DCM_FrameOfReferenceUID);
  header.modality = asciiText(dataset, DCM_Modality);
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
  readText(dataset, header);
}

void readPlace(DcmDataset& dataset, DicomHeader& header) {
  if (const auto p = numbers<3>(dataset, DCM_ImagePositionPatient)) {
    header.positionMm = Vec3{(*p)[0], (*p)[1], (*p)[2]};
  }
  if (const auto o = numbers<6>(dataset, DCM_ImageOrientationPatient)) {
    header.orientation = {Vec3{(*o)[0], (*o)[1], (*o)[2]}, Vec3{(*o)[3], (*o)[4], (*o)[5]}};
  }
  header.pixelSpacingMm = numbers<2>(dataset, DCM_PixelSpacing);
  if (!header.pixelSpacingMm) header.pixelSpacingMm = numbers<2>(dataset, DCM_ImagerPixelSpacing);
  header.sliceThicknessMm = number(dataset, DCM_SliceThickness);
  header.spacingBetweenSlicesMm = number(dataset, DCM_SpacingBetweenSlices);
}

void readTiming(DcmDataset& dataset, DicomHeader& header) {
  header.triggerTimeMs = number(dataset, DCM_TriggerTime);
  if (!header.triggerTimeMs) {
    header.triggerTimeMs = number(dataset, DCM_NominalCardiacTriggerDelayTime);
  }
  header.cardiacPhaseIndex = integer(dataset, DCM_TemporalPositionIdentifier);
  if (!header.cardiacPhaseIndex) {
    Uint32 index = 0;
    if (dataset.findAndGetUint32(DCM_TemporalPositionIndex, index).good()) {
      header.cardiacPhaseIndex = static_cast<int>(index);
    }
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
  header.rescaleSlope = number(dataset, DCM_RescaleSlope).value_or(1.0);
  header.rescaleIntercept = number(dataset, DCM_RescaleIntercept).value_or(0.0);
  header.rescaleType = asciiText(dataset, DCM_RescaleType);
}

/// Why an image of this kind is not read; nothing for an image that is.
std::optional<DicomScan> reasonNotToRead(DcmDataset& dataset, const DicomHeader& header) {
  const std::filesystem::path& file = header.file;
  const DcmXfer transferSyntax(dataset.getOriginalXfer());
  const std::string photometric = asciiText(dataset, DCM_PhotometricInterpretation);
  if (unsignedShort(dataset, DCM_SamplesPerPixel, 1) != 1 || photometric == "PALETTE COLOR") {
    return NotAnImage{"a colour image"};
  }
  if (!photometric.empty() && !photometric.starts_with("MONOCHROME")) {
    return NotAnImage{"photometric interpretation " + photometric.substr(0, 16)};
  }
  if (header.modality == "RTDOSE") return NotAnImage{"a dose distribution"};
  if (dataset.tagExists(DCM_FloatPixelData) || dataset.tagExists(DCM_DoubleFloatPixelData)) {
    return NotAnImage{"floating-point pixels"};
  }
  if (integer(dataset, DCM_NumberOfFrames).value_or(1) > 1) {
    return unreadable(header, "it is a multi-frame image, which this version does not read",
                      "export it as single-frame (classic) images");
  }
  if (transferSyntax.isEncapsulated() &&
      !DcmCodecList::canChangeCoding(transferSyntax.getXfer(), EXS_LittleEndianExplicit)) {
    return unreadable(header,
                      std::string("its pixels are compressed as ") + transferSyntax.getXferName() +
                          " (transfer syntax " + header.transferSyntaxUid +
                          "), which this version does not decode",
                      "export it uncompressed (Explicit VR Little Endian)");
  }
  if (header.bitsAllocated != 8 && header.bitsAllocated != 16 && header.bitsAllocated != 32) {
    return unreadable(header, "it has " + std::to_string(header.bitsAllocated) +
                                  " bits allocated a pixel; 8, 16 and 32 are read");
  }
  const auto pixels =
      static_cast<std::uint64_t>(header.rows) * static_cast<std::uint64_t>(header.columns);
  if (pixels > kMaximumPixelsPerImage) {
    return unreadable(header, "its size of " + std::to_string(header.columns) + " x " +
                                  std::to_string(header.rows) + " pixels is beyond what is read");
  }
  std::error_code error;
  const std::uint64_t needed = pixels * static_cast<std::uint64_t>(header.bitsAllocated / 8);
  const bool raw = !transferSyntax.isEncapsulated() &&
                   transferSyntax.getXfer() != EXS_DeflatedLittleEndianExplicit;
  if (const auto bytes = std::filesystem::file_size(file, error); raw && bytes < needed) {
    return unreadable(header, "it is truncated: its pixels need " + std::to_string(needed) +
                                  " bytes, the whole file has " + std::to_string(bytes));
  }
  return {};
}

/// What the file says its transfer syntax is, also one that DCMTK does not know.
std::string statedTransferSyntax(DcmFileFormat& format) {
  const std::string stated = asciiText(*format.getMetaInfo(), DCM_TransferSyntaxUID);
  if (!stated.empty()) return stated;
  return DcmXfer(format.getDataset()->getOriginalXfer()).getXferID();
}

}  // namespace

void prepareDicomDecoding() {
  static std::once_flag once;
  std::call_once(once, [] {
    // What a library thinks of a file is told to the user as a failure, never printed.
    OFLog::configure(OFLogger::OFF_LOG_LEVEL);
    // Known elements written with VR UN are read with the VR of the data dictionary.
    dcmEnableUnknownVRConversion.set(OFTrue);
    DcmRLEDecoderRegistration::registerCodecs();
    DJDecoderRegistration::registerCodecs();
    DJLSDecoderRegistration::registerCodecs();
  });
}

DicomScan scanDicomFile(const std::filesystem::path& file) {
  if (!looksLikeDicom(file)) return NotAnImage{"not DICOM"};
  DicomHeader header;
  header.file = file;
  DcmFileFormat format;
  const OFCondition loaded =
      format.loadFileUntilTag(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange,
                              DCM_MaxReadLength, ERM_autoDetect, DCM_PixelData);
  if (loaded.bad()) {
    const std::string syntax = asciiText(*format.getMetaInfo(), DCM_TransferSyntaxUID);
    return unreadable(header, std::string("it cannot be read as DICOM: ") + loaded.text() +
                                  (syntax.empty() ? "" : " (transfer syntax " + syntax + ")"));
  }
  DcmDataset& dataset = *format.getDataset();
  if (!dataset.tagExists(DCM_Rows) || !dataset.tagExists(DCM_Columns)) {
    const std::string modality = asciiText(dataset, DCM_Modality);
    return NotAnImage{"no image" + (modality.empty() ? "" : " (" + modality + ")")};
  }
  header.transferSyntaxUid = statedTransferSyntax(format);
  readIdentity(dataset, header);
  readPixelFormat(dataset, header);
  if (auto reason = reasonNotToRead(dataset, header)) return *std::move(reason);
  if (header.rows == 0 || header.columns == 0)
    return unreadable(header, "it has no rows or columns");
  readPlace(dataset, header);
  readTiming(dataset, header);
  return header;
}

}  // namespace lateglow
