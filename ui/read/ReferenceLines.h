#pragma once

#include <vector>

namespace lateglow {

class ReadPane;

/// Draws into every picture where the slices of the other pictures cut it, where both are of one
/// frame of reference and not parallel.
void showReferenceLines(const std::vector<ReadPane*>& panes);

}  // namespace lateglow
