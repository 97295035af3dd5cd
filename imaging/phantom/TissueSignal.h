#pragma once

#include <array>
#include <cstdint>

#include "imaging/phantom/CardiacPhantom.h"

namespace lateglow::phantom {

enum class Tissue : std::uint8_t {
  Air,
  Lung,
  Fat,
  Muscle,
  Marrow,
  CorticalBone,
  Liver,
  Spleen,
  StomachContent,
  Pericardium,
  Blood,
  Myocardium,
  Scar,
  ObstructedScar
};
inline constexpr std::size_t kTissueCount = 14;
using TissueSignals = std::array<float, kTissueCount>;

/// Magnitude of balanced steady-state free precession on resonance (Freeman and Hill, J Magn Reson
/// 1971; Scheffler and Lehnhardt, Eur Radiol 2003, eq. 1), times exp(-TE / T2). Times in ms.
[[nodiscard]] double steadyStateSignal(double t1Ms, double t2Ms, double repetitionTimeMs,
                                       double echoTimeMs, double flipAngleDeg);

/// Longitudinal magnetization at the inversion time of a train that repeats every
/// `repetitionTimeMs`, real and signed as phase-sensitive reconstruction keeps it (Kellman et al.,
/// Magn Reson Med 2002): 1 - 2 exp(-TI / T1) + exp(-TR / T1).
[[nodiscard]] double inversionRecoverySignal(double t1Ms, double inversionTimeMs,
                                             double repetitionTimeMs);

/// The inversion time at which a tissue gives no signal.
[[nodiscard]] double nullingTimeMs(double t1Ms, double repetitionTimeMs);

/// Draws the tissues of a case around literature values and computes their signals; fills
/// truth.tissues and truth.inversionTimeMs. Relaxation times at 1.5 and 3 T: Stanisz et al., Magn
/// Reson Med 2005 (blood, muscle, liver); de Bazelaire et al., Radiology 2004 (fat, liver, spleen,
/// marrow); von Knobelsdorff-Brenkenhoff et al., J Cardiovasc Magn Reson 2013 (myocardium T1 1159
/// and T2 45 ms at 3 T); chronic infarct T1 10 to 15 % and T2 about 5 % above remote (Kali et al.,
/// JACC Cardiovasc Imaging 2015), which in bSSFP leaves a contrast of a few per cent. After 0.2
/// mmol/kg, 10 min: Klein et al., J Cardiovasc Magn Reson 2004; Sharma et al., JMRI 2006
/// (myocardium 380-480, blood 260-340, scar 220-290 ms).
void drawTissues(CardiacPhantomTruth& truth);

[[nodiscard]] TissueSignals cineSignals(const CardiacPhantomTruth& truth);
[[nodiscard]] TissueSignals lgeSignals(const CardiacPhantomTruth& truth);

}  // namespace lateglow::phantom
