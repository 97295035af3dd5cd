#include "ui/studies/StoredStudiesPanel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"
#include "ui/studies/SeriesList.h"
#include "ui/studies/StoreFooter.h"
#include "ui/studies/StoredStudiesTable.h"
#include "ui/studies/StudyListView.h"

namespace lateglow {

StoredStudiesPanel::StoredStudiesPanel(StudyLibrary& library, QWidget* parent)
    : QWidget(parent),
      m_library(library),
      m_model(new StoredStudiesTable(library, this)),
      m_filter(new StoredStudiesFilter(this)),
      m_table(new StudyListView(this)),
      m_empty(new EmptyState(QStringLiteral("folder"), tr("No study is stored yet."),
                             tr("Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI "
                                "here, or import them. Copies are kept on this computer; the "
                                "originals stay as they are."),
                             this)),
      m_stack(new QStackedLayout),
      m_series(new SeriesList(library, this)),
      m_notice(new Notice(this, Notice::Shape::Banner)),
      m_import(makeButton(tr("Import…"), "primary", this)),
      m_open(makeButton(tr("Open"), "", this)),
      m_delete(makeButton(tr("Delete…"), "", this)) {
  buildTable();
  connect(m_empty->addAction(tr("Import folder…")), &QPushButton::clicked, this,
          &StoredStudiesPanel::importFolderRequested);
  connect(m_empty->addAction(tr("Import files…")), &QPushButton::clicked, this,
          &StoredStudiesPanel::importFilesRequested);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_table);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildActions());
  auto* notice = new QHBoxLayout;
  notice->setContentsMargins(24, 0, 24, 8);
  notice->addWidget(m_notice);
  column->addLayout(notice);
  auto* list = new QHBoxLayout;
  list->setContentsMargins(12, 0, 12, 0);
  list->addLayout(m_stack);
  column->addLayout(list, 1);
  column->addWidget(m_series);
  column->addSpacing(1);
  column->addWidget(new StoreFooter(m_library, this));
  connectLibrary();
  showList();
  showSelection();
}

QWidget* StoredStudiesPanel::buildActions() {
  auto* panel = new QWidget(this);
  m_actions = new QHBoxLayout(panel);
  m_actions->setContentsMargins(24, 0, 24, 12);
  m_actions->setSpacing(8);
  auto* menu = new QMenu(m_import);
  menu->addAction(tr("Folder…"), this, &StoredStudiesPanel::importFolderRequested);
  menu->addAction(tr("Files, DICOMDIR or ZIP…"), this, &StoredStudiesPanel::importFilesRequested);
  m_import->setMenu(menu);
  m_import->setObjectName(QStringLiteral("importButton"));
  m_open->setObjectName(QStringLiteral("openStoredButton"));
  m_delete->setObjectName(QStringLiteral("deleteStudiesButton"));
  m_open->setToolTip(tr("Open the study in Read (Return)"));
  m_delete->setToolTip(tr("Delete from the store (Delete)"));
  for (QPushButton* button : {m_import, m_open, m_delete}) m_actions->addWidget(button);
  m_actions->addStretch();
  connect(m_open, &QPushButton::clicked, this, &StoredStudiesPanel::openCurrent);
  connect(m_delete, &QPushButton::clicked, this, &StoredStudiesPanel::askToDelete);
  return panel;
}

void StoredStudiesPanel::buildTable() {
  m_filter->setSourceModel(m_model);
  m_table->setModel(m_filter);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setColumnWidths({260, 120, 104, 96, 0, 176, 96});
  m_table->setSortingEnabled(true);
  m_table->sortByColumn(StoredStudiesTable::Date, Qt::DescendingOrder);
  m_table->setAccessibleName(tr("Stored studies"));
  m_table->setEmptyText(tr("No stored study has all these words."));
  connect(m_table, &StudyListView::openRequested, this, &StoredStudiesPanel::openCurrent);
  connect(m_table, &StudyListView::removeRequested, this, &StoredStudiesPanel::askToDelete);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
          &StoredStudiesPanel::showSelection);
  connect(m_filter, &QAbstractItemModel::modelAboutToBeReset, this,
          [this] { m_selected = selectedStudies(); });
  connect(m_filter, &QAbstractItemModel::modelReset, this, &StoredStudiesPanel::keepSelection);
}

void StoredStudiesPanel::connectLibrary() {
  connect(&m_library, &StudyLibrary::changed, this, &StoredStudiesPanel::showList);
  connect(&m_library, &StudyLibrary::imported, this, &StoredStudiesPanel::showImported);
  connect(&m_library, &StudyLibrary::importFailed, this, &StoredStudiesPanel::showFailure);
  connect(&m_library, &StudyLibrary::failed, this, &StoredStudiesPanel::showFailure);
  connect(&m_library, &StudyLibrary::faultsFound, this, &StoredStudiesPanel::showFaults);
  connect(&m_library, &StudyLibrary::importsChanged, this, [this] {
    // What the last import had to say is over when the next one begins.
    const bool begins = m_library.importCount() > m_imports;
    m_imports = m_library.importCount();
    if (begins && !m_library.failure()) m_notice->hide();
  });
  connect(m_notice, &Notice::triggered, this, [this] {
    m_notice->hide();
    if (m_library.failure()) m_library.refresh();
  });
}

void StoredStudiesPanel::addAction(QPushButton* button) {
  m_actions->insertWidget(m_actions->count() - 1, button);
}

void StoredStudiesPanel::setFilter(const QString& text) { m_filter->setWords(text); }

std::vector<std::int64_t> StoredStudiesPanel::selectedStudies() const {
  std::vector<std::int64_t> studies;
  for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
    studies.push_back(row.data(StoredStudiesTable::StudyIdRole).toLongLong());
  }
  return studies;
}

void StoredStudiesPanel::keepSelection() {
  for (int row = 0; row < m_filter->rowCount(); ++row) {
    const QModelIndex index = m_filter->index(row, 0);
    const std::int64_t id = index.data(StoredStudiesTable::StudyIdRole).toLongLong();
    if (std::find(m_selected.begin(), m_selected.end(), id) != m_selected.end()) {
      m_table->selectionModel()->select(index,
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
      m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    }
  }
}

void StoredStudiesPanel::openCurrent() {
  const QModelIndex index = m_table->currentIndex();
  if (index.isValid()) {
    m_library.prepareToRead(index.data(StoredStudiesTable::StudyIdRole).toLongLong());
  }
}

void StoredStudiesPanel::askToDelete() {
  const std::vector<std::int64_t> studies = selectedStudies();
  if (studies.empty()) return;
  std::uint64_t bytes = 0;
  QString title;
  for (const StoredStudy& study : m_library.studies()) {
    if (std::find(studies.begin(), studies.end(), study.id) == studies.end()) continue;
    bytes += study.bytes;
    title = StoredStudiesTable::titleOf(study);
  }
  auto* question = new QMessageBox(this);
  question->setObjectName(QStringLiteral("deleteStudiesDialog"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setWindowTitle(tr("Delete studies"));
  question->setText(studies.size() == 1 ? tr("Delete the study of %1 from the store?").arg(title)
                                        : tr("Delete %n studies from the store?", nullptr,
                                             static_cast<int>(studies.size())));
  question->setInformativeText(
      tr("%1 are removed from this computer, which cannot be undone. What the studies were "
         "imported from is not touched.")
          .arg(QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                           QLocale::DataSizeTraditionalFormat)));
  QPushButton* yes = question->addButton(tr("Delete"), QMessageBox::DestructiveRole);
  QPushButton* no = question->addButton(tr("Cancel"), QMessageBox::RejectRole);
  question->setDefaultButton(no);
  question->setEscapeButton(no);
  connect(yes, &QPushButton::clicked, this, [this, studies] { m_library.remove(studies); });
  question->open();
}

void StoredStudiesPanel::showList() {
  m_stack->setCurrentWidget(m_library.studies().empty() ? static_cast<QWidget*>(m_empty) : m_table);
  showSelection();
  if (m_library.failure()) {
    lateglow::showFailure(*m_notice, tr("The study store cannot be read."), *m_library.failure(),
                          tr("Try again"));
  }
}

void StoredStudiesPanel::showSelection() {
  const bool any = m_table->selectionModel()->hasSelection() && !m_library.studies().empty();
  m_open->setEnabled(any);
  m_delete->setEnabled(any);
  const std::vector<std::int64_t> selected = selectedStudies();
  m_series->showStudy(selected.size() == 1 && any ? selected.front() : 0);
  Q_EMIT selectionChanged();
}

void StoredStudiesPanel::showImported(const ImportReport& report) {
  QStringList parts;
  if (report.alreadyThere > 0) {
    parts << tr("%n was/were stored already.", nullptr, static_cast<int>(report.alreadyThere));
  }
  if (report.skipped > 0) {
    parts << tr("%n is/are no image and was/were left out.", nullptr,
                static_cast<int>(report.skipped));
  }
  if (report.conflicts > 0) {
    parts << tr("%n has/have the identity of another file; both are kept.", nullptr,
                static_cast<int>(report.conflicts));
  }
  if (report.refused > 0) {
    const auto first = std::find_if(
        report.remarks.begin(), report.remarks.end(),
        [](const ImportRemark& one) { return one.kind == ImportRemark::Kind::Refused; });
    parts << tr("%n is/are damaged and was/were refused:", nullptr,
                static_cast<int>(report.refused));
    if (first != report.remarks.end()) parts << QString::fromStdString(first->reason);
  }
  const bool fault = report.refused > 0 || report.conflicts > 0;
  m_notice->show(fault ? "danger" : "accent",
                 fault ? QStringLiteral("warning") : QStringLiteral("check"),
                 tr("%n file(s) imported", nullptr, static_cast<int>(report.stored)),
                 parts.join(u' '), tr("Dismiss"));
}

void StoredStudiesPanel::showFailure(const Failure& failure) {
  if (failure.code == FailureCode::Cancelled) {
    m_notice->show("", QStringLiteral("info"), tr("The import was cancelled."),
                   tr("Nothing of it was kept."), tr("Dismiss"));
    return;
  }
  lateglow::showFailure(*m_notice, tr("That did not work."), failure, tr("Dismiss"));
}

void StoredStudiesPanel::showFaults(const std::vector<StoreFault>& faults) {
  m_notice->show(
      "danger", QStringLiteral("warning"),
      tr("%n stored file(s) are not as they should be.", nullptr, static_cast<int>(faults.size())),
      QString::fromStdString(faults.front().message), tr("Dismiss"));
}

}  // namespace lateglow
