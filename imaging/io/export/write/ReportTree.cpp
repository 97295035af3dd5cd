#include "imaging/io/export/write/ReportTree.h"

#include <dcmtk/dcmsr/dsrimgvl.h>

#include <algorithm>
#include <cstdio>
#include <span>
#include <stdexcept>

#include "imaging/io/ContentUid.h"
#include "imaging/io/export/write/TissueCodes.h"

namespace lateglow {

namespace {

constexpr Code kVolume{"118565006", "SCT", "Volume"};
constexpr Code kMass{"118538004", "SCT", "Mass"};
constexpr Code kArea{"42798000", "SCT", "Area"};
constexpr Code kScarRatio{"SCAR_RATIO", kOwnScheme, "Scar as share of the myocardium"};
constexpr Code kScarToHealthy{"SCAR_HEALTHY", kOwnScheme, "Scar in relation to healthy myocardium"};
constexpr Code kRatioLower{"SCAR_RATIO_LOW", kOwnScheme, "Lower end of the interval of scar share"};
constexpr Code kRatioUpper{"SCAR_RATIO_HIGH", kOwnScheme,
                           "Upper end of the interval of scar share"};
constexpr Code kSegmentScar{"SEGMENT_SCAR", kOwnScheme, "Scar as share of the segment"};
constexpr Code kTransmurality{"TRANSMURALITY", kOwnScheme, "Mean transmurality of scar"};
constexpr Code kTransmuralityMax{"TRANSMURAL_MAX", kOwnScheme, "Largest transmurality of scar"};
constexpr Code kEndDiastolicVolume{"8821-1", "LN", "Left Ventricular ED Volume"};
constexpr Code kEndSystolicVolume{"8823-7", "LN", "Left Ventricular ES Volume"};
constexpr Code kEjectionFraction{"8811-2", "LN", "Left ventricular ejection fraction by MR"};
constexpr Code kStrokeVolume{"90096001", "SCT", "Stroke Volume"};
constexpr Code kMillilitre{"mL", "UCUM", "mL"};
constexpr Code kGram{"g", "UCUM", "g"};
constexpr Code kPercent{"%", "UCUM", "Percent"};
constexpr Code kSquareCentimetre{"cm2", "UCUM", "square centimeter"};
constexpr Code kFinding{"121071", "DCM", "Finding"};
constexpr Code kComment{"121106", "DCM", "Comment"};

/// AHA segments 1 to 17: PS3.16 CID 3717.
constexpr std::array<Code, 17> kSegments{
    {{"264850008", "SCT", "left ventricle basal anterior segment"},
     {"396482007", "SCT", "left ventricle basal anteroseptal segment"},
     {"396646008", "SCT", "left ventricle basal inferoseptal segment"},
     {"264846001", "SCT", "left ventricle basal inferior segment"},
     {"396652009", "SCT", "left ventricle basal inferolateral segment"},
     {"396654005", "SCT", "left ventricle basal anterolateral segment"},
     {"264848000", "SCT", "left ventricle mid anterior segment"},
     {"396647004", "SCT", "left ventricle mid anteroseptal segment"},
     {"396649001", "SCT", "left ventricle mid inferoseptal segment"},
     {"264847005", "SCT", "left ventricle mid inferior segment"},
     {"396655006", "SCT", "left ventricle mid inferolateral segment"},
     {"396656007", "SCT", "left ventricle mid anterolateral segment"},
     {"264844003", "SCT", "left ventricle apical anterior segment"},
     {"264845002", "SCT", "left ventricle apical septal segment"},
     {"264849008", "SCT", "left ventricle apical inferior segment"},
     {"264853005", "SCT", "left ventricle apical lateral segment"},
     {"128564006", "SCT", "Apex of left ventricle"}}};

void require(const OFCondition& condition, const char* what) {
  if (condition.bad()) throw std::logic_error(std::string(what) + ": " + condition.text());
}

DSRCodedEntryValue coded(const Code& code) { return {code.value, code.scheme, code.meaning}; }

OFString ofString(const std::string& text) { return {text.data(), text.size()}; }

std::string rounded(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

/// How scar was told from healthy myocardium, as a code of the scheme 99LATEGLOW.
Code methodCode(const std::string& method) {
  if (method == "5sd") return {"METHOD_5SD", kOwnScheme, "Above 5 SD of remote myocardium"};
  if (method == "fwhm") return {"METHOD_FWHM", kOwnScheme, "Full width at half maximum"};
  if (method == "otsu") return {"METHOD_OTSU", kOwnScheme, "Otsu's threshold"};
  if (method == "model") return {"METHOD_MODEL", kOwnScheme, "Classes of a neural network"};
  return {"METHOD_OTHER", kOwnScheme, "Other rule, named in the comments"};
}

/// Names one installation's device no further than model and version: the same package gives the
/// same UID everywhere.
std::string deviceUid(const Provenance& provenance) {
  ContentUid uid;
  const std::string text =
      "Lateglow " + provenance.softwareVersion + " " + provenance.packageSha256;
  uid.add(std::as_bytes(std::span(text)));
  return uid.finish();
}

}  // namespace

ReportTree::ReportTree(const ReportedMeasurements& measurements,
                       const WrittenSegmentation& segmentation, const ExportContext& context)
    : m_measurements(measurements),
      m_segmentation(segmentation),
      m_context(context),
      m_report(CID7021_MeasurementReportDocumentTitles::ImagingMeasurementReport),
      m_method(methodCode(measurements.scar.method)) {
  addContext();
  addScar();
  addMyocardium();
  addFunction();
  addSegments();
  addStatements();
}

void ReportTree::addValue(Group& group, const Code& quantity, double value, const Code& unit) {
  require(group.addMeasurement(coded(quantity), {ofString(rounded(value)), coded(unit)}),
          quantity.meaning);
  require(group.getMeasurement().setMeasurementMethod(coded(m_method)), "measurement method");
}

const WrittenSegment& ReportTree::segmentOf(TissueClass tissue) const {
  const auto found =
      std::find_if(m_segmentation.segments.begin(), m_segmentation.segments.end(),
                   [tissue](const WrittenSegment& one) { return one.tissue == tissue; });
  if (found == m_segmentation.segments.end()) throw std::logic_error("a class without segment");
  return *found;
}

ReportTree::Group& ReportTree::addGroup(TissueClass measuredIn, const std::string& trackingId,
                                        const std::string& trackingUid, const Code& site) {
  if (!m_firstGroup) require(m_report.addVolumetricROIMeasurements(), "measurement group");
  m_firstGroup = false;
  Group& group = m_report.getVolumetricROIMeasurements();
  require(group.setTrackingIdentifier(ofString(trackingId)), "tracking identifier");
  require(group.setTrackingUniqueIdentifier(ofString(trackingUid)), "tracking UID");
  DSRImageReferenceValue reference(UID_SegmentationStorage,
                                   ofString(m_segmentation.object.sopInstanceUid));
  reference.getSegmentList().addItem(static_cast<Uint16>(segmentOf(measuredIn).number));
  require(group.setReferencedSegment(reference), "referenced segment");
  const std::string& series = m_context.references.empty() ? m_segmentation.object.seriesUid
                                                           : m_context.references.seriesUid;
  require(group.setSourceSeriesForSegmentation(ofString(series), OFFalse), "source series");
  require(group.addFindingSite(coded(site)), "finding site");
  return group;
}

void ReportTree::addContext() {
  require(m_report.setLanguage(CID5000_Languages::English), "language");
  const Provenance& p = m_context.provenance;
  const std::string model = p.modelId.empty() ? "Lateglow" : p.modelId + " " + p.modelVersion;
  require(m_report.getObservationContext().addDeviceObserver(
              ofString(deviceUid(p)), ofString("Lateglow " + p.softwareVersion), "Lateglow",
              ofString(model), ofString(p.packageSha256.empty() ? "none" : p.packageSha256)),
          "device observer");
  require(m_report.addProcedureReported(
              CID100_QuantitativeDiagnosticImagingProcedures::ImagingProcedure),
          "procedure reported");
}

void ReportTree::addScar() {
  const WrittenSegment& segment = segmentOf(TissueClass::Scar);
  Group& group = addGroup(TissueClass::Scar, segment.trackingId, segment.trackingUid,
                          kLeftVentricleMyocardium);
  require(group.setFinding(coded(kScarTissue)), "finding");
  const ScarMeasurements& scar = m_measurements.scar;
  addValue(group, kVolume, scar.scarVolumeMl, kMillilitre);
  addValue(group, kMass, scar.scarMassG, kGram);
  addValue(group, kScarRatio, scar.scarRatioPercent, kPercent);
  addValue(group, kScarToHealthy, scar.scarRatioToHealthyPercent, kPercent);
  if (!m_measurements.interval) return;
  addValue(group, kRatioLower, m_measurements.interval->lowerPercent, kPercent);
  addValue(group, kRatioUpper, m_measurements.interval->upperPercent, kPercent);
}

void ReportTree::addMyocardium() {
  Group& group = addGroup(TissueClass::HealthyMyocardium, "Synthetic LV tissue, wall with scar",
                          newUid(), kLeftVentricleMyocardium);
  addValue(group, kVolume, m_measurements.scar.myocardiumVolumeMl, kMillilitre);
  addValue(group, kMass, m_measurements.scar.myocardiumMassG, kGram);
}

void ReportTree::addFunction() {
  if (!m_measurements.function) return;
  const LvFunction& function = *m_measurements.function;
  Group& group = addGroup(TissueClass::BloodPool, kFunctionGroup, newUid(), kLeftVentricle);
  const Code scarMethod = m_method;
  m_method = {"DISC_SUMMATION", kOwnScheme, "Disc summation of short-axis slices"};
  addValue(group, kEndDiastolicVolume, function.endDiastolicMl, kMillilitre);
  addValue(group, kEndSystolicVolume, function.endSystolicMl, kMillilitre);
  addValue(group, kStrokeVolume, function.strokeMl, kMillilitre);
  addValue(group, kEjectionFraction, function.ejectionFractionPercent, kPercent);
  if (function.massG) addValue(group, kMass, *function.massG, kGram);
  m_method = scarMethod;
}

void ReportTree::addSegments() {
  for (const SegmentMeasurement& segment : m_measurements.scar.segments) {
    if (!segment.present || segment.segment < 1 || segment.segment > 17) continue;
    Group& group = addGroup(TissueClass::Scar, "AHA segment " + std::to_string(segment.segment),
                            newUid(), kSegments.at(static_cast<std::size_t>(segment.segment - 1)));
    addValue(group, kArea, segment.myocardiumAreaCm2, kSquareCentimetre);
    addValue(group, kSegmentScar, segment.scarPercent, kPercent);
    addValue(group, kTransmurality, segment.transmuralityPercent, kPercent);
    addValue(group, kTransmuralityMax, segment.transmuralityMaxPercent, kPercent);
  }
}

void ReportTree::addStatements() {
  const Provenance& p = m_context.provenance;
  std::vector<std::string> comments{
      "SYNTHETIC. The measured tissue classes were computed by a neural network from images "
      "without "
      "contrast agent. For research use only; not for diagnosis.",
      "Model " + (p.modelId.empty() ? "none" : p.modelId + " " + p.modelVersion) +
          ", package SHA-256 " + (p.packageSha256.empty() ? "none" : p.packageSha256) +
          ", Lateglow " + p.softwareVersion +
          ". Scar was told from healthy myocardium by: " + m_measurements.scar.method + "."};
  if (m_measurements.function) {
    comments.push_back(
        "LV function was measured from outlines of all phases, which are not those of the model; "
        "the "
        "segment that its values reference shows one phase.");
  }
  if (m_measurements.interval) comments.push_back(m_measurements.interval->statement);
  for (const std::string& warning : m_measurements.scar.warnings) comments.push_back(warning);
  for (const std::string& comment : comments) {
    require(m_report.addQualitativeEvaluation(coded(kComment), ofString(comment)), "comment");
  }
  if (m_measurements.findings.empty()) return;
  require(m_report.addQualitativeEvaluation(coded(kFinding), ofString(m_measurements.findings)),
          "findings");
}

}  // namespace lateglow
