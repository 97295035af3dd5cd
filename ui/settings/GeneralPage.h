#pragma once

#include <QWidget>

#include "ui/models/Settings.h"

namespace lateglow {

/// What the window does by itself: at the start, when a cine is opened.
class GeneralPage : public QWidget {
  Q_OBJECT

 public:
  explicit GeneralPage(Settings& settings, QWidget* parent = nullptr);

 Q_SIGNALS:
  void tourRequested();
};

}  // namespace lateglow
