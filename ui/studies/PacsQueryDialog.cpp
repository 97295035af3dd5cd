#include "ui/studies/PacsQueryDialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/studies/PacsQueryForm.h"

namespace lateglow {

namespace {

constexpr int kStudyUidRole = Qt::UserRole;
constexpr int kSeriesUidRole = Qt::UserRole + 1;
constexpr int kSeriesAskedRole = Qt::UserRole + 2;

QString text(const std::string& value) { return QString::fromStdString(value); }

/// "Doe^Jane^^Dr" as "Doe, Jane".
QString personName(const std::string& name) {
  const QStringList parts = text(name).section(u'=', 0, 0).split(u'^');
  const QString given = parts.value(1);
  return given.isEmpty() ? parts.value(0) : parts.value(0) + QStringLiteral(", ") + given;
}

QString isoDate(const std::string& date) {
  const QString digits = text(date);
  return digits.size() == 8 ? digits.left(4) + u'-' + digits.mid(4, 2) + u'-' + digits.right(2)
                            : digits;
}

QTreeWidgetItem* placeholder(const QString& message) {
  auto* item = new QTreeWidgetItem({message});
  item->setFlags(Qt::ItemIsEnabled);
  return item;
}

}  // namespace

PacsQueryDialog::PacsQueryDialog(PacsPresenter& pacs, QWidget* parent)
    : QDialog(parent),
      m_pacs(pacs),
      m_form(new PacsQueryForm(this)),
      m_notice(new Notice(this, Notice::Shape::Banner)),
      m_results(new QTreeWidget(this)),
      m_empty(makeLabel({}, "secondary", this)),
      m_stack(new QStackedLayout),
      m_status(makeLabel({}, "secondary", this)),
      m_progress(new ProgressStrip(this)),
      m_cancel(makeButton(tr("Cancel"), "", this)),
      m_retrieve(makeButton(tr("Retrieve"), "primary", this)) {
  setWindowTitle(tr("Query PACS"));
  setObjectName(QStringLiteral("pacsQueryDialog"));
  resize(1040, 640);
  buildResults();
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  auto* list = new QWidget(this);
  list->setLayout(m_stack);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_results);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(makeLabel(tr("Query PACS"), "heading", this));
  column->addWidget(m_form);
  column->addWidget(m_notice);
  column->addWidget(list, 1);
  column->addWidget(buildFooter());
  connectPresenter();
  showNodes();
  showWork();
}

void PacsQueryDialog::buildResults() {
  m_results->setColumnCount(ColumnCount);
  m_results->setHeaderLabels(
      {tr("Patient"), tr("ID"), tr("Date"), tr("Modality"), tr("Description"), tr("Images")});
  m_results->headerItem()->setTextAlignment(Images, Qt::AlignRight | Qt::AlignVCenter);
  m_results->setAccessibleName(tr("Studies found"));
  m_results->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_results->setFrameShape(QFrame::NoFrame);
  m_results->setUniformRowHeights(true);
  m_results->setAllColumnsShowFocus(true);
  QHeaderView* header = m_results->header();
  header->setStretchLastSection(false);
  header->setSectionResizeMode(Description, QHeaderView::Stretch);
  const int widths[] = {260, 128, 104, 88, 0, 80};
  for (int i = 0; i < ColumnCount; ++i) {
    if (i != Description) header->resizeSection(i, widths[i]);
  }
  connect(m_results, &QTreeWidget::itemExpanded, this, &PacsQueryDialog::loadSeries);
  connect(m_results, &QTreeWidget::itemSelectionChanged, this, &PacsQueryDialog::showWork);
  connect(m_results, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
    if (item->parent() != nullptr) retrieveSelected();
  });
}

QWidget* PacsQueryDialog::buildFooter() {
  auto* footer = new QWidget(this);
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* state = new QVBoxLayout;
  state->setSpacing(4);
  state->addWidget(m_status);
  state->addWidget(m_progress);
  row->addLayout(state, 1);
  QPushButton* close = makeButton(tr("Close"), "", footer);
  for (QPushButton* button : {m_cancel, m_retrieve, close}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  m_retrieve->setObjectName(QStringLiteral("pacsRetrieveButton"));
  m_retrieve->setToolTip(tr("Fetch the selected studies or series into the study store"));
  connect(m_retrieve, &QPushButton::clicked, this, &PacsQueryDialog::retrieveSelected);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_pacs.querying()) {
      m_pacs.cancelQueries();
    } else {
      m_pacs.cancelTransfer();
    }
  });
  return footer;
}

void PacsQueryDialog::connectPresenter() {
  connect(m_form, &PacsQueryForm::searchRequested, this, &PacsQueryDialog::search);
  connect(m_form, &PacsQueryForm::nodesRequested, this, &PacsQueryDialog::nodesRequested);
  connect(&m_pacs, &PacsPresenter::settingsChanged, this, &PacsQueryDialog::showNodes);
  connect(&m_pacs, &PacsPresenter::settingsFailed, this, &PacsQueryDialog::showFailure);
  connect(&m_pacs, &PacsPresenter::found, this, &PacsQueryDialog::showStudies);
  connect(&m_pacs, &PacsPresenter::foundSeries, this, &PacsQueryDialog::showSeries);
  connect(&m_pacs, &PacsPresenter::findFailed, this, &PacsQueryDialog::showFailure);
  connect(&m_pacs, &PacsPresenter::transferFailed, this,
          [this](const QString&, const Failure& failure) {
            if (failure.code != FailureCode::Cancelled) showFailure(failure);
          });
  connect(&m_pacs, &PacsPresenter::retrieved, this,
          [this](const QString& title, const QString&, int objects, const QString& problem) {
            m_notice->show(problem.isEmpty() ? "accent" : "danger",
                           problem.isEmpty() ? QStringLiteral("check") : QStringLiteral("warning"),
                           tr("%1 retrieved, %2 objects").arg(title).arg(objects), problem,
                           tr("Dismiss"));
          });
  connect(&m_pacs, &PacsPresenter::queriesChanged, this, &PacsQueryDialog::showWork);
  connect(&m_pacs, &PacsPresenter::transfersChanged, this, &PacsQueryDialog::showWork);
  connect(&m_pacs, &PacsPresenter::transferProgressed, this, &PacsQueryDialog::showWork);
  connect(m_notice, &Notice::triggered, m_notice, &QWidget::hide);
}

void PacsQueryDialog::showNodes() {
  m_form->setNodes(m_pacs.settings().nodes);
  const bool none = m_pacs.settings().nodes.empty();
  m_empty->setText(none ? tr("No node is set up yet. Add the archive under Nodes…")
                        : tr("Search to list the studies of the node."));
  m_stack->setCurrentWidget(m_results->topLevelItemCount() > 0 ? static_cast<QWidget*>(m_results)
                                                               : m_empty);
}

void PacsQueryDialog::search() {
  const auto node = m_pacs.node(m_form->nodeName());
  if (!node) return;
  m_notice->hide();
  m_answeredBy = m_form->nodeName();
  m_pacs.findStudies(*node, m_form->query());
}

void PacsQueryDialog::showStudies(const PacsMatches& matches) {
  m_results->clear();
  for (const PacsMatch& match : matches.matches) {
    auto* item = new QTreeWidgetItem({personName(match.patientName), text(match.patientId),
                                      isoDate(match.studyDate),
                                      text(match.modalities).replace(u'\\', QStringLiteral(", ")),
                                      text(match.studyDescription), text(match.studyInstances)});
    item->setData(0, kStudyUidRole, text(match.studyUid));
    item->setTextAlignment(Images, Qt::AlignRight | Qt::AlignVCenter);
    item->addChild(placeholder(tr("Series are being listed…")));
    m_results->addTopLevelItem(item);
  }
  m_empty->setText(tr("The node has no study like that. Ask for less."));
  m_stack->setCurrentWidget(matches.matches.empty() ? static_cast<QWidget*>(m_empty) : m_results);
  if (matches.limited) {
    m_notice->show("", QStringLiteral("info"),
                   tr("Only the first %1 studies are listed.").arg(matches.matches.size()),
                   tr("Narrow the query to see the others."), tr("Dismiss"));
  }
  showWork();
}

void PacsQueryDialog::loadSeries(QTreeWidgetItem* study) {
  const auto node = m_pacs.node(m_answeredBy);
  if (study->parent() != nullptr || study->data(0, kSeriesAskedRole).toBool() || !node) return;
  study->setData(0, kSeriesAskedRole, true);
  m_pacs.findSeries(*node, study->data(0, kStudyUidRole).toString());
}

void PacsQueryDialog::showSeries(const QString& studyUid, const std::vector<PacsMatch>& series) {
  for (int i = 0; i < m_results->topLevelItemCount(); ++i) {
    QTreeWidgetItem* study = m_results->topLevelItem(i);
    if (study->data(0, kStudyUidRole).toString() != studyUid) continue;
    qDeleteAll(study->takeChildren());
    for (const PacsMatch& match : series) {
      auto* item = new QTreeWidgetItem(study, {tr("Series %1").arg(text(match.seriesNumber)),
                                               {},
                                               {},
                                               text(match.modalities),
                                               text(match.seriesDescription),
                                               text(match.seriesInstances)});
      item->setData(0, kStudyUidRole, studyUid);
      item->setData(0, kSeriesUidRole, text(match.seriesUid));
      item->setTextAlignment(Images, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (series.empty()) study->addChild(placeholder(tr("The node lists no series.")));
  }
}

void PacsQueryDialog::showFailure(const Failure& failure) {
  m_notice->show("danger", QStringLiteral("warning"), text(failure.message), text(failure.remedy),
                 tr("Dismiss"));
}

void PacsQueryDialog::showWork() {
  const auto transfer = m_pacs.transfer();
  const bool busy = m_pacs.querying() || transfer.has_value();
  m_cancel->setVisible(busy);
  m_progress->setVisible(busy);
  if (m_pacs.querying()) {
    m_status->setText(tr("Asking the node…"));
    m_progress->setFraction(0.0);
  } else if (transfer) {
    const int more = m_pacs.transferCount() - 1;
    m_status->setText(more > 0 ? tr("%1, and %2 more").arg(transfer->title).arg(more)
                               : transfer->title);
    m_progress->setFraction(transfer->fraction);
  } else {
    const int count = m_results->topLevelItemCount();
    m_status->setText(count > 0 ? tr("Studies listed: %1").arg(count) : QString());
  }
  m_retrieve->setEnabled(!m_results->selectedItems().isEmpty());
}

void PacsQueryDialog::retrieveSelected() {
  const auto node = m_pacs.node(m_answeredBy);
  if (!node) return;
  for (const QTreeWidgetItem* item : m_results->selectedItems()) {
    const QString study = item->data(0, kStudyUidRole).toString();
    // A series goes with its study when that is selected as well.
    if (study.isEmpty() || (item->parent() != nullptr && item->parent()->isSelected())) continue;
    const QTreeWidgetItem* named = item->parent() != nullptr ? item->parent() : item;
    const QString series = item->data(0, kSeriesUidRole).toString();
    m_pacs.retrieve(*node, {study.toStdString(), series.toStdString(), {}}, named->text(Patient));
  }
}

}  // namespace lateglow
