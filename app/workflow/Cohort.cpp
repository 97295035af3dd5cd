#include "app/workflow/Cohort.h"

#include <algorithm>

#include "app/workflow/CaseFiles.h"
#include "app/workflow/CohortCaseReader.h"
#include "app/workflow/CsvTable.h"
#include "imaging/io/ParallelFor.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::array<CohortMeasureInfo, kCohortMeasures> kInfo{{
    {"scar_volume_ml", "Scar volume", "ml", 1, "area of scar times slice distance, summed"},
    {"scar_ratio_percent", "Scar ratio", "%", 1, "scar / (healthy + scar) myocardium"},
    {"scar_mass_g", "Scar mass", "g", 1, "scar volume times 1.05 g/ml"},
    {"myocardium_mass_g", "Myocardial mass", "g", 1, "(healthy + scar) volume times 1.05 g/ml"},
    {"transmurality_percent", "Transmurality", "%", 1,
     "mean transmurality of the segments with scar; 0 without scar"},
    {"transmural_segments", "Transmural segments", "", 0,
     "segments above 50 % transmurality, of 16"},
    {"scar_segments", "Segments with scar", "", 0,
     "segments with at least 1 % and 3 voxels of scar, of 16"},
    {"ef_percent", "Ejection fraction", "%", 1, "disc summation, of the cine's outlines"},
}};

bool isCaseFolder(const fs::path& folder) {
  std::error_code ignored;
  return fs::exists(folder / casefiles::kMeasurements, ignored);
}

std::vector<fs::path> caseFolders(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const bool hidden = entry.path().filename().string().front() == '.';  // still being written
    if (!hidden && entry.is_directory(error) && isCaseFolder(entry.path())) {
      folders.push_back(entry.path());
    }
  }
  if (folders.empty() && isCaseFolder(folder)) folders.push_back(folder);
  std::sort(folders.begin(), folders.end());
  return folders;
}

Expected<Cohort> readFolders(const fs::path& folder, ProgressSink& progress) {
  const std::vector<fs::path> folders = caseFolders(folder);
  if (folders.empty()) {
    return fail(FailureCode::BadInput, folder.string() + " has no folder of an analyzed case",
                "analyze cases into it with `lateglow-cli batch`, or give a CSV table",
                folder.string());
  }
  std::vector<std::optional<Expected<CohortCase>>> read(folders.size());
  const bool done = parallelFor(folders.size(), progress, "Comparing cases",
                                [&](std::size_t n) { read[n] = readCohortCase(folders[n]); });
  if (!done) return fail(FailureCode::Cancelled, "the comparison was cancelled", "start it again");
  Cohort cohort{folder, {}, {}};
  for (auto& item : read) {
    if (*item) {
      cohort.cases.push_back(std::move(**item));
    } else {
      cohort.unreadable.push_back(item->error());
    }
  }
  if (cohort.cases.empty()) return tl::unexpected(cohort.unreadable.front());
  return cohort;
}

/// An empty field is a value that is missing; anything else must be a number.
Expected<std::optional<double>> optionalNumber(const CsvTable& table, std::size_t row,
                                               const std::string& column) {
  if (table.text(row, column).empty()) return std::optional<double>();
  const auto value = table.number(row, column);
  if (!value) return tl::unexpected(value.error());
  return std::optional<double>(*value);
}

Expected<CohortCase> rowOf(const CsvTable& table, std::size_t row) {
  CohortCase item;
  item.name = table.text(row, "case");
  item.reference = CohortReference::Table;
  if (const std::string folder = table.text(row, "folder"); !folder.empty()) {
    item.folder = (fs::absolute(table.file()).parent_path() / folder).lexically_normal();
    item.source = sourceOfCase(item.folder);
  }
  for (const CohortMeasure measure : kAllCohortMeasures) {
    CohortPair& pair = item.pairs[static_cast<std::size_t>(measure)];
    const std::string key = infoOf(measure).key;
    const auto model = optionalNumber(table, row, key + "_model");
    if (!model) return tl::unexpected(model.error());
    const auto reference = optionalNumber(table, row, key + "_reference");
    if (!reference) return tl::unexpected(reference.error());
    pair = {*model, *reference};
  }
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    const auto dice =
        optionalNumber(table, row, std::string("dice_") + keyOf(static_cast<CohortClass>(n)));
    if (!dice) return tl::unexpected(dice.error());
    item.dice[n] = *dice;
  }
  return item;
}

bool hasMeasure(const CsvTable& table) {
  return std::any_of(kAllCohortMeasures.begin(), kAllCohortMeasures.end(), [&](CohortMeasure m) {
    return table.hasColumn(std::string(infoOf(m).key) + "_model");
  });
}

Expected<Cohort> readTable(const fs::path& file) {
  const auto table = CsvTable::read(file);
  if (!table) return tl::unexpected(table.error());
  if (const auto there = table->needColumn("case"); !there) return tl::unexpected(there.error());
  if (!hasMeasure(*table) || table->rowCount() == 0) {
    return fail(FailureCode::BadInput, file.string() + " has no figures that can be compared",
                "give columns such as scar_mass_g_model and scar_mass_g_reference", file.string());
  }
  Cohort cohort{file, {}, {}};
  for (std::size_t row = 0; row < table->rowCount(); ++row) {
    auto item = rowOf(*table, row);
    if (!item) return tl::unexpected(item.error());
    cohort.cases.push_back(std::move(*item));
  }
  return cohort;
}

}  // namespace

const CohortMeasureInfo& infoOf(CohortMeasure measure) {
  return kInfo[static_cast<std::size_t>(measure)];
}

const char* keyOf(CohortClass tissue) {
  constexpr std::array<const char*, kCohortClasses> kKeys{"scar", "healthy_myocardium",
                                                          "blood_pool", "myocardium"};
  return kKeys[static_cast<std::size_t>(tissue)];
}

std::string toString(CohortReference reference) {
  switch (reference) {
    case CohortReference::None:
      return "none";
    case CohortReference::Mask:
      return "reference mask";
    case CohortReference::RealLge:
      return "real LGE";
    case CohortReference::Table:
      return "table";
  }
  return "none";
}

Expected<Cohort> readCohort(const fs::path& folderOrTable, ProgressSink& progress) {
  std::error_code ignored;
  if (!fs::exists(folderOrTable, ignored)) {
    return fail(FailureCode::NotFound, folderOrTable.string() + " does not exist",
                "choose a folder of analyzed cases or a CSV table", folderOrTable.string());
  }
  return fs::is_directory(folderOrTable, ignored) ? readFolders(folderOrTable, progress)
                                                  : readTable(folderOrTable);
}

}  // namespace lateglow
