#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A case of a batch: what `lateglow-cli analyze` is told about one.
struct BatchItem {
  std::string name;  ///< of its folder below the batch's; a plain file name
  std::filesystem::path in;
  std::filesystem::path lge;            ///< real LGE; empty: none
  std::filesystem::path referenceMask;  ///< empty: none
  std::string model;                    ///< empty: the batch's
  std::string rvInsertion;              ///< "x,y,z", LPS, mm
  std::string apex;                     ///< "first", "last" or empty
  std::string indication;
  friend bool operator==(const BatchItem&, const BatchItem&) = default;
};

struct BatchList {
  std::vector<BatchItem> items;            ///< in the order of the file
  std::vector<std::string> unusedColumns;  ///< of the file, that mean nothing here
};

/// Reads a CSV file with the column `in` and, where wanted, `case`, `lge`, `reference_mask`, `model`,
/// `rv_insertion`, `apex` and `indication`. Paths are relative to the file's folder. A case without
/// a name is called like its input, or like the folder of its input where several inputs have the
/// same name. BadInput for rows without input and for names that are twice or no file names.
[[nodiscard]] Expected<BatchList> readBatchList(const std::filesystem::path& file);

/// Part `part` of `parts` (from 1) for an array job: every parts-th item, so that hard cases, which
/// often lie together, spread over the parts.
[[nodiscard]] std::vector<BatchItem> sliceOf(const std::vector<BatchItem>& items, int part,
                                             int parts);

/// The file batch.json, by which a later run knows what a folder holds.
[[nodiscard]] nlohmann::json toJson(const BatchItem& item);

}  // namespace lateglow
