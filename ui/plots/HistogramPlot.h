#pragma once

#include <qwt_plot.h>

#include "imaging/edit/ValueHistogram.h"

class QwtPlotHistogram;
class QwtPlotMarker;

namespace lateglow {

/// How often values occur, with their mean marked.
class HistogramPlot : public QwtPlot {
  Q_OBJECT

public:
  explicit HistogramPlot(QWidget* parent = nullptr);

  /// `unit` of the values; `what` is counted.
  void setTitles(const QString& unit, const QString& what);
  /// Synthetic values are drawn in the colour of everything synthetic.
  void setHistogram(const ValueHistogram& histogram, double mean, bool synthetic);

private:
  QwtPlotHistogram* m_bars;
  QwtPlotMarker* m_mean;
};

}  // namespace lateglow
