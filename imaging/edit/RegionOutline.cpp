#include "imaging/edit/RegionOutline.h"

#include <array>
#include <cmath>
#include <cstddef>

namespace lateglow {

namespace {

constexpr std::array<int, 4> kStepX{1, 0, -1, 0};  ///< right, down, left, up
constexpr std::array<int, 4> kStepY{0, 1, 0, -1};

/// Directed pixel borders, the accepted pixels always on the right hand; one bit a direction and
/// lattice corner.
class BorderLattice {
 public:
  BorderLattice(std::span<const std::uint8_t> labels, int width, int height,
                const std::function<bool(std::uint8_t)>& belongs)
      : m_columns(width + 1), m_rows(height + 1) {
    m_edges.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows), 0);
    const auto inside = [&](int x, int y) {
      return x >= 0 && y >= 0 && x < width && y < height &&
             belongs(labels[static_cast<std::size_t>(x) +
                            static_cast<std::size_t>(width) * static_cast<std::size_t>(y)]);
    };
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        if (!inside(x, y)) continue;
        if (!inside(x, y - 1)) add(x, y, 0);
        if (!inside(x + 1, y)) add(x + 1, y, 1);
        if (!inside(x, y + 1)) add(x + 1, y + 1, 2);
        if (!inside(x - 1, y)) add(x, y + 1, 3);
      }
    }
  }

  [[nodiscard]] std::vector<PixelLoop> takeLoops() {
    std::vector<PixelLoop> loops;
    for (int y = 0; y < m_rows; ++y) {
      for (int x = 0; x < m_columns; ++x) {
        while (at(x, y) != 0) loops.push_back(takeLoop(x, y));
      }
    }
    return loops;
  }

 private:
  std::uint8_t& at(int x, int y) {
    return m_edges[static_cast<std::size_t>(x) +
                   static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(y)];
  }
  void add(int x, int y, int direction) {
    at(x, y) = static_cast<std::uint8_t>(at(x, y) | (1U << static_cast<unsigned>(direction)));
  }
  bool take(int x, int y, int direction) {
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(direction));
    if ((at(x, y) & bit) == 0) return false;
    at(x, y) = static_cast<std::uint8_t>(at(x, y) & ~bit);
    return true;
  }

  PixelLoop takeLoop(int startX, int startY) {
    PixelLoop loop;
    int x = startX;
    int y = startY;
    int heading = 0;
    while (heading < 3 && (at(x, y) & (1U << static_cast<unsigned>(heading))) == 0) ++heading;
    while (true) {
      // A right turn first: pixels that touch at a corner only stay apart.
      bool moved = false;
      for (const int turn : {1, 0, 3}) {
        const int next = loop.empty() ? heading : (heading + turn) % 4;
        if (!take(x, y, next)) continue;
        loop.push_back({x - 0.5, y - 0.5});
        heading = next;
        x += kStepX.at(static_cast<std::size_t>(next));
        y += kStepY.at(static_cast<std::size_t>(next));
        moved = true;
        break;
      }
      if (!moved) return loop;
    }
  }

  int m_columns;
  int m_rows;
  std::vector<std::uint8_t> m_edges;
};

/// Loops shorter than this are single pixels and pairs: only their corners are rounded.
constexpr std::size_t kShortLoop = 10;

PixelLoop cutCorners(const PixelLoop& loop) {
  PixelLoop cut;
  cut.reserve(2 * loop.size());
  for (std::size_t k = 0; k < loop.size(); ++k) {
    const PixelPoint from = loop[k];
    const PixelPoint to = loop[(k + 1) % loop.size()];
    cut.push_back(from * 0.75 + to * 0.25);
    cut.push_back(from * 0.25 + to * 0.75);
  }
  return cut;
}

PixelLoop edgeMiddles(const PixelLoop& loop) {
  PixelLoop middles;
  middles.reserve(loop.size());
  for (std::size_t k = 0; k < loop.size(); ++k) {
    middles.push_back((loop[k] + loop[(k + 1) % loop.size()]) * 0.5);
  }
  return middles;
}

/// One step of diffusion along the loop; a negative factor swells it again.
PixelLoop diffused(const PixelLoop& loop, double factor) {
  PixelLoop moved = loop;
  const std::size_t count = loop.size();
  for (std::size_t k = 0; k < count; ++k) {
    const PixelPoint neighbours = (loop[(k + count - 1) % count] + loop[(k + 1) % count]) * 0.5;
    moved[k] = moved[k] + (neighbours - loop[k]) * factor;
  }
  return moved;
}

PixelLoop smoothed(const PixelLoop& corners) {
  constexpr double kShrink = 0.6;
  constexpr double kSwell = -0.62;
  constexpr int kRounds = 12;
  constexpr double kFarthest = 0.45;
  if (corners.size() < kShortLoop) return cutCorners(cutCorners(corners));
  const PixelLoop middles = edgeMiddles(corners);
  PixelLoop loop = middles;
  for (int round = 0; round < kRounds; ++round) {
    loop = diffused(diffused(loop, kShrink), kSwell);
    for (std::size_t k = 0; k < loop.size(); ++k) {
      const PixelPoint moved = loop[k] - middles[k];
      const double distance = std::hypot(moved.column, moved.row);
      if (distance > kFarthest) loop[k] = middles[k] + moved * (kFarthest / distance);
    }
  }
  return cutCorners(loop);
}

}  // namespace

std::vector<PixelLoop> regionOutline(std::span<const std::uint8_t> labels, int width, int height,
                                     const std::function<bool(std::uint8_t)>& belongs) {
  BorderLattice lattice(labels, width, height, belongs);
  std::vector<PixelLoop> loops = lattice.takeLoops();
  for (PixelLoop& loop : loops) loop = smoothed(loop);
  return loops;
}

}  // namespace lateglow
