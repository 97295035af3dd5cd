#pragma once

#include <string>
#include <string_view>

namespace lateglow {

/// DICOM text in the character set named by Specific Character Set (0008,0005; several values
/// separated by backslashes, PS3.3 C.12.1.1.2) as clean UTF-8 (Utf8Text.h). Without a name Latin-1
/// is assumed, which many writers of the past meant. Escape sequences of ISO 2022 are resolved.
[[nodiscard]] std::string dicomTextToUtf8(std::string_view text, std::string_view characterSet);

}  // namespace lateglow
