#include "ui/cohort/CohortPage.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include "app/report/CohortPlots.h"
#include "ui/cohort/CohortFigures.h"
#include "ui/cohort/CohortTable.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Theme.h"
#include "ui/plots/PlotView.h"

namespace lateglow {

namespace {

constexpr int kRowHeight = 28;
constexpr int kLeftWidth = 720;
constexpr int kRightWidth = 880;

}  // namespace

CohortPage::CohortPage(CohortModel& model, const FilePrompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_prompts(prompts),
      m_stack(new QStackedLayout),
      m_tools(new QWidget),
      m_bar(new QWidget(m_tools)),
      m_empty(new EmptyState(
          QStringLiteral("compare"), tr("Compare model and reference over many cases."),
          tr("Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the "
             "case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference."),
          this)),
      m_desk(new QWidget(this)),
      m_cases(new CohortTable(model, this)),
      m_sorted(new QSortFilterProxyModel(this)),
      m_notice(new Notice(this, Notice::Shape::Banner)),
      m_progress(new ProgressStrip(this)) {
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_desk);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_progress);
  column->addWidget(m_notice);
  column->addLayout(m_stack, 1);
  QPushButton* folder = m_empty->addAction(tr("Open folder…"));
  folder->setObjectName(QStringLiteral("openCohortButton"));
  connect(folder, &QPushButton::clicked, this, &CohortPage::askForFolder);
  connect(m_empty->addAction(tr("Open table…")), &QPushButton::clicked, this,
          &CohortPage::askForTable);
  buildTools();
  buildDesk();
  connectModel();
  showCohort();
  showWork();
}

void CohortPage::buildTools() {
  auto* whole = new QHBoxLayout(m_tools);  // the workspace shows and hides the widget around it
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_bar);
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_source = makeLabel({}, "secondary", m_bar);
  m_measure = new QComboBox(m_bar);
  m_measure->setObjectName(QStringLiteral("cohortMeasure"));
  m_measure->setAccessibleName(tr("Measure"));
  for (const CohortMeasure measure : kAllCohortMeasures) m_measure->addItem(measureName(measure));
  m_export = makeButton(tr("Export…"), "", m_bar);
  m_export->setObjectName(QStringLiteral("exportCohortButton"));
  m_export->setToolTip(tr("Tables as CSV and JSON, plots as SVG and PNG"));
  QPushButton* folder = makeButton(tr("Open folder…"), "", m_bar);
  QPushButton* table = makeButton(tr("Open table…"), "", m_bar);
  row->addWidget(m_measure);
  row->addWidget(m_source);
  row->addStretch();
  for (QPushButton* button : {folder, table, m_export}) row->addWidget(button);
  connect(folder, &QPushButton::clicked, this, &CohortPage::askForFolder);
  connect(table, &QPushButton::clicked, this, &CohortPage::askForTable);
  connect(m_export, &QPushButton::clicked, this, &CohortPage::askForExport);
  connect(m_measure, &QComboBox::activated, this,
          [this](int index) { m_model.setMeasure(static_cast<CohortMeasure>(index)); });
}

QWidget* CohortPage::buildLeft() {
  auto* left = new QWidget(m_desk);
  m_sorted->setSourceModel(m_cases);
  m_sorted->setSortRole(CohortTable::SortRole);
  m_view = new QTableView(left);
  m_view->setObjectName(QStringLiteral("cohortCases"));
  m_view->setAccessibleName(tr("Cases"));
  m_view->setModel(m_sorted);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(CohortTable::Name, Qt::AscendingOrder);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSelectionMode(QAbstractItemView::SingleSelection);
  m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_view->setShowGrid(false);
  m_view->setTabKeyNavigation(false);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
  m_view->horizontalHeader()->setHighlightSections(false);
  m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_view->horizontalHeader()->setStretchLastSection(true);
  m_figures = new FigureTable(FigureTable::Style::Figures, left);
  m_missing = makeLabel({}, "secondary", left);
  m_missing->setWordWrap(true);
  m_method = makeLabel({}, "small", left);
  m_method->setWordWrap(true);
  auto* below = new QVBoxLayout;
  below->setContentsMargins(16, 12, 16, 12);
  below->setSpacing(8);
  below->addWidget(makeSection(tr("Agreement"), left));
  below->addWidget(m_figures);
  below->addWidget(m_missing);
  below->addWidget(m_method);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_view, 1);
  column->addLayout(below);
  return left;
}

QWidget* CohortPage::buildPlots() {
  auto* plots = new QWidget(m_desk);
  auto* grid = new QGridLayout(plots);
  grid->setContentsMargins(12, 12, 12, 12);
  grid->setSpacing(16);
  for (int n = 0; n < PlotCount; ++n) {
    auto* view = new PlotView(plots);
    m_plots[static_cast<std::size_t>(n)] = view;
    view->setDescriber([this](int item) { return describe(item); });
    grid->addWidget(view, n / 2, n % 2);
    connect(view, &PlotView::itemClicked, &m_model, &CohortModel::select);
    connect(view, &PlotView::itemActivated, this, &CohortPage::openCase);
  }
  for (int n = 0; n < 2; ++n) {
    grid->setRowStretch(n, 1);
    grid->setColumnStretch(n, 1);
  }
  return plots;
}

void CohortPage::buildDesk() {
  auto* splitter = new QSplitter(Qt::Horizontal, m_desk);
  splitter->setHandleWidth(1);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(buildLeft());
  splitter->addWidget(buildPlots());
  splitter->setSizes({kLeftWidth, kRightWidth});
  auto* row = new QHBoxLayout(m_desk);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(splitter);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid()) m_model.select(m_sorted->mapToSource(current).row());
          });
  connect(m_view, &QTableView::doubleClicked, this,
          [this](const QModelIndex& index) { openCase(m_sorted->mapToSource(index).row()); });
}

void CohortPage::connectModel() {
  connect(m_notice, &Notice::triggered, m_notice, &QWidget::hide);
  connect(&m_model, &CohortModel::changed, this, &CohortPage::showCohort);
  connect(&m_model, &CohortModel::measureChanged, this, &CohortPage::showMeasure);
  connect(&m_model, &CohortModel::selectionChanged, this, &CohortPage::showSelection);
  connect(&m_model, &CohortModel::workChanged, this, &CohortPage::showWork);
  connect(&m_model, &CohortModel::failed, this, [this](const Failure& failure) {
    m_notice->show(
        "danger", QStringLiteral("warning"), tr("The cohort could not be read or written."),
        QString::fromStdString(failure.message + " (" + failure.remedy + ")"), tr("Dismiss"));
  });
  connect(&m_model, &CohortModel::exported, this, [this](const QString& folder, int files) {
    m_notice->show("accent", QStringLiteral("check"), tr("Exported, %n file(s)", nullptr, files),
                   folder, tr("Dismiss"));
  });
}

void CohortPage::askForFolder() {
  const QString path = m_prompts.folder(this, tr("Open a folder of analyzed cases"));
  if (!path.isEmpty()) m_model.load(path.toStdString());
}

void CohortPage::askForTable() {
  const QString path = m_prompts.table(this, tr("Open a table of cases"));
  if (!path.isEmpty()) m_model.load(path.toStdString());
}

void CohortPage::askForExport() {
  const QString path = m_prompts.folder(this, tr("Export tables and plots into"));
  if (!path.isEmpty()) m_model.exportTo(path.toStdString());
}

void CohortPage::showCohort() {
  const Cohort* cohort = m_model.cohort();
  m_stack->setCurrentWidget(cohort != nullptr ? m_desk : static_cast<QWidget*>(m_empty));
  m_bar->setVisible(cohort != nullptr);
  if (cohort == nullptr) return;
  m_notice->hide();
  m_source->setText(tr("%n case(s)", nullptr, static_cast<int>(cohort->cases.size())));
  m_source->setToolTip(QString::fromStdString(cohort->source.string()));
  m_plots[Roc]->setContent(cohortRoc(m_model.summary()));
  showMeasure();
}

void CohortPage::showMeasure() {
  if (m_model.cohort() == nullptr) return;
  const CohortAgreement& agreement = m_model.agreement();
  m_measure->setCurrentIndex(static_cast<int>(m_model.measure()));
  m_plots[Correlation]->setContent(cohortCorrelation(agreement));
  m_plots[BlandAltmanPlot]->setContent(cohortBlandAltman(agreement));
  m_plots[Boxes]->setContent(cohortDistribution(agreement));
  m_figures->setRows(agreementRows(m_model.summary(), agreement));
  m_method->setText(agreementMethod(agreement.measure));
  sayWhatIsMissing();
  showSelection();
}

/// What is not in the plots is said beside them.
void CohortPage::sayWhatIsMissing() {
  const CohortAgreement& agreement = m_model.agreement();
  const Cohort& cohort = *m_model.cohort();
  QStringList lines;
  if (const auto count = static_cast<int>(agreement.missing.size()); count > 0) {
    lines << tr("%n case(s) without a pair of values are in the table, but in no figure.", nullptr,
                count);
  }
  if (const auto count = static_cast<int>(agreement.outliers.size()); count > 0) {
    lines << tr("%n case(s) beyond the limits of agreement, ringed in the plot.", nullptr, count);
  }
  if (const auto count = static_cast<int>(cohort.unreadable.size()); count > 0) {
    lines << tr("%n folder(s) could not be read and are left out.", nullptr, count);
    for (const Failure& failure : cohort.unreadable) {
      lines << QString::fromStdString(failure.message);
    }
  }
  m_missing->setText(lines.join(u'\n'));
  m_missing->setVisible(!lines.isEmpty());
}

int CohortPage::rowOf(int item) const {
  return item < 0 ? -1 : m_sorted->mapFromSource(m_cases->index(item, 0)).row();
}

void CohortPage::showSelection() {
  const int item = m_model.selected();
  for (PlotView* view : m_plots) view->setSelected(item);
  const int row = rowOf(item);
  if (row >= 0 && m_view->currentIndex().row() != row) {
    m_view->setCurrentIndex(m_sorted->index(row, 0));
  }
}

void CohortPage::showWork() {
  const auto work = m_model.work();
  m_progress->setVisible(work.has_value());
  if (work) m_progress->setFraction(work->fraction);
  m_export->setEnabled(!work);
}

void CohortPage::openSelected() {
  if (const QModelIndex index = m_view->currentIndex(); index.isValid()) {
    openCase(m_sorted->mapToSource(index).row());
  }
}

void CohortPage::openCase(int item) {
  const CohortCase& chosen = m_model.cohort()->cases.at(static_cast<std::size_t>(item));
  if (chosen.source.empty()) {
    m_notice->show("accent", QStringLiteral("info"),
                   tr("The images of %1 are not where they were analyzed.")
                       .arg(QString::fromStdString(chosen.name)),
                   tr("Open the study from Studies."), tr("Dismiss"));
    return;
  }
  Q_EMIT openRequested(QString::fromStdString(chosen.source.string()));
}

QString CohortPage::describe(int item) const {
  const CohortCase& hovered = m_model.cohort()->cases.at(static_cast<std::size_t>(item));
  const CohortPair& pair = hovered.pair(m_model.measure());
  QString text = QString::fromStdString(hovered.name);
  if (pair.complete()) {
    text += u'\n' + tr("model %1, reference %2")
                        .arg(measureText(m_model.measure(), *pair.model),
                             measureText(m_model.measure(), *pair.reference));
  }
  return text;
}

}  // namespace lateglow
