#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "measurements/LgeQuantification.h"

namespace lateglow {

/// `methods[{method,description,scar_volume_ml,scar_mass_g,ratio_percent,
/// microvascular_obstruction_ml,slices[{slice,remote_mean,remote_sd,threshold}]}]`, `grey_zone`,
/// `remote_region` ("drawn" or "automatic"), `ratio_spread_percent{lowest,highest,mean,sd}`.
[[nodiscard]] nlohmann::json toJson(const LgeTable& table);

/// The table for people: a line a method, then the spread.
[[nodiscard]] std::string lgeTableText(const LgeTable& table);

}  // namespace lateglow
