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

/// Rows with a thumbnail before the patient's name and a hairline below.
class StudiesDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace lateglow
