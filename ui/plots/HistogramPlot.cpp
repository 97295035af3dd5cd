#include "ui/plots/HistogramPlot.h"

#include <algorithm>

#include <qwt_plot_histogram.h>
#include <qwt_plot_marker.h>
#include <qwt_text.h>

#include "ui/common/Theme.h"
#include "ui/plots/PlotStyle.h"

namespace lateglow {

namespace {
constexpr double kHeadroom = 1.08;
}

HistogramPlot::HistogramPlot(QWidget* parent)
    : QwtPlot(parent), m_bars(new QwtPlotHistogram), m_mean(new QwtPlotMarker) {
  stylePlot(*this);
  m_bars->attach(this);
  m_mean->setLineStyle(QwtPlotMarker::VLine);
  m_mean->setLinePen(colours().text, 1.0, Qt::DashLine);
  m_mean->attach(this);
}

void HistogramPlot::setTitles(const QString& unit, const QString& what) {
  setAxisTitle(QwtPlot::xBottom, plotAxisTitle(unit));
  setAxisTitle(QwtPlot::yLeft, plotAxisTitle(what));
}

void HistogramPlot::setHistogram(const ValueHistogram& histogram, double mean, bool synthetic) {
  QVector<QwtIntervalSample> bars;
  for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
    bars.append({static_cast<double>(histogram.counts[bin]),
                 QwtInterval(histogram.edge(bin), histogram.edge(bin + 1),
                             QwtInterval::ExcludeMaximum)});
  }
  m_bars->setSamples(bars);
  m_bars->setBrush(synthetic ? colours().synthetic : colours().accent);
  m_bars->setPen(colours().window, 1.0);
  m_mean->setValue(mean, 0.0);
  m_mean->setVisible(!bars.isEmpty());
  if (!bars.isEmpty()) {
    const int most = *std::max_element(histogram.counts.begin(), histogram.counts.end());
    setAxisScale(QwtPlot::xBottom, histogram.lowest, histogram.edge(histogram.counts.size()));
    setAxisScale(QwtPlot::yLeft, 0.0, std::max(1.0, kHeadroom * most));
  }
  replot();
}

}  // namespace lateglow
