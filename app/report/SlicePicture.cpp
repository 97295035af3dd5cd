#include "app/report/SlicePicture.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <QFontMetricsF>
#include <QPainter>

#include "app/report/Hatch.h"
#include "app/report/ReportFonts.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/report/TissueOutline.h"

namespace lateglow {

namespace {

constexpr double kGapPart = 0.0062;  ///< between the panels, of the width: 8 of 1288
constexpr double kTextPart = 0.0108;  ///< of the width: 14 of 1288
constexpr double kStripLines = 3.1;   ///< height of the legend strip in text sizes
constexpr double kTagPadding = 0.45;  ///< in text sizes

double textSizeFor(double width, const SlicePictureOptions& options) {
  return options.textSize > 0.0 ? options.textSize : std::max(11.0, kTextPart * width);
}

/// Text on an image: a dark halo under it, as outlines, so that it is still one text to search.
void overlayText(QPainter& painter, const QRectF& box, Qt::Alignment alignment,
                 const QString& text, const QFont& font, const QColor& colour,
                 const QColor& halo) {
  const QFontMetricsF metrics(font);
  const double width = metrics.horizontalAdvance(text);
  double x = box.left();
  if (alignment & Qt::AlignRight) x = box.right() - width;
  if (alignment & Qt::AlignHCenter) x = box.center().x() - width / 2.0;
  double baseline = box.top() + metrics.capHeight();
  if (alignment & Qt::AlignBottom) baseline = box.bottom();
  if (alignment & Qt::AlignVCenter) baseline = box.center().y() + metrics.capHeight() / 2.0;
  QPainterPath outline;
  outline.addText(QPointF(x, baseline), font, text);
  painter.strokePath(outline, QPen(halo, 0.22 * font.pixelSize(), Qt::SolidLine,
                                   Qt::RoundCap, Qt::RoundJoin));
  painter.setFont(font);
  painter.setPen(colour);
  painter.drawText(QPointF(x, baseline), text);
}

QSizeF syntheticTagSize(const QString& text, double textSize) {
  const QFontMetricsF metrics(tabularFont(textSize, QFont::DemiBold));
  const double padding = kTagPadding * textSize;
  return {metrics.horizontalAdvance(text) + 2.0 * padding, metrics.capHeight() + 1.7 * padding};
}

/// One picture: two panels and what is written on them.
class SlicePainter {
public:
  SlicePainter(QPainter& painter, const QRectF& area, const ReportContent& content, int slice,
               const SlicePictureOptions& options)
      : m_painter(painter),
        m_slice(content, slice),
        m_options(options),
        m_colours(themeColours(PaintTheme::Dark)),
        m_text(textSizeFor(area.width(), options)) {
    const double strip = options.detailed ? kStripLines * m_text : 0.0;
    const double gap = kGapPart * area.width();
    const double side = std::min((area.width() - gap) / 2.0, area.height() - strip);
    const double left = area.center().x() - side - gap / 2.0;
    m_source = QRectF(left, area.top(), side, side);
    m_synthetic = m_source.translated(side + gap, 0.0);
    m_strip = QRectF(left, m_source.bottom(), 2.0 * side + gap, strip);
  }

  void paint() {
    if (!m_slice.valid()) return;
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                             QPainter::SmoothPixmapTransform | QPainter::LosslessImageRendering);
    const int pixels =
        std::max(16, static_cast<int>(std::lround(m_source.width() * m_options.pixelsPerUnit)));
    m_painter.drawImage(m_source, m_slice.sourcePanel(pixels));
    m_painter.drawImage(m_synthetic, taggedPanel(pixels));
    paintFrame();
    if (m_options.withOverlay && !m_slice.labels().empty()) paintOverlay();
    paintOrientation(m_source);
    paintScaleBar(m_source);
    paintSyntheticTag(m_painter, inner(m_synthetic).topLeft(), tagText(), m_text);
    if (m_options.detailed) {
      paintOrientation(m_synthetic);
      paintScaleBar(m_synthetic);
      paintSourceText();
      paintSyntheticText();
      paintStrip();
    }
    m_painter.restore();
  }

private:
  [[nodiscard]] QFont font(QFont::Weight weight = QFont::Normal) const {
    return tabularFont(m_text, weight);
  }
  [[nodiscard]] QColor halo() const { return {0, 0, 0, m_options.opaque ? 255 : 200}; }
  void write(const QRectF& box, Qt::Alignment where, const QString& text, const QFont& written) {
    overlayText(m_painter, box, where, text, written, m_colours.text, halo());
  }
  [[nodiscard]] double margin() const { return 0.8 * m_text; }
  [[nodiscard]] QRectF inner(const QRectF& panel) const {
    return panel.adjusted(margin(), margin(), -margin(), -margin());
  }
  [[nodiscard]] QString tagText() const {
    return m_options.detailed ? ReportText::tr("SYNTHETIC LGE") : ReportText::tr("SYNTHETIC");
  }

  /// The tag as pixels of the grey image itself: whoever copies it out of a PDF keeps the mark.
  [[nodiscard]] QImage taggedPanel(int pixels) const {
    QImage panel = m_slice.syntheticPanel(pixels);
    if (m_options.opaque) panel = panel.convertToFormat(QImage::Format_RGB32);  // takes the classes
    QPainter painter(&panel);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = pixels / m_synthetic.width();
    painter.scale(scale, scale);
    if (m_options.opaque && m_options.withOverlay && !m_slice.labels().empty()) {
      painter.translate(-m_synthetic.topLeft());
      paintFills(painter);
      painter.translate(m_synthetic.topLeft());
    }
    paintSyntheticTag(painter, inner(m_synthetic).topLeft() - m_synthetic.topLeft(), tagText(),
                      m_text);
    return panel;
  }

  void paintFrame() {
    const IndexBounds& bounds = m_slice.synthesized();
    if (bounds.empty()) return;
    const QTransform toPanel = m_slice.view().indexToArea(m_synthetic);
    const QRectF frame = toPanel.mapRect(
        QRectF(QPointF(bounds.firstI - 0.5, bounds.firstJ - 0.5),
               QPointF(bounds.lastI + 0.5, bounds.lastJ + 0.5)));
    m_painter.save();
    m_painter.setClipRect(m_synthetic, Qt::IntersectClip);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_colours.synthetic, 0.09 * m_text, Qt::SolidLine, Qt::SquareCap,
                          Qt::MiterJoin));
    m_painter.drawRect(frame);
    m_painter.restore();
  }

  /// The outline on the synthetic panel of the pixels whose class `belongs` accepts.
  [[nodiscard]] QPainterPath outline(const std::function<bool(TissueClass)>& belongs) const {
    const SliceView& view = m_slice.view();
    const QPainterPath path = tissueOutline(
        m_slice.labels(), view.geometry.size[0], view.geometry.size[1],
        [&belongs](std::uint8_t label) { return belongs(static_cast<TissueClass>(label)); });
    return view.indexToArea(m_synthetic).map(path);
  }

  void stroke(const QPainterPath& path, TissueClass tissue, double width) {
    const QColor line = classColour(tissue, PaintTheme::Dark, m_options.colours);
    m_painter.strokePath(path, QPen(line, width * m_text, Qt::SolidLine, Qt::RoundCap,
                                    Qt::RoundJoin));
  }

  void fill(QPainter& painter, const QPainterPath& path, TissueClass tissue, int alpha) const {
    QColor colour = classColour(tissue, PaintTheme::Dark, m_options.colours);
    colour.setAlpha(alpha);
    painter.fillPath(path, colour);
  }

  [[nodiscard]] QPainterPath bloodPath() const {
    return outline([](TissueClass value) { return value == TissueClass::BloodPool; });
  }
  [[nodiscard]] QPainterPath scarPath() const {
    return outline([](TissueClass value) { return value == TissueClass::Scar; });
  }
  /// The wall as a whole, healthy and scar, so that a rim one voxel thin beside a scar reads as the
  /// wall's border and not as islands.
  [[nodiscard]] QPainterPath wallPath() const {
    return outline([](TissueClass value) {
      return value == TissueClass::HealthyMyocardium || value == TissueClass::Scar;
    });
  }

  void paintFills(QPainter& painter) const {
    const QPainterPath scar = scarPath();
    QPainterPath healthy = wallPath();
    healthy.addPath(scar);
    healthy.setFillRule(Qt::OddEvenFill);
    fill(painter, bloodPath(), TissueClass::BloodPool, 36);
    fill(painter, healthy, TissueClass::HealthyMyocardium, 92);
    fill(painter, scar, TissueClass::Scar, 130);
  }

  void paintOverlay() {
    const QPainterPath scar = scarPath();
    m_painter.save();
    m_painter.setClipRect(m_synthetic, Qt::IntersectClip);
    if (!m_options.opaque) paintFills(m_painter);
    stroke(bloodPath(), TissueClass::BloodPool, 0.10);
    stroke(wallPath(), TissueClass::HealthyMyocardium, 0.11);
    if (m_options.hatchScar) {
      paintHatch(m_painter, scar, {QColor(0, 0, 0), 0.42 * m_text, 0.09 * m_text, -45.0});
    }
    stroke(scar, TissueClass::Scar, 0.15);
    m_painter.restore();
  }

  void paintOrientation(const QRectF& panel) {
    const Vec3 right = m_slice.view().rightDirection();
    const Vec3 down = m_slice.view().downDirection();
    const QRectF box = inner(panel);
    const auto letter = [&](Qt::Alignment where, Vec3 direction) {
      write(box, where, orientationLetters(direction), font(QFont::Medium));
    };
    letter(Qt::AlignRight | Qt::AlignVCenter, right);
    letter(Qt::AlignLeft | Qt::AlignVCenter, right * -1.0);
    letter(Qt::AlignHCenter | Qt::AlignTop, down * -1.0);
    letter(Qt::AlignHCenter | Qt::AlignBottom, down);
  }

  void paintScaleBar(const QRectF& panel) {
    const double length = 10.0 / m_slice.view().sideMm * panel.width();
    const QRectF box = inner(panel);
    const double y = box.bottom();
    const double tick = 0.32 * m_text;
    QPainterPath bar;
    bar.moveTo(box.left(), y - tick);
    bar.lineTo(box.left(), y);
    bar.lineTo(box.left() + length, y);
    bar.lineTo(box.left() + length, y - tick);
    m_painter.strokePath(bar, QPen(halo(), 0.3 * m_text));
    m_painter.strokePath(bar, QPen(m_colours.text, 0.12 * m_text, Qt::SolidLine, Qt::SquareCap,
                                   Qt::MiterJoin));
    const QRectF beside(box.left() + length + 0.5 * m_text, y - m_text, box.width(), m_text);
    write(beside, Qt::AlignLeft | Qt::AlignBottom, ReportText::tr("1 cm"), font());
  }

  void lines(const QRectF& box, Qt::Alignment where, const QStringList& texts) {
    QRectF line = box;
    for (const QString& text : texts) {
      write(line, where | Qt::AlignTop, text,
                  font(line.top() > box.top() ? QFont::Normal : QFont::Medium));
      line.adjust(0, 1.4 * m_text, 0, 1.4 * m_text);
    }
  }

  void paintSourceText() {
    const QRectF box = inner(m_source);
    const SliceMeasurement* measured = m_slice.measurement();
    const QString level =
        measured != nullptr ? ReportText::levelName(measured->level) : QString();
    QStringList left{m_slice.phaseCount() > 0 ? ReportText::tr("Cine, end-diastole")
                                              : ReportText::tr("Source image")};
    if (m_slice.phaseCount() > 1) {
      left << ReportText::tr("phase %1 of %2").arg(1).arg(m_slice.phaseCount());
    }
    lines(box, Qt::AlignLeft, left);
    lines(box, Qt::AlignRight,
          {ReportText::tr("Slice %1 of %2").arg(m_slice.slice() + 1).arg(m_slice.sliceCount()),
           level});
  }

  void paintSyntheticText() {
    const QRectF box = inner(m_synthetic);
    const SliceMeasurement* measured = m_slice.measurement();
    if (measured != nullptr) {
      const QString area = ReportText::number(measured->scarAreaCm2, 2) + QStringLiteral(" cm²");
      lines(box, Qt::AlignRight, {ReportText::tr("Scar %1").arg(area)});
    }
    const Layer* layer = m_slice.syntheticLayer();
    QStringList below;
    if (layer != nullptr) {
      QString model = ReportText::fromUtf8(layer->provenance.modelId + " " +
                                           layer->provenance.modelVersion);
      if (layer->provenance.demonstration) {
        model += QStringLiteral(" · ") + ReportText::tr("demonstration");
      }
      below << model;
    }
    if (m_slice.synthesized().empty()) below << ReportText::tr("nothing synthesized in this slice");
    QRectF line = box;
    line.setTop(box.top() + syntheticTagSize(tagText(), m_text).height() + 0.5 * m_text);
    for (const QString& text : below) {
      write(line, Qt::AlignLeft | Qt::AlignTop, text, font());
      line.adjust(0, 1.4 * m_text, 0, 1.4 * m_text);
    }
    if (layer == nullptr) return;
    write(box, Qt::AlignRight | Qt::AlignBottom,
                ReportText::tr("package %1")
                    .arg(ReportText::shortHash(layer->provenance.packageSha256)),
                font());
  }

  /// Colour, pattern and name of each class, and what must be read with the picture.
  void paintStrip() {
    m_painter.fillRect(m_strip, m_colours.window);
    const QFontMetricsF metrics(font());
    double x = m_strip.left() + margin();
    const double middle = m_strip.center().y();
    const auto entry = [&](TissueClass tissue, const QString& name) {
      const QRectF box(x, middle - 0.4 * m_text, 0.8 * m_text, 0.8 * m_text);
      QPainterPath path;
      path.addRect(box);
      m_painter.fillPath(path, classColour(tissue, PaintTheme::Dark, m_options.colours));
      if (tissue == TissueClass::Scar && m_options.hatchScar) {
        paintHatch(m_painter, path, {QColor(0, 0, 0), 0.3 * m_text, 0.08 * m_text, -45.0});
      }
      stripText(box.right() + 0.5 * m_text, name, m_colours.text);
      x = box.right() + 2.0 * m_text + metrics.horizontalAdvance(name);
    };
    entry(TissueClass::Scar, ReportText::tr("scar"));
    entry(TissueClass::HealthyMyocardium, ReportText::tr("healthy myocardium"));
    entry(TissueClass::BloodPool, ReportText::tr("blood pool"));
    m_painter.setPen(QPen(m_colours.synthetic, 0.09 * m_text));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(x, middle - 0.4 * m_text, 0.8 * m_text, 0.8 * m_text));
    stripText(x + 1.3 * m_text, ReportText::tr("synthesized; outside: cine, dimmed"),
              m_colours.text);
    const QString notice = ReportText::researchNotice();
    stripText(m_strip.right() - margin() - metrics.horizontalAdvance(notice), notice,
              m_colours.synthetic);
  }

  void stripText(double x, const QString& text, const QColor& colour) {
    m_painter.setFont(font());
    m_painter.setPen(colour);
    m_painter.drawText(
        QPointF(x, m_strip.center().y() + QFontMetricsF(font()).capHeight() / 2.0), text);
  }

  QPainter& m_painter;
  SliceContent m_slice;
  SlicePictureOptions m_options;
  const ThemeColours& m_colours;
  double m_text;
  QRectF m_source;
  QRectF m_synthetic;
  QRectF m_strip;
};

}  // namespace

double slicePictureHeight(double width, const SlicePictureOptions& options) {
  const double strip = options.detailed ? kStripLines * textSizeFor(width, options) : 0.0;
  return width * (1.0 - kGapPart) / 2.0 + strip;
}

QRectF paintSyntheticTag(QPainter& painter, QPointF corner, const QString& text,
                         double textSize) {
  const ThemeColours& colours = themeColours(PaintTheme::Dark);
  const QFont font = tabularFont(textSize, QFont::DemiBold);
  const QFontMetricsF metrics(font);
  const double padding = kTagPadding * textSize;
  const QRectF tag(corner, syntheticTagSize(text, textSize));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours.synthetic);
  painter.drawRoundedRect(tag, 0.25 * textSize, 0.25 * textSize);
  painter.setPen(colours.onSynthetic);
  painter.setFont(font);
  painter.drawText(QPointF(tag.left() + padding, tag.center().y() + metrics.capHeight() / 2.0),
                   text);
  return tag;
}

void paintSlicePicture(QPainter& painter, const QRectF& area, const ReportContent& content,
                       int slice, const SlicePictureOptions& options) {
  SlicePainter(painter, area, content, slice, options).paint();
}

QImage renderSlicePicture(const ReportContent& content, int slice, QSize size,
                          const SlicePictureOptions& options) {
  if (!SliceContent(content, slice).valid() || size.isEmpty()) return {};
  QImage image(size, QImage::Format_RGB32);
  image.fill(themeColours(PaintTheme::Dark).viewport);
  QPainter painter(&image);
  paintSlicePicture(painter, QRectF(QPointF(0, 0), QSizeF(size)), content, slice, options);
  return image;
}

}  // namespace lateglow
