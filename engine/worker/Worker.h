#pragma once

#include <chrono>
#include <filesystem>
#include <mutex>
#include <string>

#include "engine/worker/ModelCache.h"
#include "engine/worker/Protocol.h"
#include "engine/worker/RequestQueue.h"

namespace lateglow::engine {

/// The worker's side of the protocol (Protocol.h): takes requests from one descriptor, answers on
/// another, keeps the models resident.
class Worker {
public:
  Worker(int input, int output, std::filesystem::path runtimeFolder,
         const SystemRegistry& registry);

  /// Returns when the client asked for shutdown or is gone, or after an error of the device that
  /// this process cannot recover from.
  void serve();

private:
  using Result = EngineExpected<nlohmann::json>;

  void answer(const Request& request);
  [[nodiscard]] Result guarded(const Request& request);
  [[nodiscard]] Result handle(const Request& request);
  [[nodiscard]] Result hello(const Request& request) const;
  [[nodiscard]] Result load(const Request& request);
  [[nodiscard]] Result run(const Request& request);
  [[nodiscard]] EngineExpected<NamedTensors> takeInputs(const std::filesystem::path& file,
                                                        torch::Device device) const;
  [[nodiscard]] RunContext makeContext(const Request& request, torch::Device device);
  [[nodiscard]] Result outOfMemory(const std::string& what);
  void write(const Answer& answer);
  void removeFiles() const;

  int m_output;
  std::filesystem::path m_runtimeFolder;
  const SystemRegistry& m_registry;
  ModelCache m_models;
  int m_allThreads;
  bool m_ending = false;
  std::mutex m_writing;
  RequestQueue m_requests;  ///< last: its thread uses the members above
};

}  // namespace lateglow::engine
