#pragma once

#include <string>
#include <vector>

namespace lateglow {

/// Pixels, column and row of the upper left corner counted from 0.
struct PixelRectangle {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// Which images get rectangles blanked in every frame. An empty text and a 0 fit every image; texts
/// are compared without regard to case.
struct RectangleRule {
  std::string modality;
  std::string manufacturer;
  std::string model;
  int rows = 0;
  int columns = 0;
  std::vector<PixelRectangle> rectangles;
};

/// The Basic Application Level Confidentiality Profile (PS3.15, annex E.2) and its options (E.3).
/// Retain Safe Private is not offered: private attributes are always removed.
struct DeidentificationOptions {
  bool retainUids = false;                    ///< E.3.9
  bool shiftDates = false;                    ///< E.3.6, modified dates: per patient by whole days
  bool cleanDescriptors = false;              ///< E.3.5
  bool cleanStructuredContent = false;        ///< E.3.4
  bool retainDeviceIdentity = false;          ///< E.3.8
  bool retainPatientCharacteristics = false;  ///< E.3.7
  std::vector<RectangleRule> rectangles;      ///< E.3.1, Clean Pixel Data
  /// Objects that may carry identity which cannot be removed are left out, each with a warning;
  /// without it one such object refuses the whole input.
  bool leaveOutRefused = false;
};

/// True where a rule asks for something outside of any image (negative or empty).
[[nodiscard]] inline bool isEmptyRectangle(const PixelRectangle& rectangle) {
  return rectangle.x < 0 || rectangle.y < 0 || rectangle.width <= 0 || rectangle.height <= 0;
}

}  // namespace lateglow
