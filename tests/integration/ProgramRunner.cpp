#include "tests/integration/ProgramRunner.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lateglow::test {

namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

pid_t start(const std::string& program, const std::vector<std::string>& arguments, const fs::path& output,
            const fs::path& errors) {
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t child = fork();
  if (child != 0) return child;
  // What tests do is nobody's business to keep; a test of the log names a folder of its own.
  setenv("LATEGLOW_AUDIT", (fs::temp_directory_path() / "lateglow-test-audit").c_str(), 0);
  dup2(open(output.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600), STDOUT_FILENO);
  dup2(open(errors.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600), STDERR_FILENO);
  execv(program.c_str(), argv.data());
  _exit(127);
}

int waitFor(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

nlohmann::json ProgramResult::json() const {
  return nlohmann::json::parse(output, nullptr, false);
}

ProgramResult runProgram(const std::string& program, const std::vector<std::string>& arguments) {
  const ScratchFolder scratch("run");
  const fs::path output = scratch.path() / "stdout";
  const fs::path errors = scratch.path() / "stderr";
  ProgramResult result;
  result.exitStatus = waitFor(start(program, arguments, output, errors));
  result.output = readFile(output);
  result.errors = readFile(errors);
  return result;
}

InterruptedResult interruptProgram(const std::string& program, const std::vector<std::string>& arguments,
                                   int milliseconds, int signal) {
  const pid_t child = start(program, arguments, "/dev/null", "/dev/null");
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  const auto sent = std::chrono::steady_clock::now();
  kill(child, signal);
  InterruptedResult result;
  result.exitStatus = waitFor(child);
  result.stoppedAfterSeconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - sent).count();
  return result;
}

bool killProgramWhen(const std::string& program, const std::vector<std::string>& arguments,
                     const std::function<bool()>& reached, double seconds) {
  const pid_t child = start(program, arguments, "/dev/null", "/dev/null");
  const auto begin = std::chrono::steady_clock::now();
  while (std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() < seconds) {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) return false;
    if (reached()) {
      kill(child, SIGKILL);
      return waitFor(child) == 128 + SIGKILL;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  kill(child, SIGKILL);
  waitFor(child);
  return false;
}

ScratchFolder::ScratchFolder(const std::string& name) {
  std::string pattern = (fs::temp_directory_path() / ("lateglow-" + name + "-XXXXXX")).string();
  m_path = mkdtemp(pattern.data());
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  fs::remove_all(m_path, error);
}

fs::path sharedData() {
  const char* folder = std::getenv("LATEGLOW_SHARED_DATA");
  std::error_code error;
  return folder != nullptr && fs::is_directory(folder, error) ? fs::path(folder) : fs::path();
}

}  // namespace lateglow::test
