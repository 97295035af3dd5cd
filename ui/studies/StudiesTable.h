#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "ui/models/RecentStudies.h"

namespace lateglow {

/// The recent studies as a table.
class StudiesTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Patient, Id, Date, Modality, Description, Content, Opened, ColumnCount };
  static constexpr int PathRole = Qt::UserRole;

  explicit StudiesTable(RecentStudies& studies, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  RecentStudies& m_studies;
};

/// Rows with a thumbnail before the patient's name and a hairline below. A cell that has a warning
/// shows it as a second line.
class StudiesDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  static constexpr int WarningRole = Qt::UserRole + 32;
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;

 private:
  /// Draws picture or icon; returns what is left for the text.
  [[nodiscard]] static QRect paintPicture(QPainter& painter, const QRect& cell,
                                          const QModelIndex& index);
  /// Draws the second line; returns what is left for the first.
  [[nodiscard]] static QRect paintWarning(QPainter& painter, const QRect& cell,
                                          const QString& warning, const QFont& font);
};

}  // namespace lateglow
