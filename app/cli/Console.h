#pragma once

#include <string>

#include "app/cli/Command.h"

namespace lateglow::cli {

/// From now on Ctrl-C (and SIGTERM) asks the running job to stop; a second one ends the program.
void catchInterrupts();

/// Progress on stderr: a bar on a terminal, one JSON line a step with `--progress json`, nothing
/// when quiet. Stops the job after Ctrl-C.
class ConsoleProgress final : public ProgressSink {
public:
  explicit ConsoleProgress(const CommonOptions& options);
  ~ConsoleProgress() override;
  [[nodiscard]] bool report(double fraction, std::string_view what) override;

private:
  enum class Style { None, Bar, Json } m_style;
  int m_lastPercent = -1;
  std::string m_lastStep;
};

/// Prints the result on stdout and returns the exit status.
int printResult(const CommandResult& result, const CommonOptions& options);
/// Prints `error: ...` on stderr (or the JSON error on stdout) and returns the exit status.
int printFailure(const Failure& failure, const CommonOptions& options);

}  // namespace lateglow::cli
