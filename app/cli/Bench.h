#pragma once

#include <string>
#include <vector>

#include "app/cli/Command.h"

namespace lateglow::cli {

struct BenchOptions {
  std::string in;  ///< what to measure on, for benches that need data
  int repeats = 3;
};

struct BenchResult {
  std::string name;
  double seconds = 0.0;  ///< the fastest of the repeats
};

using Bench = Expected<std::vector<BenchResult>> (*)(const BenchOptions&, ProgressSink&);

/// The fastest of some runs of `work`, in seconds; stops at the first failure.
[[nodiscard]] Expected<double> fastestOf(int repeats, const std::function<Expected<void>()>& work);

/// Reading --in as a study: headers, sorting and voxels.
[[nodiscard]] Expected<std::vector<BenchResult>> benchReading(const BenchOptions& options,
                                                              ProgressSink& progress);

/// Listing and searching a store of 50,000 instances that is made for it.
[[nodiscard]] Expected<std::vector<BenchResult>> benchStore(const BenchOptions& options,
                                                            ProgressSink& progress);

}  // namespace lateglow::cli
