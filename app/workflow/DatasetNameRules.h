#pragma once

#include <string>

#include "app/workflow/DatasetLayout.h"

namespace lateglow {

/// The layouts that the names of folders and files tell: all but nnU-Net and CSV.

/// Whose names fit the most images (of the first 2000), the earlier of datasetLayouts() where two
/// fit alike; empty where none fits any.
[[nodiscard]] std::string bestNameLayout(const DatasetListing& listing);

/// The cases by the rules of one layout; none for another id.
[[nodiscard]] DatasetContents readByNames(const DatasetListing& listing, const std::string& layout);

/// 0 background, 1 healthy myocardium, 2 blood pool, 3 scar: where a layout has no labels of its own.
[[nodiscard]] const std::map<int, std::string>& tissueLabels();

}  // namespace lateglow
