#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

void addBuiltInSystems([[maybe_unused]] SystemRegistry& registry) {}

}  // namespace lateglow::engine
