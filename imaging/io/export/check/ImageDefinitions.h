#pragma once

#include <vector>

#include "imaging/io/export/check/AttributeRule.h"

namespace lateglow::check {

/// MR Image, CT Image and Secondary Capture Image (PS3.3 A.4, A.3, A.8).
[[nodiscard]] std::vector<ObjectDefinition> imageDefinitions();

/// Enhanced MR, Enhanced CT, Segmentation and Parametric Map (PS3.3 A.36, A.38, A.51, A.75).
[[nodiscard]] std::vector<ObjectDefinition> multiFrameDefinitions();

/// Basic Text, Enhanced, Comprehensive and Comprehensive 3D SR, Encapsulated PDF (PS3.3 A.35,
/// A.45).
[[nodiscard]] std::vector<ObjectDefinition> documentDefinitions();

}  // namespace lateglow::check
