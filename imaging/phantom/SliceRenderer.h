#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "imaging/phantom/Acquisition.h"
#include "imaging/phantom/HeartPlane.h"
#include "imaging/phantom/Surroundings.h"

namespace lateglow::phantom {

/// Renders one slice: continuous model -> oversampled signed signal, three planes through the
/// thickness -> point spread function -> coil -> noise. Images are [row][column] of the window.
class SliceRenderer {
public:
  SliceRenderer(const CardiacPhantomTruth& truth, const LeftVentricleModel& model,
                const HeartTextures& textures, const SliceGrid& grid, double level, int slice);

  /// Magnitude frames, Rician noise, one a phase, in units of truth.intensityScale. Nothing when
  /// `stopped`, asked before every phase, says true.
  [[nodiscard]] std::vector<std::vector<float>> cine(int phases,
                                                     const std::function<bool()>& stopped) const;
  /// The moment of the cycle that each phase shows (before blur in time).
  [[nodiscard]] std::vector<double> phaseTimes(int phases) const;
  /// Phase-sensitive inversion recovery at end-diastole, at the place of the LGE.
  [[nodiscard]] std::vector<float> lge() const;
  /// TissueClass by majority, at the place of the LGE.
  [[nodiscard]] std::vector<std::uint8_t> mask() const;
  /// The same at a moment of the cycle, at the place of the cine.
  [[nodiscard]] std::vector<std::uint8_t> cineMask(double time) const;

private:
  [[nodiscard]] std::vector<std::uint8_t> labels(double time, double offsetColumns,
                                                 double offsetRows) const;
  [[nodiscard]] std::vector<float> backgroundImage(const TissueSignals& signals,
                                                   double offsetColumns, double offsetRows) const;
  void paintHeart(std::vector<float>& fine, double time, const TissueSignals& signals,
                  double offsetColumns, double offsetRows) const;
  void blurInTime(std::vector<std::vector<float>>& frames) const;
  void receive(std::vector<std::vector<float>>& frames) const;

  const CardiacPhantomTruth& m_truth;
  const LeftVentricleModel& m_model;
  const HeartTextures& m_textures;
  SliceGrid m_grid;
  double m_level;
  int m_slice;
  Surroundings m_surroundings;
  ImageFormation m_formation;
};

}  // namespace lateglow::phantom
