#include "imaging/io/DicomLayoutReader.h"

#include <dcmtk/dcmdata/dccodec.h>

#include <algorithm>

#include "imaging/io/DicomAttributes.h"

namespace lateglow {

namespace {

/// The largest image that is decoded, as a bound on what a hostile header can ask for.
constexpr std::uint64_t kMaximumPixelsPerFrame = std::uint64_t{1} << 26U;
constexpr int kMostFrames = 32768;
/// Compressed images may take this much memory, whatever their length ...
constexpr std::uint64_t kAlwaysAllowedBytes = std::uint64_t{16} << 20U;
/// ... and beyond it this multiple of their length. Images of patients reach 10 to 100.
constexpr std::uint64_t kLargestExpansion = 400;

StoredBits storedBits(DcmItem& item) {
  StoredBits bits;
  bits.allocated = unsignedShort(item, DCM_BitsAllocated, 0);
  bits.stored = unsignedShort(item, DCM_BitsStored, bits.allocated);
  bits.highBit = unsignedShort(item, DCM_HighBit, bits.stored - 1);
  bits.isSigned = unsignedShort(item, DCM_PixelRepresentation, 0) != 0;
  return bits;
}

/// A value of the LUT Descriptor, which is US or SS after the pixel representation.
std::optional<Uint16> descriptorValue(DcmItem& item, unsigned long index) {
  Uint16 value = 0;
  if (item.findAndGetUint16(DCM_LUTDescriptor, value, index).good()) return value;
  Sint16 signedValue = 0;
  if (item.findAndGetSint16(DCM_LUTDescriptor, signedValue, index).bad()) return {};
  return static_cast<Uint16>(signedValue);
}

/// Fills `lut` where the image has a Modality LUT; false where it is malformed.
bool readModalityLut(DcmDataset& dataset, bool isSigned, std::optional<ModalityLut>& lut) {
  DcmItem* item = sequenceItem(dataset, DCM_ModalityLUTSequence);
  if (item == nullptr) return true;
  const auto count = descriptorValue(*item, 0);
  const auto first = descriptorValue(*item, 1);
  const Uint16* data = nullptr;
  unsigned long available = 0;
  item->findAndGetUint16Array(DCM_LUTData, data, &available);
  const std::size_t entries = count == Uint16{0} ? 65536 : count.value_or(0);
  if (!count || !first || data == nullptr || available < entries) return false;
  lut = ModalityLut{
      isSigned ? static_cast<double>(static_cast<Sint16>(*first)) : static_cast<double>(*first),
      std::vector<std::uint16_t>(data, data + entries)};
  return true;
}

bool isJpeg2000(const std::string& transferSyntaxUid) {
  return transferSyntaxUid == UID_JPEG2000LosslessOnlyTransferSyntax ||
         transferSyntaxUid == UID_JPEG2000TransferSyntax ||
         transferSyntaxUid.starts_with("1.2.840.10008.1.2.4.20");
}

/// Finds out what decodes the pixels; false where nothing does.
bool chooseCoding(const OpenedDicom& opened, DicomPixelLayout& layout, LayoutFault& fault) {
  const bool encapsulated = opened.pixelElement()->undefinedLength;
  const std::string& uid = opened.transferSyntaxUid();
  if (!encapsulated) {
    layout.coding = opened.isDeflated() ? PixelCoding::Deflated : PixelCoding::Native;
    if (!isJpeg2000(uid) && !opened.encoding().isEncapsulated()) return true;
    fault.what = "its transfer syntax is a compression but its pixels are not encapsulated";
    return false;
  }
  if (isJpeg2000(uid)) {
    layout.coding = PixelCoding::Jpeg2000;
    return true;
  }
  layout.coding = PixelCoding::Dcmtk;
  if (opened.encoding().isEncapsulated() &&
      DcmCodecList::canChangeCoding(opened.encoding().getXfer(), EXS_LittleEndianExplicit)) {
    return true;
  }
  fault.what = std::string("its pixels are compressed as ") + opened.encoding().getXferName() +
               " (transfer syntax " + uid + "), which this version does not decode";
  fault.remedy = "export it uncompressed (Explicit VR Little Endian)";
  return false;
}

/// Checks of what the header says of itself; empty where nothing is wrong.
std::string headerFault(const DicomPixelLayout& layout) {
  const int allocated = layout.bits.allocated;
  if (layout.kind == SampleKind::Integer && allocated != 8 && allocated != 16 && allocated != 32) {
    return "it has " + std::to_string(allocated) + " bits allocated a pixel; 8, 16 and 32 are read";
  }
  if (layout.kind == SampleKind::Integer && !layout.bits.valid()) {
    return "its bits stored and high bit contradict each other";
  }
  if (layout.rows == 0 || layout.columns == 0) return "it has no rows or columns";
  if (layout.pixelsPerFrame() > kMaximumPixelsPerFrame) {
    return "its size of " + std::to_string(layout.columns) + " x " + std::to_string(layout.rows) +
           " pixels is beyond what is read";
  }
  if (layout.frameCount < 1 || layout.frameCount > kMostFrames) {
    return "it states " + std::to_string(layout.frameCount) + " frames; 1 to " +
           std::to_string(kMostFrames) + " are read";
  }
  return {};
}

/// Whether the file can hold what it announces; empty where it can.
std::string sizeFault(const DicomPixelLayout& layout, const FileBytes& file) {
  const std::uint64_t needed =
      layout.bytesPerFrame() * static_cast<std::uint64_t>(layout.frameCount);
  if (layout.coding == PixelCoding::Native || layout.coding == PixelCoding::Deflated) {
    if (layout.length < needed) return "its pixel data are truncated";
    // Some writers pad, but room for another whole image means that the header is wrong.
    if (layout.length >= 2 * needed) {
      return "its pixel data hold more than the images of its header";
    }
  }
  if (layout.coding == PixelCoding::Native) {
    const std::uint64_t there = file.size() - std::min(file.size(), layout.offset);
    return there >= needed ? ""
                           : "it is truncated: its pixels need " + std::to_string(needed) +
                                 " bytes, the file has " + std::to_string(there) + " for them";
  }
  const std::uint64_t begin =
      layout.coding == PixelCoding::Deflated ? layout.deflatedFrom : layout.offset;
  const std::uint64_t compressed = file.size() - std::min(file.size(), begin);
  const std::uint64_t memory = layout.pixelsPerFrame() *
                               static_cast<std::uint64_t>(layout.frameCount) * sizeof(float);
  if (memory > kAlwaysAllowedBytes && memory / kLargestExpansion > compressed) {
    return "it announces " + std::to_string(needed) + " bytes of pixels but holds only " +
           std::to_string(compressed) + " compressed";
  }
  return {};
}

/// Float Pixel Data are elements that DCMTK reads; their length is checked here.
std::string floatFault(DcmDataset& dataset, DicomPixelLayout& layout) {
  const bool isDouble = layout.kind == SampleKind::Float64;
  layout.bits = {isDouble ? 64 : 32, isDouble ? 64 : 32, isDouble ? 63 : 31, true};
  if (std::string fault = headerFault(layout); !fault.empty()) return fault;
  DcmElement* element = nullptr;
  dataset.findAndGetElement(isDouble ? DCM_DoubleFloatPixelData : DCM_FloatPixelData, element);
  const std::uint64_t needed =
      layout.bytesPerFrame() * static_cast<std::uint64_t>(layout.frameCount);
  if (element == nullptr || element->getLength() < needed) return "its pixel data are truncated";
  return {};
}

}  // namespace

std::shared_ptr<const DicomPixelLayout> readPixelLayout(const OpenedDicom& opened,
                                                        const FileBytes& file,
                                                        const DicomHeader& header,
                                                        LayoutFault& fault) {
  DcmDataset& dataset = opened.dataset();
  auto layout = std::make_shared<DicomPixelLayout>();
  layout->rows = header.rows;
  layout->columns = header.columns;
  layout->frameCount =
      dataset.tagExists(DCM_NumberOfFrames) ? integer(dataset, DCM_NumberOfFrames).value_or(1) : 1;
  if (layout->frameCount == 0) layout->frameCount = 1;
  const bool isFloat = dataset.tagExists(DCM_FloatPixelData);
  if (isFloat || dataset.tagExists(DCM_DoubleFloatPixelData)) {
    layout->kind = isFloat ? SampleKind::Float32 : SampleKind::Float64;
    fault.what = floatFault(dataset, *layout);
    return fault.what.empty() ? layout : nullptr;
  }
  layout->bits = storedBits(dataset);
  fault.what = headerFault(*layout);
  if (!fault.what.empty()) return nullptr;
  if (!opened.pixelElement()) {
    fault.what = "it holds no pixel data";
    return nullptr;
  }
  if (!chooseCoding(opened, *layout, fault)) return nullptr;
  layout->bigEndian = opened.encoding().isBigEndian();
  layout->isOtherByte = opened.pixelElement()->isOtherByte;
  layout->offset = opened.pixelElement()->offset;
  layout->length = opened.pixelElement()->length;
  layout->deflatedFrom = opened.deflatedFrom();
  if (!readModalityLut(dataset, layout->bits.isSigned, layout->lut)) {
    fault.what = "its modality look-up table is malformed";
    return nullptr;
  }
  fault.what = sizeFault(*layout, file);
  return fault.what.empty() ? layout : nullptr;
}

}  // namespace lateglow
