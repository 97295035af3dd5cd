#include "imaging/pacs/deidentification/StandardTags.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "imaging/pacs/deidentification/AttributeValues.h"

namespace lateglow {

namespace {

/// Synthetic Data (0008,001C), younger than the data dictionary of DCMTK 3.6.7.
constexpr std::uint32_t kSyntheticData = 0x0008'001C;

constexpr std::array<std::uint32_t, 17> kClassUids{
    0x0008'0016, 0x0008'001A, 0x0008'001B, 0x0008'0062, 0x0008'010C, 0x0008'010D,
    0x0008'0117, 0x0008'0118, 0x0008'040E, 0x0008'1150, 0x0008'115A, 0x0008'3002,
    0x0034'0003, 0x0400'0010, 0x0400'0510, 0x3010'0052, 0x3010'0053};

/// Long texts and addresses that define codes, algorithms or layouts.
constexpr std::array<std::uint32_t, 11> kDefinitions{
    0x0008'0108, 0x0008'010E, 0x0008'0114, 0x0008'0115, 0x0008'0116, 0x0008'0119,
    0x0008'0120, 0x0040'0031, 0x0040'0032, 0x0066'0032, 0x2010'0010};

/// Patient ID, Other Patient IDs, Address, Telephone Numbers, Medical Record Locator, Accession
/// Number, Study ID, Admission ID, Birth Name and the like are words to look for elsewhere.
constexpr std::array<std::uint32_t, 9> kIdentifiers{0x0008'0050, 0x0010'0020, 0x0010'1000,
                                                    0x0010'1040, 0x0010'1090, 0x0010'2154,
                                                    0x0038'0010, 0x0040'2016, 0x0040'2017};

template <std::size_t Count>
bool isOneOf(const DcmTagKey& key, const std::array<std::uint32_t, Count>& list) {
  return std::find(list.begin(), list.end(), numberOf(key)) != list.end();
}

}  // namespace

bool isCurveOrOverlay(const DcmTagKey& key) {
  const unsigned high = key.getGroup() & 0xFF00U;
  return high == 0x5000U || high == 0x6000U;
}

bool isStandardTag(const DcmTagKey& key) {
  if (key.getGroup() < 0x0008) return false;
  if (numberOf(key) == kSyntheticData) return true;
  const DcmDataDictionary& dictionary = dcmDataDict.rdlock();
  const bool known = dictionary.findEntry(key, nullptr) != nullptr;
  dcmDataDict.rdunlock();
  return known;
}

bool isClassUid(const DcmTagKey& key) { return isOneOf(key, kClassUids); }

bool isOfCode(const DcmTagKey& key) {
  const std::uint32_t number = numberOf(key);
  return (number >= 0x0008'0100 && number <= 0x0008'0123);
}

bool hasStandardCode(DcmItem& item) {
  constexpr std::array<std::string_view, 20> kSchemes{
      "DCM", "SCT", "SRT", "SNM3", "UCUM",    "LN",        "FMA", "RADLEX", "NCIt",  "UMLS",
      "ACR", "BI",  "MSH", "NEU",  "RFC5646", "ISO3166_1", "I10", "I9C",    "HL7V3", "NDC"};
  OFString scheme;
  if (item.findAndGetOFString(DCM_CodingSchemeDesignator, scheme).bad()) return false;
  return std::find(kSchemes.begin(), kSchemes.end(),
                   std::string_view(scheme.c_str(), scheme.length())) != kSchemes.end();
}

bool mayHoldIdentity(const DcmTagKey& key, DcmEVR vr) {
  if (isOneOf(key, kDefinitions)) return false;
  return vr == EVR_PN || vr == EVR_DA || vr == EVR_DT || vr == EVR_ST || vr == EVR_LT ||
         vr == EVR_UT || vr == EVR_UC || vr == EVR_UR || vr == EVR_AE || vr == EVR_UN;
}

bool isIdentifier(const DcmTagKey& key, DcmEVR vr) {
  return vr == EVR_PN || isOneOf(key, kIdentifiers);
}

}  // namespace lateglow
