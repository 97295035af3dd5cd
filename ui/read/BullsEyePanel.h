#pragma once

#include <QWidget>

#include "app/report/BullsEye.h"
#include "ui/models/CaseSession.h"
#include "viewer/qt/ViewportOverlay.h"

namespace lateglow {

class SegmentedControl;

/// The AHA bull's-eye as a viewport. Hovering names a segment and its figures; clicking one asks
/// for a slice of its level.
class BullsEyePanel : public QWidget {
  Q_OBJECT

public:
  explicit BullsEyePanel(QWidget* parent = nullptr);
  void setResult(std::shared_ptr<const CaseResult> result);
  void setQuantity(BullsEyeQuantity quantity);
  [[nodiscard]] BullsEyeQuantity quantity() const { return m_quantity; }
  void setActive(bool active);
  [[nodiscard]] SegmentedControl* quantityControl() const { return m_control; }

Q_SIGNALS:
  void levelChosen(lateglow::Level level);
  void activated();
  void maximizeRequested();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  [[nodiscard]] QRectF figureArea() const;
  [[nodiscard]] const ScarMeasurements* measurements() const;
  [[nodiscard]] ViewportOverlay overlay() const;
  [[nodiscard]] ViewportOverlay hoverOverlay() const;
  void setHovered(int segment);

  SegmentedControl* m_control;
  std::shared_ptr<const CaseResult> m_result;
  BullsEyeQuantity m_quantity = BullsEyeQuantity::Transmurality;
  int m_hovered = 0;
  bool m_active = false;
};

}  // namespace lateglow
