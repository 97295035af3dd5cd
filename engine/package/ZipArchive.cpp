#include "engine/package/ZipArchive.h"

#include "engine/package/Manifest.h"

#ifdef LATEGLOW_HAVE_MINIZIP
#include <algorithm>
#include <array>
#include <cerrno>
#include <random>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include <unzip.h>
#include <zip.h>
#include <zlib.h>
#endif

namespace lateglow::engine {

#ifdef LATEGLOW_HAVE_MINIZIP
namespace {

constexpr std::size_t pieceBytes = 1U << 20U;

tl::unexpected<std::string> refuse(const std::filesystem::path& archive, const std::string& why) {
  return tl::unexpected<std::string>(archive.string() + " is not a valid archive: " + why);
}

struct UnzipCloser {
  void operator()(void* archive) const { unzClose(archive); }
};
using Unzip = std::unique_ptr<void, UnzipCloser>;

/// The bytes of the current file, at most `limit`; empty pointer when it is larger or damaged. The
/// size that the archive claims is not trusted for the allocation.
std::shared_ptr<const std::vector<std::byte>> readCurrentFile(void* archive, std::uint64_t limit) {
  if (unzOpenCurrentFile(archive) != UNZ_OK) return nullptr;
  auto bytes = std::make_shared<std::vector<std::byte>>();
  int count = 0;
  do {
    const std::size_t size = bytes->size();
    if (size > limit) break;
    bytes->resize(size + pieceBytes);
    count = unzReadCurrentFile(archive, bytes->data() + size, static_cast<unsigned>(pieceBytes));
    bytes->resize(size + static_cast<std::size_t>(std::max(count, 0)));
  } while (count > 0);
  const bool whole = count == 0 && unzCloseCurrentFile(archive) == UNZ_OK;
  if (!whole || bytes->size() > limit) return nullptr;
  return bytes;
}

tl::expected<std::string, std::string> currentName(void* archive) {
  unz_file_info64 info = {};
  std::array<char, 256> buffer = {};
  if (unzGetCurrentFileInfo64(archive, &info, buffer.data(), buffer.size() - 1, nullptr, 0, nullptr,
                              0) != UNZ_OK) {
    return tl::unexpected<std::string>("its directory is damaged");
  }
  const std::string name(buffer.data());
  if (name.size() != info.size_filename || !isPackageFileName(name)) {
    return tl::unexpected<std::string>("it has a file with an impossible name");
  }
  if ((info.flag & 1U) != 0) return tl::unexpected<std::string>("it is encrypted");
  return name;
}

tl::expected<ArchiveFiles, std::string> readFiles(void* archive, const ArchiveLimits& limits) {
  ArchiveFiles files;
  std::uint64_t left = limits.totalBytes;
  std::size_t seen = 0;
  int state = unzGoToFirstFile(archive);
  for (; state == UNZ_OK; state = unzGoToNextFile(archive)) {
    if (++seen > limits.fileCount) return tl::unexpected<std::string>("it has too many files");
    const auto name = currentName(archive);
    if (!name) return tl::unexpected<std::string>(name.error());
    if (!limits.only.empty() && *name != limits.only) continue;
    const auto bytes = readCurrentFile(archive, left);
    if (bytes == nullptr) {
      return tl::unexpected<std::string>("\"" + *name + "\" in it is damaged or too large");
    }
    left -= bytes->size();
    if (!files.emplace(*name, bytes).second) {
      return tl::unexpected<std::string>("it has \"" + *name + "\" twice");
    }
  }
  if (state != UNZ_END_OF_LIST_OF_FILE) {
    return tl::unexpected<std::string>("its directory is damaged");
  }
  return files;
}

bool addFile(zipFile archive, const std::string& name, std::span<const std::byte> bytes) {
  zip_fileinfo info = {};
  info.dosDate = 0x00210000U;  // 1 January 1980, the format's first day
  const bool large = bytes.size() >= 0xffffffffU;
  if (zipOpenNewFileInZip64(archive, name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr, 0,
                            Z_NO_COMPRESSION, large ? 1 : 0) != ZIP_OK) {
    return false;
  }
  while (!bytes.empty()) {
    const std::size_t piece = std::min(bytes.size(), pieceBytes);
    if (zipWriteInFileInZip(archive, bytes.data(), static_cast<unsigned>(piece)) != ZIP_OK) {
      return false;
    }
    bytes = bytes.subspan(piece);
  }
  return zipCloseFileInZip(archive) == ZIP_OK;
}

bool syncFile(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool done = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return done;
}

}  // namespace

tl::expected<ArchiveFiles, std::string> readZip(const std::filesystem::path& archive,
                                                const ArchiveLimits& limits) {
  const Unzip unzip(unzOpen64(archive.c_str()));
  if (unzip == nullptr) return refuse(archive, "it cannot be opened as a zip archive");
  auto files = readFiles(unzip.get(), limits);
  if (!files) return refuse(archive, files.error());
  return files;
}

tl::expected<void, std::string> writeZip(
    const std::filesystem::path& archive,
    const std::map<std::string, std::span<const std::byte>>& files) {
  std::filesystem::path part = archive;
  part += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}());
  zipFile zip = zipOpen64(part.c_str(), APPEND_STATUS_CREATE);
  bool done = zip != nullptr;
  for (const auto& [name, bytes] : files) done = done && addFile(zip, name, bytes);
  if (zip != nullptr) done = (zipClose(zip, nullptr) == ZIP_OK) && done;
  done = done && syncFile(part) && ::rename(part.c_str(), archive.c_str()) == 0;
  if (done) return {};
  const std::string why = std::generic_category().message(errno);
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  return tl::unexpected<std::string>(archive.string() + " cannot be written: " + why);
}

#else

tl::expected<ArchiveFiles, std::string> readZip(const std::filesystem::path& archive,
                                                const ArchiveLimits&) {
  return tl::unexpected<std::string>(archive.string() +
                                     " cannot be read: this build reads package folders only");
}

tl::expected<void, std::string> writeZip(const std::filesystem::path& archive,
                                         const std::map<std::string, std::span<const std::byte>>&) {
  return tl::unexpected<std::string>(archive.string() +
                                     " cannot be written: this build writes package folders only");
}

#endif

}  // namespace lateglow::engine
