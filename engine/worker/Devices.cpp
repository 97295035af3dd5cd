#include "engine/worker/Devices.h"

#include <charconv>
#include <fstream>

#include <unistd.h>

#include "engine/systems/CudaLibraries.h"

namespace lateglow::engine {
namespace {

std::string processorName() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("model name") && colon != std::string::npos) {
      return line.substr(colon + 2);
    }
  }
  return "CPU";
}

DeviceInfo processor() {
  const long pages = ::sysconf(_SC_PHYS_PAGES);
  const long pageSize = ::sysconf(_SC_PAGESIZE);
  const bool known = pages > 0 && pageSize > 0;
  return {"cpu", processorName(),
          known ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageSize) : 0};
}

tl::unexpected<EngineError> noDevice(const std::string& message) {
  return tl::unexpected<EngineError>(
      EngineError{"no-device", message, "choose another device, or auto"});
}

}  // namespace

std::vector<DeviceInfo> listDevices() {
  std::vector<DeviceInfo> devices = {processor()};
  int ordinal = 0;
  for (const CudaDevice& device : cudaDevices()) {
    devices.push_back({"cuda:" + std::to_string(ordinal++), device.name, device.totalMemoryBytes});
  }
  return devices;
}

EngineExpected<torch::Device> resolveDevice(const std::string& asked) {
  if (asked == "cpu") return torch::Device(torch::kCPU);
  const auto count = static_cast<int>(torch::cuda::device_count());
  if (asked == "auto") {
    return count > 0 ? torch::Device(torch::kCUDA, 0) : torch::Device(torch::kCPU);
  }
  int ordinal = 0;
  if (asked != "cuda") {
    constexpr std::string_view prefix = "cuda:";
    const char* end = asked.data() + asked.size();
    const auto parsed = asked.starts_with(prefix)
                            ? std::from_chars(asked.data() + prefix.size(), end, ordinal)
                            : std::from_chars_result{asked.data(), std::errc::invalid_argument};
    if (parsed.ec != std::errc() || parsed.ptr != end || ordinal < 0) {
      return noDevice("there is no device \"" + asked + "\": auto, cpu, cuda or cuda:N");
    }
  }
  if (count == 0) return noDevice("this machine has no CUDA device that LibTorch can use");
  if (ordinal >= count) {
    return noDevice("there is no device \"" + asked + "\": this machine has " +
                    std::to_string(count) + " CUDA devices");
  }
  return torch::Device(torch::kCUDA, static_cast<torch::DeviceIndex>(ordinal));
}

std::string deviceId(torch::Device device) {
  return device.is_cpu() ? "cpu" : "cuda:" + std::to_string(static_cast<int>(device.index()));
}

}  // namespace lateglow::engine
