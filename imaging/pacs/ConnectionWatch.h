#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lateglow {

/// Why we ended a connection ourselves.
enum class ConnectionEnd {
  None,
  Cancelled,         ///< the user stopped it, or the listener stops
  NegotiationSlow,   ///< TLS and A-ASSOCIATE took too long
  Idle,              ///< nothing arrived between two messages
  PduSlow,           ///< a PDU was dripped
  TooLong,           ///< the association as a whole
  IllegalPdu,        ///< not the upper layer protocol, or a PDU that is too long
  InstanceTooLarge,  ///< one object beyond the limit
  MadeRoom           ///< idle longest when all places were taken
};
[[nodiscard]] std::string toString(ConnectionEnd end);

struct ConnectionLimits {
  std::chrono::milliseconds negotiation{15'000};
  std::chrono::milliseconds idle{60'000};
  std::chrono::milliseconds pdu{60'000};
  std::chrono::milliseconds association{4 * 3600 * 1000};
  std::uint32_t longestPdu = 1 << 20;  ///< A-ASSOCIATE-RQ with all contexts stays far below
};

/// A-ASSOCIATE-RJ as it was received (PS3.8 9.3.4).
struct AssociationRejection {
  int result = 0;
  int source = 0;
  int reason = 0;
};

/// One TCP connection under watch. DCMTK waits in blocking calls; what ends them, whatever they
/// wait for, is shutting the socket down from another thread. Follows the stream of PDUs (PS3.8
/// 9.3.1: type, reserved, length) to know what is being waited for. Thread-safe.
class WatchedConnection {
public:
  using Clock = std::chrono::steady_clock;

  WatchedConnection(int descriptor, const ConnectionLimits& limits);

  /// Called around every wait for the peer.
  void waitsForBytes();
  void waitsForSpace();
  void waitsNoMore();
  /// Follows received bytes; false where they cannot be the protocol.
  [[nodiscard]] bool received(std::span<const std::byte> bytes);

  /// The association stands: from now on the limits of messages hold instead of that of negotiation.
  void negotiated();
  void end(ConnectionEnd why);
  /// The descriptor is about to be closed by its owner.
  void forget();
  /// Ends the connection where a limit is over.
  void check(Clock::time_point now);

  [[nodiscard]] ConnectionEnd why() const;
  /// How long it has been waiting for the next message; nothing while one is under way.
  [[nodiscard]] std::optional<Clock::duration> idleFor(Clock::time_point now) const;
  [[nodiscard]] std::optional<AssociationRejection> rejection() const;

private:
  enum class Wait { None, Bytes, Space };
  void endLocked(ConnectionEnd why);
  bool followByte(std::uint8_t byte);

  mutable std::mutex m_mutex;
  int m_descriptor;
  ConnectionLimits m_limits;
  Clock::time_point m_created;
  Clock::time_point m_lastByte;
  Clock::time_point m_pduBegin;
  Clock::time_point m_waitBegin;
  Wait m_wait = Wait::None;
  ConnectionEnd m_why = ConnectionEnd::None;
  bool m_negotiated = false;
  std::uint8_t m_head[6] = {};
  int m_headBytes = 0;
  std::uint32_t m_bodyLeft = 0;
  std::vector<std::uint8_t> m_rejectBody;
};

/// The connections of one call or one listener.
class ConnectionWatch {
public:
  explicit ConnectionWatch(const ConnectionLimits& limits) : m_limits(limits) {}

  /// After endAll the new connection is ended at once.
  [[nodiscard]] std::shared_ptr<WatchedConnection> add(int descriptor);
  void endAll(ConnectionEnd why);
  /// To be called several times a second.
  void check();
  /// Ends the connection that has been idle longest, if it has been for `atLeast`.
  bool makeRoom(std::chrono::milliseconds atLeast);
  /// The newest connection that is still known, or null.
  [[nodiscard]] std::shared_ptr<WatchedConnection> newest() const;

private:
  std::vector<std::shared_ptr<WatchedConnection>> alive();

  mutable std::mutex m_mutex;
  ConnectionLimits m_limits;
  std::vector<std::weak_ptr<WatchedConnection>> m_connections;
  std::shared_ptr<WatchedConnection> m_newest;
  ConnectionEnd m_ended = ConnectionEnd::None;
};

}  // namespace lateglow
