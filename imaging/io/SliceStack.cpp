#include "imaging/io/SliceStack.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <string>

namespace lateglow {

namespace {

constexpr double kCosineTolerance = 1e-3;
/// Images nearer than this along the normal lie in one slice.
constexpr double kSamePositionMm = 0.05;

std::string format(double value, int decimals) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

bool isPlaced(const DicomHeader& header) {
  return header.positionMm && header.orientation && length(sliceNormal(header)) > 0.5;
}

bool hasSpacing(const DicomHeader& header) {
  return header.pixelSpacingMm && (*header.pixelSpacingMm)[0] > 0.0 &&
         (*header.pixelSpacingMm)[1] > 0.0;
}

bool sameGridPlane(const DicomHeader& a, const DicomHeader& b) {
  if (a.rows != b.rows || a.columns != b.columns) return false;
  if (hasSpacing(a) != hasSpacing(b) || isPlaced(a) != isPlaced(b)) return false;
  for (std::size_t i = 0; i < 2; ++i) {
    if (hasSpacing(a) &&
        std::abs((*a.pixelSpacingMm)[i] - (*b.pixelSpacingMm)[i]) > 1e-3 * (*a.pixelSpacingMm)[i]) {
      return false;
    }
    if (isPlaced(a) && length((*a.orientation)[i] - (*b.orientation)[i]) > kCosineTolerance) {
      return false;
    }
  }
  return true;
}

void addBlocking(std::vector<SeriesIssue>& issues, std::string code, std::string message) {
  issues.push_back({IssueSeverity::BlocksQuantification, std::move(code), std::move(message)});
}

/// "8.00 (7 times), 16.00 mm": equal neighbours are counted, at most eight groups are named.
std::string listOfDistances(const std::vector<double>& gapsMm) {
  std::string text;
  int groups = 0;
  for (std::size_t i = 0; i < gapsMm.size() && groups < 8; ++groups) {
    const std::string distance = format(gapsMm[i], 2);
    std::size_t count = 0;
    for (; i < gapsMm.size() && format(gapsMm[i], 2) == distance; ++i) ++count;
    text += (text.empty() ? "" : ", ") + distance;
    if (count > 1) text += " (" + std::to_string(count) + " times)";
    if (groups == 7 && i < gapsMm.size()) text += " ...";
  }
  return text + " mm";
}

double lowerMedian(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The distance of slices from the distances between neighbours; says what is uneven.
double sliceDistance(const std::vector<double>& gapsMm, std::vector<SeriesIssue>& issues) {
  const double median = lowerMedian(gapsMm);
  double sum = 0.0;
  for (const double gap : gapsMm) sum += gap;
  const double mean = sum / static_cast<double>(gapsMm.size());
  const double tolerance = std::max(0.02 * median, 0.01);

  int missing = 0;
  bool multiples = true;
  bool even = true;
  for (const double gap : gapsMm) {
    const double steps = std::round(gap / median);
    even = even && std::abs(gap - median) <= tolerance;
    multiples = multiples && steps >= 1.0 && std::abs(gap - steps * median) <= tolerance * steps;
    missing += static_cast<int>(std::max(0.0, steps - 1.0));
  }
  if (even) return mean;
  if (multiples) {
    addBlocking(issues, "missing-slice",
                std::to_string(missing) + (missing == 1 ? " slice is" : " slices are") +
                    " missing: distances between slices " + listOfDistances(gapsMm));
    return median;
  }
  addBlocking(issues, "uneven-spacing",
              "slices are unevenly spaced: distances " + listOfDistances(gapsMm));
  return mean;
}

/// Slice distance of a stack of one slice, from what the header states.
double statedSliceDistance(const DicomHeader& header) {
  const double thickness = header.sliceThicknessMm.value_or(0.0);
  const double between = header.spacingBetweenSlicesMm.value_or(0.0);
  if (between > 0.0 && between >= 0.5 * thickness) return between;
  return thickness > 0.0 ? thickness : 1.0;
}

Vec3 acrossNormal(Vec3 offset, Vec3 normal) { return offset - normal * dot(offset, normal); }

/// Largest distance, within the image plane, of any image from where the stack expects it.
double largestShift(const SliceStack& stack, Vec3 origin, Vec3 normal, Vec3 stackDirection) {
  double largest = 0.0;
  for (const ImageSet& slice : stack.slices) {
    for (const DicomHeader* image : slice) {
      const Vec3 offset = *image->positionMm - origin;
      const Vec3 expected = stackDirection * (dot(offset, normal) / dot(stackDirection, normal));
      largest = std::max(largest, length(acrossNormal(offset - expected, normal)));
    }
  }
  return largest;
}

void checkAxes(const DicomHeader& header, std::vector<SeriesIssue>& issues) {
  const Vec3 row = (*header.orientation)[0];
  const Vec3 column = (*header.orientation)[1];
  const double cosine = dot(normalized(row), normalized(column));
  if (std::abs(cosine) > kCosineTolerance) {
    const double degrees = std::acos(std::clamp(cosine, -1.0, 1.0)) * 180.0 / std::numbers::pi;
    addBlocking(
        issues, "non-orthogonal",
        "rows and columns of the image meet at " + format(degrees, 2) + " degrees instead of 90");
  }
  const double worst = std::max(std::abs(length(row) - 1.0), std::abs(length(column) - 1.0));
  if (worst > 0.01) {
    addBlocking(issues, "non-orthogonal",
                "direction cosines have lengths " + format(length(row), 4) + " and " +
                    format(length(column), 4) + " instead of 1");
  }
}

/// Fills the third axis and spacing of a stack of several slices.
void placeSlices(const SliceStack& stack, Geometry& geometry, std::vector<SeriesIssue>& issues) {
  const Vec3 normal = sliceNormal(stack.first());
  std::vector<double> gapsMm;
  for (std::size_t k = 1; k < stack.slices.size(); ++k) {
    gapsMm.push_back(positionAlong(*stack.slices[k].front(), normal) -
                     positionAlong(*stack.slices[k - 1].front(), normal));
  }
  geometry.spacingMm[2] = sliceDistance(gapsMm, issues);
  geometry.axes[2] = normal;

  const Vec3 whole = *stack.slices.back().front()->positionMm - geometry.originMm;
  const double sideways = length(acrossNormal(whole, normal));
  const double degrees = std::atan2(sideways, dot(whole, normal)) * 180.0 / std::numbers::pi;
  // Rounding of positions and cosines stays far below either bound.
  if (sideways > 0.5 || (sideways > 0.1 && degrees > 0.5)) {
    addBlocking(issues, "gantry-tilt",
                "the stack is tilted by " + format(degrees, 1) +
                    " degrees (gantry tilt): from first "
                    "to last slice the images shift by " +
                    format(sideways, 1) + " mm in their plane");
    geometry.axes[2] = normalized(whole);
    geometry.spacingMm[2] /= dot(geometry.axes[2], normal);
  }
  const double shift = largestShift(stack, geometry.originMm, normal, geometry.axes[2]);
  if (shift > 0.5 * std::min(geometry.spacingMm[0], geometry.spacingMm[1])) {
    addBlocking(issues, "in-plane-shift",
                "images are shifted against each other by up to " + format(shift, 2) +
                    " mm in their plane");
  }
  const double stated = stack.first().spacingBetweenSlicesMm.value_or(0.0);
  if (stated > 0.0 && std::abs(stated - geometry.spacingMm[2]) > 0.02 * geometry.spacingMm[2]) {
    issues.push_back({IssueSeverity::Note, "stated-spacing-differs",
                      "Spacing Between Slices says " + format(stated, 2) +
                          " mm, the image positions " + format(geometry.spacingMm[2], 2) +
                          " mm; the positions are used"});
  }
}

}  // namespace

Vec3 sliceNormal(const DicomHeader& header) {
  if (!header.orientation) return {0.0, 0.0, 1.0};
  return normalized(
      cross(normalized((*header.orientation)[0]), normalized((*header.orientation)[1])));
}

double positionAlong(const DicomHeader& header, Vec3 normal) {
  return header.positionMm ? dot(*header.positionMm, normal) : 0.0;
}

std::vector<ImageSet> splitByGrid(const ImageSet& images) {
  std::vector<ImageSet> sets;
  for (const DicomHeader* image : images) {
    const auto same = std::find_if(sets.begin(), sets.end(), [image](const ImageSet& set) {
      return sameGridPlane(*set.front(), *image);
    });
    if (same == sets.end()) {
      sets.push_back({image});
    } else {
      same->push_back(image);
    }
  }
  return sets;
}

SliceStack stackByPosition(ImageSet images) {
  SliceStack stack;
  stack.placed = std::all_of(images.begin(), images.end(),
                             [](const DicomHeader* image) { return isPlaced(*image); });
  const Vec3 normal = sliceNormal(*images.front());
  if (stack.placed) {
    std::stable_sort(images.begin(), images.end(), [&](const auto* a, const auto* b) {
      return positionAlong(*a, normal) < positionAlong(*b, normal);
    });
  }
  for (const DicomHeader* image : images) {
    const bool beginsSlice =
        !stack.placed || stack.slices.empty() ||
        positionAlong(*image, normal) - positionAlong(*stack.slices.back().front(), normal) >
            kSamePositionMm;
    if (beginsSlice) stack.slices.emplace_back();
    stack.slices.back().push_back(image);
  }
  return stack;
}

Geometry stackGeometry(const SliceStack& stack, std::vector<SeriesIssue>& issues) {
  const DicomHeader& first = stack.first();
  Geometry geometry;
  geometry.size = {first.columns, first.rows, static_cast<int>(stack.slices.size())};
  if (hasSpacing(first)) {
    geometry.spacingMm = {(*first.pixelSpacingMm)[1], (*first.pixelSpacingMm)[0], 1.0};
  } else {
    addBlocking(issues, "no-spacing", "the images state no pixel spacing; 1 mm is assumed");
  }
  geometry.spacingMm[2] = statedSliceDistance(first);
  if (!stack.placed) {
    addBlocking(issues, "no-position",
                "the images state no position or orientation in the patient; their order is that "
                "of the instance numbers");
    return geometry;
  }
  geometry.originMm = *first.positionMm;
  geometry.axes = {normalized((*first.orientation)[0]), normalized((*first.orientation)[1]),
                   sliceNormal(first)};
  checkAxes(first, issues);
  if (stack.slices.size() > 1) placeSlices(stack, geometry, issues);
  return geometry;
}

}  // namespace lateglow
