#pragma once

#include <cstdint>
#include <filesystem>

namespace lateglow::engine::test {

/// Writes volumes.safetensors and dataset.json: `cases` heads of a few ellipsoids, about 40 voxels
/// wide, every one of another size; the target is an exact function of the source (inverted inside the
/// head, brighter where the source's neighbourhood is). Every fourth case is for validation.
void writeTinyVolumes(const std::filesystem::path& folder, std::int64_t cases = 4);

}  // namespace lateglow::engine::test
