#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdint>

namespace lateglow {

[[nodiscard]] inline std::uint32_t numberOf(const DcmTagKey& key) {
  return static_cast<std::uint32_t>(key.getGroup()) << 16U | key.getElement();
}

/// Groups 5000 to 50FF and 6000 to 60FF (PS3.15 Table E.1-1: Curve Data, Overlay Data, Overlay
/// Comments). All of a group goes: without its data the rest has no meaning.
[[nodiscard]] bool isCurveOrOverlay(const DcmTagKey& key);

/// True for an attribute of the data dictionary (PS3.6) that a data set may hold; false for one
/// that no dictionary knows and for the groups of commands, file meta information and directories.
[[nodiscard]] bool isStandardTag(const DcmTagKey& key);

/// UIDs that name a class, a coding scheme or a transfer syntax, not an instance: they stay.
[[nodiscard]] bool isClassUid(const DcmTagKey& key);

/// Attributes of a coded entry (PS3.3, 8.8) and of the definition of coding schemes.
[[nodiscard]] bool isOfCode(const DcmTagKey& key);

/// True where the item is a code of a coding scheme of PS3.16, chapter 8, whose meanings are
/// defined there and not written by hand.
[[nodiscard]] bool hasStandardCode(DcmItem& item);

/// True for attributes outside of Table E.1-1 whose VR may carry identity: names, dates, long
/// texts, addresses.
[[nodiscard]] bool mayHoldIdentity(const DcmTagKey& key, DcmEVR vr);

/// Names of persons, and the numbers and addresses of patient, visit and order.
[[nodiscard]] bool isIdentifier(const DcmTagKey& key, DcmEVR vr);

}  // namespace lateglow
