#pragma once

#include <array>

#include <QFrame>

#include "ui/models/AnnotationModel.h"
#include "ui/models/MaskEditing.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace lateglow {

class SegmentedControl;
class ThinSlider;

/// The tools above the viewports: what a left drag does, and with which class and size. Tools that
/// correct classes are off where there is no mask.
class ToolRow : public QFrame {
  Q_OBJECT

 public:
  ToolRow(CasePresenter& cases, MaskEditing& editing, AnnotationModel& annotations, ToolBox& tools,
          QWidget* parent = nullptr);

  [[nodiscard]] QToolButton* toolButton(ReadTool tool) const;
  [[nodiscard]] SegmentedControl* classes() const { return m_classes; }

 private:
  QToolButton* addTool(ReadTool tool, const char* command, const QString& icon, const QString& tip);
  QToolButton* addSwitch(const QString& icon, const QString& tip);
  QToolButton* addStep(const QString& icon, const QString& tip);
  void addDivider();
  void build();
  void buildEditControls();
  void connectControls();
  void show();

  CasePresenter& m_cases;
  MaskEditing& m_editing;
  AnnotationModel& m_annotations;
  ToolBox& m_toolBox;
  std::array<QToolButton*, kReadToolCount> m_tools{};
  QHBoxLayout* m_row = nullptr;  ///< that the add functions fill
  QWidget* m_editControls;       ///< class, size and steps; seen with a tool that corrects classes
  SegmentedControl* m_classes;
  ThinSlider* m_size;
  QLabel* m_sizeText;
  QToolButton* m_spherical = nullptr;
  QToolButton* m_threshold = nullptr;
  ThinSlider* m_thresholdSlider;
  QToolButton* m_fill = nullptr;
  QToolButton* m_copy = nullptr;
  QToolButton* m_clear = nullptr;
  QToolButton* m_toPrevious = nullptr;  ///< phase
  QToolButton* m_toNext = nullptr;
  QToolButton* m_keyImage = nullptr;
  QToolButton* m_undo = nullptr;
  QToolButton* m_redo = nullptr;
};

}  // namespace lateglow
