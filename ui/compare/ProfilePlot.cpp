#include "ui/compare/ProfilePlot.h"

#include <cmath>

#include <qwt_legend.h>
#include <qwt_plot_curve.h>
#include <qwt_text.h>

#include "ui/common/Theme.h"
#include "ui/plots/PlotStyle.h"

namespace lateglow {

ProfilePlot::ProfilePlot(QWidget* parent)
    : QwtPlot(parent), m_reference(new QwtPlotCurve), m_test(new QwtPlotCurve) {
  stylePlot(*this);
  m_reference->setPen(colours().text, 1.5);
  // Dashed as well, so that colour is not all that tells them apart.
  m_test->setPen(colours().accent, 1.5, Qt::DashLine);
  for (QwtPlotCurve* curve : {m_reference, m_test}) {
    curve->setRenderHint(QwtPlotItem::RenderAntialiased);
    curve->setLegendAttribute(QwtPlotCurve::LegendShowLine);
    curve->attach(this);
  }
  insertLegend(new QwtLegend(this), QwtPlot::TopLegend);
  setAxisTitle(QwtPlot::xBottom, plotAxisTitle(tr("mm along the line")));
}

void ProfilePlot::setNames(const QString& reference, const QString& test, const QString& unit) {
  m_reference->setTitle(plotAxisTitle(reference));
  m_test->setTitle(plotAxisTitle(test));
  setAxisTitle(QwtPlot::yLeft, plotAxisTitle(unit));
}

void ProfilePlot::setProfile(Profile profile) {
  m_profile = std::move(profile);
  QVector<QPointF> reference;
  QVector<QPointF> test;
  for (std::size_t n = 0; n < m_profile.positionsMm.size(); ++n) {
    const double x = m_profile.positionsMm[n];
    if (std::isfinite(m_profile.reference[n])) reference.append({x, m_profile.reference[n]});
    if (std::isfinite(m_profile.test[n])) test.append({x, m_profile.test[n]});
  }
  m_reference->setSamples(reference);
  m_test->setSamples(test);
  replot();
}

QString ProfilePlot::asText() const {
  QStringList lines{QStringLiteral("mm\t%1\t%2").arg(m_reference->title().text(),
                                                     m_test->title().text())};
  for (std::size_t n = 0; n < m_profile.positionsMm.size(); ++n) {
    lines << QStringLiteral("%1\t%2\t%3")
                 .arg(m_profile.positionsMm[n], 0, 'f', 2)
                 .arg(m_profile.reference[n], 0, 'f', 2)
                 .arg(m_profile.test[n], 0, 'f', 2);
  }
  return lines.join(u'\n');
}

}  // namespace lateglow
