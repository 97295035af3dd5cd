#include "app/report/CaseExport.h"
#include "app/report/ExportPictures.h"
#include "app/report/SliceContent.h"

namespace lateglow {

namespace {

/// Usual sizes in bytes of what does not follow from the number of voxels.
constexpr std::uintmax_t kHeaderBytes = 6 * 1024;
constexpr std::uintmax_t kFrameHeaderBytes = 5 * 1024;
constexpr std::uintmax_t kReportBytes = 96 * 1024;
constexpr std::uintmax_t kDocumentBytes = 700 * 1024;
constexpr std::uintmax_t kKeyImageBytes = 1288UL * 760UL * 3UL;
constexpr std::uintmax_t kPictureBytes = 400 * 1024;
constexpr std::uintmax_t kAnimationFrameBytes = 110 * 1024;
constexpr std::uintmax_t kTableBytes = 14 * 1024;

ExportEstimate impossible(std::string reason) { return {false, std::move(reason), 0, 0}; }

struct Measure {
  std::uintmax_t voxels = 0;
  int slices = 0;
  int phases = 0;
  int keyImages = 0;
  int measuredSlices = 0;
  bool image = false;
  bool mask = false;
  bool uncertainty = false;
};

Measure measureOf(const ReportContent& content) {
  Measure measure;
  const Case& analyzed = analyzedCase(content);
  if (!analyzed.study || analyzed.sourceSeries >= analyzed.study->series.size()) return measure;
  const Geometry& geometry = analyzed.source().geometry();
  measure.voxels = geometry.voxelCount();
  measure.slices = geometry.size[2];
  if (const Cine* cine = analyzed.source().cine()) measure.phases = cine->phaseCount;
  measure.keyImages = static_cast<int>(keySlices(content).size());
  measure.measuredSlices = static_cast<int>(content.measurements.slices.size());
  measure.image = analyzed.newest(LayerRole::SyntheticLge) != nullptr;
  measure.mask = analyzed.newest(LayerRole::TissueMask) != nullptr;
  measure.uncertainty = analyzed.newest(LayerRole::Uncertainty) != nullptr;
  return measure;
}

ExportEstimate imagesEstimate(const Measure& m) {
  if (!m.image) return impossible("no synthetic image");
  return {true, "", m.slices, 2 * m.voxels + static_cast<std::uintmax_t>(m.slices) * kHeaderBytes};
}

ExportEstimate volumesEstimate(const Measure& m) {
  const int files = (m.image ? 1 : 0) + (m.mask ? 1 : 0) + (m.uncertainty ? 1 : 0);
  if (files == 0) return impossible("nothing was computed");
  // Most of a slice is empty and is compressed away.
  return {true, "", files, m.voxels / 2};
}

}  // namespace

ExportEstimate estimateExport(const ReportContent& content, ExportObject object) {
  const Measure m = measureOf(content);
  const auto slices = static_cast<std::uintmax_t>(m.slices);
  switch (object) {
    case ExportObject::SyntheticImages:
      return imagesEstimate(m);
    case ExportObject::Segmentation:
      if (!m.mask) return impossible("no tissue classes");
      return {true, "", 1, 3 * m.voxels / 8 + 3 * slices * kFrameHeaderBytes};
    case ExportObject::MeasurementReport:
      if (!m.mask) return impossible("no tissue classes");
      return {true, "", 1, kReportBytes};
    case ExportObject::ReportDocument:
      return {true, "", 1, kDocumentBytes};
    case ExportObject::UncertaintyMap:
      if (!m.uncertainty) return impossible("the model gives no uncertainty");
      return {true, "", 1, 4 * m.voxels + slices * kFrameHeaderBytes};
    case ExportObject::KeyImages:
      if (m.keyImages == 0) return impossible("no slice with myocardium");
      return {true, "", m.keyImages, static_cast<std::uintmax_t>(m.keyImages) * kKeyImageBytes};
    case ExportObject::CineAnimation:
      if (m.phases < 2 || m.keyImages == 0) return impossible("no cine");
      return {true, "", 1, static_cast<std::uintmax_t>(m.phases) * kAnimationFrameBytes};
    case ExportObject::Pictures:
      if (m.measuredSlices == 0) return impossible("no slice with myocardium");
      return {true, "", m.measuredSlices + 2,
              static_cast<std::uintmax_t>(m.measuredSlices + 2) * kPictureBytes};
    case ExportObject::MeasurementTable:
    case ExportObject::MeasurementsJson:
      return {true, "", 1, kTableBytes};
    case ExportObject::Nifti:
      return volumesEstimate(m);
  }
  return impossible("unknown object");
}

}  // namespace lateglow
