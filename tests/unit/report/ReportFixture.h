#pragma once

#include "app/report/CaseReport.h"

namespace lateglow {

/// What a test heart looks like; everything else is fixed.
struct FixtureOptions {
  int slices = 10;
  bool withScar = true;
  bool flippedStorage = false;  ///< i and j run the other way, the same place in patient space
};

/// A heart of rings and a wedge, computed on an oblique short-axis grid, with the crops, layers and
/// measurements that the pipeline would add. Deterministic.
[[nodiscard]] ReportContent fixtureReport(const FixtureOptions& options = {});

}  // namespace lateglow
