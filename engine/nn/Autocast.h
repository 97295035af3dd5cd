#pragma once

#include <torch/torch.h>

namespace lateglow::engine {

/// Runs convolutions and matrix products in bfloat16 on one kind of device while it lives; weights
/// stay fp32, normalization statistics and reductions accumulate in fp32 inside LibTorch.
/// Not enabled: does nothing, so that one code path serves both precisions.
class AutocastScope {
public:
  AutocastScope(torch::DeviceType device, bool enabled);
  ~AutocastScope();
  AutocastScope(const AutocastScope&) = delete;
  AutocastScope& operator=(const AutocastScope&) = delete;

private:
  torch::DeviceType m_device;
  bool m_enabled;
  bool m_previouslyEnabled = false;
  torch::ScalarType m_previousType = torch::kFloat32;
};

}  // namespace lateglow::engine
