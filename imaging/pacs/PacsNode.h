#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "imaging/core/Failure.h"

namespace lateglow {

/// How a connection is secured. Always the Non-Downgrading BCP 195 TLS Profile (PS3.15 B.10), with
/// the peer's certificate required and verified; there is no switch to look away.
struct TlsSettings {
  bool enabled = false;
  std::filesystem::path certificate;           ///< own certificate, PEM
  std::filesystem::path privateKey;            ///< its key, PEM, without a password
  std::vector<std::filesystem::path> trusted;  ///< certificates of the authorities, PEM
  /// As a client: the certificate must also name the host that was called. Off only for networks
  /// whose certificates name devices instead of hosts.
  bool checkHostName = true;
};

enum class RetrieveBy { Get, Move };

/// Another application entity on the network.
struct PacsNode {
  std::string name;     ///< how the user calls it
  std::string aeTitle;  ///< 1 to 16 characters (PS3.5 6.2, AE)
  std::string host;     ///< name or IPv4 address
  std::uint16_t port = 104;
  TlsSettings tls;
  /// Specific Character Set of queries with other than ASCII letters (PS3.3 C.12.1.1.2).
  std::string characterSet = "ISO_IR 192";
  RetrieveBy retrieveBy = RetrieveBy::Get;
};

/// This program as others see it.
struct LocalEntity {
  std::string aeTitle = "LATEGLOW";
  std::uint16_t port = 11112;  ///< of the listener; 0 lets the system choose
  std::string bindAddress;     ///< IPv4 address to listen on; empty for all
  TlsSettings tls;             ///< of the listener, and the own certificate towards nodes
};

/// How long to wait for what. A connection ends when any of them is over.
struct PacsTimeouts {
  int connectSeconds = 10;      ///< name resolution and TCP
  int negotiationSeconds = 15;  ///< TLS and association, as a whole
  int idleSeconds = 60;         ///< without a byte between two messages
  int pduSeconds = 60;          ///< for one PDU, so that no peer can drip it
  int associationSeconds = 4 * 3600;
};

/// BadInput where the title is empty, longer than 16 characters or holds others than the AE value
/// representation allows.
[[nodiscard]] Expected<void> checkAeTitle(std::string_view title);

/// "AE@host:port"; BadInput for anything else.
[[nodiscard]] Expected<PacsNode> parsePeer(const std::string& text);

/// "ORTHANC@host:4242", for messages.
[[nodiscard]] std::string toString(const PacsNode& node);

/// Whether a UID that came over the network has the form of one: 1 to 64 digits and dots, no empty
/// component (PS3.5 9.1). Leading zeros in a component, which real devices write, are let through.
[[nodiscard]] bool isUid(std::string_view uid);

}  // namespace lateglow
