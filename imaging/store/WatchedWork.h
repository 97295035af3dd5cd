#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "imaging/core/Progress.h"

namespace lateglow {

/// parallelFor (imaging/io/ParallelFor.h) for items that may each take long and stop by themselves
/// when told: `progress` is called at least every 50 ms also while a single item runs.
[[nodiscard]] bool watchedFor(std::size_t count, ProgressSink& progress, std::string_view what,
                              const std::function<void(std::size_t)>& work);

}  // namespace lateglow
