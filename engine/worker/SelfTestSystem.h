#pragma once

#include "engine/systems/SystemRegistry.h"

namespace lateglow::engine {

/// Adds the system "self-test", with which the tests prove what happens when a run is slow, is
/// cancelled, does not listen, throws or kills the process. Its configuration: `steps`, `step_ms`
/// and `mode` ("listen", "deaf", "throw", "no-memory", "print", "exit", "not-a-number").
void addSelfTestSystem(SystemRegistry& registry);

}  // namespace lateglow::engine
