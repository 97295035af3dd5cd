#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>

#include "engine/worker/Protocol.h"

namespace lateglow::engine {

/// Reads requests in a thread of its own, so that a cancel is seen while the worker is busy.
/// SIGTERM (which must be blocked in all threads) counts as the end of the input.
class RequestQueue {
public:
  struct Handlers {
    std::function<void(const std::string& problem)> malformed;  ///< a line that is no request
    /// The input ended and the worker did not stop within the grace; must end the process.
    std::function<void()> stuck;
  };

  RequestQueue(int input, Handlers handlers);
  ~RequestQueue();
  RequestQueue(const RequestQueue&) = delete;
  RequestQueue& operator=(const RequestQueue&) = delete;

  /// Waits for the next request; nothing once the input has ended.
  [[nodiscard]] std::optional<Request> next();
  /// True when that request must stop: it was cancelled or nobody waits for its answer any more.
  [[nodiscard]] bool isCancelled(std::uint64_t id) const;

private:
  static constexpr std::chrono::milliseconds grace{500};

  void read();
  void takeLine(std::string_view line);
  void close();

  int m_input;
  int m_stop = -1;     ///< eventfd: ends the reader
  int m_signals = -1;  ///< signalfd for SIGTERM
  Handlers m_handlers;
  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  std::deque<Request> m_waiting;
  std::set<std::uint64_t> m_cancelled;
  bool m_closed = false;
  bool m_ending = false;
  std::thread m_reader;
};

}  // namespace lateglow::engine
