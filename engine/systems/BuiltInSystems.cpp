#include "engine/inference/LocalizerInference.h"
#include "engine/inference/PscganInference.h"
#include "engine/inference/SegmenterInference.h"
#include "engine/inference/SpganInference.h"
#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

void addBuiltInSystems(SystemRegistry& registry) {
  registry.registerSystem("pscgan", makePscganInference);
  registry.registerSystem("heart-localizer", makeLocalizerInference);
  registry.registerSystem("heart-segmenter", makeSegmenterInference);
  registry.registerSystem("spgan", makeSpganInference);
}

}  // namespace lateglow::engine
