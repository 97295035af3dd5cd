#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/workflow/DatasetListing.h"
#include "app/workflow/DatasetProblem.h"

namespace lateglow {

/// The images of one examination. Roles: cine, lge, mask, ed_frame, ed_mask, es_frame, es_mask (end-
/// diastole, end-systole), t1, t1ce, t2, flair, ct, cbct, mr3t, mr7t, brain, body (what counts),
/// source, target, and channel_0000 ... for channels of nnU-Net without a name that is known.
struct DatasetCase {
  std::string patient;
  std::string name;                                     ///< unique in the data set
  std::map<std::string, std::filesystem::path> images;  ///< by role
};

struct DatasetContents {
  std::string layout;                 ///< DatasetLayoutInfo::id
  std::vector<DatasetCase> cases;     ///< in order of their names
  std::map<int, std::string> labels;  ///< values that masks may have, and what they mean
  std::set<std::string> channels;  ///< roles that every case must have, as the data set itself says
  std::vector<DatasetProblem> problems;       ///< what the names alone tell
  std::vector<std::filesystem::path> unused;  ///< images that belong to no case
};

struct DatasetLayoutInfo {
  std::string id;     ///< "acdc"
  std::string title;  ///< "ACDC"
};

/// acdc, mnms, emidec, myops, brats, synthrad, nnunet, bids, cases, pairs, csv.
[[nodiscard]] const std::vector<DatasetLayoutInfo>& datasetLayouts();

/// The layout that the most images fit, or the one named. Reads names, tables and dataset.json, no
/// image. BadInput where no layout, or not the one named, fits.
[[nodiscard]] Expected<DatasetContents> recogniseDataset(const DatasetListing& listing,
                                                         const std::string& layout = {});

[[nodiscard]] const std::vector<std::string>& datasetRoles();
[[nodiscard]] bool isDatasetRole(std::string_view name);
/// mask, ed_mask, es_mask.
[[nodiscard]] bool isMaskRole(std::string_view role);
/// brain, body: not a picture, but where one counts.
[[nodiscard]] bool isRegionRole(std::string_view role);

}  // namespace lateglow
