#include "imaging/pacs/deidentification/AttributeValues.h"

#include <array>

namespace lateglow {

namespace {

const char* dummyText(DcmEVR vr) {
  switch (vr) {
    case EVR_PN:
      return "REMOVED^";
    case EVR_DA:
      return "19000101";
    case EVR_DT:
      return "19000101000000";
    case EVR_TM:
      return "000000";
    case EVR_AS:
      return "000Y";
    case EVR_UR:
      return "urn:removed";
    case EVR_UI:
      return "2.25.0";
    case EVR_AT:
      return "(0000,0000)";
    case EVR_IS:
    case EVR_DS:
    case EVR_US:
    case EVR_SS:
    case EVR_UL:
    case EVR_SL:
    case EVR_UV:
    case EVR_SV:
    case EVR_FL:
    case EVR_FD:
      return "0";
    case EVR_AE:
    case EVR_CS:
    case EVR_LO:
    case EVR_LT:
    case EVR_SH:
    case EVR_ST:
    case EVR_UC:
    case EVR_UT:
      return "REMOVED";
    default:
      return nullptr;
  }
}

}  // namespace

bool isFreeText(DcmEVR vr) {
  return vr == EVR_LO || vr == EVR_SH || vr == EVR_ST || vr == EVR_LT || vr == EVR_UT ||
         vr == EVR_UC;
}

bool isDateOrTime(DcmEVR vr) { return vr == EVR_DA || vr == EVR_DT || vr == EVR_TM; }

std::string textOf(DcmElement& element) {
  if (!element.isaString()) return {};
  OFString value;
  // The array of strings of one backslash-separated value; text VRs hold one value.
  if (element.getOFStringArray(value).bad()) return {};
  std::string text(value.c_str(), value.length());
  while (!text.empty() && (text.back() == ' ' || text.back() == '\0')) text.pop_back();
  return text;
}

bool setText(DcmElement& element, const std::string& value) {
  if (element.isaString() &&
      element.putString(value.c_str(), static_cast<Uint32>(value.size())).good()) {
    return true;
  }
  element.clear();
  return false;
}

void setDummy(DcmElement& element) {
  const DcmEVR vr = element.getTag().getEVR();
  if (const char* text = dummyText(vr); text != nullptr) {
    if (element.putString(text).good()) return;
    element.clear();
    return;
  }
  constexpr std::array<Uint8, 8> kZeros{};
  constexpr std::array<Uint16, 4> kZeroWords{};
  // Eight bytes hold a whole number of values of every binary VR.
  if (element.putUint8Array(kZeros.data(), kZeros.size()).good()) return;
  if (element.putUint16Array(kZeroWords.data(), kZeroWords.size()).good()) return;
  element.clear();
}

}  // namespace lateglow
