#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "imaging/core/Progress.h"

namespace lateglow {

/// Runs `work(0) ... work(count - 1)` on all cores (at most 16); a single item on the calling
/// thread. `progress` is called from the calling thread only: before the first item, after the last,
/// and at least every 50 ms, but not while a single item runs. Returns false when it said stop; then
/// the items not yet begun are left out. An exception of `work` stops the rest and is thrown again here.
[[nodiscard]] bool parallelFor(std::size_t count, ProgressSink& progress, std::string_view what,
                               const std::function<void(std::size_t)>& work);

}  // namespace lateglow
