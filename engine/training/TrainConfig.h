#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/training/PhaseBudget.h"

namespace lateglow::engine {

/// What `lateglow-engine train --config FILE.json` reads. Unknown keys are refused.
///
/// | key | meaning | default |
/// |---|---|---|
/// | `system` | `pscgan`, `spgan`, `heart-localizer`, `heart-segmenter`, or one for volumes (`medsynth`, `vid2vid`, `resunet`, and its baselines `pix2pix2d`, `pix2pix3d`, `ddpm`) | needed |
/// | `preset` | network sizes: `paper` or `demo` | `demo` |
/// | `network` | single sizes on top of the preset (the system's ...Config.h) | `{}` |
/// | `recipe` | `paper` or `recommended` (the system's ...Recipe.h) | `recommended` |
/// | `losses` | single values on top of the recipe | `{}` |
/// | `data` | dataset folder (PscganDataset.h, LocalizerDataset.h, SegmenterDataset.h; VolumePairDataset.h for volumes) | needed |
/// | `output` | package folder or .lgmodel to write | needed |
/// | `checkpoints` | folder for checkpoints and log.jsonl | `<output>.training` |
/// | `resume` | go on from the checkpoints, if there are any | `true` |
/// | `threads`, `seed`, `device` | | 1, 1, `cpu` |
/// | `precision` | `bf16` or `fp32` | `bf16` |
/// | `phases` | per phase (`pri`, `sys`, `seg` or `joint`; `spgan`; `localizer`; `segmenter`; `stage1` ... of MedSynth; of the other systems for volumes the system's name) `{"seconds": s}` or `{"minutes": m}` and/or `{"steps": n}` | needed |
/// | `validate_every_seconds`, `validation_cases` | during training; the end uses all cases | 240, 192 |
/// | `patience` | `pscgan`, `spgan`: validations in a row without a better figure (PscganScore.h; SSIM) before a phase ends with the best weights it had; 0: never | 0 |
/// | `deterministic` | LibTorch's deterministic algorithms only; with budgets in steps two runs give the same bytes | `false` |
/// | `package` | `id`, `title`, `version`, `cohort`, `limits` (list), `command` | see TrainConfig.cpp |
struct TrainConfig {
  std::string system;
  std::string preset = "demo";
  nlohmann::json network = nlohmann::json::object();
  std::string recipe = "recommended";
  nlohmann::json losses = nlohmann::json::object();
  std::filesystem::path data;
  std::filesystem::path output;
  std::filesystem::path checkpoints;
  bool resume = true;
  int threads = 1;
  std::uint64_t seed = 1;
  std::string device = "cpu";
  bool bfloat16 = true;
  std::map<std::string, PhaseBudget> phases;
  double validateEverySeconds = 240.0;
  std::int64_t validationCases = 192;
  bool deterministic = false;
  std::int64_t patience = 0;
  nlohmann::json package = nlohmann::json::object();

  /// Throws std::invalid_argument with one sentence that names the key.
  [[nodiscard]] static TrainConfig fromJson(const nlohmann::json& values);
  /// Throws std::invalid_argument when the phase has no budget.
  [[nodiscard]] PhaseBudget budget(const std::string& phase) const;
};

}  // namespace lateglow::engine
