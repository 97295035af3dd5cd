#include "imaging/io/LargeMemory.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <thread>

namespace lateglow {

namespace {

/// Makes the system give the pages, on all cores: it clears each page that is touched first.
void touchAll(volatile char* begin, std::size_t bytes) {
  constexpr std::size_t page = 4096;
  const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
  const std::size_t part = bytes / threads + 1;
  std::vector<std::jthread> workers;
  for (std::size_t t = 0; t < threads; ++t) {
    workers.emplace_back([=] {
      const std::size_t end = std::min(bytes, (t + 1) * part);
      for (std::size_t i = t * part; i < end; i += page) begin[i] = 0;
    });
  }
}

}  // namespace

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
  constexpr std::size_t worthThreads = std::size_t{1} << 26U;
  const std::size_t bytes = count * sizeof(float);
  values.reserve(count);
  adviseLargePages(values.data(), bytes);
  if (bytes >= worthThreads) touchAll(reinterpret_cast<volatile char*>(values.data()), bytes);
  values.resize(count);
}

}  // namespace lateglow
