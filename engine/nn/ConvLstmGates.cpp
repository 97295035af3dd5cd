#include "engine/nn/ConvLstmGates.h"

#include <stdexcept>
#include <string>

#include <c10/core/DeviceGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include "engine/nn/ConvLstmGateLoops.h"
#include "engine/nn/ConvLstmGatesCuda.h"

namespace lateglow::engine {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

at::MemoryFormat formatOf(const torch::Tensor& images) {
  const bool last =
      !images.is_contiguous() && images.is_contiguous(at::MemoryFormat::ChannelsLast);
  return last ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
}

torch::ScalarType stateType(const torch::Tensor& input) {
  return input.scalar_type() == torch::kFloat64 ? torch::kFloat64 : torch::kFloat32;
}

/// Of the cell's values [N, C, H, W] in `format`.
GateShape shapeOf(const torch::Tensor& cell, at::MemoryFormat format) {
  const auto s = cell.sizes();
  if (format == at::MemoryFormat::ChannelsLast) return {s[0] * s[2] * s[3], s[1]};
  return {s[0], s[1] * s[2] * s[3]};
}

/// The result of a step in memory.
struct Step {
  torch::Tensor hidden, newCell, gates;
};

/// Everything the way back needs and gives.
struct BackStep {
  torch::Tensor ofHidden, ofNewCell, gates, cell, newCell;
  torch::Tensor ofSum, ofCell;
};

template <typename Input, typename State>
void runOnCpu(const GateShape& shape, const torch::Tensor& fromInput,
              const torch::Tensor& fromState, const torch::Tensor& cell, const Step& to) {
  runGates(shape, GateForward<Input, State>{
                      fromInput.const_data_ptr<Input>(), fromState.const_data_ptr<Input>(),
                      cell.const_data_ptr<State>(), to.hidden.mutable_data_ptr<Input>(),
                      to.newCell.mutable_data_ptr<State>(), to.gates.mutable_data_ptr<State>()});
}

template <typename Input, typename State>
void runBackOnCpu(const GateShape& shape, const BackStep& step) {
  runGates(shape, GateBackward<Input, State>{
                      step.ofHidden.const_data_ptr<Input>(), step.ofNewCell.const_data_ptr<State>(),
                      step.gates.const_data_ptr<State>(), step.cell.const_data_ptr<State>(),
                      step.newCell.const_data_ptr<State>(), step.ofSum.mutable_data_ptr<Input>(),
                      step.ofCell.mutable_data_ptr<State>()});
}

#if LATEGLOW_HAS_CUDA
GateTypes gateTypes(const torch::Tensor& input) {
  if (input.scalar_type() == torch::kFloat64) return GateTypes::Double;
  return input.scalar_type() == torch::kBFloat16 ? GateTypes::BFloat16 : GateTypes::Float;
}

/// LibTorch's current stream of the device, without its CUDA libraries (they are not linked).
void* streamOf(torch::Device device) {
  const c10::impl::VirtualGuardImpl guard(device.type());
  return guard.getStreamNativeHandle(guard.getStream(device));
}

void throwIf(const char* error) {
  if (error != nullptr) throw std::runtime_error(std::string("a gate kernel failed: ") + error);
}
#endif

void runForward(const GateShape& shape, const torch::Tensor& fromInput,
                const torch::Tensor& fromState, const torch::Tensor& cell, const Step& to) {
#if LATEGLOW_HAS_CUDA
  if (fromInput.is_cuda()) {
    const c10::DeviceGuard guard(fromInput.device());
    throwIf(launchGatesForward(gateTypes(fromInput), shape.rows, shape.width,
                               fromInput.const_data_ptr(), fromState.const_data_ptr(),
                               cell.const_data_ptr(), to.hidden.mutable_data_ptr(),
                               to.newCell.mutable_data_ptr(), to.gates.mutable_data_ptr(),
                               streamOf(fromInput.device())));
    return;
  }
#endif
  switch (fromInput.scalar_type()) {
    case torch::kFloat64: return runOnCpu<double, double>(shape, fromInput, fromState, cell, to);
    case torch::kBFloat16:
      return runOnCpu<c10::BFloat16, float>(shape, fromInput, fromState, cell, to);
    default: return runOnCpu<float, float>(shape, fromInput, fromState, cell, to);
  }
}

void runBackward(const GateShape& shape, const BackStep& step) {
#if LATEGLOW_HAS_CUDA
  if (step.ofHidden.is_cuda()) {
    const c10::DeviceGuard guard(step.ofHidden.device());
    throwIf(launchGatesBackward(gateTypes(step.ofHidden), shape.rows, shape.width,
                                step.ofHidden.const_data_ptr(), step.ofNewCell.const_data_ptr(),
                                step.gates.const_data_ptr(), step.cell.const_data_ptr(),
                                step.newCell.const_data_ptr(), step.ofSum.mutable_data_ptr(),
                                step.ofCell.mutable_data_ptr(), streamOf(step.ofHidden.device())));
    return;
  }
#endif
  switch (step.ofHidden.scalar_type()) {
    case torch::kFloat64: return runBackOnCpu<double, double>(shape, step);
    case torch::kBFloat16: return runBackOnCpu<c10::BFloat16, float>(shape, step);
    default: return runBackOnCpu<float, float>(shape, step);
  }
}

struct GateFunction : public torch::autograd::Function<GateFunction> {
  static tensor_list forward(AutogradContext* context, const torch::Tensor& fromInput,
                             const torch::Tensor& fromState, const torch::Tensor& cell) {
    const at::MemoryFormat format = formatOf(fromInput);
    const torch::Tensor x = fromInput.contiguous(format);
    const torch::Tensor s = fromState.contiguous(format);
    const torch::Tensor c = cell.contiguous(format);
    const auto stateOptions = x.options().dtype(stateType(x)).memory_format(format);
    const Step to{torch::empty(c.sizes(), x.options().memory_format(format)),
                  torch::empty(c.sizes(), stateOptions), torch::empty(x.sizes(), stateOptions)};
    runForward(shapeOf(c, format), x, s, c, to);
    context->save_for_backward({to.gates, c, to.newCell});
    context->saved_data["channels_last"] = format == at::MemoryFormat::ChannelsLast;
    return {to.hidden, to.newCell};
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    if (torch::GradMode::is_enabled()) {
      throw std::logic_error("the gates of a convolutional LSTM are differentiable once only");
    }
    const auto saved = context->get_saved_variables();
    const auto format = context->saved_data["channels_last"].toBool()
                            ? at::MemoryFormat::ChannelsLast
                            : at::MemoryFormat::Contiguous;
    BackStep step;
    step.ofHidden = gradients[0].contiguous(format);
    step.ofNewCell = gradients[1].contiguous(format);
    step.gates = saved[0];
    step.cell = saved[1];
    step.newCell = saved[2];
    step.ofSum =
        torch::empty(step.gates.sizes(), step.ofHidden.options().memory_format(format));
    step.ofCell = torch::empty(step.cell.sizes(), step.cell.options().memory_format(format));
    runBackward(shapeOf(step.cell, format), step);
    return {step.ofSum, step.ofSum, step.ofCell};
  }
};

/// What is undefined becomes zeros; the cell gets its own type.
struct Arguments {
  torch::Tensor fromInput, fromState, cell;
};

Arguments completed(const torch::Tensor& fromInput, const torch::Tensor& fromState,
                    const torch::Tensor& cell) {
  if (fromInput.dim() != 4 || fromInput.size(1) % 4 != 0) {
    throw std::invalid_argument("the gates of a convolutional LSTM need [N,4C,H,W]");
  }
  const bool known = fromInput.scalar_type() == torch::kFloat32 ||
                     fromInput.scalar_type() == torch::kFloat64 ||
                     fromInput.scalar_type() == torch::kBFloat16;
  if (!known) throw std::invalid_argument("the gates take fp32, fp64 or bf16");
  const torch::ScalarType type = stateType(fromInput);
  auto size = fromInput.sizes().vec();
  size[1] /= 4;
  return {fromInput,
          fromState.defined() ? fromState.to(fromInput.scalar_type())
                              : torch::zeros_like(fromInput),
          cell.defined() ? cell.to(type)
                         : torch::zeros(size, fromInput.options().dtype(type).memory_format(
                                                  formatOf(fromInput)))};
}

}  // namespace

ConvLstmState convLstmGates(const torch::Tensor& fromInput, const torch::Tensor& fromState,
                            const torch::Tensor& cell) {
  const bool fused = fromInput.is_cpu() || (LATEGLOW_HAS_CUDA != 0 && fromInput.is_cuda());
  if (!fused) return convLstmGatesPlain(fromInput, fromState, cell);
  const Arguments all = completed(fromInput, fromState, cell);
  const tensor_list result = GateFunction::apply(all.fromInput, all.fromState, all.cell);
  return {result[0], result[1]};
}

ConvLstmState convLstmGatesPlain(const torch::Tensor& fromInput, const torch::Tensor& fromState,
                                 const torch::Tensor& cell) {
  const Arguments all = completed(fromInput, fromState, cell);
  const auto type = stateType(fromInput);
  const auto gates = (all.fromInput.to(type) + all.fromState.to(type)).chunk(4, 1);
  const torch::Tensor next =
      gates[1].sigmoid() * all.cell + gates[0].sigmoid() * gates[2].tanh();
  return {(gates[3].sigmoid() * next.tanh()).to(fromInput.scalar_type()), next};
}

}  // namespace lateglow::engine
