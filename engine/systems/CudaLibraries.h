#pragma once

#include <string>
#include <vector>

namespace lateglow::engine {

struct CudaDevice {
  std::string name;
  unsigned long long totalMemoryBytes = 0;
};

/// Loads LibTorch's CUDA libraries when an NVIDIA driver is present (/dev/nvidiactl), so that a
/// machine without one pays neither their half second nor their memory. Every program that may use a
/// GPU calls it first of all: LibTorch remembers at its first use whether CUDA is there.
/// Returns true when they are loaded; the reason why not goes to `problem` (empty without a driver).
bool loadCudaLibraries(std::string& problem);

/// The devices that LibTorch can use, in its order (cuda:0 first); empty without CUDA.
[[nodiscard]] std::vector<CudaDevice> cudaDevices();

}  // namespace lateglow::engine
