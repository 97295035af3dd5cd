#include "engine/package/SafetensorsBuilder.h"

#include <cerrno>
#include <cstring>
#include <random>
#include <system_error>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace lateglow::engine {
namespace {

tl::unexpected<std::string> cannotWrite(const std::filesystem::path& file, const std::string& why) {
  return tl::unexpected<std::string>(file.string() + " cannot be written: " + why);
}

std::string systemError(int code) { return std::generic_category().message(code); }

}  // namespace

tl::expected<std::unique_ptr<SafetensorsBuilder>, std::string> SafetensorsBuilder::create(
    const std::filesystem::path& file, const std::map<std::string, TensorSpec>& tensors,
    const std::map<std::string, std::string>& metadata) {
  auto layout = layOutSafetensors(tensors, metadata);
  if (!layout) return cannotWrite(file, layout.error());
  std::unique_ptr<SafetensorsBuilder> builder(new SafetensorsBuilder);
  builder->m_file = file;
  builder->m_layout = std::move(*layout);
  if (!builder->reserve(tensors)) return cannotWrite(file, systemError(errno));
  return builder;
}

bool SafetensorsBuilder::reserve(const std::map<std::string, TensorSpec>& tensors) {
  std::random_device random;
  m_temporary = m_file;
  m_temporary += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(random());
  m_descriptor = ::open(m_temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (m_descriptor < 0) return false;
  m_size = m_layout.prefix.size() + m_layout.arrayBytes;
  // Reserved, not only made longer: a full disk must be an error here, not a signal later.
  const int failed = ::posix_fallocate(m_descriptor, 0, static_cast<off_t>(m_size));
  if (failed != 0) {
    errno = failed;
    return false;
  }
  void* mapped = ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED, m_descriptor, 0);
  if (mapped == MAP_FAILED) return false;
  m_data = static_cast<std::byte*>(mapped);
  std::memcpy(m_data, m_layout.prefix.data(), m_layout.prefix.size());
  for (const auto& [name, spec] : tensors) {
    std::size_t size = sizeOf(spec.type);
    for (const std::int64_t length : spec.shape) size *= static_cast<std::size_t>(length);
    m_sizes[name] = size;
  }
  return true;
}

SafetensorsBuilder::~SafetensorsBuilder() {
  if (m_data != nullptr) ::munmap(m_data, m_size);
  if (m_descriptor < 0) return;
  ::close(m_descriptor);
  ::unlink(m_temporary.c_str());  // gone already after finish()
}

std::span<std::byte> SafetensorsBuilder::bytes(const std::string& name) {
  return {m_data + m_layout.prefix.size() + m_layout.offsets.at(name), m_sizes.at(name)};
}

tl::expected<void, std::string> SafetensorsBuilder::finish() {
  const bool written = ::msync(m_data, m_size, MS_SYNC) == 0 && ::fsync(m_descriptor) == 0 &&
                       ::rename(m_temporary.c_str(), m_file.c_str()) == 0;
  if (!written) return cannotWrite(m_file, systemError(errno));
  ::munmap(m_data, m_size);
  ::close(m_descriptor);
  m_data = nullptr;
  m_descriptor = -1;
  return {};
}

}  // namespace lateglow::engine
