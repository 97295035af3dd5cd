#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include "imaging/core/PlaneStack.h"
#include "imaging/core/Volume.h"

class QPainter;

namespace lateglow {

/// Values shown from black to white.
struct GreyRange {
  float black = 0.0F;
  float white = 1.0F;
};
/// CT: soft tissue and bone at once (-400 to 800 HU); else 0 to the 99.5th percentile of what is not 0.
[[nodiscard]] GreyRange usualRange(const Volume& volume);

/// A square of patient space in a plane.
struct PlaneField {
  Vec3 centreMm;
  double sideMm = 200.0;
};
/// The middle of what is brighter than air, and a square that holds it in every plane.
[[nodiscard]] PlaneField fieldAround(const Volume& volume);

/// One plane of a volume, resampled to `pixels` square, as a reader expects it (patient left on the
/// right of the picture). `plane` counts within the stack. Outside the volume: black.
[[nodiscard]] QImage planeImage(const Volume& volume, const PlaneStack& stack, int plane,
                                const PlaneField& field, GreyRange range, int pixels);

/// Paints that image into a square with orientation letters, a caption at its foot and, where
/// `syntheticTag` is not empty, the amber tag, also in the pixels themselves.
struct PlanePicture {
  QImage image;
  QString caption;
  QString syntheticTag;
  QString rightLetters;
  QString downLetters;
};
[[nodiscard]] PlanePicture planePicture(const Volume& volume, const PlaneStack& stack, int plane,
                                        const PlaneField& field, GreyRange range, int pixels);
/// The picture as an image with the tag burned in and the letters.
[[nodiscard]] QImage taggedImage(PlanePicture picture, const QString& tag);
void paintPlanePicture(QPainter& painter, const QRectF& area, const PlanePicture& picture,
                       double textSize);

}  // namespace lateglow
