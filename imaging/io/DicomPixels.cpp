#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "imaging/io/DicomFile.h"

namespace lateglow {

namespace {

tl::unexpected<Failure> badPixels(const std::filesystem::path& file, const std::string& what) {
  return fail(FailureCode::BadInput, file.string() + ": " + what,
              "export the image again from where it came, or leave it out", file.string());
}

/// How the stored value lies in the allocated bits (PS3.5, 8.1.1).
struct StoredBits {
  int allocated = 0;
  int stored = 0;
  int highBit = 0;
  bool isSigned = false;

  [[nodiscard]] bool valid() const {
    return stored >= 1 && stored <= allocated && highBit >= stored - 1 && highBit < allocated;
  }
  [[nodiscard]] double value(std::uint32_t raw) const {
    const std::uint32_t mask = stored == 32 ? ~0U : (1U << static_cast<unsigned>(stored)) - 1U;
    const std::uint32_t bits = (raw >> static_cast<unsigned>(highBit + 1 - stored)) & mask;
    const bool negative = isSigned && (bits >> static_cast<unsigned>(stored - 1)) != 0;
    return negative ? static_cast<double>(bits) - static_cast<double>(mask) - 1.0
                    : static_cast<double>(bits);
  }
  /// MONOCHROME1: the smallest value is shown white, so values are mirrored in their range.
  [[nodiscard]] double mirrored(double value) const {
    const double range = static_cast<double>(std::uint64_t{1} << static_cast<unsigned>(stored));
    return isSigned ? -1.0 - value : range - 1.0 - value;
  }
};

StoredBits storedBits(DcmItem& item) {
  Uint16 allocated = 0;
  Uint16 stored = 0;
  Uint16 high = 0;
  Uint16 representation = 0;
  item.findAndGetUint16(DCM_BitsAllocated, allocated);
  if (item.findAndGetUint16(DCM_BitsStored, stored).bad()) stored = allocated;
  if (item.findAndGetUint16(DCM_HighBit, high).bad()) high = static_cast<Uint16>(stored - 1);
  item.findAndGetUint16(DCM_PixelRepresentation, representation);
  return {allocated, stored, high, representation != 0};
}

/// A Modality LUT (PS3.3, C.11.1): takes the place of slope and intercept.
struct ModalityLut {
  double first = 0.0;
  std::vector<Uint16> entries;

  [[nodiscard]] double value(double stored) const {
    const double last = static_cast<double>(entries.size() - 1);
    const double place = std::clamp(stored - first, 0.0, last);
    return entries[static_cast<std::size_t>(place)];
  }
};

/// A value of the LUT Descriptor, which is US or SS after the pixel representation.
std::optional<Uint16> descriptorValue(DcmItem& item, unsigned long index) {
  Uint16 value = 0;
  if (item.findAndGetUint16(DCM_LUTDescriptor, value, index).good()) return value;
  Sint16 signedValue = 0;
  if (item.findAndGetSint16(DCM_LUTDescriptor, signedValue, index).bad()) return {};
  return static_cast<Uint16>(signedValue);
}

/// The Modality LUT of the image, nothing when it has none or a malformed one is stated by
/// `malformed`.
std::optional<ModalityLut> modalityLut(DcmDataset& dataset, bool isSigned, bool& malformed) {
  DcmItem* item = nullptr;
  if (dataset.findAndGetSequenceItem(DCM_ModalityLUTSequence, item).bad() || item == nullptr) {
    return {};
  }
  malformed = true;
  const auto count = descriptorValue(*item, 0);
  const auto first = descriptorValue(*item, 1);
  const Uint16* data = nullptr;
  unsigned long available = 0;
  item->findAndGetUint16Array(DCM_LUTData, data, &available);
  const std::size_t entries = count == Uint16{0} ? 65536 : count.value_or(0);
  if (!count || !first || data == nullptr || available < entries) return {};
  malformed = false;
  return ModalityLut{
      isSigned ? static_cast<double>(static_cast<Sint16>(*first)) : static_cast<double>(*first),
      std::vector<Uint16>(data, data + entries)};
}

/// `swapHalves`: DCMTK turns the bytes of 16-bit words only, so the halves of 32-bit samples of a
/// big-endian file lie the wrong way round.
template <typename Sample>
void convert(const Sample* samples, std::span<float> voxels, const StoredBits& bits,
             const DicomHeader& header, const std::optional<ModalityLut>& lut, bool swapHalves) {
  const bool mirror = header.monochrome1 && invertsMonochrome1(header);
  for (std::size_t i = 0; i < voxels.size(); ++i) {
    const std::uint32_t raw = samples[i];
    double value = bits.value(swapHalves ? std::rotl(raw, 16) : raw);
    if (mirror) value = bits.mirrored(value);
    value = lut ? lut->value(value) : value * header.rescaleSlope + header.rescaleIntercept;
    voxels[i] = static_cast<float>(value);
  }
}

/// The samples as little-endian words of the machine, or null when there are too few.
template <typename Sample>
const Sample* samplesOf(DcmDataset& dataset, std::size_t count) {
  unsigned long available = 0;
  if constexpr (std::is_same_v<Sample, Uint8>) {
    const Uint8* bytes = nullptr;
    dataset.findAndGetUint8Array(DCM_PixelData, bytes, &available);
    return available >= count ? bytes : nullptr;
  } else {
    const Uint16* words = nullptr;
    dataset.findAndGetUint16Array(DCM_PixelData, words, &available);
    return available >= count * sizeof(Sample) / sizeof(Uint16)
               ? reinterpret_cast<const Sample*>(words)
               : nullptr;
  }
}

/// What is wrong with the length of uncompressed pixels, empty when nothing is. Some writers pad
/// them, but room for another whole image means that the header is wrong.
std::string lengthFault(DcmDataset& dataset, std::uint64_t needed) {
  DcmElement* element = nullptr;
  if (dataset.findAndGetElement(DCM_PixelData, element).bad() || element == nullptr) {
    return "it holds no pixel data";
  }
  if (DcmXfer(dataset.getOriginalXfer()).isEncapsulated()) return {};
  const std::uint64_t length = element->getLength();
  if (length < needed) return "its pixel data are truncated";
  return length < 2 * needed ? "" : "its pixel data hold more than the one image of its header";
}

}  // namespace

bool invertsMonochrome1(const DicomHeader& header) {
  const bool namedUnit = !header.rescaleType.empty() && header.rescaleType != "US";
  return header.modality != "CT" && header.modality != "PT" && !namedUnit;
}

Expected<void> decodeDicomPixels(const DicomHeader& header, std::span<float> voxels) {
  const std::filesystem::path& file = header.file;
  DcmFileFormat format;
  OFCondition status = format.loadFile(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange,
                                       DCM_MaxReadLength, ERM_autoDetect);
  if (status.bad()) return badPixels(file, std::string("cannot be read: ") + status.text());
  DcmDataset& dataset = *format.getDataset();
  const std::uint64_t bytes = voxels.size() * static_cast<std::uint64_t>(header.bitsAllocated / 8);
  if (const std::string fault = lengthFault(dataset, bytes); !fault.empty()) {
    return badPixels(file, fault);
  }
  status = dataset.chooseRepresentation(EXS_LittleEndianExplicit, nullptr);
  if (status.bad()) return badPixels(file, std::string("cannot be decoded: ") + status.text());

  const StoredBits bits = storedBits(dataset);
  if (!bits.valid()) return badPixels(file, "its bits stored and high bit contradict each other");
  bool malformedLut = false;
  const auto lut = modalityLut(dataset, bits.isSigned, malformedLut);
  if (malformedLut) return badPixels(file, "its modality look-up table is malformed");

  const bool bigEndian = DcmXfer(dataset.getOriginalXfer()).isBigEndian();
  const auto read = [&]<typename Sample>(Sample) {
    const Sample* samples = samplesOf<Sample>(dataset, voxels.size());
    if (samples == nullptr) return false;
    convert(samples, voxels, bits, header, lut, bigEndian && sizeof(Sample) == 4);
    return true;
  };
  const bool complete = bits.allocated == 8    ? read(Uint8{})
                        : bits.allocated == 16 ? read(Uint16{})
                        : bits.allocated == 32 ? read(Uint32{})
                                               : false;
  if (!complete) return badPixels(file, "its pixel data are truncated");
  return {};
}

}  // namespace lateglow
