#pragma once

#include <QString>

namespace lateglow {

/// How lengths and areas are written. Masses are always in g, volumes in mL.
enum class LengthUnit { Millimetre, Centimetre };

/// For the whole program, as QLocale::setDefault() is; millimetres at first. GUI thread only.
void setDisplayLengthUnit(LengthUnit unit);
[[nodiscard]] LengthUnit displayLengthUnit();

/// A figure with the decimal sign of the user's language, without a sign between thousands.
[[nodiscard]] QString figure(double value, int decimals);
/// A pixel's value with as many figures as a reader can use: whole numbers for large ones.
[[nodiscard]] QString pixelFigure(double value);
/// "23.5 mm", or "2.35 cm".
[[nodiscard]] QString lengthText(double lengthMm);
/// "84.2 mm²", from 100 mm² on "1.20 cm²"; always cm² where lengths are in cm.
[[nodiscard]] QString areaText(double areaMm2);

}  // namespace lateglow
