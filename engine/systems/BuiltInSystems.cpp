#include "engine/inference/LocalizerInference.h"
#include "engine/inference/MedSynthInference.h"
#include "engine/inference/PscganInference.h"
#include "engine/inference/ResUNetInference.h"
#include "engine/inference/SegmenterInference.h"
#include "engine/inference/SpganInference.h"
#include "engine/inference/Vid2vidInference.h"
#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

void addBuiltInSystems(SystemRegistry& registry) {
  registry.registerSystem("pscgan", makePscganInference);
  registry.registerSystem("heart-localizer", makeLocalizerInference);
  registry.registerSystem("heart-segmenter", makeSegmenterInference);
  registry.registerSystem("medsynth", makeMedSynthInference);
  for (const char* name : {"resunet", "pix2pix2d", "pix2pix3d", "ddpm"}) {
    registry.registerSystem(name, makeResUNetInference);
  }
  registry.registerSystem("spgan", makeSpganInference);
  registry.registerSystem("vid2vid", makeVid2vidInference);
}

}  // namespace lateglow::engine
