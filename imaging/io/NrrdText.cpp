#include "imaging/io/NrrdText.h"

#include <algorithm>
#include <map>
#include <vector>

namespace lateglow::nrrd {

std::optional<TextHeader> parseLines(std::string_view text, bool detached) {
  TextHeader header;
  std::size_t position = text.find('\n');
  while (position != std::string_view::npos && position + 1 < text.size()) {
    const std::size_t begin = position + 1;
    position = text.find('\n', begin);
    const std::string_view line = trimmed(text.substr(begin, position - begin));
    if (line.empty() && position != std::string_view::npos) {
      header.bytes = position + 1;
      return header;
    }
    const std::size_t colon = line.find(':');
    if (line.starts_with('#') || colon == std::string_view::npos) continue;
    // "key:=value" pairs are free text for people.
    if (line.substr(colon).starts_with(":=")) continue;
    header.fields.emplace(lowerCase(trimmed(line.substr(0, colon))),
                          std::string(trimmed(line.substr(colon + 1))));
  }
  return detached ? std::optional(header) : std::nullopt;
}

std::string field(const TextHeader& header, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = header.fields.find(name);
    if (found != header.fields.end()) return found->second;
  }
  return {};
}

std::optional<VoxelType> typeOf(const std::string& name) {
  static const std::map<std::string, VoxelType> types = {
      {"signed char", VoxelType::Int8},        {"int8", VoxelType::Int8},
      {"int8_t", VoxelType::Int8},             {"uchar", VoxelType::UInt8},
      {"unsigned char", VoxelType::UInt8},     {"uint8", VoxelType::UInt8},
      {"uint8_t", VoxelType::UInt8},           {"short", VoxelType::Int16},
      {"short int", VoxelType::Int16},         {"signed short", VoxelType::Int16},
      {"signed short int", VoxelType::Int16},  {"int16", VoxelType::Int16},
      {"int16_t", VoxelType::Int16},           {"ushort", VoxelType::UInt16},
      {"unsigned short", VoxelType::UInt16},   {"unsigned short int", VoxelType::UInt16},
      {"uint16", VoxelType::UInt16},           {"uint16_t", VoxelType::UInt16},
      {"int", VoxelType::Int32},               {"signed int", VoxelType::Int32},
      {"int32", VoxelType::Int32},             {"int32_t", VoxelType::Int32},
      {"uint", VoxelType::UInt32},             {"unsigned int", VoxelType::UInt32},
      {"uint32", VoxelType::UInt32},           {"uint32_t", VoxelType::UInt32},
      {"longlong", VoxelType::Int64},          {"long long", VoxelType::Int64},
      {"long long int", VoxelType::Int64},     {"int64", VoxelType::Int64},
      {"int64_t", VoxelType::Int64},           {"ulonglong", VoxelType::UInt64},
      {"unsigned long long", VoxelType::UInt64}, {"uint64", VoxelType::UInt64},
      {"uint64_t", VoxelType::UInt64},         {"float", VoxelType::Float32},
      {"double", VoxelType::Float64}};
  const auto found = types.find(lowerCase(name));
  return found == types.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Vec3> signsOf(const std::string& space) {
  const std::string name = lowerCase(space);
  if (name == "left-posterior-superior" || name == "lps") return Vec3{1, 1, 1};
  if (name == "right-anterior-superior" || name == "ras") return Vec3{-1, -1, 1};
  if (name == "left-anterior-superior" || name == "las") return Vec3{1, -1, 1};
  return {};
}

std::optional<SpaceTime> parseVector(std::string text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return {};
  text = text.substr(1, text.size() - 2);
  std::replace(text.begin(), text.end(), ',', ' ');
  const std::vector<double> values = parseNumbers(text);
  if (values.size() != 3 && values.size() != 4) return {};
  return SpaceTime{{values[0], values[1], values[2]}, values.size() == 4 ? values[3] : 0.0};
}

std::string compact(const std::string& text) {
  std::string result;
  int depth = 0;
  for (const char c : text) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth == 0 || c != ' ') result += c;
  }
  return result;
}

std::string unitAt(const std::string& units, std::size_t index) {
  std::size_t position = 0;
  for (std::size_t i = 0;; ++i) {
    const std::size_t begin = units.find('"', position);
    const std::size_t end = begin == std::string::npos ? begin : units.find('"', begin + 1);
    if (end == std::string::npos) return {};
    if (i == index) return units.substr(begin + 1, end - begin - 1);
    position = end + 1;
  }
}

double millimetresOf(const std::string& unit) {
  return unit == "cm" ? 10.0 : unit == "m" ? 1000.0 : unit == "um" ? 1e-3 : 1.0;
}

}  // namespace lateglow::nrrd
