#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "imaging/core/Volume.h"
#include "imaging/phantom/ConeBeam.h"

namespace lateglow {

enum class CbctSite { Head, Pelvis };
[[nodiscard]] std::string toString(CbctSite site);

struct CbctPhantomOptions {
  CbctSite site = CbctSite::Pelvis;
  std::uint64_t seed = 1;
  int caseIndex = 0;       ///< cases of one seed are independent patients
  double spacingMm = 2.5;  ///< of the isotropic grid, 1 to 6
  /// Asked before every slice and projection; where it says false the case comes back unfinished.
  std::function<bool()> keepGoing;
};

/// A CT that is the truth and the cone-beam CT of the same patient on the same grid, both in HU.
struct CbctPhantomCase {
  Volume ct;
  Volume cbct;
  LabelMap body;  ///< 1 within the skin
  phantom::ConeBeamScanner scanner;
};

/// Makes one case: HeadModel.h or PelvisModel.h, a CT with noise of 5 to 12 HU, and the cone-beam
/// image of the noiseless patient (ConeBeam.h) with scatter, hardening, noise and motion of 0 to 4 mm
/// drawn for each case; a pelvis is wider than half a turn of the panel sees, so that it is cut off.
/// The grid covers 200 x 240 x 160 mm of a head, 430 x 300 x 160 mm of a pelvis. Same options, same
/// voxels.
[[nodiscard]] CbctPhantomCase makeCbctPhantom(const CbctPhantomOptions& options);

/// What was drawn, as JSON (truth.json).
[[nodiscard]] std::string toJson(const CbctPhantomCase& made, const CbctPhantomOptions& options);

}  // namespace lateglow
