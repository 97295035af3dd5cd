#include "engine/nn/Autocast.h"

#include <ATen/autocast_mode.h>

namespace lateglow::engine {

AutocastScope::AutocastScope(torch::DeviceType device, bool enabled)
    : m_device(device), m_enabled(enabled) {
  if (!m_enabled) return;
  m_previouslyEnabled = at::autocast::is_autocast_enabled(m_device);
  m_previousType = at::autocast::get_autocast_dtype(m_device);
  at::autocast::set_autocast_enabled(m_device, true);
  at::autocast::set_autocast_dtype(m_device, torch::kBFloat16);
  at::autocast::increment_nesting();
}

AutocastScope::~AutocastScope() {
  if (!m_enabled) return;
  // The casts of the weights are cached within the outermost scope only: the weights change
  // between two steps.
  if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
  at::autocast::set_autocast_enabled(m_device, m_previouslyEnabled);
  at::autocast::set_autocast_dtype(m_device, m_previousType);
}

}  // namespace lateglow::engine
