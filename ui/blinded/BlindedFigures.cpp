#include "ui/blinded/BlindedFigures.h"

#include <QCoreApplication>

#include "ui/models/Figures.h"

namespace lateglow {

namespace {

/// The texts of this file, which has no class of its own.
struct BlindedFigures {
  Q_DECLARE_TR_FUNCTIONS(lateglow::BlindedFigures)
};

QString between(const Interval& interval, int decimals) {
  return BlindedFigures::tr("%1 to %2")
      .arg(figure(interval.lower, decimals), figure(interval.upper, decimals));
}

void addKappa(std::vector<FigureRow>& rows, const QString& name,
              const std::optional<CohenKappa>& kappa) {
  if (!kappa) {
    rows.push_back(
        {name, BlindedFigures::tr("not defined: all answers are the same"), {}, {}, {}, -1});
    return;
  }
  rows.push_back({name,
                  BlindedFigures::tr("%1; agreement %2 %")
                      .arg(between(kappa->confidence, 2), figure(100.0 * kappa->observed, 0)),
                  figure(kappa->kappa, 2),
                  {},
                  {},
                  -1});
}

void addDecisions(std::vector<FigureRow>& rows, const QString& name, const DecisionCounts& counts) {
  const auto sensitivity = counts.sensitivity();
  const auto specificity = counts.specificity();
  if (!sensitivity || !specificity) return;
  rows.push_back({name,
                  BlindedFigures::tr("sensitivity, specificity"),
                  QStringLiteral("%1, %2").arg(figure(100.0 * sensitivity->value, 0),
                                               figure(100.0 * specificity->value, 0)),
                  QStringLiteral("%"),
                  {},
                  -1});
}

void addMeans(std::vector<FigureRow>& rows, const QString& name,
              const std::optional<SampleSummary>& real,
              const std::optional<SampleSummary>& synthetic) {
  if (!real || !synthetic) return;
  rows.push_back({name,
                  BlindedFigures::tr("mean, real and synthetic"),
                  QStringLiteral("%1, %2").arg(figure(real->mean, 1), figure(synthetic->mean, 1)),
                  {},
                  {},
                  -1});
}

}  // namespace

std::vector<FigureRow> agreementRows(const ReadingAgreement& agreement) {
  std::vector<FigureRow> rows;
  rows.push_back({BlindedFigures::tr("Pairs"), {}, QString::number(agreement.pairs), {}, {}, -1});
  if (agreement.pairs == 0) return rows;
  addKappa(rows, BlindedFigures::tr("Kappa, segments with scar"), agreement.segments);
  addKappa(rows, BlindedFigures::tr("Kappa, image quality"), agreement.quality);
  addKappa(rows, BlindedFigures::tr("Kappa, image quality, quadratic weights"),
           agreement.qualityQuadratic);
  if (agreement.scarSegments) {
    const BlandAltman& limits = *agreement.scarSegments;
    rows.push_back({BlindedFigures::tr("Segments with scar, bias"),
                    BlindedFigures::tr("limits of agreement %1")
                        .arg(between({limits.lowerLimit, limits.upperLimit}, 1)),
                    figure(limits.bias, 1),
                    {},
                    {},
                    -1});
  }
  return rows;
}

std::vector<FigureRow> readerRows(const ReaderResult& reader, std::size_t items) {
  std::vector<FigureRow> rows;
  rows.push_back({BlindedFigures::tr("Images scored"),
                  BlindedFigures::tr("of %1").arg(items),
                  QString::number(reader.scored),
                  {},
                  {},
                  -1});
  addMeans(rows, BlindedFigures::tr("Image quality"), reader.real.quality,
           reader.synthetic.quality);
  addMeans(rows, BlindedFigures::tr("Confidence"), reader.real.confidence,
           reader.synthetic.confidence);
  addMeans(rows, BlindedFigures::tr("Segments with scar"), reader.real.scarSegments,
           reader.synthetic.scarSegments);
  const std::vector<FigureRow> agreement = agreementRows(reader.syntheticAgainstReal);
  rows.insert(rows.end(), agreement.begin(), agreement.end());
  addDecisions(rows, BlindedFigures::tr("Synthetic against this reader's real LGE"),
               reader.againstOwnReal);
  addDecisions(rows, BlindedFigures::tr("Real LGE against the reference mask"),
               reader.real.againstMask);
  addDecisions(rows, BlindedFigures::tr("Synthetic against the reference mask"),
               reader.synthetic.againstMask);
  return rows;
}

QString blindedMethod() {
  return BlindedFigures::tr(
      "Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is "
      "synthetic - real for one reader, first - second between two.");
}

}  // namespace lateglow
