#include "engine/training/EarlyStopping.h"

#include <stdexcept>
#include <string>

namespace lateglow::engine {

namespace {

const std::string prefix = "best.";

}  // namespace

void EarlyStopping::observe(double quality, const torch::nn::Module& network) {
  if (!enabled()) return;
  if (!m_best.empty() && !(quality > m_bestQuality)) {
    ++m_withoutGain;
    return;
  }
  m_withoutGain = 0;
  m_bestQuality = quality;
  for (const auto& item : network.named_parameters()) {
    m_best[item.key()] = item.value().detach().clone();
  }
}

void EarlyStopping::copyBest(torch::nn::Module& network) const {
  if (m_best.empty()) return;
  const torch::NoGradGuard guard;
  for (auto& item : network.named_parameters()) item.value().copy_(m_best.at(item.key()));
}

void EarlyStopping::save(NamedTensorMap& tensors, nlohmann::json& state) const {
  if (!enabled() || m_best.empty()) return;
  for (const auto& [name, tensor] : m_best) tensors[prefix + name] = tensor;
  state["early_stopping"] = {{"best", m_bestQuality}, {"without_gain", m_withoutGain}};
}

void EarlyStopping::restore(const NamedTensorMap& tensors, const nlohmann::json& state) {
  if (!enabled() || !state.contains("early_stopping")) return;
  const nlohmann::json& stopping = state.at("early_stopping");
  m_bestQuality = stopping.value("best", 0.0);
  m_withoutGain = stopping.value("without_gain", std::int64_t{0});
  for (const auto& [name, tensor] : tensors) {
    if (name.starts_with(prefix)) m_best[name.substr(prefix.size())] = tensor;
  }
  if (m_best.empty()) throw std::runtime_error("the checkpoint lacks the best weights it speaks of");
}

}  // namespace lateglow::engine
