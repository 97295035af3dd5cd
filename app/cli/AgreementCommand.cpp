#include <memory>
#include <vector>

#include "app/cli/Command.h"
#include "app/workflow/AgreementJson.h"
#include "app/workflow/CsvTable.h"

namespace lateglow::cli {

namespace {

struct Columns {
  std::vector<double> x;
  std::vector<double> y;
};

Expected<Columns> readColumns(const std::string& file, const std::string& x, const std::string& y) {
  const auto table = CsvTable::read(file);
  if (!table) return tl::unexpected(table.error());
  for (const std::string& name : {x, y}) {
    if (const auto there = table->needColumn(name); !there) return tl::unexpected(there.error());
  }
  Columns columns;
  for (std::size_t row = 0; row < table->rowCount(); ++row) {
    const auto a = table->number(row, x);
    if (!a) return tl::unexpected(a.error());
    const auto b = table->number(row, y);
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
