#pragma once

#include <memory>
#include <string>

namespace lateglow::cli {

/// What drawing pictures and PDF needs without a window: a QGuiApplication on the "offscreen"
/// platform with the report's fonts. Commands that draw keep one while they do.
class OffscreenDrawing {
public:
  /// `language`: "de", "zh_CN" ...; empty: English. Of the texts in reports and pictures.
  explicit OffscreenDrawing(const std::string& language = {});
  ~OffscreenDrawing();
  OffscreenDrawing(const OffscreenDrawing&) = delete;
  OffscreenDrawing& operator=(const OffscreenDrawing&) = delete;

private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace lateglow::cli
