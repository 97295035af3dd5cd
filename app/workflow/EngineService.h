#pragma once

#include "engine/worker/EngineClient.h"
#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"

namespace lateglow {

/// The engine as the workflow sees it: typed failures with remedies and an abstract progress sink
/// instead of the protocol's own. Thread-safe; one run at a time, others wait.
class EngineService {
public:
  explicit EngineService(engine::EngineOptions options = {});

  [[nodiscard]] Expected<engine::EngineCapabilities> capabilities();
  /// Runs a package. EngineLost when the worker died: the next call starts a new one.
  [[nodiscard]] Expected<engine::RunResult> run(const engine::RunRequest& request,
                                                ProgressSink& progress);
  /// Process id of the worker, 0 when none runs.
  [[nodiscard]] int processId() const { return m_client.processId(); }

private:
  engine::EngineClient m_client;
};

}  // namespace lateglow
