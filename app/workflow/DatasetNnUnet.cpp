#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>

#include <nlohmann/json.hpp>

#include "app/workflow/DatasetTables.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kNumberDigits = 5;  // "_0000"

struct ChannelName {
  const char* name;  ///< letters and digits of a name in dataset.json, in lower case
  const char* role;
};
constexpr std::array<ChannelName, 23> kChannelNames{
    {{"t1", "t1"},       {"t1w", "t1"},       {"t1n", "t1"},        {"t1ce", "t1ce"},
     {"t1c", "t1ce"},    {"t1gd", "t1ce"},    {"t2", "t2"},         {"t2w", "t2"},
     {"flair", "flair"}, {"t2f", "flair"},    {"ct", "ct"},         {"cbct", "cbct"},
     {"cine", "cine"},   {"cinemri", "cine"}, {"lge", "lge"},       {"de", "lge"},
     {"3t", "mr3t"},     {"mr3t", "mr3t"},    {"7t", "mr7t"},       {"mr7t", "mr7t"},
     {"mr", "t1"},       {"mri", "t1"},       {"bssfp", "ed_frame"}}};

std::string plain(const std::string& name) {
  std::string letters;
  for (const unsigned char sign : name) {
    if (std::isalnum(sign) != 0) letters += static_cast<char>(std::tolower(sign));
  }
  return letters;
}

/// "0000" to role: by its name in dataset.json where that is known.
std::map<std::string, std::string> channelRoles(const json& description) {
  std::map<std::string, std::string> roles;
  for (const char* key : {"channel_names", "modality"}) {
    if (!roles.empty() || !description.contains(key) || !description[key].is_object()) continue;
    for (const auto& [number, name] : description[key].items()) {
      const std::string digits =
          number.size() < 4 ? std::string(4 - number.size(), '0').append(number) : number;
      const std::string spoken = name.is_string() ? plain(name.get<std::string>()) : std::string();
      const auto* known = std::ranges::find_if(
          kChannelNames, [&](const ChannelName& c) { return spoken == c.name; });
      std::string role =
          known != kChannelNames.end() ? known->role : std::string("channel_").append(digits);
      const bool taken =
          std::ranges::any_of(roles, [&](const auto& other) { return other.second == role; });
      roles[digits] = taken ? std::string("channel_").append(digits) : role;
    }
  }
  return roles;
}

/// Version 2 maps names to values (or lists of them), version 1 values to names.
std::map<int, std::string> labelsOf(const json& description) {
  std::map<int, std::string> labels{{0, "background"}};
  if (!description.contains("labels") || !description["labels"].is_object()) return labels;
  for (const auto& [key, value] : description["labels"].items()) {
    if (value.is_number_integer()) labels[value.get<int>()] = key;
    if (value.is_string() && !key.empty() && key.size() < 6 &&
        std::ranges::all_of(key, ::isdigit)) {
      labels[std::stoi(key)] = value.get<std::string>();
    }
    if (!value.is_array()) continue;
    for (const json& one : value) {
      if (one.is_number_integer()) labels.try_emplace(one.get<int>(), key);
    }
  }
  return labels;
}

Expected<json> readDescription(const fs::path& file) {
  std::ifstream stream(file);
  json description = json::parse(stream, nullptr, false);
  if (!description.is_discarded() && description.is_object() && !channelRoles(description).empty())
    return description;
  return fail(FailureCode::BadInput,
              file.string() + " is no description of nnU-Net with the names of its channels",
              "write it with channel_names, labels and numTraining", file.string());
}

void takeImage(const DatasetFile& file, const fs::path& folder,
               const std::map<std::string, std::string>& roles,
               std::map<std::string, DatasetCase>& cases, DatasetContents& contents) {
  std::string name = withoutImageEnding(file.path.filename().string());
  const bool label = file.path.parent_path() == folder / "labelsTr";
  std::string role = "mask";
  if (file.path.parent_path() == folder / "imagesTr") {
    const bool numbered = name.size() > kNumberDigits && name[name.size() - kNumberDigits] == '_';
    const auto found = roles.find(numbered ? name.substr(name.size() - 4) : std::string());
    role = found == roles.end() ? std::string() : found->second;
    if (numbered) name.resize(name.size() - kNumberDigits);
  } else if (!label) {
    role.clear();
  }
  if (role.empty()) return contents.unused.push_back(file.path);
  DatasetCase& one = cases[name];
  one.name = one.patient = name;
  if (one.images.emplace(role, file.path).second) return;
  contents.problems.push_back(makeProblem(DatasetProblemKind::NameClash, name, file.path,
                                          "is there twice, with different endings"));
}

void compareCount(const json& description, const fs::path& file, DatasetContents& contents) {
  if (!description.contains("numTraining") || !description["numTraining"].is_number_integer())
    return;
  const auto stated = description["numTraining"].get<long long>();
  const auto found = static_cast<long long>(contents.cases.size());
  if (stated == found) return;
  contents.problems.push_back(makeProblem(DatasetProblemKind::CaseCountDiffers, {}, file,
                                          std::string("says ") + std::to_string(stated) +
                                              " training cases, there are " +
                                              std::to_string(found)));
}

}  // namespace

std::optional<fs::path> findNnUnetDescription(const DatasetListing& listing) {
  for (const fs::path& file : listing.others) {
    std::error_code error;
    if (file.filename() == "dataset.json" &&
        fs::is_directory(file.parent_path() / "imagesTr", error))
      return file;
  }
  return {};
}

Expected<DatasetContents> readNnUnet(const DatasetListing& listing) {
  const auto file = findNnUnetDescription(listing);
  if (!file) {
    return fail(FailureCode::BadInput,
                listing.folder.string() + " has no dataset.json beside imagesTr",
                "give the raw folder of an nnU-Net data set", listing.folder.string());
  }
  const auto description = readDescription(*file);
  if (!description) return tl::unexpected(description.error());
  const auto roles = channelRoles(*description);
  DatasetContents contents;
  contents.labels = labelsOf(*description);
  for (const auto& [number, role] : roles) contents.channels.insert(role);
  std::map<std::string, DatasetCase> cases;
  for (const DatasetFile& image : listing.images)
    takeImage(image, file->parent_path(), roles, cases, contents);
  for (auto& [name, one] : cases) contents.cases.push_back(std::move(one));
  compareCount(*description, *file, contents);
  return contents;
}

}  // namespace lateglow
