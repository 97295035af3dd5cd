#include "app/report/VolumePicture.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPainter>
#include <QPainterPath>

#include "app/report/Palette.h"
#include "app/report/ReportFonts.h"
#include "app/report/SlicePicture.h"
#include "app/report/SliceView.h"
#include "imaging/prepare/Foreground.h"
#include "imaging/prepare/VoxelBox.h"

namespace lateglow {

namespace {

constexpr double kRoom = 1.06;  // side of the field / extent of the body

SliceView viewOf(const PlaneStack& stack, int plane, const PlaneField& field) {
  SliceView view;
  view.geometry = stack.geometry();
  view.axes = radiologicalAxes(view.geometry);
  view.slice = plane;
  view.centreMm = field.centreMm;
  view.sideMm = field.sideMm;
  return view;
}

void paintLetters(QPainter& painter, const QRectF& area, const PlanePicture& picture, double textSize) {
  painter.setFont(tabularFont(textSize, QFont::DemiBold));
  painter.setPen(QColor(0xC8, 0xCC, 0xD0));
  const double margin = 0.5 * textSize;
  const QRectF inner = area.adjusted(margin, margin, -margin, -margin);
  painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, picture.rightLetters);
  painter.drawText(inner, Qt::AlignHCenter | Qt::AlignBottom, picture.downLetters);
}

}  // namespace

GreyRange usualRange(const Volume& volume) {
  if (volume.showsHounsfield()) return {-400.0F, 800.0F};
  std::vector<float> values;
  const std::size_t step = volume.voxels.size() / 200'000 + 1;
  for (std::size_t n = 0; n < volume.voxels.size(); n += step) {
    if (std::isfinite(volume.voxels[n]) && volume.voxels[n] > 0.0F) values.push_back(volume.voxels[n]);
  }
  if (values.empty()) return {};
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(0.995 * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), place, values.end());
  return {0.0F, std::max(*place, 1e-6F)};
}

PlaneField fieldAround(const Volume& volume) {
  const VoxelBox box = boxAround(volume.geometry, foreground(volume));
  PlaneField field;
  const auto middle = [&](std::size_t a) { return box.first[a] + 0.5 * (box.size[a] - 1); };
  field.centreMm = volume.geometry.toPatient({middle(0), middle(1), middle(2)});
  double largest = 1.0;
  for (std::size_t a = 0; a < 3; ++a) largest = std::max(largest, box.size[a] * volume.geometry.spacingMm[a]);
  field.sideMm = kRoom * largest;
  return field;
}

QImage planeImage(const Volume& volume, const PlaneStack& stack, int plane, const PlaneField& field,
                  GreyRange range, int pixels) {
  const SliceView view = viewOf(stack, plane, field);
  const std::vector<float> values = stack.plane(volume, plane);
  const IndexBounds whole{0, view.geometry.size[0] - 1, 0, view.geometry.size[1] - 1};
  const std::vector<float> shown = resampleSlice(values, view, pixels, whole);
  QImage image(pixels, pixels, QImage::Format_RGB32);
  const float width = std::max(1e-6F, range.white - range.black);
  for (int row = 0; row < pixels; ++row) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(row));
    for (int column = 0; column < pixels; ++column) {
      const float value = shown[static_cast<std::size_t>(row) * static_cast<std::size_t>(pixels) +
                                static_cast<std::size_t>(column)];
      const float share = std::isfinite(value) ? std::clamp((value - range.black) / width, 0.0F, 1.0F) : 0.0F;
      const int grey = static_cast<int>(std::lround(255.0F * share));
      line[column] = qRgb(grey, grey, grey);
    }
  }
  return image;
}

PlanePicture planePicture(const Volume& volume, const PlaneStack& stack, int plane, const PlaneField& field,
                          GreyRange range, int pixels) {
  const SliceView view = viewOf(stack, plane, field);
  PlanePicture picture;
  picture.image = planeImage(volume, stack, plane, field, range, pixels);
  picture.rightLetters = orientationLetters(view.rightDirection());
  picture.downLetters = orientationLetters(view.downDirection());
  return picture;
}

QImage taggedImage(PlanePicture picture, const QString& tag) {
  initializeReportResources();
  picture.syntheticTag = tag;
  QImage image(picture.image.size(), QImage::Format_RGB32);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  paintPlanePicture(painter, QRectF(QPointF(0, 0), QSizeF(image.size())), picture, image.width() / 32.0);
  return image;
}

void paintPlanePicture(QPainter& painter, const QRectF& area, const PlanePicture& picture, double textSize) {
  painter.save();
  QImage image = picture.image;
  const double scale = image.width() / area.width();
  if (!picture.syntheticTag.isEmpty()) {
    QPainter burner(&image);
    burner.setRenderHint(QPainter::Antialiasing);
    paintSyntheticTag(burner, {0.6 * textSize * scale, 0.6 * textSize * scale}, picture.syntheticTag, textSize * scale);
  }
  painter.drawImage(area, image);
  paintLetters(painter, area, picture, textSize);
  if (!picture.syntheticTag.isEmpty()) {
    paintSyntheticTag(painter, area.topLeft() + QPointF(0.6 * textSize, 0.6 * textSize), picture.syntheticTag, textSize);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(themeColours(PaintTheme::Dark).synthetic, 0.12 * textSize));
    painter.drawRect(area);
  }
  painter.restore();
}

}  // namespace lateglow
