#include "viewer/qt/SliceScales.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QCoreApplication>
#include <QPainter>

#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

namespace {

constexpr double kMostPixels = 96.0;
constexpr double kEdgeRoom = 12.0;
constexpr double kLetterRoom = 32.0;  // right of the letter in the middle of the bottom
constexpr double kTick = 4.0;
constexpr double kColourWidth = 8.0;
const QColor kRim(0, 0, 0, 170);

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

QFont scaleFont() {
  QFont font = QApplication::font();
  font.setPixelSize(11);
  return font;
}

QString lengthText(double mm) {
  return mm >= 10.0 ? tr("%1 cm").arg(mm / 10.0) : tr("%1 mm").arg(mm);
}

QString valueText(double value) {
  return std::abs(value) >= 100.0 ? QString::number(value, 'f', 0) : QString::number(value, 'g', 3);
}

}  // namespace

double scaleBarMm(double mmPerPixel, double mostPixels) {
  const double most = mmPerPixel * mostPixels;
  const double decade = std::pow(10.0, std::floor(std::log10(most)));
  if (!std::isfinite(decade) || decade < 0.1) {
    return 0.0;
  }
  for (const double step : {5.0, 2.0}) {
    if (step * decade <= most) {
      return step * decade;
    }
  }
  return decade;
}

void paintScaleBar(QPainter& painter, const QRectF& area, double mmPerPixel,
                   const ViewportOverlay& overlay) {
  const double mm = scaleBarMm(mmPerPixel, std::min(kMostPixels, area.width() / 6.0));
  if (mm <= 0.0) {
    return;
  }
  const double left = std::round(area.center().x() + kLetterRoom) + 0.5;
  const double right = left + std::round(mm / mmPerPixel);
  const double foot = footHeight(area, overlay, left - kTick, right + kTick);
  const double y = area.bottom() - kEdgeRoom - foot - 0.5;
  painter.setFont(scaleFont());
  constexpr int kFlags = static_cast<int>(Qt::AlignHCenter | Qt::AlignVCenter);
  const QRectF box(left - 40.0, y - 20.0, right - left + 80.0, 16.0);
  const QString text = lengthText(mm);
  painter.setRenderHint(QPainter::Antialiasing);
  dimBelowText(painter, painter.boundingRect(box, kFlags, text)
                            .united(QRectF(QPointF(left, y - kTick), QPointF(right, y + 3.0))));
  painter.setRenderHint(QPainter::Antialiasing, false);
  for (const QPen& pen : {QPen(kRim, 3.0), QPen(kOverlayTextColour, 1.0)}) {
    painter.setPen(pen);
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.drawLine(QPointF(left, y - kTick), QPointF(left, y));
    painter.drawLine(QPointF(right, y - kTick), QPointF(right, y));
  }
  painter.setRenderHint(QPainter::Antialiasing);
  drawRimmedText(painter, box, kFlags, text, kOverlayTextColour);
}

void paintColourScale(QPainter& painter, const QRectF& area, ColourMap map, bool inverted,
                      IntensityWindow window) {
  const double height = std::round(std::min(120.0, area.height() * 0.25));
  const QRectF bar(area.right() - kEdgeRoom - kColourWidth,
                   std::round(area.center().y() + 20.0), kColourWidth, height);
  QImage colours(1, kColourTableSize, QImage::Format_RGB32);
  for (int i = 0; i < kColourTableSize; ++i) {
    const Rgb& colour = colourTable(map).at(
        static_cast<std::size_t>(inverted ? i : kColourTableSize - 1 - i));
    colours.setPixel(0, i, qRgb(colour[0], colour[1], colour[2]));
  }
  painter.drawImage(bar, colours);
  painter.setFont(scaleFont());
  const QRectF labels(bar.left() - 86.0, bar.top() - 4.0, 80.0, height + 8.0);
  const double low = window.level - window.width / 2.0;
  drawRimmedText(painter, labels, Qt::AlignRight | Qt::AlignTop, valueText(low + window.width),
                 kOverlayTextColour);
  drawRimmedText(painter, labels, Qt::AlignRight | Qt::AlignBottom, valueText(low),
                 kOverlayTextColour);
}

}  // namespace lateglow
