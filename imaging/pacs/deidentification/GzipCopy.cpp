#include "imaging/pacs/deidentification/GzipCopy.h"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <vector>

namespace lateglow {

namespace {

constexpr std::size_t kChunkBytes = 1U << 18U;

gzFile stream(void* file) { return static_cast<gzFile>(file); }

}  // namespace

ContentReader::ContentReader(const std::filesystem::path& file, ContentForm form,
                             std::uint64_t offset) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  if (::lseek(descriptor, static_cast<off_t>(offset), SEEK_SET) < 0) {
    ::close(descriptor);
    return;
  }
  // Plain voxels may begin like gzip by chance, so zlib is not asked about them.
  if (form == ContentForm::Plain) {
    m_plain = descriptor;
    return;
  }
  m_file = gzdopen(descriptor, "rb");
  if (m_file == nullptr)
    ::close(descriptor);
  else
    gzbuffer(stream(m_file), kChunkBytes);
}

ContentReader::~ContentReader() {
  if (m_file != nullptr) gzclose(stream(m_file));
  if (m_plain >= 0) ::close(m_plain);
}

std::int64_t ContentReader::read(std::span<std::byte> bytes) {
  if (m_file == nullptr && m_plain < 0) return -1;
  std::size_t done = 0;
  while (done < bytes.size()) {
    const auto wanted = static_cast<unsigned>(std::min(bytes.size() - done, kChunkBytes));
    const auto got = m_file != nullptr ? gzread(stream(m_file), bytes.data() + done, wanted)
                                       : ::read(m_plain, bytes.data() + done, wanted);
    if (got < 0) return -1;
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  int state = Z_OK;
  if (m_file != nullptr) gzerror(stream(m_file), &state);
  return state == Z_OK || state == Z_STREAM_END ? static_cast<std::int64_t>(done) : -1;
}

bool ContentReader::skip(std::uint64_t count) {
  std::vector<std::byte> chunk(kChunkBytes);
  while (count > 0) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, chunk.size()));
    if (read(std::span(chunk).first(wanted)) != static_cast<std::int64_t>(wanted)) return false;
    count -= wanted;
  }
  return true;
}

ContentWriter::ContentWriter(const std::filesystem::path& file, ContentForm form, bool append) {
  const bool plain = form == ContentForm::Plain;
  m_file = gzopen(file.c_str(), append ? (plain ? "abT" : "ab6") : (plain ? "wbT" : "wb6"));
}

ContentWriter::~ContentWriter() {
  if (m_file != nullptr) gzclose(stream(m_file));
}

bool ContentWriter::write(std::span<const std::byte> bytes) {
  while (m_file != nullptr && !bytes.empty()) {
    const auto size = static_cast<unsigned>(std::min(bytes.size(), kChunkBytes));
    if (gzwrite(stream(m_file), bytes.data(), size) != static_cast<int>(size)) return false;
    bytes = bytes.subspan(size);
  }
  return m_file != nullptr;
}

bool ContentWriter::close() {
  if (m_file == nullptr) return false;
  const int state = gzclose(stream(m_file));
  m_file = nullptr;
  return state == Z_OK;
}

bool copyContent(ContentReader& from, ContentWriter& to, std::uint64_t count) {
  std::vector<std::byte> chunk(kChunkBytes);
  while (count > 0) {
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(count, chunk.size()));
    const std::int64_t got = from.read(std::span(chunk).first(wanted));
    if (got < 0 || !to.write(std::span(chunk).first(static_cast<std::size_t>(got)))) return false;
    if (static_cast<std::size_t>(got) < wanted) return false;
    count -= wanted;
  }
  return true;
}

}  // namespace lateglow
