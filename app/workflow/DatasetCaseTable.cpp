#include <algorithm>

#include "app/workflow/CsvTable.h"
#include "app/workflow/DatasetNameRules.h"
#include "app/workflow/DatasetTables.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

bool isTable(const DatasetListing& listing, const fs::path& file) {
  const std::string ending = file.extension().string();
  return file.parent_path() == listing.folder && (ending == ".csv" || ending == ".tsv");
}

bool isRoleColumn(const std::string& column) {
  return std::ranges::any_of(
      datasetRoles(), [&](const std::string& role) { return CsvTable::sameName(column, role); });
}

bool isKnownColumn(const std::string& column) {
  return isRoleColumn(column) || CsvTable::sameName(column, "case") ||
         CsvTable::sameName(column, "patient");
}

std::string placeOf(const CsvTable& table, std::size_t row) {
  return std::string("line ") + std::to_string(table.line(row));
}

void takeColumns(const CsvTable& table, DatasetContents& contents) {
  for (const std::string& column : table.header()) {
    if (isKnownColumn(column)) continue;
    contents.problems.push_back(makeProblem(DatasetProblemKind::UnknownColumn, {}, table.file(),
                                            "has a column \"" + column + "\" that is not used"));
  }
}

void takeFile(const CsvTable& table, std::size_t row, const std::string& role, DatasetCase& one,
              DatasetContents& contents) {
  const std::string text = table.text(row, role);
  if (text.empty()) return;
  const fs::path file = (table.file().parent_path() / text).lexically_normal();
  one.images[role] = file;
  std::error_code error;
  if (!fs::exists(file, error)) {
    contents.problems.push_back(makeProblem(DatasetProblemKind::MissingFile, one.name, file,
                                            std::string("is not there; ") +
                                                table.file().filename().string() + ", " +
                                                placeOf(table, row) + " names it"));
  } else if (!liesWithin(table.file().parent_path(), file)) {
    contents.problems.push_back(makeProblem(DatasetProblemKind::OutsideFolder, one.name, file,
                                            "lies outside of the data folder"));
  }
}

DatasetCase caseOf(const CsvTable& table, std::size_t row, DatasetContents& contents) {
  DatasetCase one;
  one.name = table.text(row, "case");
  one.patient = table.text(row, "patient");
  if (one.name.empty()) one.name = one.patient.empty() ? placeOf(table, row) : one.patient;
  if (one.patient.empty()) one.patient = one.name;
  for (const std::string& role : datasetRoles()) takeFile(table, row, role, one, contents);
  return one;
}

/// A second row of one name is another case, and left out.
void keepNamesApart(const CsvTable& table, std::size_t row, DatasetCase& one,
                    DatasetContents& contents) {
  const bool taken =
      std::ranges::any_of(contents.cases, [&](const DatasetCase& c) { return c.name == one.name; });
  if (!taken) return;
  const std::string name = one.name;
  one.name.append(" (").append(placeOf(table, row)).append(")");
  contents.problems.push_back(
      makeProblem(DatasetProblemKind::DuplicateCase, one.name, table.file(),
                  "has the case \"" + name + "\" again in " + placeOf(table, row)));
}

}  // namespace

std::optional<fs::path> findCaseTable(const DatasetListing& listing) {
  for (const fs::path& file : listing.others) {
    if (!isTable(listing, file)) continue;
    const auto table = CsvTable::read(file);
    if (table && std::ranges::count_if(table->header(), isRoleColumn) >= 2) return file;
  }
  return {};
}

Expected<DatasetContents> readCaseTable(const DatasetListing& listing) {
  const auto file = findCaseTable(listing);
  if (!file) {
    for (const fs::path& other : listing.others) {
      if (!isTable(listing, other)) continue;
      if (auto unreadable = CsvTable::read(other); !unreadable) {
        return tl::unexpected(unreadable.error());
      }
    }
    return fail(FailureCode::BadInput,
                listing.folder.string() + " has no table with columns that name images",
                "add a CSV file with columns such as patient, case, t1ce, t2",
                listing.folder.string());
  }
  const auto table = CsvTable::read(*file);
  if (!table) return tl::unexpected(table.error());
  DatasetContents contents;
  contents.labels = tissueLabels();
  takeColumns(*table, contents);
  for (std::size_t row = 0; row < table->rowCount(); ++row) {
    const std::size_t before = contents.problems.size();
    DatasetCase one = caseOf(*table, row, contents);
    const std::string name = one.name;
    keepNamesApart(*table, row, one, contents);
    for (std::size_t n = before; n < contents.problems.size(); ++n) {
      if (contents.problems[n].caseName == name) contents.problems[n].caseName = one.name;
    }
    contents.cases.push_back(std::move(one));
  }
  return contents;
}

}  // namespace lateglow
