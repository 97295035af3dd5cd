#include "imaging/io/RawInflate.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace lateglow {

namespace {
constexpr std::size_t kBufferBytes = std::size_t{1} << 17U;
}

struct RawInflate::State {
  const FileBytes& file;
  std::uint64_t position;
  std::vector<std::byte> input = std::vector<std::byte>(kBufferBytes);
  z_stream stream{};
  bool ended = false;
  bool endedWell = false;
};

RawInflate::RawInflate(const FileBytes& file, std::uint64_t offset)
    : m_state(std::make_unique<State>(State{file, offset})) {
  // Negative window bits: no zlib or gzip header around the stream.
  m_state->ended = inflateInit2(&m_state->stream, -MAX_WBITS) != Z_OK;
}

RawInflate::~RawInflate() { inflateEnd(&m_state->stream); }

std::size_t RawInflate::read(std::span<std::byte> target) {
  State& state = *m_state;
  z_stream& stream = state.stream;
  target = target.first(std::min<std::size_t>(target.size(), std::numeric_limits<int>::max()));
  stream.next_out = reinterpret_cast<Bytef*>(target.data());
  stream.avail_out = static_cast<uInt>(target.size());
  while (!state.ended && stream.avail_out > 0) {
    if (stream.avail_in == 0) {
      const std::size_t got = state.file.readAt(state.position, state.input);
      if (got == 0) break;
      state.position += got;
      stream.next_in = reinterpret_cast<Bytef*>(state.input.data());
      stream.avail_in = static_cast<uInt>(got);
    }
    const int result = inflate(&stream, Z_NO_FLUSH);
    state.ended = result != Z_OK;
    state.endedWell = result == Z_STREAM_END;
  }
  return target.size() - stream.avail_out;
}

bool RawInflate::skip(std::uint64_t count) {
  std::vector<std::byte> buffer(kBufferBytes);
  while (count > 0) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, kBufferBytes));
    if (read(std::span(buffer).first(wanted)) != wanted) return false;
    count -= wanted;
  }
  return true;
}

bool RawInflate::isWhole() {
  constexpr std::uint64_t longRest = std::uint64_t{1} << 24U;
  return skip(longRest) || m_state->endedWell;
}

}  // namespace lateglow
