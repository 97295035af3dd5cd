#include "tests/unit/imaging/io/GuardedTrials.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <new>
#include <thread>

#include "imaging/io/StudyReader.h"

namespace lateglow::test {

namespace {

using Clock = std::chrono::steady_clock;

enum Outcome : unsigned char { NotRun, Refused, WithIssue, Silent, TooMuchMemory };

constexpr std::int64_t kLongestSeconds = 5;
constexpr std::uint64_t kAllowedBytes = std::uint64_t{64} << 20U;

/// What child and parent share: which trial runs since when, and what came of the others.
struct Shared {
  std::atomic<std::size_t> current;
  std::atomic<std::int64_t> startedNs;
  std::atomic<bool> finished;
  std::atomic<unsigned char> outcomes[1];
};

std::int64_t nowNs() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch())
      .count();
}

/// A line of /proc/self/status in bytes.
std::uint64_t statusBytes(const std::string& field) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field)) return std::stoull(line.substr(field.size() + 1)) * 1024;
  }
  return 0;
}

Outcome readOnce(const std::string& path, std::uint64_t fileBytes) {
  std::ofstream("/proc/self/clear_refs") << "5";  // forgets the highest memory so far
  const std::uint64_t before = statusBytes("VmRSS");
  Outcome outcome = Refused;
  {
    SilentProgress progress;
    const auto studies = readStudies(path, progress);
    if (studies) {
      const auto hasIssue = [](const Study& study) {
        return std::any_of(study.series.begin(), study.series.end(),
                           [](const Series& series) { return !series.issues.empty(); });
      };
      outcome = std::any_of(studies->begin(), studies->end(), hasIssue) ? WithIssue : Silent;
    } else if (studies.error().message.empty() || studies.error().remedy.empty()) {
      outcome = Silent;
    }
  }
  const std::uint64_t most = statusBytes("VmHWM");
  return most > before + 2 * fileBytes + kAllowedBytes ? TooMuchMemory : outcome;
}

/// noexcept: an exception that leaves the reader is a crash.
void runChild(Shared& shared, std::size_t first, std::size_t count, Clock::time_point end,
              const std::string& file, const std::string& path,
              const std::function<Trial(std::size_t)>& trial) noexcept {
  for (std::size_t i = first; i < count && Clock::now() < end; ++i) {
    const Bytes bytes = trial(i).bytes;
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    shared.current = i;
    shared.startedNs = nowNs();
    shared.outcomes[i] = readOnce(path, bytes.size());
    shared.startedNs = nowNs();
  }
  shared.finished = true;
}

/// Waits for the child; the reason why it did not end well, or an empty text.
std::string superviseChild(pid_t child, const Shared& shared) {
  while (true) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      if (WIFSIGNALED(status)) return "died of signal " + std::to_string(WTERMSIG(status));
      return shared.finished ? "" : "ended with " + std::to_string(WEXITSTATUS(status));
    }
    if (nowNs() - shared.startedNs > kLongestSeconds * 1'000'000'000) {
      ::kill(child, SIGKILL);
      ::waitpid(child, &status, 0);
      return "took longer than " + std::to_string(kLongestSeconds) + " s";
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

void keep(const Bytes& bytes, const std::string& file) {
  const char* folder = std::getenv("LATEGLOW_HOSTILE_KEEP");
  if (folder == nullptr) return;
  const std::string name = file.substr(file.rfind('/') + 1);
  std::ofstream(std::string(folder) + "/" + std::to_string(nowNs()) + "_" + name, std::ios::binary)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void count(const Shared& shared, std::size_t trials, TrialReport& report,
           const std::function<Trial(std::size_t)>& trial) {
  for (std::size_t i = 0; i < trials; ++i) {
    const unsigned char outcome = shared.outcomes[i];
    report.trials += outcome != NotRun ? 1 : 0;
    report.refused += outcome == Refused ? 1 : 0;
    report.readWithIssue += outcome == WithIssue ? 1 : 0;
    if (outcome == Silent && report.silent.size() < 100) report.silent.push_back(trial(i).what);
    if (outcome == TooMuchMemory) report.faults.push_back(trial(i).what + ": too much memory");
  }
}

}  // namespace

TrialReport runTrials(std::size_t trials, double seconds, const std::string& file,
                      const std::string& path, const std::function<Trial(std::size_t)>& trial) {
  const std::size_t bytes = sizeof(Shared) + trials;
  void* memory =
      ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return {0, 0, 0, {}, {"no shared memory"}};
  auto& shared = *new (memory) Shared;
  const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                      std::chrono::duration<double>(seconds));
  TrialReport report;
  for (std::size_t next = 0; next < trials && !shared.finished && report.faults.size() < 20;) {
    shared.current = next;
    shared.startedNs = nowNs();
    const pid_t child = ::fork();
    if (child == 0) {
      runChild(shared, next, trials, end, file, path, trial);
      ::_exit(0);
    }
    const std::string fault = superviseChild(child, shared);
    if (!fault.empty()) {
      const Trial culprit = trial(shared.current);
      report.faults.push_back(culprit.what + ": " + fault);
      keep(culprit.bytes, file);
    }
    next = shared.current + 1;
  }
  count(shared, trials, report, trial);
  ::munmap(memory, bytes);
  return report;
}

}  // namespace lateglow::test
