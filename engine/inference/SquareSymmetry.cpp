#include "engine/inference/SquareSymmetry.h"

#include <vector>

namespace lateglow::engine {

namespace {

constexpr std::int64_t quarterTurns = 4;

}  // namespace

torch::Tensor inAllPositions(const torch::Tensor& images) {
  std::vector<torch::Tensor> members;
  for (std::int64_t i = 0; i < squareSymmetries; ++i) {
    const torch::Tensor turned = torch::rot90(images, i % quarterTurns, {-2, -1});
    members.push_back(i < quarterTurns ? turned : turned.flip({-1}));
  }
  return torch::cat(members);
}

torch::Tensor backFromPositions(const torch::Tensor& results) {
  std::vector<torch::Tensor> members = results.chunk(squareSymmetries);
  for (std::int64_t i = 0; i < squareSymmetries; ++i) {
    torch::Tensor& member = members[static_cast<std::size_t>(i)];
    const torch::Tensor unmirrored = i < quarterTurns ? member : member.flip({-1});
    member = torch::rot90(unmirrored, -(i % quarterTurns), {-2, -1});
  }
  return torch::stack(members, 1);
}

}  // namespace lateglow::engine
