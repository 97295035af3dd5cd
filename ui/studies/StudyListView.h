#pragma once

#include <array>
#include <functional>

#include <QTableView>

namespace lateglow {

/// The look and the keys that both lists of studies share: whole rows, a thumbnail before the name,
/// the fifth column takes the room that is left. Return, Enter and a double click open; Delete
/// removes.
class StudyListView : public QTableView {
  Q_OBJECT

 public:
  explicit StudyListView(QWidget* parent = nullptr);
  /// Call after setModel. Widths in pixels; 0 for the column that stretches.
  void setColumnWidths(const std::array<int, 7>& widths);
  /// What it says in place of rows.
  void setEmptyText(const QString& text) { m_emptyText = text; }

 Q_SIGNALS:
  void openRequested();
  void removeRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_emptyText;
};

}  // namespace lateglow
