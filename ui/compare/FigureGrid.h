#pragma once

#include <vector>

#include <QWidget>

namespace lateglow {

/// A small table of figures: a name on the left, figures in columns with right-aligned decimals, the
/// columns' names with their units above. Painted as a whole; copied as tab-separated text.
class FigureGrid : public QWidget {
  Q_OBJECT

public:
  struct Row {
    QString name;
    QStringList figures;  ///< one a column; "–" where there is none
    QString tip;
    int link = -1;  ///< what linkChosen() tells; below 0: no link
    bool strong = false;
  };

  explicit FigureGrid(QWidget* parent = nullptr);
  void setRows(const QStringList& columns, std::vector<Row> rows);
  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  [[nodiscard]] QString asText() const;

Q_SIGNALS:
  void linkChosen(int link);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

private:
  /// Wide enough for header and figures.
  [[nodiscard]] int columnWidth(int column) const;
  [[nodiscard]] const Row* rowAt(int y) const;

  QStringList m_columns;
  std::vector<Row> m_rows;
};

}  // namespace lateglow
