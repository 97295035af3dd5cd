#include "imaging/pacs/deidentification/DeidentificationKey.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "imaging/core/UserFolders.h"

namespace lateglow {

namespace {

constexpr std::size_t kLeastFileBytes = 16;
constexpr std::size_t kMostFileBytes = 1U << 16U;

tl::unexpected<Failure> badKey(const std::filesystem::path& file, const std::string& what,
                               const std::string& remedy) {
  return fail(FailureCode::BadInput, file.string() + ": " + what, remedy, file.string());
}

unsigned char* raw(std::array<std::byte, DeidentificationKey::kBytes>& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

/// A descriptor that closes itself.
struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

bool writeAll(int descriptor, const std::byte* data, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(descriptor, data, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    data += written;
    size -= static_cast<std::size_t>(written);
  }
  return ::fsync(descriptor) == 0;
}

}  // namespace

Expected<DeidentificationKey> DeidentificationKey::load(const std::filesystem::path& file) {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.number < 0) {
    return fail(FailureCode::NotFound, "the key file " + file.string() + " cannot be read",
                "check the name, or make one: head -c 32 /dev/urandom > FILE; chmod 600 FILE",
                file.string());
  }
  struct stat status {};
  if (::fstat(descriptor.number, &status) != 0 || !S_ISREG(status.st_mode)) {
    return badKey(file, "it is not a regular file", "give a file of random bytes");
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return badKey(file, "others than its owner may use this key", "chmod 600 the file");
  }
  std::vector<unsigned char> content(kMostFileBytes);
  std::size_t size = 0;
  while (size < content.size()) {
    const ssize_t got = ::read(descriptor.number, content.data() + size, content.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    size += static_cast<std::size_t>(got);
  }
  if (size < kLeastFileBytes) {
    return badKey(file, "a key needs at least 16 bytes",
                  "make one: head -c 32 /dev/urandom > FILE; chmod 600 FILE");
  }
  DeidentificationKey key;
  crypto_generichash(raw(key.m_bytes), kBytes, content.data(), size, nullptr, 0);
  sodium_memzero(content.data(), content.size());
  return key;
}

Expected<DeidentificationKey> DeidentificationKey::loadOrCreate(const std::filesystem::path& file) {
  std::error_code error;
  if (std::filesystem::exists(file, error)) return load(file);
  const std::filesystem::path folder = file.parent_path();
  const bool made = std::filesystem::create_directories(folder, error);
  if (made) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  // Written under another name and linked: of two programs that start at once, one key wins and
  // nobody reads half a key.
  const std::filesystem::path draft = file.string() + "." + std::to_string(::getpid()) + ".part";
  bool written = false;
  {
    const Descriptor descriptor{
        ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)};
    const DeidentificationKey fresh = random();
    written = descriptor.number >= 0 &&
              writeAll(descriptor.number, fresh.m_bytes.data(), fresh.m_bytes.size());
  }
  written = written && (::link(draft.c_str(), file.c_str()) == 0 || errno == EEXIST);
  ::unlink(draft.c_str());
  if (!written) {
    return fail(FailureCode::Failed, "cannot write the key file " + file.string(),
                "check the permissions of its folder, or give a key of your own", file.string());
  }
  return load(file);
}

DeidentificationKey DeidentificationKey::random() {
  DeidentificationKey key;
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this system");
  randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
  return key;
}

std::filesystem::path userDeidentificationKeyFile() {
  return userDataFolder() / "deidentification.key";
}

}  // namespace lateglow
