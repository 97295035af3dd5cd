#include "engine/package/Manifest.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "engine/package/StrictJson.h"

namespace lateglow::engine {
namespace {

using Json = nlohmann::json;

constexpr int deepestManifest = 32;

/// What is wrong with a manifest; never leaves this file.
struct ManifestProblem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One object of the manifest with typed access; `where` is its name in messages ("inputs.").
class Fields {
 public:
  Fields(const Json& object, std::string where) : m_object(object), m_where(std::move(where)) {
    if (!m_object.is_object()) throw ManifestProblem("\"" + m_where + "\" must be an object");
  }

  [[nodiscard]] const Json& at(const std::string& name) const {
    const auto found = m_object.find(name);
    if (found == m_object.end()) throw ManifestProblem("\"" + m_where + name + "\" is missing");
    return *found;
  }
  [[nodiscard]] std::string text(const std::string& name) const {
    const Json& value = at(name);
    if (!value.is_string()) fail(name, "a text");
    return value.get<std::string>();
  }
  [[nodiscard]] int integer(const std::string& name) const { return toInteger(at(name), name); }
  [[nodiscard]] bool flag(const std::string& name) const {
    const Json& value = at(name);
    if (!value.is_boolean()) fail(name, "true or false");
    return value.get<bool>();
  }
  [[nodiscard]] Json object(const std::string& name) const {
    const Json& value = at(name);
    if (!value.is_object()) fail(name, "an object");
    return value;
  }
  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const {
    std::vector<std::string> result;
    for (const Json& value : list(name)) {
      if (!value.is_string()) fail(name, "a list of texts");
      result.push_back(value.get<std::string>());
    }
    return result;
  }
  [[nodiscard]] std::vector<int> integers(const std::string& name) const {
    std::vector<int> result;
    for (const Json& value : list(name)) result.push_back(toInteger(value, name));
    return result;
  }
  [[nodiscard]] std::vector<double> numbers(const std::string& name) const {
    std::vector<double> result;
    for (const Json& value : list(name)) {
      if (!value.is_number()) fail(name, "a list of numbers");
      result.push_back(value.get<double>());
    }
    return result;
  }
  [[nodiscard]] std::map<std::string, std::string> textMap(const std::string& name) const {
    std::map<std::string, std::string> result;
    const Json values = object(name);
    for (const auto& [key, value] : values.items()) {
      if (!value.is_string()) fail(name, "an object of texts");
      result.emplace(key, value.get<std::string>());
    }
    return result;
  }

 private:
  [[noreturn]] void fail(const std::string& name, const std::string& what) const {
    throw ManifestProblem("\"" + m_where + name + "\" must be " + what);
  }
  [[nodiscard]] const Json& list(const std::string& name) const {
    const Json& value = at(name);
    if (!value.is_array()) fail(name, "a list");
    return value;
  }
  [[nodiscard]] int toInteger(const Json& value, const std::string& name) const {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > 1'000'000U) {
      fail(name, "a whole number from 0 to 1000000");
    }
    return value.get<int>();
  }

  const Json& m_object;
  std::string m_where;
};

bool consistsOf(const std::string& text, std::string_view extra, bool upperCase) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           (upperCase && c >= 'A' && c <= 'Z') || extra.find(c) != std::string_view::npos;
  });
}

void checkNames(const Manifest& manifest) {
  if (manifest.id.empty() || manifest.id.size() > 64 || !consistsOf(manifest.id, "-.", false) ||
      manifest.id.front() == '-' || manifest.id.front() == '.') {
    throw ManifestProblem(
        "\"id\" must be 1 to 64 of a-z, 0-9, '-' and '.', a letter or digit first");
  }
  if (std::count(manifest.version.begin(), manifest.version.end(), '.') < 2 ||
      !consistsOf(manifest.version, "-+.", true)) {
    throw ManifestProblem("\"version\" must be like 1.0.0");
  }
  if (manifest.system.empty()) throw ManifestProblem("\"system\" is empty");
  if (manifest.title.empty()) throw ManifestProblem("\"title\" is empty");
}

void checkInputs(const ModelInputs& inputs) {
  if (std::any_of(inputs.pixels.begin(), inputs.pixels.end(), [](int n) { return n <= 0; })) {
    throw ManifestProblem("\"inputs.pixels\" must be above 0");
  }
  if (std::any_of(inputs.spacingMm.begin(), inputs.spacingMm.end(),
                  [](double mm) { return !std::isfinite(mm) || mm <= 0.0; })) {
    throw ManifestProblem("\"inputs.spacing_mm\" must be above 0");
  }
}

void checkFiles(const std::map<std::string, std::string>& files) {
  for (const auto& [name, hash] : files) {
    if (!isPackageFileName(name) || name == "manifest.json") {
      throw ManifestProblem("\"files\" has the impossible name \"" + name + "\"");
    }
    if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos) {
      throw ManifestProblem("the hash of \"" + name + "\" is not 64 hexadecimal digits");
    }
  }
}

ModelInputs readInputs(const Json& value) {
  const Fields fields(value, "inputs.");
  ModelInputs inputs;
  inputs.modality = fields.text("modality");
  inputs.phases = fields.integer("phases");
  inputs.pixels = fields.integers("pixels");
  inputs.spacingMm = fields.numbers("spacing_mm");
  inputs.intensity = fields.text("intensity");
  return inputs;
}

Manifest readManifestFields(const Json& value) {
  const Fields fields(value, "");
  Manifest manifest;
  manifest.schema = fields.integer("schema");
  if (manifest.schema != Manifest::currentSchema) {
    throw ManifestProblem("schema " + std::to_string(manifest.schema) +
                          " is not the one that this Lateglow reads (1)");
  }
  manifest.id = fields.text("id");
  manifest.title = fields.text("title");
  manifest.version = fields.text("version");
  manifest.system = fields.text("system");
  manifest.task = fields.text("task");
  manifest.configuration = fields.object("configuration");
  manifest.inputs = readInputs(fields.at("inputs"));
  manifest.outputs = fields.texts("outputs");
  manifest.training = fields.object("training");
  manifest.metrics = fields.object("metrics");
  manifest.demonstration = fields.flag("demonstration");
  manifest.limits = fields.texts("limits");
  manifest.versions = fields.textMap("versions");
  manifest.files = fields.textMap("files");
  return manifest;
}

void check(const Manifest& manifest) {
  checkNames(manifest);
  checkInputs(manifest.inputs);
  checkFiles(manifest.files);
}

}  // namespace

bool isPackageFileName(const std::string& name) {
  return !name.empty() && name.size() <= 128 && name.front() != '.' && name.front() != '-' &&
         consistsOf(name, "._-", true);
}

tl::expected<Manifest, std::string> parseManifest(std::string_view text) {
  const auto value = parseStrictJson(text, deepestManifest);
  if (!value) return tl::unexpected<std::string>("it " + value.error());
  try {
    Manifest manifest = readManifestFields(*value);
    check(manifest);
    return manifest;
  } catch (const ManifestProblem& problem) {
    return tl::unexpected<std::string>(problem.what());
  }
}

tl::expected<void, std::string> checkManifest(const Manifest& manifest) {
  try {
    check(manifest);
    return {};
  } catch (const ManifestProblem& problem) {
    return tl::unexpected<std::string>(problem.what());
  }
}

std::string toJson(const Manifest& manifest) {
  const Json value = {
      {"schema", manifest.schema},
      {"id", manifest.id},
      {"title", manifest.title},
      {"version", manifest.version},
      {"system", manifest.system},
      {"task", manifest.task},
      {"configuration", manifest.configuration},
      {"inputs",
       {{"modality", manifest.inputs.modality},
        {"phases", manifest.inputs.phases},
        {"pixels", manifest.inputs.pixels},
        {"spacing_mm", manifest.inputs.spacingMm},
        {"intensity", manifest.inputs.intensity}}},
      {"outputs", manifest.outputs},
      {"training", manifest.training},
      {"metrics", manifest.metrics},
      {"demonstration", manifest.demonstration},
      {"limits", manifest.limits},
      {"versions", manifest.versions},
      {"files", manifest.files},
  };
  return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lateglow::engine
