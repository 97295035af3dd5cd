#include <algorithm>
#include <array>

#include <QDateTime>
#include <QImage>

#include "app/report/Palette.h"
#include "app/report/ReportSections.h"
#include "app/report/ReportSummary.h"
#include "app/report/ReportText.h"
#include "app/report/SliceContent.h"
#include "app/report/SlicePicture.h"

namespace lateglow {

namespace {

const ThemeColours& paper() { return themeColours(PaintTheme::Paper); }

/// A myocardial ring with a lit arc.
void drawMark(QPainter& painter, QPointF centre, double radius) {
  painter.setBrush(Qt::NoBrush);
  const QRectF ring(centre.x() - radius, centre.y() - radius, 2.0 * radius, 2.0 * radius);
  painter.setPen(QPen(paper().text, 0.42 * radius, Qt::SolidLine, Qt::FlatCap));
  painter.drawArc(ring, 16 * 10, 16 * 250);
  painter.setPen(QPen(QColor(0x00, 0xA5, 0xB0), 0.42 * radius, Qt::SolidLine, Qt::FlatCap));
  painter.drawArc(ring, 16 * 275, 16 * 80);
}

QString ageAndSex(const Study& study) {
  QStringList parts;
  const QString born = ReportText::date(study.patient.birthDate);
  if (!born.isEmpty()) parts << born;
  const int years = ReportText::yearsBetween(study.patient.birthDate, study.date);
  if (years >= 0) parts << ReportText::tr("%1 y").arg(years);
  if (!study.patient.sex.empty()) parts << ReportText::fromUtf8(study.patient.sex);
  return parts.join(QStringLiteral(" · "));
}

/// A case read back from saved results holds one phase only, which says nothing about the source.
bool hasPhases(const Series& series) {
  return series.cine() != nullptr && series.cine()->phaseCount > 1;
}

QString gridText(const Series& series) {
  const Geometry& grid = series.geometry();
  QString text = QString::number(grid.size[2]);
  if (hasPhases(series)) text += QStringLiteral(" × %1").arg(series.cine()->phaseCount);
  return text + QStringLiteral(" · %1 × %2 × %3 mm")
                    .arg(ReportText::number(grid.spacingMm[0], 2),
                         ReportText::number(grid.spacingMm[1], 2),
                         ReportText::number(grid.spacingMm[2], 1));
}

struct LabelledValue {
  QString label;
  QString value;
  bool strong = false;
};

/// Returns the height that it took; long values wrap, nothing is cut.
double drawLabelled(PdfCanvas& canvas, double x, double y, double width,
                    const LabelledValue& entry) {
  const TextStyle label = style::label();
  canvas.line(x, y, width, entry.label, label);
  const bool missing = entry.value.isEmpty();
  TextStyle value = entry.strong && !missing ? style::bodyStrong() : style::body();
  value.leading = 1.3;
  QString text = entry.value;
  if (missing) {
    text = ReportText::tr("not recorded");
    value.colour = paper().secondaryText;
  }
  return label.lineHeight() + canvas.block(x, y + label.lineHeight(), width, text, value);
}

struct Figure {
  QString value;
  QString unit;
  QString name;
  QString method;
};

void drawFigure(PdfCanvas& canvas, double x, double y, double width, const Figure& figure) {
  const TextStyle number = style::figure();
  TextStyle unit = style::body();
  unit.sizePt = 10.0;
  unit.colour = paper().secondaryText;
  canvas.line(x, y, width, figure.value, number);
  const double advance = PdfCanvas::textWidth(figure.value, number) + 1.2_mm;
  canvas.line(x + advance, PdfCanvas::topFor(PdfCanvas::baseline(y, number), unit),
              width - advance, figure.unit, unit);
  const double below = y + number.lineHeight();
  canvas.line(x, below, width, figure.name, style::bodyStrong());
  canvas.line(x, below + style::bodyStrong().lineHeight(), width, figure.method, style::small());
}

std::array<Figure, 4> keyFigures(const ScarMeasurements& measurements) {
  const ReportSummary summary = summarize(measurements);
  const auto transmural = static_cast<int>(summary.transmuralSegments.size());
  const QString density =
      summary.densityGramPerMl > 0.0
          ? ReportText::tr("at %1 g/mL").arg(ReportText::number(summary.densityGramPerMl, 2))
          : QString();
  return {Figure{ReportText::number(measurements.scarMassG, 1), QStringLiteral("g"),
                 ReportText::tr("Scar mass"), density},
          Figure{ReportText::number(measurements.scarRatioPercent, 1), QStringLiteral("%"),
                 ReportText::tr("Scar ratio"), ReportText::tr("scar / (healthy + scar)")},
          Figure{QString::number(transmural),
                 ReportText::tr("of %1").arg(summary.segmentsCovered),
                 ReportText::tr("Transmural segments"),
                 ReportText::tr("mean above 50 % of the wall")},
          Figure{ReportText::number(measurements.myocardiumMassG, 1), QStringLiteral("g"),
                 ReportText::tr("LV myocardium"), ReportText::tr("healthy + scar")}};
}

void labelledParagraph(PdfCanvas& canvas, const QString& label, const QString& text,
                       const QColor& labelColour = paper().text) {
  constexpr double kIndent = 26_mm;
  TextStyle labelStyle = style::bodyStrong();
  labelStyle.colour = labelColour;
  // The label stays with its text when that moves to the next page as a whole.
  const double height = PdfCanvas::blockHeight(text, style::body(), PdfCanvas::width() - kIndent);
  canvas.ensure(std::min(height, 4.0 * style::body().lineHeight()));
  canvas.line(PdfCanvas::left(), canvas.y(), kIndent, label, labelStyle);
  canvas.paragraph(text, style::body(), kIndent);
  canvas.advance(0.8_mm);
}

/// What makes the result doubtful: an overridden gate, faults of the series, warnings of the
/// measurement.
QStringList cautions(const ReportContent& content) {
  QStringList texts;
  if (content.synthesis.gate.forced) {
    texts << ReportText::tr("The input gate refused this series; the user overrode it.");
  }
  const std::optional<Uncertainty>& uncertainty = content.synthesis.uncertainty;
  if (uncertainty && uncertainty->flagged) {
    texts << ReportText::tr("The members of the model disagree about this heart (agreement %1, expected at "
                            "least %2): its outlines may be wrong.")
                 .arg(ReportText::number(uncertainty->quality, 2),
                      ReportText::number(uncertainty->calibration.qualityThreshold, 2));
  }
  for (const SeriesIssue& issue : analyzedCase(content).source().issues) {
    if (issue.severity != IssueSeverity::Note) texts << ReportText::fromUtf8(issue.message);
  }
  for (const std::string& warning : content.measurements.warnings) {
    texts << ReportText::fromUtf8(warning);
  }
  return texts;
}

/// uncertaintyLine() in the reader's language.
QString uncertaintyText(const Uncertainty& uncertainty) {
  const UncertainValue& ratio = uncertainty.ratioPercent;
  const Calibration& calibration = uncertainty.calibration;
  QString text =
      calibration.fitted
          ? ReportText::tr("Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on "
                           "%4); agreement %5.")
          : ReportText::tr("Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of "
                           "%4 members, less than the whole error); agreement %5.");
  text = text.arg(ReportText::number(ratio.value, 0), ReportText::number(ratio.lower, 0),
                  ReportText::number(ratio.upper, 0),
                  calibration.fitted ? ReportText::fromUtf8(calibration.cohort)
                                     : QString::number(uncertainty.members),
                  ReportText::number(uncertainty.quality, 2));
  if (uncertainty.flagged) {
    text += QLatin1Char(' ') + ReportText::tr("The agreement is below %1: read with care.")
                                   .arg(ReportText::number(calibration.qualityThreshold, 2));
  }
  return text;
}

QString titleOf(const ReportContent& content) {
  return isOfVolume(content) ? volumeReportTitle(content)
                             : ReportText::tr("Scar report from synthetic late enhancement");
}

/// Lateglow's own head; returns where what follows begins.
double drawOwnHead(PdfCanvas& canvas, const QString& title) {
  const double top = canvas.y();
  const double left = PdfCanvas::left();
  drawMark(canvas.painter(), {left + 4.2_mm, top + 4.8_mm}, 3.5_mm);
  canvas.line(left + 11_mm, top, 80_mm, QStringLiteral("Lateglow"), style::title());
  canvas.line(left + 11_mm, top + style::title().lineHeight() - 0.6_mm, 90_mm,
              title, style::small());
  return top + 12.4_mm;
}

/// The logo on white, because PDF/A-1b knows no transparency; returns its width.
double drawLogo(PdfCanvas& canvas, const std::filesystem::path& file) {
  constexpr double kHeight = 12_mm;
  constexpr double kWidest = 44_mm;
  constexpr int kPixels = 1200;
  QImage logo(QString::fromStdString(file.string()));
  if (logo.isNull()) return 0.0;
  if (std::max(logo.width(), logo.height()) > kPixels) {
    logo = logo.scaled(kPixels, kPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  QImage flat(logo.size(), QImage::Format_RGB32);
  flat.fill(Qt::white);
  QPainter(&flat).drawImage(0, 0, logo);
  const QSizeF size = QSizeF(flat.size()).scaled(kWidest, kHeight, Qt::KeepAspectRatio);
  canvas.painter().drawImage(QRectF(QPointF(PdfCanvas::left(), canvas.y()), size), flat);
  return size.width();
}

/// Logo and lines of the institution; returns where what follows begins.
double drawInstitution(PdfCanvas& canvas, const ReportTemplate& design) {
  const double top = canvas.y();
  const double logo = design.logo.empty() ? 0.0 : drawLogo(canvas, design.logo);
  const double x = PdfCanvas::left() + (logo > 0.0 ? logo + 4_mm : 0.0);
  const double width = PdfCanvas::left() + PdfCanvas::width() * 0.62 - x;
  double y = top;
  for (std::size_t k = 0; k < design.institution.size(); ++k) {
    TextStyle lineStyle = k == 0 ? style::title() : style::small();
    if (k == 0) lineStyle.sizePt = 12.5;
    canvas.line(x, y, width, ReportText::fromUtf8(design.institution[k]), lineStyle);
    y += lineStyle.lineHeight() - (k == 0 ? 0.6_mm : 0.0);
  }
  return std::max({top + 12.4_mm, logo > 0.0 ? top + 14.4_mm : 0.0, y + 2_mm});
}

/// Reader, moment and kind of the signature, one for each line of the sign-off.
std::array<QString, 3> signOffTexts(const SignOff& signOff) {
  const QDateTime moment =
      QDateTime::fromString(ReportText::fromUtf8(signOff.signedUtc), Qt::ISODate);
  return {ReportText::fromUtf8(signOff.reader),
          moment.toString(QStringLiteral("yyyy-MM-dd hh:mm")) + QStringLiteral(" UTC"),
          ReportText::tr("Approved electronically")};
}

QString signOffNote(const ReportContent& content) {
  if (isOfVolume(content)) {
    return content.signOff ? ReportText::tr("Approved in Lateglow; no qualified signature. It covers the findings of "
                                            "this report.")
                           : ReportText::tr("Draft, not signed.");
  }
  return content.signOff ? ReportText::tr("Approved in Lateglow; no qualified signature. It covers contours, "
                                          "measurements and findings of this report.")
                         : ReportText::tr("Draft, not signed. Measurements stand for themselves "
                                          "only after a reader has checked the contours.");
}

}  // namespace

void letterHead(PdfCanvas& canvas, const ReportContext& context) {
  const double top = canvas.y();
  const double left = PdfCanvas::left();
  const bool institution = !context.design.institution.empty() || !context.design.logo.empty();
  const double below =
      institution ? drawInstitution(canvas, context.design) : drawOwnHead(canvas, titleOf(context.content));
  const double half = PdfCanvas::width() / 2.0;
  const double written = top + style::title().lineHeight() - 0.6_mm;
  if (institution) {
    canvas.line(left + half, top + 1.4_mm, half,
                titleOf(context.content), style::bodyStrong(),
                Qt::AlignRight);
  } else {
    canvas.line(left + half, top + 1.4_mm, half,
                ReportText::fromUtf8(context.content.institution), style::bodyStrong(),
                Qt::AlignRight);
  }
  const QString moment =
      context.written.toString(QStringLiteral("yyyy-MM-dd hh:mm")) + QStringLiteral(" UTC");
  canvas.line(left + half, written, half,
              context.content.signOff
                  ? ReportText::tr("Written %1 · approved").arg(moment)
                  : ReportText::tr("Written %1 · draft, not signed").arg(moment),
              style::small(), Qt::AlignRight);
  canvas.setY(below);

  const QRectF band(left, canvas.y(), PdfCanvas::width(), 6.2_mm);
  canvas.painter().fillRect(band, paper().synthetic);
  TextStyle strong = style::bodyStrong();
  strong.leading = band.height() / points(strong.sizePt);
  TextStyle plain = style::body();
  plain.leading = strong.leading;
  const QString tag = ReportText::tr("SYNTHETIC");
  canvas.line(left + 2.5_mm, band.top(), 30_mm, tag, strong);
  const double after = 2.5_mm + PdfCanvas::textWidth(tag, strong) + 3_mm;
  canvas.line(left + after, band.top(), PdfCanvas::width() - after - 1_mm,
              isOfVolume(context.content)
                  ? ReportText::tr("The image in the amber frame was computed, not acquired. Research use only.")
                  : ReportText::tr("The late-enhancement images here were computed from cine MR, not "
                                   "acquired. Research use only."),
              plain);
  canvas.setY(band.bottom() + 2.6_mm);
}

void patientBlock(PdfCanvas& canvas, const ReportContext& context) {
  const Case& analyzed = analyzedCase(context.content);
  const Study& study = *analyzed.study;
  const Series& series = analyzed.source();
  const std::array<LabelledValue, 8> entries{
      LabelledValue{ReportText::tr("Patient"), ReportText::personName(study.patient.name), true},
      LabelledValue{ReportText::tr("Patient ID"), ReportText::fromUtf8(study.patient.id), true},
      LabelledValue{ReportText::tr("Born, age, sex"), ageAndSex(study)},
      LabelledValue{ReportText::tr("Study date"), ReportText::date(study.date)},
      LabelledValue{ReportText::tr("Study"), ReportText::fromUtf8(study.description)},
      LabelledValue{ReportText::tr("Accession"), ReportText::fromUtf8(study.accessionNumber)},
      LabelledValue{ReportText::tr("Source series"), ReportText::fromUtf8(series.description)},
      LabelledValue{hasPhases(series) ? ReportText::tr("Slices × phases · voxel")
                                      : ReportText::tr("Slices · voxel"),
                    gridText(series)}};
  constexpr std::array<double, 5> kOffsets{0_mm, 52_mm, 86_mm, 123_mm, 177_mm};
  constexpr std::size_t kColumns = kOffsets.size() - 1;
  for (std::size_t row = 0; row < entries.size() / kColumns; ++row) {
    double height = 0.0;
    for (std::size_t column = 0; column < kColumns; ++column) {
      const double width = kOffsets[column + 1] - kOffsets[column] - 3_mm;
      height = std::max(height, drawLabelled(canvas, PdfCanvas::left() + kOffsets[column],
                                             canvas.y(), width, entries[row * kColumns + column]));
    }
    canvas.advance(height + 1.2_mm);
  }
  canvas.advance(1.4_mm);
}

void resultSection(PdfCanvas& canvas, const ReportContext& context) {
  const ScarMeasurements& measurements = context.content.measurements;
  canvas.heading(ReportText::tr("Result"), 40_mm);
  canvas.advance(0.6_mm);
  canvas.paragraph(plainStatement(measurements), style::statement());
  if (measurements.slices.empty()) {
    canvas.advance(3_mm);
    return;
  }
  canvas.advance(1.8_mm);
  const double height = style::figure().lineHeight() + style::bodyStrong().lineHeight() +
                        style::small().lineHeight();
  canvas.ensure(height);
  const double step = PdfCanvas::width() / 4.0;
  double x = PdfCanvas::left();
  for (const Figure& figure : keyFigures(measurements)) {
    drawFigure(canvas, x, canvas.y(), step - 3_mm, figure);
    x += step;
  }
  canvas.advance(height + 1.2_mm);
  if (context.content.synthesis.uncertainty) {
    canvas.paragraph(uncertaintyText(*context.content.synthesis.uncertainty), style::small());
  }
  canvas.advance(2.2_mm);
}

void cautionSection(PdfCanvas& canvas, const ReportContext& context) {
  constexpr qsizetype kShown = 4;
  QStringList texts = cautions(context.content);
  if (texts.isEmpty()) return;
  const qsizetype more = texts.size() - kShown;
  if (more > 0) {
    texts = texts.first(kShown);
    texts << ReportText::tr("%1 more under \"Input checks and warnings\".").arg(more);
  }
  labelledParagraph(canvas, ReportText::tr("Read with care"), texts.join(QLatin1Char('\n')),
                    paper().danger);
}

void clinicalText(PdfCanvas& canvas, const ReportContext& context) {
  const QString indication = ReportText::fromUtf8(context.content.indication).trimmed();
  const QString findings = ReportText::fromUtf8(context.content.findings).trimmed();
  if (!indication.isEmpty()) {
    labelledParagraph(canvas, ReportText::tr("Indication"), indication);
  }
  labelledParagraph(canvas, ReportText::tr("Findings"),
                    findings.isEmpty() ? ReportText::tr("No reader has entered findings.")
                                       : findings);
  canvas.advance(2.4_mm);
}

void closingText(PdfCanvas& canvas, const ReportContext& context) {
  const QString text = ReportText::fromUtf8(context.design.closing).trimmed();
  if (text.isEmpty()) return;
  canvas.paragraph(text, style::note());
  canvas.advance(4_mm);
}

void signOffSection(PdfCanvas& canvas, const ReportContext& context) {
  constexpr double kHeight = 20_mm;
  const auto& signOff = context.content.signOff;
  canvas.heading(ReportText::tr("Sign-off"), kHeight,
                 signOffNote(context.content));
  canvas.advance(11_mm);
  const std::array<QString, 3> names{
      signOff ? ReportText::tr("Read by") : ReportText::tr("Read by (name in capitals)"),
      ReportText::tr("Date"), ReportText::tr("Signature")};
  constexpr std::array<double, 4> kOffsets{0_mm, 68_mm, 112_mm, 178_mm};
  for (std::size_t k = 0; k < names.size(); ++k) {
    const double x = PdfCanvas::left() + kOffsets[k];
    const double width = kOffsets[k + 1] - kOffsets[k] - 4_mm;
    if (signOff) {
      const double above = canvas.y() - style::bodyStrong().lineHeight() - 0.4_mm;
      canvas.line(x, above, width, signOffTexts(*signOff)[k], style::bodyStrong());
    }
    canvas.rule(canvas.y(), x, width, paper().strongLine);
    canvas.line(x, canvas.y() + 0.6_mm, width, names[k], style::small());
  }
  canvas.advance(7_mm);
}

}  // namespace lateglow
