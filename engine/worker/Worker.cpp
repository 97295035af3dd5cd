#include "engine/worker/Worker.h"

#include <cerrno>
#include <new>
#include <stdexcept>

#include <unistd.h>

#include <c10/core/CachingDeviceAllocator.h>

#include "engine/systems/TorchTensors.h"
#include "engine/worker/Devices.h"
#include "engine/worker/RuntimeFolder.h"

namespace lateglow::engine {
namespace {

using Clock = std::chrono::steady_clock;

/// A client that draws a progress bar needs no more.
constexpr std::chrono::milliseconds progressInterval{30};

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

tl::unexpected<EngineError> fail(std::string code, std::string message, std::string remedy = {}) {
  return tl::unexpected<EngineError>(
      EngineError{std::move(code), std::move(message), std::move(remedy)});
}

/// The first line of a LibTorch error: what follows are addresses in libraries.
std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

void checkFinite(const NamedTensors& outputs) {
  for (const auto& [name, tensor] : outputs) {
    if (tensor.is_floating_point() && !torch::isfinite(tensor).all().item<bool>()) {
      throw std::runtime_error("the network's output \"" + name +
                               "\" has values that are no numbers");
    }
  }
}

}  // namespace

Worker::Worker(int input, int output, std::filesystem::path runtimeFolder,
               const SystemRegistry& registry)
    : m_output(output),
      m_runtimeFolder(std::move(runtimeFolder)),
      m_registry(registry),
      m_models(registry),
      m_allThreads(at::get_num_threads()),
      m_requests(input, {[this](const std::string& problem) {
                           Answer answer;
                           answer.kind = Answer::Kind::Error;
                           answer.error = {"bad-request", problem, ""};
                           write(answer);
                         },
                         [this] {
                           removeFiles();
                           ::_exit(0);
                         }}) {}

void Worker::serve() {
  while (!m_ending) {
    const auto request = m_requests.next();
    if (!request) break;
    answer(*request);
  }
  removeFiles();
}

void Worker::answer(const Request& request) {
  Result result = guarded(request);
  Answer answer;
  answer.id = request.id;
  if (result) {
    answer.kind = Answer::Kind::Result;
    answer.result = std::move(*result);
  } else {
    answer.kind = Answer::Kind::Error;
    answer.error = std::move(result.error());
  }
  write(answer);
}

Worker::Result Worker::guarded(const Request& request) {
  try {
    return handle(request);
  } catch (const Cancelled& problem) {
    return fail("cancelled", problem.what());
  } catch (const BadInput& problem) {
    return fail("bad-input", problem.what());
  } catch (const c10::OutOfMemoryError& problem) {
    return outOfMemory(problem.what_without_backtrace());
  } catch (const std::bad_alloc&) {
    return outOfMemory("no memory is left");
  } catch (const c10::AcceleratorError& problem) {
    // The device's context is lost; only a new process can use it again.
    m_ending = true;
    return fail("failed", firstLine(problem.what_without_backtrace()), "try again, or use the CPU");
  } catch (const c10::Error& problem) {
    const std::string what = problem.what_without_backtrace();
    if (what.find("DefaultCPUAllocator") != std::string::npos) return outOfMemory(what);
    return fail("failed", firstLine(what), "try again, or use the CPU");
  } catch (const std::exception& problem) {
    return fail("failed", firstLine(problem.what()));
  }
}

Worker::Result Worker::handle(const Request& request) {
  if (m_requests.isCancelled(request.id)) throw Cancelled();
  if (request.method == "hello") return hello(request);
  if (request.method == "load") return load(request);
  if (request.method == "run") return run(request);
  if (request.method == "unload") {
    m_models.clear();
    return nlohmann::json::object();
  }
  if (request.method == "shutdown") {
    m_ending = true;
    return nlohmann::json::object();
  }
  return fail("bad-request", "there is no method \"" + request.method + "\"");
}

Worker::Result Worker::hello(const Request& request) const {
  const std::uint64_t theirs = countOf(request.params, "protocol");
  if (theirs != static_cast<std::uint64_t>(protocolVersion)) {
    return fail("incompatible-protocol",
                "this engine speaks version " + std::to_string(protocolVersion) +
                    " of the protocol, the program version " + std::to_string(theirs),
                "install lateglow-engine and the program from the same release");
  }
  nlohmann::json devices = nlohmann::json::array();
  for (const DeviceInfo& device : listDevices()) {
    devices.push_back({{"id", device.id},
                       {"name", device.name},
                       {"total_memory_bytes", device.totalMemoryBytes}});
  }
  return nlohmann::json{{"protocol", protocolVersion},
                        {"version", LATEGLOW_VERSION},
                        {"torch", TORCH_VERSION},
                        {"devices", devices},
                        {"systems", m_registry.names()}};
}

Worker::Result Worker::load(const Request& request) {
  const auto device = resolveDevice(textOf(request.params, "device", "auto"));
  if (!device) return tl::unexpected<EngineError>(device.error());
  const auto model = m_models.get(textOf(request.params, "package"), *device);
  if (!model) return tl::unexpected<EngineError>(model.error());
  return nlohmann::json{{"device", deviceId(*device)}, {"load_seconds", model->loadSeconds}};
}

EngineExpected<NamedTensors> Worker::takeInputs(const std::filesystem::path& file,
                                                torch::Device device) const {
  const auto arrays = readSafetensors(file);
  // Removed while it is mapped: nothing stays behind, however this run ends.
  ::unlink(file.c_str());
  if (!arrays) return fail("bad-input", arrays.error());
  NamedTensors inputs;
  for (const auto& [name, tensor] : arrays->tensors) {
    const torch::Tensor shared = toTorch(tensor);
    inputs.emplace(name, device.is_cpu() ? shared.clone() : shared.to(device));
  }
  return inputs;
}

RunContext Worker::makeContext(const Request& request, torch::Device device) {
  RunContext context;
  context.device = device;
  context.seed = countOf(request.params, "seed");
  context.precision =
      textOf(request.params, "precision") == "exact" ? Precision::Exact : Precision::Fast;
  auto last = std::make_shared<Clock::time_point>();
  context.progress = [this, id = request.id, last](double fraction, const std::string& what) {
    if (m_requests.isCancelled(id)) return false;
    if (Clock::now() - *last >= progressInterval || fraction >= 1.0) {
      *last = Clock::now();
      Answer progress;
      progress.kind = Answer::Kind::Progress;
      progress.id = id;
      progress.fraction = fraction;
      progress.what = what;
      write(progress);
    }
    return true;
  };
  return context;
}

Worker::Result Worker::run(const Request& request) {
  const std::filesystem::path inputsFile = textOf(request.params, "inputs");
  const std::filesystem::path outputsFile = textOf(request.params, "outputs");
  if (inputsFile.empty() || outputsFile.empty()) {
    return fail("bad-request", "run needs the files \"inputs\" and \"outputs\"");
  }
  const auto device = resolveDevice(textOf(request.params, "device", "auto"));
  if (!device) return tl::unexpected<EngineError>(device.error());
  const auto threads =
      static_cast<int>(std::min<std::uint64_t>(countOf(request.params, "threads"), 1024));
  at::set_num_threads(threads > 0 ? threads : m_allThreads);

  const c10::InferenceMode inference;
  const auto model = m_models.get(textOf(request.params, "package"), *device);
  if (!model) return tl::unexpected<EngineError>(model.error());
  const auto inputs = takeInputs(inputsFile, *device);
  if (!inputs) return tl::unexpected<EngineError>(inputs.error());

  const RunContext context = makeContext(request, *device);
  context.checkpoint(0.0, "network");
  torch::manual_seed(context.seed);
  const auto start = Clock::now();
  const NamedTensors outputs = model->system->run(*inputs, context);
  checkFinite(outputs);  // also waits for the device
  const double networkSeconds = secondsSince(start);
  if (m_requests.isCancelled(request.id)) throw Cancelled();
  if (const auto written = writeSafetensors(outputsFile, fromTorch(outputs)); !written) {
    return fail("failed", written.error(), "free some memory");
  }
  return nlohmann::json{{"device", deviceId(*device)},
                        {"load_seconds", model->loadSeconds},
                        {"network_seconds", networkSeconds}};
}

Worker::Result Worker::outOfMemory(const std::string& what) {
  // Nothing that a smaller second try could use may stay taken.
  m_models.clear();
  if (torch::cuda::is_available()) c10::getDeviceAllocator(torch::kCUDA)->emptyCache();
  return fail("out-of-memory", firstLine(what), "use fewer slices at once, or the CPU");
}

void Worker::write(const Answer& answer) {
  const std::string line = encode(answer);
  const std::lock_guard lock(m_writing);
  std::string_view left = line;
  while (!left.empty()) {
    const ssize_t written = ::write(m_output, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;  // the client is gone; the end of the input says so too
    left.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Worker::removeFiles() const {
  if (!m_runtimeFolder.empty()) RuntimeFolder::removeIfAbandoned(m_runtimeFolder);
}

}  // namespace lateglow::engine
