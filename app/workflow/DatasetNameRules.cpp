#include "app/workflow/DatasetNameRules.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLookedAt = 2000;  // images, to tell the layout
constexpr auto kSyntax = std::regex::ECMAScript | std::regex::icase | std::regex::optimize;

/// Fits the whole key of an image (DatasetFile). Group 1 is the case, group 2 the patient (else the
/// case), group 3 a number that belongs to the role.
struct NameRule {
  std::string layout;
  std::regex key;
  std::string role;
};

struct RoleEnding {
  const char* pattern;
  const char* role;
};

void add(std::vector<NameRule>& rules, const std::string& layout, const std::string& start,
         const std::vector<RoleEnding>& endings) {
  for (const RoleEnding& ending : endings) {
    rules.push_back({layout, std::regex(start + ending.pattern, kSyntax), ending.role});
  }
}

void addCardiac(std::vector<NameRule>& rules) {
  add(rules, "acdc", "(?:.*/)?((patient\\d+))/\\1_",
      {{"4d", "cine"}, {"frame(\\d+)", "frame"}, {"frame(\\d+)_gt", "frame_gt"}});
  add(rules, "mnms", "(?:.*/)?(([A-Z]\\d[A-Z0-9]{4}))/\\1_sa", {{"", "cine"}, {"_gt", "mask"}});
  add(rules, "mnms", "(?:.*/)?((\\d{3}))/\\1_SA_",
      {{"CINE", "cine"},
       {"ED", "ed_frame"},
       {"ED_gt", "ed_mask"},
       {"ES", "es_frame"},
       {"ES_gt", "es_mask"}});
  add(rules, "emidec", "(?:.*/)?((Case_?[NP]?\\d+))/",
      {{"Images/\\1", "lge"}, {"Contours/\\1", "mask"}});
  // C0 is the bSSFP cine at end-diastole, DE the late enhancement, gd the experts' drawing.
  add(rules, "myops", "(?:.*/)?((myops_[a-z]+_\\d+))_",
      {{"C0", "ed_frame"}, {"DE", "lge"}, {"T2", "t2"}, {"gd", "mask"}});
}

void addVolumes(std::vector<NameRule>& rules) {
  // 2023: BraTS-GLI-00000-001 is the second examination of patient BraTS-GLI-00000.
  add(rules, "brats", "(?:.*/)?((BraTS[^/]*?)(?:-\\d{3})?)/\\1[_-]",
      {{"t1n?", "t1"},
       {"t1ce?", "t1ce"},
       {"t2w?", "t2"},
       {"(?:flair|t2f)", "flair"},
       {"seg", "mask"}});
  add(rules, "synthrad", "(?:.*/)?(([12][A-Z]{2,3}\\d{3}))/",
      {{"mr", "t1"}, {"ct", "ct"}, {"cbct", "cbct"}, {"mask", "body"}});
  add(rules, "bids",
      "(?!(?:.*/)?derivatives/)(?:.*/)?((sub-[A-Z0-9]+)(?:/ses-[A-Z0-9]+)?)/[a-z]+/sub-[^/]*_",
      {{"ce-[^/]*_T1w", "t1ce"},
       {"acq-[^/_]*7T[^/]*_T1w", "mr7t"},
       {"acq-[^/_]*3T[^/]*_T1w", "mr3t"},
       {"T1w", "t1"},
       {"T2w", "t2"},
       {"FLAIR", "flair"},
       {"acq-cbct[^/]*_ct", "cbct"},
       {"ct", "ct"},
       {"cine", "cine"},
       {"lge", "lge"},
       {"dseg", "mask"}});
}

void addPlain(std::vector<NameRule>& rules) {
  for (const std::string& role : datasetRoles()) {
    add(rules, "cases", "(?:(.*)/)?", {{role.c_str(), role.c_str()}});
    const std::string inFolder = role + "/(([^/]+))";
    add(rules, "pairs", "(?:.*/)?", {{inFolder.c_str(), role.c_str()}});
  }
}

const std::vector<NameRule>& nameRules() {
  static const std::vector<NameRule> rules = [] {
    std::vector<NameRule> all;
    addCardiac(all);
    addVolumes(all);
    addPlain(all);
    return all;
  }();
  return rules;
}

struct Match {
  std::string caseName;
  std::string patient;
  std::string role;
};

std::optional<Match> matchOf(const std::string& key, const std::string& layout) {
  std::smatch groups;
  for (const NameRule& rule : nameRules()) {
    if (rule.layout != layout || !std::regex_match(key, groups, rule.key)) continue;
    const auto group = [&](std::size_t n) {
      return n < groups.size() ? groups[n].str() : std::string();
    };
    Match match{group(1), group(2), rule.role + group(3)};
    // A folder's own name is the patient, so that two of one name are never in different parts.
    if (match.patient.empty()) match.patient = fs::path(match.caseName).filename().string();
    return match;
  }
  return {};
}

const std::map<int, std::string>& labelsOf(const std::string& layout) {
  static const std::map<std::string, std::map<int, std::string>> labels{
      {"acdc",
       {{0, "background"}, {1, "right ventricle"}, {2, "myocardium"}, {3, "left ventricle"}}},
      {"mnms",
       {{0, "background"}, {1, "left ventricle"}, {2, "myocardium"}, {3, "right ventricle"}}},
      {"emidec",
       {{0, "background"},
        {1, "left ventricle"},
        {2, "healthy myocardium"},
        {3, "infarction"},
        {4, "no-reflow"}}},
      {"myops",
       {{0, "background"},
        {200, "healthy myocardium"},
        {500, "left ventricle"},
        {600, "right ventricle"},
        {1220, "oedema"},
        {2221, "scar"}}},
      // Enhancing tumour is 4 until 2022 and 3 since.
      {"brats",
       {{0, "background"},
        {1, "necrotic core"},
        {2, "oedema"},
        {3, "enhancing tumour"},
        {4, "enhancing tumour"}}}};
  const auto found = labels.find(layout);
  return found == labels.end() ? tissueLabels() : found->second;
}

/// ED and ES of ACDC's Info.cfg ("ED: 1"); 0 where it does not say.
std::pair<int, int> statedFrames(const fs::path& file) {
  std::ifstream stream(file);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const auto number = [&](const char* name) {
    std::smatch found;
    const std::regex line(std::string(name) + "\\s*:\\s*(\\d{1,4})");
    return std::regex_search(text, found, line) ? std::stoi(found[1]) : 0;
  };
  return {number("ED"), number("ES")};
}

/// Gives ACDC's "frame01" and "frame_gt01" the names of their phases.
void namePhases(DatasetContents& contents) {
  for (DatasetCase& one : contents.cases) {
    const fs::path folder = one.images.begin()->second.parent_path();
    const auto [ed, es] = statedFrames(folder / "Info.cfg");
    std::map<std::string, fs::path> named;
    std::string first;
    bool guessed = false;
    for (const auto& [role, file] : one.images) {
      if (!role.starts_with("frame")) {
        named[role] = file;
        continue;
      }
      const bool mask = role.starts_with("frame_gt");
      const std::string digits = role.substr(mask ? 8 : 5);
      if (first.empty()) first = digits;
      const int number = std::stoi(digits.substr(0, 4));
      const bool stated = number == ed || number == es;
      guessed = guessed || !stated;
      const bool diastole = stated ? number == ed : digits == first;
      named[std::string(diastole ? "ed_" : "es_").append(mask ? "mask" : "frame")] = file;
    }
    one.images = std::move(named);
    if (guessed) {
      contents.problems.push_back(
          makeProblem(DatasetProblemKind::NoFrameInfo, one.name, folder / "Info.cfg",
                      "does not say which frames are end-diastole and end-systole"));
    }
  }
}

}  // namespace

const std::map<int, std::string>& tissueLabels() {
  static const std::map<int, std::string> labels{
      {0, "background"}, {1, "healthy myocardium"}, {2, "blood pool"}, {3, "scar"}};
  return labels;
}

std::string bestNameLayout(const DatasetListing& listing) {
  std::string best;
  std::size_t most = 0;
  const std::size_t looked = std::min(listing.images.size(), kLookedAt);
  for (const DatasetLayoutInfo& layout : datasetLayouts()) {
    std::size_t fitting = 0;
    for (std::size_t n = 0; n < looked; ++n)
      fitting += matchOf(listing.images[n].key, layout.id) ? 1 : 0;
    if (fitting <= most) continue;
    most = fitting;
    best = layout.id;
  }
  return best;
}

DatasetContents readByNames(const DatasetListing& listing, const std::string& layout) {
  DatasetContents contents;
  contents.labels = labelsOf(layout);
  std::map<std::string, DatasetCase> cases;
  for (const DatasetFile& file : listing.images) {
    const auto match = matchOf(file.key, layout);
    if (!match) {
      contents.unused.push_back(file.path);
      continue;
    }
    DatasetCase& one = cases[match->caseName];
    one.name = match->caseName.empty() ? listing.folder.filename().string() : match->caseName;
    one.patient = match->patient.empty() ? one.name : match->patient;
    const auto [place, isNew] = one.images.emplace(match->role, file.path);
    if (isNew) continue;
    contents.problems.push_back(makeProblem(
        DatasetProblemKind::NameClash, one.name, file.path,
        std::string("and ") + place->second.filename().string() + " are both " + match->role));
  }
  for (auto& [name, one] : cases) contents.cases.push_back(std::move(one));
  if (layout == "acdc") namePhases(contents);
  return contents;
}

}  // namespace lateglow
