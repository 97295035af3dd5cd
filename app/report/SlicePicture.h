#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>

#include "app/report/CaseReport.h"
#include "app/report/Palette.h"

class QPainter;

namespace lateglow {

struct SlicePictureOptions {
  /// Size of overlay text in painter units; 0: in proportion to the picture.
  double textSize = 0.0;
  /// Slice, phase, model, package, scar area, legend and notice; without it only what a small
  /// picture with a caption must never lack: the synthetic tag and frame, orientation letters and
  /// the scale bar.
  bool detailed = true;
  bool withOverlay = true;
  /// Hatches scar, for paper and for readers who do not see the colours apart.
  bool hatchScar = false;
  /// Nothing translucent reaches the painter, as PDF/A-1b demands: the class fills are blended into
  /// the pixels of the panel, halos are solid; lines, hatching and text stay vectors.
  bool opaque = false;
  ClassColours colours = ClassColours::Standard;
  /// Raster pixels a painter unit for the two grey images (PDF: 240 dpi).
  double pixelsPerUnit = 1.0;
};

/// Height of a picture of that width: two square panels side by side and, when detailed, a strip
/// with the legend below.
[[nodiscard]] double slicePictureHeight(double width, const SlicePictureOptions& options);

/// The acquired image (cine at end-diastole) beside the synthetic LGE with the class overlay, both
/// zoomed to the heart with some context. "SYNTHETIC LGE" is burned into the synthetic panel's
/// pixels, also when the painter makes a PDF. Outside the amber frame nothing was synthesized: the
/// acquired image is shown there, dimmed. `slice` counts from 0; the picture says it from 1.
/// Nothing is painted for a slice that the case does not have.
void paintSlicePicture(QPainter& painter, const QRectF& area, const ReportContent& content,
                       int slice, const SlicePictureOptions& options = {});

/// The same as an image; null for a slice that the case does not have. 1288 x 692 gives panels of
/// 640 pixels.
[[nodiscard]] QImage renderSlicePicture(const ReportContent& content, int slice, QSize size,
                                        const SlicePictureOptions& options = {});

/// The amber tag of everything synthetic, top left at `corner`; returns its rectangle.
QRectF paintSyntheticTag(QPainter& painter, QPointF corner, const QString& text, double textSize);

}  // namespace lateglow
