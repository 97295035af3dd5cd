#pragma once

#include <string>
#include <string_view>

#include "imaging/pacs/deidentification/DeidentificationKey.h"

namespace lateglow {

/// Who an object is about, as far as pseudonyms need it.
struct PatientIdentity {
  std::string patientId;
  std::string patientName;
  std::string birthDate;
  std::string studyUid;  ///< stands in where the others are empty
};

/// Pseudonyms made from originals by a keyed hash (BLAKE2b of libsodium): no table has to be kept,
/// and the same original gives the same pseudonym in every file of every run with the key.
class Pseudonyms {
 public:
  explicit Pseudonyms(const DeidentificationKey& key) : m_key(key) {}

  /// 2.25.<128 bits as a number> (PS3.5, B.2). UIDs that the standard itself defines
  /// (1.2.840.10008...) identify nobody and stay as they are.
  [[nodiscard]] std::string uid(std::string_view original) const;

  /// "LG-" and 16 letters and digits, for Patient's Name and Patient ID. From the Patient ID where
  /// there is one (without regard to case and spaces), else from name and birth date, else from the
  /// study.
  [[nodiscard]] std::string patient(const PatientIdentity& identity) const;

  /// Whole days, -3650 to -366, by which all dates of this patient move: intervals are kept, and no
  /// date stays in its year.
  [[nodiscard]] int dayShift(const PatientIdentity& identity) const;

 private:
  DeidentificationKey m_key;
};

}  // namespace lateglow
