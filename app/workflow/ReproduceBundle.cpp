#include "app/workflow/ReproduceBundle.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <span>

#include <nlohmann/json.hpp>

#include "engine/package/MappedFile.h"
#include "engine/package/Sha256.h"
#include "engine/package/ZipArchive.h"
#include "imaging/io/FilesUnder.h"
#include "imaging/io/ZipExtraction.h"

namespace lateglow {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr const char* kSchema = "lateglow.bundle/1";
constexpr const char* kManifest = "manifest.json";
constexpr std::uintmax_t kLargestManifest = 16U << 20U;
constexpr double kSamePart = 1e-6;
constexpr double kSameAtLeast = 1e-9;
constexpr const char* kAskAgain = "ask for the bundle again; what arrived is not what was written";

tl::unexpected<Failure> refused(const fs::path& archive, const std::string& why) {
  return fail(FailureCode::BadInput, archive.string() + ": " + why, kAskAgain, archive.string());
}

json optionsJson(const MeasureOptions& options) {
  static const std::map<ApexChoice, const char*> names{{ApexChoice::Automatic, "automatic"},
                                                       {ApexChoice::FirstSlice, "first"},
                                                       {ApexChoice::LastSlice, "last"}};
  json object{{"apex", names.at(options.apex)}, {"rv_insertion_mm", nullptr}};
  if (const auto& point = options.anteriorRvInsertionMm) {
    object["rv_insertion_mm"] = {point->x, point->y, point->z};
  }
  return object;
}

MeasureOptions optionsFromJson(const json& object) {
  static const std::map<std::string, ApexChoice> choices{{"automatic", ApexChoice::Automatic},
                                                         {"first", ApexChoice::FirstSlice},
                                                         {"last", ApexChoice::LastSlice}};
  MeasureOptions options;
  const auto found = choices.find(object.at("apex").get<std::string>());
  if (found == choices.end()) throw json::other_error::create(599, "unknown apex", nullptr);
  options.apex = found->second;
  if (const json& point = object.at("rv_insertion_mm"); !point.is_null()) {
    options.anteriorRvInsertionMm = Vec3{point.at(0), point.at(1), point.at(2)};
  }
  return options;
}

json manifestJson(const BundleManifest& manifest) {
  json files = json::array();
  for (const BundleFile& file : manifest.files) {
    files.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
  }
  return {{"schema", kSchema},
          {"software_version", manifest.softwareVersion},
          {"created_utc", manifest.createdUtc},
          {"synthetic", true},
          {"research_use_only", true},
          {"model",
           {{"id", manifest.modelId},
            {"version", manifest.modelVersion},
            {"sha256", manifest.modelSha256}}},
          {"parameters",
           {{"device", manifest.device},
            {"seed", manifest.seed},
            {"force", manifest.force},
            {"edited_by_reader", manifest.editedByReader},
            {"measure", optionsJson(manifest.measureOptions)}}},
          {"files", files}};
}

/// Throws json::exception where something is missing or of another kind.
BundleManifest manifestFromJson(const json& object) {
  if (object.at("schema") != kSchema) {
    throw json::other_error::create(599, "another schema", nullptr);
  }
  BundleManifest manifest;
  manifest.softwareVersion = object.at("software_version");
  manifest.createdUtc = object.at("created_utc");
  const json& model = object.at("model");
  manifest.modelId = model.at("id");
  manifest.modelVersion = model.at("version");
  manifest.modelSha256 = model.at("sha256");
  const json& parameters = object.at("parameters");
  manifest.device = parameters.at("device");
  manifest.seed = parameters.at("seed");
  manifest.force = parameters.at("force");
  manifest.editedByReader = parameters.at("edited_by_reader");
  manifest.measureOptions = optionsFromJson(parameters.at("measure"));
  for (const json& file : object.at("files")) {
    manifest.files.push_back({file.at("path"), file.at("bytes"), file.at("sha256")});
  }
  return manifest;
}

Expected<BundleManifest> readManifest(const fs::path& folder, const fs::path& archive) {
  const fs::path file = folder / kManifest;
  std::error_code error;
  const auto bytes = fs::file_size(file, error);
  if (error) return refused(archive, "it has no manifest.json");
  if (bytes > kLargestManifest) return refused(archive, "its manifest.json is implausibly large");
  std::ifstream stream(file, std::ios::binary);
  try {
    return manifestFromJson(json::parse(stream));
  } catch (const json::exception& fault) {
    return refused(archive, std::string("its manifest.json is damaged: ") + fault.what());
  }
}

/// Nothing, or why a file is not the listed one.
std::string faultOf(const BundleFile& listed, const fs::path& folder) {
  const auto place = safeRelativePath(listed.path);
  const bool known = listed.path.starts_with("inputs/") || listed.path.starts_with("results/");
  if (!place || !known) return listed.path + " is no place in a bundle";
  const auto mapped = engine::MappedFile::open(folder / *place);
  if (!mapped) return listed.path + " is missing";
  const auto bytes = (*mapped)->bytes();
  if (bytes.size() != listed.bytes) return listed.path + " has another size than listed";
  return engine::sha256Hex(bytes) == listed.sha256 ? std::string()
                                                   : listed.path + " has another SHA-256 than listed";
}

Expected<void> checkFiles(const BundleManifest& manifest, const fs::path& folder,
                          const fs::path& archive) {
  std::set<std::string> listed{kManifest};
  for (const BundleFile& file : manifest.files) {
    if (const std::string fault = faultOf(file, folder); !fault.empty()) {
      return refused(archive, fault);
    }
    if (!listed.insert(file.path).second) return refused(archive, file.path + " is listed twice");
  }
  for (const fs::path& file : filesUnder(folder)) {
    const std::string path = file.lexically_relative(folder).generic_string();
    if (!listed.contains(path)) return refused(archive, path + " is not listed in manifest.json");
  }
  for (const char* needed : {kBundleMeasurements, kBundleMask}) {
    if (!listed.contains(needed)) return refused(archive, std::string(needed) + " is missing");
  }
  return {};
}

void collect(const json& value, const std::string& name, std::map<std::string, json>& leaves) {
  if (value.is_object()) {
    for (const auto& entry : value.items()) collect(entry.value(), name + "/" + entry.key(), leaves);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      collect(value[i], name + "/" + std::to_string(i), leaves);
    }
  } else {
    leaves[name] = value;
  }
}

bool sameValue(const json& a, const json& b) {
  if (!a.is_number() || !b.is_number()) return a == b;
  const double x = a.get<double>();
  const double y = b.get<double>();
  return std::abs(x - y) <= kSameAtLeast + kSamePart * std::max(std::abs(x), std::abs(y));
}

}  // namespace

Expected<void> packBundle(BundleManifest manifest, const fs::path& folder, const fs::path& archive,
                          bool overwrite) {
  std::error_code error;
  if (!overwrite && fs::exists(archive, error)) {
    return fail(FailureCode::OutputExists, archive.string() + " exists already",
                "choose another name or allow overwriting", archive.string());
  }
  std::vector<std::shared_ptr<const engine::MappedFile>> mapped;
  std::map<std::string, std::span<const std::byte>> contents;
  manifest.files.clear();
  for (const fs::path& file : filesUnder(folder)) {
    const auto opened = engine::MappedFile::open(file);
    if (!opened) return fail(FailureCode::Failed, opened.error(), "try again", file.string());
    const std::string path = file.lexically_relative(folder).generic_string();
    const auto bytes = (*opened)->bytes();
    manifest.files.push_back({path, bytes.size(), engine::sha256Hex(bytes)});
    contents[path] = bytes;
    mapped.push_back(*opened);
  }
  const std::string text = manifestJson(manifest).dump(2) + "\n";
  contents[kManifest] = std::as_bytes(std::span(text));
  if (const auto written = engine::writeZip(archive, contents); !written) {
    return fail(FailureCode::Failed, written.error(),
                "check the free space and the permissions of the folder", archive.string());
  }
  return {};
}

Expected<OpenedBundle> openBundle(const fs::path& archive, ProgressSink& progress) {
  std::error_code error;
  if (!fs::is_regular_file(archive, error)) {
    return fail(FailureCode::NotFound, archive.string() + " is not there",
                "give the path of a bundle (ZIP)", archive.string());
  }
  auto folder = extractZip(archive, progress);
  if (!folder) return tl::unexpected(folder.error());
  auto manifest = readManifest(folder->path(), archive);
  if (!manifest) return tl::unexpected(manifest.error());
  if (auto good = checkFiles(*manifest, folder->path(), archive); !good) {
    return tl::unexpected(good.error());
  }
  return OpenedBundle{std::move(*folder), std::move(*manifest)};
}

std::vector<ReproducedValue> compareValues(const json& before, const json& after) {
  std::map<std::string, json> first;
  std::map<std::string, json> second;
  collect(before, "", first);
  collect(after, "", second);
  std::vector<ReproducedValue> values;
  for (const auto& [name, value] : first) {
    const auto again = second.find(name);
    const bool there = again != second.end();
    values.push_back({name, value.dump(), there ? again->second.dump() : "missing",
                      there && sameValue(value, again->second)});
  }
  for (const auto& [name, value] : second) {
    if (!first.contains(name)) values.push_back({name, "missing", value.dump(), false});
  }
  return values;
}

}  // namespace lateglow
