#pragma once

#include <string>

namespace lateglow {

/// A reader's approval of a report: contours, measurements and findings.
struct SignOff {
  std::string reader;     ///< UTF-8, as the reader writes the name
  std::string signedUtc;  ///< ISO 8601, see utcText
};

}  // namespace lateglow
