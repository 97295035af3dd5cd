#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "engine/package/StrictJson.h"
#include "engine/systems/CudaLibraries.h"
#include "engine/systems/SystemRegistry.h"
#include "engine/training/TrainCommand.h"
#include "engine/worker/Doctor.h"
#include "engine/worker/RuntimeFolder.h"
#include "engine/worker/SelfTestSystem.h"
#include "engine/worker/Worker.h"

namespace {

using namespace lateglow::engine;

constexpr int wrongUsage = 2;
constexpr int badInput = 3;
constexpr int deepestConfiguration = 32;
constexpr std::string_view usage =
    "lateglow-engine serve [--parent PID] [--runtime-folder DIR]   answer requests on stdin\n"
    "lateglow-engine doctor [--json]                               check this machine\n"
    "lateglow-engine train --config FILE.json                      train a model package\n"
    "lateglow-engine --version\n";

SystemRegistry makeRegistry() {
  SystemRegistry registry;
  addBuiltInSystems(registry);
  const char* selfTest = std::getenv("LATEGLOW_ENGINE_SELF_TEST");
  if (selfTest != nullptr && std::string_view(selfTest) == "1") addSelfTestSystem(registry);
  return registry;
}

/// The value that follows `name`; empty when it is not there.
std::string option(const std::vector<std::string>& arguments, std::string_view name) {
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (arguments[i] == name) return arguments[i + 1];
  }
  return {};
}

std::string loadCuda() {
  std::string problem;
  loadCudaLibraries(problem);
  if (!problem.empty()) std::cerr << "lateglow-engine: no CUDA: " << problem << "\n";
  return problem;
}

int serve(const std::vector<std::string>& arguments) {
  // SIGTERM is read by the worker as the end of its input; it is blocked before any thread starts.
  sigset_t terminate;
  sigemptyset(&terminate);
  sigaddset(&terminate, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &terminate, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  const std::string runtimeFolder = option(arguments, "--runtime-folder");
  if (const std::string parent = option(arguments, "--parent"); !parent.empty()) {
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (std::to_string(::getppid()) != parent) {  // it died before the call
      RuntimeFolder::removeIfAbandoned(runtimeFolder);
      return EXIT_SUCCESS;
    }
  }
  // The protocol gets a descriptor of its own: what a library prints must not get into it.
  const int output = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  (void)loadCuda();
  const SystemRegistry registry = makeRegistry();
  Worker(STDIN_FILENO, output, runtimeFolder, registry).serve();
  // Skips the tear-down of LibTorch and CUDA, which can take longer than a client waits.
  ::_exit(EXIT_SUCCESS);
}

int doctor(const std::vector<std::string>& arguments) {
  const std::string cudaProblem = loadCuda();
  const nlohmann::json examination = examine(makeRegistry(), cudaProblem);
  const bool json = !arguments.empty() && arguments.front() == "--json";
  std::cout << (json ? examination.dump() + "\n" : toText(examination));
  return examination.at("ok").get<bool>() ? EXIT_SUCCESS : EXIT_FAILURE;
}

int train(const std::vector<std::string>& arguments) {
  const std::string path = option(arguments, "--config");
  if (path.empty()) {
    std::cerr << usage;
    return wrongUsage;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file.is_open()) {
    std::cerr << "error: " << path << " cannot be read (check the path)\n";
    return badInput;
  }
  const auto configuration = parseStrictJson(text, deepestConfiguration);
  if (!configuration) {
    std::cerr << "error: " << path << " " << configuration.error() << " (correct the file)\n";
    return badInput;
  }
  (void)loadCuda();
  return runTraining(*configuration);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + std::min(argc, 2), argv + argc);
  const std::string_view command = argc > 1 ? argv[1] : "";
  try {
    if (command == "serve") return serve(arguments);
    if (command == "doctor") return doctor(arguments);
    if (command == "train") return train(arguments);
    if (command == "--version") {
      std::cout << "lateglow-engine " << LATEGLOW_VERSION << "\n";
      return EXIT_SUCCESS;
    }
  } catch (const std::exception& problem) {
    std::cerr << "error: " << problem.what() << "\n";
    return EXIT_FAILURE;
  }
  std::cerr << usage;
  return wrongUsage;
}
