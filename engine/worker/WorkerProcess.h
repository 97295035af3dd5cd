#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <tl/expected.hpp>

namespace lateglow::engine {

/// A child process that is talked to in lines over a socket pair (its standard input and output).
///
/// A watcher thread starts it and waits for its end, so it never becomes a zombie; because that
/// thread lives as long as the child, the child may ask the kernel to end it with its parent
/// (PR_SET_PDEATHSIG counts the starting thread's life). The child has its own process group: a
/// Ctrl-C in the terminal reaches only the parent, which cancels in order.
class WorkerProcess {
public:
  using Milliseconds = std::chrono::milliseconds;
  enum class Receive { Line, Timeout, Closed, TooLong };

  [[nodiscard]] static tl::expected<std::unique_ptr<WorkerProcess>, std::string> start(
      const std::filesystem::path& program, const std::vector<std::string>& arguments);
  /// Closes the pipe, waits a short while for the child to end, then kills it.
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  /// False when the child no longer reads. Never raises SIGPIPE.
  [[nodiscard]] bool send(std::string_view text);
  /// Waits for the next line, without its '\n'.
  [[nodiscard]] Receive receive(std::string& line, Milliseconds wait, std::size_t longest);

  [[nodiscard]] int processId() const;  ///< 0 once it has ended
  [[nodiscard]] bool waitForEnd(Milliseconds wait);
  void kill();
  /// "was ended by signal 9 (Killed)", "ended with status 1"; empty while it runs.
  [[nodiscard]] std::string howItEnded() const;

private:
  WorkerProcess() = default;
  void watch(const std::filesystem::path& program, const std::vector<std::string>& arguments,
             int childSocket);
  void closeSocket();

  mutable std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_started = false;
  int m_startError = 0;
  int m_processId = 0;
  std::optional<int> m_status;  ///< as waitpid gives it
  std::thread m_watcher;

  int m_socket = -1;
  std::string m_received;
};

}  // namespace lateglow::engine
