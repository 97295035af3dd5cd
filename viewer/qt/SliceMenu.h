#pragma once

class QPoint;

namespace lateglow {

class SliceViewport;

/// The menu of a right click on a slice: window, orientation, interpolation, colours. Owned by the
/// viewport, gone when it closes.
void showSliceMenu(SliceViewport& view, QPoint globalPosition);

/// Which presets of the window a viewport offers.
enum class WindowScale { Signal, HounsfieldUnits };

}  // namespace lateglow
