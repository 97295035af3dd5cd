#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <cstdint>
#include <string>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// A coded concept (PS3.3 section 8.8). Meanings are those of PS3.16 or SNOMED CT; codes of the
/// scheme 99LATEGLOW are listed in docs/conformance.md.
struct Code {
  const char* value;
  const char* scheme;
  const char* meaning;
};

/// The designator of Lateglow's own codes, and the UID that names the scheme.
inline constexpr const char* kOwnScheme = "99LATEGLOW";

/// A decimal string (VR DS, PS3.5 section 6.2): the most exact form within 16 characters.
[[nodiscard]] std::string decimalString(double value);

/// Puts values into one item of a data set. That a value cannot be put is a bug and throws
/// std::logic_error.
class ItemWriter {
 public:
  explicit ItemWriter(DcmItem& item) : m_item(item) {}

  /// Text as stored: bytes in the data set's character set.
  void text(const DcmTagKey& tag, const std::string& value);
  /// An attribute that the dictionary of DCMTK 3.6.7 does not know.
  void text(const DcmTagKey& tag, DcmEVR representation, const std::string& value);
  void empty(const DcmTagKey& tag) { text(tag, std::string()); }
  void number(const DcmTagKey& tag, double value) { text(tag, decimalString(value)); }
  void numbers(const DcmTagKey& tag, const std::vector<double>& values);
  void whole(const DcmTagKey& tag, long value) { text(tag, std::to_string(value)); }
  void shortNumber(const DcmTagKey& tag, std::uint16_t value);                   ///< VR US
  void indices(const DcmTagKey& tag, const std::vector<std::uint32_t>& values);  ///< VR UL
  void attributeTag(const DcmTagKey& tag, const DcmTagKey& value);               ///< VR AT

  /// Appends an item to a sequence, which is made where it is absent.
  [[nodiscard]] ItemWriter item(const DcmTagKey& sequence);
  void emptySequence(const DcmTagKey& tag);
  void code(const DcmTagKey& sequence, const Code& code);
  /// An item that references an instance (PS3.3 table 10-11), returned for more.
  ItemWriter reference(const DcmTagKey& sequence, const std::string& sopClassUid,
                       const std::string& sopInstanceUid);

  /// Image Position (Patient) of the first voxel of a slice, and Image Orientation (Patient).
  void position(const Geometry& geometry, int slice);
  void orientation(const Geometry& geometry);
  /// Pixel Spacing: between rows, then between columns.
  void pixelSpacing(const Geometry& geometry);

  [[nodiscard]] DcmItem& raw() { return m_item; }

 private:
  DcmItem& m_item;
};

}  // namespace lateglow
