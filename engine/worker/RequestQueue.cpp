#include "engine/worker/RequestQueue.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lateglow::engine {

RequestQueue::RequestQueue(int input, Handlers handlers)
    : m_input(input), m_handlers(std::move(handlers)) {
  sigset_t terminate;
  sigemptyset(&terminate);
  sigaddset(&terminate, SIGTERM);
  m_signals = ::signalfd(-1, &terminate, SFD_CLOEXEC);
  m_stop = ::eventfd(0, EFD_CLOEXEC);
  m_reader = std::thread([this] { read(); });
}

RequestQueue::~RequestQueue() {
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
  }
  m_changed.notify_all();
  constexpr std::uint64_t one = 1;
  (void)!::write(m_stop, &one, sizeof(one));
  m_reader.join();
  ::close(m_stop);
  ::close(m_signals);
}

std::optional<Request> RequestQueue::next() {
  std::unique_lock lock(m_mutex);
  m_changed.wait(lock, [&] { return m_closed || !m_waiting.empty(); });
  if (m_closed) return std::nullopt;
  Request request = std::move(m_waiting.front());
  m_waiting.pop_front();
  m_cancelled.erase(m_cancelled.begin(), m_cancelled.lower_bound(request.id));
  return request;
}

bool RequestQueue::isCancelled(std::uint64_t id) const {
  const std::lock_guard lock(m_mutex);
  return m_closed || m_cancelled.contains(id);
}

void RequestQueue::read() {
  std::string received;
  std::array<char, 65536> buffer;
  while (true) {
    std::array<pollfd, 3> waiting = {pollfd{m_input, POLLIN, 0}, pollfd{m_signals, POLLIN, 0},
                                     pollfd{m_stop, POLLIN, 0}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (waiting[2].revents != 0) return;
    if (waiting[1].revents != 0) break;
    const ssize_t count = ::read(m_input, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    received.append(buffer.data(), static_cast<std::size_t>(count));
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = received.find('\n', begin)) != std::string::npos;
         begin = end + 1) {
      takeLine(std::string_view(received).substr(begin, end - begin));
    }
    received.erase(0, begin);
    if (received.size() > longestLine) {
      m_handlers.malformed("the line is too long");
      break;
    }
  }
  close();
}

void RequestQueue::takeLine(std::string_view line) {
  auto request = decodeRequest(line);
  if (!request) {
    m_handlers.malformed(request.error());
    return;
  }
  {
    const std::lock_guard lock(m_mutex);
    if (request->method == "cancel") {
      m_cancelled.insert(countOf(request->params, "id"));
    } else {
      m_waiting.push_back(std::move(*request));
    }
  }
  m_changed.notify_all();
}

/// The client is gone: the worker's thread sees it at its next checkpoint or between requests. A run
/// that has no checkpoint for too long must not outlive the client.
void RequestQueue::close() {
  std::unique_lock lock(m_mutex);
  m_closed = true;
  m_changed.notify_all();
  if (m_changed.wait_for(lock, grace, [&] { return m_ending; })) return;
  lock.unlock();
  m_handlers.stuck();
}

}  // namespace lateglow::engine
