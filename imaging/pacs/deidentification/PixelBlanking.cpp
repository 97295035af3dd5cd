#include "imaging/pacs/deidentification/PixelBlanking.h"

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

#include "imaging/io/SafeDicomDecode.h"
#include "imaging/pacs/deidentification/CodestreamComments.h"

namespace lateglow {

namespace {

tl::unexpected<Failure> cannotBlank(const std::string& what) {
  return fail(FailureCode::Refused, "its pixels cannot be cleaned: " + what,
              "convert it to uncompressed grey or RGB pixels first, or leave it out");
}

/// How the samples lie in the pixel data (PS3.3, C.7.6.3).
struct PixelLayout {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t frames = 1;
  std::size_t samples = 1;
  bool planar = false;
  unsigned bitsAllocated = 0;
  unsigned bitsStored = 0;
  unsigned highBit = 0;
  bool isSigned = false;
  std::string photometric;

  [[nodiscard]] std::size_t sampleCount() const { return rows * columns * samples * frames; }
  /// Where sample `s` of a pixel lies, in samples.
  [[nodiscard]] std::size_t place(std::size_t frame, std::size_t y, std::size_t x,
                                  std::size_t s) const {
    const std::size_t pixel = y * columns + x;
    const std::size_t plane = rows * columns;
    return frame * plane * samples + (planar ? s * plane + pixel : pixel * samples + s);
  }
  [[nodiscard]] std::uint32_t mask() const {
    const std::uint32_t bits = bitsStored >= 32 ? ~0U : (1U << bitsStored) - 1U;
    return bits << (highBit + 1 - bitsStored);
  }
  /// The stored value of black for sample `s`.
  [[nodiscard]] std::uint32_t black(std::size_t s) const {
    const unsigned shift = highBit + 1 - bitsStored;
    const std::uint32_t half = 1U << (bitsStored - 1);
    const std::uint32_t all = mask() >> shift;
    std::uint32_t value = isSigned ? half : 0U;
    if (photometric == "MONOCHROME1") value = isSigned ? half - 1U : all;
    if (photometric.starts_with("YBR") && s > 0) value = half;
    return value << shift;
  }
};

PixelLayout layoutOf(DcmDataset& dataset) {
  PixelLayout layout;
  const auto number = [&dataset](const DcmTagKey& key, unsigned absent) {
    Uint16 value = 0;
    return dataset.findAndGetUint16(key, value).good() ? static_cast<unsigned>(value) : absent;
  };
  layout.rows = number(DCM_Rows, 0);
  layout.columns = number(DCM_Columns, 0);
  layout.samples = number(DCM_SamplesPerPixel, 1);
  layout.planar = number(DCM_PlanarConfiguration, 0) == 1;
  layout.bitsAllocated = number(DCM_BitsAllocated, 0);
  layout.bitsStored = number(DCM_BitsStored, layout.bitsAllocated);
  layout.highBit = number(DCM_HighBit, layout.bitsStored - 1);
  layout.isSigned = number(DCM_PixelRepresentation, 0) == 1;
  Sint32 frames = 1;
  if (dataset.findAndGetSint32(DCM_NumberOfFrames, frames).good() && frames > 1) {
    layout.frames = static_cast<std::size_t>(frames);
  }
  OFString photometric;
  dataset.findAndGetOFString(DCM_PhotometricInterpretation, photometric);
  layout.photometric.assign(photometric.c_str(), photometric.length());
  return layout;
}

/// Why samples cannot be written one by one, empty where they can.
std::string faultOf(const PixelLayout& layout) {
  if (layout.bitsAllocated != 8 && layout.bitsAllocated != 16) {
    return std::to_string(layout.bitsAllocated) + " bits a sample";
  }
  if (layout.bitsStored < 1 || layout.highBit >= layout.bitsAllocated ||
      layout.highBit + 1 < layout.bitsStored) {
    return "bits stored and high bit contradict each other";
  }
  const bool subsampled = layout.photometric.find("_42") != std::string::npos;
  if (subsampled) return "their colour is subsampled";
  return layout.samples == 1 || layout.samples == 3 ? "" : "samples a pixel";
}

Expected<void> decode(DcmDataset& dataset) {
  const DcmXfer original(dataset.getOriginalXfer());
  if (!original.isEncapsulated()) return {};
  if (decompressSafely(dataset).bad()) {
    return cannotBlank(std::string("they are compressed as ") + original.getXferName());
  }
  dataset.removeAllButCurrentRepresentations();
  return {};
}

template <typename Sample>
void fill(Sample* samples, const PixelLayout& layout, const PixelRectangle& rectangle) {
  const auto end = [](int from, int size, std::size_t limit) {
    return std::min<std::size_t>(static_cast<std::size_t>(from) + static_cast<std::size_t>(size),
                                 limit);
  };
  const std::size_t right = end(rectangle.x, rectangle.width, layout.columns);
  const std::size_t bottom = end(rectangle.y, rectangle.height, layout.rows);
  for (std::size_t f = 0; f < layout.frames; ++f) {
    for (auto y = static_cast<std::size_t>(rectangle.y); y < bottom; ++y) {
      for (auto x = static_cast<std::size_t>(rectangle.x); x < right; ++x) {
        for (std::size_t s = 0; s < layout.samples; ++s) {
          samples[layout.place(f, y, x, s)] = static_cast<Sample>(layout.black(s));
        }
      }
    }
  }
}

/// Calls `change` with the samples as words of the machine, Uint8 or Uint16.
Expected<void> changeSamples(DcmDataset& dataset, const PixelLayout& layout, auto change) {
  if (const std::string fault = faultOf(layout); !fault.empty()) return cannotBlank(fault);
  DcmElement* element = nullptr;
  if (dataset.findAndGetElement(DCM_PixelData, element).bad() || element == nullptr) {
    return cannotBlank("there is no pixel data of whole numbers");
  }
  const std::size_t frameBytes =
      layout.rows * layout.columns * layout.samples * (layout.bitsAllocated / 8);
  if (frameBytes == 0 || element->getLength() / frameBytes < layout.frames) {
    return cannotBlank("there are fewer than the header says");
  }
  Uint8* bytes = nullptr;
  Uint16* words = nullptr;
  if (layout.bitsAllocated == 8 && element->getUint8Array(bytes).good() && bytes != nullptr) {
    change(bytes);
    return {};
  }
  if (layout.bitsAllocated == 16 && element->getUint16Array(words).good() && words != nullptr) {
    change(words);
    return {};
  }
  return cannotBlank("they cannot be read");
}

bool hasEmbeddedOverlay(DcmDataset& dataset) {
  for (Uint16 group = 0x6000; group < 0x6020; group = static_cast<Uint16>(group + 2)) {
    Uint16 position = 0;
    const bool stated = dataset.findAndGetUint16(DcmTagKey(group, 0x0102), position).good();
    if (stated && (position > 0 || !dataset.tagExists(DcmTagKey(group, 0x3000)))) return true;
  }
  return false;
}

}  // namespace

Expected<void> blankRectangles(DcmDataset& dataset, std::span<const PixelRectangle> rectangles) {
  if (auto decoded = decode(dataset); !decoded) return decoded;
  const PixelLayout layout = layoutOf(dataset);
  return changeSamples(dataset, layout, [&](auto* samples) {
    for (const PixelRectangle& rectangle : rectangles) {
      if (!isEmptyRectangle(rectangle)) fill(samples, layout, rectangle);
    }
  });
}

void blankFrameComments(DcmDataset& dataset) {
  DcmElement* element = nullptr;
  dataset.findAndGetElement(DCM_PixelData, element);
  auto* pixels = dynamic_cast<DcmPixelData*>(element);
  DcmPixelSequence* frames = nullptr;
  const E_TransferSyntax syntax = dataset.getOriginalXfer();
  if (pixels == nullptr || !DcmXfer(syntax).isEncapsulated() ||
      pixels->getEncapsulatedRepresentation(syntax, nullptr, frames).bad()) {
    return;
  }
  // The first item is the table of offsets.
  for (unsigned long i = 1; i < frames->card(); ++i) {
    DcmPixelItem* item = nullptr;
    Uint8* bytes = nullptr;
    const bool there = frames->getItem(item, i).good() && item->getUint8Array(bytes).good();
    if (there && bytes != nullptr) {
      blankCodestreamComments({bytes, static_cast<std::size_t>(item->getLength())});
    }
  }
}

Expected<bool> clearEmbeddedOverlays(DcmDataset& dataset) {
  if (!hasEmbeddedOverlay(dataset) || !dataset.tagExists(DCM_PixelData)) return false;
  if (auto decoded = decode(dataset); !decoded) return tl::unexpected(decoded.error());
  const PixelLayout layout = layoutOf(dataset);
  const auto cleared = changeSamples(dataset, layout, [&layout](auto* samples) {
    const std::size_t count = layout.sampleCount();
    const std::uint32_t mask = layout.mask();
    for (std::size_t i = 0; i < count; ++i) {
      samples[i] = static_cast<std::remove_reference_t<decltype(*samples)>>(samples[i] & mask);
    }
  });
  if (!cleared) return tl::unexpected(cleared.error());
  return true;
}

}  // namespace lateglow
