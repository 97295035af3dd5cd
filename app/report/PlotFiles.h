#pragma once

#include <filesystem>

#include "app/report/PlotContent.h"
#include "imaging/core/Failure.h"

namespace lateglow {

/// Writes a plot on white as SVG or PNG (300 dpi), by the name's ending, whole or not at all.
/// Needs a QGuiApplication (offscreen is enough).
[[nodiscard]] Expected<void> writePlot(const PlotContent& plot, const std::filesystem::path& file);

}  // namespace lateglow
