#include "ui/window/TopBar.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QMenu>
#include <QWidgetAction>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

namespace {

constexpr std::array<const char*, kWorkspaceCount> kCommands{"workspace.studies", "workspace.read",
                                                             "workspace.compare", "workspace.train",
                                                             "workspace.report"};

}  // namespace

TopBar::TopBar(CasePresenter& cases, QWidget* parent)
    : QFrame(parent),
      m_cases(cases),
      m_tabs{},
      m_patient(makeLabel({}, "strong", this)),
      m_study(new ElidedLabel("secondary", this)),
      m_jobs(new QToolButton(this)),
      m_device(makeLabel({}, "secondary", this)) {
  setProperty("role", "panel");
  setFixedHeight(44);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 0, 8, 0);
  row->setSpacing(0);
  const std::array<QString, kWorkspaceCount> names{tr("Studies"), tr("Read"), tr("Compare"),
                                                   tr("Train"), tr("Report")};
  for (std::size_t i = 0; i < m_tabs.size(); ++i) {
    m_tabs[i] = makeButton(names[i], "tab", this);
    m_tabs[i]->setCheckable(true);
    m_tabs[i]->setAutoExclusive(true);
    m_tabs[i]->setFocusPolicy(Qt::TabFocus);
    belongsTo(*m_tabs[i], kCommands.at(i));
    connect(m_tabs[i], &QPushButton::clicked, this,
            [this, i] { Q_EMIT workspaceChosen(static_cast<Workspace>(i)); });
    row->addWidget(m_tabs[i]);
  }
  row->addSpacing(32);
  row->addWidget(m_patient);
  row->addSpacing(12);
  row->addWidget(m_study, 1);
  m_jobs->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_jobs->setIcon(themedIcon(QStringLiteral("queue")));
  m_jobs->setObjectName(QStringLiteral("jobsButton"));
  m_jobs->setAccessibleName(tr("Jobs"));
  m_jobs->setPopupMode(QToolButton::InstantPopup);
  m_jobs->setMenu(new QMenu(m_jobs));
  row->addWidget(m_jobs);
  row->addSpacing(8);
  row->addWidget(m_device);
  row->addSpacing(12);
  QToolButton* settings = makeIconButton(QStringLiteral("settings"), tr("Settings"), this);
  QToolButton* help = makeIconButton(QStringLiteral("help"), tr("Shortcuts and help"), this);
  belongsTo(*settings, "window.settings");
  belongsTo(*help, "window.help");
  settings->setObjectName(QStringLiteral("settingsButton"));
  help->setObjectName(QStringLiteral("helpButton"));
  connect(settings, &QToolButton::clicked, this, &TopBar::settingsRequested);
  connect(help, &QToolButton::clicked, this, &TopBar::helpRequested);
  row->addWidget(settings);
  row->addSpacing(4);
  row->addWidget(help);
  connect(m_jobs->menu(), &QMenu::aboutToShow, this, [this] {
    QMenu* menu = m_jobs->menu();
    menu->clear();
    for (JobRunner* runner : {&m_cases.networkWork(), &m_cases.quickWork()}) {
      for (const JobState& job : runner->jobs()) {
        QAction* cancel = menu->addAction(tr("%1 — cancel").arg(job.title), runner,
                                          [runner, id = job.id] { runner->cancel(id); });
        cancel->setEnabled(!job.cancelling);
      }
    }
  });
  for (JobRunner* runner : {&m_cases.networkWork(), &m_cases.quickWork()}) {
    connect(runner, &JobRunner::jobsChanged, this, &TopBar::showJobs);
    connect(runner, &JobRunner::progressed, this, &TopBar::showJobs);
  }
  connect(&m_cases, &CasePresenter::currentChanged, this, &TopBar::showPatient);
  connect(&m_cases, &CasePresenter::devicesChanged, this, &TopBar::showDevice);
  showPatient();
  showJobs();
  showDevice();
}

void TopBar::setWorkspace(Workspace workspace) { tab(workspace)->setChecked(true); }

void TopBar::showPatient() {
  const CaseSession* session = m_cases.current();
  if (session == nullptr) {
    m_patient->clear();
    m_study->setFullText({});
    return;
  }
  const Study& study = *session->opened.study;
  m_patient->setText(session->patientName());
  QStringList parts;
  const int age = ageInYears(study.patient.birthDate, study.date);
  const QString sex = QString::fromStdString(study.patient.sex);
  if (age >= 0 || !sex.isEmpty()) {
    parts << (age >= 0 ? tr("%1 %2 y").arg(sex).arg(age).trimmed() : sex);
  }
  parts << QStringLiteral("%1 %2")
               .arg(QString::fromStdString(session->series().modality), readableDate(study.date))
               .trimmed();
  if (!study.patient.id.empty()) {
    parts << tr("ID %1").arg(QString::fromStdString(study.patient.id));
  }
  if (!study.description.empty()) {
    parts << QString::fromStdString(study.description);
  }
  parts.removeAll(QString());
  m_study->setFullText(parts.join(QStringLiteral("   ")));
}

void TopBar::showJobs() {
  std::vector<JobState> jobs = m_cases.networkWork().jobs();
  const std::vector<JobState> quick = m_cases.quickWork().jobs();
  jobs.insert(jobs.end(), quick.begin(), quick.end());
  m_jobs->setVisible(!jobs.empty());
  if (jobs.empty()) {
    return;
  }
  const auto percent = static_cast<int>(std::lround(100.0 * jobs.front().fraction));
  m_jobs->setText(jobs.size() == 1 ? tr("1 job · %1 %").arg(percent)
                                   : tr("%1 jobs · %2 %").arg(jobs.size()).arg(percent));
  m_jobs->setToolTip(jobs.front().title);
}

void TopBar::showDevice() {
  const auto dot = [](const QColor& colour) {
    return QStringLiteral("<span style='color:%1'>●</span>&nbsp; ").arg(colour.name());
  };
  if (m_cases.deviceFailure()) {
    m_device->setText(dot(colours().danger) + tr("engine not available"));
    m_device->setToolTip(QString::fromStdString(m_cases.deviceFailure()->message + "\n" +
                                                m_cases.deviceFailure()->remedy));
    return;
  }
  if (!m_cases.devicesKnown()) {
    m_device->setText(dot(colours().disabled) + tr("looking for devices"));
    return;
  }
  const auto& devices = m_cases.devices();
  const auto gpu = std::find_if(devices.begin(), devices.end(), [](const DeviceChoice& device) {
    return device.id.starts_with("cuda");
  });
  const bool found = gpu != devices.end();
  m_device->setText(dot(colours().good) + (found ? tr("GPU ready") : tr("CPU ready")));
  QStringList names;
  for (const DeviceChoice& device : devices) {
    names << QString::fromStdString(device.name);
  }
  m_device->setToolTip(names.join(u'\n'));
}

}  // namespace lateglow
