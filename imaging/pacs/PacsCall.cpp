#include "imaging/pacs/PacsCall.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <sys/socket.h>

#include <chrono>
#include <memory>
#include <thread>

namespace lateglow {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kStep{50};

tl::unexpected<Failure> cancelledFailure() {
  return fail(FailureCode::Cancelled, "the transfer was cancelled", "start it again");
}

struct Resolution {
  std::mutex mutex;
  std::condition_variable done;
  bool finished = false;
  int error = 0;
  sockaddr_in address{};
};

void resolve(const std::string& host, const std::shared_ptr<Resolution>& result) {
  addrinfo hints{};
  hints.ai_family = AF_INET;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* list = nullptr;
  const int error = getaddrinfo(host.c_str(), nullptr, &hints, &list);
  const std::lock_guard lock(result->mutex);
  result->error = error;
  if (error == 0) result->address = *reinterpret_cast<const sockaddr_in*>(list->ai_addr);
  if (list != nullptr) freeaddrinfo(list);
  result->finished = true;
  result->done.notify_all();
}

}  // namespace

ConnectionLimits limitsOf(const PacsTimeouts& timeouts) {
  ConnectionLimits limits;
  limits.negotiation = std::chrono::seconds(timeouts.negotiationSeconds);
  limits.idle = std::chrono::seconds(timeouts.idleSeconds);
  limits.pdu = std::chrono::seconds(timeouts.pduSeconds);
  limits.association = std::chrono::seconds(timeouts.associationSeconds);
  return limits;
}

PacsCall::PacsCall(const PacsTimeouts& timeouts)
    : m_timeouts(timeouts), m_watch(limitsOf(timeouts)) {}

void PacsCall::report(double fraction, std::string what) {
  const std::lock_guard lock(m_mutex);
  m_fraction = fraction;
  m_what = std::move(what);
}

bool PacsCall::cancelled() const {
  const std::lock_guard lock(m_mutex);
  return m_cancelled;
}

void PacsCall::passOn(ProgressSink& progress) {
  double fraction = 0.0;
  std::string what;
  {
    const std::lock_guard lock(m_mutex);
    fraction = m_fraction;
    what = m_what;
    if (m_cancelled) return;
  }
  if (progress.report(fraction, what)) return;
  {
    const std::lock_guard lock(m_mutex);
    m_cancelled = true;
  }
  m_watch.endAll(ConnectionEnd::Cancelled);
}

Expected<void> PacsCall::run(ProgressSink& progress, const std::function<Expected<void>()>& work) {
  Expected<void> result;
  std::thread worker([&] {
    try {
      result = work();
    } catch (const std::exception& fault) {
      result = fail(FailureCode::Failed, std::string("unexpected fault: ") + fault.what(),
                    "report it with what you did");
    }
    const std::lock_guard lock(m_mutex);
    m_finished = true;
    m_done.notify_all();
  });
  for (bool finished = false; !finished;) {
    {
      std::unique_lock lock(m_mutex);
      finished = m_done.wait_for(lock, kStep, [this] { return m_finished; });
    }
    if (!finished) passOn(progress);
    m_watch.check();
  }
  worker.join();
  if (cancelled()) return cancelledFailure();
  return result;
}

Expected<std::string> resolveNode(const PacsNode& node, const PacsCall& call) {
  const auto result = std::make_shared<Resolution>();
  // The system's resolver cannot be interrupted, so its thread is left behind when it takes too
  // long; it ends by itself.
  std::thread(resolve, node.host, result).detach();
  const auto deadline = Clock::now() + std::chrono::seconds(call.timeouts().connectSeconds);
  std::unique_lock lock(result->mutex);
  while (!result->finished && Clock::now() < deadline) {
    if (call.cancelled()) return cancelledFailure();
    result->done.wait_for(lock, kStep);
  }
  if (!result->finished || result->error != 0) {
    return fail(FailureCode::Failed,
                "the host " + node.host + " of " + toString(node) + " is unknown",
                "check its name, or use its address");
  }
  char digits[INET_ADDRSTRLEN] = {};
  inet_ntop(AF_INET, &result->address.sin_addr, digits, sizeof digits);
  return std::string(digits);
}

}  // namespace lateglow
