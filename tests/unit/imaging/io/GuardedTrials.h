#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lateglow::test {

using Bytes = std::vector<char>;

/// A hostile file: what is read, and the bytes of one file that differ from trial to trial.
struct Trial {
  std::string what;  ///< for messages: sample and change
  Bytes bytes;
};

/// What became of all trials.
struct TrialReport {
  std::size_t trials = 0;
  std::size_t refused = 0;
  std::size_t readWithIssue = 0;
  std::vector<std::string> silent;  ///< read without any issue: what they were, the first hundred
  std::vector<std::string> faults;  ///< crashes, hangs above 5 s, memory beyond 2 x file + 64 MiB
};

/// Writes each trial's bytes to `file` and reads `path` (the file, its folder or a header beside
/// it) as a study in a child process, so that a crash names the trial that caused it and the next
/// child goes on behind it. Ends before `count` when `seconds` are over. Files that did harm are
/// kept in the folder named by LATEGLOW_HOSTILE_KEEP, where that is set.
[[nodiscard]] TrialReport runTrials(std::size_t count, double seconds, const std::string& file,
                                    const std::string& path,
                                    const std::function<Trial(std::size_t)>& trial);

}  // namespace lateglow::test
