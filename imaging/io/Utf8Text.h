#pragma once

#include <string>
#include <string_view>

namespace lateglow {

/// Text from a file made safe to show and to write as JSON: trailing blanks and zeros cut, control
/// characters become blanks, bytes that are not valid UTF-8 become U+FFFD, and what goes beyond
/// about 1000 bytes, more than any DICOM text of one line may have, is cut.
[[nodiscard]] std::string toCleanUtf8(std::string_view text);

}  // namespace lateglow
