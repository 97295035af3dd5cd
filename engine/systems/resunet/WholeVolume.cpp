#include "engine/systems/resunet/WholeVolume.h"

#include <algorithm>

#include <ATen/CPUGeneratorImpl.h>

#include "engine/inference/ForegroundBox.h"
#include "engine/inference/VolumeInput.h"
#include "engine/inference/VolumeTiling.h"
#include "engine/nn/Autocast.h"

namespace lateglow::engine {

namespace {

const std::string synthesisStep = "synthetic image";

/// Unit Gaussian for a DDPM, drawn on the CPU so that every device begins with the same; else
/// empty.
torch::Tensor startingNoise(const torch::Tensor& volume, const ResUNetConfig& config,
                            std::uint64_t seed) {
  if (config.generator != VolumeGenerator::Ddpm) return {};
  auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
  return torch::randn(volume.sizes(), random).to(volume.device());
}

/// Slices [N, H, W] as samples through a network of slices.
torch::Tensor translateSlices(VolumeTranslator& generator, const torch::Tensor& slices,
                              const torch::Tensor& noise, const std::function<void(double)>& tell) {
  const auto asSamples = [&](const torch::Tensor& images) {
    return filledUp(images.unsqueeze(1).unsqueeze(1), generator->config());
  };
  const torch::Tensor made =
      generator->translate(asSamples(slices), noise.defined() ? asSamples(noise) : noise, tell);
  return made.squeeze(2).squeeze(1).slice(1, 0, slices.size(1)).slice(2, 0, slices.size(2));
}

torch::Tensor inSlices(VolumeTranslator& generator, const torch::Tensor& volume,
                       const torch::Tensor& noise, const RunContext& context) {
  constexpr std::int64_t atOnce = 4;
  torch::Tensor result = torch::empty_like(volume);
  const std::int64_t count = volume.size(0);
  for (std::int64_t start = 0; start < count; start += atOnce) {
    const std::int64_t end = std::min(count, start + atOnce);
    const auto tell = [&](double share) {
      const double done = static_cast<double>(start) + share * static_cast<double>(end - start);
      context.checkpoint(done / static_cast<double>(count), synthesisStep);
    };
    tell(0.0);
    const AutocastScope autocast(volume.device().type(), context.precision == Precision::Fast);
    result.slice(0, start, end)
        .copy_(translateSlices(generator, volume.slice(0, start, end),
                               noise.defined() ? noise.slice(0, start, end) : noise, tell));
  }
  return result;
}

TilingOptions tilesFor(const ResUNetConfig& config, const torch::Tensor& volume, double mostBytes) {
  // At full size: skip, enlarged features, both joined, and what the blocks need.
  constexpr double featuresAtOnce = 6.0;
  TilingOptions options;
  options.multiple = config.multiple();
  options.bytesPerVoxel = featuresAtOnce * sizeof(float) * static_cast<double>(config.width);
  options.overlap = 0.25;
  options.blend = TileBlend::Linear;
  const bool fits = static_cast<double>(volume.numel()) * options.bytesPerVoxel <= mostBytes;
  constexpr TileSize small{64, 128, 128};
  const auto up = [&](std::int64_t size) {
    return (size + options.multiple - 1) / options.multiple * options.multiple;
  };
  options.tile =
      fits ? TileSize{up(volume.size(0)), up(volume.size(1)), up(volume.size(2))} : small;
  return options;
}

torch::Tensor inTiles(VolumeTranslator& generator, const torch::Tensor& volume,
                      const torch::Tensor& noise, const RunContext& context, double mostBytes) {
  std::vector<torch::Tensor> volumes{volume};
  if (noise.defined()) volumes.push_back(noise);
  // Steps of a DDPM within a tile stop the run, but only whole tiles count as progress.
  double lastFraction = 0.0;
  RunContext counting = context;
  counting.progress = [&](double fraction, const std::string& what) {
    lastFraction = fraction;
    return !context.progress || context.progress(fraction, what);
  };
  const TileNetwork network = [&](const torch::Tensor& tiles, torch::Device device) {
    generator->to(device);
    const AutocastScope autocast(device.type(), context.precision == Precision::Fast);
    return generator
        ->translate(tiles.slice(1, 0, 1), tiles.slice(1, 1),
                    [&](double) { context.checkpoint(lastFraction, synthesisStep); })
        .squeeze(1);
  };
  return runTiled(volumes, {},
                  {tilesFor(generator->config(), volume, mostBytes), 0.0, 1.0, synthesisStep},
                  network, counting);
}

}  // namespace

torch::Tensor translateWhole(VolumeTranslator generator, const torch::Tensor& volume,
                             const torch::Tensor& foreground, const RunContext& context,
                             double mostBytes) {
  const torch::NoGradGuard guard;
  constexpr std::int64_t margin = 8;
  torch::Tensor result = torch::full_like(volume, -1.0, at::MemoryFormat::Contiguous);
  const VoxelBox box = foregroundBox(volume, foreground, margin);
  if (box.empty()) return result;
  const torch::Tensor seen = box.of(volume).contiguous();
  const torch::Tensor noise = startingNoise(seen, generator->config(), context.seed);
  box.of(result).copy_(generator->config().space() == Dimensions::Two
                           ? inSlices(generator, seen, noise, context)
                           : inTiles(generator, seen, noise, context, mostBytes));
  return withinForeground(result, foreground);
}

}  // namespace lateglow::engine
