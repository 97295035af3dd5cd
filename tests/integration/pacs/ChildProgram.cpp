#include "tests/integration/pacs/ChildProgram.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace lateglow::test {

std::uint16_t freePort() {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  (void)::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  (void)::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(descriptor);
  return ntohs(address.sin_port);
}

void sleepMilliseconds(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

ChildProgram::ChildProgram(const std::string& program, const std::vector<std::string>& arguments,
                           const std::filesystem::path& output,
                           const std::vector<std::string>& environment)
    : m_output(output) {
  std::vector<char*> argv{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  m_process = fork();
  if (m_process != 0) return;
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // also when the test itself is killed
  for (const std::string& one : environment) putenv(const_cast<char*>(one.c_str()));
  const int file = open(output.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  dup2(file, STDOUT_FILENO);
  dup2(file, STDERR_FILENO);
  // As in ProgramRunner: what tests do is nobody's business to keep.
  setenv("LATEGLOW_AUDIT", (std::filesystem::temp_directory_path() / "lateglow-test-audit").c_str(), 0);
  execv(program.c_str(), argv.data());
  _exit(127);
}

ChildProgram::~ChildProgram() { end(SIGKILL); }

int ChildProgram::end(int signal) {
  if (m_process <= 0) return -1;
  ::kill(m_process, signal);
  int status = 0;
  waitpid(m_process, &status, 0);
  m_process = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool ChildProgram::running() {
  int status = 0;
  if (m_process > 0 && waitpid(m_process, &status, WNOHANG) == m_process) m_process = -1;
  return m_process > 0;
}

std::string ChildProgram::output() const {
  std::ifstream stream(m_output, std::ios::binary);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace lateglow::test
