#include "imaging/io/LargeMemory.h"

#include <sys/mman.h>

#include <cstdint>

namespace lateglow {

void resizeLarge(std::vector<float>& values, std::size_t count) {
  constexpr std::uintptr_t page = 4096;
  constexpr std::size_t worthwhile = std::size_t{1} << 23U;
  const std::size_t bytes = count * sizeof(float);
  values.reserve(count);
  if (bytes >= worthwhile) {
    const auto begin = reinterpret_cast<std::uintptr_t>(values.data());
    const std::uintptr_t first = (begin + page - 1) / page * page;
    const std::size_t whole = (begin + bytes - first) / page * page;
    // Only advice: where it is not taken, nothing changes but the time.
    ::madvise(reinterpret_cast<void*>(first), whole, MADV_HUGEPAGE);
  }
  values.resize(count);
}

}  // namespace lateglow
