#include "app/workflow/GatewayRules.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "imaging/core/UserFolders.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using Texts = std::vector<std::string>;

constexpr const char* kSchema = "lateglow.gateway/1";
constexpr std::uintmax_t kLargestFile = 1 << 20;
/// std::regex recurses a step a letter, so what a peer can make it read is bounded.
constexpr std::size_t kLongestDescription = 256;
/// Cosine above which a slice normal counts as lying along a body axis (about 8 degrees), as in the
/// models' input gate.
constexpr double kAlongBodyAxis = 0.99;

/// A fault of the file, with the place where it is.
struct RuleFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void onlyKnownKeys(const json& object, const std::set<std::string>& known,
                   const std::string& where) {
  if (!object.is_object()) throw RuleFault(where + " is not an object");
  for (const auto& [key, value] : object.items()) {
    if (!known.contains(key)) throw RuleFault("\"" + key + "\" in " + where + " is not known");
  }
}

std::optional<std::array<int, 2>> rangeOf(const json& match, const char* key) {
  if (!match.contains(key)) return {};
  const json& value = match.at(key);
  if (value.is_number_integer()) return std::array<int, 2>{value.get<int>(), value.get<int>()};
  const auto range = value.get<std::array<int, 2>>();
  if (range[0] > range[1]) throw RuleFault(std::string(key) + ": from is above to");
  return range;
}

GatewayOrientation orientationOf(const std::string& name) {
  if (name == "any") return GatewayOrientation::Any;
  if (name == "axial") return GatewayOrientation::Axial;
  if (name == "sagittal") return GatewayOrientation::Sagittal;
  if (name == "coronal") return GatewayOrientation::Coronal;
  if (name == "oblique") return GatewayOrientation::Oblique;
  throw RuleFault("orientation \"" + name + "\" is not any, axial, sagittal, coronal or oblique");
}

std::regex patternOf(const std::string& text) {
  return std::regex(text, std::regex::ECMAScript | std::regex::icase);
}

GatewayMatch matchFrom(const json& source, const std::string& where) {
  onlyKnownKeys(source,
                {"calling_ae", "called_ae", "modality", "description", "sop_classes", "slices",
                 "phases", "orientation"},
                where);
  GatewayMatch match;
  match.callingAe = source.value("calling_ae", Texts());
  match.calledAe = source.value("called_ae", Texts());
  match.modality = source.value("modality", std::string());
  match.description = source.value("description", std::string());
  if (!match.description.empty()) (void)patternOf(match.description);  // throws where malformed
  match.sopClassUids = source.value("sop_classes", Texts());
  match.slices = rangeOf(source, "slices");
  match.phases = rangeOf(source, "phases");
  match.orientation = orientationOf(source.value("orientation", std::string("any")));
  return match;
}

PacsNode destinationFrom(const std::string& name, const PacsSettings& settings) {
  if (const auto known = settings.node(name)) return *known;
  const auto peer = parsePeer(name);
  if (!peer) {
    throw RuleFault("\"" + name + "\" is neither a node of the settings nor AE@host:port");
  }
  return *peer;
}

GatewayRule ruleFrom(const json& source, const PacsSettings& settings) {
  const std::string where = "rule " + source.value("name", std::string("without a name"));
  onlyKnownKeys(source, {"name", "match", "model", "force", "objects", "send_to"}, where);
  GatewayRule rule;
  rule.name = source.at("name").get<std::string>();
  rule.match = matchFrom(source.value("match", json::object()), where);
  rule.modelId = source.at("model").get<std::string>();
  rule.force = source.value("force", false);
  rule.objects = source.value("objects", Texts{"sc", "seg", "sr", "pdf"});
  for (const std::string& name : source.at("send_to").get<Texts>()) {
    rule.destinations.push_back(destinationFrom(name, settings));
  }
  if (rule.name.empty() || rule.destinations.empty() || rule.objects.empty()) {
    throw RuleFault(where + " needs a name, objects and send_to");
  }
  return rule;
}

double positive(const json& object, const char* key, double otherwise) {
  const double value = object.value(key, otherwise);
  if (!(value >= 0.0) || value > 1e7) throw RuleFault(std::string(key) + " is out of range");
  return value;
}

void readListener(const json& source, GatewayRules& rules) {
  onlyKnownKeys(source, {"max_associations", "calling_ae", "hosts"}, "listener");
  rules.maxAssociations = std::clamp(source.value("max_associations", 32), 1, 1000);
  rules.allowedCallingAe = source.value("calling_ae", Texts());
  rules.allowedHosts = source.value("hosts", Texts());
}

GatewayRules rulesFrom(const json& source, const PacsSettings& settings) {
  onlyKnownKeys(source,
                {"schema", "queue", "quiet_seconds", "retry", "keep_hours", "listener", "rules"},
                "the file");
  if (source.value("schema", std::string()) != kSchema) {
    throw RuleFault(std::string("\"schema\" is not ") + kSchema);
  }
  GatewayRules rules;
  rules.queue = source.value("queue", std::string());
  if (rules.queue.empty()) rules.queue = defaultGatewayQueue();
  rules.quietSeconds = positive(source, "quiet_seconds", rules.quietSeconds);
  rules.keepHours = positive(source, "keep_hours", rules.keepHours);
  const json retry = source.value("retry", json::object());
  onlyKnownKeys(retry, {"first_seconds", "longest_seconds", "attempts"}, "retry");
  rules.firstRetrySeconds = positive(retry, "first_seconds", rules.firstRetrySeconds);
  rules.longestRetrySeconds = positive(retry, "longest_seconds", rules.longestRetrySeconds);
  rules.attempts = std::clamp(retry.value("attempts", rules.attempts), 1, 1000);
  readListener(source.value("listener", json::object()), rules);
  std::set<std::string> names;
  for (const json& rule : source.at("rules")) {
    rules.rules.push_back(ruleFrom(rule, settings));
    if (!names.insert(rules.rules.back().name).second) {
      throw RuleFault("two rules are called " + rules.rules.back().name);
    }
  }
  if (rules.rules.empty()) throw RuleFault("there is no rule");
  return rules;
}

bool contains(const Texts& list, const std::string& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool within(const std::optional<std::array<int, 2>>& range, int value) {
  return !range || (value >= (*range)[0] && value <= (*range)[1]);
}

GatewayOrientation orientationOf(const Geometry& geometry) {
  const Vec3 normal = geometry.axes[2];
  if (std::abs(normal.z) > kAlongBodyAxis) return GatewayOrientation::Axial;
  if (std::abs(normal.x) > kAlongBodyAxis) return GatewayOrientation::Sagittal;
  if (std::abs(normal.y) > kAlongBodyAxis) return GatewayOrientation::Coronal;
  return GatewayOrientation::Oblique;
}

bool describes(const std::string& pattern, const std::string& description) {
  if (pattern.empty()) return true;
  return std::regex_search(description.substr(0, kLongestDescription), patternOf(pattern));
}

}  // namespace

fs::path defaultGatewayQueue() { return userDataFolder() / "gateway"; }

Expected<GatewayRules> loadGatewayRules(const fs::path& file, const PacsSettings& settings) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error || size > kLargestFile) {
    return fail(error ? FailureCode::NotFound : FailureCode::BadInput,
                file.string() + " is not a rules file", "check the path", file.string());
  }
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  try {
    return rulesFrom(json::parse(text.str()), settings);
  } catch (const std::exception& fault) {
    return fail(FailureCode::BadInput, file.string() + ": " + fault.what(),
                "correct the file; docs/user-guide/gateway.md explains it", file.string());
  }
}

bool matches(const GatewayMatch& match, const Series& series, const GatewaySender& sender) {
  const Geometry& geometry = series.geometry();
  const int phases = series.cine() != nullptr ? series.cine()->phaseCount : 1;
  const bool classes =
      std::all_of(sender.sopClassUids.begin(), sender.sopClassUids.end(),
                  [&](const std::string& one) { return contains(match.sopClassUids, one); });
  return contains(match.callingAe, sender.callingAe) && contains(match.calledAe, sender.calledAe) &&
         (match.modality.empty() || match.modality == series.modality) && classes &&
         within(match.slices, geometry.size[2]) && within(match.phases, phases) &&
         (match.orientation == GatewayOrientation::Any ||
          match.orientation == orientationOf(geometry)) &&
         describes(match.description, series.description);
}

}  // namespace lateglow
