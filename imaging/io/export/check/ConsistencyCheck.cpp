#include "imaging/io/export/check/ConsistencyCheck.h"

#include <cmath>
#include <set>

namespace lateglow::check {

namespace {

std::uint64_t number(DcmItem& item, const DcmTagKey& tag, std::uint64_t absent) {
  Uint16 small = 0;
  if (item.findAndGetUint16(tag, small).good()) return small;
  Sint32 whole = 0;
  return item.findAndGetSint32(tag, whole).good() && whole >= 0 ? static_cast<std::uint64_t>(whole)
                                                                : absent;
}

bool isEncapsulated(DcmDataset& dataset) {
  DcmElement* pixels = nullptr;
  if (dataset.findAndGetElement(DCM_PixelData, pixels).bad()) return false;
  return DcmXfer(dataset.getOriginalXfer()).isEncapsulated();
}

/// Bits of all pixels of all frames.
std::uint64_t neededBits(DcmDataset& dataset) {
  std::uint64_t bits = number(dataset, DCM_Rows, 0) * number(dataset, DCM_Columns, 0) *
                       number(dataset, DCM_SamplesPerPixel, 1) *
                       number(dataset, DCM_NumberOfFrames, 1);
  std::uint64_t product = 0;
  return __builtin_mul_overflow(bits, number(dataset, DCM_BitsAllocated, 0), &product) ? 0
                                                                                       : product;
}

void checkPixelLength(DcmDataset& dataset, IssueLog& log) {
  for (const DcmTagKey& tag : {DCM_PixelData, DCM_FloatPixelData, DCM_DoubleFloatPixelData}) {
    DcmElement* element = nullptr;
    if (dataset.findAndGetElement(tag, element).bad()) continue;
    const std::uint64_t bytes = (neededBits(dataset) + 7) / 8;
    // 4:2:2 shares its colour samples, and compressed pixels have lengths of their own.
    if (isEncapsulated(dataset) ||
        valueText(dataset, DCM_PhotometricInterpretation) == "YBR_FULL_422") {
      continue;
    }
    const std::uint64_t stored = element->getLengthField();
    if (stored != bytes && stored != bytes + bytes % 2) {
      log.error(tagText(tag), nameOf(tag) + " has " + std::to_string(stored) +
                                  " bytes; rows, columns, frames and bits need " +
                                  std::to_string(bytes) + " (PS3.5 section 8.1.1)");
    }
  }
}

void checkPixelFormat(DcmDataset& dataset, IssueLog& log) {
  const std::uint64_t allocated = number(dataset, DCM_BitsAllocated, 0);
  const std::uint64_t stored = number(dataset, DCM_BitsStored, allocated);
  const std::uint64_t highBit = number(dataset, DCM_HighBit, stored - 1);
  if (allocated != 1 && allocated % 8 != 0) {
    log.error(tagText(DCM_BitsAllocated), "Bits Allocated is " + std::to_string(allocated) +
                                              "; 1 and multiples of 8 are permitted");
  }
  if (stored == 0 || stored > allocated) {
    log.error(tagText(DCM_BitsStored), "Bits Stored (" + std::to_string(stored) +
                                           ") does not fit into Bits Allocated (" +
                                           std::to_string(allocated) + ")");
  } else if (highBit != stored - 1) {
    log.error(tagText(DCM_HighBit), "High Bit (" + std::to_string(highBit) +
                                        ") is not one less than Bits Stored (" +
                                        std::to_string(stored) + ", PS3.3 C.7.6.3)");
  }
  for (const DcmTagKey& tag : {DCM_Rows, DCM_Columns}) {
    if (dataset.tagExists(tag) && number(dataset, tag, 0) == 0) {
      log.error(tagText(tag), nameOf(tag) + " is 0");
    }
  }
}

bool readNumbers(DcmItem& item, const DcmTagKey& tag, double* values, unsigned long count) {
  for (unsigned long i = 0; i < count; ++i) {
    if (item.findAndGetFloat64(tag, values[i], i).bad() || !std::isfinite(values[i])) return false;
  }
  return true;
}

/// Direction cosines and spacings wherever they stand (data set, functional groups).
void checkPlane(DcmItem& item, const std::string& place, IssueLog& log) {
  double o[6];
  if (readNumbers(item, DCM_ImageOrientationPatient, o, 6)) {
    const double row = std::hypot(o[0], o[1], o[2]);
    const double column = std::hypot(o[3], o[4], o[5]);
    const double cosine = o[0] * o[3] + o[1] * o[4] + o[2] * o[5];
    if (std::abs(row - 1.0) > 1e-3 || std::abs(column - 1.0) > 1e-3 || std::abs(cosine) > 1e-3) {
      log.error(placeOf(place, DCM_ImageOrientationPatient),
                "direction cosines are not of length 1 and perpendicular (PS3.3 C.7.6.2.1.1)");
    }
  }
  double spacing[2];
  if (readNumbers(item, DCM_PixelSpacing, spacing, 2) && !(spacing[0] > 0.0 && spacing[1] > 0.0)) {
    log.error(placeOf(place, DCM_PixelSpacing), "Pixel Spacing is not positive (PS3.3 10.7.1.3)");
  }
}

void checkGroupPlanes(DcmItem& groups, const std::string& place, IssueLog& log) {
  for (const DcmTagKey& tag : {DCM_PlaneOrientationSequence, DCM_PixelMeasuresSequence}) {
    const std::vector<DcmItem*> items = itemsOf(groups, tag);
    for (std::size_t i = 0; i < items.size(); ++i)
      checkPlane(*items[i], itemOf(place, tag, i), log);
  }
}

}  // namespace

void checkMetaInformation(DcmMetaInfo& meta, DcmDataset& dataset, IssueLog& log) {
  if (meta.card() == 0) return;
  const std::pair<DcmTagKey, DcmTagKey> pairs[] = {
      {DCM_MediaStorageSOPClassUID, DCM_SOPClassUID},
      {DCM_MediaStorageSOPInstanceUID, DCM_SOPInstanceUID}};
  for (const auto& [stored, own] : pairs) {
    const std::string value = valueText(meta, stored);
    if (value.empty()) {
      log.error(tagText(stored), nameOf(stored) + " is missing (PS3.10 section 7.1)");
    } else if (value != valueText(dataset, own)) {
      log.error(tagText(stored), nameOf(stored) + " differs from " + nameOf(own) + ": \"" + value +
                                     "\" and \"" + valueText(dataset, own) + "\"");
    }
  }
  for (const DcmTagKey& tag : {DCM_TransferSyntaxUID, DCM_ImplementationClassUID}) {
    if (valueText(meta, tag).empty()) {
      log.error(tagText(tag), nameOf(tag) + " is missing (PS3.10 section 7.1)");
    }
  }
}

void checkImageConsistency(DcmDataset& dataset, IssueLog& log) {
  if (!dataset.tagExists(DCM_Rows)) return;
  checkPixelFormat(dataset, log);
  checkPixelLength(dataset, log);
  checkPlane(dataset, "", log);
}

void checkFrames(DcmDataset& dataset, IssueLog& log) {
  const std::vector<DcmItem*> frames = itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence);
  if (frames.empty()) return;
  const std::uint64_t count = number(dataset, DCM_NumberOfFrames, 1);
  if (frames.size() != count) {
    log.error(tagText(DCM_PerFrameFunctionalGroupsSequence),
              std::to_string(frames.size()) + " functional groups for " + std::to_string(count) +
                  " frames (PS3.3 C.7.6.16)");
  }
  const std::size_t dimensions = itemsOf(dataset, DCM_DimensionIndexSequence).size();
  for (const DcmItem* shared : itemsOf(dataset, DCM_SharedFunctionalGroupsSequence)) {
    checkGroupPlanes(*const_cast<DcmItem*>(shared),
                     itemOf("", DCM_SharedFunctionalGroupsSequence, 0), log);
  }
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const std::string place = itemOf("", DCM_PerFrameFunctionalGroupsSequence, i);
    checkGroupPlanes(*frames[i], place, log);
    for (DcmItem* content : itemsOf(*frames[i], DCM_FrameContentSequence)) {
      DcmElement* indices = nullptr;
      if (content->findAndGetElement(DCM_DimensionIndexValues, indices).bad()) continue;
      if (indices->getVM() != dimensions) {
        log.error(placeOf(place, DCM_DimensionIndexValues),
                  std::to_string(indices->getVM()) + " dimension indices for " +
                      std::to_string(dimensions) + " dimensions (PS3.3 C.7.6.17)");
      }
    }
  }
}

void checkSegments(DcmDataset& dataset, IssueLog& log) {
  const std::vector<DcmItem*> segments = itemsOf(dataset, DCM_SegmentSequence);
  if (segments.empty()) return;
  std::set<std::uint64_t> known;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const std::uint64_t value = number(*segments[i], DCM_SegmentNumber, 0);
    if (value != i + 1 && valueText(dataset, DCM_SegmentationType) != "LABELMAP") {
      log.error(placeOf(itemOf("", DCM_SegmentSequence, i), DCM_SegmentNumber),
                "segments must be numbered from 1 without gaps (PS3.3 C.8.20.4); this one is " +
                    std::to_string(value));
    }
    known.insert(value);
  }
  const std::vector<DcmItem*> frames = itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence);
  for (std::size_t i = 0; i < frames.size(); ++i) {
    for (DcmItem* segment : itemsOf(*frames[i], DCM_SegmentIdentificationSequence)) {
      const std::uint64_t value = number(*segment, DCM_ReferencedSegmentNumber, 0);
      if (!known.contains(value)) {
        log.error(
            placeOf(itemOf("", DCM_PerFrameFunctionalGroupsSequence, i),
                    DCM_ReferencedSegmentNumber),
            "the frame references segment " + std::to_string(value) + ", which is not described");
      }
    }
  }
}

void checkDocument(DcmDataset& dataset, IssueLog& log) {
  DcmElement* document = nullptr;
  if (dataset.findAndGetElement(DCM_EncapsulatedDocument, document).bad()) return;
  const std::uint64_t stored = document->getLengthField();
  Uint32 stated = 0;
  if (dataset.findAndGetUint32(DCM_EncapsulatedDocumentLength, stated).good() && stated != stored &&
      stated + stated % 2 != stored) {
    log.error(tagText(DCM_EncapsulatedDocumentLength),
              "the document has " + std::to_string(stored) + " bytes, its length says " +
                  std::to_string(stated));
  }
  char head[5] = {};
  const bool isPdf = stored >= 5 && document->getPartialValue(head, 0, 5).good() &&
                     std::string(head, 5) == "%PDF-";
  if (valueText(dataset, DCM_MIMETypeOfEncapsulatedDocument) == "application/pdf" && !isPdf) {
    log.error(tagText(DCM_EncapsulatedDocument), "the document is not a PDF file");
  }
}

}  // namespace lateglow::check
