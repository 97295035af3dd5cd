#pragma once

#include <array>

#include <QWidget>

#include "ui/models/LayersModel.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace lateglow {

class ThinSlider;

/// Visibility and opacity of every tissue class, outlines and interpolation.
class LayersCard : public QWidget {
  Q_OBJECT

public:
  explicit LayersCard(LayersModel& layers, QWidget* parent = nullptr);
  [[nodiscard]] ThinSlider* opacitySlider(TissueClass tissue) const;

private:
  struct Row {
    QToolButton* eye = nullptr;
    QLabel* swatch = nullptr;
    ThinSlider* opacity = nullptr;
    QLabel* percent = nullptr;
  };
  void addRow(QGridLayout* grid, int line, TissueClass tissue);
  void show();

  LayersModel& m_layers;
  std::array<Row, kTissueClassCount> m_rows;
  QCheckBox* m_overlay;
  QCheckBox* m_outlines;
};

}  // namespace lateglow
