#pragma once

#include <vector>

#include <QString>

#include "app/workflow/Uncertainty.h"
#include "measurements/LvFunction.h"
#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// One line of the measurements table: name, figure and unit apart, so that decimals align.
struct MeasurementRow {
  QString name;
  QString definition;  ///< small print beside the name: "of myocardium"
  QString value;       ///< "–" where there is none
  QString unit;
  int slice = -1;  ///< where it was measured, for lines of one slice other than the shown one
};

/// The lines shown for a case with slice `slice` in view. Figures use a decimal point in every
/// locale, as the report does.
[[nodiscard]] std::vector<MeasurementRow> measurementRows(const ScarMeasurements& measurements,
                                                          int slice);

/// Volumes, ejection fraction and mass by disc summation.
[[nodiscard]] std::vector<MeasurementRow> functionRows(const LvFunction& function);

/// The 95 % interval of the scar ratio, called a range where the package has no calibration.
[[nodiscard]] MeasurementRow intervalRow(const Uncertainty& uncertainty);
/// What a reader is told of a result whose members disagree; empty for others.
[[nodiscard]] QString uncertaintyWarning(const Uncertainty& uncertainty);

/// The caption of the table: method, and where the segments' reference came from.
[[nodiscard]] QString measurementCaption(const ScarMeasurements& measurements);

/// "basal", "mid", "apical" of a slice, or nothing where it has no myocardium.
[[nodiscard]] QString levelOfSlice(const ScarMeasurements& measurements, int slice);

/// "about 12 s left", "about 2 min left".
[[nodiscard]] QString remainingText(qint64 milliseconds);

/// A DICOM person name as a reader expects it: "Doe^Jane" becomes "Doe, Jane".
[[nodiscard]] QString readableName(const std::string& dicomName);
/// YYYYMMDD as 2026-03-02; anything else as it is.
[[nodiscard]] QString readableDate(const std::string& dicomDate);
/// Whole years between two DICOM dates, -1 where either is missing or malformed.
[[nodiscard]] int ageInYears(const std::string& birthDate, const std::string& onDate);
/// A model's name as it fits beside a picture: what stands before the colon of its title, and the
/// version ("PSCGAN 1.0.0").
[[nodiscard]] QString shortModelName(const std::string& title, const std::string& version);
/// The first eight digits of a hash, which is what fits beside a picture.
[[nodiscard]] QString shortHash(const std::string& sha256);

}  // namespace lateglow
