#pragma once

#include <filesystem>
#include <list>
#include <memory>
#include <string>

#include <torch/torch.h>

#include "engine/systems/SystemRegistry.h"
#include "engine/worker/EngineClient.h"

namespace lateglow::engine {

/// The models that are resident in the worker, the last used ones; each is verified when it is
/// loaded, and loaded again when its files have changed since.
class ModelCache {
public:
  struct Loaded {
    InferenceSystem* system = nullptr;  ///< stays valid until the next call
    double loadSeconds = 0.0;           ///< 0 when it was resident
  };

  explicit ModelCache(const SystemRegistry& registry) : m_registry(registry) {}

  /// The error has the code "bad-package". LibTorch's exceptions pass (out of memory).
  [[nodiscard]] EngineExpected<Loaded> get(const std::filesystem::path& package,
                                           torch::Device device);
  void clear() { m_models.clear(); }

private:
  static constexpr std::size_t most = 4;

  struct Model {
    std::filesystem::path package;
    std::string stamp;
    torch::Device device;
    std::unique_ptr<InferenceSystem> system;
  };

  const SystemRegistry& m_registry;
  std::list<Model> m_models;  ///< last used first
};

}  // namespace lateglow::engine
