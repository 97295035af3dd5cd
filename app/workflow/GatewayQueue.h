#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "imaging/pacs/InstanceInbox.h"
#include "imaging/store/Database.h"

namespace lateglow {

/// received -> complete -> analyzed -> sent, as far as a job goes; a study without a job is
/// "received". Ignored: no rule is for it. Refused: the model's input gate said no. Failed: all
/// attempts are used up; `pacs queue retry` begins anew.
enum class GatewayState { Complete, Analyzed, Sent, Ignored, Refused, Failed };
[[nodiscard]] std::string toString(GatewayState state);

/// One answer to be given: a series of a study under one rule.
struct GatewayJob {
  std::int64_t id = 0;
  std::string studyUid;
  std::string seriesUid;
  std::string rule;
  GatewayState state = GatewayState::Complete;
  /// Where it goes on after a retry: Complete or Analyzed.
  GatewayState resumeAt = GatewayState::Complete;
  int attempts = 0;
  double nextAt = 0.0;  ///< seconds since 1970; not before
  std::string error;    ///< of the last attempt
  double createdAt = 0.0;
  double updatedAt = 0.0;
};

/// A study that is still arriving or waits to be looked at.
struct GatewayStudy {
  std::string uid;
  std::string callingAe;
  std::string calledAe;
  double lastAt = 0.0;
  std::int64_t instances = 0;
};

struct GatewayInstance {
  std::string sopInstanceUid;
  std::string sopClassUid;
  std::string seriesUid;
};

/// A file on its way to a node.
struct GatewayDelivery {
  std::string node;  ///< AE@host:port
  std::filesystem::path file;
};

/// What `completeStudy` puts in the queue.
struct NewGatewayJob {
  std::string rule;       ///< empty: ignored
  std::string seriesUid;
  std::string fingerprint;  ///< of the series' objects: the same series is answered once
  GatewayState state = GatewayState::Complete;
  std::string error;
};

/// The gateway's memory: SQLite in the queue folder, every change of state one transaction with
/// synchronous FULL, so that a kill at any moment leaves the last state that was told to anybody.
/// Thread-safe.
class GatewayQueue {
public:
  [[nodiscard]] static Expected<std::unique_ptr<GatewayQueue>> open(
      const std::filesystem::path& folder);

  /// Notes an object that lies on disk; before the sender hears of it.
  [[nodiscard]] Expected<void> addInstance(const ReceivedInstance& instance, double now);
  /// Studies still to be looked at to which nothing was added since `since`.
  [[nodiscard]] Expected<std::vector<GatewayStudy>> quietStudies(double since);
  [[nodiscard]] Expected<std::vector<GatewayStudy>> receivingStudies();
  [[nodiscard]] Expected<std::vector<GatewayInstance>> instances(const std::string& studyUid);
  /// Makes the jobs of a study, unless something was added to it after `study.lastAt` (false then).
  /// Jobs that exist already (same rule, same fingerprint) are left as they are.
  [[nodiscard]] Expected<bool> completeStudy(const GatewayStudy& study,
                                             const std::vector<NewGatewayJob>& jobs, double now);

  /// The job of that state whose turn is longest past.
  [[nodiscard]] Expected<std::optional<GatewayJob>> next(GatewayState state, double now);
  [[nodiscard]] Expected<void> markAnalyzed(std::int64_t job,
                                            const std::vector<GatewayDelivery>& deliveries,
                                            double now);
  [[nodiscard]] Expected<std::vector<GatewayDelivery>> openDeliveries(std::int64_t job);
  [[nodiscard]] Expected<void> acknowledge(std::int64_t job, const GatewayDelivery& delivery,
                                           double now);
  /// Only when no delivery is open.
  [[nodiscard]] Expected<void> markSent(std::int64_t job, double now);
  /// A further attempt at `nextAt`.
  [[nodiscard]] Expected<void> postpone(std::int64_t job, const std::string& error, double nextAt,
                                        double now);
  [[nodiscard]] Expected<void> giveUp(std::int64_t job, GatewayState state,
                                      const std::string& error, double now);

  [[nodiscard]] Expected<std::vector<GatewayJob>> jobs();
  /// Begins failed and refused jobs anew; all of them, or one. Returns how many.
  [[nodiscard]] Expected<std::int64_t> retry(std::optional<std::int64_t> job, double now);
  /// Studies whose jobs all ended well and whose files are still kept since before `before`.
  [[nodiscard]] Expected<std::vector<std::string>> studiesToForget(double before);
  [[nodiscard]] Expected<std::vector<std::int64_t>> jobsOf(const std::string& studyUid);
  [[nodiscard]] Expected<void> markFilesRemoved(const std::string& studyUid);

private:
  explicit GatewayQueue(Database database) : m_database(std::move(database)) {}
  [[nodiscard]] Expected<std::vector<GatewayStudy>> studies(double since);
  [[nodiscard]] Expected<std::vector<GatewayJob>> selectJobs(const std::string& where,
                                                             std::initializer_list<SqlValue> values);

  std::mutex m_mutex;
  Database m_database;
};

}  // namespace lateglow
