#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A table of text with a header row, as spreadsheets write it (RFC 4180): fields may be quoted, a
/// byte order mark and empty lines are passed over. Fields are split at commas, or at semicolons or
/// tabs where the header has those and no comma; with semicolons a decimal comma is a number too.
/// Column names count without regard to case, and "-", " " and "_" are the same in them.
class CsvTable {
 public:
  /// BadInput where the file cannot be read, is empty, or a row has more fields than the header.
  [[nodiscard]] static Expected<CsvTable> read(const std::filesystem::path& file);

  [[nodiscard]] const std::vector<std::string>& header() const { return m_header; }
  [[nodiscard]] std::size_t rowCount() const { return m_rows.size(); }
  [[nodiscard]] bool hasColumn(std::string_view name) const;
  /// BadInput where there is none of that name.
  [[nodiscard]] Expected<void> needColumn(std::string_view name) const;
  /// Empty where the column or the field is absent.
  [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
  /// BadInput, naming the line, where the field is no finite number.
  [[nodiscard]] Expected<double> number(std::size_t row, std::string_view column) const;
  /// The line of the file on which a row begins, from 1, for messages.
  [[nodiscard]] int line(std::size_t row) const { return m_rows.at(row).line; }
  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
  [[nodiscard]] static bool sameName(std::string_view first, std::string_view second);

 private:
  struct Row {
    int line = 0;
    std::vector<std::string> fields;
  };
  [[nodiscard]] std::size_t columnOf(std::string_view name) const;  ///< header().size(): none

  std::filesystem::path m_file;
  char m_separator = ',';
  std::vector<std::string> m_header;
  std::vector<Row> m_rows;
};

/// The text of a CSV file, field by field.
class CsvText {
 public:
  /// Quoted where it has to be. Text that a spreadsheet would take for a formula gets an apostrophe
  /// before it.
  CsvText& add(std::string_view field);
  /// With six decimals and a point; empty where there is no value.
  CsvText& add(const std::optional<double>& value);
  CsvText& add(std::size_t count);
  CsvText& endLine();
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  void separate();

  std::string m_text;
  bool m_lineBegins = true;
};

}  // namespace lateglow
