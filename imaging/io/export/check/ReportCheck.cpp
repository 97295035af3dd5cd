#include <map>
#include <set>

#include "imaging/io/export/check/ConsistencyCheck.h"

namespace lateglow::check {

namespace {

/// Attributes that carry the value of a content item, by its Value Type (PS3.3 table C.17-5).
const std::map<std::string, std::vector<DcmTagKey>>& valueAttributes() {
  static const std::map<std::string, std::vector<DcmTagKey>> attributes{
      {"TEXT", {DCM_TextValue}},
      {"NUM", {DCM_MeasuredValueSequence}},
      {"CODE", {DCM_ConceptCodeSequence}},
      {"DATETIME", {DCM_DateTime}},
      {"DATE", {DCM_Date}},
      {"TIME", {DCM_Time}},
      {"UIDREF", {DCM_UID}},
      {"PNAME", {DCM_PersonName}},
      {"COMPOSITE", {DCM_ReferencedSOPSequence}},
      {"IMAGE", {DCM_ReferencedSOPSequence}},
      {"WAVEFORM", {DCM_ReferencedSOPSequence}},
      {"SCOORD", {DCM_GraphicType, DCM_GraphicData}},
      {"SCOORD3D", {DCM_GraphicType, DCM_GraphicData, DCM_ReferencedFrameOfReferenceUID}},
      {"TCOORD", {DCM_TemporalRangeType}},
      {"CONTAINER", {DCM_ContinuityOfContent}}};
  return attributes;
}

std::set<std::string> evidence(DcmDataset& dataset) {
  std::set<std::string> instances;
  for (const DcmTagKey& list :
       {DCM_CurrentRequestedProcedureEvidenceSequence, DCM_PertinentOtherEvidenceSequence}) {
    for (DcmItem* study : itemsOf(dataset, list)) {
      for (DcmItem* series : itemsOf(*study, DCM_ReferencedSeriesSequence)) {
        for (DcmItem* instance : itemsOf(*series, DCM_ReferencedSOPSequence)) {
          instances.insert(valueText(*instance, DCM_ReferencedSOPInstanceUID));
        }
      }
    }
  }
  return instances;
}

void checkCode(DcmItem& code, const std::string& place, IssueLog& log) {
  const bool coded = code.tagExistsWithValue(DCM_CodeValue) ||
                     code.tagExistsWithValue(DCM_LongCodeValue) ||
                     code.tagExistsWithValue(DCM_URNCodeValue);
  if (!coded || !code.tagExistsWithValue(DCM_CodeMeaning)) {
    log.error(place, "a coded entry without code or meaning (PS3.3 section 8.8)");
  }
}

void checkNumber(DcmItem& item, const std::string& place, IssueLog& log) {
  for (DcmItem* value : itemsOf(item, DCM_MeasuredValueSequence)) {
    const std::vector<DcmItem*> units = itemsOf(*value, DCM_MeasurementUnitsCodeSequence);
    if (!value->tagExistsWithValue(DCM_NumericValue) || units.size() != 1) {
      log.error(place, "a measurement without value or unit (PS3.3 C.18.1)");
    }
    for (DcmItem* unit : units) checkCode(*unit, place, log);
  }
}

void checkContent(DcmItem& item, const std::string& place, const std::set<std::string>& known,
                  bool root, IssueLog& log) {
  const std::string type = valueText(item, DCM_ValueType);
  const bool byReference = item.tagExists(DCM_ReferencedContentItemIdentifier);
  const auto expected = valueAttributes().find(type);
  if (expected == valueAttributes().end() && !byReference) {
    log.error(placeOf(place, DCM_ValueType), "unknown value type \"" + type + "\" (PS3.3 C.17.3)");
  } else if (!byReference) {
    for (const DcmTagKey& tag : expected->second) {
      // A measurement may be empty where it says why (Numeric Value Qualifier).
      const bool present = type == "NUM" ? item.tagExists(tag) : item.tagExistsWithValue(tag);
      if (!present) {
        log.error(placeOf(place, tag), nameOf(tag) + " is missing in a " + type + " (PS3.3 C.18)");
      }
    }
  }
  if (!root && !item.tagExistsWithValue(DCM_RelationshipType)) {
    log.error(placeOf(place, DCM_RelationshipType), "Relationship Type is missing (PS3.3 C.17.3)");
  }
  for (DcmItem* name : itemsOf(item, DCM_ConceptNameCodeSequence)) checkCode(*name, place, log);
  checkNumber(item, place, log);
  for (DcmItem* reference : itemsOf(item, DCM_ReferencedSOPSequence)) {
    const std::string uid = valueText(*reference, DCM_ReferencedSOPInstanceUID);
    if (!known.contains(uid)) {
      log.error(placeOf(place, DCM_ReferencedSOPSequence),
                "the report references " + uid +
                    ", which its evidence does not list (PS3.3 "
                    "C.17.2.3)");
    }
  }
  const std::vector<DcmItem*> children = itemsOf(item, DCM_ContentSequence);
  for (std::size_t i = 0; i < children.size(); ++i) {
    checkContent(*children[i], itemOf(place, DCM_ContentSequence, i), known, false, log);
  }
}

}  // namespace

bool madeByLateglow(DcmDataset& dataset) {
  if (valueText(dataset, DCM_ManufacturerModelName) == "Lateglow") return true;
  for (DcmItem* equipment : itemsOf(dataset, DCM_ContributingEquipmentSequence)) {
    if (valueText(*equipment, DCM_ManufacturerModelName) == "Lateglow") return true;
  }
  return false;
}

void checkReport(DcmDataset& dataset, IssueLog& log) {
  if (!dataset.tagExists(DCM_ValueType)) return;
  checkContent(dataset, "", evidence(dataset), true, log);
}

void checkSyntheticMarks(DcmDataset& dataset, IssueLog& log) {
  if (!madeByLateglow(dataset)) return;
  const DcmTagKey syntheticData(0x0008, 0x001C);
  if (valueText(dataset, syntheticData) != "YES") {
    log.error(tagText(syntheticData),
              "Lateglow made this object, but Synthetic Data is not YES (PS3.3 C.12.1)");
  }
  if (!dataset.tagExists(DCM_Rows)) return;
  OFString first;
  dataset.findAndGetOFString(DCM_ImageType, first);
  const bool marked = first == "DERIVED";
  if (!marked) {
    log.error(tagText(DCM_ImageType), "Lateglow made this image, but Image Type is not DERIVED");
  }
  if (!dataset.tagExistsWithValue(DCM_BurnedInAnnotation) &&
      valueText(dataset, DCM_Modality) != "SEG") {
    log.error(tagText(DCM_BurnedInAnnotation), "Burned In Annotation is missing");
  }
}

}  // namespace lateglow::check
