#include <algorithm>
#include <stdexcept>

#include "imaging/io/export/SegmentationFile.h"
#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/FrameGroups.h"
#include "imaging/io/export/write/TissueCodes.h"

namespace lateglow {

namespace {

/// Bits of all frames without gaps between them, first pixel in the lowest bit (PS3.5 section
/// 8.1.1).
std::vector<Uint8> packFrames(const LabelMap& labels) {
  const std::size_t voxels = labels.labels.size();
  std::vector<Uint8> bits((voxels * kTissueCodes.size() + 7) / 8, 0);
  std::size_t place = 0;
  for (const TissueCode& code : kTissueCodes) {
    const auto wanted = static_cast<std::uint8_t>(code.tissue);
    for (std::size_t i = 0; i < voxels; ++i, ++place) {
      if (labels.labels[i] == wanted) {
        bits[place / 8] = static_cast<Uint8>(bits[place / 8] | (1U << (place % 8)));
      }
    }
  }
  if (bits.size() % 2 != 0) bits.push_back(0);
  return bits;
}

void putImageModule(ItemWriter& object, const ExportContext& context) {
  object.text(DCM_ImageType, "DERIVED\\PRIMARY");
  object.text(DCM_ContentLabel, "LV_TISSUE");
  object.text(DCM_ContentDescription, "Tissue classes of the left ventricle, synthetic");
  object.empty(DCM_ContentCreatorName);
  object.text(DCM_DerivationDescription,
              derivationText(context, "Tissue classes computed from cine images"));
  object.shortNumber(DCM_BitsAllocated, 1);
  object.shortNumber(DCM_BitsStored, 1);
  object.shortNumber(DCM_HighBit, 0);
  object.shortNumber(DCM_PixelRepresentation, 0);
  object.text(DCM_LossyImageCompression, "00");
  object.text(DCM_SegmentationType, "BINARY");
  object.text(DCM_SegmentsOverlap, "NO");
}

void putAlgorithm(ItemWriter& segment, const Provenance& provenance) {
  const bool edited = provenance.operation == "edit";
  segment.text(DCM_SegmentAlgorithmType, edited ? "SEMIAUTOMATIC" : "AUTOMATIC");
  const std::string name = provenance.modelId.empty() ? "Lateglow" : provenance.modelId;
  const std::string version =
      provenance.modelId.empty() ? provenance.softwareVersion : provenance.modelVersion;
  segment.text(DCM_SegmentAlgorithmName, (name + " " + version).substr(0, 64));
  ItemWriter algorithm = segment.item(DCM_SegmentationAlgorithmIdentificationSequence);
  algorithm.code(DCM_AlgorithmFamilyCodeSequence, {"123110", "DCM", "Artificial Intelligence"});
  algorithm.text(DCM_AlgorithmName, name.substr(0, 64));
  algorithm.text(DCM_AlgorithmVersion, version.substr(0, 64));
  algorithm.text(DCM_AlgorithmParameters, "package SHA-256 " + provenance.packageSha256);
}

WrittenSegment putSegment(ItemWriter& object, const TissueCode& code,
                          const Provenance& provenance) {
  WrittenSegment written{code.tissue, static_cast<int>(code.tissue),
                         std::string("Synthetic LV tissue, ") + code.label, newUid()};
  ItemWriter segment = object.item(DCM_SegmentSequence);
  segment.shortNumber(DCM_SegmentNumber, static_cast<std::uint16_t>(code.tissue));
  segment.text(DCM_SegmentLabel, code.label);
  segment.text(DCM_SegmentDescription, std::string(code.label) + ", synthetic");
  segment.code(DCM_SegmentedPropertyCategoryCodeSequence, code.category);
  segment.code(DCM_SegmentedPropertyTypeCodeSequence, code.type);
  segment.code(DCM_AnatomicRegionSequence, code.region);
  putAlgorithm(segment, provenance);
  segment.text(DCM_TrackingID, written.trackingId);
  segment.text(DCM_TrackingUID, written.trackingUid);
  if (segment.raw()
          .putAndInsertUint16Array(DCM_RecommendedDisplayCIELabValue, code.labColour.data(), 3)
          .bad()) {
    throw std::logic_error("colour of a segment");
  }
  return written;
}

}  // namespace

Expected<WrittenSegmentation> writeSegmentation(const LabelMap& labels,
                                                const ExportContext& context,
                                                const std::filesystem::path& file) {
  const Geometry& geometry = labels.geometry;
  const int slices = geometry.size[2];
  const auto format =
      startObject(context,
                  {UID_SegmentationStorage, "SEG", "SYNTHETIC tissue classes of the left ventricle",
                   kSegmentationSeriesNumber, newUid()},
                  1);
  DcmDataset& dataset = *format->getDataset();
  ItemWriter object(dataset);
  putFrameOfReference(object, context);
  putImageModule(object, context);
  putReferencedSeries(object, context.references);
  putFrameSize(object, geometry, slices * static_cast<int>(kTissueCodes.size()));
  WrittenSegmentation written;
  for (const TissueCode& code : kTissueCodes) {
    written.segments.push_back(putSegment(object, code, context.provenance));
  }
  putDimensions(object,
                {{DCM_ReferencedSegmentNumber, DCM_SegmentIdentificationSequence, "Segment"},
                 {DCM_ImagePositionPatient, DCM_PlanePositionSequence, "Slice"}});
  putSharedGroups(object, geometry, sliceThickness(context, geometry));
  for (const TissueCode& code : kTissueCodes) {
    const auto number = static_cast<std::uint32_t>(code.tissue);
    for (int slice = 0; slice < slices; ++slice) {
      ItemWriter frame =
          putFrameGroups(object, geometry, slice, {number, static_cast<std::uint32_t>(slice + 1)});
      frame.item(DCM_SegmentIdentificationSequence)
          .shortNumber(DCM_ReferencedSegmentNumber, static_cast<std::uint16_t>(number));
      putDerivation(frame, context.references, slice, kSegmentationDerivation);
    }
  }
  const std::vector<Uint8> bits = packFrames(labels);
  if (dataset.putAndInsertUint8Array(DCM_PixelData, bits.data(), bits.size()).bad()) {
    throw std::logic_error("pixels of a segmentation");
  }
  auto saved = saveObject(*format, file);
  if (!saved) return tl::unexpected(saved.error());
  written.object = std::move(*saved);
  return written;
}

}  // namespace lateglow
