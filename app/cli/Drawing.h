#pragma once

#include <memory>

namespace lateglow::cli {

/// What drawing pictures and PDF needs without a window: a QGuiApplication on the "offscreen"
/// platform with the report's fonts. Commands that draw keep one while they do.
class OffscreenDrawing {
public:
  OffscreenDrawing();
  ~OffscreenDrawing();
  OffscreenDrawing(const OffscreenDrawing&) = delete;
  OffscreenDrawing& operator=(const OffscreenDrawing&) = delete;

private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lateglow::cli
