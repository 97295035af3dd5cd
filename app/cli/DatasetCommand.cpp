#include <map>
#include <memory>

#include "app/cli/Command.h"
#include "app/workflow/DatasetPreflight.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct Options {
  std::string folder;
  DatasetInspectOptions inspect;
};

constexpr int kNothingUsable = 3;  // bad input (cli.md)
constexpr int kShownOfAKind = 5;

std::string titleOf(const std::string& layout) {
  for (const DatasetLayoutInfo& info : datasetLayouts()) {
    if (info.id == layout) return info.title;
  }
  return layout;
}

std::vector<std::string> layoutIds() {
  std::vector<std::string> ids;
  for (const DatasetLayoutInfo& info : datasetLayouts()) ids.push_back(info.id);
  return ids;
}

json toJson(const DatasetProblem& problem) {
  const DatasetProblemInfo& info = infoOf(problem.kind);
  return {{"code", info.code},        {"severity", toString(info.severity)},
          {"case", problem.caseName}, {"message", problem.message},
          {"remedy", problem.remedy}, {"file", problem.file.string()}};
}

json casesJson(const DatasetInspection& found) {
  json cases = json::array();
  for (const InspectedDatasetCase& one : found.cases) {
    json images = json::object();
    for (const auto& [role, file] : one.files.images) images[role] = file.string();
    const auto part = found.split.find(one.files.patient);
    const bool used = !one.leftOut && part != found.split.end();
    cases.push_back({{"name", one.files.name},
                     {"patient", one.files.patient},
                     {"part", used ? json(toString(part->second)) : json("left out")},
                     {"images", images}});
  }
  return cases;
}

json splitJson(const DatasetInspection& found) {
  json split{{"training", json::array()}, {"validation", json::array()}, {"test", json::array()}};
  for (const auto& [patient, part] : found.split)
    split[std::string(toString(part))].push_back(patient);
  return split;
}

json toJson(const DatasetInspection& found, const DatasetInspectOptions& options) {
  json problems = json::array();
  for (const DatasetProblem& problem : found.problems) problems.push_back(toJson(problem));
  return {{"layout", found.layout},
          {"task", options.task},
          {"seed", options.seed},
          {"usable", found.usable()},
          {"pairs", found.usableCases()},
          {"left_out", found.cases.size() - found.usableCases()},
          {"needed", found.neededRoles},
          {"cases", casesJson(found)},
          {"problems", problems},
          {"split", splitJson(found)},
          {"prepared_bytes", found.preparedBytes}};
}

std::string summaryText(const DatasetInspection& found, const json& split) {
  std::string needed;
  for (const std::string& role : found.neededRoles)
    needed.append(needed.empty() ? "" : ", ").append(role);
  std::string text = titleOf(found.layout);
  text.append(": ").append(std::to_string(found.usableCases())).append(" of ");
  text.append(std::to_string(found.cases.size()))
      .append(" cases can be used (")
      .append(needed)
      .append(")\n");
  text.append("patients: ")
      .append(std::to_string(split.at("training").size()))
      .append(" training, ");
  text.append(std::to_string(split.at("validation").size())).append(" validation, ");
  text.append(std::to_string(split.at("test").size())).append(" sealed test\n");
  return text;
}

/// The first of each kind: a fault of the scanner's export is in every file.
std::string problemsText(const DatasetInspection& found) {
  std::string text;
  std::map<DatasetProblemKind, int> counts;
  for (const DatasetProblem& problem : found.problems) {
    if (++counts[problem.kind] > kShownOfAKind) continue;
    const DatasetProblemInfo& info = infoOf(problem.kind);
    text.append(toString(info.severity)).append(" [").append(info.code).append("] ");
    text.append(problem.message).append(" (").append(problem.remedy).append(")\n");
  }
  for (const auto& [kind, count] : counts) {
    if (count <= kShownOfAKind) continue;
    text.append("and ").append(std::to_string(count - kShownOfAKind)).append(" more [");
    text.append(infoOf(kind).code).append("]; --json lists all\n");
  }
  return text;
}

Expected<CommandResult> inspect(Options options, const CommonOptions& common,
                                ProgressSink& progress) {
  options.inspect.seed = common.seed;
  const auto found = inspectDataset(options.folder, options.inspect, progress);
  if (!found) return tl::unexpected(found.error());
  CommandResult result;
  result.json = toJson(*found, options.inspect);
  result.text = summaryText(*found, result.json.at("split")) + problemsText(*found);
  result.exitStatus = found->usable() ? 0 : kNothingUsable;
  return result;
}

}  // namespace

void addDatasetCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("dataset", "Folders of data to train on");
  command->require_subcommand(1);
  auto* verb = command->add_subcommand(
      "inspect", "Recognise a data folder and find what is wrong with it before training");
  auto options = std::make_shared<Options>();
  verb->add_option("folder", options->folder, "Folder that holds the data set")->required();
  verb->add_option("--layout", options->inspect.layout,
                   "How the folder is arranged (default: recognised)")
      ->check(CLI::IsMember(layoutIds()));
  verb->add_option("--task", options->inspect.task,
                   "What is to be trained (default: what most cases have is needed)")
      ->check(CLI::IsMember(datasetTasks()));
  verb->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return inspect(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
