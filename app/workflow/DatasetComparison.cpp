#include "app/workflow/DatasetComparison.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <set>

namespace lateglow {

namespace {

using enum DatasetProblemKind;

constexpr double kSameGridMm = 0.05;
constexpr double kOutlier = 2.0;         // times the median, or its inverse
constexpr double kMixed = 1.1;           // largest by smallest spacing
constexpr std::size_t kFewestCases = 3;  // for a median that means something
constexpr double kFewestShare = 0.005;   // of the labelled voxels

void compareGridsOf(const InspectedDatasetCase& one, std::vector<DatasetProblem>& found) {
  std::vector<const DatasetImageFacts*> pictures;
  for (const DatasetImageFacts& image : one.images) {
    if (!isMaskRole(image.role) && !isRegionRole(image.role)) pictures.push_back(&image);
  }
  if (pictures.empty()) return;
  for (const DatasetImageFacts& image : one.images) {
    const auto same = [&](const DatasetImageFacts* other) {
      return image.geometry.sameGrid(other->geometry, kSameGridMm);
    };
    const bool drawn = isMaskRole(image.role) || isRegionRole(image.role);
    if (drawn && std::ranges::none_of(pictures, same)) {
      found.push_back(makeProblem(MaskGridDiffers, one.files.name, image.file,
                                  "lies on the grid of none of the images of its case"));
    } else if (!drawn && !same(pictures.front())) {
      found.push_back(makeProblem(GridsDiffer, one.files.name, image.file,
                                  std::string("does not lie on the grid of ") +
                                      pictures.front()->file.filename().string()));
    }
  }
}

/// A figure of all images of a role.
struct Figure {
  const DatasetImageFacts* image = nullptr;
  std::string caseName;
  double value = 0.0;
};

using Figures = std::vector<Figure>;

template <typename Value>
std::map<std::string, Figures> figuresByRole(const DatasetInspection& inspection, Value value) {
  std::map<std::string, Figures> figures;
  for (const InspectedDatasetCase& one : inspection.cases) {
    for (const DatasetImageFacts& image : one.images) {
      if (!isMaskRole(image.role))
        figures[image.role].push_back({&image, one.files.name, value(image)});
    }
  }
  return figures;
}

double medianOf(Figures figures) {
  const auto middle = figures.begin() + static_cast<std::ptrdiff_t>(figures.size() / 2);
  std::ranges::nth_element(figures, middle, {}, &Figure::value);
  return middle->value;
}

bool isOutlier(double value, double median) {
  return value > kOutlier * median || value * kOutlier < median;
}

std::string compared(const char* what, double value, const char* unit, double median) {
  char text[160];
  std::snprintf(text, sizeof text, "has a %s of %g%s; others have %g%s", what, value, unit, median,
                unit);
  return text;
}

void compareSpacing(const Figures& figures, std::size_t axis, std::vector<DatasetProblem>& found) {
  const double median = medianOf(figures);
  bool outlier = false;
  for (const Figure& one : figures) {
    if (figures.size() < kFewestCases || !isOutlier(one.value, median)) continue;
    outlier = true;
    found.push_back(makeProblem(
        SpacingOutlier, one.caseName, one.image->file,
        compared(axis == 2 ? "slice distance" : "pixel spacing", one.value, " mm", median)));
  }
  const auto [low, high] = std::ranges::minmax(figures, {}, &Figure::value);
  if (outlier || high.value <= kMixed * low.value) return;
  found.push_back(makeProblem(
      MixedSpacing, {}, high.image->file,
      compared(axis == 2 ? "slice distance" : "pixel spacing", high.value, " mm", low.value)));
}

void compareSize(const Figures& figures, std::vector<DatasetProblem>& found) {
  if (figures.size() < kFewestCases) return;
  const double median = medianOf(figures);
  for (const Figure& one : figures) {
    if (!isOutlier(one.value, median)) continue;
    found.push_back(makeProblem(SizeOutlier, one.caseName, one.image->file,
                                compared("width", one.value, " mm", median)));
  }
}

bool isLeftHanded(const Geometry& geometry) {
  return dot(cross(geometry.axes[0], geometry.axes[1]), geometry.axes[2]) < 0.0;
}

/// One line where all are alike, as some scanners and programs store them; else each odd one.
void compareHands(const DatasetInspection& inspection, std::vector<DatasetProblem>& found) {
  std::size_t images = 0;
  std::vector<DatasetProblem> left;
  for (const InspectedDatasetCase& one : inspection.cases) {
    images += one.images.size();
    for (const DatasetImageFacts& image : one.images) {
      if (!isLeftHanded(image.geometry)) continue;
      left.push_back(
          makeProblem(LeftHanded, one.files.name, image.file, "has axes that form a left hand"));
    }
  }
  if (!left.empty() && left.size() == images) {
    left.resize(1);
    left.front().message.append(", as all the images here");
  }
  found.insert(found.end(), left.begin(), left.end());
}

/// Letters and numbers alone, numbers without leading zeros: "Patient_01" and "patient1" are alike.
std::string plainName(const std::string& name) {
  std::string plain;
  bool inNumber = false;
  for (const unsigned char sign : name) {
    const bool digit = std::isdigit(sign) != 0;
    if (digit && !inNumber && sign == '0') continue;
    inNumber = digit;
    if (std::isalnum(sign) != 0) plain += static_cast<char>(std::tolower(sign));
  }
  return plain;
}

void addAll(DatasetInspection& inspection, std::vector<DatasetProblem> found) {
  for (DatasetProblem& problem : found) addProblem(inspection, std::move(problem));
}

}  // namespace

void addProblem(DatasetInspection& inspection, DatasetProblem problem) {
  if (infoOf(problem.kind).severity == DatasetSeverity::LeavesOut) {
    for (InspectedDatasetCase& one : inspection.cases) {
      if (one.files.name == problem.caseName) one.leftOut = true;
    }
  }
  inspection.problems.push_back(std::move(problem));
}

void compareGrids(DatasetInspection& inspection) {
  std::vector<DatasetProblem> found;
  for (const InspectedDatasetCase& one : inspection.cases) compareGridsOf(one, found);
  addAll(inspection, std::move(found));
}

void compareCases(DatasetInspection& inspection) {
  std::vector<DatasetProblem> found;
  compareHands(inspection, found);
  for (const std::size_t axis : {std::size_t{0}, std::size_t{2}}) {
    const auto spacings = figuresByRole(
        inspection, [&](const DatasetImageFacts& image) { return image.geometry.spacingMm[axis]; });
    for (const auto& [role, figures] : spacings) compareSpacing(figures, axis, found);
  }
  const auto widths = figuresByRole(inspection, [](const DatasetImageFacts& image) {
    return image.geometry.size[0] * image.geometry.spacingMm[0];
  });
  for (const auto& [role, figures] : widths) compareSize(figures, found);
  addAll(inspection, std::move(found));
}

void findDuplicates(DatasetInspection& inspection) {
  std::map<std::string, std::pair<const InspectedDatasetCase*, const DatasetImageFacts*>> owners;
  std::vector<DatasetProblem> found;
  for (const InspectedDatasetCase& one : inspection.cases) {
    for (const DatasetImageFacts& image : one.images) {
      // Where a picture counts may well be the same twice: everywhere.
      if (isRegionRole(image.role)) continue;
      const auto [place, isNew] = owners.emplace(image.contentUid, std::pair{&one, &image});
      if (isNew) continue;
      const auto& [owner, original] = place->second;
      const bool samePatient = owner->files.patient == one.files.patient;
      const std::string whose = samePatient ? std::string() : " of patient " + owner->files.patient;
      found.push_back(makeProblem(samePatient ? DuplicateImage : DuplicateAcrossPatients,
                                  one.files.name, image.file,
                                  "has the same content as " + original->file.string() + whose));
    }
  }
  addAll(inspection, std::move(found));
}

void compareClasses(const std::map<int, std::string>& labels, DatasetInspection& inspection) {
  std::map<std::string, std::size_t> voxels;  // by name: a class may have had several values
  std::size_t all = 0;
  std::size_t masks = 0;
  for (const InspectedDatasetCase& one : inspection.cases) {
    for (const DatasetImageFacts& image : one.images) {
      if (one.leftOut || !isMaskRole(image.role)) continue;
      ++masks;
      for (const auto& [value, count] : image.labels) {
        const auto label = labels.find(value);
        if (value == 0 || label == labels.end()) continue;
        voxels[label->second] += count;
        all += count;
      }
    }
  }
  if (masks == 0) return;
  std::set<std::string> names;
  for (const auto& [value, name] : labels) {
    if (value == 0 || !names.insert(name).second) continue;
    const double share =
        all == 0 ? 0.0 : static_cast<double>(voxels[name]) / static_cast<double>(all);
    char text[160];
    std::snprintf(text, sizeof text, "has %.2f %% %s among its labelled voxels", 100.0 * share,
                  name.c_str());
    if (voxels[name] == 0) {
      addProblem(inspection,
                 makeProblem(ClassMissing, {}, inspection.folder, "has no voxel of " + name));
    } else if (share < kFewestShare) {
      addProblem(inspection, makeProblem(ClassImbalance, {}, inspection.folder, text));
    }
  }
}

void findPatientAliases(DatasetInspection& inspection) {
  std::map<std::string, std::string> firstOf;
  std::vector<DatasetProblem> found;
  std::set<std::string> aliases;
  for (const auto& [patient, part] : inspection.split) {
    const auto [place, isNew] = firstOf.emplace(plainName(patient), patient);
    if (isNew || inspection.split.at(place->second) == part) continue;
    aliases.insert(patient);
    for (const InspectedDatasetCase& one : inspection.cases) {
      if (one.files.patient != patient || one.leftOut) continue;
      found.push_back(makeProblem(PatientInTwoParts, one.files.name,
                                  one.files.images.begin()->second,
                                  "is of patient " + patient + ", who seems to be " +
                                      place->second + ", and the two are in different parts"));
    }
  }
  addAll(inspection, std::move(found));
  for (const std::string& alias : aliases) inspection.split.erase(alias);
}

}  // namespace lateglow
