#include "engine/data/PatchSampler.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace lateglow::engine {

namespace {

using Voxel = std::array<std::int64_t, 3>;

/// A cube of `size` voxels from `first` on, F32; background (-1) beyond the volume.
torch::Tensor cubeAt(const torch::Tensor& volume, const Voxel& first, std::int64_t size) {
  torch::Tensor cube = torch::full({size, size, size}, -1.0F);
  torch::Tensor from = volume, to = cube;
  for (std::int64_t axis = 0; axis < 3; ++axis) {
    const std::int64_t start = first[static_cast<std::size_t>(axis)];
    const std::int64_t begin = std::max<std::int64_t>(0, start);
    const std::int64_t end = std::min(volume.size(axis), start + size);
    if (end <= begin) return cube;
    from = from.slice(axis, begin, end);
    to = to.slice(axis, begin - start, end - start);
  }
  to.copy_(from);
  return cube;
}

torch::Tensor withContrast(const torch::Tensor& source, double largest, std::mt19937_64& random) {
  std::uniform_real_distribution<double> change(-largest, largest);
  const double gamma = std::exp(change(random)), factor = std::exp(change(random));
  const torch::Tensor share = ((source + 1.0) * 0.5).clamp_min(0.0).pow(gamma) * factor;
  return (share * 2.0 - 1.0).clamp(-1.0, 1.0);
}

}  // namespace

PatchSampler::PatchSampler(const VolumePairDataset& data, const PatchOptions& options)
    : m_data(data), m_options(options), m_upTo(static_cast<std::size_t>(data.size())) {
  for (const std::int64_t index : data.cases(Split::Training)) {
    const torch::Tensor counts =
        (data.pair(index).foreground != 0).sum({1, 2}, false, torch::kInt64).cumsum(0);
    m_upTo[static_cast<std::size_t>(index)].assign(
        counts.data_ptr<std::int64_t>(), counts.data_ptr<std::int64_t>() + counts.numel());
  }
}

std::array<std::int64_t, 3> PatchSampler::centreIn(std::int64_t index, std::uint64_t draw) const {
  const std::vector<std::int64_t>& upTo = m_upTo[static_cast<std::size_t>(index)];
  auto left = static_cast<std::int64_t>(draw % static_cast<std::uint64_t>(upTo.back()));
  const auto slice = std::upper_bound(upTo.begin(), upTo.end(), left) - upTo.begin();
  if (slice > 0) left -= upTo[static_cast<std::size_t>(slice - 1)];
  const torch::Tensor plane = m_data.pair(index).foreground[slice];
  const auto* voxel = plane.const_data_ptr<std::uint8_t>();
  std::int64_t at = 0;
  for (;; ++at) {
    if (voxel[at] != 0 && left-- == 0) break;
  }
  return {slice, at / plane.size(1), at % plane.size(1)};
}

PatchSampler::Patch PatchSampler::patchOf(std::int64_t index, std::mt19937_64& random) const {
  const VolumePair& pair = m_data.pair(index);
  Voxel first = centreIn(index, random());
  for (std::int64_t& start : first) start -= m_options.size / 2;
  torch::Tensor source = cubeAt(pair.source, first, m_options.size);
  if (m_options.contrast > 0.0) source = withContrast(source, m_options.contrast, random);
  source = source.unsqueeze(0);
  if (!m_estimates.empty()) {
    const torch::Tensor& estimate = m_estimates[static_cast<std::size_t>(index)];
    source = torch::cat({source, cubeAt(estimate, first, m_options.size).unsqueeze(0)});
  }
  for (std::int64_t& start : first) start += m_options.halo;
  const torch::Tensor target =
      cubeAt(pair.target, first, m_options.size - 2 * m_options.halo).unsqueeze(0);
  std::vector<std::int64_t> mirrored;
  for (std::size_t axis = 0; axis < 3; ++axis) {
    const bool drawn = random() % 2U == 1U;
    if (m_options.flips[axis] && drawn) mirrored.push_back(static_cast<std::int64_t>(axis) + 1);
  }
  return {source.flip(mirrored), target.flip(mirrored)};
}

PatchBatch PatchSampler::batchOf(std::int64_t step, std::int64_t count, std::uint64_t seed) const {
  std::seed_seq seeds{seed, static_cast<std::uint64_t>(step), std::uint64_t{32452843}};
  std::mt19937_64 random(seeds);
  std::vector<torch::Tensor> sources, targets;
  for (const std::int64_t index : casesOfStep(m_data.cases(Split::Training), step, count, seed)) {
    const Patch patch = patchOf(index, random);
    sources.push_back(patch.source);
    targets.push_back(patch.target);
  }
  return {torch::stack(sources), torch::stack(targets)};
}

}  // namespace lateglow::engine
