#include "engine/package/MappedFile.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lateglow::engine {
namespace {

tl::unexpected<std::string> systemError(const std::filesystem::path& file) {
  return tl::unexpected<std::string>(file.string() +
                                     " cannot be read: " + std::generic_category().message(errno));
}

}  // namespace

tl::expected<std::shared_ptr<const MappedFile>, std::string> MappedFile::open(
    const std::filesystem::path& file) {
  // O_NONBLOCK: a pipe in the place of a file must not make the program wait.
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return systemError(file);
  const std::unique_ptr<const int, void (*)(const int*)> closer(&descriptor,
                                                                [](const int* d) { ::close(*d); });
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) return systemError(file);
  if (!S_ISREG(status.st_mode)) {
    return tl::unexpected<std::string>(file.string() + " is not a regular file");
  }
  std::shared_ptr<MappedFile> mapped(new MappedFile);
  mapped->m_size = static_cast<std::size_t>(status.st_size);
  if (mapped->m_size == 0) return mapped;
  void* address = ::mmap(nullptr, mapped->m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (address == MAP_FAILED) return systemError(file);
  mapped->m_data = static_cast<const std::byte*>(address);
  return mapped;
}

MappedFile::~MappedFile() {
  if (m_data != nullptr) ::munmap(const_cast<std::byte*>(m_data), m_size);
}

}  // namespace lateglow::engine
