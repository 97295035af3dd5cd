#pragma once

#include <functional>

#include <qwt_plot.h>

#include "app/report/PlotContent.h"

class QToolButton;

namespace lateglow {

/// A plot in the window: the content that paper shows too, on Qwt's axes. Wheel: zoom around the
/// pointer. Drag: pan. R or the button: everything again. A point under the pointer says what it is;
/// a click selects it, a double click or Enter opens it.
class PlotView : public QwtPlot {
  Q_OBJECT

 public:
  explicit PlotView(QWidget* parent = nullptr);
  ~PlotView() override;

  void setContent(PlotContent content);
  [[nodiscard]] const PlotContent& content() const { return m_content; }
  /// What a point says about its item.
  void setDescriber(std::function<QString(int)> describer) { m_describe = std::move(describer); }
  /// The item with a ring around its points; -1: none.
  void setSelected(int item);
  /// Where the first point of an item lies on the canvas.
  [[nodiscard]] QPointF placeOf(int item) const;
  [[nodiscard]] bool zoomed() const;
  /// What the hovered point says, empty: none.
  [[nodiscard]] const QString& hint() const { return m_hint; }
  void resetZoom();

 Q_SIGNALS:
  void itemClicked(int item);
  void itemActivated(int item);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Drawing;
  void showRanges(const PlotRange& x, const PlotRange& y);
  [[nodiscard]] int itemAt(QPointF place) const;
  void zoomAround(QPointF place, double factor);
  void pan(QPointF delta);
  void hover(QPointF place);
  void released(QPointF place);

  PlotContent m_content;
  PlotRange m_x;
  PlotRange m_y;
  std::function<QString(int)> m_describe;
  QString m_hint;
  int m_selected = -1;
  Drawing* m_drawing;  ///< owned by the plot
  QToolButton* m_whole;
  bool m_pressed = false;
  bool m_moved = false;
  QPointF m_pressPlace;
  QPointF m_lastPlace;
};

}  // namespace lateglow
