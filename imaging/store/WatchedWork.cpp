#include "imaging/store/WatchedWork.h"

#include <chrono>
#include <future>

#include "imaging/io/ParallelFor.h"

namespace lateglow {

bool watchedFor(std::size_t count, ProgressSink& progress, std::string_view what,
                const std::function<void(std::size_t)>& work) {
  if (count != 1) return parallelFor(count, progress, what, work);
  bool goOn = progress.report(0.0, what);
  if (!goOn) return false;
  std::future<void> item = std::async(std::launch::async, work, std::size_t{0});
  while (item.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
    goOn = progress.report(0.0, what) && goOn;
  }
  item.get();  // hands on what it threw
  return goOn && progress.report(1.0, what);
}

}  // namespace lateglow
