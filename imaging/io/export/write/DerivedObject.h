#pragma once

#include <memory>
#include <string>

#include "imaging/io/export/ExportContext.h"
#include "imaging/io/export/write/ItemWriter.h"

namespace lateglow {

inline const DcmTagKey kSyntheticData(0x0008, 0x001C);

/// Codes that several objects use.
inline constexpr Code kSourceForProcessing{"121322", "DCM",
                                           "Source image for image processing operation"};
inline constexpr Code kSegmentationDerivation{"113076", "DCM", "Segmentation"};
inline constexpr Code kSynthesisDerivation{"SYNTHESIS", kOwnScheme,
                                           "Image synthesis by neural network"};

/// One series of objects that Lateglow writes.
struct ObjectSeries {
  std::string sopClassUid;
  std::string modality;
  std::string description;
  int number = 0;
  std::string uid;
  bool synthetic = true;  ///< false: a conversion, which claims nothing about its pixels
};

/// Series numbers of Lateglow's objects, beyond what scanners commonly use.
inline constexpr int kSyntheticSeriesNumber = 9001;
inline constexpr int kSegmentationSeriesNumber = 9002;
inline constexpr int kReportSeriesNumber = 9003;
inline constexpr int kDocumentSeriesNumber = 9004;
inline constexpr int kKeyImageSeriesNumber = 9005;
inline constexpr int kUncertaintySeriesNumber = 9006;
inline constexpr int kConvertedSeriesNumber = 9007;

/// Starts an object: patient and study as in the source, with its character set (PS3.3 C.7.1.1,
/// C.7.2.1), series, equipment (C.7.5.2), SOP Common with Synthetic Data YES (unless a conversion)
/// and the contributing equipment: the scanner, and Lateglow with model, version and package hash
/// (C.12.1).
[[nodiscard]] std::unique_ptr<DcmFileFormat> startObject(const ExportContext& context,
                                                         const ObjectSeries& series,
                                                         int instanceNumber);

/// Frame of Reference (C.7.4.1).
void putFrameOfReference(ItemWriter& object, const ExportContext& context);

/// Derivation Description: which model made it from what, with the package hash, at most 1024
/// bytes.
[[nodiscard]] std::string derivationText(const ExportContext& context, const std::string& what);

/// Referenced Series Sequence (C.12.2) with all referenced images.
void putReferencedSeries(ItemWriter& object, const ReferencedImages& references);

/// The images of one slice alone.
[[nodiscard]] ReferencedImages referencesOfSlice(const ReferencedImages& references, int slice);

/// Puts text of Lateglow that may go beyond ASCII (UTF-8): where it does, the whole object becomes
/// ISO_IR 192, so call it last.
void prepareForUtf8(DcmDataset& dataset, const std::string& utf8);

/// Checks the object (ObjectCheck.h) and writes it whole or not at all, Explicit VR Little Endian.
/// A fault of the object is a Failed failure: a bug that must not leave the program.
[[nodiscard]] Expected<WrittenObject> saveObject(DcmFileFormat& object,
                                                 const std::filesystem::path& file);

}  // namespace lateglow
