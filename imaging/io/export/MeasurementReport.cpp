#include "imaging/io/export/MeasurementReport.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrdoc.h>

#include <array>
#include <ctime>
#include <stdexcept>

#include "imaging/io/export/write/DerivedObject.h"
#include "imaging/io/export/write/DrawnGroups.h"
#include "imaging/io/export/write/ReportTree.h"

namespace lateglow {

namespace {

/// The document's own attributes: content tree, flags and evidence. What the object has already
/// (patient, study, series, UIDs) stays.
void merge(DcmDataset& document, DcmDataset& object) {
  for (unsigned long i = 0; i < document.card(); ++i) {
    DcmElement* element = document.getElement(i);
    if (object.tagExists(element->getTag())) continue;
    if (object.insert(dynamic_cast<DcmElement*>(element->clone())).bad()) {
      throw std::logic_error("content of a report");
    }
  }
}

/// A numeric value in the tree, and whether the model made what it was measured in.
struct Value {
  size_t node = 0;
  bool byModel = true;
};

/// Values stand below the tracking identifier of their group; function was not measured in the
/// model's classes.
std::vector<Value> valuesOf(DSRDocumentTree& tree) {
  std::vector<Value> values;
  bool byModel = true;
  for (size_t node = tree.gotoRoot(); node > 0; node = tree.iterate()) {
    const DSRContentItem& item = tree.getCurrentContentItem();
    if (item.getConceptName().getCodeValue() == "112039") {  // Tracking Identifier
      byModel = item.getStringValue() != kFunctionGroup;
    }
    if (item.getValueType() == DSRTypes::VT_Num) values.push_back({node, byModel});
  }
  return values;
}

/// Algorithm Identification (PS3.16 TID 4019) below every numeric value; DCMTK's templates have
/// room for it in some kinds of groups only.
void addAlgorithm(DSRDocumentTree& tree, const Provenance& provenance) {
  const DSRCodedEntryValue name("111001", "DCM", "Algorithm Name");
  const DSRCodedEntryValue version("111003", "DCM", "Algorithm Version");
  for (const Value& value : valuesOf(tree)) {
    const bool model = value.byModel && !provenance.modelId.empty();
    const std::pair<DSRCodedEntryValue, std::string> items[] = {
        {name, model ? provenance.modelId : "Lateglow"},
        {version, model ? provenance.modelVersion : provenance.softwareVersion}};
    for (const auto& [title, text] : items) {
      tree.gotoNode(value.node);
      const bool added = tree.addContentItem(DSRTypes::RT_hasConceptMod, DSRTypes::VT_Text,
                                             DSRTypes::AM_belowCurrent) > 0 &&
                         tree.getCurrentContentItem().setConceptName(title).good() &&
                         tree.getCurrentContentItem().setStringValue(text.c_str()).good();
      if (!added) throw std::logic_error("algorithm of a value");
    }
  }
}

void addEvidence(DSRDocument& document, const WrittenSegmentation& segmentation,
                 const ExportContext& context) {
  DSRSOPInstanceReferenceList& evidence = document.getCurrentRequestedProcedureEvidence();
  // Unchecked: UIDs of the source are referenced as they are, also where they break a rule.
  const auto add = [&](const std::string& series, const std::string& sopClass,
                       const std::string& instance) {
    if (evidence
            .addItem(context.source.studyUid.c_str(), series.c_str(), sopClass.c_str(),
                     instance.c_str(), OFFalse)
            .bad()) {
      throw std::logic_error("evidence of a report");
    }
  };
  add(segmentation.object.seriesUid, segmentation.object.sopClassUid,
      segmentation.object.sopInstanceUid);
  for (const auto& instances : context.references.instancesOfSlice) {
    for (const std::string& uid : instances) {
      add(context.references.seriesUid, context.references.sopClassUid, uid);
    }
  }
}

/// The reader as a person name (PS3.5, 6.2): what separates its parts or values becomes a blank.
std::string personName(std::string name) {
  constexpr std::size_t longest = 64;
  for (char& c : name) {
    if (c == '\\' || c == '^' || c == '=' || (c >= 0 && c < ' ')) c = ' ';
  }
  while (name.size() > longest) {
    // Never half of a UTF-8 character.
    do {
      name.pop_back();
    } while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U);
  }
  return name;
}

/// A DT in local time like all times of an object; DCMTK 3.6.7 refuses the offset +0000.
std::string localMoment(const std::string& utc) {
  std::tm parts{};
  if (::strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &parts) == nullptr) return {};
  const std::time_t time = ::timegm(&parts);
  std::tm local{};
  ::localtime_r(&time, &local);
  std::array<char, 16> text{};
  std::strftime(text.data(), text.size(), "%Y%m%d%H%M%S", &local);
  return text.data();
}

/// Completion and verification by the reader; the organization is not known, which is said, because
/// PS3.3 C.17.2 asks for one.
void verify(DSRDocument& document, const SignOff& signOff) {
  const std::string reader = personName(signOff.reader);
  const std::string moment = localMoment(signOff.signedUtc);
  const bool done =
      document.completeDocument().good() &&
      document.verifyDocument(reader.c_str(), "Not stated", moment.c_str(), OFFalse).good();
  if (!done) throw std::logic_error("verification of a report");
}

}  // namespace

Expected<WrittenObject> writeMeasurementReport(const ReportedMeasurements& measurements,
                                               const WrittenSegmentation& segmentation,
                                               const ExportContext& context,
                                               const std::filesystem::path& file) {
  const auto format =
      startObject(context,
                  {UID_ComprehensiveSRStorage, "SR", "SYNTHETIC LGE, scar measurements",
                   kReportSeriesNumber, newUid()},
                  1);
  DcmDataset& dataset = *format->getDataset();
  std::string texts = measurements.findings;
  if (measurements.signOff) texts += measurements.signOff->reader;
  if (measurements.interval) texts += measurements.interval->statement;
  for (const std::string& warning : measurements.scar.warnings) texts += warning;
  prepareForUtf8(dataset, texts);
  ReportTree tree(measurements, segmentation, context);
  DSRDocument document(DSRTypes::DT_ComprehensiveSR);
  document.setSpecificCharacterSetType(DSRTypes::CS_UTF8);
  if (document.setTreeFromRootTemplate(tree.report()).bad()) {
    throw std::logic_error("tree of a report");
  }
  addAlgorithm(document.getTree(), context.provenance);
  addDrawnGroups(document.getTree(), measurements.drawn);
  addEvidence(document, segmentation, context);
  if (measurements.signOff) verify(document, *measurements.signOff);
  DcmDataset written;
  if (document.write(written).bad()) throw std::logic_error("a report that cannot be written");
  merge(written, dataset);
  return saveObject(*format, file);
}

}  // namespace lateglow
