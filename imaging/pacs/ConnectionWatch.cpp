#include "imaging/pacs/ConnectionWatch.h"

#include <sys/socket.h>

#include <algorithm>

namespace lateglow {

namespace {

constexpr std::uint8_t kAssociateRejectPdu = 3;
constexpr std::uint8_t kFirstPduType = 1;
constexpr std::uint8_t kLastPduType = 7;
constexpr std::size_t kRejectBodyBytes = 4;

}  // namespace

std::string toString(ConnectionEnd end) {
  switch (end) {
    case ConnectionEnd::None:
      return "not ended";
    case ConnectionEnd::Cancelled:
      return "cancelled";
    case ConnectionEnd::NegotiationSlow:
      return "the association was not established in time";
    case ConnectionEnd::Idle:
      return "idle for too long";
    case ConnectionEnd::PduSlow:
      return "a message unit arrived too slowly";
    case ConnectionEnd::TooLong:
      return "the association lasted too long";
    case ConnectionEnd::IllegalPdu:
      return "not the DICOM protocol, or a unit that is too long";
    case ConnectionEnd::InstanceTooLarge:
      return "an object beyond the size limit";
    case ConnectionEnd::MadeRoom:
      return "idle longest when all places were taken";
  }
  return "ended";
}

WatchedConnection::WatchedConnection(int descriptor, const ConnectionLimits& limits)
    : m_descriptor(descriptor),
      m_limits(limits),
      m_created(Clock::now()),
      m_lastByte(m_created),
      m_pduBegin(m_created),
      m_waitBegin(m_created) {}

void WatchedConnection::waitsForBytes() {
  const std::lock_guard lock(m_mutex);
  if (m_wait == Wait::None) m_waitBegin = Clock::now();
  m_wait = Wait::Bytes;
}

void WatchedConnection::waitsForSpace() {
  const std::lock_guard lock(m_mutex);
  m_wait = Wait::Space;
  m_waitBegin = Clock::now();
}

void WatchedConnection::waitsNoMore() {
  const std::lock_guard lock(m_mutex);
  m_wait = Wait::None;
}

bool WatchedConnection::received(std::span<const std::byte> bytes) {
  const std::lock_guard lock(m_mutex);
  m_lastByte = Clock::now();
  while (!bytes.empty()) {
    if (m_bodyLeft > 0 && m_head[0] != kAssociateRejectPdu) {
      const auto step = std::min<std::size_t>(bytes.size(), m_bodyLeft);
      m_bodyLeft -= static_cast<std::uint32_t>(step);
      bytes = bytes.subspan(step);
      continue;
    }
    if (!followByte(std::to_integer<std::uint8_t>(bytes.front()))) {
      endLocked(ConnectionEnd::IllegalPdu);
      return false;
    }
    bytes = bytes.subspan(1);
  }
  return true;
}

bool WatchedConnection::followByte(std::uint8_t byte) {
  if (m_bodyLeft > 0) {
    if (m_rejectBody.size() < kRejectBodyBytes) m_rejectBody.push_back(byte);
    --m_bodyLeft;
    return true;
  }
  if (m_headBytes == 0) m_pduBegin = m_lastByte;
  m_head[m_headBytes++] = byte;
  if (m_headBytes == 1) return byte >= kFirstPduType && byte <= kLastPduType;
  if (m_headBytes < 6) return true;
  m_headBytes = 0;
  m_bodyLeft = static_cast<std::uint32_t>(m_head[2]) << 24 |
               static_cast<std::uint32_t>(m_head[3]) << 16 |
               static_cast<std::uint32_t>(m_head[4]) << 8 | m_head[5];
  return m_bodyLeft <= m_limits.longestPdu;
}

void WatchedConnection::endLocked(ConnectionEnd why) {
  if (m_why == ConnectionEnd::None) m_why = why;
  if (m_descriptor >= 0) ::shutdown(m_descriptor, SHUT_RDWR);
}

void WatchedConnection::negotiated() {
  const std::lock_guard lock(m_mutex);
  m_negotiated = true;
}

void WatchedConnection::end(ConnectionEnd why) {
  const std::lock_guard lock(m_mutex);
  endLocked(why);
}

void WatchedConnection::forget() {
  const std::lock_guard lock(m_mutex);
  m_descriptor = -1;
  m_wait = Wait::None;
}

void WatchedConnection::check(Clock::time_point now) {
  const std::lock_guard lock(m_mutex);
  if (m_why != ConnectionEnd::None) return;
  const bool inPdu = m_headBytes > 0 || m_bodyLeft > 0;
  if (now - m_created > m_limits.association) return endLocked(ConnectionEnd::TooLong);
  if (m_wait == Wait::None) return;
  if (!m_negotiated) {
    if (now - m_created > m_limits.negotiation) endLocked(ConnectionEnd::NegotiationSlow);
  } else if (m_wait == Wait::Space) {
    if (now - m_waitBegin > m_limits.pdu) endLocked(ConnectionEnd::PduSlow);
  } else if (inPdu) {
    if (now - m_pduBegin > m_limits.pdu) endLocked(ConnectionEnd::PduSlow);
  } else if (now - m_waitBegin > m_limits.idle) {
    endLocked(ConnectionEnd::Idle);
  }
}

ConnectionEnd WatchedConnection::why() const {
  const std::lock_guard lock(m_mutex);
  return m_why;
}

std::optional<WatchedConnection::Clock::duration> WatchedConnection::idleFor(
    Clock::time_point now) const {
  const std::lock_guard lock(m_mutex);
  const bool inData = m_negotiated && (m_headBytes > 0 || m_bodyLeft > 0);
  if (m_wait != Wait::Bytes || inData || m_why != ConnectionEnd::None) return {};
  return now - m_lastByte;
}

std::optional<AssociationRejection> WatchedConnection::rejection() const {
  const std::lock_guard lock(m_mutex);
  if (m_rejectBody.size() < kRejectBodyBytes) return {};
  return AssociationRejection{m_rejectBody[1], m_rejectBody[2], m_rejectBody[3]};
}

std::shared_ptr<WatchedConnection> ConnectionWatch::add(int descriptor) {
  auto connection = std::make_shared<WatchedConnection>(descriptor, m_limits);
  const std::lock_guard lock(m_mutex);
  m_connections.push_back(connection);
  m_newest = connection;
  if (m_ended != ConnectionEnd::None) connection->end(m_ended);
  return connection;
}

std::vector<std::shared_ptr<WatchedConnection>> ConnectionWatch::alive() {
  const std::lock_guard lock(m_mutex);
  std::vector<std::shared_ptr<WatchedConnection>> list;
  std::erase_if(m_connections, [](const auto& one) { return one.expired(); });
  for (const auto& one : m_connections) {
    if (auto connection = one.lock()) list.push_back(std::move(connection));
  }
  return list;
}

void ConnectionWatch::endAll(ConnectionEnd why) {
  {
    const std::lock_guard lock(m_mutex);
    m_ended = why;
  }
  for (const auto& connection : alive()) connection->end(why);
}

void ConnectionWatch::check() {
  const auto now = WatchedConnection::Clock::now();
  for (const auto& connection : alive()) connection->check(now);
}

bool ConnectionWatch::makeRoom(std::chrono::milliseconds atLeast) {
  const auto now = WatchedConnection::Clock::now();
  std::shared_ptr<WatchedConnection> idlest;
  WatchedConnection::Clock::duration longest = atLeast;
  for (const auto& connection : alive()) {
    const auto idle = connection->idleFor(now);
    if (idle && *idle >= longest) {
      longest = *idle;
      idlest = connection;
    }
  }
  if (idlest != nullptr) idlest->end(ConnectionEnd::MadeRoom);
  return idlest != nullptr;
}

std::shared_ptr<WatchedConnection> ConnectionWatch::newest() const {
  const std::lock_guard lock(m_mutex);
  return m_newest;
}

}  // namespace lateglow
