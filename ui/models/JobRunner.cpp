#include "ui/models/JobRunner.h"

#include <algorithm>
#include <exception>

#include <QMetaObject>

namespace lateglow {

namespace {
constexpr qint64 kSignalIntervalMs = 33;
constexpr qint64 kEstimateAfterMs = 700;
constexpr double kEstimateAfterFraction = 0.03;
}  // namespace

bool JobRunner::Job::report(double fraction, std::string_view what) {
  bool signal = false;
  {
    const std::scoped_lock lock(m_mutex);
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    m_stage = QString::fromUtf8(what.data(), static_cast<qsizetype>(what.size()));
    const qint64 now = m_clock.elapsed();
    if (now - m_lastSignalMs >= kSignalIntervalMs) {
      m_lastSignalMs = now;
      signal = true;
    }
  }
  if (signal) {
    QMetaObject::invokeMethod(&m_runner, &JobRunner::progressed, Qt::QueuedConnection);
  }
  return !cancelled;
}

JobState JobRunner::Job::state() const {
  const std::scoped_lock lock(m_mutex);
  JobState state{id, title, m_stage, m_fraction, running, cancelled, 0, std::nullopt};
  if (running) {
    state.elapsedMs = m_clock.elapsed();
    if (state.elapsedMs > kEstimateAfterMs && m_fraction > kEstimateAfterFraction) {
      state.remainingMs = static_cast<qint64>(static_cast<double>(state.elapsedMs) *
                                              (1.0 - m_fraction) / m_fraction);
    }
  }
  return state;
}

void JobRunner::Job::run() {
  {
    const std::scoped_lock lock(m_mutex);
    m_clock.start();
  }
  running = true;
  if (cancelled) {
    abandon({FailureCode::Cancelled, "Cancelled.", "", ""});
    return;
  }
  try {
    perform(*this);
  } catch (const std::exception& error) {
    abandon({FailureCode::Failed, std::string("The work stopped unexpectedly: ") + error.what(),
             "Try again; if it happens again, report it with the study's description.", ""});
  }
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

JobRunner::~JobRunner() {
  for (const auto& job : m_jobs) {
    job->cancelled = true;
  }
  m_thread.request_stop();
  m_thread.join();
}

void JobRunner::enqueue(std::shared_ptr<Job> job) {
  m_jobs.push_back(job);
  {
    const std::scoped_lock lock(m_mutex);
    m_queue.push_back(std::move(job));
  }
  m_wake.notify_one();
  Q_EMIT jobsChanged();
}

void JobRunner::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(m_mutex);
      if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); })) {
        return;
      }
      job = std::move(m_queue.front());
      m_queue.pop_front();
    }
    QMetaObject::invokeMethod(this, &JobRunner::jobsChanged, Qt::QueuedConnection);
    job->run();
    QMetaObject::invokeMethod(this, [this, job] { finished(job); }, Qt::QueuedConnection);
  }
}

void JobRunner::finished(const std::shared_ptr<Job>& job) {
  std::erase(m_jobs, job);
  job->deliver();
  Q_EMIT jobsChanged();
}

void JobRunner::cancel(quint64 id) {
  const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                  [id](const auto& job) { return job->id == id; });
  if (found == m_jobs.end()) {
    return;
  }
  const std::shared_ptr<Job> job = *found;
  job->cancelled = true;
  bool waiting = false;
  {
    const std::scoped_lock lock(m_mutex);
    waiting = std::erase(m_queue, job) > 0;
  }
  if (waiting) {
    job->abandon({FailureCode::Cancelled, "Cancelled before it began.", "", ""});
    QMetaObject::invokeMethod(this, [this, job] { finished(job); }, Qt::QueuedConnection);
  }
  Q_EMIT jobsChanged();
}

void JobRunner::swapWaiting(quint64 one, quint64 other) {
  const auto withId = [](auto& jobs, quint64 id) {
    return std::find_if(jobs.begin(), jobs.end(), [id](const auto& job) { return job->id == id; });
  };
  {
    const std::scoped_lock lock(m_mutex);
    const auto first = withId(m_queue, one);
    const auto second = withId(m_queue, other);
    if (first == m_queue.end() || second == m_queue.end()) {
      return;
    }
    std::iter_swap(first, second);
  }
  std::iter_swap(withId(m_jobs, one), withId(m_jobs, other));
  Q_EMIT jobsChanged();
}

std::vector<JobState> JobRunner::jobs() const {
  std::vector<JobState> states;
  for (const auto& job : m_jobs) {
    states.push_back(job->state());
  }
  return states;
}

std::optional<JobState> JobRunner::job(quint64 id) const {
  for (const auto& job : m_jobs) {
    if (job->id == id) {
      return job->state();
    }
  }
  return std::nullopt;
}

}  // namespace lateglow
