#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "ui/models/StudyLibrary.h"

namespace lateglow {

/// The studies of the store as a table. The first columns stand where StudiesTable has them, so
/// that StudiesDelegate paints both.
class StoredStudiesTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Patient, Id, Date, Modality, Description, Content, Size, ColumnCount };
  enum Role {
    StudyIdRole = Qt::UserRole + 1,
    SearchRole,  ///< StoredStudy::searchText
    SortRole
  };

  explicit StoredStudiesTable(StudyLibrary& library, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;
  /// What a person calls the study: the patient's name, else what it was imported from.
  [[nodiscard]] static QString titleOf(const StoredStudy& study);

 private:
  void reload();
  [[nodiscard]] QString textOf(const StoredStudy& study, int column) const;
  [[nodiscard]] QVariant sortKeyOf(const StoredStudy& study, int column) const;

  StudyLibrary& m_library;
  std::shared_ptr<const std::vector<StoredStudy>> m_rows;
};

/// Shows the rows that hold every word of what was typed, regardless of case and accents.
class StoredStudiesFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit StoredStudiesFilter(QObject* parent = nullptr);
  void setWords(const QString& text);

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  QStringList m_words;
};

}  // namespace lateglow
