#include "app/workflow/Uncertainty.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "measurements/Overlap.h"
#include "measurements/SampleStatistics.h"

namespace lateglow {

namespace {

constexpr double kSmallestShare = 0.005;  ///< of the myocardium: the least deviation
constexpr std::size_t kHealthy = static_cast<std::size_t>(TissueClass::HealthyMyocardium);
constexpr std::size_t kScar = static_cast<std::size_t>(TissueClass::Scar);

/// Where a member's slice begins in the array and how long it is.
class MemberLayout {
public:
  MemberLayout(const std::vector<HeartCrop>& crops, std::int64_t members)
      : m_members(static_cast<std::size_t>(members)) {
    if (!crops.empty()) {
      m_area = static_cast<std::size_t>(crops.front().pixels) *
               static_cast<std::size_t>(crops.front().pixels);
    }
  }
  [[nodiscard]] std::size_t area() const { return m_area; }
  [[nodiscard]] std::span<const float> slice(std::span<const float> values, std::size_t crop,
                                             std::size_t member) const {
    const std::size_t length = m_area * kTissueClassCount;
    return values.subspan((crop * m_members + member) * length, length);
  }

private:
  std::size_t m_members;
  std::size_t m_area = 0;
};

struct ScarTotals {
  double ratioPercent = 0.0;
  double scarMl = 0.0;
  double myocardiumMl = 0.0;
};

ScarTotals totals(const LabelMap& mask) {
  const auto count = [&](std::uint8_t label) {
    return static_cast<double>(std::count(mask.labels.begin(), mask.labels.end(), label));
  };
  const double scar = count(3);
  const double myocardium = scar + count(1);
  const double voxelMl = mask.geometry.voxelVolumeMl();
  return {myocardium > 0.0 ? 100.0 * scar / myocardium : 0.0, scar * voxelMl, myocardium * voxelMl};
}

/// The probabilities of one member, its slices one after the other.
std::vector<float> probabilitiesOf(std::size_t member, std::size_t slices,
                                   const MemberLayout& layout, std::span<const float> values) {
  std::vector<float> probabilities;
  for (std::size_t n = 0; n < slices; ++n) {
    const auto slice = layout.slice(values, n, member);
    probabilities.insert(probabilities.end(), slice.begin(), slice.end());
  }
  return probabilities;
}

/// Mean Dice of the wall over all pairs; a pair without any wall agrees on nothing.
double meanPairDice(const std::vector<LabelMap>& masks) {
  double sum = 0.0;
  int pairs = 0;
  for (std::size_t a = 0; a < masks.size(); ++a) {
    for (std::size_t b = a + 1; b < masks.size(); ++b) {
      sum += overlap(masks[a].labels, masks[b].labels, LabelSet{1, 3}).dice().value_or(0.0);
      ++pairs;
    }
  }
  return pairs > 0 ? sum / pairs : 0.0;
}

double meanConfidence(const std::vector<HeartCrop>& crops) {
  double sum = 0.0;
  for (const HeartCrop& crop : crops) sum += crop.confidence;
  return crops.empty() ? 0.0 : std::clamp(sum / static_cast<double>(crops.size()), 0.0, 1.0);
}

/// `whole`: the value of a wall that is all scar.
double deviationOf(const std::vector<double>& values, double doubt, double whole) {
  const auto summary = summarizeSample(values);
  const double spread = summary ? summary->standardDeviation.value_or(0.0) : 0.0;
  return std::max(std::hypot(spread, doubt * whole), kSmallestShare * whole);
}

}  // namespace

Volume scarDeviation(const Geometry& grid, const std::vector<HeartCrop>& crops,
                     const MemberProbabilities& members) {
  const MemberLayout layout(crops, members.members);
  const auto count = static_cast<double>(members.members);
  Volume result = makeVolume(grid);
  std::vector<float> deviation(layout.area());
  for (std::size_t n = 0; n < crops.size(); ++n) {
    for (std::size_t pixel = 0; pixel < layout.area(); ++pixel) {
      double sum = 0.0;
      double squares = 0.0;
      for (std::size_t member = 0; member < static_cast<std::size_t>(members.members); ++member) {
        const double p = layout.slice(members.values, n, member)[kScar * layout.area() + pixel];
        sum += p;
        squares += p * p;
      }
      const double variance = count > 1.0 ? (squares - sum * sum / count) / (count - 1.0) : 0.0;
      deviation[pixel] = static_cast<float>(std::sqrt(std::max(variance, 0.0)));
    }
    pasteCrop(deviation, crops[n], result);
  }
  return result;
}

double scarDoubt(const std::vector<HeartCrop>& crops, const MemberProbabilities& members) {
  const MemberLayout layout(crops, members.members);
  double doubt = 0.0;
  double wall = 0.0;
  for (std::size_t n = 0; n < crops.size(); ++n) {
    for (std::size_t member = 0; member < static_cast<std::size_t>(members.members); ++member) {
      const auto slice = layout.slice(members.values, n, member);
      for (std::size_t pixel = 0; pixel < layout.area(); ++pixel) {
        const double scar = slice[kScar * layout.area() + pixel];
        const double both = scar + slice[kHealthy * layout.area() + pixel];
        if (both <= 0.0) continue;
        doubt += 2.0 * scar * (both - scar) / both;  // both x 2 q (1 - q)
        wall += both;
      }
    }
  }
  return wall > 0.0 ? doubt / wall : 0.0;
}

UncertainValue withInterval(UncertainValue value, double scale, double most) {
  value.lower = std::max(value.value - scale * value.deviation, 0.0);
  value.upper = std::min(value.value + scale * value.deviation, most);
  return value;
}

Uncertainty measureUncertainty(const LabelMap& result, const std::vector<HeartCrop>& crops,
                               const MemberProbabilities& members, const MaskMaker& maskOf,
                               const Calibration& calibration) {
  const MemberLayout layout(crops, members.members);
  std::vector<LabelMap> masks;
  std::vector<double> ratios;
  std::vector<double> volumes;
  for (std::size_t member = 0; member < static_cast<std::size_t>(members.members); ++member) {
    masks.push_back(maskOf(probabilitiesOf(member, crops.size(), layout, members.values)));
    const ScarTotals measured = totals(masks.back());
    ratios.push_back(measured.ratioPercent);
    volumes.push_back(measured.scarMl);
  }
  const ScarTotals mine = totals(result);
  Uncertainty uncertainty;
  uncertainty.members = static_cast<int>(members.members);
  uncertainty.calibration = calibration;
  uncertainty.doubt = scarDoubt(crops, members);
  uncertainty.ratioPercent = withInterval(
      {mine.ratioPercent, deviationOf(ratios, uncertainty.doubt, 100.0), 0.0, 0.0},
      calibration.ratioScale, 100.0);
  uncertainty.volumeMl = withInterval(
      {mine.scarMl, deviationOf(volumes, uncertainty.doubt, mine.myocardiumMl), 0.0, 0.0},
      calibration.sizeScale, std::numeric_limits<double>::max());
  uncertainty.quality =
      meanPairDice(masks) * meanConfidence(crops) * (1.0 - 2.0 * uncertainty.doubt);
  uncertainty.flagged = uncertainty.quality < calibration.qualityThreshold;
  return uncertainty;
}

}  // namespace lateglow
