#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lateglow::test {

/// A TCP port of the loopback interface that nobody has at the moment.
[[nodiscard]] std::uint16_t freePort();

/// A program that runs beside the test and is killed with the object.
class ChildProgram {
public:
  ChildProgram(const std::string& program, const std::vector<std::string>& arguments,
               const std::filesystem::path& output,
               const std::vector<std::string>& environment = {});
  ~ChildProgram();
  ChildProgram(const ChildProgram&) = delete;
  ChildProgram& operator=(const ChildProgram&) = delete;

  /// Sends the signal and waits for the end; the exit status, or 128 + signal.
  int end(int signal);
  [[nodiscard]] bool running();
  /// What it has written to stdout and stderr so far.
  [[nodiscard]] std::string output() const;

private:
  int m_process = -1;
  std::filesystem::path m_output;
};

/// Calls `reached` every 50 ms until it says true; false when `seconds` are over.
template <typename Condition>
[[nodiscard]] bool waitUntil(Condition reached, double seconds);

void sleepMilliseconds(int milliseconds);

template <typename Condition>
bool waitUntil(Condition reached, double seconds) {
  for (double waited = 0.0; waited < seconds; waited += 0.05) {
    if (reached()) return true;
    sleepMilliseconds(50);
  }
  return reached();
}

}  // namespace lateglow::test
