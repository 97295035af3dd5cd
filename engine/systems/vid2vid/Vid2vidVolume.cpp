#include "engine/systems/vid2vid/Vid2vidVolume.h"

#include "engine/nn/Autocast.h"
#include "engine/systems/vid2vid/Vid2vidSequence.h"

namespace lateglow::engine {

namespace {

std::int64_t missingTo(std::int64_t size, std::int64_t factor) {
  return (factor - size % factor) % factor;
}

/// One way through the volume; `keep` takes each slice [H, W].
void stream(Vid2vidGenerator& generator, const torch::Tensor& volume, bool backward,
            const Vid2vidVolumeOptions& options,
            const std::function<void(std::int64_t slice, const torch::Tensor& image)>& keep) {
  const std::int64_t slices = volume.size(0), rows = volume.size(1), columns = volume.size(2);
  const std::int64_t factor = std::int64_t{1} << generator->config().halvings;
  const std::vector<std::int64_t> behind{0, missingTo(columns, factor), 0, missingTo(rows, factor)};
  const double ways = options.bothDirections ? 2.0 : 1.0;
  Vid2vidSequence sequence(generator);
  for (std::int64_t i = 0; i < slices; ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(slices) / ways;
    if (options.tell) options.tell(backward ? 0.5 + share : share);
    const AutocastScope autocast(volume.device().type(), options.fast);
    const std::int64_t slice = backward ? slices - 1 - i : i;
    const torch::Tensor source = torch::constant_pad_nd(volume[slice], behind, -1.0)
                                     .view({1, 1, 1, rows + behind[3], columns + behind[1]});
    const torch::Tensor image = sequence.next(source).image;
    keep(slice, image[0][0][0].slice(0, 0, rows).slice(1, 0, columns).clamp(-1.0, 1.0));
  }
}

}  // namespace

torch::Tensor translateVolume(Vid2vidGenerator generator, const torch::Tensor& volume,
                              const Vid2vidVolumeOptions& options) {
  const torch::NoGradGuard guard;
  torch::Tensor result = torch::empty_like(volume, at::MemoryFormat::Contiguous);
  stream(generator, volume, /*backward=*/false, options,
         [&](std::int64_t slice, const torch::Tensor& image) { result[slice].copy_(image); });
  if (!options.bothDirections) return result;
  stream(
      generator, volume, /*backward=*/true, options,
      [&](std::int64_t slice, const torch::Tensor& image) { result[slice].add_(image).mul_(0.5); });
  return result;
}

}  // namespace lateglow::engine
