#include "imaging/pacs/StoreListener.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <list>
#include <mutex>
#include <system_error>
#include <thread>

#include "imaging/pacs/PacsCall.h"
#include "imaging/pacs/StoreProvider.h"

namespace lateglow {

namespace {

constexpr int kBacklog = 256;
constexpr int kStepMs = 100;
/// Threads beyond the places, that only say no; further connections are closed without a word.
constexpr std::size_t kRefusers = 8;
constexpr std::chrono::milliseconds kRefuseWithin{3000};

tl::unexpected<Failure> cannotListen(const LocalEntity& local, int error) {
  const std::string where =
      (local.bindAddress.empty() ? "port " : local.bindAddress + ":") + std::to_string(local.port);
  const char* remedy = error == EADDRINUSE ? "another program listens there: choose another port"
                       : error == EACCES   ? "choose a port from 1024 on"
                                           : "check address and port";
  return fail(FailureCode::Failed,
              "cannot listen on " + where + ": " + std::generic_category().message(error), remedy);
}

Expected<int> openPort(const LocalEntity& local) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(local.port);
  address.sin_addr.s_addr = htonl(INADDR_ANY);
  if (!local.bindAddress.empty() &&
      inet_pton(AF_INET, local.bindAddress.c_str(), &address.sin_addr) != 1) {
    return cannotListen(local, EINVAL);
  }
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) return cannotListen(local, errno);
  const int reuse = 1;
  ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
  if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(descriptor, kBacklog) != 0) {
    const int error = errno;
    ::close(descriptor);
    return cannotListen(local, error);
  }
  return descriptor;
}

std::uint16_t portOf(int descriptor) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  ::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

/// Who is refused must ask soon, so that the few threads that refuse are not held either.
ConnectionLimits refusingLimits(const PacsTimeouts& timeouts) {
  ConnectionLimits limits = limitsOf(timeouts);
  limits.negotiation = std::min<std::chrono::milliseconds>(limits.negotiation, kRefuseWithin);
  return limits;
}

}  // namespace

std::string toString(ListenerEvent::Kind kind) {
  switch (kind) {
    case ListenerEvent::Kind::HostRefused:
      return "host-refused";
    case ListenerEvent::Kind::AssociationFull:
      return "association-full";
    case ListenerEvent::Kind::AssociationRefused:
      return "association-refused";
    case ListenerEvent::Kind::AssociationOpened:
      return "association-opened";
    case ListenerEvent::Kind::AssociationEnded:
      return "association-ended";
    case ListenerEvent::Kind::InstanceReceived:
      return "instance-received";
    case ListenerEvent::Kind::InstanceRefused:
      return "instance-refused";
  }
  return "event";
}

class StoreListener::Impl {
 public:
  Impl(ListenerOptions options, InstanceHandler onInstance, EventHandler onEvent)
      : m_options(std::move(options)),
        m_onInstance(std::move(onInstance)),
        m_onEvent(std::move(onEvent)),
        m_watch(limitsOf(m_options.timeouts)),
        m_refusedWatch(refusingLimits(m_options.timeouts)) {}
  ~Impl() { stop(); }

  Expected<void> start() {
    auto inbox = InstanceInbox::open(m_options.folder);
    if (!inbox) return tl::unexpected(inbox.error());
    m_inbox = std::move(*inbox);
    auto layer = GuardedLayer::create(m_options.local.tls, GuardedLayer::Role::Server, "", m_watch);
    if (!layer) return tl::unexpected(layer.error());
    m_layer = std::move(*layer);
    auto refusing =
        GuardedLayer::create(m_options.local.tls, GuardedLayer::Role::Server, "", m_refusedWatch);
    if (!refusing) return tl::unexpected(refusing.error());
    m_refusingLayer = std::move(*refusing);
    const auto descriptor = openPort(m_options.local);
    if (!descriptor) return tl::unexpected(descriptor.error());
    m_descriptor = *descriptor;
    m_port = portOf(m_descriptor);
    m_thread = std::thread([this] { acceptConnections(); });
    return {};
  }

  void stop() {
    m_stopping = true;
    if (m_thread.joinable()) m_thread.join();
    if (m_descriptor >= 0) ::close(m_descriptor);
    m_descriptor = -1;
    m_watch.endAll(ConnectionEnd::Cancelled);
    m_refusedWatch.endAll(ConnectionEnd::Cancelled);
    for (Worker& worker : m_workers) worker.thread.join();
    m_workers.clear();
  }

  [[nodiscard]] std::uint16_t port() const { return m_port; }
  [[nodiscard]] std::size_t associations() const { return m_serving; }
  [[nodiscard]] const InstanceInbox& inbox() const { return *m_inbox; }

 private:
  struct Worker {
    std::thread thread;
    std::atomic<bool> finished{false};
  };

  void acceptConnections() {
    while (!m_stopping) {
      pollfd ready{m_descriptor, POLLIN, 0};
      const bool waiting = ::poll(&ready, 1, kStepMs) > 0;
      m_watch.check();
      m_refusedWatch.check();
      reap();
      if (waiting) acceptOne();
    }
  }

  void reap() {
    for (auto worker = m_workers.begin(); worker != m_workers.end();) {
      if (!worker->finished) {
        ++worker;
        continue;
      }
      worker->thread.join();
      worker = m_workers.erase(worker);
    }
  }

  void acceptOne() {
    sockaddr_in from{};
    socklen_t size = sizeof from;
    const int descriptor =
        ::accept4(m_descriptor, reinterpret_cast<sockaddr*>(&from), &size, SOCK_CLOEXEC);
    if (descriptor < 0) {
      // Out of descriptors: those that are open must end first.
      if (errno == EMFILE || errno == ENFILE) {
        m_watch.makeRoom(std::chrono::milliseconds(0));
        std::this_thread::sleep_for(std::chrono::milliseconds(kStepMs));
      }
      return;
    }
    char digits[INET_ADDRSTRLEN] = {};
    inet_ntop(AF_INET, &from.sin_addr, digits, sizeof digits);
    const auto& hosts = m_options.allowedHosts;
    if (!hosts.empty() && std::find(hosts.begin(), hosts.end(), digits) == hosts.end()) {
      if (m_onEvent) m_onEvent({ListenerEvent::Kind::HostRefused, digits, {}, {}});
      ::close(descriptor);
      return;
    }
    serve(descriptor, digits);
  }

  void serve(int descriptor, const std::string& peer) {
    bool full = m_serving >= m_options.maxAssociations;
    if (full && m_watch.makeRoom(m_options.evictIdleAfter)) full = !waitForPlace();
    if (full && m_refusing >= kRefusers) {
      ::close(descriptor);
      return;
    }
    std::atomic<std::size_t>& counter = full ? m_refusing : m_serving;
    ++counter;
    Worker& worker = m_workers.emplace_back();
    try {
      worker.thread = std::thread([this, descriptor, peer, full, &counter, &worker] {
        StoreProvider provider(m_options, *m_inbox, m_onInstance, m_onEvent, peer);
        provider.serve(descriptor, full ? *m_refusingLayer : *m_layer, full);
        --counter;
        worker.finished = true;
      });
    } catch (const std::system_error&) {  // no more threads: this peer has to come again
      ::close(descriptor);
      --counter;
      m_workers.pop_back();
    }
  }

  /// The one whose connection was just ended needs a moment to notice.
  bool waitForPlace() {
    for (int step = 0; step < 20 && m_serving >= m_options.maxAssociations; ++step) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return m_serving < m_options.maxAssociations;
  }

  ListenerOptions m_options;
  InstanceHandler m_onInstance;
  EventHandler m_onEvent;
  ConnectionWatch m_watch;
  ConnectionWatch m_refusedWatch;  ///< apart: ending one of these makes no room
  std::unique_ptr<InstanceInbox> m_inbox;
  std::unique_ptr<GuardedLayer> m_layer;
  std::unique_ptr<GuardedLayer> m_refusingLayer;
  int m_descriptor = -1;
  std::uint16_t m_port = 0;
  std::atomic<bool> m_stopping{false};
  std::atomic<std::size_t> m_serving{0};
  std::atomic<std::size_t> m_refusing{0};
  std::list<Worker> m_workers;  ///< of the accepting thread, until it has ended
  std::thread m_thread;
};

StoreListener::StoreListener(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

StoreListener::~StoreListener() = default;

Expected<std::unique_ptr<StoreListener>> StoreListener::start(ListenerOptions options,
                                                              InstanceHandler onInstance,
                                                              EventHandler onEvent) {
  auto impl = std::make_unique<Impl>(std::move(options), std::move(onInstance), std::move(onEvent));
  if (const auto started = impl->start(); !started) return tl::unexpected(started.error());
  return std::unique_ptr<StoreListener>(new StoreListener(std::move(impl)));
}

std::uint16_t StoreListener::port() const { return m_impl->port(); }

std::size_t StoreListener::associations() const { return m_impl->associations(); }

std::filesystem::path StoreListener::studyFolder(const std::string& studyUid) const {
  return m_impl->inbox().studyFolder(studyUid);
}

void StoreListener::stop() { m_impl->stop(); }

}  // namespace lateglow
