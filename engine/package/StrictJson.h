#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

namespace lateglow::engine {

/// Parses JSON and refuses what a plain parser lets pass: a name that occurs twice in an object, and
/// nesting deeper than `deepest`. The error is a part of a sentence ("has the name \"x\" twice").
[[nodiscard]] tl::expected<nlohmann::json, std::string> parseStrictJson(std::string_view text,
                                                                        int deepest);

}  // namespace lateglow::engine
