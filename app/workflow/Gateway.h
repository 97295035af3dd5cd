#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/workflow/GatewayQueue.h"
#include "app/workflow/GatewayRules.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// One series to be analyzed under one rule.
struct GatewayTask {
  GatewayJob job;
  GatewayRule rule;
  std::filesystem::path studyFolder;
};

/// Analyzes the series `task.job.seriesUid` of the study and writes the objects to send into `out`
/// (exists, empty). Returns their files. FailureCode::Refused is final; everything else is tried
/// again. Ends within a second when `progress` says stop.
using GatewayAnalyzer = std::function<Expected<std::vector<std::filesystem::path>>(
    const GatewayTask& task, const std::filesystem::path& out, ProgressSink& progress)>;

/// One line of the log: what happened, and to what. UIDs, never names of patients.
using GatewayLog =
    std::function<void(const std::string& event, const std::map<std::string, std::string>& fields)>;

/// The way of a study without a window: received, complete after a quiet time, analyzed, sent.
///
/// What is acknowledged to a sender is on disk and in the queue; results are made in a folder of
/// their own that is renamed when whole, kept, and sent again as they are until every node has
/// acknowledged every object, so that an answer given twice after a crash is the same objects and a
/// node keeps one. The files of the queue: `queue.sqlite`, `inbox/`, `results/<job>/`, `lock`.
class Gateway {
public:
  struct Options {
    GatewayRules rules;
    LocalEntity local;
    PacsTimeouts timeouts;
  };

  /// Opens the queue (Failed where another gateway has it) and the port, and starts working.
  [[nodiscard]] static Expected<std::unique_ptr<Gateway>> start(Options options,
                                                                GatewayAnalyzer analyzer,
                                                                GatewayLog log);
  ~Gateway();
  Gateway(const Gateway&) = delete;
  Gateway& operator=(const Gateway&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  /// Ends associations and work; what was under way is taken up at the next start.
  void stop();

private:
  class Impl;
  explicit Gateway(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

/// Seconds to wait after the n-th failed attempt (from 1): doubled each time up to the longest.
[[nodiscard]] double retryDelaySeconds(int attempt, double firstSeconds, double longestSeconds);

}  // namespace lateglow
