#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>

#include "imaging/core/Progress.h"

namespace lateglow {

/// Adds up bytes over threads and hands the part done to the caller's sink, which only the
/// importing thread may call, by report().
class ImportMeter final : public ProgressSink {
 public:
  ImportMeter(ProgressSink& progress, std::uint64_t totalBytes)
      : m_progress(progress), m_totalBytes(std::max<std::uint64_t>(1, totalBytes)) {}

  /// In any thread; false once the caller wants to stop.
  [[nodiscard]] bool add(std::uint64_t bytes) {
    m_doneBytes += bytes;
    return !m_stop;
  }
  /// Whatever part of a step is done: what counts are the bytes.
  [[nodiscard]] bool report(double, std::string_view) override {
    const double part = static_cast<double>(m_doneBytes.load()) / static_cast<double>(m_totalBytes);
    if (!m_progress.report(std::min(1.0, part), "importing")) m_stop = true;
    return !m_stop;
  }

 private:
  ProgressSink& m_progress;
  std::uint64_t m_totalBytes;
  std::atomic<std::uint64_t> m_doneBytes{0};
  std::atomic<bool> m_stop{false};
};

}  // namespace lateglow
