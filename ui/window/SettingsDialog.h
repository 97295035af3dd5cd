#pragma once

#include <QDialog>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"

namespace lateglow {

class ReadViewports;

/// Settings that hold at once and are kept: class colours, interpolation, playing.
class SettingsDialog : public QDialog {
  Q_OBJECT

public:
  SettingsDialog(LayersModel& layers, CasePresenter& cases, ReadViewports& viewports,
                 QWidget* parent);
};

/// Puts the kept settings into the models at the start.
void restoreSettings(LayersModel& layers, ReadViewports& viewports);

}  // namespace lateglow
