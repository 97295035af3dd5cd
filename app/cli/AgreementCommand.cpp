#include <fstream>
#include <memory>
#include <sstream>

#include "app/cli/Command.h"
#include "app/workflow/AgreementJson.h"

namespace lateglow::cli {

namespace {

struct Columns {
  std::vector<double> x;
  std::vector<double> y;
};

std::vector<std::string> splitFields(const std::string& row) {
  std::vector<std::string> fields;
  std::stringstream stream(row);
  for (std::string field; std::getline(stream, field, ',');) {
    if (!field.empty() && field.back() == '\r') field.pop_back();
    fields.push_back(field);
  }
  return fields;
}

Expected<std::size_t> columnIndex(const std::vector<std::string>& header, const std::string& name,
                                  const std::string& file) {
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (header[i] == name) return i;
  }
  return fail(FailureCode::BadInput, file + " has no column \"" + name + "\"", "name a column of its first row", file);
}

Expected<double> number(const std::vector<std::string>& fields, std::size_t column, const std::string& file, int row) {
  std::istringstream stream(column < fields.size() ? fields[column] : std::string());
  stream.imbue(std::locale::classic());
  double value = 0.0;
  std::string rest;
  if (!(stream >> value) || (stream >> rest)) {
    return fail(FailureCode::BadInput, file + ", row " + std::to_string(row) + ": not a number", "mend or leave out that row", file);
  }
  return value;
}

Expected<Columns> readColumns(const std::string& file, const std::string& x, const std::string& y) {
  std::ifstream stream(file);
  std::string row;
  if (!std::getline(stream, row)) {
    return fail(FailureCode::BadInput, file + " cannot be read or is empty", "give a CSV file with a header row", file);
  }
  const auto header = splitFields(row);
  const auto xColumn = columnIndex(header, x, file);
  if (!xColumn) return tl::unexpected(xColumn.error());
  const auto yColumn = columnIndex(header, y, file);
  if (!yColumn) return tl::unexpected(yColumn.error());
  Columns columns;
  for (int index = 2; std::getline(stream, row); ++index) {
    if (row.empty() || row == "\r") continue;
    const auto fields = splitFields(row);
    const auto a = number(fields, *xColumn, file, index);
    if (!a) return tl::unexpected(a.error());
    const auto b = number(fields, *yColumn, file, index);
    if (!b) return tl::unexpected(b.error());
    columns.x.push_back(*a);
    columns.y.push_back(*b);
  }
  return columns;
}

}  // namespace

void addAgreementCommand(CLI::App& app, CommandLine& line) {
  struct Options {
    std::string csv;
    std::string x;
    std::string y;
  };
  auto* command = app.add_subcommand("agreement", "Correlation, Bland-Altman and ICC of two columns");
  auto options = std::make_shared<Options>();
  command->add_option("--csv", options->csv, "CSV file with a header row")->required();
  command->add_option("--x", options->x, "Column of the reference")->required();
  command->add_option("--y", options->y, "Column to judge")->required();
  command->callback([&line, options] {
    line.action = [options](ProgressSink&) -> Expected<CommandResult> {
      const auto columns = readColumns(options->csv, options->x, options->y);
      if (!columns) return tl::unexpected(columns.error());
      if (columns->x.size() < 2) {
        return fail(FailureCode::BadInput, options->csv + " has fewer than two rows", "give at least two pairs", options->csv);
      }
      const nlohmann::json json = agreementJson(columns->y, columns->x);
      return CommandResult{json, json.dump(2) + "\n", 0};
    };
  });
}

}  // namespace lateglow::cli
