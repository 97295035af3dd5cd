#include "ui/cohort/CohortTable.h"

#include <algorithm>
#include <limits>

#include "app/report/CohortPlots.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

constexpr int kDiceDecimals = 2;
const QString kMissing = QStringLiteral("–");

bool isFigure(int column) {
  return column == CohortTable::Model || column == CohortTable::Reference ||
         column == CohortTable::Difference || column == CohortTable::Dice;
}

}  // namespace

QString measureText(CohortMeasure measure, double value) {
  const CohortMeasureInfo& info = infoOf(measure);
  const QString text = figure(value, info.decimals);
  return *info.unit == '\0' ? text
                            : QStringLiteral("%1 %2").arg(text, QString::fromLatin1(info.unit));
}

CohortTable::CohortTable(CohortModel& model, QObject* parent)
    : QAbstractTableModel(parent), m_model(model) {
  const auto reset = [this] {
    beginResetModel();
    endResetModel();
  };
  connect(&m_model, &CohortModel::changed, this, reset);
  connect(&m_model, &CohortModel::measureChanged, this, [this] {
    if (rowCount() == 0) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
  });
}

int CohortTable::rowCount(const QModelIndex& parent) const {
  const Cohort* cohort = m_model.cohort();
  return parent.isValid() || cohort == nullptr ? 0 : static_cast<int>(cohort->cases.size());
}

int CohortTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant CohortTable::figureOf(const CohortCase& item, int column) const {
  const CohortPair& pair = item.pair(m_model.measure());
  switch (column) {
    case Model:
      return pair.model ? QVariant(*pair.model) : QVariant();
    case Reference:
      return pair.reference ? QVariant(*pair.reference) : QVariant();
    case Difference:
      return pair.complete() ? QVariant(*pair.model - *pair.reference) : QVariant();
    default:
      return item.dice[0] ? QVariant(*item.dice[0]) : QVariant();
  }
}

QString CohortTable::remark(int row) const {
  const CohortAgreement& agreement = m_model.agreement();
  const auto has = [row](const std::vector<std::size_t>& list) {
    return std::find(list.begin(), list.end(), static_cast<std::size_t>(row)) != list.end();
  };
  if (has(agreement.outliers)) return tr("beyond limits");
  const CohortPair& pair =
      m_model.cohort()->cases[static_cast<std::size_t>(row)].pair(m_model.measure());
  if (!pair.model && !pair.reference) return tr("no values");
  if (!pair.reference) return tr("no reference");
  if (!pair.model) return tr("no model value");
  return {};
}

QVariant CohortTable::data(const QModelIndex& index, int role) const {
  const CohortCase& item = m_model.cohort()->cases.at(static_cast<std::size_t>(index.row()));
  const int column = index.column();
  const QVariant value = isFigure(column) ? figureOf(item, column) : QVariant();
  switch (role) {
    case Qt::DisplayRole:
      if (column == Name) return QString::fromStdString(item.name);
      if (column == Remark) return remark(index.row());
      if (!value.isValid()) return kMissing;
      return figure(value.toDouble(),
                    column == Dice ? kDiceDecimals : infoOf(m_model.measure()).decimals);
    case SortRole:
      if (column == Name || column == Remark) return index.data(Qt::DisplayRole);
      return value.isValid() ? value.toDouble() : -std::numeric_limits<double>::max();
    case Qt::TextAlignmentRole:
      return static_cast<int>((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) |
                              Qt::AlignVCenter);
    case Qt::ForegroundRole:
      return column == Name ? colours().text
                            : (value.isValid() ? colours().text : colours().secondaryText);
    case Qt::ToolTipRole: {
      if (column == Remark) return remark(index.row());
      QStringList notes;
      for (const std::string& note : item.notes) notes << QString::fromStdString(note);
      return notes.isEmpty() ? QString::fromStdString(item.folder.string()) : notes.join(u'\n');
    }
    default:
      return {};
  }
}

QVariant CohortTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) |
                            Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  const QString unit = QString::fromLatin1(infoOf(m_model.measure()).unit);
  const auto withUnit = [&unit](const QString& name) {
    return unit.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, unit);
  };
  switch (section) {
    case Name:
      return tr("Case");
    case Model:
      return withUnit(tr("Model"));
    case Reference:
      return withUnit(tr("Reference"));
    case Difference:
      return withUnit(tr("Difference"));
    case Dice:
      return tr("Dice, scar");
    case Remark:
      return tr("Remark");
    default:
      return {};
  }
}

}  // namespace lateglow
