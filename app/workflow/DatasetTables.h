#pragma once

#include <filesystem>
#include <optional>

#include "app/workflow/DatasetLayout.h"

namespace lateglow {

/// The layouts that a file describes.

/// dataset.json beside imagesTr, in the folder or one below.
[[nodiscard]] std::optional<std::filesystem::path> findNnUnetDescription(
    const DatasetListing& listing);
/// nnU-Net raw (nnU-Net's documentation/dataset_format.md): imagesTr/NAME_0000 with a number for each
/// channel, labelsTr/NAME; `channel_names` (or `modality`) and `labels` of dataset.json say what
/// they are. BadInput where there is no dataset.json or it cannot be read.
[[nodiscard]] Expected<DatasetContents> readNnUnet(const DatasetListing& listing);

/// The first table (.csv, .tsv) directly in the folder with two columns or more that are roles.
[[nodiscard]] std::optional<std::filesystem::path> findCaseTable(const DatasetListing& listing);
/// A row a case: columns `patient`, `case` and roles with paths relative to the table. BadInput
/// where there is no such table.
[[nodiscard]] Expected<DatasetContents> readCaseTable(const DatasetListing& listing);

}  // namespace lateglow
