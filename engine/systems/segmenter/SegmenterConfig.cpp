#include "engine/systems/segmenter/SegmenterConfig.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

namespace lateglow::engine {

UNet SegmenterConfig::makeNetwork() const {
  return UNet(1, classes, std::vector<std::int64_t>(widths.begin(), widths.end()),
              FeatureNorm::Instance);
}

nlohmann::json SegmenterConfig::toJson() const { return {{"widths", widths}, {"pixels", pixels}}; }

SegmenterConfig SegmenterConfig::fromJson(const nlohmann::json& values) {
  SegmenterConfig config;
  try {
    for (const auto& [key, value] : values.items()) {
      if (key == "widths") {
        config.widths = value;
      } else if (key == "pixels") {
        config.pixels = value;
      } else {
        throw std::invalid_argument("the segmenter has no setting \"" + key + "\"");
      }
    }
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(std::string("a segmenter setting has the wrong type: ") +
                                error.what());
  }
  const bool widthsFit = std::all_of(config.widths.begin(), config.widths.end(),
                                     [](std::int64_t width) { return width >= 1 && width <= 1024; });
  if (!widthsFit || config.pixels < 32 || config.pixels > 512 || config.pixels % 8 != 0) {
    throw std::invalid_argument("a segmenter size is out of range: " + config.toJson().dump());
  }
  return config;
}

}  // namespace lateglow::engine
