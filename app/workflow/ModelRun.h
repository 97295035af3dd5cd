#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"

namespace lateglow {

/// What every run of a model on a series needs.

[[nodiscard]] tl::unexpected<Failure> cancelledRun();

/// Wall time since it was made.
class Stopwatch {
public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
  }

private:
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

/// What every layer that a run makes says of itself; the parameter "seed" is there.
[[nodiscard]] Provenance runProvenance(const Case& opened, const InstalledModel& model,
                                       const SynthesisOptions& options, const std::string& device,
                                       const GateVerdict& gate);

/// A request without inputs.
[[nodiscard]] engine::RunRequest makeRequest(const InstalledModel& model,
                                             const SynthesisOptions& options);

/// The named output if it is F32 of the expected shape, else BadInput.
[[nodiscard]] Expected<std::span<const float>> requiredOutput(
    const engine::RunResult& result, const std::string& name,
    const std::vector<std::int64_t>& shape, const InstalledModel& model);

[[nodiscard]] std::vector<HeartCrop> validCrops(const std::vector<HeartCrop>& crops);

/// The gate's verdict on a series: Refused, or passed with the notes that go into the result.
/// `force` lets a series of the right kind pass that the gate would refuse.
[[nodiscard]] Expected<GateVerdict> passGate(const Series& series, const InstalledModel& model,
                                             bool force);

}  // namespace lateglow
