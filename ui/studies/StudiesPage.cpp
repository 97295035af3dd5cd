#include "ui/studies/StudiesPage.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"
#include "ui/studies/RecentStudiesPanel.h"
#include "ui/studies/StoredStudiesPanel.h"

namespace lateglow {

StudiesPage::StudiesPage(CasePresenter& cases, RecentStudies& recent, StudyLibrary& library,
                         QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_filter(new QLineEdit(this)),
      m_choice(new SegmentedControl({tr("Study store"), tr("Recently opened")}, this)),
      m_lists(new QStackedWidget(this)),
      m_stored(new StoredStudiesPanel(library, m_lists)),
      m_recent(new RecentStudiesPanel(recent, m_lists)) {
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = emptyState()->addAction(tr("Open demonstration case"));
    demonstration->setObjectName(QStringLiteral("openDemonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this, &StudiesPage::demonstrationRequested);
  }
  m_lists->addWidget(m_stored);
  m_lists->addWidget(m_recent);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHeader());
  column->addWidget(m_lists, 1);
  connect(m_choice, &SegmentedControl::chosen, this,
          [this](int index) { showList(static_cast<List>(index)); });
  connect(m_filter, &QLineEdit::textChanged, m_stored, &StoredStudiesPanel::setFilter);
  connect(m_filter, &QLineEdit::textChanged, m_recent, &RecentStudiesPanel::setFilter);
  connect(m_stored, &StoredStudiesPanel::importFolderRequested, this,
          &StudiesPage::importFolderRequested);
  connect(m_stored, &StoredStudiesPanel::importFilesRequested, this,
          &StudiesPage::importFilesRequested);
  connect(&library, &StudyLibrary::readyToRead, this, &StudiesPage::openRequested);
  connect(m_recent, &RecentStudiesPanel::openRequested, this, &StudiesPage::openRequested);
}

QWidget* StudiesPage::buildHeader() {
  auto* header = new QWidget(this);
  header->setFixedHeight(72);
  auto* row = new QHBoxLayout(header);
  row->setContentsMargins(24, 0, 24, 0);
  row->setSpacing(8);
  row->addWidget(makeLabel(tr("Studies"), "title", header));
  row->addSpacing(16);
  m_choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  row->addWidget(m_choice);
  row->addSpacing(8);
  m_filter->setPlaceholderText(tr("Filter by patient, date, description…"));
  m_filter->setAccessibleName(tr("Filter the studies"));
  m_filter->setMinimumWidth(160);
  m_filter->setMaximumWidth(320);
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(colouredIcon(QStringLiteral("search"), colours().secondaryText),
                      QLineEdit::LeadingPosition);
  row->addWidget(m_filter, 1);
  row->addStretch();
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = makeButton(tr("Demonstration case"), "", header);
    connect(demonstration, &QPushButton::clicked, this, &StudiesPage::demonstrationRequested);
    row->addWidget(demonstration);
  }
  QPushButton* file = makeButton(tr("Open file…"), "", header);
  file->setToolTip(tr("Open without storing a copy"));
  connect(file, &QPushButton::clicked, this, &StudiesPage::openFileRequested);
  row->addWidget(file);
  QPushButton* folder = makeButton(tr("Open folder…"), "", header);
  folder->setToolTip(tr("Open without storing a copy"));
  folder->setObjectName(QStringLiteral("openFolderButton"));
  connect(folder, &QPushButton::clicked, this, &StudiesPage::openFolderRequested);
  row->addWidget(folder);
  return header;
}

void StudiesPage::showList(List list) {
  m_choice->setCurrent(static_cast<int>(list));
  m_lists->setCurrentIndex(static_cast<int>(list));
}

StudiesPage::List StudiesPage::list() const { return static_cast<List>(m_lists->currentIndex()); }

EmptyState* StudiesPage::emptyState() const { return m_stored->emptyState(); }

}  // namespace lateglow
