#pragma once

#include <array>

#include <QFrame>

#include "ui/models/MaskEditing.h"

class QLabel;
class QToolButton;

namespace lateglow {

class SegmentedControl;
class ThinSlider;

/// The tools above the viewports: what a left drag does, and with which class and size. Seen only
/// where there is a mask to correct.
class ToolRow : public QFrame {
  Q_OBJECT

public:
  ToolRow(CasePresenter& cases, MaskEditing& editing, QWidget* parent = nullptr);

  [[nodiscard]] QToolButton* toolButton(EditTool tool) const;
  [[nodiscard]] SegmentedControl* classes() const { return m_classes; }

private:
  QToolButton* addTool(EditTool tool, const QString& icon, const QString& tip);
  QToolButton* addSwitch(const QString& icon, const QString& tip);
  QToolButton* addStep(const QString& icon, const QString& tip);
  void addDivider();
  void build();
  void connectControls();
  void show();

  CasePresenter& m_cases;
  MaskEditing& m_editing;
  std::array<QToolButton*, 5> m_tools{};
  SegmentedControl* m_classes;
  ThinSlider* m_size;
  QLabel* m_sizeText;
  QToolButton* m_spherical = nullptr;
  QToolButton* m_threshold = nullptr;
  ThinSlider* m_thresholdSlider;
  QToolButton* m_fill = nullptr;
  QToolButton* m_copy = nullptr;
  QToolButton* m_undo = nullptr;
  QToolButton* m_redo = nullptr;
};

}  // namespace lateglow
