#include "ui/studies/RecentStudiesPanel.h"

#include <QHBoxLayout>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/studies/StudiesTable.h"
#include "ui/studies/StudyListView.h"

namespace lateglow {

RecentStudiesPanel::RecentStudiesPanel(RecentStudies& recent, QWidget* parent)
    : QWidget(parent),
      m_recent(recent),
      m_sorted(new QSortFilterProxyModel(this)),
      m_table(new StudyListView(this)),
      m_removed(new Notice(this, Notice::Shape::Banner)) {
  m_sorted->setSourceModel(new StudiesTable(recent, this));
  m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_sorted->setFilterKeyColumn(-1);
  m_table->setModel(m_sorted);
  m_table->setColumnWidths({260, 140, 112, 88, 0, 128, 160});
  m_table->setAccessibleName(tr("Recently opened studies"));
  m_table->setEmptyText(tr("Nothing to show: studies that you open are listed here."));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* notice = new QHBoxLayout;
  notice->setContentsMargins(24, 0, 24, 0);
  notice->addWidget(m_removed);
  column->addLayout(notice);
  auto* table = new QHBoxLayout;
  table->setContentsMargins(12, 0, 12, 0);
  table->addWidget(m_table);
  column->addLayout(table, 1);
  connect(m_table, &StudyListView::openRequested, this, &RecentStudiesPanel::openCurrent);
  connect(m_table, &StudyListView::removeRequested, this, &RecentStudiesPanel::removeCurrent);
  connect(m_removed, &Notice::triggered, this, [this] {
    m_recent.restore(m_removedStudy, m_removedPlace);
    m_removed->hide();
  });
}

void RecentStudiesPanel::setFilter(const QString& text) { m_sorted->setFilterFixedString(text); }

void RecentStudiesPanel::openCurrent() {
  const QModelIndex index = m_table->currentIndex();
  if (index.isValid()) {
    Q_EMIT openRequested(index.data(StudiesTable::PathRole).toString());
  }
}

void RecentStudiesPanel::removeCurrent() {
  const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
  if (!index.isValid()) {
    return;
  }
  m_removedPlace = static_cast<std::size_t>(index.row());
  m_removedStudy = m_recent.studies().at(m_removedPlace);
  m_recent.remove(m_removedStudy.path);
  m_removed->show(
      "", QStringLiteral("info"), {},
      tr("%1 was taken off the list. The files are untouched.").arg(m_removedStudy.patient),
      tr("Undo"));
}

}  // namespace lateglow
