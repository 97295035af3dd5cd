#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "engine/package/Safetensors.h"

namespace lateglow::engine {

/// A typed error of the protocol. Codes: "bad-request", "bad-package", "bad-input", "no-device",
/// "out-of-memory", "cancelled", "engine-lost", "incompatible-protocol", "failed".
struct EngineError {
  std::string code;
  std::string message;
  std::string remedy;
};

template <typename T>
using EngineExpected = tl::expected<T, EngineError>;

struct DeviceInfo {
  std::string id;    ///< "cpu", "cuda:0"
  std::string name;
  std::uint64_t totalMemoryBytes = 0;
};

struct EngineCapabilities {
  int protocol = 0;
  std::string version;
  std::string torchVersion;
  std::vector<DeviceInfo> devices;
  std::vector<std::string> systems;
};

struct RunRequest {
  std::filesystem::path package;  ///< model package folder or .lgmodel
  std::string device = "auto";
  int threads = 0;
  std::uint64_t seed = 0;
  TensorMap inputs;  ///< by the names of the system's contract (see Protocol.h)
};

struct RunResult {
  TensorMap outputs;
  std::string device;
  double loadSeconds = 0.0;  ///< 0 when the model was resident
  double networkSeconds = 0.0;
};

/// Called from the client's thread with the fraction done; return false to cancel the run.
using RunProgress = std::function<bool(double fraction, const std::string& what)>;

struct EngineOptions {
  std::filesystem::path program;  ///< lateglow-engine; empty: beside the running program
  std::filesystem::path runtimeFolder;  ///< empty: a private 0700 folder below $XDG_RUNTIME_DIR or /dev/shm
};

/// Starts and talks to one lateglow-engine process (JSON lines over pipes, arrays as memory-mapped
/// safetensors files). Torch-free. Thread-safe: one request at a time, others wait.
///
/// When the process dies in the middle of a request the call returns "engine-lost"; the next call
/// starts a new process, so offering the user a retry is enough.
class EngineClient {
public:
  explicit EngineClient(EngineOptions options = {});
  ~EngineClient();
  EngineClient(const EngineClient&) = delete;
  EngineClient& operator=(const EngineClient&) = delete;

  [[nodiscard]] EngineExpected<EngineCapabilities> hello();
  [[nodiscard]] EngineExpected<double> load(const std::filesystem::path& package,
                                            const std::string& device, int threads);
  [[nodiscard]] EngineExpected<RunResult> run(const RunRequest& request,
                                              const RunProgress& progress = {});
  /// Process id of the worker, 0 when none runs (tests kill it).
  [[nodiscard]] int processId() const;
  /// Ends the worker; the next call starts it again.
  void shutdown();

private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lateglow::engine
