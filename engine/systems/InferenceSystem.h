#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>

#include <torch/torch.h>

namespace lateglow::engine {

/// Thrown out of a run when the user cancelled it; the worker answers with the code "cancelled".
class Cancelled final : public std::exception {
public:
  [[nodiscard]] const char* what() const noexcept override { return "the run was cancelled"; }
};

/// Thrown by a system when an input has the wrong name, shape, type or range ("bad-input").
class BadInput final : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Arithmetic of the network: Exact is fp32 throughout; Fast allows bf16 where the system's own
/// test proves that results keep (networks.md, "Speed").
enum class Precision { Exact, Fast };

/// What one run may use. The tensors given to `run` are already on `device`.
struct RunContext {
  torch::Device device = torch::kCPU;
  Precision precision = Precision::Exact;
  std::uint64_t seed = 0;
  /// `fraction` in [0, 1] of this run; returns false when the run must stop. May be empty.
  std::function<bool(double fraction, const std::string& what)> progress;

  /// Reports progress; throws Cancelled when the run must stop. Call it between layers or batches,
  /// at least every 200 ms: it is what makes Cancel act.
  void checkpoint(double fraction, const std::string& what) const {
    if (progress && !progress(fraction, what)) throw Cancelled();
  }
};

using NamedTensors = std::map<std::string, torch::Tensor>;

/// A network (or a chain of them) with its weights loaded, ready to run. The worker calls it from
/// one thread at a time, in inference mode. Names and shapes of inputs and outputs are the
/// system's contract, listed in engine/worker/Protocol.h.
class InferenceSystem {
public:
  InferenceSystem() = default;
  virtual ~InferenceSystem() = default;
  InferenceSystem(const InferenceSystem&) = delete;
  InferenceSystem& operator=(const InferenceSystem&) = delete;

  /// As in the manifest's "system".
  [[nodiscard]] virtual std::string name() const = 0;

  /// Throws BadInput, Cancelled, or what LibTorch throws (out of memory ...).
  [[nodiscard]] virtual NamedTensors run(const NamedTensors& inputs, const RunContext& context) = 0;
};

}  // namespace lateglow::engine
