#include "app/workflow/TissueDecision.h"

namespace lateglow {

LabelMap decideTissue(const TissueProbabilities& probabilities, double scarThreshold) {
  LabelMap labels = makeLabelMap(probabilities.front().geometry);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    const auto of = [&](TissueClass tissue) {
      return probabilities[static_cast<std::size_t>(tissue)].voxels[i];
    };
    const float other = of(TissueClass::Background);
    const float blood = of(TissueClass::BloodPool);
    const float scar = of(TissueClass::Scar);
    const float wall = of(TissueClass::HealthyMyocardium) + scar;
    TissueClass chosen = TissueClass::Background;
    if (blood > other && blood > wall) {
      chosen = TissueClass::BloodPool;
    } else if (wall > other) {
      const bool infarcted = scar > 0.0F && scar >= scarThreshold * wall;
      chosen = infarcted ? TissueClass::Scar : TissueClass::HealthyMyocardium;
    }
    labels.labels[i] = static_cast<std::uint8_t>(chosen);
  }
  return labels;
}

double scarThresholdOf(const engine::Manifest& manifest) {
  constexpr double even = 0.5;
  const auto found = manifest.configuration.find("scar_threshold");
  if (found == manifest.configuration.end() || !found->is_number()) return even;
  const double threshold = found->get<double>();
  return threshold > 0.0 && threshold < 1.0 ? threshold : even;
}

}  // namespace lateglow
