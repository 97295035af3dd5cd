#pragma once

#include <QAbstractTableModel>

#include "ui/models/CohortModel.h"

namespace lateglow {

/// The cases of a cohort with the figures of the measure that is seen. Rows follow Cohort::cases.
class CohortTable : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Model, Reference, Difference, Remark, Dice, ColumnCount };
  static constexpr int SortRole = Qt::UserRole;

  explicit CohortTable(CohortModel& model, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] QVariant figureOf(const CohortCase& item, int column) const;
  [[nodiscard]] QString remark(int row) const;

  CohortModel& m_model;
};

/// "12.4 g": a value of a measure with its unit, in the user's manner.
[[nodiscard]] QString measureText(CohortMeasure measure, double value);

}  // namespace lateglow
