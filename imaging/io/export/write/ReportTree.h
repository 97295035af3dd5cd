#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmsr/cmr/tid1500.h>

#include <string>

#include "imaging/io/export/MeasurementReport.h"
#include "imaging/io/export/write/ItemWriter.h"

namespace lateglow {

/// Tracking Identifier of the group whose values were not measured in the model's classes.
inline constexpr const char* kFunctionGroup = "LV function";

/// Fills a measurement report (PS3.16 TID 1500) from measurements. Every method throws
/// std::logic_error where the template refuses a content item: that is a bug.
class ReportTree {
 public:
  ReportTree(const ReportedMeasurements& measurements, const WrittenSegmentation& segmentation,
             const ExportContext& context);

  [[nodiscard]] TID1500_MeasurementReport& report() { return m_report; }

 private:
  using Group = TID1500_MeasurementReport::TID1411_Measurements;

  /// A new group about a region of the ventricle: the segment it was measured in, and where it
  /// lies.
  Group& addGroup(TissueClass measuredIn, const std::string& trackingId,
                  const std::string& trackingUid, const Code& site);
  void addValue(Group& group, const Code& quantity, double value, const Code& unit);

  [[nodiscard]] const WrittenSegment& segmentOf(TissueClass tissue) const;

  void addContext();
  void addScar();
  void addMyocardium();
  void addFunction();
  void addSegments();
  void addStatements();

  const ReportedMeasurements& m_measurements;
  const WrittenSegmentation& m_segmentation;
  const ExportContext& m_context;
  TID1500_MeasurementReport m_report;
  Code m_method;
  bool m_firstGroup = true;  ///< the report comes with one empty group
};

}  // namespace lateglow
