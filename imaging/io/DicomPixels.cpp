#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "imaging/io/DicomFile.h"
#include "imaging/io/EncapsulatedPixels.h"
#include "imaging/io/FileBytes.h"
#include "imaging/io/Jpeg2000.h"
#include "imaging/io/JpegMarkers.h"
#include "imaging/io/PackedStream.h"
#include "imaging/io/SafeDicomRead.h"
#include "imaging/io/SampleConversion.h"

namespace lateglow {

namespace {

/// Gives the stored frames of a file one after another; what it gave last stays valid until then.
class FrameSource {
 public:
  explicit FrameSource(const DicomPixelLayout& layout) : m_layout(layout) {}
  virtual ~FrameSource() = default;
  FrameSource(const FrameSource&) = delete;
  FrameSource& operator=(const FrameSource&) = delete;
  /// Empty, or what is wrong.
  [[nodiscard]] virtual std::string read(int frame, StoredFrame& stored) = 0;

 protected:
  [[nodiscard]] const DicomPixelLayout& layout() const { return m_layout; }

 private:
  const DicomPixelLayout& m_layout;
};

/// Uncompressed pixels, read from their place in the file; or in an inflated stream, in order.
class NativeSource final : public FrameSource {
 public:
  NativeSource(const FileBytes& file, const DicomPixelLayout& pixels)
      : FrameSource(pixels), m_file(file), m_bytes(pixels.bytesPerFrame()) {}

  std::string read(int frame, StoredFrame& stored) override {
    if (!fill(frame)) return "its pixel data are truncated";
    stored = {m_bytes,
              {},
              layout().bits,
              layout().bigEndian,
              layout().bigEndian && !layout().isOtherByte};
    return {};
  }

 private:
  bool fill(int frame) {
    const std::uint64_t place =
        layout().offset + static_cast<std::uint64_t>(frame) * layout().bytesPerFrame();
    if (layout().coding == PixelCoding::Native) {
      return m_file.readAt(place, m_bytes) == m_bytes.size();
    }
    if (!m_inflate || place < m_position) {
      m_inflate = std::make_unique<PackedStream>(m_file, layout().deflatedFrom,
                                                 PackedStream::Wrapper::None);
      m_position = 0;
    }
    if (!m_inflate->skip(place - m_position) || m_inflate->read(m_bytes) != m_bytes.size()) {
      return false;
    }
    m_position = place + m_bytes.size();
    const bool last = frame + 1 == layout().frameCount;
    if (!last) return true;
    m_position = std::numeric_limits<std::uint64_t>::max();
    return m_inflate->isWhole();
  }

  const FileBytes& m_file;
  std::vector<std::byte> m_bytes;
  std::unique_ptr<PackedStream> m_inflate;
  std::uint64_t m_position = 0;
};

class Jpeg2000Source final : public FrameSource {
 public:
  Jpeg2000Source(const FileBytes& file, const DicomPixelLayout& pixels)
      : FrameSource(pixels), m_file(file), m_pixels(file, pixels, m_fault) {}

  std::string read(int frame, StoredFrame& stored) override {
    if (!m_fault.empty()) return m_fault;
    const auto bytes = m_pixels.bytesOf(m_file, static_cast<std::size_t>(frame));
    std::string fault;
    if (!decodeJpeg2000(bytes, layout().rows, layout().columns, m_image, fault)) return fault;
    // The codestream knows its bits better than the header, but whether negative values were meant
    // only the header knows: some writers code signed samples as unsigned ones.
    const int precision = m_image.precision;
    stored = {{}, m_image.samples, {32, precision, precision - 1, layout().bits.isSigned}};
    return {};
  }

 private:
  const FileBytes& m_file;
  std::string m_fault;
  EncapsulatedPixels m_pixels;
  Jpeg2000Image m_image;
};

/// RLE, JPEG and JPEG-LS by DCMTK's codecs. Whether the fragments of the frame are there is
/// checked before: DCMTK's decoders rely on it.
class DcmtkSource final : public FrameSource {
 public:
  DcmtkSource(const DicomHeader& header, const FileBytes& file)
      : FrameSource(*header.pixels),
        m_file(file),
        m_isRle(header.transferSyntaxUid == UID_RLELosslessTransferSyntax),
        m_pixels(file, *header.pixels, m_fault) {
    if (!m_fault.empty()) return;
    const OFCondition loaded =
        safely([&] { return m_format.loadFile(OFFilename(header.file.c_str())); });
    if (loaded.bad()) m_fault = std::string("it cannot be read: ") + loaded.text();
  }

  std::string read(int frame, StoredFrame& stored) override {
    if (!m_fault.empty()) return m_fault;
    if (m_isRle && !isSoundRle(frame)) return "its run-length coded pixels are damaged";
    if (!m_isRle && hasTemMarker(frame)) return "its JPEG stream is damaged";
    DcmDataset& dataset = *m_format.getDataset();
    DcmElement* element = nullptr;
    dataset.findAndGetElement(DCM_PixelData, element);
    auto* pixels = dynamic_cast<DcmPixelData*>(element);
    Uint32 size = 0;
    if (pixels == nullptr || pixels->getUncompressedFrameSize(&dataset, size).bad() ||
        size < layout().bytesPerFrame() || size > layout().bytesPerFrame() + 1) {
      return "its pixel data contradict its header";
    }
    m_bytes.resize(size);
    // Where the frame before it ended is known only if it was the last one read.
    if (frame != m_lastFrame + 1) m_nextFragment = 0;
    m_lastFrame = frame;
    OFString colourModel;
    const OFCondition decoded = pixels->getUncompressedFrame(
        &dataset, static_cast<Uint32>(frame), m_nextFragment, m_bytes.data(), size, colourModel);
    if (decoded.bad()) return std::string("it cannot be decoded: ") + decoded.text();
    stored = {m_bytes, {}, layout().bits};
    return {};
  }

 private:
  /// The RLE header (PS3.5, G.5): one segment a byte of a sample, each beginning in the fragment.
  [[nodiscard]] bool isSoundRle(int frame) const {
    const auto& fragments = m_pixels.frames()[static_cast<std::size_t>(frame)];
    constexpr std::size_t headerBytes = 64;
    const auto head = m_file.bytesAt(fragments.front().offset, headerBytes);
    const std::uint32_t length = fragments.front().length;
    if (head.size() != headerBytes || length < headerBytes) return false;
    std::array<std::uint32_t, headerBytes / 4> words{};
    std::memcpy(words.data(), head.data(), headerBytes);
    if (words[0] != static_cast<std::uint32_t>(layout().bits.allocated / 8)) return false;
    for (std::uint32_t segment = 1; segment <= words[0]; ++segment) {
      const std::uint32_t before = segment == 1 ? headerBytes : words[segment - 1];
      if (words[segment] < before || words[segment] >= length) return false;
    }
    return fragments.size() == 1;
  }

  [[nodiscard]] bool hasTemMarker(int frame) const {
    const auto& fragments = m_pixels.frames()[static_cast<std::size_t>(frame)];
    return std::ranges::any_of(fragments, [&](const PixelFragment& fragment) {
      return meetsTemMarker(m_file.bytesAt(fragment.offset, fragment.length));
    });
  }

  const FileBytes& m_file;
  bool m_isRle;
  std::string m_fault;
  EncapsulatedPixels m_pixels;
  DcmFileFormat m_format;
  std::vector<std::byte> m_bytes;
  Uint32 m_nextFragment = 0;  ///< 0: to be found
  int m_lastFrame = -1;
};

std::unique_ptr<FrameSource> sourceOf(const DicomHeader& header, const FileBytes& file) {
  const DicomPixelLayout& layout = *header.pixels;
  switch (layout.coding) {
    case PixelCoding::Native:
    case PixelCoding::Deflated:
      return std::make_unique<NativeSource>(file, layout);
    case PixelCoding::Jpeg2000:
      return std::make_unique<Jpeg2000Source>(file, layout);
    case PixelCoding::Dcmtk:
      break;
  }
  return std::make_unique<DcmtkSource>(header, file);
}

/// Float Pixel Data (PS3.3, C.7.6.24) and Double Float Pixel Data: values as they are.
template <typename Real>
std::string copyReals(DcmDataset& dataset, std::span<const DicomFrameTarget> targets) {
  const Real* values = nullptr;
  unsigned long available = 0;
  if constexpr (std::is_same_v<Real, Float32>) {
    dataset.findAndGetFloat32Array(DCM_FloatPixelData, values, &available);
  } else {
    dataset.findAndGetFloat64Array(DCM_DoubleFloatPixelData, values, &available);
  }
  for (const DicomFrameTarget& target : targets) {
    const std::size_t count = target.voxels.size();
    const std::size_t first = count * static_cast<std::size_t>(target.image->frame);
    if (values == nullptr || available < first + count) return "its pixel data are truncated";
    std::transform(values + first, values + first + count, target.voxels.begin(), [](Real value) {
      return std::isfinite(value) ? static_cast<float>(value) : 0.0F;
    });
  }
  return {};
}

std::string decodeReals(std::span<const DicomFrameTarget> targets) {
  const DicomHeader& header = *targets.front().image;
  DcmFileFormat format;
  const OFCondition loaded =
      safely([&] { return format.loadFile(OFFilename(header.file.c_str())); });
  if (loaded.bad()) return std::string("it cannot be read: ") + loaded.text();
  return header.pixels->kind == SampleKind::Float32
             ? copyReals<Float32>(*format.getDataset(), targets)
             : copyReals<Float64>(*format.getDataset(), targets);
}

std::string decodeSamples(std::span<const DicomFrameTarget> targets) {
  const DicomHeader& header = *targets.front().image;
  const FileBytes file(header.file);
  if (!file.isOpen()) return "it cannot be opened any more";
  const std::unique_ptr<FrameSource> source = sourceOf(header, file);
  StoredFrame stored;
  int current = -1;
  for (const DicomFrameTarget& target : targets) {
    if (target.image->frame != current) {
      if (std::string fault = source->read(target.image->frame, stored); !fault.empty()) {
        return fault;
      }
      current = target.image->frame;
    }
    convertSamples(stored, *target.image, target.voxels);
  }
  return {};
}

}  // namespace

bool invertsMonochrome1(const DicomHeader& header) {
  const bool namedUnit = !header.rescaleType.empty() && header.rescaleType != "US";
  return header.modality != "CT" && header.modality != "PT" && !namedUnit;
}

Expected<void> decodeDicomFrames(std::span<const DicomFrameTarget> targets) {
  if (targets.empty()) return {};
  const DicomHeader& header = *targets.front().image;
  const std::string fault =
      header.pixels->kind == SampleKind::Integer ? decodeSamples(targets) : decodeReals(targets);
  if (fault.empty()) return {};
  const std::string file = header.file.string();
  return fail(FailureCode::BadInput, file + ": " + fault,
              "export the image again from where it came, or leave it out", file);
}

}  // namespace lateglow
