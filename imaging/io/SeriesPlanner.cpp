#include "imaging/io/SeriesPlanner.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "imaging/io/DicomFile.h"
#include "imaging/io/PhaseOrder.h"
#include "imaging/io/SliceStack.h"

namespace lateglow {

namespace {

/// Slices further apart sideways than this do not belong to one stack.
constexpr double kLargestSidewaysMm = 30.0;

/// A stack on its way to a series, with what was found wrong so far.
struct Candidate {
  SliceStack stack;
  std::vector<SeriesIssue> issues;
};

ImageSet sortedImages(const std::vector<DicomHeader>& headers) {
  ImageSet images;
  for (const DicomHeader& header : headers) images.push_back(&header);
  const auto key = [](const DicomHeader* image) {
    return std::tuple(image->seriesNumber.value_or(0), image->seriesUid,
                      image->instanceNumber.value_or(0), image->sopInstanceUid, image->file,
                      image->frame, image->tile);
  };
  std::sort(images.begin(), images.end(),
            [&](const auto* a, const auto* b) { return key(a) < key(b); });
  return images;
}

/// Leaves out images whose SOP Instance UID came before: the same object in two files.
ImageSet withoutCopies(const ImageSet& images, std::vector<SeriesIssue>& issues) {
  ImageSet unique;
  std::set<std::tuple<std::string, int, int>> seen;
  for (const DicomHeader* image : images) {
    if (image->sopInstanceUid.empty() ||
        seen.insert({image->sopInstanceUid, image->frame, image->tile}).second) {
      unique.push_back(image);
    }
  }
  if (unique.size() < images.size()) {
    issues.push_back({IssueSeverity::Note, "duplicate-files",
                      std::to_string(images.size() - unique.size()) +
                          " images are held by another file already; left out"});
  }
  return unique;
}

/// Images of one series by what they show (magnitude, phase, echo). Sets that lie at the same
/// places are series of their own; where the kind merely changes from slice to slice the series
/// stays whole.
std::vector<ImageSet> splitByContent(const ImageSet& images) {
  std::map<std::pair<std::string, long>, ImageSet> sets;
  for (const DicomHeader* image : images) {
    const long echo = std::lround(image->echoTimeMs.value_or(0.0) * 20.0);
    sets[{image->imageType3, echo}].push_back(image);
  }
  std::vector<ImageSet> result;
  const std::size_t places = stackByPosition(images).slices.size();
  for (auto& [key, set] : sets) {
    if (stackByPosition(set).slices.size() != places) return {images};
    result.push_back(std::move(set));
  }
  return result;
}

std::vector<Candidate> candidatesOf(const ImageSet& series) {
  std::vector<SeriesIssue> issues;
  const ImageSet images = withoutCopies(series, issues);
  std::vector<Candidate> candidates;
  const std::vector<ImageSet> grids = splitByGrid(images);
  for (const ImageSet& grid : grids) {
    for (const ImageSet& content : splitByContent(grid)) {
      Candidate candidate{stackByPosition(content), issues};
      if (grids.size() > 1) {
        candidate.issues.push_back({IssueSeverity::BlocksQuantification, "mixed-orientation",
                                    "the series mixes " + std::to_string(grids.size()) +
                                        " orientations, sizes or pixel spacings; this part holds " +
                                        std::to_string(content.size()) + " of " +
                                        std::to_string(images.size()) + " images"});
      }
      candidates.push_back(std::move(candidate));
    }
  }
  return candidates;
}

/// Whether two stacks of one slice each can be slices of one acquisition.
bool belongTogether(const SliceStack& a, const SliceStack& b) {
  const DicomHeader& first = a.first();
  const DicomHeader& second = b.first();
  const std::size_t phases = a.slices.front().size();
  if (phases != b.slices.front().size() || !a.placed || !b.placed) return false;
  if (first.modality != second.modality || first.imageType3 != second.imageType3) return false;
  if (first.frameOfReferenceUid != second.frameOfReferenceUid) return false;
  // Single images are told apart from scouts and other sequences by their description alone.
  if (phases == 1 && first.seriesDescription != second.seriesDescription) return false;
  const double echo = first.echoTimeMs.value_or(0.0);
  if (std::abs(echo - second.echoTimeMs.value_or(0.0)) > 0.05 * echo + 0.01) return false;
  if (splitByGrid({&first, &second}).size() != 1) return false;
  const Vec3 normal = sliceNormal(first);
  const Vec3 offset = *second.positionMm - *first.positionMm;
  return length(offset - normal * dot(offset, normal)) < kLargestSidewaysMm;
}

/// Takes into `base` every candidate before it that is another slice of the same acquisition.
/// Returns how many series were joined; what was taken is left without slices.
std::size_t joinEarlierSlices(std::vector<Candidate>& candidates, std::size_t base) {
  Candidate& stack = candidates[base];
  const DicomHeader& first = stack.stack.first();
  const Vec3 normal = sliceNormal(first);
  ImageSet images = stack.stack.slices.front();
  std::vector<double> taken{positionAlong(first, normal)};
  std::size_t repeated = 0;
  for (std::size_t j = base; j-- > 0;) {
    Candidate& other = candidates[j];
    if (other.stack.slices.size() != 1 || other.stack.first().seriesUid == first.seriesUid ||
        !belongTogether(stack.stack, other.stack)) {
      continue;
    }
    const double place = positionAlong(other.stack.first(), normal);
    if (std::any_of(taken.begin(), taken.end(),
                    [place](double position) { return std::abs(position - place) < 0.5; })) {
      ++repeated;
      continue;
    }
    taken.push_back(place);
    images.insert(images.end(), other.stack.slices.front().begin(),
                  other.stack.slices.front().end());
    stack.issues.insert(stack.issues.end(), other.issues.begin(), other.issues.end());
    other.stack.slices.clear();
  }
  if (taken.size() > 1 && repeated > 0) {
    stack.issues.push_back(
        {IssueSeverity::Warning, "repeated-slice",
         std::to_string(repeated) + " slices were acquired again; the later ones are used"});
  }
  stack.stack = stackByPosition(images);
  return taken.size();
}

/// Joins stacks of one slice each. Where a place was acquired twice the later series counts, the
/// earlier one stays a series of its own.
void mergeSingleSlices(std::vector<Candidate>& candidates) {
  for (std::size_t i = candidates.size(); i-- > 0;) {
    if (candidates[i].stack.slices.size() != 1) continue;
    const std::size_t joined = joinEarlierSlices(candidates, i);
    if (joined > 1) {
      candidates[i].issues.push_back(
          {IssueSeverity::Note, "merged-series",
           std::to_string(joined) + " series of one slice each were joined into one stack"});
    }
  }
  std::erase_if(candidates,
                [](const Candidate& candidate) { return candidate.stack.slices.empty(); });
}

Series describe(const DicomHeader& header) {
  Series series;
  series.uid = header.seriesUid;
  series.modality = header.modality;
  series.description = header.seriesDescription;
  series.frameOfReferenceUid = header.frameOfReferenceUid;
  series.manufacturer = header.manufacturer;
  series.bodyPart = header.bodyPart;
  series.acquisitionDate = header.acquisitionDate;
  return series;
}

std::string unitOf(const DicomHeader& header) {
  const bool hounsfield = header.rescaleType.empty() || header.rescaleType == "HU";
  return header.modality == "CT" && hounsfield ? "[hnsf'U]" : "";
}

/// None where the values were mirrored, because the windows are of those before.
std::vector<StoredWindow> windowsOf(const SeriesPlan& plan) {
  const auto slices = static_cast<std::size_t>(plan.series.geometry().size[2]);
  std::vector<StoredWindow> windows;
  for (std::size_t slice = 0; slice < slices && slice < plan.frames.size(); ++slice) {
    const DicomHeader& image = *plan.frames[slice];
    if (!image.window || (image.monochrome1 && invertsMonochrome1(image))) return {};
    windows.push_back({(*image.window)[0], (*image.window)[1]});
  }
  return windows;
}

SeriesPlan planOf(Candidate candidate) {
  const SliceStack& stack = candidate.stack;
  // The series that a merged stack is named after: the first by number.
  const DicomHeader* leader = &stack.first();
  for (const ImageSet& slice : stack.slices) {
    const auto rank = [](const DicomHeader* image) {
      return std::pair(image->seriesNumber.value_or(0), image->seriesUid);
    };
    if (rank(slice.front()) < rank(leader)) leader = slice.front();
  }
  SeriesPlan plan;
  plan.series = describe(*leader);
  plan.series.issues = std::move(candidate.issues);
  std::vector<SeriesIssue>& issues = plan.series.issues;
  const Geometry geometry = stackGeometry(stack, issues);
  if (isCine(stack)) {
    PhaseGrid grid = orderPhases(stack, issues);
    Cine cine;
    cine.geometry = geometry;
    cine.phaseCount = grid.phaseCount;
    cine.phaseKey = grid.key;
    cine.phaseTimesMs = std::move(grid.phaseTimesMs);
    cine.cycleMs = grid.cycleMs;
    plan.series.image = std::move(cine);
    plan.frames = std::move(grid.frames);
  } else {
    plan.frames = singlePhase(stack, issues).frames;
    plan.series.image = Volume{geometry, {}, unitOf(*leader)};
  }
  for (const DicomHeader* image : plan.frames) {
    plan.series.sourceInstanceUids.push_back(image->sopInstanceUid);
    plan.series.files.push_back(image->file);
  }
  plan.series.windowOfSlice = windowsOf(plan);
  if (leader->mosaic) {
    issues.push_back({IssueSeverity::BlocksQuantification, "mosaic",
                      "the images are mosaics: each shows many slices side by side, so positions "
                      "within them are not positions in the patient"});
  }
  if (leader->monochrome1 && invertsMonochrome1(*leader)) {
    issues.push_back({IssueSeverity::Note, "monochrome1",
                      "stored with small values bright (MONOCHROME1); values were mirrored"});
  }
  return plan;
}

}  // namespace

std::vector<SeriesPlan> planSeries(const std::vector<DicomHeader>& headers) {
  std::vector<std::pair<std::string, ImageSet>> bySeries;
  for (const DicomHeader* image : sortedImages(headers)) {
    const auto known = std::find_if(bySeries.begin(), bySeries.end(), [image](const auto& entry) {
      return entry.first == image->seriesUid;
    });
    if (known == bySeries.end()) {
      bySeries.push_back({image->seriesUid, {image}});
    } else {
      known->second.push_back(image);
    }
  }
  std::vector<Candidate> candidates;
  for (const auto& [uid, images] : bySeries) {
    for (Candidate& candidate : candidatesOf(images)) candidates.push_back(std::move(candidate));
  }
  mergeSingleSlices(candidates);
  std::vector<SeriesPlan> plans;
  for (Candidate& candidate : candidates) plans.push_back(planOf(std::move(candidate)));
  return plans;
}

}  // namespace lateglow
