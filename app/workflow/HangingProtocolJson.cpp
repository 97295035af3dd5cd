#include "app/workflow/HangingProtocolJson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <regex>
#include <set>
#include <stdexcept>

#include "app/workflow/JsonNumbers.h"

namespace lateglow {

namespace {

using nlohmann::json;
using Texts = std::vector<std::string>;

constexpr const char* kSchema = "lateglow.layout/1";
constexpr int kMostRows = 8;
constexpr int kMostSeries = 63;
constexpr int kMostScore = 1'000'000;
constexpr std::size_t kLongestName = 80;
constexpr std::array<const char*, 4> kPlaneNames{"axial", "coronal", "sagittal", "oblique"};

/// A fault of the file, with the key where it is.
struct ProtocolFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[noreturn]] void fault(const std::string& where, const std::string& what) {
  throw ProtocolFault(std::string("\"").append(where).append("\" ").append(what));
}

/// One object of the file and the way to it, so that every complaint can name its key.
class Reader {
public:
  Reader(const json& object, std::string path, const std::set<std::string>& known)
      : m_object(object), m_path(std::move(path)) {
    if (!object.is_object()) fault(m_path.empty() ? "file" : m_path, "is not an object");
    for (const auto& [name, value] : object.items()) {
      if (!known.contains(name)) fault(key(name), "is not known");
    }
  }

  [[nodiscard]] std::string key(const std::string& name) const {
    return m_path.empty() ? name : m_path + "." + name;
  }
  [[nodiscard]] bool has(const char* name) const { return m_object.contains(name); }
  [[nodiscard]] const json& at(const char* name) const {
    if (!has(name)) fault(key(name), "is missing");
    return m_object.at(name);
  }
  [[nodiscard]] std::string text(const char* name) const {
    if (!at(name).is_string()) fault(key(name), "is not a text");
    return at(name).get<std::string>();
  }
  [[nodiscard]] bool flag(const char* name) const {
    if (!at(name).is_boolean()) fault(key(name), "is neither true nor false");
    return at(name).get<bool>();
  }
  [[nodiscard]] int whole(const char* name, int least, int most) const {
    int value = least - 1;
    try {
      value = wholeNumber(at(name));
    } catch (const json::exception&) {
      fault(key(name), "is not a whole number");
    }
    if (value < least || value > most) {
      fault(key(name), "is not from " + std::to_string(least) + " to " + std::to_string(most));
    }
    return value;
  }
  [[nodiscard]] double number(const char* name) const { return numberIn(at(name), key(name)); }
  [[nodiscard]] std::vector<double> numbers(const char* name) const {
    if (!at(name).is_array()) fault(key(name), "is not a list of numbers");
    std::vector<double> list;
    for (const json& value : at(name)) list.push_back(numberIn(value, key(name)));
    return list;
  }
  /// One text or a list of them.
  [[nodiscard]] Texts texts(const char* name) const {
    if (at(name).is_string()) return {text(name)};
    if (!at(name).is_array()) fault(key(name), "is neither a text nor a list of texts");
    Texts list;
    for (const json& value : at(name)) {
      if (!value.is_string()) fault(key(name), "holds something that is not a text");
      list.push_back(value.get<std::string>());
    }
    return list;
  }

private:
  static double numberIn(const json& value, const std::string& where) {
    const bool finite = value.is_number() && std::isfinite(value.get<double>());
    if (!finite) fault(where, "is not a number");
    return value.get<double>();
  }

  const json& m_object;
  std::string m_path;
};

MatchRule::Range rangeOf(const Reader& reader, const char* name) {
  if (reader.at(name).is_number()) return {reader.number(name), reader.number(name)};
  const std::vector<double> list = reader.numbers(name);
  if (list.size() != 2 || list[0] > list[1]) {
    fault(reader.key(name), "is neither a number nor [from, to]");
  }
  return {list[0], list[1]};
}

std::vector<SlicePlane> planesOf(const Reader& reader) {
  std::vector<SlicePlane> planes;
  for (const std::string& name : reader.texts("plane")) {
    const auto* found = std::find(kPlaneNames.begin(), kPlaneNames.end(), name);
    if (found == kPlaneNames.end()) {
      fault(reader.key("plane"), "is not axial, coronal, sagittal or oblique");
    }
    planes.push_back(static_cast<SlicePlane>(found - kPlaneNames.begin()));
  }
  return planes;
}

std::string patternOf(const Reader& reader, const char* name) {
  const std::string pattern = reader.text(name);
  try {
    (void)std::regex(pattern, std::regex::ECMAScript | std::regex::icase);
  } catch (const std::regex_error&) {
    fault(reader.key(name), "is not a regular expression");
  }
  return pattern;
}

MatchRule ruleFrom(const json& source, const std::string& path) {
  const Reader reader(source, path,
                      {"modality", "description", "body_part", "plane", "slices", "phases",
                       "spacing_mm", "companions", "hounsfield", "result", "required", "score"});
  MatchRule rule;
  if (reader.has("modality")) rule.modality = reader.texts("modality");
  if (reader.has("description")) rule.description = patternOf(reader, "description");
  if (reader.has("body_part")) rule.bodyPart = reader.texts("body_part");
  if (reader.has("plane")) rule.plane = planesOf(reader);
  if (reader.has("slices")) rule.slices = rangeOf(reader, "slices");
  if (reader.has("phases")) rule.phases = rangeOf(reader, "phases");
  if (reader.has("spacing_mm")) rule.spacingMm = rangeOf(reader, "spacing_mm");
  if (reader.has("companions")) rule.companions = rangeOf(reader, "companions");
  if (reader.has("hounsfield")) rule.hounsfield = reader.flag("hounsfield");
  if (reader.has("result")) rule.result = reader.flag("result");
  if (reader.has("required")) rule.required = reader.flag("required");
  if (reader.has("score")) rule.score = reader.whole("score", -kMostScore, kMostScore);
  return rule;
}

WindowPreset windowFrom(const json& source, const std::string& path) {
  const Reader reader(source, path, {"width", "level"});
  const WindowPreset window{reader.number("width"), reader.number("level")};
  if (window.width <= 0.0) fault(reader.key("width"), "is not above 0");
  return window;
}

LayoutPane paneFrom(const json& source, const std::string& path) {
  const Reader reader(source, path,
                      {"kind", "series", "row", "column", "rows", "columns", "overlay", "window"});
  LayoutPane pane;
  const auto kind = paneKindFrom(reader.text("kind"));
  if (!kind) fault(reader.key("kind"), "is no kind of pane: " + reader.text("kind"));
  pane.kind = *kind;
  pane.row = reader.whole("row", 0, kMostRows - 1);
  pane.column = reader.whole("column", 0, kMostRows - 1);
  if (reader.has("series")) pane.series = reader.whole("series", 0, kMostSeries);
  if (reader.has("rows")) pane.rowSpan = reader.whole("rows", 1, kMostRows);
  if (reader.has("columns")) pane.columnSpan = reader.whole("columns", 1, kMostRows);
  if (reader.has("overlay")) pane.overlay = reader.flag("overlay");
  if (reader.has("window")) pane.window = windowFrom(reader.at("window"), reader.key("window"));
  return pane;
}

std::vector<double> weightsOf(const Reader& reader, const char* name) {
  std::vector<double> weights = reader.numbers(name);
  if (weights.empty() || weights.size() > kMostRows) {
    fault(reader.key(name), "does not hold 1 to 8 weights");
  }
  return weights;
}

PaneLayout layoutFrom(const json& source) {
  const Reader reader(source, "layout", {"rows", "columns", "panes"});
  PaneLayout layout;
  layout.rowWeights = weightsOf(reader, "rows");
  layout.columnWeights = weightsOf(reader, "columns");
  if (!reader.at("panes").is_array()) fault("layout.panes", "is not a list");
  for (const json& pane : reader.at("panes")) {
    const std::string path = "layout.panes[" + std::to_string(layout.panes.size()) + "]";
    layout.panes.push_back(paneFrom(pane, path));
  }
  if (const std::string wrong = layoutFault(layout); !wrong.empty()) {
    fault("layout.panes", "cannot be laid out: " + wrong);
  }
  return layout;
}

HangingProtocol protocolFrom(const json& source) {
  const Reader reader(source, "", {"schema", "name", "automatic", "match", "layout"});
  if (reader.text("schema") != kSchema) fault("schema", std::string("is not ") + kSchema);
  HangingProtocol protocol;
  protocol.name = reader.text("name");
  if (protocol.name.empty() || protocol.name.size() > kLongestName) {
    fault("name", "does not have 1 to 80 letters");
  }
  if (reader.has("automatic")) protocol.automatic = reader.flag("automatic");
  if (reader.has("match")) {
    if (!reader.at("match").is_array()) fault("match", "is not a list");
    for (const json& rule : reader.at("match")) {
      const std::string path = "match[" + std::to_string(protocol.match.size()) + "]";
      protocol.match.push_back(ruleFrom(rule, path));
    }
  }
  protocol.layout = layoutFrom(reader.at("layout"));
  return protocol;
}

json ruleJson(const MatchRule& rule) {
  json object = json::object();
  if (!rule.modality.empty()) object["modality"] = rule.modality;
  if (!rule.description.empty()) object["description"] = rule.description;
  if (!rule.bodyPart.empty()) object["body_part"] = rule.bodyPart;
  for (const SlicePlane plane : rule.plane) {
    object["plane"].push_back(kPlaneNames.at(static_cast<std::size_t>(plane)));
  }
  if (rule.slices) object["slices"] = *rule.slices;
  if (rule.phases) object["phases"] = *rule.phases;
  if (rule.spacingMm) object["spacing_mm"] = *rule.spacingMm;
  if (rule.companions) object["companions"] = *rule.companions;
  if (rule.hounsfield) object["hounsfield"] = *rule.hounsfield;
  if (rule.result) object["result"] = *rule.result;
  if (rule.required) object["required"] = true;
  if (rule.score != 0) object["score"] = rule.score;
  return object;
}

json paneJson(const LayoutPane& pane) {
  json object{{"kind", toString(pane.kind)},
              {"series", pane.series},
              {"row", pane.row},
              {"column", pane.column},
              {"rows", pane.rowSpan},
              {"columns", pane.columnSpan}};
  if (pane.overlay) object["overlay"] = true;
  if (pane.window) {
    object["window"] = {{"width", pane.window->width}, {"level", pane.window->level}};
  }
  return object;
}

}  // namespace

Expected<HangingProtocol> hangingProtocolFromText(const std::string& text,
                                                  const std::string& file) {
  try {
    return protocolFrom(json::parse(text));
  } catch (const json::exception& damage) {
    return fail(FailureCode::BadInput, file + " is not JSON: " + damage.what(),
                "Correct the file or delete it.", file);
  } catch (const ProtocolFault& wrong) {
    return fail(FailureCode::BadInput, file + ": " + wrong.what() + ".",
                "Correct the key or delete the file; the user guide, Layouts, explains it.", file);
  }
}

json toJson(const HangingProtocol& protocol) {
  json object{{"schema", kSchema}, {"name", protocol.name}, {"match", json::array()}};
  if (!protocol.automatic) object["automatic"] = false;
  for (const MatchRule& rule : protocol.match) object["match"].push_back(ruleJson(rule));
  json panes = json::array();
  for (const LayoutPane& pane : protocol.layout.panes) panes.push_back(paneJson(pane));
  object["layout"] = {{"rows", protocol.layout.rowWeights},
                      {"columns", protocol.layout.columnWeights},
                      {"panes", std::move(panes)}};
  return object;
}

}  // namespace lateglow
