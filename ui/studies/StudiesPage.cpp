#include "ui/studies/StudiesPage.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"
#include "ui/studies/StudiesTable.h"

namespace lateglow {

namespace {
constexpr int kRowHeight = 56;
}

StudiesPage::StudiesPage(CasePresenter& cases, RecentStudies& recent, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_recent(recent),
      m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("folder"), tr("No study has been opened yet."),
                             tr("Open a DICOM folder or file, or NIfTI; or drop it here."), this)),
      m_filter(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_model(new StudiesTable(recent, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_removed(new Notice(this, Notice::Shape::Banner)) {
  QPushButton* open = m_empty->addAction(tr("Open study…"));
  connect(open, &QPushButton::clicked, this, &StudiesPage::openFolderRequested);
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = m_empty->addAction(tr("Open demonstration case"));
    demonstration->setObjectName(QStringLiteral("openDemonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this, &StudiesPage::demonstrationRequested);
  }
  buildTable();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHeader());
  auto* notice = new QHBoxLayout;
  notice->setContentsMargins(24, 0, 24, 0);
  notice->addWidget(m_removed);
  column->addLayout(notice);
  column->addLayout(m_stack, 1);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_table);
  connect(m_removed, &Notice::triggered, this, [this] {
    m_recent.restore(m_removedStudy, m_removedPlace);
    m_removed->hide();
  });
  connect(&m_recent, &RecentStudies::changed, this, &StudiesPage::showStack);
  showStack();
}

QWidget* StudiesPage::buildHeader() {
  auto* header = new QWidget(this);
  header->setFixedHeight(72);
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(24, 0, 24, 0);
  row->setSpacing(8);
  row->addWidget(makeLabel(tr("Studies"), "title", header));
  row->addSpacing(24);
  m_filter->setPlaceholderText(tr("Filter by patient, date, description…"));
  m_filter->setFixedWidth(320);
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(colouredIcon(QStringLiteral("search"), colours().secondaryText),
                      QLineEdit::LeadingPosition);
  connect(m_filter, &QLineEdit::textChanged, m_sorted,
          &QSortFilterProxyModel::setFilterFixedString);
  row->addWidget(m_filter);
  row->addStretch();
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = makeButton(tr("Demonstration case"), "", header);
    connect(demonstration, &QPushButton::clicked, this, &StudiesPage::demonstrationRequested);
    row->addWidget(demonstration);
  }
  QPushButton* file = makeButton(tr("Open file…"), "", header);
  connect(file, &QPushButton::clicked, this, &StudiesPage::openFileRequested);
  row->addWidget(file);
  QPushButton* folder = makeButton(tr("Open folder…"), "primary", header);
  folder->setObjectName(QStringLiteral("openFolderButton"));
  connect(folder, &QPushButton::clicked, this, &StudiesPage::openFolderRequested);
  row->addWidget(folder);
  return header;
}

void StudiesPage::buildTable() {
  m_sorted->setSourceModel(m_model);
  m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
  m_sorted->setFilterKeyColumn(-1);
  m_table->setModel(m_sorted);
  m_table->setItemDelegate(new StudiesDelegate(m_table));
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setShowGrid(false);
  m_table->setMouseTracking(true);
  m_table->setSortingEnabled(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setTabKeyNavigation(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  QHeaderView* header = m_table->horizontalHeader();
  header->setHighlightSections(false);
  header->setStretchLastSection(false);
  const int widths[] = {260, 140, 112, 88, 0, 128, 160};
  for (int column = 0; column < StudiesTable::ColumnCount; ++column) {
    const bool stretched = column == StudiesTable::Description;
    header->setSectionResizeMode(column,
                                 stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!stretched) {
      header->resizeSection(column, widths[column]);
    }
  }
  connect(m_table, &QTableView::doubleClicked, this, &StudiesPage::openCurrent);
  const auto shortcut = [this](QKeySequence keys, void (StudiesPage::*slot)()) {
    auto* key = new QShortcut(keys, m_table);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, slot);
  };
  shortcut(Qt::Key_Return, &StudiesPage::openCurrent);
  shortcut(Qt::Key_Enter, &StudiesPage::openCurrent);
  shortcut(Qt::Key_Delete, &StudiesPage::removeCurrent);
}

void StudiesPage::openCurrent() {
  const QModelIndex index = m_table->currentIndex();
  if (index.isValid()) {
    Q_EMIT openRequested(index.data(StudiesTable::PathRole).toString());
  }
}

void StudiesPage::removeCurrent() {
  const QModelIndex index = m_sorted->mapToSource(m_table->currentIndex());
  if (!index.isValid()) {
    return;
  }
  m_removedPlace = static_cast<std::size_t>(index.row());
  m_removedStudy = m_recent.studies().at(m_removedPlace);
  m_recent.remove(m_removedStudy.path);
  m_removed->show("", QStringLiteral("info"), {},
                  tr("%1 was taken off the list. The files are untouched.")
                      .arg(m_removedStudy.patient),
                  tr("Undo"));
}

void StudiesPage::showStack() {
  m_stack->setCurrentWidget(m_recent.studies().empty() ? static_cast<QWidget*>(m_empty) : m_table);
}

}  // namespace lateglow
