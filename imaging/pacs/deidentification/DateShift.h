#pragma once

#include <string>
#include <string_view>

namespace lateglow {

/// Moves each date of a DA or DT value (PS3.5, 6.2; several values separated by backslashes, ranges
/// by a hyphen in DA) by whole days. Time of day and offset from UTC stay. A DT of a year or a
/// month alone moves from the middle of it and keeps its precision. The forms "YYYY.MM.DD" of
/// ACR-NEMA and the 8 digits are read. Empty where a value is no date at all, so that what else may
/// stand there is never passed on.
[[nodiscard]] std::string shiftedDates(std::string_view value, int days);

/// The value of TM where it holds nothing but a time of day (digits, '.', ':', '-', backslashes, at
/// most 28 characters a value), else empty.
[[nodiscard]] std::string checkedTime(std::string_view value);

}  // namespace lateglow
