#include "app/cli/PacsArguments.h"

namespace lateglow::cli {

namespace {

void applyTls(const PacsArguments& arguments, TlsSettings& tls) {
  if (arguments.tls) tls.enabled = true;
  if (!arguments.certificate.empty()) tls.certificate = arguments.certificate;
  if (!arguments.privateKey.empty()) tls.privateKey = arguments.privateKey;
  if (!arguments.trusted.empty()) {
    tls.trusted.assign(arguments.trusted.begin(), arguments.trusted.end());
  }
  if (arguments.anyHostName) tls.checkHostName = false;
}

}  // namespace

void addPacsArguments(CLI::App& command, PacsArguments& arguments, bool withNode) {
  command.add_option("--settings", arguments.settings, "Settings file instead of the user's");
  command.add_option("--aet", arguments.aeTitle, "Own AE title");
  command
      .add_option("--timeout", arguments.timeoutSeconds,
                  "Seconds without an answer after which the peer is given up")
      ->check(CLI::Range(1, 3600));
  command.add_flag("--tls", arguments.tls, "Secure the connection (BCP 195, non-downgrading)");
  command.add_option("--certificate", arguments.certificate, "Own certificate, PEM");
  command.add_option("--private-key", arguments.privateKey, "Its private key, PEM");
  command.add_option("--trusted", arguments.trusted, "Certificate of a trusted authority, PEM");
  if (!withNode) return;
  auto* node = command.add_option("--node", arguments.node, "Name of a node in the settings");
  command.add_option("--peer", arguments.peer, "AE@host:port")->excludes(node);
  command.add_flag("--any-host-name", arguments.anyHostName,
                   "Do not compare the peer's certificate with its host name");
}

Expected<PacsParties> localParty(const PacsArguments& arguments) {
  const auto file =
      arguments.settings.empty() ? pacsSettingsFile() : std::filesystem::path(arguments.settings);
  const auto settings = loadPacsSettings(file);
  if (!settings) return tl::unexpected(settings.error());
  PacsParties parties;
  parties.local = settings->local;
  if (!arguments.aeTitle.empty()) {
    if (const auto title = checkAeTitle(arguments.aeTitle); !title) {
      return tl::unexpected(title.error());
    }
    parties.local.aeTitle = arguments.aeTitle;
  }
  if (arguments.port >= 0) parties.local.port = static_cast<std::uint16_t>(arguments.port);
  applyTls(arguments, parties.local.tls);
  if (arguments.timeoutSeconds > 0) {
    parties.timeouts.connectSeconds = arguments.timeoutSeconds;
    parties.timeouts.negotiationSeconds = arguments.timeoutSeconds;
    parties.timeouts.idleSeconds = arguments.timeoutSeconds;
    parties.timeouts.pduSeconds = arguments.timeoutSeconds;
  }
  return parties;
}

Expected<PacsParties> parties(const PacsArguments& arguments) {
  auto both = localParty(arguments);
  if (!both) return both;
  if (arguments.node.empty() && arguments.peer.empty()) {
    return fail(FailureCode::BadInput, "no peer is named",
                "give --node NAME or --peer AE@host:port");
  }
  if (!arguments.peer.empty()) {
    auto peer = parsePeer(arguments.peer);
    if (!peer) return tl::unexpected(peer.error());
    both->node = std::move(*peer);
  } else {
    const auto file =
        arguments.settings.empty() ? pacsSettingsFile() : std::filesystem::path(arguments.settings);
    const auto settings = loadPacsSettings(file);
    if (!settings) return tl::unexpected(settings.error());
    auto node = settings->node(arguments.node);
    if (!node) return tl::unexpected(node.error());
    both->node = std::move(*node);
  }
  applyTls(arguments, both->node.tls);
  return both;
}

void addPacsCommand(CLI::App& app, CommandLine& line) {
  auto* pacs = app.add_subcommand("pacs", "DICOM network: query, retrieve, send, listen");
  pacs->require_subcommand(1);
  pacs->fallthrough();
  addPacsQueryVerbs(*pacs, line);
  addPacsTransferVerbs(*pacs, line);
  addPacsListenVerbs(*pacs, line);
}

}  // namespace lateglow::cli
