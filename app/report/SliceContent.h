#pragma once

#include <optional>
#include <span>

#include <QImage>

#include "app/report/CaseReport.h"
#include "app/report/SliceView.h"

namespace lateglow {

/// What a picture of one slice needs, looked up once in a ReportContent that must outlive it.
class SliceContent {
public:
  SliceContent(const ReportContent& content, int slice);

  /// False when the source has no image or no such slice; nothing else may be asked then.
  [[nodiscard]] bool valid() const { return m_geometry != nullptr; }
  [[nodiscard]] int slice() const { return m_slice; }
  [[nodiscard]] int sliceCount() const { return m_geometry->size[2]; }
  [[nodiscard]] int phaseCount() const { return m_phaseCount; }  ///< 0: the source is no cine
  [[nodiscard]] const SliceView& view() const { return m_view; }
  /// Voxels that the network wrote; empty where nothing was synthesized in this slice.
  [[nodiscard]] const IndexBounds& synthesized() const { return m_synthesized; }
  [[nodiscard]] const Layer* syntheticLayer() const { return m_synthetic.get(); }
  [[nodiscard]] std::span<const std::uint8_t> labels() const;  ///< empty without a mask
  [[nodiscard]] const SliceMeasurement* measurement() const { return m_measurement; }

  /// The acquired image (cine: end-diastole, phase 0 after the R wave), windowed by percentiles.
  [[nodiscard]] QImage sourcePanel(int pixels) const;
  /// The synthetic LGE; what the network did not write is the acquired image, dimmed. The
  /// window is the layer's whole range, 0 to 1000, so that brightness means the same everywhere.
  [[nodiscard]] QImage syntheticPanel(int pixels) const;

private:
  void findView(const ReportContent& content);
  [[nodiscard]] IndexBounds wholeSlice() const;
  [[nodiscard]] std::span<const float> sourcePixels() const;

  const Geometry* m_geometry = nullptr;
  int m_slice = 0;
  int m_phaseCount = 0;
  const Series* m_source = nullptr;
  std::shared_ptr<const Layer> m_synthetic;
  std::shared_ptr<const Layer> m_mask;
  const SliceMeasurement* m_measurement = nullptr;
  SliceView m_view;
  IndexBounds m_synthesized;
};

/// The case with the derived layers: `analyzed`, or what synthesis returned while `analyzed` has
/// no layer yet.
[[nodiscard]] const Case& analyzedCase(const ReportContent& content);

}  // namespace lateglow
