#pragma once

#include <string_view>

namespace lateglow {

/// Where a long job tells how far it is and asks whether to go on. Called from the job's thread.
class ProgressSink {
public:
  virtual ~ProgressSink() = default;
  /// `fraction` in [0, 1] of the whole job. Returns false when the job must stop (cancelled).
  [[nodiscard]] virtual bool report(double fraction, std::string_view what) = 0;
};

/// A sink that listens to nothing and never stops a job.
class SilentProgress final : public ProgressSink {
public:
  [[nodiscard]] bool report(double, std::string_view) override { return true; }
};

/// A part [from, to] of another sink's range, for a stage of a larger job.
class SubProgress final : public ProgressSink {
public:
  SubProgress(ProgressSink& whole, double from, double to)
      : m_whole(whole), m_from(from), m_to(to) {}
  [[nodiscard]] bool report(double fraction, std::string_view what) override {
    return m_whole.report(m_from + (m_to - m_from) * fraction, what);
  }

private:
  ProgressSink& m_whole;
  double m_from;
  double m_to;
};

}  // namespace lateglow
