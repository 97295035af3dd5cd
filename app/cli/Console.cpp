#include "app/cli/Console.h"

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include <unistd.h>

namespace lateglow::cli {

namespace {

constexpr int kBarWidth = 28;

volatile std::sig_atomic_t g_interrupted = 0;

void onInterrupt(int signal) {
  if (g_interrupted != 0) _exit(128 + signal);
  g_interrupted = 1;
}

int exitStatus(const Failure& failure) {
  switch (failure.code) {
    case FailureCode::BadInput: return 3;
    case FailureCode::Refused: return 4;
    case FailureCode::Cancelled: return 130;
    case FailureCode::NotFound: return failure.file.empty() ? 1 : 3;  // an input that is not there
    case FailureCode::Failed:
    case FailureCode::EngineLost:
    case FailureCode::OutputExists: return 1;
  }
  return 1;
}

/// JSON that never throws, whatever bytes a hostile file put into a name.
std::string dump(const nlohmann::json& json) {
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void catchInterrupts() {
  struct sigaction action {};
  action.sa_handler = onInterrupt;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

ConsoleProgress::ConsoleProgress(const CommonOptions& options) {
  if (options.progress == "json") {
    m_style = Style::Json;
  } else if (options.quiet || options.progress == "none" || isatty(STDERR_FILENO) == 0) {
    m_style = Style::None;
  } else {
    m_style = Style::Bar;
  }
}

ConsoleProgress::~ConsoleProgress() {
  if (m_style == Style::Bar && m_lastPercent >= 0) std::fputs("\r\033[K", stderr);
}

bool ConsoleProgress::report(double fraction, std::string_view what) {
  const int percent = static_cast<int>(fraction * 100.0);
  const bool changed = percent != m_lastPercent || what != m_lastStep;
  if (changed) {
    m_lastPercent = percent;
    m_lastStep = what;
    if (m_style == Style::Json) {
      const nlohmann::json step{{"progress", fraction}, {"step", m_lastStep}};
      std::cerr << step.dump() << std::endl;
    } else if (m_style == Style::Bar) {
      const int filled = percent * kBarWidth / 100;
      const std::string bar = std::string(static_cast<std::size_t>(filled), '=') +
                              std::string(static_cast<std::size_t>(kBarWidth - filled), ' ');
      std::fprintf(stderr, "\r\033[K[%s] %3d %% %s", bar.c_str(), percent, m_lastStep.c_str());
      std::fflush(stderr);
    }
  }
  return g_interrupted == 0;
}

int printResult(const CommandResult& result, const CommonOptions& options) {
  if (options.json) {
    std::cout << dump(result.json) << std::endl;
  } else if (!options.quiet) {
    std::cout << result.text << std::flush;
  }
  return result.exitStatus;
}

int printFailure(const Failure& failure, const CommonOptions& options) {
  if (options.json) {
    const nlohmann::json error{{"error",
                                {{"code", toString(failure.code)},
                                 {"message", failure.message},
                                 {"remedy", failure.remedy},
                                 {"file", failure.file}}}};
    std::cout << dump(error) << std::endl;
  }
  std::cerr << "error: " << failure.message << " (" << failure.remedy << ")" << std::endl;
  return exitStatus(failure);
}

Expected<void> checkOutput(const std::string& path, const CommonOptions& common) {
  std::error_code ignored;
  if (common.overwrite || !std::filesystem::exists(path, ignored)) return {};
  return fail(FailureCode::OutputExists, path + " exists already",
              "choose another name or add --overwrite", path);
}

}  // namespace lateglow::cli
