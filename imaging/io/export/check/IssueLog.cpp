#include "imaging/io/export/check/IssueLog.h"

namespace lateglow::check {

void IssueLog::add(ObjectSeverity severity, const std::string& place, const std::string& message) {
  const std::size_t count = m_counts.at(static_cast<std::size_t>(severity))++;
  if (count < kMost) {
    m_issues.push_back({severity, place, message});
  } else if (count == kMost) {
    m_issues.push_back({severity, "", "more of this severity was found; it is not listed"});
  }
}

std::string tagText(const DcmTagKey& tag) {
  const OFString text = tag.toString();
  return {text.c_str(), text.length()};
}

std::string placeOf(const std::string& parent, const DcmTagKey& tag) {
  return parent.empty() ? tagText(tag) : parent + ">" + tagText(tag);
}

std::string itemOf(const std::string& parent, const DcmTagKey& sequence, unsigned long index) {
  return placeOf(parent, sequence) + "[" + std::to_string(index + 1) + "]";
}

std::string nameOf(const DcmTagKey& tag) {
  DcmTag named(tag);
  const std::string name = named.getTagName();
  return name == "Unknown Tag & Data" ? "unknown attribute" : name;
}

std::string valueText(DcmItem& item, const DcmTagKey& tag) {
  OFString value;
  if (item.findAndGetOFStringArray(tag, value).bad()) return {};
  return {value.c_str(), value.length()};
}

std::vector<DcmItem*> itemsOf(DcmItem& item, const DcmTagKey& sequence) {
  DcmSequenceOfItems* found = nullptr;
  if (item.findAndGetSequence(sequence, found).bad() || found == nullptr) return {};
  std::vector<DcmItem*> items;
  for (unsigned long i = 0; i < found->card(); ++i) items.push_back(found->getItem(i));
  return items;
}

}  // namespace lateglow::check
