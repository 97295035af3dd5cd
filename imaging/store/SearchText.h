#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lateglow {

/// Text as it is compared in a search: Unicode case folding, accents off (NFKD without combining
/// marks), the caret of DICOM names as a blank. "MÜLLER^Anne" becomes "muller anne".
[[nodiscard]] std::string foldForSearch(std::string_view utf8);

/// The words of a search, folded; all of them must be found.
[[nodiscard]] std::vector<std::string> searchWords(std::string_view utf8);

}  // namespace lateglow
