#include "app/workflow/Gateway.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <thread>

#include "app/workflow/GatewaySteps.h"
#include "app/workflow/SendCheck.h"
#include "imaging/pacs/StoreListener.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kStep{200};
constexpr double kForgetEverySeconds = 60.0;

}  // namespace

double retryDelaySeconds(int attempt, double firstSeconds, double longestSeconds) {
  return std::min(longestSeconds, firstSeconds * std::ldexp(1.0, std::clamp(attempt - 1, 0, 40)));
}

class Gateway::Impl {
 public:
  Impl(Options options, GatewayAnalyzer analyzer, GatewayLog log)
      : m_options(std::move(options)), m_analyzer(std::move(analyzer)), m_log(std::move(log)) {}
  ~Impl() { stop(); }

  Expected<void> start();
  void stop();
  [[nodiscard]] std::uint16_t port() const { return m_listener->port(); }

 private:
  /// Says stop as soon as the gateway stops.
  class StopSink final : public ProgressSink {
   public:
    explicit StopSink(const std::atomic<bool>& stopping) : m_stopping(stopping) {}
    bool report(double, std::string_view) override { return !m_stopping; }

   private:
    const std::atomic<bool>& m_stopping;
  };

  Expected<void> lockQueue();
  Expected<void> startListener();
  void repeat(const std::function<bool()>& work);
  bool analysisStep();
  void completeQuietStudies();
  void completeStudy(const GatewayStudy& study);
  void analyze(const GatewayJob& job);
  Expected<std::vector<fs::path>> makeResults(const GatewayJob& job, const GatewayRule& rule);
  bool sendStep();
  void send(const GatewayJob& job);
  void forgetOldStudies();
  void fail(const GatewayJob& job, const Failure& failure, bool final);
  void note(const Expected<void>& done);
  void log(const std::string& event, std::map<std::string, std::string> fields = {}) const;
  [[nodiscard]] const GatewayRule* rule(const std::string& name) const;
  [[nodiscard]] fs::path resultsOf(std::int64_t job) const {
    return m_options.rules.queue / "results" / std::to_string(job);
  }

  Options m_options;
  GatewayAnalyzer m_analyzer;
  GatewayLog m_log;
  int m_lock = -1;
  double m_startedAt = 0.0;
  double m_forgottenAt = 0.0;
  std::unique_ptr<GatewayQueue> m_queue;
  std::unique_ptr<StoreListener> m_listener;
  std::atomic<bool> m_stopping{false};
  std::mutex m_mutex;
  std::condition_variable m_wake;
  std::thread m_analysis;
  std::thread m_sending;
};

void Gateway::Impl::log(const std::string& event, std::map<std::string, std::string> fields) const {
  if (m_log) m_log(event, fields);
}

/// The queue itself failing (disk full) leaves everything as it was; it is tried again.
void Gateway::Impl::note(const Expected<void>& done) {
  if (!done)
    log("queue-error", {{"message", done.error().message}, {"remedy", done.error().remedy}});
}

Expected<void> Gateway::Impl::lockQueue() {
  std::error_code error;
  const fs::path& folder = m_options.rules.queue;
  if (fs::create_directories(folder, error)) fs::permissions(folder, fs::perms::owner_all, error);
  m_lock = ::open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0) {
    return lateglow::fail(
        FailureCode::Failed,
        "the queue " + folder.string() + " cannot be used, or another gateway has it",
        "stop the other one, or name another queue in the rules", folder.string());
  }
  return {};
}

Expected<void> Gateway::Impl::startListener() {
  ListenerOptions options;
  options.local = m_options.local;
  options.folder = m_options.rules.queue / "inbox";
  options.timeouts = m_options.timeouts;
  options.maxAssociations = m_options.rules.maxAssociations;
  options.allowedCallingAe = m_options.rules.allowedCallingAe;
  options.allowedHosts = m_options.rules.allowedHosts;
  // Rules may tell studies apart by the title that was called.
  options.anyCalledAeTitle =
      std::any_of(m_options.rules.rules.begin(), m_options.rules.rules.end(),
                  [](const GatewayRule& one) { return !one.match.calledAe.empty(); });
  auto listener = StoreListener::start(
      options,
      [this](const ReceivedInstance& instance) {
        return m_queue->addInstance(instance, gatewayTime());
      },
      [this](const ListenerEvent& event) {
        if (event.kind == ListenerEvent::Kind::InstanceReceived) return;
        log(toString(event.kind),
            {{"peer", event.peer}, {"calling_ae", event.callingAeTitle}, {"detail", event.detail}});
      });
  if (!listener) return tl::unexpected(listener.error());
  m_listener = std::move(*listener);
  return {};
}

Expected<void> Gateway::Impl::start() {
  if (auto locked = lockQueue(); !locked) return locked;
  auto queue = GatewayQueue::open(m_options.rules.queue);
  if (!queue) return tl::unexpected(queue.error());
  m_queue = std::move(*queue);
  m_startedAt = gatewayTime();
  if (auto listening = startListener(); !listening) return listening;
  m_analysis = std::thread([this] { repeat([this] { return analysisStep(); }); });
  m_sending = std::thread([this] { repeat([this] { return sendStep(); }); });
  log("started", {{"port", std::to_string(port())}, {"ae", m_options.local.aeTitle}});
  return {};
}

void Gateway::Impl::stop() {
  m_stopping = true;
  m_wake.notify_all();
  if (m_analysis.joinable()) m_analysis.join();
  if (m_sending.joinable()) m_sending.join();
  if (m_listener != nullptr) m_listener->stop();
  if (m_lock >= 0) ::close(m_lock);
  m_lock = -1;
}

void Gateway::Impl::repeat(const std::function<bool()>& work) {
  while (!m_stopping) {
    bool more = false;
    try {
      more = work();
    } catch (const std::exception& fault) {
      log("fault", {{"message", fault.what()}});
    }
    if (more) continue;
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, kStep, [this] { return m_stopping.load(); });
  }
}

const GatewayRule* Gateway::Impl::rule(const std::string& name) const {
  const auto& rules = m_options.rules.rules;
  const auto found = std::find_if(rules.begin(), rules.end(),
                                  [&](const GatewayRule& one) { return one.name == name; });
  return found == rules.end() ? nullptr : &*found;
}

bool Gateway::Impl::analysisStep() {
  completeQuietStudies();
  forgetOldStudies();
  const auto job = m_queue->next(GatewayState::Complete, gatewayTime());
  if (!job) {
    note(tl::unexpected(job.error()));
    return false;
  }
  if (!*job) return false;
  analyze(**job);
  return true;
}

void Gateway::Impl::completeQuietStudies() {
  const double now = gatewayTime();
  // After a restart senders get the quiet time to go on with what was interrupted.
  if (now - m_startedAt < m_options.rules.quietSeconds) return;
  const auto studies = m_queue->quietStudies(now - m_options.rules.quietSeconds);
  if (!studies) return note(tl::unexpected(studies.error()));
  for (const GatewayStudy& study : *studies) {
    if (m_stopping) return;
    completeStudy(study);
  }
}

void Gateway::Impl::completeStudy(const GatewayStudy& study) {
  const auto instances = m_queue->instances(study.uid);
  if (!instances) return note(tl::unexpected(instances.error()));
  StopSink progress(m_stopping);
  const auto jobs =
      matchStudy(m_options.rules, study, *instances, m_listener->studyFolder(study.uid), progress);
  if (m_stopping) return;
  const auto done = m_queue->completeStudy(study, jobs, gatewayTime());
  if (!done) return note(tl::unexpected(done.error()));
  if (!*done) return;  // more has arrived meanwhile
  for (const NewGatewayJob& job : jobs) {
    log("complete", {{"study_uid", study.uid},
                     {"instances", std::to_string(study.instances)},
                     {"rule", job.rule},
                     {"state", toString(job.state)},
                     {"message", job.error}});
  }
}

Expected<std::vector<fs::path>> Gateway::Impl::makeResults(const GatewayJob& job,
                                                           const GatewayRule& chosen) {
  const fs::path target = resultsOf(job.id);
  const fs::path pending = target.string() + ".partial";
  std::error_code error;
  fs::remove_all(pending, error);
  fs::remove_all(target, error);  // of an attempt that was killed before the queue knew of it
  fs::create_directories(pending, error);
  if (error) {
    return lateglow::fail(FailureCode::Failed, pending.string() + ": " + error.message(),
                          "check free space and rights", pending.string());
  }
  StopSink progress(m_stopping);
  auto files = m_analyzer({job, chosen, m_listener->studyFolder(job.studyUid)}, pending, progress);
  if (!files) return files;
  const auto checked = checkBeforeSending(*files, false, progress);
  if (!checked) return tl::unexpected(checked.error());
  fs::rename(pending, target, error);
  if (error) {
    return lateglow::fail(FailureCode::Failed, target.string() + ": " + error.message(),
                          "check free space and rights", target.string());
  }
  for (fs::path& file : *files) file = target / file.lexically_relative(pending);
  return files;
}

void Gateway::Impl::analyze(const GatewayJob& job) {
  const GatewayRule* chosen = rule(job.rule);
  if (chosen == nullptr) {
    return fail(job,
                {FailureCode::NotFound,
                 "the rule " + job.rule + " is not there any more",
                 "put it back and retry the job",
                 {}},
                true);
  }
  log("analyzing",
      {{"job", std::to_string(job.id)}, {"study_uid", job.studyUid}, {"model", chosen->modelId}});
  const auto files = makeResults(job, *chosen);
  if (m_stopping) return;
  if (!files) return fail(job, files.error(), files.error().code == FailureCode::Refused);
  std::vector<GatewayDelivery> deliveries;
  for (const PacsNode& node : chosen->destinations) {
    for (const fs::path& file : *files) deliveries.push_back({toString(node), file});
  }
  note(m_queue->markAnalyzed(job.id, deliveries, gatewayTime()));
  log("analyzed", {{"job", std::to_string(job.id)},
                   {"study_uid", job.studyUid},
                   {"objects", std::to_string(files->size())}});
}

void Gateway::Impl::fail(const GatewayJob& job, const Failure& failure, bool final) {
  const double now = gatewayTime();
  const int attempt = job.attempts + 1;
  const bool over = final || attempt >= m_options.rules.attempts;
  const double delay = retryDelaySeconds(attempt, m_options.rules.firstRetrySeconds,
                                         m_options.rules.longestRetrySeconds);
  const GatewayState state =
      failure.code == FailureCode::Refused ? GatewayState::Refused : GatewayState::Failed;
  note(over ? m_queue->giveUp(job.id, state, failure.message, now)
            : m_queue->postpone(job.id, failure.message, now + delay, now));
  log(over ? toString(state) : "retry",
      {{"job", std::to_string(job.id)},
       {"study_uid", job.studyUid},
       {"attempt", std::to_string(attempt)},
       {"message", failure.message},
       {"remedy", failure.remedy},
       {"again_in_seconds", over ? "" : std::to_string(static_cast<long>(delay))}});
}

bool Gateway::Impl::sendStep() {
  const auto job = m_queue->next(GatewayState::Analyzed, gatewayTime());
  if (!job) {
    note(tl::unexpected(job.error()));
    return false;
  }
  if (!*job) return false;
  send(**job);
  return true;
}

void Gateway::Impl::send(const GatewayJob& job) {
  StopSink progress(m_stopping);
  const auto sent =
      deliverJob(job, m_options.rules, m_options.local, m_options.timeouts, *m_queue, progress);
  if (m_stopping) return;
  if (!sent) return fail(job, sent.error(), false);
  log("sent", {{"job", std::to_string(job.id)}, {"study_uid", job.studyUid}});
}

void Gateway::Impl::forgetOldStudies() {
  const double now = gatewayTime();
  if (now - m_forgottenAt < kForgetEverySeconds) return;
  m_forgottenAt = now;
  const auto studies = m_queue->studiesToForget(now - m_options.rules.keepHours * 3600.0);
  if (!studies) return note(tl::unexpected(studies.error()));
  for (const std::string& uid : *studies) {
    std::error_code ignored;
    const auto jobs = m_queue->jobsOf(uid);
    for (const std::int64_t job : jobs ? *jobs : std::vector<std::int64_t>()) {
      fs::remove_all(resultsOf(job), ignored);
    }
    fs::remove_all(m_listener->studyFolder(uid), ignored);
    note(m_queue->markFilesRemoved(uid));
  }
}

Gateway::Gateway(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Gateway::~Gateway() = default;

Expected<std::unique_ptr<Gateway>> Gateway::start(Options options, GatewayAnalyzer analyzer,
                                                  GatewayLog log) {
  auto impl = std::make_unique<Impl>(std::move(options), std::move(analyzer), std::move(log));
  if (const auto started = impl->start(); !started) return tl::unexpected(started.error());
  return std::unique_ptr<Gateway>(new Gateway(std::move(impl)));
}

std::uint16_t Gateway::port() const { return m_impl->port(); }

void Gateway::stop() { m_impl->stop(); }

}  // namespace lateglow
