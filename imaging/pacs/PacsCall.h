#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/pacs/ConnectionWatch.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

/// One call on the network while it runs. DCMTK's blocking functions run in a thread of their own;
/// the caller's thread passes on progress, keeps the time limits and, on cancel, ends the
/// connections, which makes the blocking function return at once.
class PacsCall {
public:
  explicit PacsCall(const PacsTimeouts& timeouts);

  [[nodiscard]] ConnectionWatch& watch() { return m_watch; }
  [[nodiscard]] const PacsTimeouts& timeouts() const { return m_timeouts; }

  /// From the working thread: how far it is; kept until the caller's thread passes it on.
  void report(double fraction, std::string what);
  [[nodiscard]] bool cancelled() const;

  /// Runs `work` to its end. Where `progress` said stop, the result is FailureCode::Cancelled,
  /// whatever the work returned.
  [[nodiscard]] Expected<void> run(ProgressSink& progress,
                                   const std::function<Expected<void>()>& work);

private:
  void passOn(ProgressSink& progress);

  PacsTimeouts m_timeouts;
  ConnectionWatch m_watch;
  mutable std::mutex m_mutex;
  std::condition_variable m_done;
  double m_fraction = 0.0;
  std::string m_what;
  bool m_cancelled = false;
  bool m_finished = false;
};

[[nodiscard]] ConnectionLimits limitsOf(const PacsTimeouts& timeouts);

/// Resolves the node's host to an IPv4 address in digits, within the time to connect; can be
/// cancelled.
[[nodiscard]] Expected<std::string> resolveNode(const PacsNode& node, const PacsCall& call);

}  // namespace lateglow
