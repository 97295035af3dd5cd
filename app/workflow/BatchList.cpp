#include "app/workflow/BatchList.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/workflow/CsvTable.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kColumns{
    "case", "in", "lge", "reference_mask", "model", "rv_insertion", "apex", "indication"};

fs::path besideTable(const CsvTable& table, const std::string& text) {
  if (text.empty()) return {};
  return (fs::absolute(table.file()).parent_path() / text).lexically_normal();
}

/// "patient_03/cine.nii.gz" is called "cine" by itself.
std::string stemOf(const fs::path& input) {
  const fs::path last = input.has_filename() ? input.filename() : input.parent_path().filename();
  std::string name = last.string();
  for (const char* ending : {".gz", ".nii", ".nrrd", ".mha", ".dcm"}) {
    const std::string_view end = ending;
    if (name.size() > end.size() &&
        std::string_view(name).substr(name.size() - end.size()) == end) {
      name.resize(name.size() - end.size());
    }
  }
  return name;
}

std::string folderOf(const fs::path& input) {
  const fs::path plain = input.has_filename() ? input : input.parent_path();
  return plain.parent_path().filename().string();
}

bool isFileName(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos &&
         name.find('\\') == std::string::npos && name.size() <= 200 &&
         std::none_of(name.begin(), name.end(), [](char sign) { return sign >= 0 && sign < ' '; });
}

BatchItem itemOf(const CsvTable& table, std::size_t row) {
  BatchItem item;
  item.name = table.text(row, "case");
  item.in = besideTable(table, table.text(row, "in"));
  item.lge = besideTable(table, table.text(row, "lge"));
  item.referenceMask = besideTable(table, table.text(row, "reference_mask"));
  item.model = table.text(row, "model");
  item.rvInsertion = table.text(row, "rv_insertion");
  item.apex = table.text(row, "apex");
  item.indication = table.text(row, "indication");
  return item;
}

void nameItems(std::vector<BatchItem>& items) {
  std::map<std::string, int> counts;
  for (const BatchItem& item : items) {
    if (item.name.empty()) ++counts[stemOf(item.in)];
  }
  for (BatchItem& item : items) {
    if (!item.name.empty()) continue;
    const std::string stem = stemOf(item.in);
    item.name = counts[stem] > 1 ? folderOf(item.in) : stem;
  }
}

Expected<void> checkRow(const CsvTable& table, std::size_t row, const BatchItem& item,
                        std::set<std::string>& names) {
  const std::string file = table.file().string();
  const std::string where = file + ", line " + std::to_string(table.line(row));
  if (item.in.empty()) {
    return fail(FailureCode::BadInput, where + ": no input", "fill in the column \"in\"", file);
  }
  if (!item.apex.empty() && item.apex != "first" && item.apex != "last") {
    return fail(FailureCode::BadInput, where + ": the apex is \"" + item.apex + "\"",
                "write first, last or nothing", file);
  }
  if (!isFileName(item.name)) {
    return fail(FailureCode::BadInput, where + ": \"" + item.name + "\" cannot name a folder",
                "give the case another name in the column \"case\"", file);
  }
  if (!names.insert(item.name).second) {
    return fail(FailureCode::BadInput, where + ": the case \"" + item.name + "\" is there twice",
                "give every case its own name in the column \"case\"", file);
  }
  return {};
}

}  // namespace

Expected<BatchList> readBatchList(const fs::path& file) {
  const auto table = CsvTable::read(file);
  if (!table) return tl::unexpected(table.error());
  if (const auto there = table->needColumn("in"); !there) return tl::unexpected(there.error());
  BatchList list;
  for (const std::string& column : table->header()) {
    const bool used = std::any_of(kColumns.begin(), kColumns.end(), [&](std::string_view known) {
      return CsvTable::sameName(known, column);
    });
    if (!used) list.unusedColumns.push_back(column);
  }
  for (std::size_t row = 0; row < table->rowCount(); ++row)
    list.items.push_back(itemOf(*table, row));
  if (list.items.empty()) {
    return fail(FailureCode::BadInput, file.string() + " has no case", "list at least one input",
                file.string());
  }
  nameItems(list.items);
  std::set<std::string> names;
  for (std::size_t row = 0; row < list.items.size(); ++row) {
    if (const auto good = checkRow(*table, row, list.items[row], names); !good) {
      return tl::unexpected(good.error());
    }
  }
  return list;
}

std::vector<BatchItem> sliceOf(const std::vector<BatchItem>& items, int part, int parts) {
  std::vector<BatchItem> slice;
  for (std::size_t n = static_cast<std::size_t>(part - 1); n < items.size();
       n += static_cast<std::size_t>(parts)) {
    slice.push_back(items[n]);
  }
  return slice;
}

nlohmann::json toJson(const BatchItem& item) {
  return {{"schema", "lateglow.batch-item/1"},
          {"case", item.name},
          {"in", item.in.string()},
          {"lge", item.lge.string()},
          {"reference_mask", item.referenceMask.string()},
          {"model", item.model},
          {"rv_insertion", item.rvInsertion},
          {"apex", item.apex},
          {"indication", item.indication}};
}

}  // namespace lateglow
