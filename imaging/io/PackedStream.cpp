#include "imaging/io/PackedStream.h"

#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace lateglow {

namespace {
constexpr std::size_t kBufferBytes = std::size_t{1} << 16U;
constexpr std::uint8_t kGzipMagic = 0x1F;
}  // namespace

struct PackedStream::State {
  State(const FileBytes& bytes, std::uint64_t offset, Wrapper kind)
      : file(bytes), position(offset), wrapper(kind), input(kBufferBytes) {
    isal_inflate_init(&stream);
    setWrapper();
  }

  void setWrapper() {
    stream.crc_flag = wrapper == Wrapper::Gzip   ? ISAL_GZIP
                      : wrapper == Wrapper::Zlib ? ISAL_ZLIB
                                                 : ISAL_DEFLATE;
  }
  [[nodiscard]] bool ended() const { return stream.block_state == ISAL_BLOCK_FINISH; }

  void refill() {
    const std::size_t got = file.readAt(position, input);
    position += got;
    stream.next_in = reinterpret_cast<std::uint8_t*>(input.data());
    stream.avail_in = static_cast<std::uint32_t>(got);
  }

  /// A further member of the same file; else padding that means nothing.
  bool nextMember() {
    if (stream.avail_in == 0) refill();
    if (wrapper != Wrapper::Gzip || stream.avail_in == 0 || *stream.next_in != kGzipMagic) {
      return false;
    }
    isal_inflate_reset(&stream);
    setWrapper();
    return true;
  }

  /// False at the end or a fault.
  bool step() {
    if (ended() && !nextMember()) return false;
    if (stream.avail_in == 0) refill();
    const bool starved = stream.avail_in == 0;
    const std::uint32_t room = stream.avail_out;
    failed = isal_inflate(&stream) != ISAL_DECOMP_OK;
    // Without input only what was held back can still come out.
    return !failed && (!starved || stream.avail_out < room);
  }

  const FileBytes& file;
  std::uint64_t position;
  Wrapper wrapper;
  std::vector<std::byte> input;
  inflate_state stream;
  bool failed = false;
};

PackedStream::PackedStream(const FileBytes& file, std::uint64_t offset, Wrapper wrapper)
    : m_state(std::make_unique<State>(file, offset, wrapper)) {}

PackedStream::~PackedStream() = default;

std::size_t PackedStream::read(std::span<std::byte> target) {
  inflate_state& stream = m_state->stream;
  target = target.first(std::min<std::size_t>(target.size(), std::numeric_limits<int>::max()));
  stream.next_out = reinterpret_cast<std::uint8_t*>(target.data());
  stream.avail_out = static_cast<std::uint32_t>(target.size());
  while (!m_state->failed && stream.avail_out > 0 && m_state->step()) {
  }
  return target.size() - stream.avail_out;
}

bool PackedStream::skip(std::uint64_t count) {
  std::vector<std::byte> buffer(
      static_cast<std::size_t>(std::min<std::uint64_t>(count, kBufferBytes)));
  while (count > 0) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, kBufferBytes));
    if (read(std::span(buffer).first(wanted)) != wanted) return false;
    count -= wanted;
  }
  return true;
}

bool PackedStream::isWhole() {
  constexpr std::uint64_t longRest = std::uint64_t{1} << 24U;
  return skip(longRest) || (m_state->ended() && !m_state->failed);
}

bool PackedStream::isSound() {
  std::byte more{};
  return read({&more, 1}) == 1 || (m_state->ended() && !m_state->failed);
}

}  // namespace lateglow
