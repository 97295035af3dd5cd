#pragma once

#include <QScrollArea>

#include "ui/models/CasePresenter.h"
#include "ui/models/LayersModel.h"
#include "ui/models/MaskEditing.h"

namespace lateglow {

class HistoryCard;
class LayersCard;
class MeasurementsCard;
class RunCard;

/// The panel on the right of the Read workspace.
class Inspector : public QScrollArea {
  Q_OBJECT

public:
  static constexpr int kWidth = 360;

  Inspector(CasePresenter& cases, LayersModel& layers, MaskEditing& editing, QWidget* parent = nullptr);
  [[nodiscard]] RunCard* run() const { return m_run; }
  [[nodiscard]] LayersCard* layers() const { return m_layers; }
  [[nodiscard]] MeasurementsCard* measurements() const { return m_measurements; }
  [[nodiscard]] HistoryCard* history() const { return m_history; }

private:
  void showCards(const CaseSession* session);

  RunCard* m_run;
  LayersCard* m_layers;
  MeasurementsCard* m_measurements;
  HistoryCard* m_history;
};

}  // namespace lateglow
