#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// A job as the window shows it; a snapshot.
struct JobState {
  quint64 id = 0;
  QString title;
  QString stage;            ///< what it does now, English, from the library
  double fraction = 0.0;    ///< of the whole job, 0 to 1
  bool running = false;     ///< false: waits in the queue
  bool cancelling = false;  ///< asked to stop, has not stopped yet
  qint64 elapsedMs = 0;
  std::optional<qint64> remainingMs;  ///< unknown at first
};

/// Runs long work in one thread, first come first served unless the queue is reordered. Work gets
/// snapshots and returns values;
/// `done` runs in the thread of this object. What work throws becomes a Failure.
///
/// Destroying it cancels every job and waits for the running one; `done` is not called any more.
class JobRunner : public QObject {
  Q_OBJECT

public:
  explicit JobRunner(QObject* parent = nullptr);
  ~JobRunner() override;

  template <typename T>
  quint64 start(const QString& title, std::function<Expected<T>(ProgressSink&)> work,
                std::function<void(Expected<T>)> done);

  /// A queued job ends at once, a running one as soon as its work asks the sink. Either way its
  /// `done` gets FailureCode::Cancelled.
  void cancel(quint64 id);
  /// Lets two jobs change places in the queue; nothing where one of them does not wait any more.
  void swapWaiting(quint64 one, quint64 other);
  /// The running job first, then the queue.
  [[nodiscard]] std::vector<JobState> jobs() const;
  [[nodiscard]] std::optional<JobState> job(quint64 id) const;
  [[nodiscard]] bool idle() const { return m_jobs.empty(); }

Q_SIGNALS:
  /// A job was added, started, ended or asked to stop.
  void jobsChanged();
  /// At most 30 times a second.
  void progressed();

private:
  class Job;
  void enqueue(std::shared_ptr<Job> job);
  void work(const std::stop_token& stop);
  void finished(const std::shared_ptr<Job>& job);

  std::vector<std::shared_ptr<Job>> m_jobs;  ///< this object's thread only
  std::deque<std::shared_ptr<Job>> m_queue;  ///< guarded by m_mutex
  std::mutex m_mutex;
  std::condition_variable_any m_wake;
  quint64 m_lastId = 0;
  std::jthread m_thread;
};

/// A job on its way through the queue: also the progress sink that its work reports to.
class JobRunner::Job final : public ProgressSink {
public:
  explicit Job(JobRunner& runner) : m_runner(runner) {}
  [[nodiscard]] bool report(double fraction, std::string_view what) override;
  [[nodiscard]] JobState state() const;
  void run();  ///< in the worker thread; fills what deliver() hands over

  std::function<void(ProgressSink&)> perform;
  std::function<void(Failure)> abandon;  ///< puts a failure where the result would be
  std::function<void()> deliver;         ///< in the runner's thread
  quint64 id = 0;
  QString title;
  std::atomic<bool> cancelled{false};
  std::atomic<bool> running{false};

private:
  JobRunner& m_runner;
  mutable std::mutex m_mutex;
  QString m_stage;
  double m_fraction = 0.0;
  QElapsedTimer m_clock;
  qint64 m_lastSignalMs = -1000;
};

template <typename T>
quint64 JobRunner::start(const QString& title, std::function<Expected<T>(ProgressSink&)> work,
                         std::function<void(Expected<T>)> done) {
  auto job = std::make_shared<Job>(*this);
  auto result = std::make_shared<std::optional<Expected<T>>>();
  job->title = title;
  job->perform = [result, run = std::move(work)](ProgressSink& sink) { result->emplace(run(sink)); };
  job->abandon = [result](Failure failure) {
    result->emplace(tl::unexpected<Failure>(std::move(failure)));
  };
  job->deliver = [result, finish = std::move(done)] { finish(std::move(**result)); };
  job->id = ++m_lastId;
  enqueue(std::move(job));
  return m_lastId;
}

}  // namespace lateglow
