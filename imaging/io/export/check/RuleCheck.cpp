#include "imaging/io/export/check/RuleCheck.h"

#include <algorithm>

namespace lateglow::check {

namespace {

/// Where a rule is applied: the item, its place and whose table it is.
struct Site {
  DcmItem& item;
  DcmDataset& dataset;
  std::string place;
  const std::string& section;
  IssueLog& log;
};

void checkRules(const Site& site, const std::vector<AttributeRule>& rules);

std::string listOf(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

void checkValues(const Site& site, const AttributeRule& rule) {
  if (rule.values.empty()) return;
  const std::string place = placeOf(site.place, rule.tag);
  OFString value;
  for (unsigned long i = 0; site.item.findAndGetOFString(rule.tag, value, i).good(); ++i) {
    const std::string text(value.c_str(), value.length());
    if (text.empty() && i > 0) break;
    if (text.empty()) return;
    if (std::find(rule.values.begin(), rule.values.end(), text) != rule.values.end()) continue;
    site.log.error(place, nameOf(rule.tag) + " is \"" + text + "\"; permitted are " +
                              listOf(rule.values) + " (" + site.section + ")");
  }
}

void checkItems(const Site& site, const AttributeRule& rule) {
  const std::vector<DcmItem*> items = itemsOf(site.item, rule.tag);
  if (rule.mostItems > 0 && items.size() > rule.mostItems) {
    site.log.error(placeOf(site.place, rule.tag),
                   nameOf(rule.tag) + " has " + std::to_string(items.size()) +
                       " items; permitted are " + std::to_string(rule.mostItems) + " (" +
                       site.section + ")");
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    checkRules({*items[i], site.dataset, itemOf(site.place, rule.tag, i), site.section, site.log},
               rule.items);
  }
}

void checkRule(const Site& site, const AttributeRule& rule) {
  const bool needed = rule.type != AttributeType::Three || rule.neededIf != nullptr;
  const bool applies = rule.neededIf == nullptr || rule.neededIf(site.item, site.dataset);
  const bool present = site.item.tagExists(rule.tag);
  const std::string place = placeOf(site.place, rule.tag);
  if (needed && applies && !present) {
    site.log.error(place, nameOf(rule.tag) + " is missing (" + site.section + ")");
  } else if (rule.type == AttributeType::One && applies && present &&
             !site.item.tagExistsWithValue(rule.tag)) {
    site.log.error(place, nameOf(rule.tag) + " has no value (" + site.section + ")");
  }
  if (!present) return;
  checkValues(site, rule);
  if (!rule.items.empty() || rule.mostItems > 0) checkItems(site, rule);
}

void checkRules(const Site& site, const std::vector<AttributeRule>& rules) {
  for (const AttributeRule& rule : rules) checkRule(site, rule);
}

bool standsIn(DcmItem* groups, const DcmTagKey& sequence) {
  return groups != nullptr && groups->tagExistsWithValue(sequence);
}

void checkGroup(DcmDataset& dataset, const FunctionalGroup& group, IssueLog& log) {
  const std::vector<DcmItem*> shared = itemsOf(dataset, DCM_SharedFunctionalGroupsSequence);
  const std::vector<DcmItem*> frames = itemsOf(dataset, DCM_PerFrameFunctionalGroupsSequence);
  const DcmTagKey tag = group.sequence.tag;
  DcmItem* common = shared.empty() ? nullptr : shared.front();
  const auto count = std::count_if(frames.begin(), frames.end(),
                                   [&](DcmItem* frame) { return standsIn(frame, tag); });
  const bool applies =
      group.sequence.neededIf == nullptr || group.sequence.neededIf(dataset, dataset);
  if (standsIn(common, tag) && count > 0) {
    log.error(tagText(tag), nameOf(tag) +
                                " stands in the shared and in per-frame functional "
                                "groups; permitted is one of them (" +
                                group.section + ")");
  } else if (applies && !standsIn(common, tag) &&
             static_cast<std::size_t>(count) != frames.size()) {
    log.error(tagText(tag), nameOf(tag) + " is missing in " +
                                std::to_string(frames.size() - static_cast<std::size_t>(count)) +
                                " of " + std::to_string(frames.size()) +
                                " frames and not shared (" + group.section + ")");
  }
  AttributeRule optional = group.sequence;
  optional.type = AttributeType::Three;
  optional.neededIf = nullptr;
  if (common != nullptr) {
    checkRule(
        {*common, dataset, itemOf("", DCM_SharedFunctionalGroupsSequence, 0), group.section, log},
        optional);
  }
  for (std::size_t i = 0; i < frames.size(); ++i) {
    checkRule({*frames[i], dataset, itemOf("", DCM_PerFrameFunctionalGroupsSequence, i),
               group.section, log},
              optional);
  }
}

}  // namespace

void checkModules(DcmDataset& dataset, const std::vector<Module>& modules, IssueLog& log) {
  for (const Module& module : modules) {
    checkRules({dataset, dataset, "", module.section, log}, module.rules);
  }
}

void checkDefinition(DcmDataset& dataset, const ObjectDefinition& definition, IssueLog& log) {
  checkModules(dataset, definition.modules, log);
  for (const FunctionalGroup& group : definition.groups) checkGroup(dataset, group, log);
  const std::string modality = valueText(dataset, DCM_Modality);
  if (!definition.modalities.empty() && !modality.empty() &&
      std::find(definition.modalities.begin(), definition.modalities.end(), modality) ==
          definition.modalities.end()) {
    log.error(tagText(DCM_Modality), "Modality is \"" + modality + "\"; this class demands " +
                                         listOf(definition.modalities));
  }
}

}  // namespace lateglow::check
