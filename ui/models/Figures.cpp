#include "ui/models/Figures.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

namespace lateglow {

namespace {

constexpr double kLargestInSquareMm = 100.0;
LengthUnit g_unit = LengthUnit::Millimetre;

QString tr(const char* text) { return QCoreApplication::translate("lateglow", text); }

}  // namespace

void setDisplayLengthUnit(LengthUnit unit) { g_unit = unit; }

LengthUnit displayLengthUnit() { return g_unit; }

QString figure(double value, int decimals) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'f', decimals);
}

QString pixelFigure(double value) {
  const double size = std::abs(value);
  return figure(value, size >= 100.0 ? 0 : size >= 1.0 ? 1 : 3);
}

QString lengthText(double lengthMm) {
  return g_unit == LengthUnit::Millimetre ? tr("%1 mm").arg(figure(lengthMm, 1))
                                          : tr("%1 cm").arg(figure(lengthMm / 10.0, 2));
}

QString areaText(double areaMm2) {
  const bool small = areaMm2 < kLargestInSquareMm && g_unit == LengthUnit::Millimetre;
  return small ? tr("%1 mm²").arg(figure(areaMm2, 1))
               : tr("%1 cm²").arg(figure(areaMm2 / 100.0, 2));
}

}  // namespace lateglow
