#include "ui/read/RunCard.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/models/CineOutlines.h"
#include "ui/common/Theme.h"
#include "ui/models/MeasurementRows.h"
#include "ui/models/ModelFit.h"
#include "ui/read/JobList.h"

namespace lateglow {

RunCard::RunCard(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_model(new QComboBox(this)),
      m_card(makeButton(tr("Model card"), "link", this)),
      m_task(makeLabel({}, "small", this)),
      m_others(makeLabel({}, "small", this)),
      m_verdict(makeLabel({}, "secondary", this)),
      m_reasonsButton(makeButton(tr("Why"), "link", this)),
      m_reasons(makeLabel({}, "small", this)),
      m_device(new QComboBox(this)),
      m_run(makeButton(tr("Run"), "primary", this)),
      m_cancel(makeButton(tr("Cancel"), "", this)),
      m_stage(makeLabel({}, "small", this)),
      m_remaining(makeLabel({}, "small", this)),
      m_progress(new ProgressStrip(this)),
      m_progressBox(new QWidget(this)),
      m_outline(makeButton(tr("Outline all phases"), "", this)),
      m_jobs(new JobList(cases, this)),
      m_limits(new Notice(this)),
      m_failure(new Notice(this)) {
  m_run->setObjectName(QStringLiteral("runButton"));
  m_cancel->setObjectName(QStringLiteral("cancelButton"));
  m_outline->setObjectName(QStringLiteral("outlineButton"));
  m_outline->setToolTip(tr("Wall and blood pool in every phase: volumes, ejection fraction, wall "
                           "thickness and thickening"));
  build();
  connect(m_model, &QComboBox::activated, this, [this](int index) {
    m_cases.setModel(m_model->itemData(index).toString().toStdString());
  });
  connect(m_device, &QComboBox::activated, this, [this](int index) {
    m_cases.setDevice(m_device->itemData(index).toString().toStdString());
  });
  connect(m_run, &QPushButton::clicked, this, [this] { m_cases.run(refused()); });
  connect(m_cancel, &QPushButton::clicked, &m_cases, &CasePresenter::cancelRun);
  connect(m_outline, &QPushButton::clicked, &m_cases.outlines(),
          &CineOutlines::outlinePhases);
  connect(&m_cases, &CasePresenter::currentChanged, this, [this] {
    showModel();
    showRun();
  });
  connect(m_card, &QPushButton::clicked, this, &RunCard::cardRequested);
  connect(m_reasonsButton, &QPushButton::clicked, this, [this] {
    m_reasons->setVisible(m_reasons->isHidden());
    m_reasonsButton->setText(m_reasons->isHidden() ? tr("Why") : tr("Hide"));
  });
  connect(m_failure, &Notice::triggered, this, [this] { m_cases.run(); });
  connect(&m_cases, &CasePresenter::modelChanged, this, &RunCard::showModel);
  connect(&m_cases, &CasePresenter::gateChanged, this, &RunCard::showGate);
  connect(&m_cases, &CasePresenter::devicesChanged, this, &RunCard::showDevices);
  connect(&m_cases, &CasePresenter::runChanged, this, &RunCard::showRun);
  connect(&m_cases, &CasePresenter::resultChanged, this, &RunCard::showRun);
  showModel();
  showGate();
  showDevices();
  showRun();
}

void RunCard::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  auto* heading = new QHBoxLayout;
  heading->addWidget(makeSection(tr("Run"), this));
  heading->addStretch();
  heading->addWidget(m_card);
  column->addLayout(heading);

  QFrame* card = makeCard(this);
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(12, 12, 12, 12);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(8);
  grid->setColumnStretch(1, 1);
  auto* modelName = makeLabel(tr("Model"), "secondary", card);
  grid->addWidget(modelName, 0, 0);
  grid->addWidget(m_model, 0, 1);
  m_task->setWordWrap(true);
  grid->addWidget(m_task, 1, 1);
  auto* fits = makeLabel(tr("Fits"), "secondary", card);
  grid->addWidget(fits, 2, 0);
  auto* verdict = new QHBoxLayout;
  verdict->addWidget(m_verdict);
  verdict->addStretch();
  verdict->addWidget(m_reasonsButton);
  grid->addLayout(verdict, 2, 1);
  m_others->setWordWrap(true);
  grid->addWidget(m_others, 9, 0, 1, 2);
  m_reasons->setWordWrap(true);
  m_reasons->hide();
  grid->addWidget(m_reasons, 3, 0, 1, 2);
  auto* deviceName = makeLabel(tr("Device"), "secondary", card);
  grid->addWidget(deviceName, 4, 0);
  m_rows = {modelName, m_model, fits, m_verdict, deviceName, m_device, m_card};
  grid->addWidget(m_device, 4, 1);
  auto* box = new QVBoxLayout(m_progressBox);
  box->setContentsMargins(0, 4, 0, 0);
  box->setSpacing(4);
  auto* line = new QHBoxLayout;
  line->addWidget(m_stage, 1);
  line->addWidget(m_remaining);
  box->addLayout(line);
  box->addWidget(m_progress);
  grid->addWidget(m_progressBox, 5, 0, 1, 2);
  grid->addWidget(m_run, 6, 0, 1, 2);
  grid->addWidget(m_cancel, 7, 0, 1, 2);
  grid->addWidget(m_outline, 8, 0, 1, 2);
  column->addWidget(card);
  column->addWidget(m_jobs);
  column->addWidget(m_limits);
  column->addWidget(m_failure);
  for (QComboBox* choice : {m_model, m_device}) {
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(8);
  }
}

/// Only what fits the series, and a sentence on the rest.
void RunCard::offerModels() {
  const CaseSession* session = m_cases.current();
  m_model->clear();
  for (const ModelChoice& choice : m_cases.models()) {
    if (session != nullptr && !isOffered(choice, *session)) continue;
    const ModelCardSummary& summary = choice.summary;
    QString name = shortModelName(summary.title, summary.version);
    if (m_model->findText(name) >= 0) {
      name += QStringLiteral(" · ") + QString::fromStdString(summary.id);
    }
    m_model->addItem(name, QString::fromStdString(summary.id));
    m_model->setItemData(m_model->count() - 1, QString::fromStdString(summary.title),
                         Qt::ToolTipRole);
  }
  for (QWidget* row : m_rows) row->setVisible(m_model->count() > 0);
  const QString why = session != nullptr ? whyNotOffered(m_cases.models(), *session) : QString();
  m_others->setText(why);
  m_others->setVisible(!why.isEmpty());
}

void RunCard::showModel() {
  offerModels();
  const ModelChoice* model = m_cases.model();
  m_card->setEnabled(model != nullptr);
  // Where nothing can be chosen the sentence has the whole card.
  static_cast<QGridLayout*>(m_task->parentWidget()->layout())
      ->addWidget(m_task, 1, model == nullptr ? 0 : 1, 1, model == nullptr ? 2 : 1);
  if (model == nullptr) {
    m_task->setText(m_cases.models().empty() ? tr("No model is installed.")
                                             : tr("No installed model takes this series."));
    m_limits->hide();
    return;
  }
  m_model->setCurrentIndex(m_model->findData(QString::fromStdString(model->summary.id)));
  m_task->setText(QString::fromStdString(model->task));
  if (model->summary.demonstration) {
    const QString limit =
        model->summary.limits.empty()
            ? tr("It shows how Lateglow works; it says nothing about a patient.")
            : QString::fromStdString(model->summary.limits.front());
    m_limits->show("synthetic", QStringLiteral("info"), tr("Demonstration model"), limit);
  } else {
    m_limits->hide();
  }
}

bool RunCard::refused() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr && session->gate && session->gate->has_value() &&
         (*session->gate)->refuses();
}

void RunCard::showGate() {
  const CaseSession* session = m_cases.current();
  m_reasonsButton->setVisible(false);
  const auto verdict = [this](const QString& text, const char* role) {
    m_verdict->setText(text);
    setStyleProperty(m_verdict, "role", role);
  };
  if (session == nullptr || m_cases.model() == nullptr) {
    verdict(QStringLiteral("–"), "secondary");
  } else if (!session->gate) {
    verdict(tr("checking…"), "secondary");
  } else if (!session->gate->has_value()) {
    verdict(tr("could not be checked"), "danger");
    m_reasons->setText(QString::fromStdString(session->gate->error().message));
    m_reasonsButton->setVisible(true);
  } else {
    const GateVerdict& gate = session->gate->value();
    QStringList lines;
    for (const GateReason& reason : gate.reasons) {
      const QString mark = reason.verdict == GateReason::Verdict::Fits   ? QStringLiteral("✓")
                           : reason.verdict == GateReason::Verdict::Note ? QStringLiteral("•")
                                                                         : QStringLiteral("✕");
      lines << mark + u' ' + QString::fromStdString(reason.message);
    }
    m_reasons->setText(lines.join(u'\n'));
    m_reasonsButton->setVisible(!lines.isEmpty());
    if (gate.refuses()) {
      verdict(tr("no"), "danger");
      m_reasons->show();
      m_reasonsButton->setText(tr("Hide"));
    } else {
      verdict(gate.noteCount() > 0 ? tr("yes, %n note(s)", nullptr, gate.noteCount()) : tr("yes"),
              "good");
    }
  }
  showRun();
}

void RunCard::showDevices() {
  m_device->clear();
  for (const DeviceChoice& device : m_cases.devices()) {
    const QString id = QString::fromStdString(device.id);
    m_device->addItem(id == QStringLiteral("auto") ? tr("Automatic")
                                                   : QString::fromStdString(device.name),
                      id);
  }
  m_device->setCurrentIndex(
      std::max(0, m_device->findData(QString::fromStdString(m_cases.device()))));
}

void RunCard::showRun() {
  const CaseSession* session = m_cases.current();
  const auto state = m_cases.runState();
  m_progressBox->setVisible(state.has_value());
  m_cancel->setVisible(state.has_value());
  m_run->setVisible(!state.has_value() && m_model->count() > 0);
  m_run->setEnabled(m_cases.canRun());
  m_outline->setVisible(session != nullptr && session->phaseCount() > 1);
  m_outline->setEnabled(m_cases.outlines().canOutlinePhases());
  const bool again = session != nullptr && session->result;
  m_run->setText(refused() ? tr("Run anyway, marked as forced") : again ? tr("Run again") : tr("Run"));
  setStyleProperty(m_run, "role", refused() ? "" : "primary");
  if (state) {
    m_stage->setText(state->cancelling ? tr("Stopping…")
                     : !state->running ? tr("Waiting for the job before it")
                     : state->stage.isEmpty()
                         ? tr("Running")
                         : tr("Running · %1", "step, in English").arg(state->stage));
    m_remaining->setText(state->remainingMs && !state->cancelling
                             ? remainingText(*state->remainingMs)
                             : QString());
    m_progress->setFraction(state->fraction);
    m_cancel->setEnabled(!state->cancelling);
  }
  showFailure();
}

void RunCard::showFailure() {
  const CaseSession* session = m_cases.current();
  if (session != nullptr && session->functionFailure) {
    lateglow::showFailure(*m_failure, tr("The phases could not be outlined."),
                          *session->functionFailure);
    return;
  }
  if (session == nullptr || !session->failure || session->runJob != 0) {
    m_failure->hide();
    return;
  }
  lateglow::showFailure(*m_failure, tr("The model could not be run."), *session->failure,
                        tr("Retry"));
}

}  // namespace lateglow
