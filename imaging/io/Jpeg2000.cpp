#include "imaging/io/Jpeg2000.h"

#include <openjpeg.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

namespace lateglow {

namespace {

/// OpenJPEG keeps several kilobytes for each tile that the header announces.
constexpr std::uint64_t kMostTiles = 1024;
/// How far into a JP2 file the codestream may begin.
constexpr std::size_t kLongestBoxes = 4096;

/// What the marker SIZ states (15444-1, A.5.1).
struct ImageSize {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint64_t tiles = 0;
  unsigned components = 0;
};

/// The codestream from its first marker on; empty when there is none.
std::span<const std::byte> codestreamIn(std::span<const std::byte> bytes) {
  // SOC, then SIZ: always the first two markers.
  constexpr std::array<std::byte, 4> begin{std::byte{0xFF}, std::byte{0x4F}, std::byte{0xFF},
                                           std::byte{0x51}};
  const auto searched = bytes.first(std::min(bytes.size(), kLongestBoxes));
  const auto found = std::search(searched.begin(), searched.end(), begin.begin(), begin.end());
  if (found == searched.end()) return {};
  return bytes.subspan(static_cast<std::size_t>(found - searched.begin()));
}

std::optional<ImageSize> statedSize(std::span<const std::byte> codestream) {
  constexpr std::size_t fixedPart = 42;
  if (codestream.size() < fixedPart) return {};
  const auto word = [&](std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      value = value * 256U + std::to_integer<std::uint32_t>(codestream[offset + i]);
    }
    return value;
  };
  const std::uint32_t right = word(8);
  const std::uint32_t bottom = word(12);
  const std::uint32_t left = word(16);
  const std::uint32_t top = word(20);
  const std::uint32_t tileWidth = word(24);
  const std::uint32_t tileHeight = word(28);
  if (left >= right || top >= bottom || tileWidth == 0 || tileHeight == 0) return {};
  const auto tilesOver = [](std::uint32_t end, std::uint32_t begin, std::uint32_t tile) {
    const std::uint64_t span = static_cast<std::uint64_t>(end) - std::min(begin, end);
    return (span + tile - 1) / tile;
  };
  ImageSize size;
  size.width = right - left;
  size.height = bottom - top;
  size.tiles = tilesOver(right, word(32), tileWidth) * tilesOver(bottom, word(36), tileHeight);
  size.components = word(38) & 0xFFFFU;
  return size;
}

/// Reads from memory for OpenJPEG.
struct MemoryStream {
  std::span<const std::byte> bytes;
  std::size_t position = 0;

  static OPJ_SIZE_T read(void* target, OPJ_SIZE_T count, void* self) {
    auto& stream = *static_cast<MemoryStream*>(self);
    const std::size_t got = std::min<std::size_t>(count, stream.bytes.size() - stream.position);
    if (got == 0) return static_cast<OPJ_SIZE_T>(-1);
    std::memcpy(target, stream.bytes.data() + stream.position, got);
    stream.position += got;
    return got;
  }
  static OPJ_OFF_T skip(OPJ_OFF_T count, void* self) {
    auto& stream = *static_cast<MemoryStream*>(self);
    const auto left = static_cast<OPJ_OFF_T>(stream.bytes.size() - stream.position);
    const OPJ_OFF_T skipped = std::clamp<OPJ_OFF_T>(count, 0, left);
    stream.position += static_cast<std::size_t>(skipped);
    return skipped == 0 && count != 0 ? -1 : skipped;
  }
  static OPJ_BOOL seek(OPJ_OFF_T position, void* self) {
    auto& stream = *static_cast<MemoryStream*>(self);
    if (position < 0 || static_cast<std::uint64_t>(position) > stream.bytes.size()) {
      return OPJ_FALSE;
    }
    stream.position = static_cast<std::size_t>(position);
    return OPJ_TRUE;
  }
};

using StreamHandle = std::unique_ptr<opj_stream_t, void (*)(opj_stream_t*)>;
using CodecHandle = std::unique_ptr<opj_codec_t, void (*)(opj_codec_t*)>;
using ImageHandle = std::unique_ptr<opj_image_t, void (*)(opj_image_t*)>;

StreamHandle openStream(MemoryStream& source) {
  StreamHandle stream(opj_stream_default_create(OPJ_TRUE), &opj_stream_destroy);
  if (!stream) return stream;
  opj_stream_set_user_data(stream.get(), &source, nullptr);
  opj_stream_set_user_data_length(stream.get(), source.bytes.size());
  opj_stream_set_read_function(stream.get(), &MemoryStream::read);
  opj_stream_set_skip_function(stream.get(), &MemoryStream::skip);
  opj_stream_set_seek_function(stream.get(), &MemoryStream::seek);
  return stream;
}

bool isSingleComponent(const opj_image_t& image, int rows, int columns) {
  if (image.numcomps != 1 || image.comps == nullptr) return false;
  const opj_image_comp_t& component = image.comps[0];
  return component.w == static_cast<OPJ_UINT32>(columns) &&
         component.h == static_cast<OPJ_UINT32>(rows) && component.prec >= 1 &&
         component.prec <= 32;
}

std::string decode(std::span<const std::byte> codestream, int rows, int columns,
                   Jpeg2000Image& result) {
  MemoryStream source{codestream};
  const StreamHandle stream = openStream(source);
  const CodecHandle codec(opj_create_decompress(OPJ_CODEC_J2K), &opj_destroy_codec);
  opj_dparameters_t parameters{};
  opj_set_default_decoder_parameters(&parameters);
  if (!stream || !codec || opj_setup_decoder(codec.get(), &parameters) == OPJ_FALSE) {
    return "there is not enough memory to decode it";
  }
  // A codestream that ends early would otherwise be filled up and pass for an image.
  opj_decoder_set_strict_mode(codec.get(), OPJ_TRUE);
  opj_image_t* header = nullptr;
  const bool headed = opj_read_header(stream.get(), codec.get(), &header) != OPJ_FALSE;
  const ImageHandle image(header, &opj_image_destroy);
  if (!headed || !image || !isSingleComponent(*image, rows, columns)) {
    return "its JPEG 2000 header is damaged";
  }
  if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE ||
      opj_end_decompress(codec.get(), stream.get()) == OPJ_FALSE ||
      !isSingleComponent(*image, rows, columns) || image->comps[0].data == nullptr) {
    return "its JPEG 2000 codestream is damaged or truncated";
  }
  const opj_image_comp_t& component = image->comps[0];
  const std::size_t count = static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns);
  result.samples.assign(component.data, component.data + count);
  result.precision = static_cast<int>(component.prec);
  result.isSigned = component.sgnd != 0;
  return {};
}

}  // namespace

bool decodeJpeg2000(std::span<const std::byte> bytes, int rows, int columns, Jpeg2000Image& image,
                    std::string& fault) {
  const std::span<const std::byte> codestream = codestreamIn(bytes);
  const auto size = statedSize(codestream);
  if (!size) {
    fault = "its JPEG 2000 codestream has no valid header";
  } else if (size->components != 1) {
    fault = "its JPEG 2000 codestream has " + std::to_string(size->components) +
            " components instead of 1";
  } else if (size->width != static_cast<std::uint32_t>(columns) ||
             size->height != static_cast<std::uint32_t>(rows)) {
    fault = "its JPEG 2000 codestream is " + std::to_string(size->width) + " x " +
            std::to_string(size->height) + " pixels, the header says " + std::to_string(columns) +
            " x " + std::to_string(rows);
  } else if (size->tiles > kMostTiles) {
    fault = "its JPEG 2000 codestream has " + std::to_string(size->tiles) + " tiles";
  } else {
    fault = decode(codestream, rows, columns, image);
  }
  return fault.empty();
}

}  // namespace lateglow
