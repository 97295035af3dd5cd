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
  row.earlier = makeIconButton(QStringLiteral("arrow-up"), tr("Earlier"), row.widget);
  row.later = makeIconButton(QStringLiteral("arrow-down"), tr("Later"), row.widget);
  row.cancel = makeIconButton(QStringLiteral("close"), tr("Cancel"), row.widget);
  connect(row.earlier, &QToolButton::clicked, this, [this, job] { move(job, -1); });
  connect(row.later, &QToolButton::clicked, this, [this, job] { move(job, 1); });
  connect(row.cancel, &QToolButton::clicked, this, [this, job] { m_cases.networkWork().cancel(job); });
  auto* texts = new QVBoxLayout;
  texts->setSpacing(4);
  texts->addWidget(row.title);
  texts->addWidget(row.state);
  texts->addWidget(row.progress);
  auto* line = new QHBoxLayout(row.widget);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(0);
  line->addLayout(texts, 1);
  line->addSpacing(8);
  for (QToolButton* button : {row.earlier, row.later, row.cancel}) {
    line->addWidget(button, 0, Qt::AlignTop);
  }
  return row;
}

/// Past other jobs of series; what else waits between them stays where it is.
void JobList::move(quint64 job, int places) {
  const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                  [job](const JobState& one) { return one.id == job; });
  const auto target = (found - m_jobs.begin()) + places;
  if (found != m_jobs.end() && target >= 0 && target < std::ssize(m_jobs)) {
    m_cases.networkWork().swapWaiting(job, m_jobs[static_cast<std::size_t>(target)].id);
  }
}

void JobList::show() {
  m_jobs.clear();
  for (const JobState& job : m_cases.networkWork().jobs()) {
    if (belongsToASeries(m_cases, job.id)) m_jobs.push_back(job);
  }
  std::erase_if(m_rows, [&](const auto& entry) {
    const bool gone = std::none_of(m_jobs.begin(), m_jobs.end(), [&](const JobState& job) {
      return job.id == entry.first;
    });
    if (gone) entry.second.widget->deleteLater();
    return gone;
  });
  for (std::size_t place = 0; place < m_jobs.size(); ++place) {
    showJob(m_jobs[place], place);
  }
  // The run of the shown series has its progress in the card above.
  const quint64 shownAbove = m_cases.current() != nullptr ? m_cases.current()->runJob : 0;
  const bool onlyAbove = m_jobs.size() == 1 && m_jobs.front().id == shownAbove;
  setVisible(!m_jobs.empty() && !onlyAbove);
}

void JobList::showJob(const JobState& job, std::size_t place) {
  if (!m_rows.contains(job.id)) m_rows.emplace(job.id, makeRow(job.id));
  const Row& row = m_rows.at(job.id);
  if (m_column->indexOf(row.widget) != static_cast<int>(place)) {
    m_column->insertWidget(static_cast<int>(place), row.widget);
  }
  static_cast<ElidedLabel*>(row.title)->setFullText(job.title);
  row.state->setText(job.cancelling ? tr("stopping…")
                     : job.running  ? tr("%1 %").arg(std::lround(100.0 * job.fraction))
                                    : tr("waits, number %1").arg(place + 1));
  row.progress->setFraction(job.fraction);
  row.progress->setVisible(job.running);
  row.cancel->setEnabled(!job.cancelling);
  const auto waits = [this](std::size_t other) {
    return other < m_jobs.size() && !m_jobs[other].running && !m_jobs[other].cancelling;
  };
  const bool moves = waits(place);
  row.earlier->setVisible(moves && m_jobs.size() > 2);
  row.later->setVisible(moves && m_jobs.size() > 2);
  row.earlier->setEnabled(moves && place > 0 && waits(place - 1));
  row.later->setEnabled(moves && waits(place + 1));
  const bool above = m_cases.current() != nullptr && m_cases.current()->runJob == job.id;
  row.widget->setVisible(!above || !job.running);
}

QToolButton* JobList::cancelButton(int place) const {
  return m_rows.at(m_jobs.at(static_cast<std::size_t>(place)).id).cancel;
}

QToolButton* JobList::earlierButton(int place) const {
  return m_rows.at(m_jobs.at(static_cast<std::size_t>(place)).id).earlier;
}

QToolButton* JobList::laterButton(int place) const {
  return m_rows.at(m_jobs.at(static_cast<std::size_t>(place)).id).later;
}

}  // namespace lateglow
