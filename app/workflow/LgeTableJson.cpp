#include "app/workflow/LgeTableJson.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace lateglow {

namespace {

using nlohmann::json;

json quantityJson(const LgeQuantity& quantity) {
  json slices = json::array();
  for (const LgeSliceThreshold& slice : quantity.slices) {
    slices.push_back({{"slice", slice.slice},
                      {"remote_mean", slice.remoteMean},
                      {"remote_sd", slice.remoteStandardDeviation},
                      {"threshold", slice.threshold ? json(*slice.threshold) : json(nullptr)}});
  }
  const auto method = lgeMethodFromName(quantity.method);
  return {{"method", quantity.method},
          {"description", method ? describe(*method) : ""},
          {"scar_volume_ml", quantity.scarVolumeMl},
          {"scar_mass_g", quantity.scarMassG},
          {"ratio_percent", quantity.scarRatioPercent},
          {"microvascular_obstruction_ml", quantity.microvascularObstructionMl},
          {"slices", slices}};
}

}  // namespace

json toJson(const LgeTable& table) {
  json methods = json::array();
  for (const LgeQuantity& quantity : table.methods) methods.push_back(quantityJson(quantity));
  return {{"methods", methods},
          {"remote_region", table.remoteDrawn ? "drawn" : "automatic"},
          {"grey_zone",
           {{"core_ml", table.greyZone.coreMl},
            {"grey_zone_ml", table.greyZone.greyZoneMl},
            {"grey_zone_mass_g", table.greyZone.greyZoneMassG},
            {"definition", "40 to 60 % and from 60 % of the bright region's maximum"}}},
          {"ratio_spread_percent",
           {{"lowest", table.lowestRatioPercent},
            {"highest", table.highestRatioPercent},
            {"mean", table.meanRatioPercent},
            {"sd", table.ratioStandardDeviation}}}};
}

std::string lgeTableText(const LgeTable& table) {
  char line[160];
  std::string text = table.remoteDrawn ? "  remote region drawn\n" : "  remote region automatic\n";
  for (const LgeQuantity& quantity : table.methods) {
    std::snprintf(line, sizeof line, "  %-5s %8.1f g  %6.1f %%  dark core %.1f mL\n",
                  quantity.method.c_str(), quantity.scarMassG, quantity.scarRatioPercent,
                  quantity.microvascularObstructionMl);
    text += line;
  }
  std::snprintf(line, sizeof line,
                "  methods spread from %.1f to %.1f %% (mean %.1f, SD %.1f)\n"
                "  core %.1f mL, grey zone %.1f mL\n",
                table.lowestRatioPercent, table.highestRatioPercent, table.meanRatioPercent,
                table.ratioStandardDeviation, table.greyZone.coreMl, table.greyZone.greyZoneMl);
  return text += line;
}

}  // namespace lateglow
