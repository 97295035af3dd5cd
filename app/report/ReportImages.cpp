#include <algorithm>

#include "app/report/BullsEye.h"
#include "app/report/Hatch.h"
#include "app/report/Palette.h"
#include "app/report/PdfTable.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportSummary.h"
#include "app/report/ReportText.h"
#include "app/report/SlicePicture.h"
#include "app/workflow/EditedMask.h"

namespace lateglow {

namespace {

constexpr auto kKeyImages = std::size_t{3};
constexpr double kTightRows = 0.3_mm;
constexpr double kBullsEyeHeight = 65_mm;
constexpr double kPrintDotsPerUnit = 240.0 / kPdfResolution;

PdfTable measurementTable(const ScarMeasurements& measurements, double width) {
  const ReportSummary summary = summarize(measurements);
  const auto transmural = static_cast<int>(summary.transmuralSegments.size());
  PdfTable table;
  table.rowPadding = kTightRows;
  table.columns = {{ReportText::tr("Measurement"), {}, 0.56 * width, Qt::AlignLeft, true},
                   {ReportText::tr("Value"), {}, 0.26 * width, Qt::AlignRight, false},
                   {ReportText::tr("Unit"), {}, 0.18 * width, Qt::AlignLeft, false}};
  const auto row = [&table](const QString& name, const QString& value, const char* unit,
                            bool strong = false) {
    table.rows.push_back({{name, value, QString::fromUtf8(unit)}, strong});
  };
  const auto decimal = [](double value) { return ReportText::number(value, 1); };
  row(ReportText::tr("Scar mass"), decimal(measurements.scarMassG), "g", true);
  row(ReportText::tr("Scar volume"), decimal(measurements.scarVolumeMl), "mL");
  row(ReportText::tr("Scar / myocardium"), decimal(measurements.scarRatioPercent), "%", true);
  row(ReportText::tr("Scar / healthy"), decimal(measurements.scarRatioToHealthyPercent), "%");
  row(ReportText::tr("LV myocardial mass"), decimal(measurements.myocardiumMassG), "g");
  row(ReportText::tr("LV myocardial volume"), decimal(measurements.myocardiumVolumeMl), "mL");
  const QString ofCovered = QStringLiteral("%1 / %2");
  row(ReportText::tr("Segments with scar"),
      ofCovered.arg(summary.segmentsWithScar).arg(summary.segmentsCovered), "");
  row(ReportText::tr("Transmural segments"),
      ofCovered.arg(transmural).arg(summary.segmentsCovered), "");
  return table;
}

PdfTable levelTable(const ScarMeasurements& measurements, double width) {
  PdfTable table;
  table.rowPadding = kTightRows;
  table.columns = {{ReportText::tr("Level"), {}, 0.23 * width, Qt::AlignLeft, false},
                   {ReportText::tr("Slices"), {}, 0.26 * width, Qt::AlignRight, false},
                   {ReportText::tr("Scar, g"), {}, 0.25 * width, Qt::AlignRight, false},
                   {ReportText::tr("Ratio, %"), {}, 0.26 * width, Qt::AlignRight, false}};
  for (const LevelSummary& level : summarize(measurements).levels) {
    const bool any = level.slices > 0;
    const QString dash = QStringLiteral("–");
    table.rows.push_back({{ReportText::levelName(level.level), QString::number(level.slices),
                           any ? ReportText::number(level.scarMassG, 1) : dash,
                           any ? ReportText::number(level.scarRatioPercent, 1) : dash},
                          false});
  }
  return table;
}

QString methodNote(const ScarMeasurements& measurements) {
  const QString method = measurements.method == "model" ? ReportText::tr("model contours")
                         : measurements.method == kEditedMethod
                             ? ReportText::tr("model contours, edited by a reader")
                             : ReportText::fromUtf8(measurements.method);
  return ReportText::tr("Scar by %1. Volume: areas × slice distance. A segment has scar from "
                        "%2 % and %3 voxels on.")
      .arg(method, ReportText::number(measurements.segmentScarThresholdPercent, 0))
      .arg(measurements.segmentScarMinimumVoxels);
}

QString captionOf(const ScarMeasurements& measurements, int slice) {
  QString caption = ReportText::tr("Slice %1").arg(slice + 1);
  for (const SliceMeasurement& entry : measurements.slices) {
    if (entry.index != slice) continue;
    caption += QStringLiteral(" · ") + ReportText::levelName(entry.level) +
               QStringLiteral(" · ") +
               ReportText::tr("scar %1 cm²").arg(ReportText::number(entry.scarAreaCm2, 2));
  }
  return caption;
}

/// The classes with colour and pattern as they stand in the printed pictures.
void pictureLegend(PdfCanvas& canvas) {
  const TextStyle text = style::small();
  double x = PdfCanvas::left();
  const auto entry = [&](const QColor& fill, bool hatched, const QColor& border,
                         const QString& name) {
    const QRectF box(x, canvas.y() + (text.lineHeight() - 2.2_mm) / 2.0, 2.2_mm, 2.2_mm);
    QPainterPath path;
    path.addRect(box);
    canvas.painter().fillPath(path, fill);
    if (hatched) paintHatch(canvas.painter(), path, {QColor(0, 0, 0), 0.75_mm, 0.17_mm, -45.0});
    canvas.painter().setPen(QPen(border, 0.18_mm));
    canvas.painter().setBrush(Qt::NoBrush);
    canvas.painter().drawRect(box);
    canvas.line(box.right() + 1.2_mm, canvas.y(), 80_mm, name, text);
    x = box.right() + 1.2_mm + PdfCanvas::textWidth(name, text) + 5_mm;
  };
  const auto tissue = [&](TissueClass value, const QString& name) {
    const QColor colour = classColour(value, PaintTheme::Dark);
    entry(colour, value == TissueClass::Scar, colour, name);
  };
  tissue(TissueClass::Scar, ReportText::tr("scar"));
  tissue(TissueClass::HealthyMyocardium, ReportText::tr("healthy myocardium"));
  tissue(TissueClass::BloodPool, ReportText::tr("blood pool"));
  entry(QColor(Qt::white), false, themeColours(PaintTheme::Paper).synthetic,
        ReportText::tr("synthesized inside the frame; outside: cine, dimmed"));
  canvas.advance(text.lineHeight() + 0.6_mm);
}

}  // namespace

void bullsEyeSection(PdfCanvas& canvas, const ReportContext& context) {
  const ScarMeasurements& measurements = context.content.measurements;
  if (measurements.slices.empty()) return;
  constexpr double kDisc = 55_mm;
  constexpr double kGap = 3_mm;
  const double tables = PdfCanvas::width() - 2.0 * (kDisc + kGap) - 2_mm;
  const PdfTable values = measurementTable(measurements, tables);
  const PdfTable levels = levelTable(measurements, tables);
  const QString note = methodNote(measurements);
  TextStyle noteStyle = style::small();
  noteStyle.sizePt = 7.0;
  const double tableHeight = values.height() + levels.height() + 2.4_mm +
                             PdfCanvas::blockHeight(note, noteStyle, tables) + 1.2_mm;
  const double height = std::max(kBullsEyeHeight, tableHeight);
  canvas.ensure(height);
  const double textSize = points(7.2);
  const QRectF burden(PdfCanvas::left(), canvas.y(), kDisc, kBullsEyeHeight);
  paintBullsEye(canvas.painter(), burden, textSize, measurements, BullsEyeQuantity::ScarBurden,
                PaintTheme::Paper);
  paintBullsEye(canvas.painter(), burden.translated(kDisc + kGap, 0), textSize, measurements,
                BullsEyeQuantity::Transmurality, PaintTheme::Paper);
  const double x = PdfCanvas::right() - tables;
  double y = drawTable(canvas, values, x, canvas.y());
  y = drawTable(canvas, levels, x, y + 2.4_mm) + 1.2_mm;
  canvas.block(x, y, tables, note, noteStyle);
  canvas.advance(height + 2.4_mm);
}

void pictureGrid(PdfCanvas& canvas, const ReportContent& content, const std::vector<int>& slices,
                 int columns) {
  constexpr double kGap = 3_mm;
  const double width = (PdfCanvas::width() - kGap * (columns - 1)) / columns;
  SlicePictureOptions options;
  options.detailed = false;
  options.hatchScar = true;
  options.opaque = true;
  options.textSize = points(5.6);
  options.pixelsPerUnit = kPrintDotsPerUnit;
  const double height = slicePictureHeight(width, options);
  const TextStyle caption = style::small();
  const double rowHeight = height + caption.lineHeight() + 1.6_mm;
  for (std::size_t k = 0; k < slices.size(); ++k) {
    const auto column = static_cast<int>(k) % columns;
    if (column == 0) {
      if (k > 0) canvas.advance(rowHeight);
      canvas.ensure(rowHeight);
    }
    const QRectF area(PdfCanvas::left() + column * (width + kGap), canvas.y(), width, height);
    if (!canvas.counting()) {
      paintSlicePicture(canvas.painter(), area, content, slices[k], options);
    }
    canvas.line(area.left(), area.bottom() + 0.5_mm, width,
                captionOf(content.measurements, slices[k]), caption);
  }
  if (!slices.empty()) canvas.advance(rowHeight);
}

void keyImageSection(PdfCanvas& canvas, const ReportContext& context) {
  const std::vector<int>& chosen = context.content.keySlices;
  const std::vector<int> slices =
      chosen.empty() ? keySlices(context.content.measurements, kKeyImages) : chosen;
  if (slices.empty()) return;
  canvas.heading(ReportText::tr("Key images"), 42_mm,
                 ReportText::tr("left: cine, end-diastole · right: synthetic LGE with outlines"));
  pictureLegend(canvas);
  pictureGrid(canvas, context.content, slices, 3);
  canvas.advance(1.4_mm);
}

void pictureSection(PdfCanvas& canvas, const ReportContext& context) {
  std::vector<int> slices;
  for (const SliceMeasurement& slice : context.content.measurements.slices) {
    slices.push_back(slice.index);
  }
  if (slices.empty()) return;
  canvas.heading(ReportText::tr("All slices with myocardium"), 42_mm,
                 ReportText::tr("left: cine, end-diastole · right: synthetic LGE with outlines"));
  pictureLegend(canvas);
  pictureGrid(canvas, context.content, slices, 3);
  canvas.advance(3_mm);
}

}  // namespace lateglow
