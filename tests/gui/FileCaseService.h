#pragma once

#include "tests/gui/FakeCaseService.h"

namespace lateglow::testing {

/// Real files instead of analytic hearts, still without an engine. "phantom": the demonstration case
/// with its real LGE and mask; what "a model makes" of it is that LGE, a little other in contrast,
/// with the scar of its lower half missing from the classes. "brain-pair": T1ce and T2 of one head,
/// the T2 moved by kBrainShiftMm. "ct-pair": a CT and the same with kCtOffsetHu more.
class FileCaseService : public FakeCaseService {
public:
  static constexpr Vec3 kBrainShiftMm{4.0, -3.0, 2.0};
  static constexpr double kCtOffsetHu = 20.0;

  explicit FileCaseService(std::filesystem::path sharedData) : m_sharedData(std::move(sharedData)) {}
  [[nodiscard]] bool hasSharedData() const;

  [[nodiscard]] Expected<Case> open(const std::filesystem::path& path, ProgressSink& progress,
                                    StudyReadListener& listener) override;
  [[nodiscard]] Expected<Synthesis> synthesize(const Case& opened, const SynthesisOptions& options,
                                               ProgressSink& progress) override;

private:
  [[nodiscard]] Expected<Study> read(const std::string& name, ProgressSink& progress) const;

  std::filesystem::path m_sharedData;
};

}  // namespace lateglow::testing
