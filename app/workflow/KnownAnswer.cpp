#include "app/workflow/KnownAnswer.h"

#include <cmath>
#include <cstdio>
#include <fstream>

#include <nlohmann/json.hpp>

#include "app/workflow/Resources.h"
#include "app/workflow/VolumeTask.h"
#include "imaging/prepare/HeartLocalization.h"

namespace lateglow {

namespace {

constexpr double kTolerance = 1e-2;  // relative; a broken convolution is off by far more
constexpr int kVolumeSlices = 24;
constexpr int kVolumePixels = 40;

/// A disc that contracts and fills again, bright on grey: same bits on every machine.
std::vector<float> beatingDisc(int frames, int pixels) {
  std::vector<float> image;
  image.reserve(static_cast<std::size_t>(frames) * static_cast<std::size_t>(pixels * pixels));
  for (int frame = 0; frame < frames; ++frame) {
    const int phase = std::abs(2 * frame - frames);
    const int radius = pixels / 8 + pixels * phase / (16 * std::max(1, frames));
    for (int y = 0; y < pixels; ++y) {
      for (int x = 0; x < pixels; ++x) {
        const int dx = x - pixels / 2;
        const int dy = y - pixels / 2;
        const int squared = dx * dx + dy * dy;
        image.push_back(squared < radius * radius ? 0.75F : squared < 2 * radius * radius ? -0.5F : 0.125F);
      }
    }
  }
  return image;
}

engine::TensorMap knownInput(const InstalledModel& model) {
  engine::TensorMap inputs;
  if (model.manifest.system == "heart-localizer") {
    inputs.emplace("frames", engine::Tensor::fromFloats({1, kLocalizerChannels, kLocalizerPixels, kLocalizerPixels},
                                                        beatingDisc(kLocalizerChannels, kLocalizerPixels)));
    return inputs;
  }
  if (isVolumeSystem(model.manifest.system)) {
    inputs.emplace("volume", engine::Tensor::fromFloats({kVolumeSlices, kVolumePixels, kVolumePixels},
                                                        beatingDisc(kVolumeSlices, kVolumePixels)));
    return inputs;
  }
  const int phases = model.manifest.inputs.phases;
  const int pixels = model.manifest.inputs.pixels.front();
  if (model.manifest.system == "heart-segmenter") {
    inputs.emplace("frames", engine::Tensor::fromFloats({1, 1, pixels, pixels}, beatingDisc(1, pixels)));
    return inputs;
  }
  inputs.emplace("cine", engine::Tensor::fromFloats({1, 1, phases, pixels, pixels}, beatingDisc(phases, pixels)));
  return inputs;
}

nlohmann::json recordedAnswers(const std::string& sha256) {
  std::ifstream file(resourceFolder() / "models" / "known_answers.json");
  const nlohmann::json all = nlohmann::json::parse(file, nullptr, false);
  return all.is_object() ? all.value(sha256, nlohmann::json()) : nlohmann::json();
}

}  // namespace

Expected<std::map<std::string, double>> computeKnownAnswer(EngineService& engine, const InstalledModel& model,
                                                           const std::string& device, ProgressSink& progress) {
  engine::RunRequest request;
  request.package = model.package;
  request.device = device;
  request.inputs = knownInput(model);
  const auto result = engine.run(request, progress);
  if (!result) return tl::unexpected(result.error());
  std::map<std::string, double> answer;
  for (const auto& [name, tensor] : result->outputs) {
    double sum = 0.0;
    for (const float value : tensor.floats()) sum += static_cast<double>(value) * value;
    answer[name] = std::sqrt(sum / static_cast<double>(tensor.elementCount()));
  }
  return answer;
}

Expected<KnownAnswer> checkKnownAnswer(EngineService& engine, const InstalledModel& model, const std::string& device,
                                       ProgressSink& progress) {
  const nlohmann::json expected = recordedAnswers(model.sha256);
  if (!expected.is_object()) {
    return KnownAnswer{true, "no answer is recorded for this package; nothing to compare"};
  }
  const auto answer = computeKnownAnswer(engine, model, device, progress);
  if (!answer) return tl::unexpected(answer.error());
  double worst = 0.0;
  for (const auto& [name, value] : *answer) {
    const double recorded = expected.value(name, 0.0);
    worst = std::max(worst, std::abs(value - recorded) / std::max(1e-6, std::abs(recorded)));
  }
  char detail[96];
  std::snprintf(detail, sizeof detail, "largest relative deviation %.2g, tolerance %.2g", worst, kTolerance);
  return KnownAnswer{std::isfinite(worst) && worst <= kTolerance, detail};
}

}  // namespace lateglow
