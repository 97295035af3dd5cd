#include "imaging/io/ParallelFor.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace lateglow {

namespace {

/// What the workers and the caller share; everything is guarded by the mutex.
struct Shared {
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;
  std::size_t running = 0;
  std::size_t done = 0;
  bool stop = false;
  std::exception_ptr error;
};

void runItems(Shared& shared, std::size_t count, const std::function<void(std::size_t)>& work) {
  std::unique_lock lock(shared.mutex);
  while (!shared.stop && shared.next < count) {
    const std::size_t index = shared.next++;
    ++shared.running;
    lock.unlock();
    std::exception_ptr error;
    try {
      work(index);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    --shared.running;
    ++shared.done;
    if (error) {
      shared.error = error;
      shared.stop = true;
    }
    if (shared.stop || shared.done == count) shared.changed.notify_all();
  }
}

}  // namespace

bool parallelFor(std::size_t count, ProgressSink& progress, std::string_view what,
                 const std::function<void(std::size_t)>& work) {
  if (count == 0) return progress.report(1.0, what);
  if (!progress.report(0.0, what)) return false;
  if (count == 1) {
    work(0);
    return progress.report(1.0, what);
  }
  Shared shared;
  const std::size_t cores = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 16);
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < std::min(cores, count); ++i) {
    workers.emplace_back([&] { runItems(shared, count, work); });
  }
  bool goOn = true;
  {
    std::unique_lock lock(shared.mutex);
    while (shared.done < count && !(shared.stop && shared.running == 0)) {
      shared.changed.wait_for(lock, std::chrono::milliseconds(50));
      const double fraction = static_cast<double>(shared.done) / static_cast<double>(count);
      lock.unlock();
      const bool wanted = progress.report(fraction, what);
      lock.lock();
      if (!wanted) {
        goOn = false;
        shared.stop = true;
      }
    }
  }
  workers.clear();
  if (shared.error) std::rethrow_exception(shared.error);
  // Short work may be over before the loop above asked even once.
  return goOn && progress.report(1.0, what);
}

}  // namespace lateglow
