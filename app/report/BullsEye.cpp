#include "app/report/BullsEye.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QFontMetricsF>
#include <QPainter>

#include "app/report/BullsEyeLayout.h"
#include "app/report/Hatch.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"
#include "measurements/AhaSegments.h"

namespace lateglow {

namespace {

bool hasCap(const BullsEyeMap& map) { return map.values.size() > kAhaSegmentCount; }

/// One drawing of a bull's-eye: where, of what, in which colours.
class BullsEyePainter {
public:
  BullsEyePainter(QPainter& painter, const QRectF& area, double textSize, const BullsEyeMap& map,
                  PaintTheme theme)
      : m_painter(painter),
        m_layout(area, textSize, hasCap(map)),
        m_text(textSize),
        m_map(map),
        m_theme(theme),
        m_colours(themeColours(theme)) {}

  void paint(int highlightedSegment) {
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
    paintTitle();
    paintDirections();
    for (int segment = 1; segment <= m_layout.segmentCount(); ++segment) paintCell(segment);
    paintOutlines();
    for (int segment = 1; segment <= m_layout.segmentCount(); ++segment) paintValue(segment);
    if (highlightedSegment > 0) paintHighlight(highlightedSegment);
    paintLegend();
    m_painter.restore();
  }

private:
  [[nodiscard]] std::optional<double> value(int segment) const {
    const auto place = static_cast<std::size_t>(segment - 1);
    return place < m_map.values.size() ? m_map.values[place] : std::nullopt;
  }

  [[nodiscard]] std::size_t stepOf(double number) const {
    const auto& edges = m_map.upperEdges;
    return static_cast<std::size_t>(std::lower_bound(edges.begin(), edges.end(), number) -
                                    edges.begin());
  }

  [[nodiscard]] QColor fill(double number) const { return stepColours(m_theme).at(stepOf(number)); }

  [[nodiscard]] double lineWidth() const { return std::max(0.06 * m_text, 0.5); }

  void centredText(QPointF centre, const QString& text, const QFont& font, const QColor& colour,
                   double rotationDegrees = 0.0) {
    const QFontMetricsF metrics(font);
    m_painter.save();
    m_painter.translate(centre);
    m_painter.rotate(rotationDegrees);
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(QPointF(-metrics.horizontalAdvance(text) / 2.0, metrics.capHeight() / 2.0),
                       text);
    m_painter.restore();
  }

  void paintTitle() {
    const QRectF area = m_layout.titleArea();
    m_painter.setPen(m_colours.text);
    m_painter.setFont(tabularFont(1.1 * m_text, QFont::DemiBold));
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, m_map.title);
    m_painter.setPen(m_colours.secondaryText);
    m_painter.setFont(tabularFont(0.9 * m_text));
    m_painter.drawText(area.adjusted(0, 1.5 * m_text, 0, m_text), Qt::AlignLeft | Qt::AlignTop,
                       m_map.subtitle);
  }

  void paintDirections() {
    const QFont font = tabularFont(0.9 * m_text);
    const double distance = m_layout.radius() + 0.85 * m_text;
    const QPointF centre = m_layout.centre();
    const QColor colour = m_colours.secondaryText;
    centredText(centre + QPointF(0, -distance), ReportText::tr("anterior"), font, colour);
    centredText(centre + QPointF(0, distance), ReportText::tr("inferior"), font, colour);
    centredText(centre + QPointF(-distance, 0), ReportText::tr("septal"), font, colour, -90.0);
    centredText(centre + QPointF(distance, 0), ReportText::tr("lateral"), font, colour, 90.0);
  }

  void paintCell(int segment) {
    const QPainterPath path = m_layout.segmentPath(segment);
    if (const auto number = value(segment)) {
      m_painter.fillPath(path, fill(*number));
      return;
    }
    m_painter.fillPath(path, m_colours.window);
    paintHatch(m_painter, path, {m_colours.strongLine, 0.55 * m_text, 0.07 * m_text, 45.0});
  }

  void paintOutlines() {
    m_painter.setBrush(Qt::NoBrush);
    const QColor separator =
        m_theme == PaintTheme::Dark ? m_colours.viewport : m_colours.window;
    m_painter.setPen(QPen(separator, 2.2 * lineWidth()));
    for (int segment = 1; segment <= m_layout.segmentCount(); ++segment) {
      m_painter.drawPath(m_layout.segmentPath(segment));
    }
    m_painter.setPen(QPen(m_colours.strongLine, lineWidth()));
    m_painter.drawEllipse(m_layout.centre(), m_layout.radius(), m_layout.radius());
  }

  /// The anterior cells also name their ring.
  [[nodiscard]] static QString ringName(int segment) {
    if (segment == 1) return ReportText::levelName(Level::Basal);
    if (segment == 7) return ReportText::levelName(Level::Mid);
    return segment == 13 ? ReportText::levelName(Level::Apical) : QString();
  }

  void coverHatch(QPointF centre, const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    QRectF plate(0, 0, metrics.horizontalAdvance(text) + 0.5 * m_text, 1.1 * font.pixelSize());
    plate.moveCenter(centre);
    m_painter.fillRect(plate, m_colours.window);
  }

  void paintValue(int segment) {
    const auto measured = value(segment);
    QPointF centre = m_layout.segmentCentre(segment);
    const QColor background = measured ? fill(*measured) : m_colours.window;
    QColor ink = readableOn(background);
    const QString ring = ringName(segment);
    const double available = m_layout.cellThickness();
    const double size = std::min(1.15 * m_text, 0.5 * available);
    if (!ring.isEmpty()) {
      const QFont font = tabularFont(std::min(0.8 * m_text, 0.3 * available));
      const QPointF place = centre - QPointF(0, 0.27 * available);
      if (!measured) coverHatch(place, ring, font);
      centredText(place, ring, font, ink);
      centre += QPointF(0, 0.13 * available);
    }
    if (!measured) return;
    const double number = *measured;
    const bool strong = m_map.percent && stepOf(number) >= 3;
    const bool trace = m_map.percent && number > 0.0 && number < 0.5;
    const QString text = trace ? QStringLiteral("<1") : ReportText::number(number, 0);
    if (m_map.percent && number <= 0.0) ink = m_colours.secondaryText;
    centredText(centre, text, tabularFont(size, strong ? QFont::DemiBold : QFont::Medium), ink);
  }

  void paintHighlight(int segment) {
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colours.accent, std::max(2.0, 0.16 * m_text), Qt::SolidLine,
                          Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawPath(m_layout.segmentPath(segment));
  }

  [[nodiscard]] bool anyAbsent() const {
    for (int segment = 1; segment <= m_layout.segmentCount(); ++segment) {
      if (!value(segment)) return true;
    }
    return false;
  }

  /// Five classes as one bar of steps, so that the order is seen, with the classes below.
  void paintLegend() {
    const QRectF area = m_layout.legendArea();
    const bool absent = anyAbsent();
    const double barWidth = std::min(area.width(), 24.0 * m_text);
    const double step = barWidth / (absent ? 6.2 : 5.0);
    const double left = area.center().x() - barWidth / 2.0;
    const double top = area.top() + 0.55 * m_text;
    const QFont font = tabularFont(0.85 * m_text);
    const auto swatch = [&](double x) { return QRectF(x, top, step, 0.75 * m_text); };
    const auto label = [&](const QRectF& box, const QString& text) {
      centredText(QPointF(box.center().x(), box.bottom() + 0.7 * m_text), text, font,
                  m_colours.secondaryText);
    };
    for (std::size_t index = 0; index < 5; ++index) {
      const QRectF box = swatch(left + step * static_cast<double>(index));
      m_painter.fillRect(box, stepColours(m_theme).at(index));
      label(box, m_map.classes.at(index));
    }
    strokeRect(QRectF(left, top, 5.0 * step, 0.75 * m_text));
    if (!absent) return;
    const QRectF box = swatch(left + 5.2 * step);
    QPainterPath path;
    path.addRect(box);
    paintHatch(m_painter, path, {m_colours.strongLine, 0.45 * m_text, 0.07 * m_text, 45.0});
    strokeRect(box);
    label(box, ReportText::tr("no data"));
  }

  void strokeRect(const QRectF& box) {
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colours.strongLine, lineWidth()));
    m_painter.drawRect(box);
  }

  QPainter& m_painter;
  BullsEyeLayout m_layout;
  double m_text;
  const BullsEyeMap& m_map;
  PaintTheme m_theme;
  const ThemeColours& m_colours;
};

}  // namespace

BullsEyeMap bullsEyeMap(const ScarMeasurements& measurements, BullsEyeQuantity quantity) {
  const bool burden = quantity == BullsEyeQuantity::ScarBurden;
  BullsEyeMap map;
  map.title = burden ? ReportText::tr("Scar burden") : ReportText::tr("Transmurality");
  map.subtitle = burden ? ReportText::tr("% of the segment's myocardium")
                        : ReportText::tr("% of wall thickness, where there is scar");
  map.upperEdges = {0.0, 25.0, 50.0, 75.0};  // as classifyTransmurality has them
  for (std::size_t step = 0; step < map.classes.size(); ++step) {
    map.classes.at(step) = ReportText::className(static_cast<TransmuralityClass>(step));
  }
  map.percent = true;
  for (const SegmentMeasurement& segment : measurements.segments) {
    const double value = burden ? segment.scarPercent : segment.transmuralityPercent;
    map.values.push_back(segment.present ? std::optional(value) : std::nullopt);
  }
  return map;
}

BullsEyeMap thicknessMap(const std::vector<SegmentWall>& endDiastole) {
  BullsEyeMap map;
  map.title = ReportText::tr("Wall thickness");
  map.subtitle = ReportText::tr("mm at end-diastole, mean of the segment");
  map.upperEdges = {6.0, 8.0, 10.0, 12.0};
  map.classes = {QStringLiteral("≤ 6"), QStringLiteral("6–8"), QStringLiteral("8–10"),
                 QStringLiteral("10–12"), QStringLiteral("> 12")};
  for (const SegmentWall& wall : endDiastole) {
    map.values.push_back(wall.present ? std::optional(wall.thicknessMm) : std::nullopt);
  }
  return map;
}

BullsEyeMap thickeningMap(const std::vector<SegmentWall>& endDiastole,
                          const std::vector<SegmentWall>& endSystole) {
  BullsEyeMap map;
  map.title = ReportText::tr("Wall thickening");
  map.subtitle = ReportText::tr("% of end-diastole, at end-systole");
  map.upperEdges = {0.0, 20.0, 40.0, 60.0};
  map.classes = {QStringLiteral("≤ 0"), QStringLiteral("1–20"), QStringLiteral("21–40"),
                 QStringLiteral("41–60"), QStringLiteral("> 60")};
  for (std::size_t n = 0; n < std::min(endDiastole.size(), endSystole.size()); ++n) {
    const bool both = endDiastole[n].present && endSystole[n].present;
    map.values.push_back(both ? std::optional(thickeningPercent(endDiastole[n].thicknessMm,
                                                                endSystole[n].thicknessMm))
                              : std::nullopt);
  }
  return map;
}

void paintBullsEye(QPainter& painter, const QRectF& area, const BullsEyeMap& map,
                   PaintTheme theme, int highlightedSegment) {
  BullsEyePainter(painter, area, bullsEyeTextSize(area), map, theme).paint(highlightedSegment);
}

int bullsEyeSegmentAt(const QRectF& area, const BullsEyeMap& map, QPointF point) {
  return BullsEyeLayout(area, bullsEyeTextSize(area), hasCap(map)).segmentAt(point);
}

void paintBullsEye(QPainter& painter, const QRectF& area, double textSize,
                   const ScarMeasurements& measurements, BullsEyeQuantity quantity,
                   PaintTheme theme, int highlightedSegment) {
  const BullsEyeMap map = bullsEyeMap(measurements, quantity);
  BullsEyePainter(painter, area, textSize, map, theme).paint(highlightedSegment);
}

void paintBullsEye(QPainter& painter, const QRectF& area, const ScarMeasurements& measurements,
                   BullsEyeQuantity quantity, PaintTheme theme, int highlightedSegment) {
  paintBullsEye(painter, area, bullsEyeTextSize(area), measurements, quantity, theme,
                highlightedSegment);
}

int bullsEyeSegmentAt(const QRectF& area, const ScarMeasurements& measurements, QPointF point) {
  return bullsEyeSegmentAt(area, bullsEyeMap(measurements, BullsEyeQuantity::ScarBurden), point);
}

QImage renderBullsEye(const ScarMeasurements& measurements, BullsEyeQuantity quantity,
                      PaintTheme theme, QSize size) {
  QImage image(size, QImage::Format_RGB32);
  const ThemeColours& colours = themeColours(theme);
  image.fill(theme == PaintTheme::Dark ? colours.viewport : colours.window);
  // A large picture is a magnified window, not a window with small text.
  const double scale = std::max(1.0, std::min(size.width(), size.height()) / 440.0);
  QPainter painter(&image);
  painter.scale(scale, scale);
  const QRectF area(0, 0, size.width() / scale, size.height() / scale);
  const double margin = std::min(area.width(), area.height()) * 0.03;
  paintBullsEye(painter, area.adjusted(margin, margin, -margin, -margin), measurements, quantity,
                theme);
  return image;
}

}  // namespace lateglow
