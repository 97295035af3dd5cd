#include "imaging/io/LargeMemory.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <thread>

namespace lateglow {

namespace {

constexpr std::uintptr_t kPage = 4096;

/// The whole pages within a range.
struct Pages {
  Pages(void* begin, std::size_t bytes) {
    const auto address = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (address + kPage - 1) / kPage * kPage;
    const std::uintptr_t end = (address + bytes) / kPage * kPage;
    start = reinterpret_cast<char*>(first);
    length = end > first ? end - first : 0;
  }
  char* start = nullptr;
  std::size_t length = 0;
};

/// Asks for large pages in a range that is not yet touched. Where the advice is not taken, nothing
/// changes but the time.
void adviseLargePages(void* begin, std::size_t bytes) {
  constexpr std::size_t worthwhile = std::size_t{1} << 23U;
  if (bytes < worthwhile) return;
  const Pages pages(begin, bytes);
  ::madvise(pages.start, pages.length, MADV_HUGEPAGE);
}

/// Has the system give the pages of a range now. Nothing on systems that cannot (Linux before 5.14).
void populate(void* begin, std::size_t bytes) {
  const Pages pages(begin, bytes);
  // A few at a time: each call holds up the threads that take or give memory meanwhile.
  constexpr std::size_t piece = std::size_t{1} << 24U;
  for (std::size_t done = 0; done < pages.length; done += piece) {
    const std::size_t count = std::min(piece, pages.length - done);
    if (::madvise(pages.start + done, count, MADV_POPULATE_WRITE) != 0) return;
  }
}

}  // namespace

void reserveLarge(std::vector<float>& values, std::size_t count) {
  values.reserve(count);
  adviseLargePages(values.data(), count * sizeof(float));
}

void resizeLarge(std::vector<float>& values, std::size_t count) {
  constexpr std::size_t worthThreads = std::size_t{1} << 26U;
  const std::size_t bytes = count * sizeof(float);
  reserveLarge(values, count);
  if (bytes >= worthThreads) {
    // The system clears each page that it gives: that work is shared by the cores.
    const std::size_t threads = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8);
    const std::size_t part = bytes / threads / kPage * kPage;
    char* begin = reinterpret_cast<char*>(values.data());
    std::vector<std::jthread> workers;
    for (std::size_t t = 0; t < threads; ++t) {
      workers.emplace_back([=] { populate(begin + t * part, part); });
    }
  }
  values.resize(count);
}

}  // namespace lateglow
