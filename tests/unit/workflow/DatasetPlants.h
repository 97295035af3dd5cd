#pragma once

#include <functional>
#include <vector>

#include "app/workflow/DatasetPreflight.h"
#include "tests/unit/workflow/DatasetFixture.h"

namespace lateglow::test {

/// A fault, how it comes into a data set without faults, and the file it is told of.
struct Plant {
  DatasetProblemKind kind;
  const char* layout;
  const char* file;  ///< end of the path that the problem must name
  std::function<void(DataFolder&, DatasetInspectOptions&)> plant;
};

/// One of every kind.
[[nodiscard]] std::vector<Plant> allPlants();

}  // namespace lateglow::test
