#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace lateglow::test {

struct ProgramResult {
  int exitStatus = -1;
  std::string output;  ///< stdout
  std::string errors;  ///< stderr
  [[nodiscard]] nlohmann::json json() const;
};

/// Runs a program to its end and collects what it prints.
[[nodiscard]] ProgramResult runProgram(const std::string& program,
                                       const std::vector<std::string>& arguments);

/// Starts a program, sends it `signal` after `milliseconds`, and waits for its end. `stoppedAfter`
/// is the time between signal and end in seconds.
struct InterruptedResult {
  int exitStatus = -1;
  double stoppedAfterSeconds = 0.0;
};
[[nodiscard]] InterruptedResult interruptProgram(const std::string& program,
                                                 const std::vector<std::string>& arguments,
                                                 int milliseconds, int signal);

/// Starts a program and kills it with SIGKILL as soon as `reached` says so (asked every 20 ms).
/// False when it ended before that, or when `seconds` were over.
[[nodiscard]] bool killProgramWhen(const std::string& program,
                                   const std::vector<std::string>& arguments,
                                   const std::function<bool()>& reached, double seconds);

/// A folder that goes with the object.
class ScratchFolder {
public:
  explicit ScratchFolder(const std::string& name);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return (m_path / name).string(); }

private:
  std::filesystem::path m_path;
};

/// The open real data, or an empty path where it is absent.
[[nodiscard]] std::filesystem::path sharedData();

}  // namespace lateglow::test
