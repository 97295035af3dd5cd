#include "imaging/phantom/HeadTissues.h"

#include <cmath>
#include <numbers>

namespace lateglow::phantom {

namespace {

struct Relaxation {
  const char* name;
  double t1Ms;  ///< at 3 T
  double t1At7TMs;
  double t1AfterContrastMs;  ///< at 3 T
  double t2Ms;
  double protonDensity;
  double hounsfield;
};

/// In the order of HeadTissue. The T2 of fat is the effective one of echo trains.
constexpr std::array<Relaxation, kHeadTissueCount> kTissues{{
    {"air", 1000.0, 1000.0, 1000.0, 10.0, 0.0, -1000.0},
    {"fat", 380.0, 460.0, 380.0, 120.0, 0.85, -95.0},
    {"muscle and skin", 1420.0, 1900.0, 1050.0, 42.0, 0.75, 55.0},
    {"compact bone", 900.0, 1000.0, 900.0, 1.0, 0.06, 1250.0},
    {"marrow", 500.0, 600.0, 480.0, 60.0, 0.45, 420.0},
    {"cerebrospinal fluid", 4200.0, 4300.0, 4200.0, 1900.0, 1.0, 8.0},
    {"grey matter", 1400.0, 2130.0, 1330.0, 88.0, 0.83, 39.0},
    {"white matter", 860.0, 1220.0, 845.0, 70.0, 0.71, 30.0},
    {"deep grey matter", 1160.0, 1650.0, 1110.0, 70.0, 0.79, 40.0},
    {"vessel", 1900.0, 2250.0, 260.0, 100.0, 0.9, 48.0},
    {"lesion", 1400.0, 1950.0, 1330.0, 140.0, 0.85, 27.0},
    {"oedema", 1550.0, 2100.0, 1500.0, 135.0, 0.86, 21.0},
    {"tumour", 1500.0, 2050.0, 420.0, 110.0, 0.87, 40.0},
    {"necrosis", 2500.0, 2900.0, 2300.0, 330.0, 0.95, 16.0},
    {"vitreous", 4000.0, 4200.0, 4000.0, 1300.0, 0.98, 6.0},
    {"mucosa", 1500.0, 1950.0, 520.0, 110.0, 0.85, 45.0},
}};

double spoiledEcho(double t1) {
  constexpr double kRepetitionMs = 20.0;
  constexpr double kFlip = 25.0 * std::numbers::pi / 180.0;
  const double e1 = std::exp(-kRepetitionMs / t1);
  // Scaled so that signals are of the order of 1.
  return 10.0 * std::sin(kFlip) * (1.0 - e1) / (1.0 - std::cos(kFlip) * e1);
}

double spinEcho(double t1, double t2) {
  return (1.0 - std::exp(-5000.0 / t1)) * std::exp(-90.0 / t2);
}

double flair(double t1, double t2) {
  return std::abs(1.0 - 2.0 * std::exp(-2500.0 / t1) + std::exp(-9000.0 / t1)) *
         std::exp(-120.0 / t2);
}

double signalOf(HeadContrast contrast, const Relaxation& tissue, double t1Scale, double t2Ms) {
  const double flow =
      &tissue == &kTissues[static_cast<std::size_t>(HeadTissue::Vessel)] ? 0.08 : 1.0;
  switch (contrast) {
    case HeadContrast::T1:
    case HeadContrast::T1At3T:
      return spoiledEcho(t1Scale * tissue.t1Ms);
    case HeadContrast::T1AfterContrast:
      return spoiledEcho(t1Scale * tissue.t1AfterContrastMs);
    case HeadContrast::T1At7T:
      return spoiledEcho(t1Scale * tissue.t1At7TMs);
    case HeadContrast::T2:
      return flow * spinEcho(t1Scale * tissue.t1Ms, t2Ms);
    case HeadContrast::Flair:
      return flow * flair(t1Scale * tissue.t1Ms, t2Ms);
    case HeadContrast::Ct:
      break;
  }
  return tissue.hounsfield;
}

}  // namespace

HeadTissueVariation::HeadTissueVariation() {
  t1.fill(1.0);
  t2.fill(1.0);
  density.fill(1.0);
}

std::string toString(HeadContrast contrast) {
  switch (contrast) {
    case HeadContrast::T1:
      return "t1";
    case HeadContrast::T1AfterContrast:
      return "t1ce";
    case HeadContrast::T2:
      return "t2";
    case HeadContrast::Flair:
      return "flair";
    case HeadContrast::Ct:
      return "ct";
    case HeadContrast::T1At3T:
      return "mr3t";
    case HeadContrast::T1At7T:
      break;
  }
  return "mr7t";
}

std::string toString(HeadTissue tissue) { return kTissues[static_cast<std::size_t>(tissue)].name; }

HeadTissueValues headSignals(HeadContrast contrast, const HeadTissueVariation& variation) {
  HeadTissueValues values{};
  for (std::size_t n = 0; n < kHeadTissueCount; ++n) {
    const Relaxation& tissue = kTissues[n];
    const double signal =
        signalOf(contrast, tissue, variation.t1[n], variation.t2[n] * tissue.t2Ms);
    const bool ct = contrast == HeadContrast::Ct;
    values[n] =
        static_cast<float>(ct ? signal : signal * tissue.protonDensity * variation.density[n]);
  }
  return values;
}

}  // namespace lateglow::phantom
