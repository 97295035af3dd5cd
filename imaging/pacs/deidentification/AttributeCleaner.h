#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <set>
#include <string>

#include "imaging/pacs/deidentification/ConfidentialityTable.h"
#include "imaging/pacs/deidentification/DeidentificationOptions.h"
#include "imaging/pacs/deidentification/DeidentificationReport.h"
#include "imaging/pacs/deidentification/Pseudonyms.h"

namespace lateglow {

/// Applies PS3.15 Table E.1-1 to every attribute of a data set, sequences included.
///
/// What is chosen where the table leaves a choice, so that a result is valid whatever the type of
/// the attribute in its information object: X/Z is emptied (removed in the case of a sequence of
/// references, which may not be empty); X/D, Z/D and X/Z/D get a dummy; the
/// items of X/Z/U* stay, their UIDs mapped. A sequence with D keeps its items, with a dummy for
/// every value in them. Where options disagree, K goes before C, but no date is ever kept as it is.
///
/// Stricter than the table: attributes in no data dictionary are removed, and names, dates, long
/// texts and addresses that the table does not list are replaced (but for those that define codes).
/// Afterwards every remaining text that holds a word of the patient's names or numbers is replaced.
class AttributeCleaner {
 public:
  AttributeCleaner(const DeidentificationOptions& options, const Pseudonyms& pseudonyms,
                   const PatientIdentity& identity, AttributeCounts& counts);

  void clean(DcmItem& dataset);

 private:
  /// How the attributes of an item that the table does not list are treated.
  enum class Inside { Table, Cleaned, Dummies };
  enum class Action { Remove, Empty, Dummy, MapUid, Keep, Clean, Leave };

  void cleanItem(DcmItem& item, Inside inside);
  /// False where the element is to go.
  [[nodiscard]] bool cleanElement(DcmElement& element, DcmItem& item, Inside inside);
  [[nodiscard]] bool apply(Action action, DcmElement& element, Inside inside, bool mayBeEmpty);
  [[nodiscard]] Action actionFor(const ConfidentialityRow& row, bool isSequence, DcmEVR vr) const;
  void cleanBeyondTable(DcmElement& element, DcmItem& item, Inside inside);
  void cleanSequence(DcmElement& element, Inside inside);
  void cleanValue(DcmElement& element, bool mayBeEmpty);
  void mapUids(DcmElement& element);
  [[nodiscard]] bool replacePatient(DcmElement& element);

  void rememberIdentifiers(DcmItem& item);
  void replaceResiduals(DcmItem& item);

  const DeidentificationOptions& m_options;
  const Pseudonyms& m_pseudonyms;
  PatientIdentity m_identity;
  std::string m_patient;
  int m_dayShift = 0;
  AttributeCounts& m_counts;
  std::set<std::string> m_identifiers;  ///< upper-case words of names and numbers
};

}  // namespace lateglow
