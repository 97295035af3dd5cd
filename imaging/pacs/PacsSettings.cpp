#include "imaging/pacs/PacsSettings.h"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kSchema = "lateglow.pacs/1";
constexpr std::uintmax_t kLargestFile = 1 << 20;

tl::unexpected<Failure> badSettings(const fs::path& file, const std::string& what) {
  return fail(FailureCode::BadInput, file.string() + ": " + what,
              "correct the file, or move it away to start afresh", file.string());
}

fs::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? fs::path(value) : fs::path();
}

json toJson(const TlsSettings& tls) {
  json trusted = json::array();
  for (const fs::path& one : tls.trusted) trusted.push_back(one.string());
  return {{"enabled", tls.enabled},
          {"certificate", tls.certificate.string()},
          {"private_key", tls.privateKey.string()},
          {"trusted", trusted},
          {"check_host_name", tls.checkHostName}};
}

TlsSettings tlsFrom(const json& object) {
  TlsSettings tls;
  if (!object.contains("tls")) return tls;
  const json& source = object.at("tls");
  tls.enabled = source.value("enabled", false);
  tls.certificate = source.value("certificate", std::string());
  tls.privateKey = source.value("private_key", std::string());
  for (const json& one : source.value("trusted", json::array())) {
    tls.trusted.emplace_back(one.get<std::string>());
  }
  tls.checkHostName = source.value("check_host_name", true);
  return tls;
}

std::uint16_t portFrom(const json& object, int otherwise) {
  const int port = object.value("port", otherwise);
  if (port < 0 || port > 65535) throw std::out_of_range("port " + std::to_string(port));
  return static_cast<std::uint16_t>(port);
}

json toJson(const PacsNode& node) {
  return {{"name", node.name},
          {"ae", node.aeTitle},
          {"host", node.host},
          {"port", node.port},
          {"character_set", node.characterSet},
          {"retrieve", node.retrieveBy == RetrieveBy::Get ? "get" : "move"},
          {"tls", toJson(node.tls)}};
}

PacsNode nodeFrom(const json& source) {
  PacsNode node;
  node.aeTitle = source.at("ae").get<std::string>();
  node.host = source.at("host").get<std::string>();
  node.port = portFrom(source, 104);
  node.name = source.value("name", toString(node));
  node.characterSet = source.value("character_set", node.characterSet);
  node.retrieveBy =
      source.value("retrieve", "get") == std::string("move") ? RetrieveBy::Move : RetrieveBy::Get;
  node.tls = tlsFrom(source);
  return node;
}

PacsSettings settingsFrom(const json& source) {
  PacsSettings settings;
  if (source.contains("local")) {
    const json& local = source.at("local");
    settings.local.aeTitle = local.value("ae", settings.local.aeTitle);
    settings.local.port = portFrom(local, settings.local.port);
    settings.local.bindAddress = local.value("bind", std::string());
    settings.local.tls = tlsFrom(local);
  }
  for (const json& node : source.value("nodes", json::array())) {
    settings.nodes.push_back(nodeFrom(node));
  }
  return settings;
}

Expected<void> checkTitles(const PacsSettings& settings, const fs::path& file) {
  if (const auto own = checkAeTitle(settings.local.aeTitle); !own) {
    return badSettings(file, own.error().message);
  }
  for (const PacsNode& node : settings.nodes) {
    if (const auto title = checkAeTitle(node.aeTitle); !title) {
      return badSettings(file, title.error().message);
    }
  }
  return {};
}

Expected<void> writePrivately(const fs::path& file, const std::string& text) {
  return writeFileAtomically(file, true, [&](const fs::path& temporary) -> Expected<void> {
    std::error_code error;
    fs::permissions(temporary, fs::perms::owner_read | fs::perms::owner_write, error);
    std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
    stream << text;
    stream.close();
    if (error || !stream) {
      return fail(FailureCode::Failed, file.string() + " cannot be written",
                  "check free space and rights", file.string());
    }
    return {};
  });
}

}  // namespace

Expected<PacsNode> PacsSettings::node(const std::string& name) const {
  std::string known;
  for (const PacsNode& one : nodes) {
    if (one.name == name) return one;
    known += (known.empty() ? "" : ", ") + one.name;
  }
  return fail(FailureCode::NotFound, "no PACS node is called \"" + name + "\"",
              known.empty() ? "none is set up yet: use --peer AE@host:port, or add one in Settings"
                            : "known are: " + known);
}

fs::path pacsSettingsFile() {
  if (auto chosen = fromEnvironment("LATEGLOW_PACS_SETTINGS"); !chosen.empty()) return chosen;
  auto config = fromEnvironment("XDG_CONFIG_HOME");
  if (config.empty()) config = fromEnvironment("HOME") / ".config";
  return config / "lateglow" / "pacs.json";
}

Expected<PacsSettings> loadPacsSettings(const fs::path& file) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error == std::errc::no_such_file_or_directory) return PacsSettings{};
  if (error || size > kLargestFile) return badSettings(file, "is not a settings file");
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  try {
    const json source = json::parse(text.str());
    if (source.value("schema", std::string()) != kSchema) {
      return badSettings(file, std::string("\"schema\" is not ") + kSchema);
    }
    auto settings = settingsFrom(source);
    if (const auto checked = checkTitles(settings, file); !checked) {
      return tl::unexpected(checked.error());
    }
    return settings;
  } catch (const std::exception& fault) {
    return badSettings(file, fault.what());
  }
}

Expected<void> savePacsSettings(const PacsSettings& settings, const fs::path& file) {
  if (const auto checked = checkTitles(settings, file); !checked) return checked;
  std::error_code error;
  if (!file.parent_path().empty() && fs::create_directories(file.parent_path(), error)) {
    fs::permissions(file.parent_path(), fs::perms::owner_all, error);
  }
  json nodes = json::array();
  for (const PacsNode& node : settings.nodes) nodes.push_back(toJson(node));
  const json whole = {{"schema", kSchema},
                      {"local",
                       {{"ae", settings.local.aeTitle},
                        {"port", settings.local.port},
                        {"bind", settings.local.bindAddress},
                        {"tls", toJson(settings.local.tls)}}},
                      {"nodes", nodes}};
  return writePrivately(file, whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace lateglow
