#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "imaging/pacs/InstanceInbox.h"
#include "imaging/pacs/PacsNode.h"

namespace lateglow {

struct ListenerOptions {
  LocalEntity local;
  std::filesystem::path folder;  ///< see InstanceInbox
  PacsTimeouts timeouts;
  std::size_t maxAssociations = 32;
  /// When all places are taken, the association that has been idle longest, and for at least this
  /// long, is ended for a new one; otherwise the new one is refused (local limit exceeded).
  std::chrono::milliseconds evictIdleAfter{5'000};
  bool anyCalledAeTitle = false;              ///< also answer to other AE titles than ours
  std::vector<std::string> allowedCallingAe;  ///< empty: all
  std::vector<std::string> allowedHosts;      ///< IPv4 addresses; empty: all
  std::uint64_t largestInstanceBytes = 8ULL << 30;
};

/// What a log should know of the listener.
struct ListenerEvent {
  enum class Kind {
    HostRefused,        ///< not on the list; closed before anything was read
    AssociationFull,    ///< refused, all places taken
    AssociationRefused, ///< by AE title, or nothing to do together
    AssociationOpened,
    AssociationEnded,   ///< `detail`: why, where not in order
    InstanceReceived,
    InstanceRefused
  };
  Kind kind = Kind::AssociationOpened;
  std::string peer;            ///< address
  std::string callingAeTitle;  ///< empty where not known yet
  std::string detail;
};
[[nodiscard]] std::string toString(ListenerEvent::Kind kind);

/// A C-STORE and C-ECHO provider (PS3.4 annexes A and B). One thread accepts, one a connection
/// serves it, at most `maxAssociations` at a time, so a slow or silent peer delays nobody else.
class StoreListener {
public:
  /// Called in the thread of the association when the object lies whole on disk and before the peer
  /// hears of it; a failure is told to the peer as "out of resources", so it will send again.
  using InstanceHandler = std::function<Expected<void>(const ReceivedInstance&)>;
  using EventHandler = std::function<void(const ListenerEvent&)>;

  /// Opens the port and starts. Failed where the port is taken or not allowed.
  [[nodiscard]] static Expected<std::unique_ptr<StoreListener>> start(ListenerOptions options,
                                                                      InstanceHandler onInstance,
                                                                      EventHandler onEvent = {});
  ~StoreListener();
  StoreListener(const StoreListener&) = delete;
  StoreListener& operator=(const StoreListener&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  /// Associations that are open now.
  [[nodiscard]] std::size_t associations() const;
  /// Where the objects of a study go.
  [[nodiscard]] std::filesystem::path studyFolder(const std::string& studyUid) const;
  /// Closes the port and ends all associations; returns when all threads are gone.
  void stop();

private:
  class Impl;
  explicit StoreListener(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lateglow
