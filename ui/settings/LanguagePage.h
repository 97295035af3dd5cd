#pragma once

#include <QWidget>

#include "ui/models/Settings.h"

namespace lateglow {

/// Language and units, with an example of how figures are written.
class LanguagePage : public QWidget {
  Q_OBJECT

 public:
  explicit LanguagePage(Settings& settings, QWidget* parent = nullptr);
};

}  // namespace lateglow
