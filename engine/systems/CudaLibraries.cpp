#include "engine/systems/CudaLibraries.h"

#include <array>

#include <dlfcn.h>
#include <unistd.h>

#include <torch/torch.h>

namespace lateglow::engine {
namespace {

/// The three functions of the CUDA driver API (libcuda.so.1, CUDA Driver API reference, "Device
/// Management") that name devices without a CUDA toolkit at build time.
class Driver {
public:
  Driver() : m_library(::dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL)) {
    if (m_library == nullptr) return;
    m_getDevice = reinterpret_cast<GetDevice>(::dlsym(m_library, "cuDeviceGet"));
    m_getName = reinterpret_cast<GetName>(::dlsym(m_library, "cuDeviceGetName"));
    m_getMemory = reinterpret_cast<GetMemory>(::dlsym(m_library, "cuDeviceTotalMem_v2"));
  }

  [[nodiscard]] CudaDevice describe(int ordinal) const {
    CudaDevice device = {"CUDA device " + std::to_string(ordinal), 0};
    if (m_getDevice == nullptr || m_getName == nullptr || m_getMemory == nullptr) return device;
    int handle = 0;
    if (m_getDevice(&handle, ordinal) != 0) return device;
    std::array<char, 256> name = {};
    if (m_getName(name.data(), static_cast<int>(name.size()) - 1, handle) == 0) {
      device.name = name.data();
    }
    std::size_t bytes = 0;
    if (m_getMemory(&bytes, handle) == 0) device.totalMemoryBytes = bytes;
    return device;
  }

private:
  using GetDevice = int (*)(int*, int);
  using GetName = int (*)(char*, int, int);
  using GetMemory = int (*)(std::size_t*, int);

  void* m_library;  // stays loaded: LibTorch uses it too
  GetDevice m_getDevice = nullptr;
  GetName m_getName = nullptr;
  GetMemory m_getMemory = nullptr;
};

}  // namespace

bool loadCudaLibraries(std::string& problem) {
  problem.clear();
  if (::access("/dev/nvidiactl", F_OK) != 0) return false;
  // Global: kernels register themselves with libtorch_cpu when the library is loaded.
  if (::dlopen("libtorch_cuda.so", RTLD_NOW | RTLD_GLOBAL) != nullptr) return true;
  const char* reason = ::dlerror();
  problem = reason != nullptr ? reason : "libtorch_cuda.so cannot be loaded";
  return false;
}

std::vector<CudaDevice> cudaDevices() {
  std::vector<CudaDevice> devices;
  if (!torch::cuda::is_available()) return devices;
  const Driver driver;
  for (int ordinal = 0; ordinal < static_cast<int>(torch::cuda::device_count()); ++ordinal) {
    devices.push_back(driver.describe(ordinal));
  }
  return devices;
}

}  // namespace lateglow::engine
