#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace lateglow {

/// Values of DICOM attributes as a reader of hostile files wants them: nothing where the attribute
/// is absent, empty, not of its type or not finite. Only for sources of this folder, since it
/// brings DCMTK's headers along.

/// The value as it stands in the file, without its padding.
[[nodiscard]] std::string rawText(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0);
/// The value as clean UTF-8; for attributes that hold the default repertoire only.
[[nodiscard]] std::string asciiText(DcmItem& item, const DcmTagKey& tag, unsigned long index = 0);
/// Texts in the character set that the data set names, as clean UTF-8. What is absent leaves its
/// target as it is.
void readCodedTexts(DcmItem& dataset,
                    std::span<const std::pair<DcmTagKey, std::string*>> fields);
/// A number of any numeric VR, decimal and integer strings included.
[[nodiscard]] std::optional<double> number(DcmItem& item, const DcmTagKey& tag,
                                           unsigned long index = 0);
[[nodiscard]] std::optional<int> integer(DcmItem& item, const DcmTagKey& tag);
[[nodiscard]] int unsignedShort(DcmItem& item, const DcmTagKey& tag, int absent);
/// Seconds since midnight of a TM value (PS3.5, 6.2: HHMMSS.FFFFFF, parts from the right may lack).
[[nodiscard]] std::optional<double> timeOfDay(DcmItem& item, const DcmTagKey& tag);
/// Seconds since midnight of a DT value (PS3.5, 6.2: YYYYMMDDHHMMSS.FFFFFF&ZZXX).
[[nodiscard]] std::optional<double> timeOfDateTime(DcmItem& item, const DcmTagKey& tag);

template <std::size_t Count>
[[nodiscard]] std::optional<std::array<double, Count>> numbers(DcmItem& item,
                                                               const DcmTagKey& tag) {
  std::array<double, Count> values{};
  for (std::size_t i = 0; i < Count; ++i) {
    const auto value = number(item, tag, i);
    if (!value) return {};
    values[i] = *value;
  }
  return values;
}

/// The item of a sequence, or null.
[[nodiscard]] DcmItem* sequenceItem(DcmItem& item, const DcmTagKey& tag, long index = 0);

}  // namespace lateglow
