#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace lateglow::phantom {

/// What a head is made of.
enum class HeadTissue {
  Air,
  Fat,
  Muscle,  ///< with skin
  Bone,    ///< compact
  Marrow,
  Csf,
  GreyMatter,
  WhiteMatter,
  DeepGrey,  ///< thalamus, basal ganglia
  Vessel,    ///< arteries and sinuses, flowing
  Lesion,    ///< demyelinated
  Oedema,
  Tumour,  ///< solid, takes up contrast
  Necrosis,
  Vitreous,
  Mucosa
};
inline constexpr std::size_t kHeadTissueCount = 16;

/// Shares of the tissues in a voxel; they sum to 1.
using HeadTissueMix = std::array<float, kHeadTissueCount>;
/// A value for each tissue.
using HeadTissueValues = std::array<float, kHeadTissueCount>;

enum class HeadContrast { T1, T1AfterContrast, T2, Flair, Ct, T1At3T, T1At7T };
[[nodiscard]] std::string toString(HeadContrast contrast);  ///< "t1", "t1ce", "t2", "flair" ...
[[nodiscard]] std::string toString(HeadTissue tissue);

/// What makes one patient's tissues differ from the table: relative, 1 is the table.
struct HeadTissueVariation {
  std::array<double, kHeadTissueCount> t1;
  std::array<double, kHeadTissueCount> t2;
  std::array<double, kHeadTissueCount> density;
  HeadTissueVariation();
};

/// MR: signal relative to a proton density of 1; CT: Hounsfield units.
///
/// T1 and T1ce: spoiled gradient echo, TR 20 ms, flip angle 25 degrees. T2: spin echo, TR 5000, TE
/// 90 ms. FLAIR: inversion recovery spin echo, TR 9000, TI 2500, TE 120 ms. 3T and 7T: spoiled
/// gradient echo with the T1 of that field. Formulas: Bernstein, King, Zhou, Handbook of MRI Pulse
/// Sequences, 2004, chapters 14 and 16. Relaxation times at 3 T: Stanisz et al., Magn Reson Med
/// 2005;54:507-512; of brain at 7 T: Rooney et al., Magn Reson Med 2007;57:308-318. Attenuation:
/// usual values of head CT. Flowing blood gives no spin echo.
[[nodiscard]] HeadTissueValues headSignals(HeadContrast contrast,
                                           const HeadTissueVariation& variation);

}  // namespace lateglow::phantom
