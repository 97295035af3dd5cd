#include <memory>

#include "app/cli/Command.h"
#include "app/cli/OpenGlCheck.h"
#include "app/cli/Session.h"
#include "app/cli/StoreDoctor.h"
#include "app/workflow/KnownAnswer.h"
#include "app/workflow/Resources.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow::cli {

namespace {

using nlohmann::json;

class Checks {
public:
  void add(const std::string& name, bool ok, const std::string& detail) {
    m_ok = m_ok && ok;
    m_list.push_back({{"name", name}, {"ok", ok}, {"detail", detail}});
    m_text += std::string(ok ? "ok      " : "FAILED  ") + name + ": " + detail + "\n";
  }
  [[nodiscard]] CommandResult result(const json& devices) const {
    return {{{"ok", m_ok}, {"checks", m_list}, {"devices", devices}},
            m_text + (m_ok ? "everything works\n" : "something needs attention\n"),
            m_ok ? 0 : 1};
  }

private:
  bool m_ok = true;
  json m_list = json::array();
  std::string m_text;
};

void checkModels(const ModelLibrary& models, Checks& checks) {
  for (const InstalledModel& model : models.models()) {
    checks.add("model " + model.manifest.id, true, model.manifest.version + ", hashes right");
  }
  for (const BrokenModel& broken : models.broken()) checks.add("model", false, broken.problem);
  if (models.models().empty()) checks.add("models", false, "none found in " + (resourceFolder() / "models").string());
}

void checkKnownAnswers(Session& session, const std::vector<engine::DeviceInfo>& devices, Checks& checks,
                       ProgressSink& progress) {
  for (const InstalledModel& model : session.models->models()) {
    for (const engine::DeviceInfo& device : devices) {
      const std::string name = "known answer of " + model.manifest.id + " on " + device.id;
      const auto answer = checkKnownAnswer(*session.engine, model, device.id, progress);
      checks.add(name, answer && answer->right, answer ? answer->detail : answer.error().message);
    }
  }
}

/// For packagers: what the CPU answers now becomes the known answer of every model at hand.
Expected<CommandResult> recordAnswers(ProgressSink& progress) {
  Session session;
  json answers = json::object();
  for (const InstalledModel& model : session.models->models()) {
    const auto answer = computeKnownAnswer(*session.engine, model, "cpu", progress);
    if (!answer) return tl::unexpected(answer.error());
    answers[model.sha256] = *answer;
  }
  const auto file = resourceFolder() / "models" / "known_answers.json";
  const std::string text = answers.dump(2) + "\n";
  if (const auto done = writeFileAtomically(file, std::as_bytes(std::span(text)), true); !done) {
    return tl::unexpected(done.error());
  }
  return CommandResult{{{"output", file.string()}, {"answers", answers}}, file.string() + " written\n", 0};
}

Expected<CommandResult> run(ProgressSink& progress) {
  Checks checks;
  json devices = json::array();
  checks.add("version", true, "Lateglow " + softwareVersion());
  const OpenGlAnswer openGl = checkOpenGl();
  checks.add("OpenGL", openGl.ok, openGl.detail);
  const StoreAnswer store = checkStudyStore(progress);
  checks.add("study store", store.ok, store.detail);
  Session session;
  checkModels(*session.models, checks);
  const auto capabilities = session.engine->capabilities();
  if (!capabilities) {
    checks.add("engine", false, capabilities.error().message + " (" + capabilities.error().remedy + ")");
    return checks.result(devices);
  }
  checks.add("engine", true, "version " + capabilities->version + ", LibTorch " + capabilities->torchVersion +
                                 ", protocol " + std::to_string(capabilities->protocol));
  for (const engine::DeviceInfo& device : capabilities->devices) {
    devices.push_back({{"id", device.id}, {"name", device.name}, {"memory_bytes", device.totalMemoryBytes}});
  }
  checkKnownAnswers(session, capabilities->devices, checks, progress);
  return checks.result(devices);
}

}  // namespace

void addDoctorCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("doctor", "Check devices, OpenGL, engine, models and known answers");
  auto record = std::make_shared<bool>(false);
  command->add_flag("--record", *record, "Record the models' answers on this CPU as the known ones (for packagers)");
  command->callback([&line, record] {
    line.action = [record](ProgressSink& progress) { return *record ? recordAnswers(progress) : run(progress); };
  });
}

}  // namespace lateglow::cli
