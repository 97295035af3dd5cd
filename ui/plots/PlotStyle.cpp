#include "ui/plots/PlotStyle.h"

#include <QApplication>
#include <qwt_plot.h>
#include <qwt_plot_canvas.h>
#include <qwt_plot_grid.h>
#include <qwt_plot_layout.h>
#include <qwt_scale_draw.h>
#include <qwt_scale_widget.h>
#include <qwt_text.h>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr int kFigurePixels = 11;

QFont plotFont() {
  QFont font = QApplication::font();
  font.setPixelSize(kFigurePixels);
  return font;
}

void addGrid(QwtPlot& plot) {
  auto* grid = new QwtPlotGrid;  // the plot's
  grid->enableX(false);
  grid->setMajorPen(colours().line, 1.0);
  grid->attach(&plot);
}

}  // namespace

QwtText plotAxisTitle(const QString& text) {
  QwtText title(text);
  title.setFont(plotFont());
  title.setColor(colours().secondaryText);
  return title;
}

void stylePlot(QwtPlot& plot) {
  auto* canvas = new QwtPlotCanvas(&plot);
  canvas->setFrameStyle(QFrame::NoFrame);
  // A canvas under a style sheet paints what its sheet says, and else nothing at all.
  canvas->setStyleSheet(QStringLiteral("background: %1;").arg(colours().window.name()));
  plot.setCanvas(canvas);
  plot.setCanvasBackground(colours().window);
  QPalette palette = plot.palette();
  for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText}) {
    palette.setColor(role, colours().secondaryText);
  }
  plot.setPalette(palette);
  for (const int axis : {QwtPlot::xBottom, QwtPlot::yLeft}) {
    QwtScaleWidget* scale = plot.axisWidget(axis);
    // The program's style sheet would win over font and palette.
    scale->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: normal; color: %2;")
                             .arg(kFigurePixels)
                             .arg(colours().secondaryText.name()));
    scale->setMargin(0);
    scale->scaleDraw()->enableComponent(QwtAbstractScaleDraw::Backbone, axis == QwtPlot::xBottom);
    scale->scaleDraw()->setTickLength(QwtScaleDiv::MinorTick, 0.0);
    scale->scaleDraw()->setTickLength(QwtScaleDiv::MediumTick, 0.0);
    scale->scaleDraw()->setTickLength(QwtScaleDiv::MajorTick, axis == QwtPlot::xBottom ? 4.0 : 0.0);
  }
  plot.plotLayout()->setAlignCanvasToScales(true);
  addGrid(plot);
}

}  // namespace lateglow
