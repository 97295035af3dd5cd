#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lateglow {

/// Adds the words of a name, a number or an address, in upper case: runs of letters, digits and
/// bytes beyond ASCII with at least four of them. Shorter words meet too many others by chance.
void addIdentifyingWords(std::string_view text, std::set<std::string>& words);

/// True where `text` holds one of the words as a whole word, whatever its case.
[[nodiscard]] bool holdsIdentifyingWord(std::string_view text, const std::set<std::string>& words);

}  // namespace lateglow
