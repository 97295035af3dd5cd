#include "imaging/io/export/check/ValueCheck.h"

#include <algorithm>

namespace lateglow::check {

namespace {

/// "1", "1-2", "2-n": the form that DCMTK's checkValue wants; empty where the dictionary has none.
/// The dictionary keeps no steps, so that "2-2n" is checked as "2-n".
std::string multiplicityOf(const DcmTagKey& tag) {
  const DcmDataDictionary& dictionary = dcmDataDict.rdlock();
  const DcmDictEntry* entry = dictionary.findEntry(tag, nullptr);
  std::string text;
  if (entry != nullptr) {
    const int least = entry->getVMMin();
    const int most = entry->getVMMax();
    text = std::to_string(least);
    if (most == DcmVariableVM) {
      text += "-n";
    } else if (most != least) {
      text += '-';
      text += std::to_string(most);
    }
  }
  dcmDataDict.rdunlock();
  return text;
}

bool isText(DcmEVR representation) {
  switch (representation) {
    case EVR_LO:
    case EVR_SH:
    case EVR_PN:
    case EVR_LT:
    case EVR_ST:
    case EVR_UT:
    case EVR_UC:
    case EVR_UR:
    case EVR_AE:
    case EVR_CS:
      return true;
    default:
      return false;
  }
}

/// Characters that one value may have (PS3.5 table 6.2-1); 0: no limit that counts here. DCMTK
/// checks the form of values, not their lengths.
std::size_t longestValue(DcmEVR representation) {
  switch (representation) {
    case EVR_AE:
    case EVR_CS:
    case EVR_DS:
    case EVR_SH:
      return 16;
    case EVR_IS:
      return 12;
    case EVR_LO:
    case EVR_UI:
      return 64;
    case EVR_ST:
      return 1024;
    case EVR_LT:
      return 10240;
    default:
      return 0;
  }
}

/// Characters of a value; a byte that continues a character of UTF-8 does not count.
std::size_t characters(const std::string& value) {
  return static_cast<std::size_t>(std::count_if(value.begin(), value.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

void checkLength(DcmItem& item, DcmElement& element, const std::string& where, IssueLog& log) {
  const DcmEVR representation = DcmVR(element.getVR()).getValidEVR();
  const std::size_t most = longestValue(representation);
  if (most == 0) return;
  const std::string whole = valueText(item, element.getTag().getXTag());
  const bool several = representation != EVR_ST && representation != EVR_LT;
  for (std::size_t from = 0; from <= whole.size();) {
    const std::size_t to = several ? std::min(whole.find('\\', from), whole.size()) : whole.size();
    std::string value = whole.substr(from, to - from);
    value.erase(value.find_last_not_of(' ') + 1);
    if (characters(value) > most) {
      log.add(isText(representation) ? ObjectSeverity::Warning : ObjectSeverity::Error, where,
              nameOf(element.getTag().getXTag()) + " has " + std::to_string(characters(value)) +
                  " characters; " + std::to_string(most) + " are permitted (PS3.5 section 6.2)");
      return;
    }
    from = to + 1;
  }
}

/// Whether two representations are the same in a file; the dictionary has joint ones such as "xs".
bool agrees(const DcmTag& tag, DcmEVR stored) {
  const DcmVR expected(DcmTag(tag.getXTag()).getEVR());
  switch (expected.getEVR()) {
    case EVR_UNKNOWN:
    case EVR_UN:
    case EVR_ox:
    case EVR_px:
    case EVR_xs:
    case EVR_lt:
    case EVR_up:
    case EVR_na:
      return true;
    default:
      return expected.getEVR() == stored || stored == EVR_UN || expected.getValidEVR() == stored;
  }
}

/// A UID that breaks the rule of leading zeros only: common in the wild, borne by receivers, and
/// not to be changed where it names an instance of somebody else.
bool hasOnlyLeadingZeros(DcmEVR representation, const std::string& value) {
  if (representation != EVR_UI || value.empty() || value.size() > 64) return false;
  const bool plain = value.find_first_not_of("0123456789.") == std::string::npos;
  return plain && value.front() != '.' && value.back() != '.' &&
         value.find("..") == std::string::npos;
}

void checkElement(DcmItem& item, DcmElement& element, const std::string& place, IssueLog& log) {
  const DcmTag& tag = element.getTag();
  const std::string where = placeOf(place, tag.getXTag());
  const DcmEVR representation = DcmVR(element.getVR()).getValidEVR();
  if (tag.isPrivate()) {
    OFString creator;
    const DcmTagKey reservation(tag.getGroup(), static_cast<Uint16>(tag.getElement() >> 8U));
    if (tag.getElement() > 0xFF && item.findAndGetOFString(reservation, creator).bad()) {
      log.error(where, "a private element whose block no creator reserves (PS3.5 section 7.8)");
    }
    return;
  }
  if (!agrees(tag, representation)) {
    log.error(where, nameOf(tag.getXTag()) + " has the value representation " +
                         std::string(DcmVR(representation).getValidVRName()) + "; PS3.6 says " +
                         DcmTag(tag.getXTag()).getVRName());
  }
  const std::string multiplicity = multiplicityOf(tag.getXTag());
  if (multiplicity.empty() || tag.getElement() == 0 || !element.isLeaf()) return;
  // Pixels, tables and documents are bulk: their lengths are checked elsewhere.
  if (element.getLengthField() > 65536) return;
  checkLength(item, element, where, log);
  const OFCondition checked = element.checkValue(OFString(multiplicity.c_str()));
  if (checked.good() || checked == EC_IllegalParameter) return;
  const std::string value = valueText(item, tag.getXTag()).substr(0, 80);
  const bool borne = isText(representation) || hasOnlyLeadingZeros(representation, value);
  log.add(
      borne ? ObjectSeverity::Warning : ObjectSeverity::Error, where,
      nameOf(tag.getXTag()) + ": " + checked.text() + " (\"" + value + "\", PS3.5 section 6.2)");
}

}  // namespace

void checkValues(DcmItem& item, IssueLog& log, const std::string& place) {
  for (unsigned long i = 0; i < item.card(); ++i) {
    DcmElement* element = item.getElement(i);
    checkElement(item, *element, place, log);
    if (element->isLeaf()) continue;
    auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element);
    for (unsigned long k = 0; sequence != nullptr && k < sequence->card(); ++k) {
      checkValues(*sequence->getItem(k), log, itemOf(place, element->getTag().getXTag(), k));
    }
  }
}

}  // namespace lateglow::check
