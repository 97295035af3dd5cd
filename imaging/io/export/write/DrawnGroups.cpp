#include "imaging/io/export/write/DrawnGroups.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/dsrdoctr.h>

#include <stdexcept>

#include "imaging/io/export/write/ItemWriter.h"

namespace lateglow {

namespace {

using Quantity = DrawnValue::Quantity;
using Graphic = DrawnMeasurement::Graphic;

constexpr Code kGroup{"125007", "DCM", "Measurement Group"};
constexpr Code kTrackingIdentifier{"112039", "DCM", "Tracking Identifier"};
constexpr Code kTrackingUid{"112040", "DCM", "Tracking Unique Identifier"};
constexpr Code kImageRegion{"111030", "DCM", "Image Region"};
constexpr Code kSourceOfMeasurement{"121112", "DCM", "Source of Measurement"};
constexpr Code kDerivation{"121401", "DCM", "Derivation"};
constexpr Code kLength{"410668003", "SCT", "Length"};
constexpr Code kAngle{"1483009", "SCT", "Angle"};
constexpr Code kArea{"42798000", "SCT", "Area"};
constexpr Code kAttenuation{"112031", "DCM", "Attenuation Coefficient"};
constexpr Code kSignal{"SIGNAL", kOwnScheme, "Signal of the image"};
constexpr Code kMillimetre{"mm", "UCUM", "millimeter"};
constexpr Code kSquareMillimetre{"mm2", "UCUM", "square millimeter"};
constexpr Code kDegree{"deg", "UCUM", "degree"};
constexpr Code kHounsfield{"[hnsf'U]", "UCUM", "Hounsfield unit"};
constexpr Code kNoUnit{"1", "UCUM", "no units"};
/// PS3.3 C.18.6.1.1: 0\0 is the corner of the first pixel, not its centre.
constexpr double kCentreOfPixel = 0.5;

void require(bool good, const char* what) {
  if (!good) throw std::logic_error(std::string("drawn measurement: ") + what);
}

DSRCodedEntryValue coded(const Code& code) { return {code.value, code.scheme, code.meaning}; }

/// How the values inside a region became one (PS3.16 CID 7464).
const Code* derivationOf(Quantity quantity) {
  static constexpr Code kMean{"373098007", "SCT", "Mean"};
  static constexpr Code kDeviation{"386136009", "SCT", "Standard Deviation"};
  static constexpr Code kMedian{"373099004", "SCT", "Median"};
  static constexpr Code kMinimum{"255605001", "SCT", "Minimum"};
  static constexpr Code kMaximum{"56851009", "SCT", "Maximum"};
  switch (quantity) {
    case Quantity::Mean: return &kMean;
    case Quantity::StandardDeviation: return &kDeviation;
    case Quantity::Median: return &kMedian;
    case Quantity::Minimum: return &kMinimum;
    case Quantity::Maximum: return &kMaximum;
    default: return nullptr;
  }
}

std::pair<Code, Code> conceptAndUnit(Quantity quantity, bool hounsfield) {
  switch (quantity) {
    case Quantity::LengthMm: return {kLength, kMillimetre};
    case Quantity::AngleDegrees: return {kAngle, kDegree};
    case Quantity::AreaMm2: return {kArea, kSquareMillimetre};
    default: return hounsfield ? std::pair{kAttenuation, kHounsfield} : std::pair{kSignal, kNoUnit};
  }
}

/// One group being written below the container of measurements.
class GroupWriter {
 public:
  GroupWriter(DSRDocumentTree& tree, size_t measurements, const DrawnMeasurement& drawn)
      : m_tree(tree), m_drawn(drawn) {
    const bool region = drawn.graphic != Graphic::Line && !drawn.frameUnknown;
    m_group = add(measurements, DSRTypes::RT_contains, DSRTypes::VT_Container, kGroup);
    require(item().setTemplateIdentification(region ? "1410" : "1501", "DCMR").good(), "template");
    add(m_group, DSRTypes::RT_hasObsContext, DSRTypes::VT_Text, kTrackingIdentifier);
    require(item().setStringValue(drawn.trackingId.c_str()).good(), "tracking identifier");
    add(m_group, DSRTypes::RT_hasObsContext, DSRTypes::VT_UIDRef, kTrackingUid);
    require(item().setStringValue(drawn.trackingUid.c_str()).good(), "tracking UID");
    if (region) addCoordinates(m_group, DSRTypes::RT_contains, kImageRegion);
    for (const DrawnValue& value : drawn.values) addValue(value, !region);
  }

 private:
  size_t add(size_t below, DSRTypes::E_RelationshipType relation, DSRTypes::E_ValueType type,
             const Code& name) {
    m_tree.gotoNode(below);
    const size_t node = m_tree.addContentItem(relation, type, DSRTypes::AM_belowCurrent);
    require(node > 0 && item().setConceptName(coded(name)).good(), name.meaning);
    return node;
  }

  DSRContentItem& item() { return m_tree.getCurrentContentItem(); }

  void addValue(const DrawnValue& value, bool withSource) {
    const auto [name, unit] = conceptAndUnit(value.quantity, m_drawn.hounsfield);
    const size_t node = add(m_group, DSRTypes::RT_contains, DSRTypes::VT_Num, name);
    require(item()
                .setNumericValue(DSRNumericMeasurementValue(decimalString(value.value).c_str(),
                                                            coded(unit)))
                .good(),
            "value");
    if (const Code* derivation = derivationOf(value.quantity)) {
      add(node, DSRTypes::RT_hasConceptMod, DSRTypes::VT_Code, kDerivation);
      require(item().setCodeValue(coded(*derivation)).good(), "derivation");
    }
    if (!withSource) return;
    if (m_drawn.frameUnknown) {
      addImage(node, DSRTypes::RT_inferredFrom, &kSourceOfMeasurement);
    } else {
      addCoordinates(node, DSRTypes::RT_inferredFrom, kSourceOfMeasurement);
    }
  }

  void addCoordinates(size_t below, DSRTypes::E_RelationshipType relation, const Code& name) {
    const size_t node = add(below, relation, DSRTypes::VT_SCoord, name);
    const bool ellipse = m_drawn.graphic == Graphic::Ellipse;
    DSRSpatialCoordinatesValue place(ellipse ? DSRTypes::GT_Ellipse : DSRTypes::GT_Polyline);
    for (const PixelPoint& point : m_drawn.points) addPoint(place, point);
    // A closed line says so by coming back.
    if (m_drawn.graphic == Graphic::Outline) addPoint(place, m_drawn.points.front());
    require(item().setSpatialCoordinates(place).good(), "coordinates");
    addImage(node, DSRTypes::RT_selectedFrom, nullptr);
  }

  static void addPoint(DSRSpatialCoordinatesValue& place, const PixelPoint& point) {
    place.getGraphicDataList().addItem(static_cast<Float32>(point.column + kCentreOfPixel),
                                       static_cast<Float32>(point.row + kCentreOfPixel));
  }

  void addImage(size_t below, DSRTypes::E_RelationshipType relation, const Code* name) {
    m_tree.gotoNode(below);
    require(m_tree.addContentItem(relation, DSRTypes::VT_Image, DSRTypes::AM_belowCurrent) > 0,
            "image");
    if (name != nullptr) require(item().setConceptName(coded(*name)).good(), name->meaning);
    DSRImageReferenceValue image(m_drawn.sopClassUid.c_str(), m_drawn.sopInstanceUid.c_str(),
                                 OFFalse);
    if (m_drawn.frame > 0) image.getFrameList().addItem(m_drawn.frame);
    require(item().setImageReference(image, OFFalse).good(), "image reference");
  }

  DSRDocumentTree& m_tree;
  const DrawnMeasurement& m_drawn;
  size_t m_group = 0;
};

/// The container Imaging Measurements.
size_t measurementsOf(DSRDocumentTree& tree) {
  for (size_t node = tree.gotoRoot(); node > 0; node = tree.iterate()) {
    if (tree.getCurrentContentItem().getConceptName().getCodeValue() == "126010") return node;
  }
  throw std::logic_error("a report without measurements");
}

}  // namespace

void addDrawnGroups(DSRDocumentTree& tree, const std::vector<DrawnMeasurement>& drawn) {
  if (drawn.empty()) return;
  const size_t measurements = measurementsOf(tree);
  for (const DrawnMeasurement& one : drawn) GroupWriter(tree, measurements, one);
}

}  // namespace lateglow
