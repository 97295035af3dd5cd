#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/package/Manifest.h"
#include "engine/systems/InferenceSystem.h"

namespace lateglow::engine {

/// Builds a system from a manifest and its weights (F32, on the CPU; the factory moves them to
/// `device`). Throws std::invalid_argument when the configuration or the set of weight names and
/// shapes is not exactly what the system expects.
using SystemFactory = std::function<std::unique_ptr<InferenceSystem>(
    const Manifest& manifest, const NamedTensors& weights, torch::Device device)>;

/// The systems that a program can run, by the manifest's "system". A plain list that is filled by
/// addBuiltInSystems; nothing registers itself during static initialization.
class SystemRegistry {
public:
  /// Throws std::logic_error when the name is taken.
  void registerSystem(const std::string& name, SystemFactory factory);
  [[nodiscard]] bool has(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> names() const;  ///< sorted
  /// Throws std::invalid_argument for an unknown system or what the factory throws.
  [[nodiscard]] std::unique_ptr<InferenceSystem> make(const Manifest& manifest,
                                                      const NamedTensors& weights,
                                                      torch::Device device) const;

private:
  std::map<std::string, SystemFactory> m_factories;
};

/// Adds every system that this build contains (engine/systems/BuiltInSystems.cpp is the list).
void addBuiltInSystems(SystemRegistry& registry);

}  // namespace lateglow::engine
