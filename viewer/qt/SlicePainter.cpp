#include "viewer/qt/SlicePainter.h"

#include <QImage>
#include <QPainter>
#include <QPolygonF>
#include <QTransform>

#include "viewer/qt/ViewportOverlay.h"
#include "viewer/scene/SliceScene.h"

namespace lateglow {

namespace {

constexpr double kLinePixels = 1.5;

QRectF rectangleOf(const PixelRegion& region) {
  return {QPointF(region.firstColumn, region.firstRow), QPointF(region.lastColumn, region.lastRow)};
}

QPolygonF polygonOf(const PixelLoop& loop) {
  QPolygonF polygon;
  polygon.reserve(static_cast<qsizetype>(loop.size()));
  for (const PixelPoint& point : loop) {
    polygon << QPointF(point.column, point.row);
  }
  return polygon;
}

void drawPicture(QPainter& painter, const SlicePicture& picture, QImage::Format format) {
  if (!picture.empty()) {
    const QImage image(reinterpret_cast<const uchar*>(picture.pixels.data()), picture.columns,
                       picture.rows, format);
    painter.drawImage(rectangleOf(picture.place), image);
  }
}

}  // namespace

void paintSlice(QPainter& painter, const SliceScene& scene, const QTransform& transform) {
  painter.save();
  painter.setTransform(transform, true);
  painter.setRenderHint(QPainter::SmoothPixmapTransform,
                        scene.interpolation() == Interpolation::Linear);
  drawPicture(painter, scene.picture(), QImage::Format_RGB32);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  drawPicture(painter, scene.fills(), QImage::Format_ARGB32_Premultiplied);
  painter.restore();
  painter.setBrush(Qt::NoBrush);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const SliceOutline& outline : scene.outlines()) {
    painter.setPen(QPen(QColor(outline.colour[0], outline.colour[1], outline.colour[2]),
                        kLinePixels));
    for (const PixelLoop& loop : outline.loops) {
      painter.drawPolygon(transform.map(polygonOf(loop)));
    }
  }
  if (const auto& frame = scene.frame()) {
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(kSyntheticColour, kLinePixels));
    painter.drawPolygon(transform.map(QPolygonF(rectangleOf(*frame))));
  }
}

}  // namespace lateglow
