#pragma once

#include "imaging/core/Failure.h"
#include "imaging/store/StoreFolders.h"

namespace lateglow {

/// How large a sample store is.
struct SampleSize {
  int studies = 500;
  int seriesPerStudy = 10;
  int instancesPerSeries = 10;
};

/// Fills an empty store with rows of studies that do not exist, without files, to measure how fast
/// it lists: patients "Sample^Patient 0000" and so on, one study a day backwards from 2026-06-30.
[[nodiscard]] Expected<void> fillWithSample(const StoreFolders& folders, const SampleSize& size);

}  // namespace lateglow
