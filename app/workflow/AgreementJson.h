#pragma once

#include <span>

#include <nlohmann/json.hpp>

namespace lateglow {

/// The `agreement` object of cli.md: Pearson, Bland-Altman (test - reference) and ICC. Members that
/// are not defined for the samples are null.
[[nodiscard]] nlohmann::json agreementJson(std::span<const double> test,
                                           std::span<const double> reference);

}  // namespace lateglow
