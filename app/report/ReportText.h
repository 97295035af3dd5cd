#pragma once

#include <string>
#include <string_view>

#include <QCoreApplication>
#include <QString>

#include "measurements/ScarMeasurements.h"

namespace lateglow {

/// User text of report and pictures, translated with the context "lateglow::ReportText", and how
/// values are written: always a decimal point, so that a report reads the same in every locale.
class ReportText {
  Q_DECLARE_TR_FUNCTIONS(lateglow::ReportText)

public:
  [[nodiscard]] static QString number(double value, int decimals);
  /// "12 %" with a no-break space; below half a per cent but not zero: "<1 %".
  [[nodiscard]] static QString wholePercent(double percent);
  [[nodiscard]] static QString fromUtf8(std::string_view text);
  /// "Doe^Jane^^Dr" as people write it: "Doe, Jane (Dr)"; ideographic groups after "=" are kept.
  [[nodiscard]] static QString personName(const std::string& dicomName);
  /// YYYYMMDD as YYYY-MM-DD; anything else unchanged.
  [[nodiscard]] static QString date(const std::string& dicomDate);
  /// Whole years between two DICOM dates, -1 where one is not a date.
  [[nodiscard]] static int yearsBetween(const std::string& from, const std::string& until);
  [[nodiscard]] static QString levelName(Level level);
  [[nodiscard]] static QString segmentName(const SegmentMeasurement& segment);
  [[nodiscard]] static QString referenceSource(ReferenceSource source);
  [[nodiscard]] static QString apexRule(ApexRule rule);
  /// "0", "1–25", ...
  [[nodiscard]] static QString className(TransmuralityClass value);
  /// First four and last three characters of a hash: "7c1e…a90".
  [[nodiscard]] static QString shortHash(const std::string& sha256);
  /// "Synthetic images – not acquired. Research use only."
  [[nodiscard]] static QString researchNotice();
};

/// Territory of a segment after Cerqueira 2002; variable between people: "LAD", "RCA", "LCX".
[[nodiscard]] QString coronaryTerritory(int segment);

}  // namespace lateglow
