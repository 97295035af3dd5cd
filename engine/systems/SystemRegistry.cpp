#include "engine/systems/SystemRegistry.h"

#include <stdexcept>
#include <utility>

namespace lateglow::engine {

void SystemRegistry::registerSystem(const std::string& name, SystemFactory factory) {
  if (!m_factories.emplace(name, std::move(factory)).second) {
    throw std::logic_error("the system \"" + name + "\" is registered twice");
  }
}

bool SystemRegistry::has(const std::string& name) const { return m_factories.contains(name); }

std::vector<std::string> SystemRegistry::names() const {
  std::vector<std::string> result;
  result.reserve(m_factories.size());
  for (const auto& [name, factory] : m_factories) result.push_back(name);
  return result;
}

std::unique_ptr<InferenceSystem> SystemRegistry::make(const Manifest& manifest,
                                                      const NamedTensors& weights,
                                                      torch::Device device) const {
  const auto found = m_factories.find(manifest.system);
  if (found == m_factories.end()) {
    throw std::invalid_argument("this engine has no system \"" + manifest.system + "\"");
  }
  return found->second(manifest, weights, device);
}

}  // namespace lateglow::engine
