#include "imaging/pacs/deidentification/AttributeCleaner.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "imaging/pacs/deidentification/AttributeValues.h"
#include "imaging/pacs/deidentification/DateShift.h"
#include "imaging/pacs/deidentification/DescriptorCleaner.h"
#include "imaging/pacs/deidentification/IdentifyingWords.h"
#include "imaging/pacs/deidentification/StandardTags.h"

namespace lateglow {

namespace {

bool isSequence(const DcmElement& element) { return element.ident() == EVR_SQ; }

bool basicAllowsEmpty(BasicAction basic) {
  return basic != BasicAction::Dummy && basic != BasicAction::RemoveOrDummy;
}

}  // namespace

AttributeCleaner::AttributeCleaner(const DeidentificationOptions& options,
                                   const Pseudonyms& pseudonyms, const PatientIdentity& identity,
                                   AttributeCounts& counts)
    : m_options(options),
      m_pseudonyms(pseudonyms),
      m_identity(identity),
      m_patient(pseudonyms.patient(identity)),
      m_dayShift(pseudonyms.dayShift(identity)),
      m_counts(counts) {}

void AttributeCleaner::clean(DcmItem& dataset) {
  rememberIdentifiers(dataset);
  cleanItem(dataset, Inside::Table);
  replaceResiduals(dataset);
}

void AttributeCleaner::cleanItem(DcmItem& item, Inside inside) {
  for (unsigned long i = item.card(); i-- > 0;) {
    DcmElement* element = item.getElement(i);
    if (element != nullptr && !cleanElement(*element, item, inside)) delete item.remove(i);
  }
}

bool AttributeCleaner::cleanElement(DcmElement& element, DcmItem& item, Inside inside) {
  const DcmTagKey key = element.getTag().getXTag();
  if (key.getElement() == 0) return false;  // group lengths, which no longer hold
  if (key.getGroup() % 2 == 1) {
    m_counts.add(AttributeOutcome::PrivateRemoved);
    return false;
  }
  if (isCurveOrOverlay(key)) {
    m_counts.add(AttributeOutcome::Removed);
    return false;
  }
  if (inside != Inside::Dummies && replacePatient(element)) return true;
  const ConfidentialityRow* row = findConfidentialityRow(numberOf(key));
  if (row == nullptr) {
    if (!isStandardTag(key)) {
      m_counts.add(AttributeOutcome::UnknownRemoved);
      return false;
    }
    cleanBeyondTable(element, item, inside);
    return true;
  }
  Action action = actionFor(*row, isSequence(element), element.getTag().getEVR());
  const bool showsValue = action == Action::Empty || action == Action::Clean ||
                          (action == Action::Keep && element.getTag().getEVR() != EVR_UI);
  if (inside == Inside::Dummies && showsValue) action = Action::Dummy;
  return apply(action, element, inside, basicAllowsEmpty(row->basic));
}

AttributeCleaner::Action AttributeCleaner::actionFor(const ConfidentialityRow& row, bool sequence,
                                                     DcmEVR vr) const {
  const auto has = [&row](unsigned column) { return (row.options & column) != 0; };
  const bool isDate = has(OptionColumn::kModifiedDates);
  if (m_options.retainUids && has(OptionColumn::kRetainUids)) return Action::Keep;
  if (isDate && m_options.shiftDates && isDateOrTime(vr)) return Action::Clean;
  if (m_options.retainDeviceIdentity && has(OptionColumn::kRetainDevice) && !isDate) {
    return Action::Keep;
  }
  if (m_options.retainPatientCharacteristics && has(OptionColumn::kRetainPatient)) {
    return Action::Keep;
  }
  const bool cleaned =
      (m_options.retainDeviceIdentity && has(OptionColumn::kRetainDeviceCleaned)) ||
      (m_options.retainPatientCharacteristics && has(OptionColumn::kRetainPatientCleaned)) ||
      (m_options.cleanDescriptors && has(OptionColumn::kCleanDescriptors)) ||
      (m_options.cleanStructuredContent && has(OptionColumn::kCleanStructuredContent));
  if (cleaned && (sequence || isFreeText(vr))) return Action::Clean;
  switch (row.basic) {
    case BasicAction::Remove:
      return Action::Remove;
    case BasicAction::Empty:
      return Action::Empty;
    case BasicAction::RemoveOrEmpty:
      // A sequence of references may be absent but, where it is there, not without items.
      return sequence && has(OptionColumn::kRetainUids) ? Action::Remove : Action::Empty;
    case BasicAction::Dummy:
    case BasicAction::RemoveOrDummy:
    case BasicAction::RemoveOrEmptyOrDummy:
    case BasicAction::EmptyOrDummy:
      return Action::Dummy;
    case BasicAction::MapUid:
      return Action::MapUid;
    case BasicAction::RemoveOrEmptyOrMapUid:
      return sequence ? Action::Leave : Action::Remove;
  }
  return Action::Remove;
}

bool AttributeCleaner::apply(Action action, DcmElement& element, Inside inside, bool mayBeEmpty) {
  switch (action) {
    case Action::Remove:
      m_counts.add(AttributeOutcome::Removed);
      return false;
    case Action::Empty:
      m_counts.add(AttributeOutcome::Emptied);
      element.clear();
      return true;
    case Action::MapUid:
      mapUids(element);
      return true;
    case Action::Dummy:
      if (element.getTag().getEVR() == EVR_UI) return mapUids(element), true;
      m_counts.add(AttributeOutcome::Replaced);
      if (isSequence(element))
        cleanSequence(element, Inside::Dummies);
      else if (element.getLength() > 0)
        setDummy(element);
      return true;
    case Action::Clean:
      m_counts.add(AttributeOutcome::Cleaned);
      if (isSequence(element))
        cleanSequence(element, Inside::Cleaned);
      else
        cleanValue(element, mayBeEmpty);
      return true;
    case Action::Keep:
      m_counts.add(AttributeOutcome::Kept);
      [[fallthrough]];
    case Action::Leave:
      if (isSequence(element)) cleanSequence(element, inside);
      return true;
  }
  return false;
}

void AttributeCleaner::cleanBeyondTable(DcmElement& element, DcmItem& item, Inside inside) {
  const DcmTagKey key = element.getTag().getXTag();
  const DcmEVR vr = element.getTag().getEVR();
  if (isSequence(element)) return cleanSequence(element, inside);
  if (vr == EVR_UI) {
    if (!isClassUid(key) && !m_options.retainUids) mapUids(element);
    return;
  }
  if (inside == Inside::Dummies && vr != EVR_PixelData) {
    m_counts.add(AttributeOutcome::Replaced);
    if (element.getLength() > 0) setDummy(element);
    return;
  }
  if (inside == Inside::Cleaned && isFreeText(vr)) {
    if (isOfCode(key) && hasStandardCode(item)) return;
    m_counts.add(AttributeOutcome::Cleaned);
    return cleanValue(element, false);
  }
  if (!mayHoldIdentity(key, vr) || element.getLength() == 0) return;
  m_counts.add(AttributeOutcome::BeyondTable);
  if (isDateOrTime(vr) && m_options.shiftDates) return cleanValue(element, false);
  setDummy(element);
}

void AttributeCleaner::cleanSequence(DcmElement& element, Inside inside) {
  auto* sequence = dynamic_cast<DcmSequenceOfItems*>(&element);
  if (sequence == nullptr) return;
  for (unsigned long i = 0; i < sequence->card(); ++i) {
    if (DcmItem* item = sequence->getItem(i); item != nullptr) cleanItem(*item, inside);
  }
}

void AttributeCleaner::cleanValue(DcmElement& element, bool mayBeEmpty) {
  if (element.getLength() == 0) return;
  const DcmEVR vr = element.getTag().getEVR();
  const std::string before = textOf(element);
  std::string after;
  if (vr == EVR_TM)
    after = checkedTime(before);
  else if (isDateOrTime(vr))
    after = shiftedDates(before, m_dayShift);
  else
    after = cleanedDescriptor(before);
  if (!after.empty() && setText(element, after)) return;
  if (mayBeEmpty)
    element.clear();
  else
    setDummy(element);
}

void AttributeCleaner::mapUids(DcmElement& element) {
  std::string mapped;
  std::string rest = textOf(element);
  if (rest.empty()) return element.clear(), void();  // also what is no text: it cannot be mapped
  m_counts.add(AttributeOutcome::UidMapped);
  for (;;) {
    const std::size_t next = rest.find('\\');
    const std::string original = rest.substr(0, next);
    if (!original.empty()) mapped += m_pseudonyms.uid(original);
    if (next == std::string::npos) break;
    mapped += '\\';
    rest.erase(0, next + 1);
  }
  setText(element, mapped);
}

bool AttributeCleaner::replacePatient(DcmElement& element) {
  const DcmTagKey key = element.getTag().getXTag();
  if (key != DCM_PatientName && key != DCM_PatientID) return false;
  m_counts.add(AttributeOutcome::Replaced);
  const std::string value = textOf(element);
  const bool other = key == DCM_PatientID && !value.empty() && value != m_identity.patientId;
  setText(element, other ? m_pseudonyms.patient({value, {}, {}, {}}) : m_patient);
  return true;
}

void AttributeCleaner::rememberIdentifiers(DcmItem& item) {
  for (unsigned long i = 0; i < item.card(); ++i) {
    DcmElement* element = item.getElement(i);
    if (element == nullptr) continue;
    if (auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element); sequence != nullptr) {
      for (unsigned long k = 0; k < sequence->card(); ++k) {
        if (DcmItem* inner = sequence->getItem(k); inner != nullptr) rememberIdentifiers(*inner);
      }
    } else if (isIdentifier(element->getTag().getXTag(), element->getTag().getEVR())) {
      addIdentifyingWords(textOf(*element), m_identifiers);
    }
  }
}

void AttributeCleaner::replaceResiduals(DcmItem& item) {
  for (unsigned long i = 0; i < item.card(); ++i) {
    DcmElement* element = item.getElement(i);
    if (element == nullptr) continue;
    if (auto* sequence = dynamic_cast<DcmSequenceOfItems*>(element); sequence != nullptr) {
      for (unsigned long k = 0; k < sequence->card(); ++k) {
        if (DcmItem* inner = sequence->getItem(k); inner != nullptr) replaceResiduals(*inner);
      }
    } else if (isFreeText(element->getTag().getEVR()) &&
               holdsIdentifyingWord(textOf(*element), m_identifiers)) {
      m_counts.add(AttributeOutcome::Residual);
      setDummy(*element);
    }
  }
}

}  // namespace lateglow
