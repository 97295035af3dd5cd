#pragma once

#include <QDialog>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"

namespace lateglow {

/// Settings that hold at once and are kept: class colours, interpolation, device.
class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  SettingsDialog(LayersModel& layers, CasePresenter& cases, QWidget* parent);
};

/// Puts the kept settings into the models at the start.
void restoreSettings(LayersModel& layers);

}  // namespace lateglow
