#include "imaging/io/LargeMemory.h"

#include <sys/mman.h>

#include <cstdint>

namespace lateglow {

void adviseLargePages(void* begin, std::size_t bytes) {
  constexpr std::uintptr_t page = 4096;
  constexpr std::size_t worthwhile = std::size_t{1} << 23U;
  if (bytes < worthwhile) return;
  const auto address = reinterpret_cast<std::uintptr_t>(begin);
  const std::uintptr_t first = (address + page - 1) / page * page;
  const std::size_t whole = (address + bytes - first) / page * page;
  // Where the advice is not taken, nothing changes but the time.
  ::madvise(reinterpret_cast<void*>(first), whole, MADV_HUGEPAGE);
}

void resizeLarge(std::vector<float>& values, std::size_t count) {
  values.reserve(count);
  adviseLargePages(values.data(), count * sizeof(float));
  values.resize(count);
}

}  // namespace lateglow
