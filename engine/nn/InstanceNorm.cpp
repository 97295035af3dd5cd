#include "engine/nn/InstanceNorm.h"

#include <stdexcept>

#include "engine/nn/InstanceNormLoops.h"

namespace lateglow::engine {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

constexpr auto channelsLast = at::MemoryFormat::ChannelsLast;

NormShape shapeOf(const torch::Tensor& images) {
  return {images.size(0), images.size(2) * images.size(3), images.size(1)};
}

template <typename Input, typename State>
void forwardOf(const torch::Tensor& images, const torch::Tensor& scale,
               const torch::Tensor& offset, bool rectified, torch::Tensor& result,
               torch::Tensor& mean, torch::Tensor& inverseSd) {
  runNorm(shapeOf(images),
          NormForward<Input, State>{images.const_data_ptr<Input>(), scale.const_data_ptr<State>(),
                                    offset.const_data_ptr<State>(), InstanceNormImpl::epsilon,
                                    rectified, result.mutable_data_ptr<Input>(),
                                    mean.mutable_data_ptr<State>(),
                                    inverseSd.mutable_data_ptr<State>()});
}

template <typename Input, typename State>
tensor_list backwardOf(const torch::Tensor& gradient, const tensor_list& saved, bool rectified) {
  const torch::Tensor& images = saved[0];
  torch::Tensor ofImages = torch::empty_like(images);
  torch::Tensor ofScale = torch::empty_like(saved[3]), ofOffset = torch::empty_like(saved[3]);
  runNorm(shapeOf(images),
          NormBackward<Input, State>{
              gradient.const_data_ptr<Input>(), images.const_data_ptr<Input>(),
              saved[1].const_data_ptr<State>(), saved[2].const_data_ptr<State>(),
              saved[3].const_data_ptr<State>(), saved[4].const_data_ptr<State>(), rectified,
              ofImages.mutable_data_ptr<Input>(), ofScale.mutable_data_ptr<State>(),
              ofOffset.mutable_data_ptr<State>()});
  return {ofImages, ofScale.sum(0), ofOffset.sum(0), torch::Tensor()};
}

struct NormFunction : public torch::autograd::Function<NormFunction> {
  static torch::Tensor forward(AutogradContext* context, const torch::Tensor& images,
                               const torch::Tensor& scale, const torch::Tensor& offset,
                               bool rectified) {
    const torch::Tensor x = images.contiguous(channelsLast);
    torch::Tensor result = torch::empty_like(x);
    torch::Tensor mean = torch::empty({x.size(0), x.size(1)}, scale.options());
    torch::Tensor inverseSd = torch::empty_like(mean);
    switch (x.scalar_type()) {
      case torch::kFloat64:
        forwardOf<double, double>(x, scale, offset, rectified, result, mean, inverseSd);
        break;
      case torch::kBFloat16:
        forwardOf<c10::BFloat16, float>(x, scale, offset, rectified, result, mean, inverseSd);
        break;
      default: forwardOf<float, float>(x, scale, offset, rectified, result, mean, inverseSd);
    }
    context->save_for_backward({x, scale, offset, mean, inverseSd});
    context->saved_data["rectified"] = rectified;
    return result;
  }

  static tensor_list backward(AutogradContext* context, tensor_list gradients) {
    if (torch::GradMode::is_enabled()) {
      throw std::logic_error("the fused instance normalization is differentiable once only");
    }
    const auto saved = context->get_saved_variables();
    const bool rectified = context->saved_data["rectified"].toBool();
    const torch::Tensor gradient = gradients[0].contiguous(channelsLast);
    switch (gradient.scalar_type()) {
      case torch::kFloat64: return backwardOf<double, double>(gradient, saved, rectified);
      case torch::kBFloat16: return backwardOf<c10::BFloat16, float>(gradient, saved, rectified);
      default: return backwardOf<float, float>(gradient, saved, rectified);
    }
  }
};

/// Whether the fused loops know the types.
bool isFused(const torch::Tensor& images, const torch::Tensor& scale) {
  if (!images.is_cpu() || images.numel() == 0) return false;
  const auto type = images.scalar_type();
  if (type == torch::kFloat64) return scale.scalar_type() == torch::kFloat64;
  return (type == torch::kFloat32 || type == torch::kBFloat16) &&
         scale.scalar_type() == torch::kFloat32;
}

}  // namespace

InstanceNormImpl::InstanceNormImpl(std::int64_t channels, bool rectified)
    : m_rectified(rectified),
      m_weight(register_parameter("weight", torch::ones({channels}))),
      m_bias(register_parameter("bias", torch::zeros({channels}))) {}

torch::Tensor InstanceNormImpl::forward(const torch::Tensor& images) {
  if (isFused(images, m_weight)) return NormFunction::apply(images, m_weight, m_bias, m_rectified);
  return instanceNormPlain(images, m_weight, m_bias, m_rectified);
}

torch::Tensor instanceNormPlain(const torch::Tensor& images, const torch::Tensor& scale,
                                const torch::Tensor& offset, bool rectified) {
  const torch::Tensor result =
      torch::group_norm(images.contiguous(channelsLast), images.size(1), scale, offset,
                        InstanceNormImpl::epsilon);
  return rectified ? torch::relu(result) : result;
}

}  // namespace lateglow::engine
