#pragma once

#include <vector>

#include <QWidget>

namespace lateglow {

/// A line of a table of figures.
struct FigureRow {
  QString name;
  QString definition;  ///< small print beside the name
  QString value;
  QString unit;  ///< small print after the value; rows without any unit use its column too
  QString tip;
  int link = -1;  ///< what linkChosen() tells; below 0: no link
};

/// Figures with aligned values and units apart, painted as a whole: no flicker when they change.
class FigureTable : public QWidget {
  Q_OBJECT

public:
  enum class Style { Figures, Log };  ///< ruled with strong values; or plain lines

  explicit FigureTable(Style style, QWidget* parent = nullptr);
  void setRows(std::vector<FigureRow> rows);
  [[nodiscard]] const std::vector<FigureRow>& rows() const { return m_rows; }
  /// The lines as tab-separated text: name, definition, value, unit.
  [[nodiscard]] QString asText() const;
  /// Where a line lies.
  [[nodiscard]] QRect lineOf(std::size_t row) const;

Q_SIGNALS:
  /// A line with a link was clicked.
  void linkChosen(int link);

protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

private:
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int unitWidth() const;
  [[nodiscard]] int linkAt(QPoint place) const;
  void paintRow(QPainter& painter, const FigureRow& row, const QRect& line) const;

  Style m_style;
  std::vector<FigureRow> m_rows;
};

}  // namespace lateglow
