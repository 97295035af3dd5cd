#include "measurements/WallChords.h"

#include <algorithm>
#include <cmath>

namespace lateglow {
namespace {

constexpr double kStepPixels = 0.1;
constexpr double kLongestHolePixels = 1.0;
constexpr double kShortestScarPixels = 0.25;

struct Indicators {
  double myocardium = 0.0;
  double scar = 0.0;

  [[nodiscard]] double wall() const { return myocardium - 0.5; }
  /// Positive within scar: inside the wall and more scar than healthy myocardium.
  [[nodiscard]] double scarInWall() const {
    return std::min(2.0 * scar - myocardium, myocardium - 0.5);
  }
};

/// Bilinear interpolation of the pixel indicators; background outside of the slice.
Indicators interpolate(const MyocardialRing& ring, double x, double y) {
  const double left = std::floor(x);
  const double top = std::floor(y);
  const double fractionX = x - left;
  const double fractionY = y - top;
  Indicators result;
  for (int corner = 0; corner < 4; ++corner) {
    const int i = static_cast<int>(left) + corner % 2;
    const int j = static_cast<int>(top) + corner / 2;
    if (i < 0 || j < 0 || i >= ring.width || j >= ring.height) continue;
    const double weight = (corner % 2 == 1 ? fractionX : 1.0 - fractionX) *
                          (corner / 2 == 1 ? fractionY : 1.0 - fractionY);
    const TissueClass tissue = ring.at(i, j);
    if (isMyocardium(tissue)) result.myocardium += weight;
    if (tissue == TissueClass::Scar) result.scar += weight;
  }
  return result;
}

struct Piece {
  double from = 0.0;
  double to = 0.0;

  [[nodiscard]] double length() const { return to - from; }
};

/// The pieces of the ray where the sampled function, taken as linear between samples, is positive.
std::vector<Piece> positivePieces(const std::vector<double>& samples, double step) {
  std::vector<Piece> pieces;
  for (std::size_t n = 0; n < samples.size(); ++n) {
    if (samples[n] <= 0.0) continue;
    const double here = static_cast<double>(n) * step;
    const bool enters = n == 0 || samples[n - 1] <= 0.0;
    if (enters) {
      const double before = n == 0 ? 0.0 : step * samples[n] / (samples[n] - samples[n - 1]);
      pieces.push_back({here - before, here});
    }
    const bool leaves = n + 1 < samples.size() && samples[n + 1] <= 0.0;
    const double after = leaves ? step * samples[n] / (samples[n] - samples[n + 1]) : 0.0;
    pieces.back().to = here + after;
  }
  return pieces;
}

/// The longest piece after pieces closer than `longestHole` are joined; empty when there is none.
Piece wallPiece(const std::vector<Piece>& pieces, double longestHole) {
  std::vector<Piece> joined;
  for (const Piece& piece : pieces) {
    if (!joined.empty() && piece.from - joined.back().to <= longestHole) {
      joined.back().to = piece.to;
    } else {
      joined.push_back(piece);
    }
  }
  const auto best =
      std::max_element(joined.begin(), joined.end(),
                       [](const Piece& a, const Piece& b) { return a.length() < b.length(); });
  return best == joined.end() ? Piece{} : *best;
}

double lengthWithin(const std::vector<Piece>& pieces, const Piece& wall) {
  double sum = 0.0;
  for (const Piece& piece : pieces) {
    sum += std::max(0.0, std::min(piece.to, wall.to) - std::max(piece.from, wall.from));
  }
  return sum;
}

WallChord chordAlong(const Geometry& geometry, const MyocardialRing& ring, Vec3 direction,
                     double pixelMm) {
  const double step = kStepPixels * pixelMm;
  const auto sampleCount = static_cast<std::size_t>((ring.extentMm + 2.0 * pixelMm) / step) + 2;
  const Vec3 centre = geometry.toIndex(ring.centreMm);
  const Vec3 stepIndex = geometry.toIndex(ring.centreMm + direction * step) - centre;
  std::vector<double> wall(sampleCount);
  std::vector<double> scar(sampleCount);
  for (std::size_t n = 0; n < sampleCount; ++n) {
    const Vec3 place = centre + stepIndex * static_cast<double>(n);
    const Indicators here = interpolate(ring, place.x, place.y);
    wall[n] = here.wall();
    scar[n] = here.scarInWall();
  }
  WallChord chord;
  const Piece piece = wallPiece(positivePieces(wall, step), kLongestHolePixels * pixelMm);
  if (piece.length() <= 0.0) return chord;
  const double scarLength = lengthWithin(positivePieces(scar, step), piece);
  chord.crossesWall = true;
  chord.thicknessMm = piece.length();
  chord.scarLengthMm =
      scarLength < kShortestScarPixels * pixelMm ? 0.0 : std::min(scarLength, piece.length());
  chord.endocardiumMm = ring.centreMm + direction * piece.from;
  chord.epicardiumMm = ring.centreMm + direction * piece.to;
  return chord;
}

}  // namespace

std::vector<WallChord> wallChords(const Geometry& geometry, const MyocardialRing& ring,
                                  const AhaFrame& frame, int count) {
  std::vector<WallChord> chords;
  if (ring.labels.empty() || count < 1) return chords;
  chords.reserve(static_cast<std::size_t>(count));
  const double pixelMm = std::min(geometry.spacingMm[0], geometry.spacingMm[1]);
  for (int n = 0; n < count; ++n) {
    const double angle = 360.0 * (n + 0.5) / count;
    WallChord chord = chordAlong(geometry, ring, frame.direction(angle), pixelMm);
    chord.angleDegrees = angle;
    chords.push_back(chord);
  }
  return chords;
}

Vec3 epicardiumTowards(const Geometry& geometry, const MyocardialRing& ring, Vec3 apexDirection,
                       Vec3 direction) {
  // One chord a frame lies at 180 degrees, here the direction that is asked for.
  const AhaFrame across(apexDirection, direction * -1.0);
  const WallChord chord = wallChords(geometry, ring, across, 1).front();
  return chord.crossesWall ? chord.epicardiumMm : ring.centreMm + direction * ring.extentMm;
}

}  // namespace lateglow
