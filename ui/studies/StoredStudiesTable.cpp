#include "ui/studies/StoredStudiesTable.h"

#include <algorithm>

#include <QLocale>

#include "imaging/store/SearchText.h"
#include "ui/models/MeasurementRows.h"
#include "ui/studies/StudiesTable.h"

namespace lateglow {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString folded(const QString& shown) {
  return QString::fromStdString(foldForSearch(shown.toStdString()));
}

}  // namespace

StoredStudiesTable::StoredStudiesTable(StudyLibrary& library, QObject* parent)
    : QAbstractTableModel(parent), m_library(library), m_rows(library.snapshot()) {
  connect(&m_library, &StudyLibrary::changed, this, &StoredStudiesTable::reload);
}

void StoredStudiesTable::reload() {
  const auto fresh = m_library.snapshot();
  const bool sameStudies =
      std::equal(fresh->begin(), fresh->end(), m_rows->begin(), m_rows->end(),
                 [](const StoredStudy& a, const StoredStudy& b) { return a.id == b.id; });
  if (!sameStudies) beginResetModel();
  m_rows = fresh;
  if (!sameStudies) {
    endResetModel();
  } else if (!m_rows->empty()) {
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
  }
}

int StoredStudiesTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int StoredStudiesTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString StoredStudiesTable::titleOf(const StoredStudy& study) {
  if (study.patientName.empty()) return text(study.sourceName);
  // PN components are joined by carets (PS3.5, 6.2.1); a reader expects "family, given".
  const QStringList parts = text(study.patientName).split(u'^', Qt::SkipEmptyParts);
  if (parts.isEmpty()) return text(study.sourceName);
  return parts.size() < 2 ? parts.front()
                          : parts.front() + QStringLiteral(", ") + parts.mid(1).join(u' ');
}

QString StoredStudiesTable::textOf(const StoredStudy& study, int column) const {
  switch (column) {
    case Patient:
      return titleOf(study);
    case Id:
      return text(study.patientId);
    case Date:
      return readableDate(study.date);
    case Modality:
      return text(study.modalities);
    case Description:
      return text(study.description.empty() ? study.seriesDescription : study.description);
    case Content:
      return tr("%n series", nullptr, study.seriesCount) + QStringLiteral(" · ") +
             tr("%n image(s)", nullptr, study.imageCount);
    case Size:
      return QLocale().formattedDataSize(static_cast<qint64>(study.bytes), 1,
                                         QLocale::DataSizeTraditionalFormat);
    default:
      return {};
  }
}

QVariant StoredStudiesTable::sortKeyOf(const StoredStudy& study, int column) const {
  switch (column) {
    case Date:
      return text(study.date.empty() ? study.date : study.date + study.time);
    case Content:
      return study.imageCount;
    case Size:
      return static_cast<qulonglong>(study.bytes);
    default:
      return folded(textOf(study, column));
  }
}

QVariant StoredStudiesTable::data(const QModelIndex& index, int role) const {
  const StoredStudy& study = m_rows->at(static_cast<std::size_t>(index.row()));
  switch (role) {
    case Qt::DisplayRole:
      return textOf(study, index.column());
    case Qt::DecorationRole: {
      const QImage picture = m_library.thumbnail(study.id);
      return index.column() == Patient && !picture.isNull() ? QVariant(picture) : QVariant();
    }
    case Qt::TextAlignmentRole:
      return static_cast<int>(index.column() == Size ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
      return textOf(study, index.column());
    case StudiesDelegate::WarningRole:
      if (index.column() != Description) return {};
      if (study.interrupted) return tr("Import was interrupted: import it again");
      if (study.conflictCount > 0) {
        return tr("%n file(s) with the identity of another", nullptr, study.conflictCount);
      }
      return {};
    case StudyIdRole:
      return static_cast<qlonglong>(study.id);
    case SearchRole:
      return text(study.searchText);
    case SortRole:
      return sortKeyOf(study, index.column());
    default:
      return {};
  }
}

QVariant StoredStudiesTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) {
    return {};
  }
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
    case Patient:
      return tr("Patient");
    case Id:
      return tr("ID");
    case Date:
      return tr("Study date");
    case Modality:
      return tr("Modality");
    case Description:
      return tr("Description");
    case Content:
      return tr("Series · images");
    case Size:
      return tr("Size");
    default:
      return {};
  }
}

StoredStudiesFilter::StoredStudiesFilter(QObject* parent) : QSortFilterProxyModel(parent) {
  setSortRole(StoredStudiesTable::SortRole);
}

void StoredStudiesFilter::setWords(const QString& text) {
  m_words.clear();
  for (const std::string& word : searchWords(text.toStdString())) {
    m_words << QString::fromStdString(word);
  }
  invalidateFilter();
}

bool StoredStudiesFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
  const QString search =
      sourceModel()->index(row, 0, parent).data(StoredStudiesTable::SearchRole).toString();
  return std::all_of(m_words.begin(), m_words.end(),
                     [&search](const QString& word) { return search.contains(word); });
}

}  // namespace lateglow
