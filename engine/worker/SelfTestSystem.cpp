#include "engine/worker/SelfTestSystem.h"

#include <chrono>
#include <cstdio>
#include <limits>
#include <new>
#include <thread>

#include <unistd.h>

namespace lateglow::engine {
namespace {

class SelfTestSystem final : public InferenceSystem {
 public:
  SelfTestSystem(const nlohmann::json& configuration, torch::Tensor factor)
      : m_steps(configuration.value("steps", 1)),
        m_step(configuration.value("step_ms", 0)),
        m_mode(configuration.value("mode", "listen")),
        m_factor(std::move(factor)) {}

  [[nodiscard]] std::string name() const override { return "self-test"; }

  [[nodiscard]] NamedTensors run(const NamedTensors& inputs, const RunContext& context) override {
    const auto values = inputs.find("values");
    if (values == inputs.end() || inputs.size() != 1) {
      throw BadInput("self-test takes exactly the input \"values\"");
    }
    for (int step = 0; step < m_steps; ++step) {
      std::this_thread::sleep_for(m_step);
      if (m_mode != "deaf") {
        context.checkpoint(static_cast<double>(step + 1) / m_steps, "step");
      }
    }
    misbehave();
    torch::Tensor result = values->second * m_factor;
    if (m_mode == "not-a-number") result.fill_(std::numeric_limits<float>::quiet_NaN());
    return {{"values", result}};
  }

 private:
  void misbehave() const {
    if (m_mode == "throw") throw std::runtime_error("self-test was told to throw");
    if (m_mode == "no-memory") throw std::bad_alloc();
    if (m_mode == "exit") ::_exit(3);
    if (m_mode == "print") {
      std::puts("a library prints to standard output");
      std::fflush(stdout);
    }
  }

  int m_steps;
  std::chrono::milliseconds m_step;
  std::string m_mode;
  torch::Tensor m_factor;
};

}  // namespace

void addSelfTestSystem(SystemRegistry& registry) {
  registry.registerSystem("self-test", [](const Manifest& manifest, const NamedTensors& weights,
                                          torch::Device device) {
    const auto factor = weights.find("factor");
    if (weights.size() != 1 || factor == weights.end() || factor->second.numel() != 1) {
      throw std::invalid_argument("self-test has exactly one weight, \"factor\", of one element");
    }
    return std::make_unique<SelfTestSystem>(manifest.configuration, factor->second.to(device));
  });
}

}  // namespace lateglow::engine
