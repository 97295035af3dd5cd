#pragma once

#include <QWidget>

#include "app/report/BullsEye.h"
#include "ui/models/CaseSession.h"
#include "viewer/qt/ViewportOverlay.h"

class QComboBox;

namespace lateglow {

class SegmentedControl;

/// The AHA bull's-eye as a viewport, with scar burden and transmurality of a result, wall thickness
/// and thickening where all phases were outlined. Hovering names a segment and its figures; a click,
/// or arrows and Return, ask to go there.
class BullsEyePanel : public QWidget {
  Q_OBJECT

public:
  enum class Map { Transmurality, Burden, Thickness, Thickening };

  explicit BullsEyePanel(QWidget* parent = nullptr);
  void setResult(std::shared_ptr<const CaseResult> result,
                 std::shared_ptr<const CineFunction> function = {});
  void setMap(Map map);
  [[nodiscard]] Map map() const { return m_map; }
  /// The scar figure that is shown, or would be.
  [[nodiscard]] BullsEyeQuantity quantity() const;
  void setActive(bool active);
  [[nodiscard]] SegmentedControl* quantityControl() const { return m_control; }
  /// Under the pointer or chosen by key; 0: none.
  [[nodiscard]] int segment() const { return m_segment; }
  /// Where the bull's-eye is painted.
  [[nodiscard]] QRectF figureArea() const;

Q_SIGNALS:
  void segmentChosen(int segment);
  void activated();
  void maximizeRequested();

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  [[nodiscard]] const ScarMeasurements* measurements() const;
  [[nodiscard]] BullsEyeMap shownMap() const;
  [[nodiscard]] ViewportOverlay overlay() const;
  /// The name and the figures of the segment, a line each.
  [[nodiscard]] QStringList segmentText() const;
  void setSegment(int segment);
  void placeControl();

  SegmentedControl* m_control;
  QComboBox* m_list;  ///< in place of the control where that is too wide
  std::shared_ptr<const CaseResult> m_result;
  std::shared_ptr<const CineFunction> m_function;
  Map m_map = Map::Transmurality;
  int m_segment = 0;
  bool m_active = false;
};

}  // namespace lateglow
