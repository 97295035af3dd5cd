#pragma once

#include <QObject>
#include <QString>
#include <QVariant>

#include "ui/models/Figures.h"
#include "ui/models/LayersModel.h"

namespace lateglow {

/// What a user sets, kept between runs (QSettings). Setting a value keeps it at once and tells
/// everybody; a value that cannot be understood reads as its default. GUI thread.
class Settings : public QObject {
  Q_OBJECT

 public:
  enum class Theme { System, Dark, Light };
  /// What the window shows first.
  enum class Start { WhereItEnded, StudyList };

  explicit Settings(QObject* parent = nullptr) : QObject(parent) {}

  [[nodiscard]] Theme theme() const;
  void setTheme(Theme theme);
  /// "de", "zh_CN" ...; empty: the desktop's.
  [[nodiscard]] QString language() const;
  void setLanguage(const QString& code);
  /// Size of everything in per cent of the desktop's; holds from the next start on.
  [[nodiscard]] int scalePercent() const;
  void setScalePercent(int percent);
  [[nodiscard]] ClassPalette palette() const;
  void setPalette(ClassPalette palette);
  [[nodiscard]] Interpolation interpolation() const;
  void setInterpolation(Interpolation interpolation);
  [[nodiscard]] bool playsWhenOpened() const;
  void setPlaysWhenOpened(bool plays);
  [[nodiscard]] Start start() const;
  void setStart(Start start);
  [[nodiscard]] LengthUnit lengthUnit() const;
  void setLengthUnit(LengthUnit unit);
  /// What SynthesisOptions::device takes.
  [[nodiscard]] QString device() const;
  void setDevice(const QString& id);
  /// Of the engine; 0: all processors.
  [[nodiscard]] int threads() const;
  void setThreads(int threads);
  [[nodiscard]] bool tourSeen() const;
  void setTourSeen();

 Q_SIGNALS:
  void changed();

 private:
  void keep(const char* key, const QVariant& value);
};

}  // namespace lateglow
