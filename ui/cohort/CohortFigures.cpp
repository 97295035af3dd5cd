#include "ui/cohort/CohortFigures.h"

#include <QCoreApplication>

#include "ui/models/Figures.h"

namespace lateglow {

namespace {

/// The texts of this file, which has no class of its own.
struct CohortFigures {
  Q_DECLARE_TR_FUNCTIONS(lateglow::CohortFigures)
};

QString between(const Interval& interval, int decimals) {
  return CohortFigures::tr("%1 to %2")
      .arg(figure(interval.lower, decimals), figure(interval.upper, decimals));
}

QString unitOf(CohortMeasure measure) { return QString::fromLatin1(infoOf(measure).unit); }

void addLimits(std::vector<FigureRow>& rows, const CohortAgreement& agreement) {
  if (!agreement.limits) return;
  const BlandAltman& limits = *agreement.limits;
  const QString unit = unitOf(agreement.measure);
  const int decimals = infoOf(agreement.measure).decimals + 1;
  FigureRow bias{CohortFigures::tr("Bias"),
                 between(limits.biasConfidence, decimals),
                 figure(limits.bias, decimals),
                 unit,
                 {},
                 -1};
  if (limits.biasTest) {
    bias.tip =
        CohortFigures::tr("paired t test against zero: p %1").arg(figure(limits.biasTest->p, 3));
  }
  rows.push_back(bias);
  rows.push_back({CohortFigures::tr("Limits of agreement"),
                  CohortFigures::tr("1.96 SD"),
                  between({limits.lowerLimit, limits.upperLimit}, decimals),
                  unit,
                  {},
                  -1});
}

void addDecisions(std::vector<FigureRow>& rows, const QString& name,
                  const SegmentDecisions& decisions) {
  const auto sensitivity = decisions.counts.sensitivity();
  const auto specificity = decisions.counts.specificity();
  if (!sensitivity || !specificity) return;
  rows.push_back({name,
                  CohortFigures::tr("sensitivity, specificity"),
                  QStringLiteral("%1, %2").arg(figure(100.0 * sensitivity->value, 0),
                                               figure(100.0 * specificity->value, 0)),
                  QStringLiteral("%"),
                  {},
                  -1});
  if (!decisions.kappa) return;
  rows.push_back({name,
                  CohortFigures::tr("kappa, %1").arg(between(decisions.kappa->confidence, 2)),
                  figure(decisions.kappa->kappa, 2),
                  {},
                  {},
                  -1});
}

}  // namespace

std::vector<FigureRow> agreementRows(const CohortSummary& summary,
                                     const CohortAgreement& agreement) {
  std::vector<FigureRow> rows;
  rows.push_back(
      {CohortFigures::tr("Pairs"), {}, QString::number(agreement.cases.size()), {}, {}, -1});
  addLimits(rows, agreement);
  if (agreement.pearson) {
    const auto& confidence = agreement.pearson->confidence;
    rows.push_back({CohortFigures::tr("Pearson r"),
                    confidence ? between(*confidence, 2) : QString(),
                    figure(agreement.pearson->r, 2),
                    {},
                    {},
                    -1});
  }
  if (agreement.intraclass) {
    const IntraclassCorrelation& icc = agreement.intraclass->absoluteAgreement;
    rows.push_back({CohortFigures::tr("ICC(2,1)"),
                    icc.confidence ? between(*icc.confidence, 2) : QString(),
                    figure(icc.value, 2),
                    {},
                    {},
                    -1});
  }
  addDecisions(rows, CohortFigures::tr("Segments with scar"), summary.scar);
  return rows;
}

QString agreementMethod(CohortMeasure measure) {
  QString text;
  switch (measure) {
    case CohortMeasure::ScarVolume:
      text = CohortFigures::tr("Scar volume: area of scar times slice distance.");
      break;
    case CohortMeasure::ScarRatio:
      text = CohortFigures::tr("Scar ratio: scar / (healthy + scar) myocardium.");
      break;
    case CohortMeasure::ScarMass:
      text = CohortFigures::tr("Scar mass: scar volume times 1.05 g/ml.");
      break;
    case CohortMeasure::MyocardiumMass:
      text = CohortFigures::tr("Myocardial mass: volume of healthy and scar times 1.05 g/ml.");
      break;
    case CohortMeasure::Transmurality:
      text = CohortFigures::tr("Transmurality: mean of the segments with scar, 0 without scar.");
      break;
    case CohortMeasure::TransmuralSegments:
      text = CohortFigures::tr("Transmural segments: above 50 % transmurality, of 16.");
      break;
    case CohortMeasure::ScarSegments:
      text = CohortFigures::tr("Segments with scar: at least 1 % and 3 voxels, of 16.");
      break;
    case CohortMeasure::EjectionFraction:
      text = CohortFigures::tr("Ejection fraction: disc summation over the cine's outlines.");
      break;
  }
  return text + u' ' +
         CohortFigures::tr(
             "Small print: 95 % intervals. Differences are model - reference; segments "
             "count as independent.");
}

}  // namespace lateglow
