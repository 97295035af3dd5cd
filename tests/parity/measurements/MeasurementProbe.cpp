// Prints what the measurements library computes for raw arrays, as JSON, so that the Python
// oracles beside this file can compare:
//   measurement_probe similarity WIDTH HEIGHT DEPTH RANGE REFERENCE.f32 TEST.f32 [MASK.u8]
//   measurement_probe overlap WIDTH HEIGHT DEPTH SX SY SZ TEST.u8 REFERENCE.u8 LABEL...
//   measurement_probe agreement TEST.f64 REFERENCE.f64
//   measurement_probe icc RATINGS.f64 RATERS
//   measurement_probe sample VALUES.f64
//   measurement_probe counts TP FP FN TN
//   measurement_probe roc SCORES.f64 TRUTH.u8
//   measurement_probe kappa FIRST.i32 SECOND.i32 CATEGORIES
//   measurement_probe distributions X DEGREES1 DEGREES2
//   measurement_probe thresholds VALUES.f64
//   measurement_probe segments WIDTH HEIGHT DEPTH SX SY SZ LABELS.u8 PLACE.f64 MAP.u8
//     (PLACE: origin, three axes, insertion; the AHA numbers are written to MAP)

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "measurements/Agreement.h"
#include "measurements/CohenKappa.h"
#include "measurements/DecisionCounts.h"
#include "measurements/Distributions.h"
#include "measurements/IntensityThresholds.h"
#include "measurements/Overlap.h"
#include "measurements/RocCurve.h"
#include "measurements/SampleStatistics.h"
#include "measurements/SegmentMap.h"
#include "measurements/Similarity.h"

namespace {

using namespace lateglow;
using Arguments = std::vector<std::string>;

template <typename Value>
std::vector<Value> readArray(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  std::vector<Value> values(std::filesystem::file_size(path) / sizeof(Value));
  file.read(reinterpret_cast<char*>(values.data()),
            static_cast<std::streamsize>(values.size() * sizeof(Value)));
  return values;
}

std::string number(double value) {
  if (std::isinf(value)) return value > 0.0 ? "Infinity" : "-Infinity";
  std::ostringstream text;
  text << std::setprecision(std::numeric_limits<double>::max_digits10) << value;
  return text.str();
}

/// A flat JSON object.
class Output {
 public:
  void add(const std::string& name, std::optional<double> value) {
    m_text += (m_text.empty() ? "\"" : ", \"") + name + "\": " + (value ? number(*value) : "null");
  }
  void add(const std::string& name, const Interval& interval) {
    add(name + "_lower", interval.lower);
    add(name + "_upper", interval.upper);
  }
  void print() const { std::cout << "{" << m_text << "}\n"; }

 private:
  std::string m_text;
};

std::array<int, 3> sizeFrom(const Arguments& arguments) {
  return {std::stoi(arguments.at(0)), std::stoi(arguments.at(1)), std::stoi(arguments.at(2))};
}

void similarity(const Arguments& arguments, Output& output) {
  const double range = std::stod(arguments.at(3));
  const auto reference = readArray<float>(arguments.at(4));
  const auto test = readArray<float>(arguments.at(5));
  std::vector<std::uint8_t> mask;
  if (arguments.size() > 6) mask = readArray<std::uint8_t>(arguments[6]);
  const ImagePair images{reference, test, sizeFrom(arguments), mask};
  output.add("ssim_slice_mean", ssimSliceMean(images, range));
  output.add("ssim_3d", ssim3d(images, range));
  output.add("psnr_db", psnrDb(images, range));
  output.add("nrmse_euclidean", nrmse(images, NrmseNormalization::Euclidean));
  output.add("nrmse_min_max", nrmse(images, NrmseNormalization::MinMax));
  output.add("nrmse_mean", nrmse(images, NrmseNormalization::Mean));
  output.add("mae", meanAbsoluteError(images));
  output.add("rmse", rootMeanSquareError(images));
  output.add("ncc", normalizedCrossCorrelation(images));
  output.add("within_25_percent", shareWithinPercent(images, 25.0));
}

Geometry gridFrom(const Arguments& arguments) {
  Geometry geometry;
  geometry.size = sizeFrom(arguments);
  for (std::size_t axis = 0; axis < 3; ++axis) {
    geometry.spacingMm[axis] = std::stod(arguments.at(3 + axis));
  }
  return geometry;
}

void overlapOf(const Arguments& arguments, Output& output) {
  const Geometry geometry = gridFrom(arguments);
  const auto test = readArray<std::uint8_t>(arguments.at(6));
  const auto reference = readArray<std::uint8_t>(arguments.at(7));
  const auto label = static_cast<std::uint8_t>(std::stoi(arguments.at(8)));
  const LabelSet labels =
      arguments.size() > 9 ? LabelSet{label, static_cast<std::uint8_t>(std::stoi(arguments.at(9)))}
                           : LabelSet{label};
  const Overlap counts = overlap(test, reference, labels);
  output.add("dice", counts.dice());
  output.add("jaccard", counts.jaccard());
  output.add("accuracy", counts.accuracy());
  output.add("sensitivity", counts.sensitivity());
  output.add("specificity", counts.specificity());
  output.add("label_agreement", labelAgreement(test, reference));
  if (const auto distances = surfaceDistances(geometry, test, reference, labels)) {
    output.add("hausdorff_mm", distances->hausdorffMm);
    output.add("hausdorff95_mm", distances->hausdorff95Mm);
    output.add("average_mm", distances->averageMm);
  }
}

void agreement(const Arguments& arguments, Output& output) {
  const auto test = readArray<double>(arguments.at(0));
  const auto reference = readArray<double>(arguments.at(1));
  if (const auto pearson = pearsonCorrelation(test, reference)) {
    output.add("r", pearson->r);
    output.add("r_p", pearson->p);
    if (pearson->confidence) output.add("r", *pearson->confidence);
  }
  if (const auto limits = blandAltman(test, reference)) {
    output.add("bias", limits->bias);
    output.add("sd", limits->standardDeviation);
    output.add("lower_limit", limits->lowerLimit);
    output.add("upper_limit", limits->upperLimit);
    output.add("bias", limits->biasConfidence);
    output.add("lower_limit", limits->lowerLimitConfidence);
    output.add("upper_limit", limits->upperLimitConfidence);
    if (limits->biasTest) {
      output.add("t", limits->biasTest->t);
      output.add("t_p", limits->biasTest->p);
    }
  }
}

void icc(const Arguments& arguments, Output& output) {
  const auto ratings = readArray<double>(arguments.at(0));
  const auto result =
      intraclassCorrelations(ratings, static_cast<std::size_t>(std::stoul(arguments.at(1))));
  if (!result) return;
  const auto add = [&](const std::string& name, const IntraclassCorrelation& correlation) {
    output.add(name, correlation.value);
    output.add(name + "_p", correlation.p);
    if (correlation.confidence) output.add(name, *correlation.confidence);
  };
  add("icc21", result->absoluteAgreement);
  add("icc31", result->consistency);
}

void sample(const Arguments& arguments, Output& output) {
  const auto values = readArray<double>(arguments.at(0));
  const auto summary = summarizeSample(values);
  if (!summary) return;
  output.add("mean", summary->mean);
  output.add("sd", summary->standardDeviation);
  if (summary->confidence) output.add("mean", *summary->confidence);
  output.add("quartile1", sampleQuantile(values, 0.25));
  output.add("median", sampleQuantile(values, 0.5));
  output.add("quartile3", sampleQuantile(values, 0.75));
}

void counts(const Arguments& arguments, Output& output) {
  const auto field = [&](std::size_t n) { return std::stoul(arguments.at(n)); };
  const DecisionCounts decisions{field(0), field(1), field(2), field(3)};
  const auto add = [&](const std::string& name, const std::optional<Proportion>& share) {
    output.add(name, share ? std::optional(share->value) : std::nullopt);
    if (share) output.add(name, share->confidence);
  };
  add("sensitivity", decisions.sensitivity());
  add("specificity", decisions.specificity());
  add("ppv", decisions.positivePredictiveValue());
  add("npv", decisions.negativePredictiveValue());
  add("accuracy", decisions.accuracy());
}

void roc(const Arguments& arguments, Output& output) {
  const auto scores = readArray<double>(arguments.at(0));
  const auto truth = readArray<std::uint8_t>(arguments.at(1));
  const auto curve = rocCurve(scores, truth);
  if (!curve) return;
  output.add("area", curve->area);
  output.add("area_se", curve->standardError);
  if (curve->confidence) output.add("area", *curve->confidence);
  output.add("points", static_cast<double>(curve->points.size()));
  double area = 0.0;  // by trapezoids: the points must tell the same as the ranks
  for (std::size_t n = 1; n < curve->points.size(); ++n) {
    const RocPoint& a = curve->points[n - 1];
    const RocPoint& b = curve->points[n];
    area += 0.5 * (b.falsePositiveRate - a.falsePositiveRate) *
            (a.truePositiveRate + b.truePositiveRate);
  }
  output.add("area_of_points", area);
}

void kappa(const Arguments& arguments, Output& output) {
  const auto first = readArray<int>(arguments.at(0));
  const auto second = readArray<int>(arguments.at(1));
  const int categories = std::stoi(arguments.at(2));
  for (const auto weights : {KappaWeights::Plain, KappaWeights::Linear, KappaWeights::Quadratic}) {
    const auto result = cohenKappa(first, second, categories, weights);
    if (!result) continue;
    output.add(toString(weights), result->kappa);
    output.add(toString(weights) + "_se", result->standardError);
    output.add(toString(weights), result->confidence);
  }
}

void distributions(const Arguments& arguments, Output& output) {
  const double x = std::stod(arguments.at(0));
  const double degrees1 = std::stod(arguments.at(1));
  const double degrees2 = std::stod(arguments.at(2));
  output.add("student_p", studentTwoSidedP(x, degrees1));
  output.add("fisher_p", fisherUpperP(x, degrees1, degrees2));
  output.add("student_quantile", studentQuantile(0.975, degrees1));
  output.add("normal_quantile", normalQuantile(studentTwoSidedP(x, degrees1)));
  output.add("fisher_quantile", fisherQuantile(0.975, degrees1, degrees2));
}

void thresholds(const Arguments& arguments, Output& output) {
  const auto values = readArray<double>(arguments.at(0));
  output.add("otsu", otsuThreshold(values));
  const auto mixture = fitGaussianMixture(values);
  if (!mixture) return;
  output.add("threshold", mixture->threshold());
  for (const auto& [name, component] :
       {std::pair("dark", mixture->dark), std::pair("bright", mixture->bright)}) {
    output.add(std::string(name).append("_weight"), component.weight);
    output.add(std::string(name).append("_mean"), component.mean);
    output.add(std::string(name).append("_variance"), component.variance);
  }
}

void segments(const Arguments& arguments, Output& output) {
  Geometry geometry = gridFrom(arguments);
  const auto labels = readArray<std::uint8_t>(arguments.at(6));
  const auto place = readArray<double>(arguments.at(7));
  const auto vector = [&](std::size_t n) {
    return Vec3{place.at(n), place.at(n + 1), place.at(n + 2)};
  };
  geometry.originMm = vector(0);
  geometry.axes = {vector(3), vector(6), vector(9)};
  MeasureOptions options;
  options.anteriorRvInsertionMm = vector(12);
  const ScarMeasurements measured = measureScar(geometry, labels, options);
  for (const SegmentMeasurement& segment : measured.segments) {
    const std::string number = std::to_string(segment.segment);
    output.add("area_" + number, segment.myocardiumAreaCm2);
    output.add("scar_" + number, segment.scarPercent);
  }
  const auto map = segmentMap(geometry, labels, measured.rvInsertionMm, options);
  std::ofstream(arguments.at(8), std::ios::binary)
      .write(reinterpret_cast<const char*>(map.data()), static_cast<std::streamsize>(map.size()));
}

void run(const std::string& what, const Arguments& arguments, Output& output) {
  if (what == "similarity") return similarity(arguments, output);
  if (what == "overlap") return overlapOf(arguments, output);
  if (what == "agreement") return agreement(arguments, output);
  if (what == "icc") return icc(arguments, output);
  if (what == "sample") return sample(arguments, output);
  if (what == "counts") return counts(arguments, output);
  if (what == "roc") return roc(arguments, output);
  if (what == "kappa") return kappa(arguments, output);
  if (what == "distributions") return distributions(arguments, output);
  if (what == "thresholds") return thresholds(arguments, output);
  if (what == "segments") return segments(arguments, output);
  throw std::runtime_error("unknown measurement " + what);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments(argv + 1, argv + argc);
    Output output;
    run(arguments.at(0), Arguments(arguments.begin() + 1, arguments.end()), output);
    output.print();
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "measurement_probe: " << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
