#pragma once

#include <QWidget>

#include "ui/models/CasePresenter.h"
#include "ui/models/Settings.h"

class QComboBox;
class QLabel;

namespace lateglow {

/// What the engine computes on.
class DevicesPage : public QWidget {
  Q_OBJECT

 public:
  DevicesPage(Settings& settings, CasePresenter& cases, QWidget* parent = nullptr);

 private:
  void showDevices();

  CasePresenter& m_cases;
  QComboBox* m_device;
  QLabel* m_found;
};

}  // namespace lateglow
