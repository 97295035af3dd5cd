#include "ui/read/JobList.h"

#include <algorithm>
#include <cmath>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

/// Looking for devices and other work without a series is nobody's job here.
bool belongsToASeries(const CasePresenter& cases, quint64 job) {
  const auto& sessions = cases.sessions();
  return std::any_of(sessions.begin(), sessions.end(), [job](const auto& session) {
    return session->runJob == job || session->functionJob == job;
  });
}

}  // namespace

JobList::JobList(CasePresenter& cases, QWidget* parent)
    : QWidget(parent), m_cases(cases), m_column(new QVBoxLayout(this)) {
  setObjectName(QStringLiteral("jobList"));
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(8);
  connect(&m_cases, &CasePresenter::runChanged, this, &JobList::show);
  connect(&m_cases, &CasePresenter::currentChanged, this, &JobList::show);
  show();
}

JobList::Row JobList::makeRow(quint64 job) {
  Row row{};
  row.widget = new QWidget(this);
  auto* title = new ElidedLabel("", row.widget);
  row.title = title;
  row.state = makeLabel({}, "small", row.widget);
  row.progress = new ProgressStrip(row.widget);
  row.cancel = makeIconButton(QStringLiteral("close"), tr("Cancel"), row.widget);
  connect(row.cancel, &QToolButton::clicked, this, [this, job] { m_cases.networkWork().cancel(job); });
  auto* texts = new QVBoxLayout;
  texts->setSpacing(4);
  texts->addWidget(row.title);
  texts->addWidget(row.state);
  texts->addWidget(row.progress);
  auto* line = new QHBoxLayout(row.widget);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  line->addLayout(texts, 1);
  line->addWidget(row.cancel, 0, Qt::AlignTop);
  m_column->addWidget(row.widget);
  return row;
}

void JobList::show() {
  // The run of the shown series has its progress in the card above.
  const quint64 shownAbove = m_cases.current() != nullptr ? m_cases.current()->runJob : 0;
  std::vector<JobState> jobs;
  for (const JobState& job : m_cases.networkWork().jobs()) {
    if (belongsToASeries(m_cases, job.id)) jobs.push_back(job);
  }
  std::erase_if(m_rows, [&](const auto& entry) {
    const bool gone = std::none_of(jobs.begin(), jobs.end(), [&](const JobState& job) {
      return job.id == entry.first;
    });
    if (gone) entry.second.widget->deleteLater();
    return gone;
  });
  int place = 0;
  for (const JobState& job : jobs) {
    ++place;
    if (!m_rows.contains(job.id)) m_rows.emplace(job.id, makeRow(job.id));
    const Row& row = m_rows.at(job.id);
    static_cast<ElidedLabel*>(row.title)->setFullText(job.title);
    row.state->setText(job.cancelling ? tr("stopping…")
                       : job.running  ? tr("%1 %").arg(std::lround(100.0 * job.fraction))
                                      : tr("waits, number %1").arg(place));
    row.progress->setFraction(job.fraction);
    row.progress->setVisible(job.running);
    row.cancel->setEnabled(!job.cancelling);
    row.widget->setVisible(job.id != shownAbove);
  }
  setVisible(jobs.size() > (shownAbove != 0 ? 1U : 0U));
}

QToolButton* JobList::cancelButton(int place) const {
  return std::next(m_rows.begin(), place)->second.cancel;
}

}  // namespace lateglow
