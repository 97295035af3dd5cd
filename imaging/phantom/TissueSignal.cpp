#include "imaging/phantom/TissueSignal.h"

#include <cmath>
#include <numbers>

#include "imaging/phantom/PhantomRandom.h"

namespace lateglow::phantom {

namespace {

struct Relaxation {
  const char* name;
  double t1At3T;
  double t2At3T;
  double t1At15T;
  double t2At15T;
  double protonDensity;
  double t1After;  ///< 3 T, 10 min after contrast
};

constexpr std::array<Relaxation, kTissueCount> kTissues{{
    {"air", 1000, 20, 1000, 20, 0.0, 1000},
    {"lung", 1270, 28, 1170, 36, 0.10, 600},
    {"fat", 382, 68, 343, 58, 0.88, 360},
    {"skeletal muscle", 1412, 40, 1008, 42, 0.80, 470},
    {"bone marrow", 586, 49, 549, 49, 0.55, 430},
    {"cortical bone", 250, 1, 240, 1, 0.10, 240},
    {"liver", 809, 34, 586, 46, 0.76, 340},
    {"spleen", 1328, 61, 1057, 79, 0.82, 360},
    {"stomach content", 1800, 110, 1500, 120, 0.80, 1500},
    {"pericardium", 900, 8, 800, 9, 0.40, 500},
    {"blood", 1932, 275, 1500, 260, 0.95, 300},
    {"myocardium", 1159, 45, 1000, 51, 0.80, 425},
    {"infarct", 1159, 45, 1000, 51, 0.80, 255},
    {"infarct with microvascular obstruction", 1159, 45, 1000, 51, 0.80, 640},
}};

constexpr double kInversionRepetitionMs = 1800.0;  // every second beat

bool isInfarct(Tissue tissue) { return tissue == Tissue::Scar || tissue == Tissue::ObstructedScar; }

double appearanceFactor(const CardiacPhantomTruth& truth, Tissue tissue, PhantomRandom& random) {
  const double scatter = cohortParameters(truth.cohort).appearanceScatter;
  const double factor = std::exp(scatter * random.normal(0.0, 1.0, -2.5, 2.5));
  return tissue == Tissue::Air || isInfarct(tissue) ? 1.0 : factor;
}

}  // namespace

double steadyStateSignal(double t1Ms, double t2Ms, double repetitionTimeMs, double echoTimeMs,
                         double flipAngleDeg) {
  const double flip = flipAngleDeg * std::numbers::pi / 180.0;
  const double e1 = std::exp(-repetitionTimeMs / t1Ms);
  const double e2 = std::exp(-repetitionTimeMs / t2Ms);
  return std::sin(flip) * (1.0 - e1) / (1.0 - (e1 - e2) * std::cos(flip) - e1 * e2) *
         std::exp(-echoTimeMs / t2Ms);
}

double inversionRecoverySignal(double t1Ms, double inversionTimeMs, double repetitionTimeMs) {
  return 1.0 - 2.0 * std::exp(-inversionTimeMs / t1Ms) + std::exp(-repetitionTimeMs / t1Ms);
}

double nullingTimeMs(double t1Ms, double repetitionTimeMs) {
  return t1Ms * std::log(2.0 / (1.0 + std::exp(-repetitionTimeMs / t1Ms)));
}

void drawTissues(CardiacPhantomTruth& truth) {
  PhantomRandom random(truth.seed, static_cast<std::uint64_t>(truth.caseIndex), 201);
  truth.tissues.clear();
  for (std::size_t k = 0; k < kTissueCount; ++k) {
    const Relaxation& values = kTissues[k];
    const double spread = 1.0 + 0.05 * random.normal(0.0, 1.0, -2.0, 2.0);
    const double spreadAfter = 1.0 + 0.05 * random.normal(0.0, 1.0, -2.0, 2.0);
    const bool strong = truth.fieldStrengthT > 2.0;
    TissueTruth tissue;
    tissue.name = values.name;
    tissue.t1Ms = (strong ? values.t1At3T : values.t1At15T) * spread;
    tissue.t2Ms = (strong ? values.t2At3T : values.t2At15T) *
                  (1.0 + 0.05 * random.normal(0.0, 1.0, -2.0, 2.0));
    tissue.protonDensity = values.protonDensity;
    tissue.t1AfterContrastMs = values.t1After * spreadAfter;
    truth.tissues.push_back(std::move(tissue));
  }
  const auto at = [&truth](Tissue tissue) -> TissueTruth& {
    return truth.tissues[static_cast<std::size_t>(tissue)];
  };
  const TissueTruth myocardium = at(Tissue::Myocardium);
  const double t1Rise = random.uniform(1.05, 1.16);
  const double t2Rise = random.uniform(1.01, 1.09);
  for (const Tissue scar : {Tissue::Scar, Tissue::ObstructedScar}) {
    at(scar).t1Ms = myocardium.t1Ms * t1Rise;
    at(scar).t2Ms = myocardium.t2Ms * t2Rise;
  }
  // Ten minutes after contrast the infarct holds more of it than blood does.
  at(Tissue::Scar).t1AfterContrastMs =
      at(Tissue::Blood).t1AfterContrastMs * random.uniform(0.70, 0.86);
  // The operator picks the inversion time by eye: a little off the null of the myocardium.
  truth.inversionTimeMs = nullingTimeMs(myocardium.t1AfterContrastMs, kInversionRepetitionMs) *
                          (1.0 + 0.03 * random.normal(0.3, 1.0, -1.2, 1.8));
  for (std::size_t k = 0; k < kTissueCount; ++k) {
    TissueTruth& tissue = truth.tissues[k];
    tissue.cineSignal = tissue.protonDensity *
                        steadyStateSignal(tissue.t1Ms, tissue.t2Ms, truth.repetitionTimeMs,
                                          truth.echoTimeMs, truth.flipAngleDeg) *
                        appearanceFactor(truth, static_cast<Tissue>(k), random);
    tissue.lgeSignal = tissue.protonDensity *
                       inversionRecoverySignal(tissue.t1AfterContrastMs, truth.inversionTimeMs,
                                               kInversionRepetitionMs);
  }
  // Scatter of appearance moves the infarct together with its muscle.
  const double muscle = at(Tissue::Myocardium).cineSignal /
                        (myocardium.protonDensity *
                         steadyStateSignal(myocardium.t1Ms, myocardium.t2Ms,
                                           truth.repetitionTimeMs, truth.echoTimeMs,
                                           truth.flipAngleDeg));
  at(Tissue::Scar).cineSignal *= muscle;
  at(Tissue::ObstructedScar).cineSignal *= muscle;
  // At TE = TR / 2 fat opposes water: voxels that share both go dark (Hargreaves et al., 2003).
  at(Tissue::Fat).cineSignal *= -1.0;
}

TissueSignals cineSignals(const CardiacPhantomTruth& truth) {
  TissueSignals signals{};
  for (std::size_t k = 0; k < kTissueCount; ++k) {
    signals[k] = static_cast<float>(truth.tissues[k].cineSignal);
  }
  return signals;
}

TissueSignals lgeSignals(const CardiacPhantomTruth& truth) {
  TissueSignals signals{};
  for (std::size_t k = 0; k < kTissueCount; ++k) {
    signals[k] = static_cast<float>(truth.tissues[k].lgeSignal);
  }
  return signals;
}

}  // namespace lateglow::phantom
