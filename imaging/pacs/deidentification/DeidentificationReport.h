#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "imaging/pacs/deidentification/DeidentificationOptions.h"

namespace lateglow {

/// What became of attributes, in the letters of PS3.15, E.1.1 and beyond.
enum class AttributeOutcome : std::size_t {
  Removed,         ///< X
  Emptied,         ///< Z
  Replaced,        ///< D, and pseudonyms of name and number
  Cleaned,         ///< C: dates moved, descriptions and content cleaned
  UidMapped,       ///< U
  Kept,            ///< K: an option kept what the profile would have removed
  PrivateRemoved,  ///< odd groups
  UnknownRemoved,  ///< in no data dictionary, or of a group that no data set holds
  BeyondTable,  ///< free text, dates and names that the table does not list: replaced all the same
  Residual      ///< still held a word of the patient's name or number: replaced
};
inline constexpr std::size_t kAttributeOutcomes = 10;
[[nodiscard]] const char* nameOf(AttributeOutcome outcome);

class AttributeCounts {
 public:
  void add(AttributeOutcome outcome) { ++m_counts[static_cast<std::size_t>(outcome)]; }
  void add(const AttributeCounts& other);
  [[nodiscard]] std::size_t operator[](AttributeOutcome outcome) const {
    return m_counts[static_cast<std::size_t>(outcome)];
  }
  /// Attributes that are gone: of the table, private, unknown.
  [[nodiscard]] std::size_t removed() const;
  /// Attributes that are there with another value or none.
  [[nodiscard]] std::size_t replaced() const;

 private:
  std::array<std::size_t, kAttributeOutcomes> m_counts{};
};

/// What was done to an input. Holds no name of a file, no value and no UID of the input, so that it
/// may go wherever the result goes.
struct DeidentificationReport {
  DeidentificationOptions options;
  std::size_t filesFound = 0;
  std::size_t filesWritten = 0;
  std::size_t notCopied = 0;  ///< files that are no image data, DICOMDIR, second copies
  std::size_t patients = 0;
  std::size_t studies = 0;
  AttributeCounts attributes;
  std::size_t imagesBlanked = 0;                ///< images with at least one rectangle blanked
  std::map<std::string, std::size_t> leftOut;   ///< reason and how many objects
  std::map<std::string, std::size_t> warnings;  ///< text and how many files it concerns
};

/// Schema "lateglow.deidentification/1".
[[nodiscard]] nlohmann::json toJson(const DeidentificationReport& report);
/// The same for people.
[[nodiscard]] std::string toText(const DeidentificationReport& report);

/// One code of PS3.16, CID 7050.
struct DeidentificationMethod {
  const char* code;  ///< coding scheme DCM
  const char* meaning;
};
/// The profile and the options that were applied; Clean Pixel Data only with `pixelsCleaned`.
[[nodiscard]] std::vector<DeidentificationMethod> methodsOf(const DeidentificationOptions& options,
                                                            bool pixelsCleaned);

}  // namespace lateglow
