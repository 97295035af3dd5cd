#include "app/workflow/DatasetLayout.h"

#include <algorithm>

#include "app/workflow/DatasetNameRules.h"
#include "app/workflow/DatasetTables.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

std::string knownLayouts() {
  std::string names;
  for (const DatasetLayoutInfo& layout : datasetLayouts()) {
    names.append(names.empty() ? "" : ", ").append(layout.id);
  }
  return names;
}

/// nnU-Net and CSV have a file that says what the data set is; the others are told by names alone.
std::string layoutOf(const DatasetListing& listing) {
  if (findNnUnetDescription(listing)) return "nnunet";
  if (findCaseTable(listing)) return "csv";
  return bestNameLayout(listing);
}

void addLinks(const DatasetListing& listing, DatasetContents& contents) {
  for (const fs::path& link : listing.outside) {
    contents.problems.push_back(makeProblem(DatasetProblemKind::OutsideFolder, {}, link,
                                            "is a link that leads out of the data folder"));
  }
  for (const fs::path& link : listing.broken) {
    contents.problems.push_back(
        makeProblem(DatasetProblemKind::MissingFile, {}, link, "is a link that leads nowhere"));
  }
}

}  // namespace

const std::vector<DatasetLayoutInfo>& datasetLayouts() {
  static const std::vector<DatasetLayoutInfo> layouts{
      {"acdc", "ACDC"},          {"mnms", "M&Ms"},
      {"emidec", "EMIDEC"},      {"myops", "MyoPS"},
      {"brats", "BraTS"},        {"synthrad", "SynthRAD"},
      {"nnunet", "nnU-Net"},     {"bids", "BIDS"},
      {"cases", "case folders"}, {"pairs", "paired folders"},
      {"csv", "table (CSV)"}};
  return layouts;
}

Expected<DatasetContents> recogniseDataset(const DatasetListing& listing,
                                           const std::string& layout) {
  const std::string id = layout.empty() ? layoutOf(listing) : layout;
  Expected<DatasetContents> contents = id == "nnunet" ? readNnUnet(listing)
                                       : id == "csv"  ? readCaseTable(listing)
                                                      : readByNames(listing, id);
  if (!contents) return contents;
  if (contents->cases.empty()) {
    const std::string folder = listing.folder.string();
    return fail(FailureCode::BadInput,
                layout.empty() ? folder + " has no layout that is known"
                               : folder + " has no case of the layout " + layout,
                std::string("arrange the files as datasets.md shows (") + knownLayouts() +
                    "), or list them in a CSV file",
                folder);
  }
  contents->layout = id;
  std::ranges::sort(contents->cases, {}, &DatasetCase::name);
  addLinks(listing, *contents);
  return contents;
}

const std::vector<std::string>& datasetRoles() {
  static const std::vector<std::string> roles{
      "cine",  "lge", "mask", "ed_frame", "ed_mask", "es_frame", "es_mask", "t1",     "t1ce",  "t2",
      "flair", "ct",  "cbct", "mr3t",     "mr7t",    "brain",    "body",    "source", "target"};
  return roles;
}

bool isDatasetRole(std::string_view name) {
  return std::ranges::find(datasetRoles(), name) != datasetRoles().end();
}

bool isMaskRole(std::string_view role) {
  return role == "mask" || role == "ed_mask" || role == "es_mask";
}

bool isRegionRole(std::string_view role) { return role == "brain" || role == "body"; }

}  // namespace lateglow
