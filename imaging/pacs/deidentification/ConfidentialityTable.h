#pragma once

#include <cstdint>
#include <span>

namespace lateglow {

/// What the Basic Application Level Confidentiality Profile does with an attribute (PS3.15,
/// E.1.1 and Table E.1-1a). A code with a choice depends on the type of the attribute in its
/// information object; what is chosen here is stated at AttributeCleaner.
enum class BasicAction : std::uint8_t {
  Remove,                ///< X
  Empty,                 ///< Z: zero length, or a dummy value
  Dummy,                 ///< D: a dummy value that is not empty
  MapUid,                ///< U: another UID, the same for the same original
  RemoveOrEmpty,         ///< X/Z
  RemoveOrDummy,         ///< X/D
  RemoveOrEmptyOrDummy,  ///< X/Z/D
  EmptyOrDummy,          ///< Z/D
  RemoveOrEmptyOrMapUid  ///< X/Z/U*: a sequence of references
};

/// The columns of Table E.1-1 for the options that are offered, as bits.
namespace OptionColumn {
inline constexpr unsigned kRetainUids = 1U << 0U;              ///< Rtn. UIDs Opt., K
inline constexpr unsigned kRetainDevice = 1U << 1U;            ///< Rtn. Dev. Id. Opt., K
inline constexpr unsigned kRetainDeviceCleaned = 1U << 2U;     ///< Rtn. Dev. Id. Opt., C
inline constexpr unsigned kRetainPatient = 1U << 3U;           ///< Rtn. Pat. Chars. Opt., K
inline constexpr unsigned kRetainPatientCleaned = 1U << 4U;    ///< Rtn. Pat. Chars. Opt., C
inline constexpr unsigned kModifiedDates = 1U << 5U;           ///< Rtn. Long. Modif. Dates Opt., C
inline constexpr unsigned kCleanDescriptors = 1U << 6U;        ///< Clean Desc. Opt., C
inline constexpr unsigned kCleanStructuredContent = 1U << 7U;  ///< Clean Struct. Cont. Opt., C
}  // namespace OptionColumn

/// One row of PS3.15 Table E.1-1.
struct ConfidentialityRow {
  std::uint32_t tag = 0;  ///< group and element
  BasicAction basic = BasicAction::Remove;
  unsigned options = 0;  ///< OptionColumn bits
  const char* name = "";
};

/// The rows of PS3.15 Table E.1-1 in order of their tags, but for its four rows that stand for whole
/// groups: curves (50xx), overlays (60xx,3000 and 60xx,4000) and private attributes (odd groups).
[[nodiscard]] std::span<const ConfidentialityRow> confidentialityTable();

/// The row of an attribute, null where the table has none.
[[nodiscard]] const ConfidentialityRow* findConfidentialityRow(std::uint32_t tag);

}  // namespace lateglow
