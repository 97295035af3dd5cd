#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "imaging/pacs/PacsSettings.h"

namespace lateglow::cli {

/// How every `pacs` verb is told with whom it speaks and as whom.
struct PacsArguments {
  std::string settings;  ///< settings file; empty: the user's
  std::string node;      ///< name in the settings
  std::string peer;      ///< AE@host:port
  std::string aeTitle;   ///< own; empty: that of the settings
  int port = -1;         ///< own; -1: that of the settings
  int timeoutSeconds = 0;
  bool tls = false;  ///< towards --peer
  std::string certificate;
  std::string privateKey;
  std::vector<std::string> trusted;
  bool anyHostName = false;
};

/// The two sides of a call.
struct PacsParties {
  LocalEntity local;
  PacsNode node;
  PacsTimeouts timeouts;
};

/// The options that all verbs have; `withNode`: also those that name the other side.
void addPacsArguments(CLI::App& command, PacsArguments& arguments, bool withNode);

/// Own side and time-outs.
[[nodiscard]] Expected<PacsParties> localParty(const PacsArguments& arguments);
/// Both sides.
[[nodiscard]] Expected<PacsParties> parties(const PacsArguments& arguments);

void addPacsQueryVerbs(CLI::App& pacs, CommandLine& line);     ///< echo, find, nodes
void addPacsTransferVerbs(CLI::App& pacs, CommandLine& line);  ///< get, move, store
void addPacsListenVerbs(CLI::App& pacs, CommandLine& line);    ///< listen, queue

}  // namespace lateglow::cli
