#pragma once

#include <QString>

class QwtPlot;
class QwtText;

namespace lateglow {

/// A plot in the colours and sizes of look.md: no frame, a quiet grid, figures of 11 px.
void stylePlot(QwtPlot& plot);

/// What an axis counts, with its unit.
[[nodiscard]] QwtText plotAxisTitle(const QString& text);

}  // namespace lateglow
