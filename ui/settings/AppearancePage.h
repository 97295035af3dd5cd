#pragma once

#include <QWidget>

#include "ui/models/Settings.h"

namespace lateglow {

/// Theme, class colours and size of everything.
class AppearancePage : public QWidget {
  Q_OBJECT

 public:
  explicit AppearancePage(Settings& settings, QWidget* parent = nullptr);
};

}  // namespace lateglow
