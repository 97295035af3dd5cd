#include "tests/integration/pacs/OrthancServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace lateglow::test {

namespace {

constexpr const char* kOrthanc = "/usr/sbin/Orthanc";

}  // namespace

bool OrthancServer::available() { return std::filesystem::exists(kOrthanc); }

OrthancServer::OrthancServer(const std::string& aeTitle, const std::vector<Modality>& modalities,
                             const nlohmann::json& extra)
    : m_aeTitle(aeTitle), m_dicomPort(freePort()), m_httpPort(freePort()) {
  nlohmann::json known = nlohmann::json::object();
  for (const Modality& one : modalities) known[one.name] = {one.aeTitle, "127.0.0.1", one.port};
  nlohmann::json configuration = {{"Name", aeTitle},
                                  {"DicomAet", aeTitle},
                                  {"DicomPort", m_dicomPort},
                                  {"HttpPort", m_httpPort},
                                  {"StorageDirectory", m_folder / "storage"},
                                  {"IndexDirectory", m_folder / "storage"},
                                  {"RemoteAccessAllowed", false},
                                  {"AuthenticationEnabled", false},
                                  {"DicomCheckCalledAet", true},
                                  {"DicomAlwaysAllowEcho", true},
                                  {"DicomAlwaysAllowStore", true},
                                  {"DicomAlwaysAllowFind", true},
                                  {"DicomAlwaysAllowGet", true},
                                  {"DicomAlwaysAllowMove", true},
                                  {"DefaultEncoding", "Utf8"},
                                  {"StableAge", 60},
                                  {"DicomModalities", known}};
  configuration.merge_patch(extra);
  const std::string file = m_folder / "orthanc.json";
  std::ofstream(file) << configuration.dump(1);
  m_program = std::make_unique<ChildProgram>(kOrthanc, std::vector<std::string>{file},
                                             m_folder.path() / "log");
  m_started =
      waitUntil([this] { return !m_program->running() || get("/system").has_value(); }, 30.0) &&
      m_program->running();
}

PacsNode OrthancServer::node() const {
  PacsNode node;
  node.name = m_aeTitle;
  node.aeTitle = m_aeTitle;
  node.host = "127.0.0.1";
  node.port = m_dicomPort;
  return node;
}

std::optional<std::string> OrthancServer::request(const std::string& method,
                                                  const std::string& path,
                                                  const std::string& body) const {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(m_httpPort);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
    const std::string text =
        method + " " + path +
        " HTTP/1.0\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
    (void)::send(descriptor, text.data(), text.size(), MSG_NOSIGNAL);
    char part[65536];
    for (ssize_t size = 0; (size = ::recv(descriptor, part, sizeof part, 0)) > 0;) {
      answer.append(part, static_cast<std::size_t>(size));
    }
  }
  ::close(descriptor);
  const std::size_t begin = answer.find("\r\n\r\n");
  if (begin == std::string::npos || answer.find(" 200 ") > 16) return {};
  return answer.substr(begin + 4);
}

std::optional<std::string> OrthancServer::get(const std::string& path) const {
  return request("GET", path, "");
}

std::optional<std::string> OrthancServer::post(const std::string& path,
                                               const std::string& body) const {
  return request("POST", path, body);
}

nlohmann::json OrthancServer::getJson(const std::string& path) const {
  return nlohmann::json::parse(get(path).value_or("null"), nullptr, false);
}

std::size_t OrthancServer::count(const std::string& what) const {
  const auto list = getJson("/" + what);
  return list.is_array() ? list.size() : 0;
}

}  // namespace lateglow::test
