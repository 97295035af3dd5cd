#include "imaging/io/DicomAttributes.h"

#include <algorithm>
#include <cmath>

#include "imaging/io/CharacterSet.h"
#include "imaging/io/Utf8Text.h"

namespace lateglow {

namespace {

std::optional<double> secondsSinceMidnight(std::string text) {
  std::erase(text, ':');
  const std::size_t whole = std::min(text.find_last_not_of(" ") + 1, text.find('.'));
  if (whole < 2 || whole % 2 != 0 || whole > 6) return {};
  double seconds = 0.0;
  const std::array<double, 3> unit{3600.0, 60.0, 1.0};
  for (std::size_t i = 0; i < whole; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    seconds += (text[i] - '0') * (i % 2 == 0 ? 10.0 : 1.0) * unit[i / 2];
  }
  double place = 0.1;
  for (std::size_t i = whole + 1; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    seconds += (text[i] - '0') * place;
    place /= 10.0;
  }
  return seconds;
}

}  // namespace

std::string rawText(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
  // The last element of a truncated file keeps the length that it claims, and would be given that
  // much memory before its value is found to be missing.
  constexpr Uint32 kLongestText = 1U << 20U;
  DcmElement* element = nullptr;
  const bool found = item.findAndGetElement(tag, element).good() && element != nullptr;
  if (!found || element->getLengthField() > kLongestText) return {};
  OFString value;
  if (item.findAndGetOFString(tag, value, index).bad()) return {};
  return {value.c_str(), value.length()};
}

std::string asciiText(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
  return toCleanUtf8(rawText(item, tag, index));
}

void readCodedTexts(DcmItem& dataset,
                    std::span<const std::pair<DcmTagKey, std::string*>> fields) {
  OFString characterSet;
  dataset.findAndGetOFStringArray(DCM_SpecificCharacterSet, characterSet);
  for (const auto& [tag, target] : fields) {
    OFString value;
    if (dataset.findAndGetOFStringArray(tag, value).bad()) continue;
    *target = dicomTextToUtf8({value.c_str(), value.length()},
                              {characterSet.c_str(), characterSet.length()});
  }
}

std::optional<double> number(DcmItem& item, const DcmTagKey& tag, unsigned long index) {
  DcmElement* element = nullptr;
  if (item.findAndGetElement(tag, element).bad() || element == nullptr) return {};
  Float64 value = 0.0;
  if (element->getFloat64(value, index).good()) {
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
  }
  // DCMTK reads each VR as its own type only.
  Float32 single = 0.0F;
  if (element->getFloat32(single, index).good()) {
    return std::isfinite(single) ? std::optional<double>(single) : std::nullopt;
  }
  Sint32 whole = 0;
  if (element->getSint32(whole, index).good()) return static_cast<double>(whole);
  Uint32 large = 0;
  if (element->getUint32(large, index).good()) return static_cast<double>(large);
  Uint16 small = 0;
  if (element->getUint16(small, index).good()) return static_cast<double>(small);
  Sint16 little = 0;
  if (element->getSint16(little, index).good()) return static_cast<double>(little);
  return {};
}

std::optional<int> integer(DcmItem& item, const DcmTagKey& tag) {
  const auto value = number(item, tag);
  if (!value || std::abs(*value) > 2147483647.0) return {};
  return static_cast<int>(*value);
}

int unsignedShort(DcmItem& item, const DcmTagKey& tag, int absent) {
  Uint16 value = 0;
  return item.findAndGetUint16(tag, value).good() ? value : absent;
}

std::optional<double> timeOfDay(DcmItem& item, const DcmTagKey& tag) {
  return secondsSinceMidnight(rawText(item, tag));
}

std::optional<double> timeOfDateTime(DcmItem& item, const DcmTagKey& tag) {
  std::string text = rawText(item, tag);
  if (text.size() < 10) return {};
  text.erase(0, 8);
  return secondsSinceMidnight(text.substr(0, text.find_first_of("+-& ")));
}

DcmItem* sequenceItem(DcmItem& item, const DcmTagKey& tag, long index) {
  DcmItem* found = nullptr;
  const bool good = item.findAndGetSequenceItem(tag, found, index).good();
  return good ? found : nullptr;
}

}  // namespace lateglow
