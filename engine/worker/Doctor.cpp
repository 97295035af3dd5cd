#include "engine/worker/Doctor.h"

#include <cmath>

#include <torch/torch.h>

#include "engine/worker/Devices.h"

namespace lateglow::engine {
namespace {

using Json = nlohmann::json;

Json check(const std::string& name, bool ok, const std::string& detail) {
  return {{"name", name}, {"ok", ok}, {"detail", detail}};
}

/// A 3-D convolution of ones by ones: every inner value is the number of taps, 27 per channel, and
/// at a corner 8. Wrong 3-D convolutions are a known fault of some cuDNN versions.
Json knownAnswer(const std::string& id, torch::Device device) {
  const std::string name = "known answer on " + id;
  try {
    const c10::InferenceMode inference;
    const auto options = torch::TensorOptions().device(device);
    const torch::Tensor image = torch::ones({1, 4, 9, 33, 33}, options);
    const torch::Tensor kernel = torch::ones({8, 4, 3, 3, 3}, options);
    const torch::Tensor result = torch::conv3d(image, kernel, {}, 1, 1).cpu();
    const float corner = result[0][0][0][0][0].item<float>();
    const float centre = result[0][7][4][16][16].item<float>();
    const double sum = result.to(torch::kDouble).sum().item<double>();
    // Along an axis of n values the padded three-tap sum of ones adds up to 3 n - 2.
    const double expectedSum = 8.0 * 4.0 * (3 * 9 - 2) * (3 * 33 - 2) * (3 * 33 - 2);
    const bool ok = std::abs(corner - 32.0F) < 1e-3F && std::abs(centre - 108.0F) < 1e-3F &&
                    std::abs(sum / expectedSum - 1.0) < 1e-5;
    return check(name, ok, ok ? "3-D convolution is right" : "3-D convolution is wrong");
  } catch (const std::exception& problem) {
    const std::string what = problem.what();
    return check(name, false, what.substr(0, what.find('\n')));
  }
}

/// cuDNN numbers its versions 10000 * major + 100 * minor + patch since 9.0.
Json cudnnVersion() {
  if (!torch::cuda::cudnn_is_available()) return check("cuDNN", false, "not available");
  const long version = at::detail::getCUDAHooks().versionCuDNN();
  const std::string text = std::to_string(version / 10000) + "." +
                           std::to_string(version / 100 % 100) + "." +
                           std::to_string(version % 100);
  constexpr long oldest = 91500;
  return check("cuDNN", version >= oldest,
               version >= oldest ? text
                                 : text +
                                       " is older than 9.15, whose 3-D convolutions are "
                                       "known to be wrong or slow");
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

Json examine(const SystemRegistry& registry, const std::string& cudaProblem) {
  Json checks = Json::array();
  checks.push_back(check(
      "LibTorch", true,
      std::string(TORCH_VERSION) + ", " + std::to_string(at::get_num_threads()) + " threads"));
  checks.push_back(check("systems", !registry.names().empty(), joined(registry.names())));
  if (!cudaProblem.empty()) checks.push_back(check("CUDA libraries", false, cudaProblem));
  Json devices = Json::array();
  for (const DeviceInfo& device : listDevices()) {
    devices.push_back({{"id", device.id},
                       {"name", device.name},
                       {"total_memory_bytes", device.totalMemoryBytes}});
    checks.push_back(knownAnswer(device.id, torch::Device(device.id)));
  }
  if (devices.size() > 1) checks.push_back(cudnnVersion());
  bool ok = true;
  for (const Json& one : checks) ok = ok && one.at("ok").get<bool>();
  return {{"ok", ok}, {"checks", checks}, {"devices", devices}};
}

std::string toText(const Json& examination) {
  std::string text;
  for (const Json& one : examination.at("checks")) {
    text += (one.at("ok").get<bool>() ? "ok      " : "FAILED  ") +
            one.at("name").get<std::string>() + ": " + one.at("detail").get<std::string>() + "\n";
  }
  for (const Json& device : examination.at("devices")) {
    text += "device  " + device.at("id").get<std::string>() + ": " +
            device.at("name").get<std::string>() + "\n";
  }
  return text;
}

}  // namespace lateglow::engine
