#pragma once

#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/worker/EngineClient.h"

namespace lateglow::engine {

/// The CPU first, then the CUDA devices.
[[nodiscard]] std::vector<DeviceInfo> listDevices();

/// "auto" (the first CUDA device, else the CPU), "cpu", "cuda" or "cuda:N". The error has the code
/// "no-device".
[[nodiscard]] EngineExpected<torch::Device> resolveDevice(const std::string& asked);

/// "cpu", "cuda:0".
[[nodiscard]] std::string deviceId(torch::Device device);

}  // namespace lateglow::engine
