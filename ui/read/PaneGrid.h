#pragma once

#include <optional>
#include <vector>

#include <QWidget>

namespace lateglow {

/// Widgets in a grid with spans. Rows and columns without a shown widget take no room; the gaps
/// between the others can be dragged. One widget can have the whole place for a while.
class PaneGrid : public QWidget {
  Q_OBJECT

public:
  struct Cell {
    QWidget* widget = nullptr;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    bool shown = true;
  };

  explicit PaneGrid(QWidget* parent = nullptr);
  /// Takes the place of all cells before; widgets that are no cell any more are hidden.
  void setCells(std::vector<Cell> cells, std::vector<double> rowWeights,
                std::vector<double> columnWeights);
  void setShown(QWidget* widget, bool shown);
  /// One widget over the whole place; null: all of them again.
  void setAlone(QWidget* widget);
  [[nodiscard]] QWidget* alone() const { return m_alone; }
  [[nodiscard]] const std::vector<double>& rowWeights() const { return m_rows; }
  [[nodiscard]] const std::vector<double>& columnWeights() const { return m_columns; }

Q_SIGNALS:
  void weightsDragged();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  /// The gap after a row or column, and the next one that is used.
  struct Gap {
    bool betweenRows;
    std::size_t before;
    std::size_t after;
    friend bool operator==(const Gap&, const Gap&) = default;
  };
  struct Track {
    int from = 0;
    int length = 0;  ///< 0: takes no room
  };
  [[nodiscard]] bool isShown(const Cell& cell) const;
  [[nodiscard]] std::vector<Track> tracks(bool rows) const;
  [[nodiscard]] std::optional<Gap> gapAt(QPointF point) const;
  void arrange();

  std::vector<Cell> m_cells;
  std::vector<double> m_rows{1.0};
  std::vector<double> m_columns{1.0};
  QWidget* m_alone = nullptr;
  std::optional<Gap> m_hovered;
  bool m_dragging = false;
};

}  // namespace lateglow
