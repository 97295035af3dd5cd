#include "engine/worker/WorkerProcess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace lateglow::engine {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds endGrace{300};

/// The parent's environment, with OpenMP threads that sleep while they wait. By default they spin,
/// and on a machine that is busy with something else the spinning takes the processor from the very
/// thread that is waited for: measured with one core of two busy, 22 s instead of 1.2 s a case.
std::vector<std::string> workerEnvironment() {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable)
    variables.emplace_back(*variable);
  const bool chosen = std::any_of(variables.begin(), variables.end(), [](const std::string& text) {
    return text.starts_with("OMP_WAIT_POLICY=") || text.starts_with("GOMP_SPINCOUNT=");
  });
  if (!chosen) variables.emplace_back("OMP_WAIT_POLICY=PASSIVE");
  return variables;
}

/// Pointers into `texts`, as exec wants them.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// posix_spawn with the child's standard input and output on `socket`, its own process group, and
/// default signals (the parent may ignore SIGPIPE or block others). Returns an errno value.
int spawn(const std::filesystem::path& program, const std::vector<std::string>& arguments,
          int socket, pid_t& process) {
  std::vector<std::string> texts = {program.string()};
  texts.insert(texts.end(), arguments.begin(), arguments.end());
  std::vector<std::string> environment = workerEnvironment();
  const std::vector<char*> argv = pointersTo(texts);
  const std::vector<char*> environmentPointers = pointersTo(environment);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);

  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
  const int error = posix_spawn(&process, program.c_str(), &actions, &attributes, argv.data(),
                                environmentPointers.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

tl::expected<std::unique_ptr<WorkerProcess>, std::string> WorkerProcess::start(
    const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  std::array<int, 2> sockets = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) {
    return tl::unexpected<std::string>("no socket pair for the engine can be made: " +
                                       std::generic_category().message(errno));
  }
  std::unique_ptr<WorkerProcess> worker(new WorkerProcess);
  worker->m_socket = sockets[0];
  worker->m_watcher = std::thread([self = worker.get(), program, arguments, socket = sockets[1]] {
    self->watch(program, arguments, socket);
  });
  std::unique_lock lock(worker->m_mutex);
  worker->m_changed.wait(lock, [&] { return worker->m_started; });
  const int error = worker->m_startError;
  lock.unlock();
  if (error != 0) {
    return tl::unexpected<std::string>(
        program.string() + " cannot be started: " + std::generic_category().message(error));
  }
  return worker;
}

void WorkerProcess::watch(const std::filesystem::path& program,
                          const std::vector<std::string>& arguments, int childSocket) {
  // The watcher must not take the signals that the program handles in its other threads.
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, nullptr);

  pid_t process = 0;
  const int error = spawn(program, arguments, childSocket, process);
  ::close(childSocket);
  {
    const std::lock_guard lock(m_mutex);
    m_started = true;
    m_startError = error;
    m_processId = error == 0 ? process : 0;
  }
  m_changed.notify_all();
  if (error != 0) return;

  // WNOWAIT first: the number stays taken until it is read under the lock, so kill() cannot hit
  // another process that got it.
  siginfo_t info = {};
  while (::waitid(P_PID, static_cast<id_t>(process), &info, WEXITED | WNOWAIT) != 0 &&
         errno == EINTR) {
  }
  {
    const std::lock_guard lock(m_mutex);
    int status = 0;
    ::waitpid(process, &status, 0);
    m_status = status;
    m_processId = 0;
  }
  m_changed.notify_all();
}

WorkerProcess::~WorkerProcess() {
  closeSocket();
  if (processId() != 0 && !waitForEnd(endGrace)) kill();
  if (m_watcher.joinable()) m_watcher.join();
}

void WorkerProcess::closeSocket() {
  if (m_socket >= 0) ::close(m_socket);
  m_socket = -1;
}

bool WorkerProcess::send(std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

WorkerProcess::Receive WorkerProcess::receive(std::string& line, Milliseconds wait,
                                              std::size_t longest) {
  const auto deadline = Clock::now() + wait;
  while (true) {
    if (const std::size_t end = m_received.find('\n'); end != std::string::npos) {
      line = m_received.substr(0, end);
      m_received.erase(0, end + 1);
      return line.size() > longest ? Receive::TooLong : Receive::Line;
    }
    if (m_received.size() > longest) return Receive::TooLong;
    const auto left = std::chrono::duration_cast<Milliseconds>(deadline - Clock::now());
    pollfd waiting = {m_socket, POLLIN, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::max(left.count(), 0L)));
    if (ready == 0) return Receive::Timeout;
    if (ready < 0 && errno == EINTR) continue;
    if (ready < 0) return Receive::Closed;
    std::array<char, 65536> buffer;
    const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return Receive::Closed;
    m_received.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int WorkerProcess::processId() const {
  const std::lock_guard lock(m_mutex);
  return m_processId;
}

bool WorkerProcess::waitForEnd(Milliseconds wait) {
  std::unique_lock lock(m_mutex);
  return m_changed.wait_for(lock, wait, [&] { return m_processId == 0; });
}

void WorkerProcess::kill() {
  const std::lock_guard lock(m_mutex);
  if (m_processId != 0) ::kill(m_processId, SIGKILL);
}

std::string WorkerProcess::howItEnded() const {
  const std::lock_guard lock(m_mutex);
  if (!m_status) return {};
  if (WIFSIGNALED(*m_status)) {
    const int signal = WTERMSIG(*m_status);
    return "was ended by signal " + std::to_string(signal) + " (" + ::strsignal(signal) + ")";
  }
  return "ended with status " + std::to_string(WEXITSTATUS(*m_status));
}

}  // namespace lateglow::engine
