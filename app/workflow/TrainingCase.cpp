#include "app/workflow/TrainingCase.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "app/workflow/MaskReader.h"
#include "imaging/io/StudyReader.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;

constexpr double kSameGridMm = 0.05;
constexpr int kFewestPixels = 20;  // of the wall: less is the rim of a neighbouring slice

/// The three images of a case, as stored.
struct CaseImages {
  Cine cine;
  Volume lge;
  LabelMap mask;
  std::string patientId;

  [[nodiscard]] bool lgeOnCine() const {
    return lge.geometry.sameGrid(cine.geometry, kSameGridMm);
  }
  [[nodiscard]] bool maskOnCine() const {
    return mask.geometry.sameGrid(cine.geometry, kSameGridMm);
  }
  [[nodiscard]] bool maskOnLge() const { return mask.geometry.sameGrid(lge.geometry, kSameGridMm); }
};

Failure badInput(std::string message, std::string remedy, const fs::path& file) {
  return {FailureCode::BadInput, std::move(message), std::move(remedy), file.string()};
}

/// `<folder>/<name>` with one of the endings that are read, or a problem.
std::optional<fs::path> findImage(const fs::path& folder, const std::string& name,
                                  std::vector<Failure>& problems) {
  for (const char* ending : {".nii.gz", ".nii", "", ".dcm"}) {
    const fs::path file = folder / (name + ending);
    std::error_code error;
    if (fs::exists(file, error)) return file;
  }
  problems.push_back(badInput((folder / (name + ".nii.gz")).string() + " is missing",
                              "add it, as NIfTI or as a DICOM folder " + name + "/",
                              folder / (name + ".nii.gz")));
  return {};
}

bool isBlocked(const Series& series, const fs::path& file, std::vector<Failure>& problems) {
  for (const SeriesIssue& issue : series.issues) {
    if (issue.severity != IssueSeverity::BlocksQuantification) continue;
    problems.push_back(badInput(file.string() + ": " + issue.message,
                                "export the series again, whole and with even slices", file));
    return true;
  }
  return false;
}

/// The series of `kind` with the most voxels.
const Series* largest(const Study& study, SeriesKind kind) {
  const Series* best = nullptr;
  for (const Series& series : study.series) {
    if (series.kind() != kind) continue;
    if (best == nullptr || series.geometry().voxelCount() > best->geometry().voxelCount()) {
      best = &series;
    }
  }
  return best;
}

bool readCine(const fs::path& file, int fewestPhases, CaseImages& images,
              std::vector<Failure>& problems) {
  SilentProgress silent;
  const auto study = readStudy(file, silent);
  if (!study) {
    problems.push_back(study.error());
    return false;
  }
  const Series* series = largest(*study, SeriesKind::Cine);
  if (series == nullptr) {
    problems.push_back(badInput(file.string() + " is no cine: it has one phase",
                                "give the short-axis cine, all phases in one series", file));
    return false;
  }
  if (isBlocked(*series, file, problems)) return false;
  if (series->cine()->phaseCount < fewestPhases) {
    problems.push_back(badInput(file.string() + " has " +
                                    std::to_string(series->cine()->phaseCount) +
                                    " phases; the network needs at least " +
                                    std::to_string(fewestPhases),
                                "give the whole cardiac cycle", file));
    return false;
  }
  images.cine = *series->cine();
  images.patientId = study->patient.id;
  return true;
}

bool readLge(const fs::path& file, CaseImages& images, std::vector<Failure>& problems) {
  SilentProgress silent;
  const auto study = readStudy(file, silent);
  if (!study) {
    problems.push_back(study.error());
    return false;
  }
  const Series* series = largest(*study, SeriesKind::Volume);
  if (series == nullptr) {
    problems.push_back(badInput(file.string() + " is no still image",
                                "give the late enhancement stack, one image a slice", file));
    return false;
  }
  if (isBlocked(*series, file, problems)) return false;
  images.lge = *series->volume();
  return true;
}

bool readLabels(const fs::path& file, CaseImages& images, std::vector<Failure>& problems) {
  SilentProgress silent;
  auto mask = readMask(file, false, silent);
  if (!mask) {
    problems.push_back(mask.error());
    return false;
  }
  images.mask = std::move(*mask);
  return true;
}

std::optional<CaseImages> readImages(const fs::path& folder, int fewestPhases,
                                     std::vector<Failure>& problems) {
  const auto cine = findImage(folder, "cine", problems);
  const auto lge = findImage(folder, "lge", problems);
  const auto mask = findImage(folder, "mask", problems);
  CaseImages images;
  bool whole = cine && lge && mask;
  whole = (cine && readCine(*cine, fewestPhases, images, problems)) && whole;
  whole = (lge && readLge(*lge, images, problems)) && whole;
  whole = (mask && readLabels(*mask, images, problems)) && whole;
  if (!whole) return {};
  if (!images.maskOnCine() && !images.maskOnLge()) {
    problems.push_back(badInput(mask->string() + " lies neither on the grid of the LGE nor on that of the cine",
                                "resample the mask to the LGE it was drawn on", *mask));
    return {};
  }
  return images;
}

bool isWall(std::uint8_t label) {
  return label == static_cast<std::uint8_t>(TissueClass::HealthyMyocardium) ||
         label == static_cast<std::uint8_t>(TissueClass::Scar);
}

/// Middle of everything labelled and how far it reaches, in patient space.
struct Extent {
  Vec3 centreMm;
  double radiusMm = 0.0;
  bool found = false;
};

template <typename Visit>
void forEachLabelled(const LabelMap& mask, int firstSlice, int lastSlice, Visit visit) {
  for (int k = firstSlice; k <= lastSlice; ++k) {
    const auto labels = mask.slice(k);
    for (std::size_t p = 0; p < labels.size(); ++p) {
      if (labels[p] == 0) continue;
      const auto columns = static_cast<std::size_t>(mask.geometry.size[0]);
      visit(mask.geometry.toPatient({static_cast<double>(p % columns),
                                     static_cast<double>(p / columns), static_cast<double>(k)}));
    }
  }
}

Extent extentOf(const LabelMap& mask, int firstSlice, int lastSlice) {
  Extent extent;
  double count = 0.0;
  forEachLabelled(mask, firstSlice, lastSlice, [&](Vec3 place) {
    extent.centreMm = extent.centreMm + place;
    count += 1.0;
  });
  if (count == 0.0) return extent;
  extent.found = true;
  extent.centreMm = (1.0 / count) * extent.centreMm;
  const Vec3 normal = mask.geometry.axes[2];
  forEachLabelled(mask, firstSlice, lastSlice, [&](Vec3 place) {
    const Vec3 away = place - extent.centreMm;
    extent.radiusMm = std::max(extent.radiusMm, length(away - dot(away, normal) * normal));
  });
  return extent;
}

/// LGE and mask on the grid of the cine.
struct AlignedCase {
  Volume lge;
  LabelMap mask;
};

AlignedCase align(const CaseImages& images, const PatientTransform& transform) {
  const Geometry& grid = images.cine.geometry;
  AlignedCase aligned;
  aligned.lge = resample(images.lge, transform, grid);
  // A mask drawn on the LGE moves with it; one that was drawn on the cine is there already.
  const bool drawnOnLge = images.maskOnLge();
  aligned.mask = drawnOnLge ? resample(images.mask, transform, grid) : images.mask;
  return aligned;
}

std::string describe(const LgeRegistration& registration) {
  char text[160];
  std::snprintf(text, sizeof text,
                "LGE registered to the cine: %.1f and %.1f mm, %.1f degrees, mutual information %.3f to %.3f",
                registration.shiftMm[0], registration.shiftMm[1], registration.rotationDeg,
                registration.metricBefore, registration.metricAfter);
  return text;
}

Expected<void> registerCase(const CaseImages& images, const TrainingCaseOptions& options,
                            CheckedTrainingCase& checked, ProgressSink& progress) {
  const bool wanted = options.registration == RegisterLge::Always ||
                      (options.registration == RegisterLge::WhereGridsDiffer && !images.lgeOnCine());
  const Extent heart = extentOf(images.mask, 0, images.mask.geometry.size[2] - 1);
  if (!wanted || !heart.found) return {};
  LgeRegistrationOptions setting;
  setting.heartCentreMm = heart.centreMm;
  setting.heartRadiusMm = std::clamp(heart.radiusMm + 25.0, 40.0, 80.0);
  const auto found = registerLge(images.cine, images.lge, setting, progress);
  if (!found && found.error().code == FailureCode::Cancelled) return tl::unexpected(found.error());
  const fs::path file = checked.folder / "lge.nii.gz";
  if (!found) {
    checked.problems.push_back(badInput(file.string() + ": " + found.error().message,
                                        found.error().remedy, file));
  } else if (!found->success) {
    checked.problems.push_back(badInput(file.string() + " cannot be registered to its cine: " + found->remark,
                                        "check that both are of one patient, or align them by hand", file));
  } else {
    checked.registration = *found;
    checked.notes.push_back(describe(*found));
  }
  return {};
}

/// Slices with myocardium that the LGE covers too.
std::vector<HeartCrop> cropsOf(const AlignedCase& aligned) {
  const LabelMap& mask = aligned.mask;
  std::vector<HeartCrop> crops;
  for (int k = 0; k < mask.geometry.size[2]; ++k) {
    if (std::ranges::count_if(mask.slice(k), isWall) < kFewestPixels) continue;
    const auto image = aligned.lge.slice(k);
    if (std::ranges::all_of(image, [](float value) { return value == 0.0F; })) continue;
    HeartCrop crop;
    crop.valid = true;
    crop.slice = k;
    crop.pixels = kTrainingPixels;
    crop.centreMm = extentOf(mask, k, k).centreMm;
    crops.push_back(crop);
  }
  return crops;
}

}  // namespace

Expected<CheckedTrainingCase> checkTrainingCase(const fs::path& folder,
                                                const TrainingCaseOptions& options,
                                                ProgressSink& progress) {
  CheckedTrainingCase checked;
  checked.folder = folder;
  checked.patient = folder.filename().string();
  const auto images = readImages(folder, options.fewestPhases, checked.problems);
  if (!progress.report(0.3, "Checking cases")) {
    return fail(FailureCode::Cancelled, "checking the cases was cancelled", "start it again");
  }
  if (!images) return checked;
  if (!images->patientId.empty()) checked.patient = images->patientId;
  SubProgress rest(progress, 0.3, 1.0);
  if (auto done = registerCase(*images, options, checked, rest); !done) {
    return tl::unexpected(done.error());
  }
  if (!checked.problems.empty()) return checked;
  const PatientTransform transform =
      checked.registration ? checked.registration->transform : PatientTransform{};
  checked.crops = cropsOf(align(*images, transform));
  if (checked.crops.empty()) {
    const fs::path file = folder / "mask.nii.gz";
    checked.problems.push_back(badInput(file.string() + " has no myocardium where cine and LGE have slices",
                                        "draw the left ventricle, or leave the case out", file));
  }
  return checked;
}

Expected<std::vector<TrainingRow>> readTrainingRows(const CheckedTrainingCase& checked) {
  std::vector<Failure> problems;
  const auto images = readImages(checked.folder, 1, problems);
  if (!images) return tl::unexpected(problems.front());
  const PatientTransform transform =
      checked.registration ? checked.registration->transform : PatientTransform{};
  const AlignedCase aligned = align(*images, transform);
  std::vector<TrainingRow> rows;
  for (const HeartCrop& crop : checked.crops) {
    TrainingRow row;
    row.cine = sampleCrop(images->cine, crop, kTrainingPhases);
    normalizeCrop(row.cine);
    row.lge = sampleCrop(aligned.lge, crop.slice, crop);
    normalizeCrop(row.lge);
    row.mask = sampleCrop(aligned.mask, crop.slice, crop);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace lateglow
