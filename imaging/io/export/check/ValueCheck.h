#pragma once

#include "imaging/io/export/check/IssueLog.h"

namespace lateglow::check {

/// Checks every element, nested ones too: its value representation against the data dictionary
/// (PS3.6), number and form of its values (PS3.5 section 6.2), unique identifiers (PS3.5 section
/// 9), private elements without a creator (PS3.5 section 7.8).
///
/// Faults of identifiers, numbers, dates and times are errors; of texts (too long, a character that
/// is not allowed) and UIDs with leading zeros warnings: receivers commonly bear them.
void checkValues(DcmItem& item, IssueLog& log, const std::string& place = {});

}  // namespace lateglow::check
