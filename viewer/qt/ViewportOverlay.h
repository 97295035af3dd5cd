#pragma once

#include <array>

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

namespace lateglow {

/// What colours mean, from the lowest to the highest.
struct OverlayLegend {
  struct Entry {
    QColor colour;
    QString text;
    friend bool operator==(const Entry&, const Entry&) = default;
  };
  QString title;  ///< with the unit
  QList<Entry> entries;
  friend bool operator==(const OverlayLegend&, const OverlayLegend&) = default;
};

/// Text that lies on a picture. Lines of the corners run from the edge of the viewport inwards.
struct ViewportOverlay {
  QString syntheticTag;  ///< amber tag at the top left; empty: the picture is an acquired one
  QStringList topLeft;
  QStringList topRight;
  QStringList bottomLeft;
  QStringList bottomRight;
  std::array<QString, 4> edges;  ///< anatomical letters: left, right, top, bottom
  QString message;               ///< in the middle, for what cannot be shown and why
  bool active = false;           ///< focus ring
  friend bool operator==(const ViewportOverlay&, const ViewportOverlay&) = default;
};

/// The colour of everything synthetic, #F2B84B (look.md).
inline const QColor kSyntheticColour{0xF2, 0xB8, 0x4B};
inline const QColor kFocusColour{0x4C, 0xA6, 0xFF};
inline const QColor kOverlayTextColour{0xE7, 0xEA, 0xEE};

/// Draws the overlay into `area` of an open painter, in device-independent pixels. Text keeps a
/// dark rim, so that it can be read on any picture.
void paintViewportOverlay(QPainter& painter, const QRectF& area, const ViewportOverlay& overlay);

/// How high the lines of the lower corners stand in the way of something that spans `left` to
/// `right`; 0 where it lies free between them.
[[nodiscard]] double footHeight(const QRectF& area, const ViewportOverlay& overlay, double left,
                                double right);

/// Paints a legend at the right edge, above the lines of the lower corner.
void paintLegend(QPainter& painter, const QRectF& area, const OverlayLegend& legend);

/// Dims what lies below text, such as the frame of a synthetic region.
void dimBelowText(QPainter& painter, const QRectF& text);

/// One line of text with a dark rim; `flags` as QPainter::drawText takes them.
void drawRimmedText(QPainter& painter, const QRectF& box, int flags, const QString& text,
                    const QColor& colour);

}  // namespace lateglow
