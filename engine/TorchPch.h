#pragma once

// Parsing LibTorch's headers costs about 15 s a source file; every engine target that uses LibTorch
// shares this precompiled header (engine/CMakeLists.txt, lateglow_use_torch).
#include <torch/torch.h>

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>
