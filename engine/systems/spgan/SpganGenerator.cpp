#include "engine/systems/spgan/SpganGenerator.h"

namespace lateglow::engine {

namespace {

/// Out of bf16, whatever autocast made.
torch::Tensor widened(const torch::Tensor& image) {
  return image.scalar_type() == torch::kBFloat16 ? image.to(torch::kFloat32) : image;
}

}  // namespace

SpganGeneratorImpl::SpganGeneratorImpl(const SpganConfig& config) : m_config(config) {
  const bool recurrent = config.generator == SpganGeneratorKind::Spgan ||
                         config.generator == SpganGeneratorKind::Mutgan;
  if (!recurrent) {
    m_unet = register_module("unet", UNet(config.phases, 1, config.unet, FeatureNorm::Instance));
    return;
  }
  m_structural = register_module("structural", SpatiotemporalPyramid(config));
  if (config.condition() != SpganCondition::Personal) return;
  m_personal = register_module("personal", PersonalInformation(config));
  m_unet = register_module("detail", UNet(config.structuralChannels + config.personalChannels, 1,
                                          config.unet, FeatureNorm::Instance));
}

SpganImages SpganGeneratorImpl::forward(const torch::Tensor& cine) {
  SpganImages images;
  if (!m_structural) {
    images.image = widened(m_unet(cine));
    images.structural = images.image;
    images.detail = torch::zeros_like(images.image);
    return images;
  }
  const StructuralOutput structural = m_structural(cine);
  images.structural = structural.image;
  if (!m_personal) {
    images.image = images.structural;
    images.detail = torch::zeros_like(images.image);
    return images;
  }
  images.personal = m_personal(cine);
  const torch::Tensor known = torch::upsample_bilinear2d(
      images.personal, {cine.size(2), cine.size(3)}, /*align_corners=*/false);
  const torch::Tensor joined =
      torch::cat({structural.features, known.to(structural.features.scalar_type())}, 1);
  images.detail = widened(m_unet(joined)).sigmoid();
  images.image = (1.0 - m_config.alpha) * images.detail +
                 m_config.alpha * (1.0 - images.detail) * images.structural;
  return images;
}

}  // namespace lateglow::engine
