#include "imaging/store/FileHash.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunkBytes = std::size_t{1} << 20U;
constexpr std::size_t kFlushThreads = 16;

/// Closes what it holds.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (m_number >= 0) ::close(m_number);
  }
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

tl::unexpected<Failure> cannotRead(const fs::path& file, int errorNumber) {
  return fail(FailureCode::BadInput,
              "cannot read " + file.string() + ": " + std::generic_category().message(errorNumber),
              "check the permissions and the medium it is on", file.string());
}

tl::unexpected<Failure> cannotWrite(const fs::path& file, int errorNumber) {
  return fail(FailureCode::Failed,
              "cannot write " + file.string() + ": " + std::generic_category().message(errorNumber),
              "check the free space and the permissions of the folder", file.string());
}

std::string hexadecimal(const std::array<unsigned char, crypto_hash_sha256_BYTES>& digest) {
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

/// Reads a file to its end in chunks; `take` gets each and may fail.
Expected<FileContent> readThrough(
    const fs::path& file, const ByteProgress& progress,
    const std::function<Expected<void>(const unsigned char*, std::size_t)>& take) {
  // Not blocking, so that a pipe that somebody put there cannot stop everything.
  const Descriptor source(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (source.number() < 0 || ::fstat(source.number(), &status) != 0) return cannotRead(file, errno);
  if (!S_ISREG(status.st_mode)) return cannotRead(file, EINVAL);
  ::posix_fadvise(source.number(), 0, 0, POSIX_FADV_SEQUENTIAL);
  crypto_hash_sha256_state hash;
  crypto_hash_sha256_init(&hash);
  std::vector<unsigned char> chunk(kChunkBytes);
  FileContent content;
  while (true) {
    const ssize_t got = ::read(source.number(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannotRead(file, errno);
    if (got == 0) break;
    const auto size = static_cast<std::size_t>(got);
    crypto_hash_sha256_update(&hash, chunk.data(), size);
    if (auto taken = take(chunk.data(), size); !taken) return tl::unexpected(taken.error());
    content.bytes += size;
    if (!progress(size)) return fail(FailureCode::Cancelled, "cancelled", "", file.string());
  }
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256_final(&hash, digest.data());
  content.sha256 = hexadecimal(digest);
  return content;
}

Expected<void> writeAll(int descriptor, const unsigned char* bytes, std::size_t size,
                        const fs::path& target) {
  while (size > 0) {
    const ssize_t written = ::write(descriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return cannotWrite(target, errno);
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return {};
}

Expected<void> flushOne(const fs::path& path) {
  const Descriptor opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  // Some file systems cannot flush a folder and need not.
  if (opened.number() < 0 || (::fsync(opened.number()) != 0 && errno != EINVAL)) {
    return cannotWrite(path, errno);
  }
  return {};
}

}  // namespace

Expected<FileContent> hashFile(const fs::path& file, const ByteProgress& progress) {
  return readThrough(file, progress,
                     [](const unsigned char*, std::size_t) { return Expected<void>(); });
}

Expected<FileContent> copyHashed(const fs::path& source, const fs::path& target,
                                 const ByteProgress& progress) {
  const Descriptor copy(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400));
  if (copy.number() < 0) return cannotWrite(target, errno);
  auto content = readThrough(source, progress, [&](const unsigned char* bytes, std::size_t size) {
    return writeAll(copy.number(), bytes, size, target);
  });
  if (!content) {
    ::unlink(target.c_str());
    return content;
  }
  // Begins to write now what flushToDisk waits for; a disk without this call does without.
  ::sync_file_range(copy.number(), 0, 0, SYNC_FILE_RANGE_WRITE);
  return content;
}

std::string hashText(const std::string& text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size());
  return hexadecimal(digest);
}

Expected<void> flushToDisk(const std::vector<fs::path>& paths) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  Expected<void> result;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      if (auto flushed = flushOne(paths[i]); !flushed) {
        const std::lock_guard guard(mutex);
        result = std::move(flushed);
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 1; t < std::min(kFlushThreads, paths.size()); ++t) {
      threads.emplace_back(work);
    }
    work();
  }
  return result;
}

}  // namespace lateglow
