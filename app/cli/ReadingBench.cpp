#include "app/cli/Bench.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::cli {

Expected<std::vector<BenchResult>> benchReading(const BenchOptions& options,
                                                ProgressSink& progress) {
  if (options.in.empty()) {
    return fail(FailureCode::BadInput, "bench reading has nothing to read",
                "name a file or folder with --in");
  }
  const auto seconds = fastestOf(options.repeats, [&]() -> Expected<void> {
    const auto studies = readStudies(options.in, progress);
    return studies ? Expected<void>() : tl::unexpected(studies.error());
  });
  if (!seconds) return tl::unexpected(seconds.error());
  return std::vector<BenchResult>{{"reading " + options.in, *seconds}};
}

}  // namespace lateglow::cli
