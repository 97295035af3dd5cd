#include "engine/worker/EngineClient.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <system_error>

#include <unistd.h>

#include "engine/worker/Protocol.h"
#include "engine/worker/RuntimeFolder.h"
#include "engine/worker/WorkerProcess.h"

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

/// How often a waiting call asks its caller whether to go on.
constexpr Milliseconds tick{50};
/// How long a cancelled worker may take to stop by itself: with the tick and the kill below one
/// second in all.
constexpr Milliseconds cancelGrace{750};
constexpr Milliseconds helloTimeout{30'000};

tl::unexpected<EngineError> fail(std::string code, std::string message, std::string remedy) {
  return tl::unexpected<EngineError>(
      EngineError{std::move(code), std::move(message), std::move(remedy)});
}

tl::unexpected<EngineError> cancelled() { return fail("cancelled", "the run was cancelled", ""); }

fs::path findProgram(const fs::path& asked) {
  if (!asked.empty()) return asked;
  if (const char* named = std::getenv("LATEGLOW_ENGINE"); named != nullptr && *named != '\0') {
    return named;
  }
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return (error ? fs::path(".") : self.parent_path()) / "lateglow-engine";
}

EngineCapabilities toCapabilities(const nlohmann::json& result) {
  EngineCapabilities capabilities;
  capabilities.protocol = static_cast<int>(countOf(result, "protocol"));
  capabilities.version = textOf(result, "version");
  capabilities.torchVersion = textOf(result, "torch");
  if (const auto devices = result.find("devices"); devices != result.end()) {
    for (const nlohmann::json& device : *devices) {
      if (!device.is_object()) continue;
      capabilities.devices.push_back(
          {textOf(device, "id"), textOf(device, "name"), countOf(device, "total_memory_bytes")});
    }
  }
  if (const auto systems = result.find("systems"); systems != result.end()) {
    for (const nlohmann::json& system : *systems) {
      if (system.is_string()) capabilities.systems.push_back(system.get<std::string>());
    }
  }
  return capabilities;
}

/// Removes a file when the scope ends.
class FileRemover {
 public:
  explicit FileRemover(fs::path file) : m_file(std::move(file)) {}
  ~FileRemover() {
    std::error_code ignored;
    fs::remove(m_file, ignored);
  }
  FileRemover(const FileRemover&) = delete;
  FileRemover& operator=(const FileRemover&) = delete;
  [[nodiscard]] const fs::path& path() const { return m_file; }

 private:
  fs::path m_file;
};

}  // namespace

class EngineClient::Impl {
 public:
  explicit Impl(EngineOptions options) : m_options(std::move(options)) {}

  EngineExpected<EngineCapabilities> hello();
  EngineExpected<double> load(const fs::path& package, const std::string& device, int threads);
  EngineExpected<RunResult> run(const RunRequest& request, const RunProgress& progress);
  int processId() const;
  void shutdown();

 private:
  EngineExpected<void> ensureStarted(const RunProgress& progress);
  EngineExpected<nlohmann::json> exchange(const std::string& method, nlohmann::json params,
                                          const RunProgress& progress, Milliseconds timeout);
  EngineExpected<nlohmann::json> waitForAnswer(std::uint64_t id, const RunProgress& progress,
                                               Milliseconds timeout);
  EngineExpected<nlohmann::json> stopRequest(std::uint64_t id);
  tl::unexpected<EngineError> lost(const std::string& why);
  void drop();

  EngineOptions m_options;
  std::mutex m_request;  ///< held for a whole request; guards everything below but m_worker
  RuntimeFolder m_folder;
  EngineCapabilities m_capabilities;
  std::uint64_t m_lastId = 0;
  std::atomic<int> m_stopping = 0;  ///< shutdown() calls that wait for the running request

  mutable std::mutex m_workerMutex;  ///< guards m_worker's pointer for processId()
  std::shared_ptr<WorkerProcess> m_worker;
};

EngineExpected<void> EngineClient::Impl::ensureStarted(const RunProgress& progress) {
  if (m_worker != nullptr && m_worker->processId() != 0) return {};
  drop();
  if (m_folder.path().empty()) {
    auto folder = RuntimeFolder::make(m_options.runtimeFolder);
    if (!folder) {
      return fail("failed", folder.error(), "free some memory or set XDG_RUNTIME_DIR");
    }
    m_folder = std::move(*folder);
  }
  const fs::path program = findProgram(m_options.program);
  auto worker = WorkerProcess::start(program, {"serve", "--parent", std::to_string(::getpid()),
                                               "--runtime-folder", m_folder.path().string()});
  if (!worker) {
    return fail("engine-lost", worker.error(),
                "install lateglow-engine beside this program or set LATEGLOW_ENGINE");
  }
  {
    const std::lock_guard lock(m_workerMutex);
    m_worker = std::move(*worker);
  }
  const auto result = exchange("hello", {{"protocol", protocolVersion}}, progress, helloTimeout);
  if (!result) return tl::unexpected<EngineError>(result.error());
  m_capabilities = toCapabilities(*result);
  if (m_capabilities.protocol != protocolVersion) {
    drop();
    return fail("incompatible-protocol",
                program.string() + " speaks version " + std::to_string(m_capabilities.protocol) +
                    " of the protocol, this program version " + std::to_string(protocolVersion),
                "install lateglow-engine and this program from the same release");
  }
  return {};
}

void EngineClient::Impl::drop() {
  std::shared_ptr<WorkerProcess> worker;
  {
    const std::lock_guard lock(m_workerMutex);
    worker = std::move(m_worker);
    m_worker = nullptr;
  }
  if (worker != nullptr) worker->kill();
}

tl::unexpected<EngineError> EngineClient::Impl::lost(const std::string& why) {
  // The socket closes a moment before the process can be waited for.
  (void)m_worker->waitForEnd(Milliseconds{500});
  const std::string ending = m_worker->howItEnded();
  drop();
  return fail("engine-lost",
              "the engine was lost: " + (ending.empty() ? why : "lateglow-engine " + ending),
              "try again; it starts anew");
}

EngineExpected<nlohmann::json> EngineClient::Impl::exchange(const std::string& method,
                                                            nlohmann::json params,
                                                            const RunProgress& progress,
                                                            Milliseconds timeout) {
  const Request request = {++m_lastId, method, std::move(params)};
  const std::string line = encode(request);
  if (line.size() > longestLine) return fail("bad-request", "the request is too long", "");
  if (!m_worker->send(line)) return lost("it does not read");
  return waitForAnswer(request.id, progress, timeout);
}

EngineExpected<nlohmann::json> EngineClient::Impl::waitForAnswer(std::uint64_t id,
                                                                 const RunProgress& progress,
                                                                 Milliseconds timeout) {
  const auto deadline = Clock::now() + timeout;
  double fraction = 0.0;
  std::string what;
  std::string line;
  while (true) {
    if (m_stopping > 0 || (progress && !progress(fraction, what))) return stopRequest(id);
    const auto received = m_worker->receive(line, tick, longestLine);
    if (received == WorkerProcess::Receive::Closed) return lost("it closed the connection");
    if (received == WorkerProcess::Receive::TooLong) return lost("it sent a line without end");
    if (received == WorkerProcess::Receive::Timeout) {
      if (timeout.count() > 0 && Clock::now() > deadline) return lost("it does not answer");
      continue;
    }
    auto answer = decodeAnswer(line);
    if (!answer) return lost("it sent a malformed line: " + answer.error());
    if (answer->id != id) continue;  // of a request that was given up
    if (answer->kind == Answer::Kind::Result) return std::move(answer->result);
    if (answer->kind == Answer::Kind::Error) return tl::unexpected<EngineError>(answer->error);
    fraction = std::clamp(answer->fraction, 0.0, 1.0);
    what = answer->what;
  }
}

/// Asks the worker to stop; kills it when it does not within the grace.
EngineExpected<nlohmann::json> EngineClient::Impl::stopRequest(std::uint64_t id) {
  const auto deadline = Clock::now() + cancelGrace;
  std::string line;
  bool reachable = m_worker->send(encode(Request{0, "cancel", {{"id", id}}}));
  while (reachable && Clock::now() < deadline) {
    const auto left = std::chrono::duration_cast<Milliseconds>(deadline - Clock::now());
    const auto received = m_worker->receive(line, std::max(left, Milliseconds{1}), longestLine);
    if (received != WorkerProcess::Receive::Line) break;
    const auto answer = decodeAnswer(line);
    if (!answer) break;
    if (answer->id == id && answer->kind != Answer::Kind::Progress) return cancelled();
  }
  drop();
  return cancelled();
}

EngineExpected<EngineCapabilities> EngineClient::Impl::hello() {
  const std::lock_guard lock(m_request);
  if (const auto started = ensureStarted({}); !started) {
    return tl::unexpected<EngineError>(started.error());
  }
  return m_capabilities;
}

EngineExpected<double> EngineClient::Impl::load(const fs::path& package, const std::string& device,
                                                int threads) {
  const std::lock_guard lock(m_request);
  if (const auto started = ensureStarted({}); !started) {
    return tl::unexpected<EngineError>(started.error());
  }
  const auto result = exchange("load",
                               {{"package", fs::absolute(package).string()},
                                {"device", device},
                                {"threads", std::max(threads, 0)}},
                               {}, Milliseconds{0});
  if (!result) return tl::unexpected<EngineError>(result.error());
  return numberOf(*result, "load_seconds");
}

EngineExpected<RunResult> EngineClient::Impl::run(const RunRequest& request,
                                                  const RunProgress& progress) {
  const std::lock_guard lock(m_request);
  if (const auto started = ensureStarted(progress); !started) {
    return tl::unexpected<EngineError>(started.error());
  }
  const std::string number = std::to_string(m_lastId + 1);
  const FileRemover inputs(m_folder.path() / ("inputs-" + number + ".safetensors"));
  const FileRemover outputs(m_folder.path() / ("outputs-" + number + ".safetensors"));
  if (const auto written = writeSafetensors(inputs.path(), request.inputs); !written) {
    return fail("failed", written.error(), "free some memory or choose another runtime folder");
  }
  const auto result = exchange("run",
                               {{"package", fs::absolute(request.package).string()},
                                {"device", request.device},
                                {"threads", std::max(request.threads, 0)},
                                {"seed", request.seed},
                                {"inputs", inputs.path().string()},
                                {"outputs", outputs.path().string()}},
                               progress, Milliseconds{0});
  if (!result) return tl::unexpected<EngineError>(result.error());
  auto arrays = readSafetensors(outputs.path());
  if (!arrays) return fail("failed", arrays.error(), "try again");
  return RunResult{std::move(arrays->tensors), textOf(*result, "device"),
                   numberOf(*result, "load_seconds"), numberOf(*result, "network_seconds")};
}

int EngineClient::Impl::processId() const {
  const std::lock_guard lock(m_workerMutex);
  return m_worker == nullptr ? 0 : m_worker->processId();
}

void EngineClient::Impl::shutdown() {
  ++m_stopping;
  const std::lock_guard lock(m_request);
  --m_stopping;
  std::shared_ptr<WorkerProcess> worker;
  {
    const std::lock_guard workerLock(m_workerMutex);
    worker = std::move(m_worker);
    m_worker = nullptr;
  }
  if (worker != nullptr) {
    (void)worker->send(encode(Request{++m_lastId, "shutdown", nlohmann::json::object()}));
  }
}

EngineClient::EngineClient(EngineOptions options)
    : m_impl(std::make_unique<Impl>(std::move(options))) {}

EngineClient::~EngineClient() { m_impl->shutdown(); }

EngineExpected<EngineCapabilities> EngineClient::hello() { return m_impl->hello(); }

EngineExpected<double> EngineClient::load(const fs::path& package, const std::string& device,
                                          int threads) {
  return m_impl->load(package, device, threads);
}

EngineExpected<RunResult> EngineClient::run(const RunRequest& request,
                                            const RunProgress& progress) {
  return m_impl->run(request, progress);
}

int EngineClient::processId() const { return m_impl->processId(); }

void EngineClient::shutdown() { m_impl->shutdown(); }

}  // namespace lateglow::engine
