#include "imaging/phantom/HeartPlane.h"

namespace lateglow::phantom {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;
// Texture tiles of 96 and 128 mm wrap around the ring a whole number of times: no seam.
constexpr float kFineTurn = 2.0F * 96.0F / (2.0F * kPi);
constexpr float kCoarseTurn = 128.0F / (2.0F * kPi);
constexpr float kBinsPerRadian = static_cast<float>(kRingAngles) / (2.0F * kPi);

TextureTile tileOf(const CardiacPhantomTruth& truth, std::uint64_t stream, double sigmaMm,
                   double cellMm) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), stream);
  return TextureTile(random, sigmaMm, cellMm);
}

/// The smaller of two distances, rounded over `width` mm so that grooves fill.
float smoothMinimum(float a, float b, float width) {
  const float overlap = std::max(width - std::abs(a - b), 0.0F) / width;
  return std::min(a, b) - overlap * overlap * width * 0.25F;
}

std::size_t ringBin(float tissueAngle) {
  return static_cast<std::size_t>(static_cast<int>(tissueAngle * kBinsPerRadian + 8192.0F) &
                                  (kRingAngles - 1));
}

}  // namespace

HeartTextures::HeartTextures(const CardiacPhantomTruth& truth)
    : fine(tileOf(truth, 401, 1.1, 0.75)), coarse(tileOf(truth, 402, 3.5, 1.0)),
      fibres(tileOf(truth, 403, 1.5, 0.75)) {}

HeartPlane::HeartPlane(const CardiacPhantomTruth& truth, const LeftVentricleModel& model,
                       const HeartTextures& textures, double planeLevel, double time)
    : m_truth(truth), m_textures(textures), m_ring(model.ring(model.tissueLevel(planeLevel, time),
                                                              time)),
      m_level(model.tissueLevel(planeLevel, time)), m_time(static_cast<float>(time)),
      m_centreX(static_cast<float>(m_ring.centreXMm)),
      m_centreY(static_cast<float>(m_ring.centreYMm)), m_twist(static_cast<float>(m_ring.twist)),
      m_textureAmplitude(static_cast<float>(truth.textureAmplitude)),
      m_trabeculation(static_cast<float>(truth.trabeculation)),
      m_fat(static_cast<float>(truth.epicardialFatMm)),
      m_shift(static_cast<float>(29.0 * m_level)),
      m_bloodTexture(static_cast<float>(truth.bloodTexture)),
      m_bloodGrain(static_cast<float>(truth.bloodGrain)),
      m_inflow(static_cast<float>(truth.inflowBrightening)) {
  const float largest = static_cast<float>(m_ring.largestEpicardiumMm) + 0.01F;
  m_largestSquare = largest * largest;
  placePapillaries();
  placeRightVentricle();
  fillTables();
  boundReach();
  const float margin = 4.5F * m_fat + 6.0F;
  const float left = m_hasRight
                         ? std::min(m_rightX - 1.12F * m_rightA - m_rightWall, m_centreX - largest)
                         : m_centreX - largest;
  const float right = m_centreX + largest;
  m_reachX = 0.5F * (left + right);
  m_reachY = m_centreY;
  m_reach = std::max(0.5F * (right - left), m_hasRight ? 1.2F * m_rightB + 4.0F : largest) + margin;
}

void HeartPlane::placePapillaries() {
  const double present = smoothStep(0.24, 0.32, m_level) * (1.0 - smoothStep(0.66, 0.76, m_level));
  if (present < 0.3) return;
  PhantomRandom random(m_truth.seed, static_cast<std::uint64_t>(m_truth.caseIndex), 404);
  const double scale = m_truth.endocardialRadiusMm / 25.0 * (0.75 + 0.25 * present);
  const double towardsWall = 0.35 * smoothStep(0.4, 0.7, m_level);
  for (const double mean : {-0.65, 1.45}) {
    const double angle = mean + random.uniform(-0.3, 0.3);
    const bool two = random.chance(0.45);
    const double a = random.uniform(3.4, 5.2) * scale * m_truth.papillarySize;
    const double b = a * random.uniform(0.6, 0.95);
    const double depth = random.uniform(0.9, 1.9);
    const double turn = random.uniform(-0.6, 0.6);
    for (int head = 0; head < (two ? 2 : 1); ++head) {
      const double part = two ? (head == 0 ? -0.16 : 0.15) : 0.0;
      const double size = two ? 0.72 : 1.0;
      const auto bin = ringBin(static_cast<float>(angle + part));
      // The muscle keeps its cross-section, so it fills more of the smaller cavity in systole.
      const double edge = m_ring.endocardiumMm[bin];
      const double radius =
          std::max(edge - a * depth * size * (1.0 - towardsWall) *
                              (1.0 - 0.25 * m_ring.contraction), 0.25 * edge);
      const double seen = angle + part + m_twist;
      Papillary& papillary = m_papillaries[static_cast<std::size_t>(m_papillaryCount++)];
      papillary = {static_cast<float>(m_centreX + radius * std::cos(seen)),
                   static_cast<float>(m_centreY + radius * std::sin(seen)),
                   static_cast<float>(a * size), static_cast<float>(b * size),
                   static_cast<float>(std::cos(seen + turn)),
                   static_cast<float>(std::sin(seen + turn))};
    }
  }
}

void HeartPlane::placeRightVentricle() {
  const double taper = 1.0 - std::pow(std::clamp(m_level / 0.88, 0.0, 1.0), 2.6);
  if (taper < 0.05) return;
  m_hasRight = true;
  const double size = std::sqrt(taper);
  const double radius = m_truth.endocardialRadiusMm + m_truth.wallThicknessMm;
  const double pump = m_ring.contraction * std::min(1.0, m_truth.radialShortening / 0.3);
  double septum = 0.0;
  for (std::size_t k = kRingAngles * 7 / 16; k < kRingAngles * 9 / 16; ++k) {
    septum += m_ring.epicardiumMm[k] / (kRingAngles / 8.0);
  }
  m_rightA = static_cast<float>(radius * m_truth.rvWidth * (0.35 + 0.65 * size) *
                                (1.0 - 0.24 * pump));
  m_rightB = static_cast<float>(radius * m_truth.rvHeight * (0.25 + 0.75 * size) *
                                (1.0 - 0.13 * pump));
  m_rightX = m_centreX - static_cast<float>(septum * 0.93) - 0.06F * m_rightA;
  m_rightY = m_centreY + static_cast<float>(0.10 * radius * (1.0 - 0.5 * size));
  m_rightWall = 2.6F + 1.4F * static_cast<float>(pump);
}

float HeartPlane::toRightVentricle(float x, float y) const {
  const float dx = x - m_rightX;
  const float dy = y - m_rightY;
  const float u = dx / m_rightA;
  const float v = dy / m_rightB;
  const float relative = std::sqrt(u * u + v * v) * m_rightShape[ringBin(quickAngle(v, u))];
  const float distance = std::sqrt(dx * dx + dy * dy);
  return distance - distance / std::max(relative, 1e-3F);
}

void HeartPlane::fillTables() {
  for (int k = 0; k < kRingAngles; ++k) {
    const auto bin = static_cast<std::size_t>(k);
    const auto angle = static_cast<float>(ringAngle(k));
    // A rounded triangle: broad towards the diaphragm, pointed towards the outflow tract.
    m_rightShape[bin] = 1.0F / (1.0F + 0.09F * std::cos(3.0F * angle + 1.9F) +
                                0.04F * std::cos(2.0F * angle - 0.8F + 0.02F * m_shift));
    const float uneven =
        1.0F + 0.45F * m_textures.coarse.value(kCoarseTurn * angle, m_shift + 60.0F);
    // Little fat over the lateral wall, much over the right ventricle.
    m_fatByAngle[bin] = m_fat * std::max(0.15F, uneven * (1.0F - 0.75F * std::cos(angle + 0.35F)));
  }
}

void HeartPlane::boundReach() {
  // Fat and pericardium end this far from either wall; rounding the groove takes off up to 2.75 mm.
  const float skin = 4.5F * m_fat + 4.0F + 2.8F;
  const float left = static_cast<float>(m_ring.largestEpicardiumMm) + skin;
  m_leftReachSquare = left * left;
  if (!m_hasRight) return;
  const float widest = std::max(m_rightA, m_rightB) / *std::ranges::min_element(m_rightShape);
  const float right = 1.001F * widest + m_rightWall + skin;
  m_rightReachSquare = right * right;
}

std::array<double, 2> HeartPlane::insertion(bool anterior) const {
  const int step = anterior ? 1 : -1;
  for (int k = 0; k < kRingAngles / 2; ++k) {
    const int bin = (kRingAngles / 2 + step * k + kRingAngles) % kRingAngles;
    const double angle = ringAngle(bin) + m_twist;
    const double radius = m_ring.epicardiumMm[static_cast<std::size_t>(bin)];
    const double x = m_centreX + radius * std::cos(angle);
    const double y = m_centreY + radius * std::sin(angle);
    if (!m_hasRight || toRightVentricle(static_cast<float>(x), static_cast<float>(y)) > 0.0F) {
      return {x, y};
    }
  }
  return {m_centreX, m_centreY};
}

HeartSample HeartPlane::cavity(float x, float y, float radius, float edge, float angle) const {
  for (int k = 0; k < m_papillaryCount; ++k) {
    const Papillary& papillary = m_papillaries[static_cast<std::size_t>(k)];
    const float dx = x - papillary.x;
    const float dy = y - papillary.y;
    const float u = (papillary.cosine * dx + papillary.sine * dy) / papillary.a;
    const float v = (papillary.cosine * dy - papillary.sine * dx) / papillary.b;
    if (u * u + v * v < 1.0F) {
      return {true, Tissue::Myocardium, TissueClass::BloodPool,
              1.0F + m_textureAmplitude * m_textures.fine.value(dx, dy + 50.0F)};
    }
  }
  const float toWall = edge - radius;
  if (toWall < 6.0F) {
    // Trabeculae: ridges anchored to the wall, read along the tissue's own angle; the septum has
    // few, and they come in groups.
    const float group = 0.55F + 0.45F * std::cos(angle + 0.3F) +
                        0.5F * m_textures.coarse.value(angle * kCoarseTurn, m_shift - 40.0F);
    const float ridge = m_textures.fibres.value(angle * kFineTurn + 0.35F * toWall,
                                                m_shift + 0.6F * toWall);
    if (m_trabeculation * (ridge + 0.55F * group) > 0.75F + 0.36F * toWall) {
      return {true, Tissue::Myocardium, TissueClass::BloodPool, 1.25F};
    }
  }
  const float stir = 37.0F * m_time;
  const float flow = m_textures.coarse.value(0.9F * x + stir, 0.9F * y - 0.6F * stir + m_shift);
  const float inflow = m_inflow * (1.0F - static_cast<float>(m_ring.contraction));
  float texture = 1.0F + inflow + m_bloodTexture * flow;
  if (m_bloodGrain > 0.0F) {
    texture += m_bloodGrain * m_textures.fine.value(x - stir, y + 0.3F * stir + m_shift);
  }
  return {true, Tissue::Blood, TissueClass::BloodPool, texture};
}

HeartSample HeartPlane::wall(std::size_t bin, float square, float angle) const {
  const float share = (square - m_ring.endocardiumSquared[bin]) * m_ring.inverseSpan[bin];
  const float texture =
      1.0F + m_textureAmplitude *
                 (0.8F * m_textures.fine.value(angle * kFineTurn, share * 11.0F + m_shift) +
                  0.6F * m_textures.coarse.value(angle * kCoarseTurn, share * 11.0F + m_shift));
  if (share >= m_ring.scarShare[bin]) {
    return {true, Tissue::Myocardium, TissueClass::HealthyMyocardium, texture};
  }
  const bool obstructed =
      share > m_ring.obstructionLow[bin] && share < m_ring.obstructionHigh[bin];
  return {true, obstructed ? Tissue::ObstructedScar : Tissue::Scar, TissueClass::Scar, texture};
}

HeartSample HeartPlane::outside(float x, float y, float toWall, float angle) const {
  float distance = toWall;
  if (m_hasRight) {
    const float toRight = toRightVentricle(x, y);
    if (toRight < 0.0F) {
      const float ridge = m_textures.fibres.value(0.8F * (x - m_rightX), 0.8F * (y - m_rightY));
      if (-toRight < 6.0F && ridge * m_trabeculation > 0.5F - 0.3F * toRight &&
          x < m_rightX + 0.4F * m_rightA) {
        return {true, Tissue::Myocardium, TissueClass::Background, 1.1F};
      }
      const float stir = 41.0F * m_time;
      const float flow = m_textures.coarse.value(x - stir, y + 0.4F * stir + 20.0F);
      return {true, Tissue::Blood, TissueClass::Background, 1.0F + 0.045F * flow};
    }
    if (toRight < m_rightWall) {
      return {true, Tissue::Myocardium, TissueClass::Background,
              1.0F + m_textureAmplitude * m_textures.fine.value(x, y)};
    }
    distance = smoothMinimum(toWall, toRight - m_rightWall, 11.0F);
  }
  if (distance > 4.5F * m_fat + 4.0F) return {};
  const float fat = m_fatByAngle[ringBin(angle)];
  if (distance < fat) {
    return {true, Tissue::Fat, TissueClass::Background,
            0.9F + 0.1F * m_textures.fine.value(x, y)};
  }
  if (distance < fat + 1.1F) return {true, Tissue::Pericardium, TissueClass::Background, 1.0F};
  return {};
}

TissueClass HeartPlane::labelAt(float x, float y) const {
  const float dx = x - m_centreX;
  const float dy = y - m_centreY;
  const float square = dx * dx + dy * dy;
  if (square >= m_largestSquare) return TissueClass::Background;
  const std::size_t bin = ringBin(quickAngle(dy, dx) - m_twist);
  if (square < m_ring.endocardiumSquared[bin]) return TissueClass::BloodPool;
  const float outer = m_ring.epicardiumMm[bin];
  if (square >= outer * outer) return TissueClass::Background;
  const float share = (square - m_ring.endocardiumSquared[bin]) * m_ring.inverseSpan[bin];
  return share >= m_ring.scarShare[bin] ? TissueClass::HealthyMyocardium : TissueClass::Scar;
}

HeartSample HeartPlane::at(float x, float y) const {
  const float dx = x - m_centreX;
  const float dy = y - m_centreY;
  const float square = dx * dx + dy * dy;
  if (square > m_leftReachSquare) {
    const float fromRightX = x - m_rightX;
    const float fromRightY = y - m_rightY;
    if (fromRightX * fromRightX + fromRightY * fromRightY > m_rightReachSquare) return {};
  }
  const float angle = quickAngle(dy, dx);
  const float tissueAngle = angle - m_twist;
  const std::size_t bin = ringBin(tissueAngle);
  if (square < m_largestSquare) {
    if (square < m_ring.endocardiumSquared[bin]) {
      return cavity(x, y, std::sqrt(square), m_ring.endocardiumMm[bin], tissueAngle);
    }
    const float outer = m_ring.epicardiumMm[bin];
    if (square < outer * outer) return wall(bin, square, tissueAngle);
  }
  return outside(x, y, std::sqrt(square) - m_ring.epicardiumMm[bin], angle);
}

}  // namespace lateglow::phantom
