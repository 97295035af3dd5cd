#include "tests/integration/pacs/DicomObjects.h"

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <random>
#include <stdexcept>

#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>

#include "imaging/io/DicomFile.h"

namespace lateglow::test {

namespace {

void check(const OFCondition& condition) {
  if (condition.bad()) throw std::runtime_error(condition.text());
}

void fillHeader(DcmDataset& dataset, const ImageOptions& options) {
  const auto put = [&](const DcmTagKey& tag, const std::string& value) {
    check(dataset.putAndInsertString(tag, value.c_str()));
  };
  put(DCM_SpecificCharacterSet, "ISO_IR 192");
  put(DCM_ImageType, "ORIGINAL\\PRIMARY\\M");
  put(DCM_SOPClassUID, UID_MRImageStorage);
  put(DCM_SOPInstanceUID, options.instanceUid);
  put(DCM_StudyDate, options.studyDate);
  put(DCM_StudyTime, "101500");
  put(DCM_Modality, "MR");
  put(DCM_AccessionNumber, "");
  put(DCM_StudyDescription, "heart");
  put(DCM_SeriesDescription, options.description);
  put(DCM_PatientName, options.patientName);
  put(DCM_PatientID, options.patientId);
  put(DCM_PatientBirthDate, "19700101");
  put(DCM_PatientSex, "O");
  put(DCM_StudyInstanceUID, options.studyUid);
  put(DCM_SeriesInstanceUID, options.seriesUid);
  put(DCM_StudyID, "1");
  put(DCM_SeriesNumber, "1");
  put(DCM_FrameOfReferenceUID, options.studyUid + ".9");
}

void fillPixels(DcmDataset& dataset, int rows, int columns, const std::vector<Uint16>& pixels) {
  check(dataset.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(rows)));
  check(dataset.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(columns)));
  check(dataset.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2"));
  check(dataset.putAndInsertUint16(DCM_SamplesPerPixel, 1));
  check(dataset.putAndInsertUint16(DCM_BitsAllocated, 16));
  check(dataset.putAndInsertUint16(DCM_BitsStored, 12));
  check(dataset.putAndInsertUint16(DCM_HighBit, 11));
  check(dataset.putAndInsertUint16(DCM_PixelRepresentation, 0));
  check(dataset.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size()));
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.8g", value);
  return text;
}

std::string vectorText(Vec3 v) { return number(v.x) + "\\" + number(v.y) + "\\" + number(v.z); }

void save(DcmFileFormat& format, const std::filesystem::path& file, E_TransferSyntax syntax) {
  std::filesystem::create_directories(file.parent_path());
  static std::once_flag once;
  std::call_once(once, [] { DJEncoderRegistration::registerCodecs(); });
  check(format.getDataset()->chooseRepresentation(syntax, nullptr));
  check(format.saveFile(OFFilename(file.c_str()), syntax));
}

}  // namespace

void writeMrImage(const std::filesystem::path& file, const ImageOptions& options) {
  prepareDicomDecoding();
  DcmFileFormat format;
  DcmDataset& dataset = *format.getDataset();
  fillHeader(dataset, options);
  check(dataset.putAndInsertString(DCM_InstanceNumber, "1"));
  check(dataset.putAndInsertString(DCM_ImagePositionPatient, "0\\0\\0"));
  check(dataset.putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0"));
  check(dataset.putAndInsertString(DCM_PixelSpacing, "1.5\\1.5"));
  check(dataset.putAndInsertString(DCM_SliceThickness, "8"));
  std::mt19937 random(options.seed);
  std::vector<Uint16> pixels(static_cast<std::size_t>(options.rows) *
                             static_cast<std::size_t>(options.columns));
  for (Uint16& pixel : pixels) pixel = static_cast<Uint16>(random() & 0xFFF);
  fillPixels(dataset, options.rows, options.columns, pixels);
  save(format, file, DcmXfer(options.transferSyntax.c_str()).getXfer());
}

std::vector<std::filesystem::path> writeMrStudy(const std::filesystem::path& folder,
                                                ImageOptions options, int images) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i <= images; ++i) {
    options.seriesUid = options.studyUid + ".1";
    options.instanceUid = options.seriesUid + "." + std::to_string(i);
    options.seed = static_cast<unsigned>(i);
    files.push_back(folder / ("image" + std::to_string(i) + ".dcm"));
    writeMrImage(files.back(), options);
  }
  return files;
}

void writeCine(const std::filesystem::path& folder, const Cine& cine, ImageOptions options) {
  const Geometry& geometry = cine.geometry;
  float largest = 1.0F;
  for (const float value : cine.voxels) largest = std::max(largest, value);
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    for (int slice = 0; slice < cine.sliceCount(); ++slice) {
      const int number1 = phase * cine.sliceCount() + slice + 1;
      options.seriesUid = options.studyUid + ".1";
      options.instanceUid = options.seriesUid + "." + std::to_string(number1);
      DcmFileFormat format;
      DcmDataset& dataset = *format.getDataset();
      fillHeader(dataset, options);
      const double shift = slice * geometry.spacingMm[2];
      const Vec3 normal = geometry.axes[2];
      const Vec3 position{geometry.originMm.x + shift * normal.x,
                          geometry.originMm.y + shift * normal.y,
                          geometry.originMm.z + shift * normal.z};
      check(dataset.putAndInsertString(DCM_InstanceNumber, std::to_string(number1).c_str()));
      check(dataset.putAndInsertString(DCM_ImagePositionPatient, vectorText(position).c_str()));
      check(dataset.putAndInsertString(
          DCM_ImageOrientationPatient,
          (vectorText(geometry.axes[0]) + "\\" + vectorText(geometry.axes[1])).c_str()));
      check(dataset.putAndInsertString(
          DCM_PixelSpacing,
          (number(geometry.spacingMm[1]) + "\\" + number(geometry.spacingMm[0])).c_str()));
      check(dataset.putAndInsertString(DCM_SliceThickness, "8"));
      const double time = cine.phaseTimesMs.empty()
                              ? phase * 30.0
                              : cine.phaseTimesMs[static_cast<std::size_t>(phase)];
      check(dataset.putAndInsertString(DCM_TriggerTime, number(time).c_str()));
      std::vector<Uint16> pixels;
      for (const float value : cine.frame(slice, phase)) {
        pixels.push_back(static_cast<Uint16>(std::max(0.0F, value) / largest * 4000.0F));
      }
      fillPixels(dataset, geometry.size[1], geometry.size[0], pixels);
      save(format, folder / (std::to_string(number1) + ".dcm"), EXS_LittleEndianExplicit);
    }
  }
}

std::vector<std::uint16_t> pixelsOf(const std::filesystem::path& file) {
  prepareDicomDecoding();
  DcmFileFormat format;
  check(format.loadFile(OFFilename(file.c_str())));
  check(format.getDataset()->chooseRepresentation(EXS_LittleEndianExplicit, nullptr));
  const Uint16* words = nullptr;
  unsigned long count = 0;
  check(format.getDataset()->findAndGetUint16Array(DCM_PixelData, words, &count));
  return {words, words + count};
}

std::string transferSyntaxOf(const std::filesystem::path& file) {
  DcmFileFormat format;
  check(format.loadFile(OFFilename(file.c_str())));
  return DcmXfer(format.getDataset()->getOriginalXfer()).getXferID();
}

std::string textOf(const std::filesystem::path& file, std::uint16_t group, std::uint16_t element) {
  DcmFileFormat format;
  check(format.loadFile(OFFilename(file.c_str())));
  OFString value;
  format.getDataset()->findAndGetOFStringArray(DcmTagKey(group, element), value);
  return value.c_str();
}

}  // namespace lateglow::test
