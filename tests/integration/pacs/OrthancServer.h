#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "imaging/pacs/PacsNode.h"
#include "tests/integration/ProgramRunner.h"
#include "tests/integration/pacs/ChildProgram.h"

namespace lateglow::test {

/// A real archive (Orthanc) on free ports of the loopback interface, in a folder of its own; it and
/// its data go with the object.
class OrthancServer {
public:
  struct Modality {
    std::string name;
    std::string aeTitle;
    std::uint16_t port = 0;
  };

  /// False where Orthanc is not installed.
  [[nodiscard]] static bool available();

  /// `extra` is merged into the configuration.
  explicit OrthancServer(const std::string& aeTitle, const std::vector<Modality>& modalities = {},
                         const nlohmann::json& extra = nlohmann::json::object());

  [[nodiscard]] bool started() const { return m_started; }
  [[nodiscard]] PacsNode node() const;
  [[nodiscard]] std::string log() const { return m_program->output(); }

  /// REST; the answer's body, or nothing on a status other than 200.
  [[nodiscard]] std::optional<std::string> get(const std::string& path) const;
  [[nodiscard]] std::optional<std::string> post(const std::string& path,
                                                const std::string& body) const;
  [[nodiscard]] nlohmann::json getJson(const std::string& path) const;
  [[nodiscard]] std::size_t count(const std::string& what) const;  ///< "studies", "instances"

private:
  [[nodiscard]] std::optional<std::string> request(const std::string& method,
                                                   const std::string& path,
                                                   const std::string& body) const;

  ScratchFolder m_folder{"orthanc"};
  std::string m_aeTitle;
  std::uint16_t m_dicomPort;
  std::uint16_t m_httpPort;
  std::unique_ptr<ChildProgram> m_program;
  bool m_started = false;
};

}  // namespace lateglow::test
