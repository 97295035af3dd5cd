#include "tests/unit/imaging/io/EnhancedDicom.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <cstdio>
#include <initializer_list>

namespace lateglow::test {

namespace {

std::string decimals(std::initializer_list<double> values) {
  std::string text;
  for (const double value : values) {
    std::array<char, 32> one{};
    std::snprintf(one.data(), one.size(), text.empty() ? "%.10g" : "\\%.10g", value);
    text += one.data();
  }
  return text;
}

/// The item of a functional group's sequence in a frame's item, or in the shared one.
DcmItem& groupOf(DcmItem& frame, const DcmTagKey& sequence) {
  DcmItem* group = nullptr;
  frame.findOrCreateSequenceItem(sequence, group, 0);
  return *group;
}

void put(DcmItem& item, const DcmTagKey& tag, const std::string& value) {
  if (!value.empty()) item.putAndInsertOFStringArray(tag, value.c_str());
}

void putShared(DcmDataset& dataset, const SyntheticImage& image) {
  DcmItem* shared = nullptr;
  dataset.findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, shared, 0);
  const Vec3 r = image.rowDirection;
  const Vec3 c = image.columnDirection;
  put(groupOf(*shared, DCM_PlaneOrientationSequence), DCM_ImageOrientationPatient,
      decimals({r.x, r.y, r.z, c.x, c.y, c.z}));
  DcmItem& measures = groupOf(*shared, DCM_PixelMeasuresSequence);
  put(measures, DCM_PixelSpacing, decimals({image.rowSpacingMm, image.columnSpacingMm}));
  put(measures, DCM_SliceThickness, decimals({image.sliceThicknessMm}));
}

void putFrame(DcmDataset& dataset, const SyntheticImage& image, long number) {
  DcmItem* frame = nullptr;
  dataset.findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, frame, number);
  const Vec3 p = image.positionMm;
  put(groupOf(*frame, DCM_PlanePositionSequence), DCM_ImagePositionPatient,
      decimals({p.x, p.y, p.z}));
  DcmItem& transformation = groupOf(*frame, DCM_PixelValueTransformationSequence);
  put(transformation, DCM_RescaleSlope, decimals({image.rescaleSlope.value_or(1.0)}));
  put(transformation, DCM_RescaleIntercept, decimals({image.rescaleIntercept.value_or(0.0)}));
  put(transformation, DCM_RescaleType, "US");
  if (image.windowCentre.empty()) return;
  DcmItem& window = groupOf(*frame, DCM_FrameVOILUTSequence);
  put(window, DCM_WindowCenter, image.windowCentre);
  put(window, DCM_WindowWidth, image.windowWidth);
  put(window, DCM_VOILUTFunction, image.windowFunction);
}

}  // namespace

bool writeEnhancedDicom(const std::vector<SyntheticImage>& frames,
                        const std::filesystem::path& file) {
  SyntheticImage whole = frames.front();
  whole.windowCentre.clear();
  if (!writeDicom(whole, file)) return false;
  DcmFileFormat format;
  if (format.loadFile(file.c_str()).bad() || format.loadAllDataIntoMemory().bad()) return false;
  DcmDataset& dataset = *format.getDataset();
  for (const DcmTagKey& tag : {DCM_ImagePositionPatient, DCM_ImageOrientationPatient,
                               DCM_PixelSpacing, DCM_SliceThickness, DCM_RescaleSlope,
                               DCM_RescaleIntercept, DCM_PixelData}) {
    dataset.findAndDeleteElement(tag);
  }
  put(dataset, DCM_SOPClassUID, UID_EnhancedMRImageStorage);
  put(dataset, DCM_NumberOfFrames, std::to_string(frames.size()));
  putShared(dataset, frames.front());
  std::vector<std::uint16_t> pixels;
  for (std::size_t n = 0; n < frames.size(); ++n) {
    putFrame(dataset, frames[n], static_cast<long>(n));
    pixels.insert(pixels.end(), frames[n].pixels.begin(), frames[n].pixels.end());
  }
  dataset.putAndInsertUint16Array(DCM_PixelData, pixels.data(), pixels.size());
  return format.saveFile(file.c_str(), EXS_LittleEndianExplicit).good();
}

}  // namespace lateglow::test
