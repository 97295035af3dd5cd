#include "engine/inference/LocalizerInference.h"
#include "engine/inference/PscganInference.h"
#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

void addBuiltInSystems(SystemRegistry& registry) {
  registry.registerSystem("pscgan", makePscganInference);
  registry.registerSystem("heart-localizer", makeLocalizerInference);
}

}  // namespace lateglow::engine
