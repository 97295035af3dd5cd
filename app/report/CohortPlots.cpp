#include "app/report/CohortPlots.h"

#include "app/report/AgreementPlots.h"
#include "app/report/PlotFiles.h"
#include "app/report/ReportText.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

PlotNames namesOf(CohortMeasure measure) {
  const CohortMeasureInfo& info = infoOf(measure);
  return {measureName(measure), QString::fromLatin1(info.unit), info.decimals,
          ReportText::tr("model"), ReportText::tr("reference")};
}

std::vector<int> itemsOf(const CohortAgreement& agreement) {
  return {agreement.cases.begin(), agreement.cases.end()};
}

PlotPairs pairsOf(const CohortAgreement& agreement) {
  return {agreement.model, agreement.reference, itemsOf(agreement)};
}

struct NamedPlot {
  std::string name;
  PlotContent content;
};

std::vector<NamedPlot> plotsOf(const Cohort& cohort, const CohortSummary& summary) {
  std::vector<NamedPlot> plots;
  for (const CohortAgreement& agreement : summary.agreements) {
    if (agreement.cases.size() < 2) continue;
    const std::string key = infoOf(agreement.measure).key;
    plots.push_back({"correlation_" + key, cohortCorrelation(agreement)});
    plots.push_back({"bland_altman_" + key, cohortBlandAltman(agreement)});
    plots.push_back({"box_" + key, cohortDistribution(agreement)});
  }
  if (summary.scar.curve) plots.push_back({"roc_segments", cohortRoc(summary)});
  PlotContent dice = cohortDice(cohort);
  if (!dice.boxes.empty()) plots.push_back({"box_dice", std::move(dice)});
  return plots;
}

}  // namespace

QString measureName(CohortMeasure measure) {
  switch (measure) {
    case CohortMeasure::ScarVolume:
      return ReportText::tr("Scar volume");
    case CohortMeasure::ScarRatio:
      return ReportText::tr("Scar ratio");
    case CohortMeasure::ScarMass:
      return ReportText::tr("Scar mass");
    case CohortMeasure::MyocardiumMass:
      return ReportText::tr("Myocardial mass");
    case CohortMeasure::Transmurality:
      return ReportText::tr("Transmurality");
    case CohortMeasure::TransmuralSegments:
      return ReportText::tr("Transmural segments");
    case CohortMeasure::ScarSegments:
      return ReportText::tr("Segments with scar");
    case CohortMeasure::EjectionFraction:
      return ReportText::tr("Ejection fraction");
  }
  return {};
}

QString className(CohortClass tissue) {
  switch (tissue) {
    case CohortClass::Scar:
      return ReportText::tr("scar");
    case CohortClass::HealthyMyocardium:
      return ReportText::tr("healthy");
    case CohortClass::BloodPool:
      return ReportText::tr("blood pool");
    case CohortClass::Myocardium:
      return ReportText::tr("myocardium");
  }
  return {};
}

PlotContent cohortCorrelation(const CohortAgreement& agreement) {
  return correlationPlot(pairsOf(agreement), namesOf(agreement.measure));
}

PlotContent cohortBlandAltman(const CohortAgreement& agreement) {
  return blandAltmanPlot(pairsOf(agreement), namesOf(agreement.measure));
}

PlotContent cohortRoc(const CohortSummary& summary) {
  return rocPlot(
      {{ReportText::tr("scar"), PlotInk::Scar, summary.scar.curve},
       {ReportText::tr("transmural, above 50 %"), PlotInk::Healthy, summary.transmural.curve}});
}

PlotContent cohortDistribution(const CohortAgreement& agreement) {
  const PlotNames names = namesOf(agreement.measure);
  const QString axis = names.unit.isEmpty()
                           ? names.quantity
                           : QStringLiteral("%1, %2").arg(names.quantity, names.unit);
  return boxPlot(ReportText::tr("%1: model and reference").arg(names.quantity), axis,
                 {{names.test, PlotInk::Scar, agreement.model, itemsOf(agreement)},
                  {names.reference, PlotInk::Secondary, agreement.reference, itemsOf(agreement)}});
}

PlotContent cohortDice(const Cohort& cohort) {
  constexpr PlotInk kInks[] = {PlotInk::Scar, PlotInk::Healthy, PlotInk::Blood, PlotInk::Healthy};
  std::vector<NamedSample> samples;
  for (std::size_t n = 0; n < kCohortClasses; ++n) {
    NamedSample sample{className(static_cast<CohortClass>(n)), kInks[n], {}, {}};
    for (std::size_t c = 0; c < cohort.cases.size(); ++c) {
      if (!cohort.cases[c].dice[n]) continue;
      sample.values.push_back(*cohort.cases[c].dice[n]);
      sample.items.push_back(static_cast<int>(c));
    }
    samples.push_back(std::move(sample));
  }
  return boxPlot(ReportText::tr("Dice by class, one point a case"), ReportText::tr("Dice"), samples,
                 PlotRange{0.0, 1.0});
}

Expected<std::vector<fs::path>> writeCohortPlots(const Cohort& cohort, const CohortSummary& summary,
                                                 const fs::path& folder) {
  std::vector<fs::path> files;
  for (const NamedPlot& plot : plotsOf(cohort, summary)) {
    for (const char* ending : {".svg", ".png"}) {
      files.push_back(folder / (plot.name + ending));
      if (const auto done = writePlot(plot.content, files.back()); !done) {
        return tl::unexpected(done.error());
      }
    }
  }
  return files;
}

}  // namespace lateglow
