#include "ui/models/Settings.h"

#include <algorithm>

#include <QSettings>

namespace lateglow {

namespace {

constexpr const char* kTheme = "theme";
constexpr const char* kLanguage = "language";
constexpr const char* kScale = "scalePercent";
constexpr const char* kPalette = "classPalette";
constexpr const char* kInterpolation = "interpolation";
constexpr const char* kPlays = "playWhenOpened";
constexpr const char* kStart = "start";
constexpr const char* kLengthUnit = "lengthUnit";
constexpr const char* kDevice = "device";
constexpr const char* kThreads = "threads";
constexpr const char* kTourSeen = "tourSeen";

constexpr int kSmallestScale = 100;
constexpr int kLargestScale = 200;
constexpr int kMostThreads = 1024;

QVariant kept(const char* key, const QVariant& otherwise = {}) {
  return QSettings().value(QLatin1String(key), otherwise);
}

/// One of the values 0 to `last`; the first where the file holds anything else.
template <typename Enum>
Enum keptChoice(const char* key, Enum otherwise, Enum last) {
  bool number = false;
  const int value = kept(key, static_cast<int>(otherwise)).toInt(&number);
  return number && value >= 0 && value <= static_cast<int>(last) ? static_cast<Enum>(value)
                                                                 : otherwise;
}

}  // namespace

void Settings::keep(const char* key, const QVariant& value) {
  QSettings().setValue(QLatin1String(key), value);
  Q_EMIT changed();
}

Settings::Theme Settings::theme() const { return keptChoice(kTheme, Theme::Dark, Theme::Light); }
void Settings::setTheme(Theme theme) { keep(kTheme, static_cast<int>(theme)); }

QString Settings::language() const { return kept(kLanguage).toString(); }
void Settings::setLanguage(const QString& code) { keep(kLanguage, code); }

int Settings::scalePercent() const {
  return std::clamp(kept(kScale, kSmallestScale).toInt(), kSmallestScale, kLargestScale);
}
void Settings::setScalePercent(int percent) { keep(kScale, percent); }

ClassPalette Settings::palette() const {
  return keptChoice(kPalette, ClassPalette::Standard, ClassPalette::ColourBlindSafe);
}
void Settings::setPalette(ClassPalette palette) { keep(kPalette, static_cast<int>(palette)); }

Interpolation Settings::interpolation() const {
  return kept(kInterpolation, 0).toInt() == 0 ? Interpolation::Linear : Interpolation::Nearest;
}
void Settings::setInterpolation(Interpolation interpolation) {
  keep(kInterpolation, interpolation == Interpolation::Linear ? 0 : 1);
}

bool Settings::playsWhenOpened() const { return kept(kPlays, true).toBool(); }
void Settings::setPlaysWhenOpened(bool plays) { keep(kPlays, plays); }

Settings::Start Settings::start() const {
  return keptChoice(kStart, Start::WhereItEnded, Start::StudyList);
}
void Settings::setStart(Start start) { keep(kStart, static_cast<int>(start)); }

LengthUnit Settings::lengthUnit() const {
  return keptChoice(kLengthUnit, LengthUnit::Millimetre, LengthUnit::Centimetre);
}
void Settings::setLengthUnit(LengthUnit unit) { keep(kLengthUnit, static_cast<int>(unit)); }

QString Settings::device() const { return kept(kDevice, QStringLiteral("auto")).toString(); }
void Settings::setDevice(const QString& id) { keep(kDevice, id); }

int Settings::threads() const { return std::clamp(kept(kThreads, 0).toInt(), 0, kMostThreads); }
void Settings::setThreads(int threads) { keep(kThreads, threads); }

bool Settings::tourSeen() const { return kept(kTourSeen, false).toBool(); }
void Settings::setTourSeen() { keep(kTourSeen, true); }

}  // namespace lateglow
