#include "viewer/qt/ViewportOverlay.h"

#include <algorithm>

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace lateglow {

namespace {

constexpr double kMargin = 12.0;
constexpr double kLineHeight = 16.0;
constexpr double kTagHeight = 20.0;
constexpr double kTagGap = 4.0;
/// Names at the top leave room for the other corner and the edge letter; the lines at the bottom
/// say what the picture is not, and are never cut.
constexpr double kTopTextShare = 0.44;

QFont overlayFont(QFont::Weight weight = QFont::Normal, int pixelSize = 11) {
  QFont font = QApplication::font();
  font.setPixelSize(pixelSize);
  font.setWeight(weight);
  return font;
}

void drawColumn(QPainter& painter, const QRectF& area, const QStringList& lines,
                Qt::Alignment corner, double offset) {
  const QRectF inner = area.adjusted(kMargin, kMargin - 2, -kMargin, -(kMargin - 2));
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const double distance = offset + kLineHeight * static_cast<double>(i);
    const double top = corner.testFlag(Qt::AlignTop) ? inner.top() + distance
                                                     : inner.bottom() - distance - kLineHeight;
    const QRectF box(inner.left(), top, inner.width(), kLineHeight);
    const int flags = static_cast<int>(Qt::AlignVCenter | (corner & Qt::AlignHorizontal_Mask)) |
                      Qt::TextSingleLine;
    const double room = inner.width() * (corner.testFlag(Qt::AlignTop) ? kTopTextShare : 1.0);
    const QString text =
        QFontMetricsF(painter.font()).elidedText(lines[i], Qt::ElideMiddle, room);
    dimBelowText(painter, painter.boundingRect(box, flags, text));
    drawRimmedText(painter, box, flags, text, kOverlayTextColour);
  }
}

double drawTag(QPainter& painter, const QRectF& area, const QString& text) {
  painter.setFont(overlayFont(QFont::DemiBold));
  const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 16.0;
  const QRectF pill(area.left() + kMargin, area.top() + kMargin - 4, width, kTagHeight);
  painter.setPen(Qt::NoPen);
  painter.setBrush(kSyntheticColour);
  painter.drawRoundedRect(pill, 4, 4);
  painter.setPen(QColor(0x14, 0x12, 0x0A));
  painter.drawText(pill, Qt::AlignCenter, text);
  return kTagHeight + kTagGap;
}

double widestLine(const QStringList& lines) {
  const QFontMetricsF metrics(overlayFont());
  double widest = 0.0;
  for (const QString& line : lines) widest = std::max(widest, metrics.horizontalAdvance(line));
  return widest;
}

void drawEdges(QPainter& painter, const QRectF& area, const ViewportOverlay& overlay) {
  constexpr double kHalfLetter = 10.0;
  const std::array<QString, 4>& edges = overlay.edges;
  const double foot = footHeight(area, overlay, area.center().x() - kHalfLetter,
                                 area.center().x() + kHalfLetter);
  painter.setFont(overlayFont(QFont::Medium, 12));
  const QRectF inner = area.adjusted(10, 10, -10, -10);
  const std::array<Qt::Alignment, 4> places{
      Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter,
      Qt::AlignHCenter | Qt::AlignTop, Qt::AlignHCenter | Qt::AlignBottom};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const bool bottom = places[i].testFlag(Qt::AlignBottom);
    drawRimmedText(painter, bottom ? inner.adjusted(0, 0, 0, -foot) : inner,
                   static_cast<int>(places[i]), edges[i],
                   QColor(0x9B, 0xA6, 0xB2));
  }
}

void drawMessage(QPainter& painter, const QRectF& area, const QString& message) {
  painter.setFont(overlayFont(QFont::Normal, 13));
  const double width = std::min(area.width() - 48.0, 360.0);
  const QRectF box(area.center().x() - width / 2, area.top() + 48, width, area.height() - 96);
  drawRimmedText(painter, box, Qt::AlignCenter | Qt::TextWordWrap, message,
                 QColor(0x9B, 0xA6, 0xB2));
}

}  // namespace

double footHeight(const QRectF& area, const ViewportOverlay& overlay, double left, double right) {
  constexpr double kGap = 8.0;
  const double leftEnd = area.left() + kMargin + widestLine(overlay.bottomLeft) + kGap;
  const double rightStart = area.right() - kMargin - widestLine(overlay.bottomRight) - kGap;
  qsizetype lines = 0;
  if (left < leftEnd) lines = overlay.bottomLeft.size();
  if (right > rightStart) lines = std::max(lines, overlay.bottomRight.size());
  return kLineHeight * static_cast<double>(lines);
}

void dimBelowText(QPainter& painter, const QRectF& text) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 150));
  painter.drawRoundedRect(text.adjusted(-3, 0, 3, 0), 3, 3);
}

void drawRimmedText(QPainter& painter, const QRectF& box, int flags, const QString& text,
                    const QColor& colour) {
  painter.setPen(QColor(0, 0, 0, 170));
  for (const QPointF offset : {QPointF{-1, 0}, QPointF{1, 0}, QPointF{0, -1}, QPointF{0, 1}}) {
    painter.drawText(box.translated(offset), flags, text);
  }
  painter.setPen(colour);
  painter.drawText(box, flags, text);
}

void paintLegend(QPainter& painter, const QRectF& area, const OverlayLegend& legend) {
  constexpr double kSwatch = 12.0;
  constexpr double kRow = 18.0;
  constexpr double kFootRoom = 44.0;  // two lines of the lower corner
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.setFont(overlayFont());
  const double right = area.right() - kMargin;
  double y = area.bottom() - kFootRoom - kRow;
  for (const OverlayLegend::Entry& entry : legend.entries) {
    painter.setPen(QPen(QColor(0x66, 0x70, 0x7C), 1.0));
    painter.setBrush(entry.colour);
    painter.drawRect(QRectF(right - kSwatch - 0.5, y + 2.5, kSwatch, kSwatch));
    drawRimmedText(painter, QRectF(right - 160.0, y, 160.0 - kSwatch - 8.0, kRow - 1.0),
                   Qt::AlignRight | Qt::AlignVCenter, entry.text, kOverlayTextColour);
    y -= kRow;
  }
  drawRimmedText(painter, QRectF(right - 220.0, y, 220.0, kRow), Qt::AlignRight | Qt::AlignVCenter,
                 legend.title, QColor(0x9B, 0xA6, 0xB2));
}

void paintViewportOverlay(QPainter& painter, const QRectF& area, const ViewportOverlay& overlay) {
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const double tag =
      overlay.syntheticTag.isEmpty() ? 0.0 : drawTag(painter, area, overlay.syntheticTag);
  drawEdges(painter, area, overlay);
  painter.setFont(overlayFont());
  drawColumn(painter, area, overlay.topLeft, Qt::AlignLeft | Qt::AlignTop, tag);
  drawColumn(painter, area, overlay.topRight, Qt::AlignRight | Qt::AlignTop, 0.0);
  drawColumn(painter, area, overlay.bottomLeft, Qt::AlignLeft | Qt::AlignBottom, 0.0);
  drawColumn(painter, area, overlay.bottomRight, Qt::AlignRight | Qt::AlignBottom, 0.0);
  if (!overlay.message.isEmpty()) {
    drawMessage(painter, area, overlay.message);
  }
  if (overlay.active) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kFocusColour, 2.0));
    painter.drawRect(area.adjusted(1, 1, -1, -1));
  }
}

}  // namespace lateglow
