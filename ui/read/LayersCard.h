#pragma once

#include <array>

#include <QWidget>

#include "ui/models/LayersModel.h"
#include "ui/models/MaskEditing.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace lateglow {

class ThinSlider;

/// Visibility, opacity and lock of every tissue class; outlines.
class LayersCard : public QWidget {
  Q_OBJECT

public:
  LayersCard(LayersModel& layers, MaskEditing& editing, QWidget* parent = nullptr);
  [[nodiscard]] ThinSlider* opacitySlider(TissueClass tissue) const;
  [[nodiscard]] QToolButton* lockButton(TissueClass tissue) const;

private:
  struct Row {
    QToolButton* eye = nullptr;
    QLabel* swatch = nullptr;
    ThinSlider* opacity = nullptr;
    QLabel* percent = nullptr;
    QToolButton* lock = nullptr;
  };
  void addRow(QGridLayout* grid, int line, TissueClass tissue);
  void show();
  void showLocks();

  LayersModel& m_layers;
  MaskEditing& m_editing;
  std::array<Row, kTissueClassCount> m_rows;
  QCheckBox* m_overlay;
  QCheckBox* m_outlines;
};

}  // namespace lateglow
