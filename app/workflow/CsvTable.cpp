#include "app/workflow/CsvTable.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>
#include <iterator>
#include <locale>
#include <sstream>

#include "measurements/TextFormat.h"

namespace lateglow {

namespace {

constexpr int kCsvDecimals = 6;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Records of a CSV text with the line on which each begins; quoted fields may hold line breaks.
class Records {
 public:
  Records(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

  bool next(std::vector<std::string>& fields, int& line) {
    fields.clear();
    if (m_place >= m_text.size()) return false;
    line = m_line;
    bool more = true;
    while (more) {
      fields.push_back(field());
      more = m_place < m_text.size() && m_text[m_place] == m_separator;
      if (more) ++m_place;
    }
    endLine();
    return true;
  }

 private:
  std::string field() {
    std::string value;
    bool quoted = m_place < m_text.size() && m_text[m_place] == '"';
    if (quoted) ++m_place;
    for (; m_place < m_text.size(); ++m_place) {
      const char sign = m_text[m_place];
      if (quoted && sign == '"') {
        if (m_place + 1 >= m_text.size() || m_text[m_place + 1] != '"') {
          quoted = false;
          continue;
        }
        ++m_place;  // two of them stand for one
      } else if (!quoted && (sign == m_separator || sign == '\n')) {
        break;
      }
      if (sign == '\n') ++m_line;
      value += m_text[m_place];
    }
    if (!value.empty() && value.back() == '\r') value.pop_back();
    return value;
  }
  void endLine() {
    if (m_place < m_text.size()) ++m_place;
    ++m_line;
  }

  std::string_view m_text;
  char m_separator;
  std::size_t m_place = 0;
  int m_line = 1;
};

char separatorOf(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  for (const char sign : {',', ';', '\t'}) {
    if (header.find(sign) != std::string_view::npos) return sign;
  }
  return ',';
}

std::string plainName(std::string_view name) {
  std::string plain;
  for (const char sign : name) {
    plain += sign == '-' || sign == ' '
                 ? '_'
                 : static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
  }
  return plain;
}

bool isEmpty(const std::vector<std::string>& fields) {
  return std::all_of(fields.begin(), fields.end(), [](const std::string& f) { return f.empty(); });
}

}  // namespace

Expected<CsvTable> CsvTable::read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string all{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  std::string_view text = all;
  if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    text.remove_prefix(kByteOrderMark.size());
  }
  CsvTable table;
  table.m_file = file;
  table.m_separator = separatorOf(text);
  Records records(text, table.m_separator);
  Row row;
  while (table.m_header.empty() && records.next(row.fields, row.line)) {
    if (!isEmpty(row.fields)) table.m_header = row.fields;
  }
  if (table.m_header.empty()) {
    return fail(FailureCode::BadInput, file.string() + " cannot be read or is empty",
                "give a CSV file with a header row", file.string());
  }
  while (records.next(row.fields, row.line)) {
    if (isEmpty(row.fields)) continue;
    if (row.fields.size() > table.m_header.size()) {
      return fail(FailureCode::BadInput,
                  file.string() + ", line " + std::to_string(row.line) +
                      ": more fields than the header has",
                  "put fields that hold the separator between quotation marks", file.string());
    }
    table.m_rows.push_back(row);
  }
  return table;
}

std::size_t CsvTable::columnOf(std::string_view name) const {
  const auto found = std::find_if(m_header.begin(), m_header.end(), [&](const std::string& column) {
    return sameName(column, name);
  });
  return static_cast<std::size_t>(found - m_header.begin());
}

bool CsvTable::sameName(std::string_view first, std::string_view second) {
  return plainName(first) == plainName(second);
}

bool CsvTable::hasColumn(std::string_view name) const { return columnOf(name) < m_header.size(); }

Expected<void> CsvTable::needColumn(std::string_view name) const {
  if (hasColumn(name)) return {};
  return fail(FailureCode::BadInput,
              m_file.string() + " has no column \"" + std::string(name) + "\"",
              "name a column of its first row", m_file.string());
}

std::string CsvTable::text(std::size_t row, std::string_view column) const {
  const std::size_t place = columnOf(column);
  const std::vector<std::string>& fields = m_rows.at(row).fields;
  return place < fields.size() ? fields[place] : std::string();
}

Expected<double> CsvTable::number(std::size_t row, std::string_view column) const {
  std::string field = text(row, column);
  if (m_separator == ';') std::replace(field.begin(), field.end(), ',', '.');
  std::istringstream stream(field);
  stream.imbue(std::locale::classic());
  double value = 0.0;
  std::string rest;
  if ((stream >> value) && !(stream >> rest) && std::isfinite(value)) return value;
  return fail(FailureCode::BadInput,
              m_file.string() + ", line " + std::to_string(line(row)) + ", column \"" +
                  std::string(column) + "\": not a number",
              "mend or leave out that row", m_file.string());
}

void CsvText::separate() {
  if (!m_lineBegins) m_text += ',';
  m_lineBegins = false;
}

CsvText& CsvText::add(std::string_view field) {
  separate();
  std::string value(field);
  // A minus begins numbers, and those are no text.
  if (!value.empty() && (value[0] == '=' || value[0] == '+' || value[0] == '@')) {
    value.insert(value.begin(), '\'');
  }
  if (value.find_first_of(",;\t\"\r\n") == std::string::npos) {
    m_text += value;
    return *this;
  }
  m_text += '"';
  for (const char sign : value) {
    m_text += sign;
    if (sign == '"') m_text += sign;
  }
  m_text += '"';
  return *this;
}

CsvText& CsvText::add(const std::optional<double>& value) {
  separate();
  if (value) m_text += fixedDecimals(*value, kCsvDecimals);
  return *this;
}

CsvText& CsvText::add(std::size_t count) {
  separate();
  m_text += std::to_string(count);
  return *this;
}

CsvText& CsvText::endLine() {
  m_text += '\n';
  m_lineBegins = true;
  return *this;
}

}  // namespace lateglow
