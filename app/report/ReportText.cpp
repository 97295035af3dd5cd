#include "app/report/ReportText.h"

#include <array>

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace lateglow {

namespace {

QDate parseDate(const std::string& dicomDate) {
  return QDate::fromString(ReportText::fromUtf8(dicomDate), QStringLiteral("yyyyMMdd"));
}

QString personNameGroup(const QString& group) {
  const QStringList parts = group.split(QLatin1Char('^'));
  const auto part = [&parts](int index) { return parts.value(index).trimmed(); };
  QString given = part(1);
  if (!part(2).isEmpty()) given += QLatin1Char(' ') + part(2);
  QString name = part(0);
  if (!given.isEmpty()) name = name.isEmpty() ? given : name + QStringLiteral(", ") + given;
  QStringList titles{part(3), part(4)};
  titles.removeAll(QString());
  if (!titles.isEmpty()) name += QStringLiteral(" (%1)").arg(titles.join(QLatin1Char(' ')));
  return name;
}

}  // namespace

QString ReportText::number(double value, int decimals) {
  return QString::number(value, 'f', decimals);
}

QString ReportText::wholePercent(double percent) {
  const QString unit = QStringLiteral("\u00A0%");
  if (percent > 0.0 && percent < 0.5) return QStringLiteral("<1") + unit;
  return number(percent, 0) + unit;
}

QString ReportText::fromUtf8(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString ReportText::personName(const std::string& dicomName) {
  QStringList groups;
  for (const QString& group : fromUtf8(dicomName).split(QLatin1Char('='))) {
    const QString name = personNameGroup(group);
    if (!name.isEmpty()) groups << name;
  }
  return groups.join(QStringLiteral(" · "));
}

QString ReportText::date(const std::string& dicomDate) {
  const QDate parsed = parseDate(dicomDate);
  if (parsed.isValid()) return parsed.toString(Qt::ISODate);
  // De-identified studies often keep the year and zero the rest, or zero all of it.
  const QString stored = fromUtf8(dicomDate);
  static const QRegularExpression yearOnly(QStringLiteral("^(\\d{4})0000$"));
  const QRegularExpressionMatch match = yearOnly.match(stored);
  if (!match.hasMatch()) return stored;
  return match.captured(1) == QStringLiteral("0000") ? QString() : match.captured(1);
}

int ReportText::yearsBetween(const std::string& from, const std::string& until) {
  const QDate first = parseDate(from);
  const QDate last = parseDate(until);
  if (!first.isValid() || !last.isValid() || last < first) return -1;
  const bool beforeBirthday =
      std::pair(last.month(), last.day()) < std::pair(first.month(), first.day());
  return last.year() - first.year() - (beforeBirthday ? 1 : 0);
}

QString ReportText::levelName(Level level) {
  switch (level) {
    case Level::Basal: return tr("basal");
    case Level::Mid: return tr("mid");
    case Level::Apical: return tr("apical");
  }
  return {};
}

QString ReportText::segmentName(const SegmentMeasurement& segment) {
  static constexpr std::array<const char*, 17> kNames{
      QT_TR_NOOP("basal anterior"),      QT_TR_NOOP("basal anteroseptal"),
      QT_TR_NOOP("basal inferoseptal"),  QT_TR_NOOP("basal inferior"),
      QT_TR_NOOP("basal inferolateral"), QT_TR_NOOP("basal anterolateral"),
      QT_TR_NOOP("mid anterior"),        QT_TR_NOOP("mid anteroseptal"),
      QT_TR_NOOP("mid inferoseptal"),    QT_TR_NOOP("mid inferior"),
      QT_TR_NOOP("mid inferolateral"),   QT_TR_NOOP("mid anterolateral"),
      QT_TR_NOOP("apical anterior"),     QT_TR_NOOP("apical septal"),
      QT_TR_NOOP("apical inferior"),     QT_TR_NOOP("apical lateral"),
      QT_TR_NOOP("apical cap")};
  if (segment.segment < 1 || segment.segment > 17) return fromUtf8(segment.name);
  return tr(kNames.at(static_cast<std::size_t>(segment.segment - 1)));
}

QString ReportText::referenceSource(ReferenceSource source) {
  switch (source) {
    case ReferenceSource::Landmark: return tr("landmark placed by a reader");
    case ReferenceSource::Detected: return tr("detected in the images");
    case ReferenceSource::EstimatedFromOrientation: return tr("estimated from orientation");
  }
  return {};
}

QString ReportText::apexRule(ApexRule rule) {
  switch (rule) {
    case ApexRule::User: return tr("told by the user");
    case ApexRule::SmallerCavity: return tr("end with the smaller cavity");
    case ApexRule::PatientAxes: return tr("patient axes");
  }
  return {};
}

QString ReportText::className(TransmuralityClass value) {
  static constexpr std::array<const char*, 5> kNames{"0", "1\u201325", "26\u201350", "51\u201375",
                                                     "76\u2013100"};
  return QString::fromUtf8(kNames.at(static_cast<std::size_t>(value)));
}

QString ReportText::shortHash(const std::string& sha256) {
  const QString text = fromUtf8(sha256);
  if (text.size() < 12) return text;
  return text.left(4) + QStringLiteral("\u2026") + text.right(3);
}

QString ReportText::researchNotice() {
  return tr("Synthetic images \u2013 not acquired. Research use only.");
}

QString coronaryTerritory(int segment) {
  static constexpr std::array<const char*, 17> kTerritories{
      "LAD", "LAD", "RCA", "RCA", "LCX", "LCX", "LAD", "LAD", "RCA",
      "RCA", "LCX", "LCX", "LAD", "LAD", "RCA", "LCX", "LAD"};
  if (segment < 1 || segment > 17) return {};
  return QString::fromLatin1(kTerritories.at(static_cast<std::size_t>(segment - 1)));
}

}  // namespace lateglow
