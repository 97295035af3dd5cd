#include <cstdio>

#include "app/cli/PacsArguments.h"
#include "imaging/pacs/PacsEcho.h"
#include "imaging/pacs/PacsFind.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

struct FindOptions {
  PacsArguments pacs;
  PacsQuery query;
  std::string level = "study";
};

json nodeJson(const PacsNode& node) {
  return {{"name", node.name},
          {"ae", node.aeTitle},
          {"host", node.host},
          {"port", node.port},
          {"tls", node.tls.enabled}};
}

Expected<CommandResult> echo(const PacsArguments& arguments, ProgressSink& progress) {
  const auto both = parties(arguments);
  if (!both) return tl::unexpected(both.error());
  const auto seconds = echoNode(both->node, both->local, both->timeouts, progress);
  if (!seconds) return tl::unexpected(seconds.error());
  char text[64];
  std::snprintf(text, sizeof text, " answered in %.0f ms\n", *seconds * 1000.0);
  return CommandResult{{{"ok", true}, {"node", nodeJson(both->node)}, {"seconds", *seconds}},
                       toString(both->node) + text,
                       0};
}

/// Only the keys of the level; those that the node left out are empty texts.
json matchJson(const PacsMatch& match, QueryLevel level) {
  if (level == QueryLevel::Series) {
    return {{"study_uid", match.studyUid},
            {"series_uid", match.seriesUid},
            {"number", match.seriesNumber},
            {"modality", match.modalities},
            {"description", match.seriesDescription},
            {"instances", match.seriesInstances}};
  }
  if (level == QueryLevel::Image) {
    return {{"study_uid", match.studyUid},
            {"series_uid", match.seriesUid},
            {"instance_uid", match.instanceUid},
            {"sop_class_uid", match.sopClassUid},
            {"number", match.instanceNumber}};
  }
  return {{"study_uid", match.studyUid},
          {"patient_name", match.patientName},
          {"patient_id", match.patientId},
          {"patient_birth_date", match.patientBirthDate},
          {"patient_sex", match.patientSex},
          {"date", match.studyDate},
          {"time", match.studyTime},
          {"description", match.studyDescription},
          {"accession_number", match.accessionNumber},
          {"modalities", match.modalities},
          {"series", match.studySeries},
          {"instances", match.studyInstances}};
}

std::string matchText(const PacsMatch& match, QueryLevel level) {
  if (level == QueryLevel::Series) {
    return "  " + match.seriesUid + "  " + match.modalities + "  " + match.seriesDescription + "\n";
  }
  if (level == QueryLevel::Image) return "  " + match.instanceUid + "  " + match.sopClassUid + "\n";
  return "  " + match.studyDate + "  " + match.patientName + "  " + match.patientId + "  " +
         match.modalities + "  " + match.studyDescription + "\n      " + match.studyUid + "\n";
}

Expected<CommandResult> find(FindOptions options, ProgressSink& progress) {
  const auto both = parties(options.pacs);
  if (!both) return tl::unexpected(both.error());
  if (options.level == "series") options.query.level = QueryLevel::Series;
  if (options.level == "image") options.query.level = QueryLevel::Image;
  const auto found = findOnNode(both->node, both->local, options.query, both->timeouts, progress);
  if (!found) return tl::unexpected(found.error());
  CommandResult result;
  result.json = {{"node", nodeJson(both->node)},
                 {"level", options.level},
                 {"limited", found->limited},
                 {"matches", json::array()}};
  result.text = std::to_string(found->matches.size()) + " found at " + toString(both->node) +
                (found->limited ? ", there are more\n" : "\n");
  for (const PacsMatch& match : found->matches) {
    result.json["matches"].push_back(matchJson(match, options.query.level));
    result.text += matchText(match, options.query.level);
  }
  return result;
}

Expected<CommandResult> listNodes(const PacsArguments& arguments) {
  const auto file =
      arguments.settings.empty() ? pacsSettingsFile() : std::filesystem::path(arguments.settings);
  const auto settings = loadPacsSettings(file);
  if (!settings) return tl::unexpected(settings.error());
  CommandResult result;
  result.json = {{"settings", file.string()},
                 {"local", {{"ae", settings->local.aeTitle}, {"port", settings->local.port}}},
                 {"nodes", json::array()}};
  result.text = "We are " + settings->local.aeTitle + " on port " +
                std::to_string(settings->local.port) + " (" + file.string() + ")\n";
  for (const PacsNode& node : settings->nodes) {
    result.json["nodes"].push_back(nodeJson(node));
    result.text += "  " + node.name + "  " + toString(node) + (node.tls.enabled ? "  TLS\n" : "\n");
  }
  return result;
}

void addFind(CLI::App& pacs, CommandLine& line) {
  auto* command = pacs.add_subcommand("find", "What a node has (C-FIND, study root)");
  auto options = std::make_shared<FindOptions>();
  PacsQuery& query = options->query;
  addPacsArguments(*command, options->pacs, true);
  command->add_option("--level", options->level, "study, series or image")
      ->check(CLI::IsMember({"study", "series", "image"}));
  command->add_option("--patient-name", query.patientName, "With wildcards * and ?");
  command->add_option("--patient-id", query.patientId, "With wildcards * and ?");
  command->add_option("--date", query.studyDate, "YYYYMMDD, or a range as in 20260101-20260131");
  command->add_option("--modality", query.modality, "MR, CT ...");
  command->add_option("--accession-number", query.accessionNumber, "Of the order");
  command->add_option("--description", query.studyDescription, "Of the study, with wildcards");
  command->add_option("--study-uid", query.studyUid, "Required below the study level");
  command->add_option("--series-uid", query.seriesUid, "Required at image level");
  command->add_option("--limit", query.limit, "Most matches to take")->check(CLI::Range(1, 100000));
  command->callback([&line, options] {
    line.action = [options](ProgressSink& progress) { return find(*options, progress); };
  });
}

}  // namespace

void addPacsQueryVerbs(CLI::App& pacs, CommandLine& line) {
  auto* echoing = pacs.add_subcommand("echo", "Whether a node answers (C-ECHO)");
  auto arguments = std::make_shared<PacsArguments>();
  addPacsArguments(*echoing, *arguments, true);
  echoing->callback([&line, arguments] {
    line.action = [arguments](ProgressSink& progress) { return echo(*arguments, progress); };
  });
  addFind(pacs, line);
  auto* nodes = pacs.add_subcommand("nodes", "The nodes of the settings");
  auto nodeArguments = std::make_shared<PacsArguments>();
  nodes->add_option("--settings", nodeArguments->settings, "Settings file instead of the user's");
  nodes->callback([&line, nodeArguments] {
    line.action = [nodeArguments](ProgressSink&) { return listNodes(*nodeArguments); };
  });
}

}  // namespace lateglow::cli
