#include "app/cli/Bench.h"
#include "imaging/io/PrivateFolder.h"
#include "imaging/store/StoreSample.h"
#include "imaging/store/StudyStore.h"

namespace lateglow::cli {

namespace {

/// 500 studies of 10 series of 10 instances: 50,000.
constexpr SampleSize kSample{500, 10, 10};

/// What is measured: a name and the call.
struct Step {
  const char* name;
  std::function<Expected<void>()> work;
};

template <typename T>
Expected<void> outcomeOf(const Expected<T>& result) {
  return result ? Expected<void>() : tl::unexpected(result.error());
}

}  // namespace

Expected<std::vector<BenchResult>> benchStore(const BenchOptions& options, ProgressSink& progress) {
  const auto folder = PrivateFolder::create();
  if (!folder) return tl::unexpected(folder.error());
  const StoreFolders folders(folder->path() / "store");
  auto store = StudyStore::open(folders.root());
  if (!store) return tl::unexpected(store.error());
  if (!progress.report(0.0, "making a sample store")) {
    return fail(FailureCode::Cancelled, "the benchmark was cancelled", "");
  }
  if (auto filled = fillWithSample(folders, kSample); !filled) {
    return tl::unexpected(filled.error());
  }
  StudyFilter words;
  words.words = "patient s0123";
  StudyFilter dates;
  dates.dateFrom = "20260101";
  dates.dateTo = "20260131";
  const std::vector<Step> steps = {
      {"open", [&] { return outcomeOf(StudyStore::open(folders.root())); }},
      {"list 500 studies of 50,000 instances", [&] { return outcomeOf(store->studies()); }},
      {"find one patient by words", [&] { return outcomeOf(store->studies(words)); }},
      {"find the studies of a month", [&] { return outcomeOf(store->studies(dates)); }},
      {"list the series of a study", [&] { return outcomeOf(store->series(77)); }},
      {"list the instances of a series", [&] { return outcomeOf(store->instances(777)); }},
      {"size of the store", [&] { return outcomeOf(store->size()); }}};
  std::vector<BenchResult> results;
  for (const Step& step : steps) {
    const auto seconds = fastestOf(options.repeats, step.work);
    if (!seconds) return tl::unexpected(seconds.error());
    results.push_back({step.name, *seconds});
  }
  return results;
}

}  // namespace lateglow::cli
