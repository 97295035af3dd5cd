#pragma once

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

/// A request without inputs.
[[nodiscard]] engine::RunRequest makeRequest(const InstalledModel& model,
                                             const SynthesisOptions& options);

/// The named output if it is F32 of the expected shape, else BadInput.
[[nodiscard]] Expected<std::span<const float>> requiredOutput(
    const engine::RunResult& result, const std::string& name,
    const std::vector<std::int64_t>& shape, const InstalledModel& model);

[[nodiscard]] std::vector<HeartCrop> validCrops(const std::vector<HeartCrop>& crops);

/// The gate's verdict on a series: Refused, or passed with the notes that go into the result.
/// `force` lets a cine pass that the gate would refuse.
[[nodiscard]] Expected<GateVerdict> passGate(const Series& series, const InstalledModel& model,
                                             bool force);

}  // namespace lateglow
