#pragma once

#include <array>
#include <string>
#include <vector>

#include "imaging/io/export/ObjectCheck.h"
#include "imaging/io/export/check/AttributeRule.h"

namespace lateglow::check {

/// Collects findings with the place where they were made. At most kMost of each severity are kept,
/// so that a fault in each of a thousand frames does not hide the others, and warnings hide no
/// error.
class IssueLog {
 public:
  static constexpr std::size_t kMost = 200;

  void add(ObjectSeverity severity, const std::string& place, const std::string& message);
  void error(const std::string& place, const std::string& message) {
    add(ObjectSeverity::Error, place, message);
  }
  [[nodiscard]] std::vector<ObjectIssue> take() { return std::move(m_issues); }

 private:
  std::vector<ObjectIssue> m_issues;
  std::array<std::size_t, 3> m_counts{};  ///< by severity
};

/// "(0008,0016)"
[[nodiscard]] std::string tagText(const DcmTagKey& tag);
/// "(0008,2112)[2]>(0008,1150)"; `parent` empty at the top.
[[nodiscard]] std::string placeOf(const std::string& parent, const DcmTagKey& tag);
[[nodiscard]] std::string itemOf(const std::string& parent, const DcmTagKey& sequence,
                                 unsigned long index);
/// "Rows"; "unknown attribute" where the dictionary has none.
[[nodiscard]] std::string nameOf(const DcmTagKey& tag);
/// The whole value as stored, values separated by backslashes; empty where there is none.
[[nodiscard]] std::string valueText(DcmItem& item, const DcmTagKey& tag);
/// The items of a sequence; empty where it is absent.
[[nodiscard]] std::vector<DcmItem*> itemsOf(DcmItem& item, const DcmTagKey& sequence);

}  // namespace lateglow::check
