#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>

namespace lateglow {

/// Kinds of value representations that de-identification tells apart.
[[nodiscard]] bool isFreeText(DcmEVR vr);    ///< LO, SH, ST, LT, UT, UC
[[nodiscard]] bool isDateOrTime(DcmEVR vr);  ///< DA, DT, TM

/// The whole value of a text element with its backslashes, empty where it has none or is binary.
[[nodiscard]] std::string textOf(DcmElement& element);

/// Sets the whole value of a text element. Where that cannot be done (the file gave the attribute
/// a binary VR), the element is emptied, so that the old value never stays; false then.
bool setText(DcmElement& element, const std::string& value);

/// A dummy value that fits the VR and tells nothing: "REMOVED", 19000101, 000000, 0, two zero bytes
/// (PS3.15, E.1.1, code D).
void setDummy(DcmElement& element);

}  // namespace lateglow
