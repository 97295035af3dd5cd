#include <algorithm>
#include <map>

#include <QCryptographicHash>

#include "app/report/CaseFolder.h"
#include "app/report/Palette.h"
#include "app/report/PdfTable.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"

namespace lateglow {

namespace {

/// Longer values would not fit on a page; what is cut is in the case's own files.
constexpr qsizetype kLongestValue = 1200;

const QString kDash = QStringLiteral("–");

PdfRow segmentRow(const SegmentMeasurement& segment) {
  QStringList cells{QString::number(segment.segment), ReportText::segmentName(segment),
                    coronaryTerritory(segment.segment)};
  if (!segment.present) {
    return {cells << ReportText::tr("not covered") << kDash << kDash << kDash << kDash << kDash
                  << kDash,
            false};
  }
  const auto percent = [](double value) { return ReportText::number(value, 1); };
  const bool scar = segment.hasScar;
  cells << ReportText::number(segment.myocardiumAreaCm2, 2) << percent(segment.scarPercent)
        << (scar ? ReportText::tr("yes") : ReportText::tr("no"))
        << percent(segment.transmuralityPercent) << percent(segment.transmuralityMaxPercent)
        << percent(segment.chordsWithScarPercent)
        << ReportText::className(segment.transmuralityClass);
  return {cells, segment.transmuralityPercent > 50.0};
}

PdfTable keyValueTable() {
  PdfTable table;
  table.columns = {{{}, {}, 40_mm, Qt::AlignLeft, false},
                   {{}, {}, PdfCanvas::width() - 40_mm, Qt::AlignLeft, true}};
  return table;
}

void addRow(PdfTable& table, const QString& name, QString value) {
  if (value.isEmpty()) return;
  if (value.size() > kLongestValue) value = value.left(kLongestValue) + QStringLiteral("\u2026");
  table.rows.push_back({{name, value}, false});
}

QString joined(const std::vector<std::string>& values) {
  QStringList list;
  for (const std::string& value : values) list << ReportText::fromUtf8(value);
  return list.join(QStringLiteral(", "));
}

QString modelText(const Provenance& made) {
  QString text = ReportText::fromUtf8(made.modelId + " " + made.modelVersion);
  if (made.demonstration) text += ReportText::tr(" (demonstration package)");
  return text;
}

void addProvenance(PdfTable& table, const Provenance& made) {
  addRow(table, ReportText::tr("Model"), modelText(made).trimmed());
  addRow(table, ReportText::tr("Package SHA-256"), ReportText::fromUtf8(made.packageSha256));
  addRow(table, ReportText::tr("Device"), ReportText::fromUtf8(made.device));
  addRow(table, ReportText::tr("Made (UTC)"), ReportText::fromUtf8(made.createdUtc));
  addRow(table, ReportText::tr("Software"),
         QStringLiteral("Lateglow ") + ReportText::fromUtf8(made.softwareVersion));
  QStringList parameters;
  for (const auto& [name, value] : made.parameters) {
    parameters << ReportText::fromUtf8(name) + QStringLiteral(" = ") + ReportText::fromUtf8(value);
  }
  addRow(table, ReportText::tr("Parameters"), parameters.join(QStringLiteral("; ")));
  addRow(table, ReportText::tr("Source series UID"), joined(made.sourceSeriesUids));
  if (!made.sourceInstanceUids.empty()) {
    addRow(table, ReportText::tr("Source instances"),
           QString::number(made.sourceInstanceUids.size()));
  }
  if (made.forced) {
    addRow(table, ReportText::tr("Input gate"), ReportText::tr("overridden by the user"));
  }
}

bool sameMaking(const Provenance& a, const Provenance& b) {
  return a.modelId == b.modelId && a.modelVersion == b.modelVersion &&
         a.packageSha256 == b.packageSha256 && a.device == b.device &&
         a.createdUtc == b.createdUtc && a.softwareVersion == b.softwareVersion &&
         a.parameters == b.parameters && a.sourceSeriesUids == b.sourceSeriesUids &&
         a.forced == b.forced;
}

QString verdictText(GateReason::Verdict verdict) {
  switch (verdict) {
    case GateReason::Verdict::Fits: return ReportText::tr("fits");
    case GateReason::Verdict::Note: return ReportText::tr("note");
    case GateReason::Verdict::Refuses: return ReportText::tr("refuses");
  }
  return {};
}

QString severityText(IssueSeverity severity) {
  switch (severity) {
    case IssueSeverity::Note: return ReportText::tr("note");
    case IssueSeverity::Warning: return ReportText::tr("warning");
    case IssueSeverity::BlocksQuantification: return ReportText::tr("blocks measuring");
  }
  return {};
}

/// Input gate, faults of the series and warnings of the measurement, in this order.
PdfTable checkTable(const ReportContent& content) {
  PdfTable table;
  table.columns = {{ReportText::tr("Verdict"), {}, 28_mm, Qt::AlignLeft, false},
                   {ReportText::tr("Check"), {}, 32_mm, Qt::AlignLeft, false},
                   {ReportText::tr("What was found"), {}, PdfCanvas::width() - 60_mm,
                    Qt::AlignLeft, true}};
  for (const GateReason& reason : content.synthesis.gate.reasons) {
    table.rows.push_back({{verdictText(reason.verdict), ReportText::fromUtf8(reason.code),
                           ReportText::fromUtf8(reason.message)},
                          reason.verdict == GateReason::Verdict::Refuses});
  }
  for (const SeriesIssue& issue : analyzedCase(content).source().issues) {
    table.rows.push_back({{severityText(issue.severity), ReportText::fromUtf8(issue.code),
                           ReportText::fromUtf8(issue.message)},
                          issue.severity == IssueSeverity::BlocksQuantification});
  }
  for (const std::string& warning : content.measurements.warnings) {
    table.rows.push_back({{ReportText::tr("warning"), ReportText::tr("measurement"),
                           ReportText::fromUtf8(warning)},
                          false});
  }
  return table;
}

void bullet(PdfCanvas& canvas, const QString& text) {
  constexpr double kIndent = 3.4_mm;
  const TextStyle textStyle = style::note();
  const double width = PdfCanvas::width() - kIndent;
  canvas.ensure(std::min(PdfCanvas::blockHeight(text, textStyle, width),
                         4.0 * textStyle.lineHeight()));
  canvas.line(PdfCanvas::left(), canvas.y(), kIndent, QStringLiteral("–"), textStyle);
  canvas.paragraph(text, textStyle, kIndent);
}

/// Height of the section below its heading, at most what a page has for it: limits that a reader
/// must see stay together.
double modelHeight(const ModelCardSummary& model) {
  constexpr double kIndent = 3.4_mm;
  constexpr double kMost = 80_mm;
  double height = (model.demonstration ? 1.0 : 0.0) * style::bodyStrong().lineHeight() + 3_mm;
  const double width = PdfCanvas::width() - kIndent;
  height += style::note().lineHeight();
  for (const std::string& limit : model.limits) {
    height += PdfCanvas::blockHeight(ReportText::fromUtf8(limit), style::note(), width);
  }
  return std::min(height, kMost);
}

/// So that anybody can check that the files of the case are those of the report.
void addHashes(PdfTable& table, const ReportContent& content) {
  const auto hex = [](QByteArrayView bytes) {
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
  };
  if (const auto image = analyzedCase(content).newest(LayerRole::SyntheticImage)) {
    const auto bytes = std::as_bytes(std::span(image->volume()->voxels));
    addRow(table, ReportText::tr("Values of all voxels"), QStringLiteral("SHA-256 ") + hex(bytes));
    return;
  }
  const std::string measured = measurementsFileText(content);
  addRow(table, QStringLiteral("measurements.json"),
         QStringLiteral("SHA-256 ") + hex({measured.data(), static_cast<qsizetype>(measured.size())}));
  const auto mask = analyzedCase(content).newest(LayerRole::TissueMask);
  if (mask != nullptr && mask->labelMap() != nullptr) {
    const auto& labels = mask->labelMap()->labels;
    addRow(table, ReportText::tr("Classes of all voxels"),
           QStringLiteral("SHA-256 ") + hex({labels.data(), static_cast<qsizetype>(labels.size())}));
  }
}

}  // namespace

void modelSection(PdfCanvas& canvas, const ReportContext& context) {
  const ModelCardSummary& model = context.content.model;
  const QString name = ReportText::fromUtf8(model.title.empty() ? model.id : model.title);
  canvas.heading(ReportText::tr("Model and its limits"), modelHeight(model),
                 QStringLiteral("%1 %2 · SHA-256 %3")
                     .arg(name, ReportText::fromUtf8(model.version),
                          ReportText::shortHash(model.sha256)));
  if (model.demonstration) {
    canvas.paragraph(isOfVolume(context.content)
                         ? ReportText::tr("Demonstration package. It was trained on few or computed cases.")
                         : ReportText::tr("Demonstration package. It was trained on computed phantoms, "
                                          "not on patients."),
                     style::bodyStrong());
  }
  // The package's own card is the authority; without one the general limits stand in.
  if (model.demonstration && model.limits.empty() && !isOfVolume(context.content)) {
    bullet(canvas, ReportText::tr("On real patients neither images nor outlines have been "
                                  "validated: no sensitivity, specificity or accuracy can be "
                                  "claimed."));
    bullet(canvas, ReportText::tr("Scar shown here may be absent, and scar that is present may "
                                  "not be shown. No outline does not rule out scar."));
  }
  for (const std::string& limit : model.limits) bullet(canvas, ReportText::fromUtf8(limit));
  bullet(canvas, ReportText::tr("Synthetic images are not a scan with contrast agent and must not "
                                "guide diagnosis or treatment."));
  canvas.advance(3_mm);
}

void segmentSection(PdfCanvas& canvas, const ReportContext& context) {
  const ScarMeasurements& measurements = context.content.measurements;
  if (measurements.slices.empty()) return;
  PdfTable table;
  const Qt::Alignment right = Qt::AlignRight;
  table.columns = {{ReportText::tr("No."), {}, 7_mm, right, false},
                   {ReportText::tr("Segment"), {}, 34_mm, Qt::AlignLeft, false},
                   {ReportText::tr("Territory"), ReportText::tr("variable"), 16_mm, Qt::AlignLeft,
                    false},
                   {ReportText::tr("Myocardium"), QStringLiteral("cm²"), 19_mm, right, false},
                   {ReportText::tr("Burden"), QStringLiteral("%"), 15_mm, right, false},
                   {ReportText::tr("Scar"), {}, 10_mm, right, false},
                   {ReportText::tr("Transmurality"), ReportText::tr("mean, %"), 22_mm, right,
                    false},
                   {ReportText::tr("Maximum"), QStringLiteral("%"), 17_mm, right, false},
                   {ReportText::tr("Chords"), ReportText::tr("with scar, %"), 18_mm, right, false},
                   {ReportText::tr("Class"), QStringLiteral("%"), 16_mm, right, false}};
  for (const SegmentMeasurement& segment : measurements.segments) {
    table.rows.push_back(segmentRow(segment));
  }
  constexpr double kNote = 9_mm;  // what is written below the table stays with it
  canvas.heading(ReportText::tr("AHA segments"), table.height() + kNote,
                 ReportText::tr("bold: transmural, mean above 50 % of the wall"));
  flowTable(canvas, table);
  canvas.advance(1.2_mm);
  canvas.paragraph(
      ReportText::tr("Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: "
                     "radial chords, mean over those that meet scar. Areas are sums over slices.")
          .arg(ReportText::referenceSource(measurements.rvInsertionSource),
               ReportText::number(measurements.rvInsertionMm.x, 1),
               ReportText::number(measurements.rvInsertionMm.y, 1),
               ReportText::number(measurements.rvInsertionMm.z, 1),
               ReportText::apexRule(measurements.apexRule)),
      style::small());
  canvas.advance(4_mm);
}

void sliceSection(PdfCanvas& canvas, const ReportContext& context) {
  const ScarMeasurements& measurements = context.content.measurements;
  if (measurements.slices.empty()) return;
  PdfTable table;
  const Qt::Alignment right = Qt::AlignRight;
  table.columns = {{ReportText::tr("Slice"), {}, 16_mm, Qt::AlignLeft, false},
                   {ReportText::tr("Level"), {}, 34_mm, Qt::AlignLeft, false},
                   {ReportText::tr("Position"), QStringLiteral("mm"), 24_mm, right, false},
                   {ReportText::tr("Myocardium"), QStringLiteral("cm²"), 25_mm, right, false},
                   {ReportText::tr("Scar"), QStringLiteral("cm²"), 25_mm, right, false},
                   {ReportText::tr("Blood pool"), QStringLiteral("cm²"), 25_mm, right, false},
                   {ReportText::tr("Scar ratio"), QStringLiteral("%"), 25_mm, right, false}};
  for (const SliceMeasurement& slice : measurements.slices) {
    const QString level = ReportText::levelName(slice.level) +
                          (slice.levelAssumed ? ReportText::tr(" (assumed)") : QString());
    const double ratio = slice.myocardiumAreaCm2 > 0.0
                             ? 100.0 * slice.scarAreaCm2 / slice.myocardiumAreaCm2
                             : 0.0;
    table.rows.push_back({{QString::number(slice.index + 1), level,
                           ReportText::number(slice.positionMm, 1),
                           ReportText::number(slice.myocardiumAreaCm2, 2),
                           ReportText::number(slice.scarAreaCm2, 2),
                           ReportText::number(slice.bloodAreaCm2, 2), ReportText::number(ratio, 1)},
                          false});
  }
  canvas.heading(ReportText::tr("Slices"), std::min(table.height(), 70_mm),
                 ReportText::tr("position along the slice normal from the first slice"));
  flowTable(canvas, table);
  canvas.advance(4_mm);
}

void checkSection(PdfCanvas& canvas, const ReportContext& context) {
  const PdfTable table = checkTable(context.content);
  canvas.heading(ReportText::tr("Input checks and warnings"), 12_mm);
  if (context.content.synthesis.gate.forced) {
    TextStyle alarm = style::bodyStrong();
    alarm.colour = themeColours(PaintTheme::Paper).danger;
    canvas.paragraph(ReportText::tr("The input gate refused this series and was overridden by the "
                                    "user. The results below it are unsupported."),
                     alarm);
  }
  if (table.rows.empty()) {
    canvas.paragraph(ReportText::tr("Nothing to report."), style::body());
  } else {
    flowTable(canvas, table);
  }
  canvas.advance(4_mm);
}

void agreementSection(PdfCanvas& canvas, const ReportContext& context) {
  if (context.content.agreement.empty()) return;
  PdfTable table;
  table.columns = {{ReportText::tr("Measure"), {}, 52_mm, Qt::AlignLeft, true},
                   {ReportText::tr("Value"), {}, 34_mm, Qt::AlignLeft, true},
                   {ReportText::tr("Reference and method"), {}, PdfCanvas::width() - 86_mm,
                    Qt::AlignLeft, true}};
  for (const AgreementLine& line : context.content.agreement) {
    table.rows.push_back({{ReportText::fromUtf8(line.name), ReportText::fromUtf8(line.value),
                           ReportText::fromUtf8(line.method)},
                          false});
  }
  canvas.heading(ReportText::tr("Comparison with a reference"), std::min(table.height(), 60_mm));
  flowTable(canvas, table);
  canvas.advance(4_mm);
}

void provenanceSection(PdfCanvas& canvas, const ReportContext& context) {
  const auto& layers = analyzedCase(context.content).layers;
  PdfTable table = keyValueTable();
  addRow(table, ReportText::tr("Report"),
         QStringLiteral("Lateglow ") + context.softwareVersion + QStringLiteral(", ") +
             context.written.toString(Qt::ISODate));
  addHashes(table, context.content);
  std::vector<bool> done(layers.size(), false);
  for (std::size_t k = 0; k < layers.size(); ++k) {
    if (done[k]) continue;
    QStringList names;
    for (std::size_t other = k; other < layers.size(); ++other) {
      if (!sameMaking(layers[k]->provenance, layers[other]->provenance)) continue;
      done[other] = true;
      names << QStringLiteral("%1 (%2)").arg(
          ReportText::fromUtf8(layers[other]->name),
          ReportText::fromUtf8(layers[other]->provenance.operation));
    }
    const QString all = names.join(QStringLiteral(", "));
    table.rows.push_back({{ReportText::tr("Derived layers"), all}, true});
    addProvenance(table, layers[k]->provenance);
  }
  canvas.heading(ReportText::tr("Provenance"), std::min(table.height(), 120_mm));
  flowTable(canvas, table);
  canvas.advance(4_mm);
}

}  // namespace lateglow
