#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lateglow {

/// Header text of NRRD and MetaImage: lines "name: value" or "name = value".
struct TextHeader {
  std::map<std::string, std::string> fields;  ///< names in lower case, values without blanks around
  std::uint64_t bytes = 0;                    ///< length of the header with its last line end
};

/// What the parts of a header have in common; nothing on anything unexpected.
[[nodiscard]] std::optional<double> parseNumber(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> parseInteger(std::string_view text);
[[nodiscard]] std::vector<std::string> splitWords(std::string_view text);
/// All words as finite numbers; empty when one is none.
[[nodiscard]] std::vector<double> parseNumbers(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lowerCase(std::string_view text);

/// Sizes of an image of 2 to 4 dimensions as positive integers whose product stays below 2^32;
/// empty otherwise.
[[nodiscard]] std::vector<std::int64_t> parseSizes(std::string_view text);

}  // namespace lateglow
