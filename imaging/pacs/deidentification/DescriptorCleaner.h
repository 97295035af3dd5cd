#pragma once

#include <string>
#include <string_view>

namespace lateglow {

/// Cleans the free text of descriptions and protocols (PS3.15, E.3.5) by keeping what is known to be
/// harmless rather than by looking for what is not: words of a vocabulary of anatomy, sequences,
/// planes and phases, numbers of at most three digits with the units and letters of scanning ("T1",
/// "8mm", "3.2"), but no rows of numbers like a date. Everything else goes, names and dates in any
/// character set among it. The separators between kept words stay. Empty where nothing was kept.
[[nodiscard]] std::string cleanedDescriptor(std::string_view text);

/// True for a word that cleanedDescriptor keeps.
[[nodiscard]] bool isHarmlessWord(std::string_view word);

}  // namespace lateglow
