#include "app/workflow/DatasetImageCheck.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

#include "imaging/io/StudyReader.h"
#include "imaging/io/VolumeFile.h"
#include "imaging/prepare/Foreground.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using enum DatasetProblemKind;

constexpr int kFewestPixels = 16;  // in plane: two steps down leave four
constexpr std::size_t kNamedValues = 3;
constexpr std::size_t kMostValues = 4096;  // of a mask; more make it a picture

struct ReadImage {
  Series series;
  std::string patientId;
};

/// A volume file, or the largest series of a DICOM folder.
Expected<ReadImage> readImage(const fs::path& file, ProgressSink& progress) {
  if (isVolumeFileName(file)) {
    auto series = readVolumeFile(file, progress);
    if (!series) return tl::unexpected(series.error());
    return ReadImage{std::move(*series), {}};
  }
  auto study = readStudy(file, progress);
  if (!study) return tl::unexpected(study.error());
  const auto largest = std::ranges::max_element(
      study->series, {}, [](const Series& series) { return series.geometry().voxelCount(); });
  if (largest == study->series.end()) {
    return fail(FailureCode::BadInput, file.string() + " holds no image",
                "give the images of one series", file.string());
  }
  return ReadImage{std::move(*largest), study->patient.id};
}

std::span<const float> voxelsOf(const Series& series) {
  if (series.cine() != nullptr) return series.cine()->voxels;
  return series.volume() != nullptr ? std::span<const float>(series.volume()->voxels)
                                    : std::span<const float>();
}

/// One look at one image.
class ImageCheck {
 public:
  ImageCheck(const ReadImage& image, const fs::path& file, const std::string& caseName,
             const DatasetImageDemands& demands, CheckedDatasetImage& checked)
      : m_series(image.series),
        m_file(file),
        m_case(caseName),
        m_demands(demands),
        m_checked(checked) {
    m_checked.readable = true;
    DatasetImageFacts& facts = m_checked.facts;
    facts.geometry = m_series.geometry();
    facts.phaseCount = m_series.cine() != nullptr ? m_series.cine()->phaseCount : 1;
    facts.contentUid = m_series.uid;
    facts.patientId = image.patientId;
  }

  void run() {
    checkIssues();
    checkKind();
    checkSize();
    if (isMaskRole(m_demands.role)) {
      checkLabels();
    } else if (!isRegionRole(m_demands.role)) {
      checkValues();
    }
  }

 private:
  void tell(DatasetProblemKind kind, std::string_view what) {
    m_checked.problems.push_back(makeProblem(kind, m_case, m_file, what));
  }

  void checkIssues() {
    struct Known {
      std::string_view code;
      DatasetProblemKind kind;
    };
    constexpr std::array<Known, 4> known{{{"no-orientation", UnknownOrientation},
                                          {"forms-differ", OrientationContradiction},
                                          {"non-orthogonal", ShearedGrid},
                                          {"non-finite", NonFinite}}};
    for (const SeriesIssue& issue : m_series.issues) {
      const auto* found = std::ranges::find(known, issue.code, &Known::code);
      if (found != known.end()) {
        tell(found->kind, ": " + issue.message);
      } else if (issue.severity == IssueSeverity::BlocksQuantification) {
        tell(GeometryFault, ": " + issue.message);
      }
    }
  }

  void checkKind() {
    const int phases = m_checked.facts.phaseCount;
    const std::string count = std::string("has ") + std::to_string(phases) + " phases";
    if (m_demands.role == "cine") {
      if (phases < 2) return tell(NotACine, "is no cine: it has one phase");
      if (phases < m_demands.fewestPhases) {
        tell(TooFewPhases,
             count + "; at least " + std::to_string(m_demands.fewestPhases) + " are needed");
      }
    } else if (phases > 1 && m_demands.role != "mask") {  // those of M&Ms have phases
      tell(NotAVolume, count + " where a still image is needed");
    }
  }

  void checkSize() {
    const auto& size = m_series.geometry().size;
    if (std::min(size[0], size[1]) >= kFewestPixels) return;
    tell(TooSmall, std::string("has ") + std::to_string(size[0]) + " x " + std::to_string(size[1]) +
                       " pixels");
  }

  void checkValues() {
    const auto voxels = voxelsOf(m_series);
    const auto [low, high] = std::ranges::minmax(voxels);
    if (low == high) return tell(ConstantImage, "holds one value alone");
    const Volume* volume = m_series.volume();
    if (volume == nullptr) return;
    if (m_demands.hounsfield && !volume->hounsfield() && !looksLikeHounsfield(volume->voxels)) {
      tell(NotHounsfield, std::string("is not in Hounsfield units: values from ") +
                              std::to_string(low) + " to " + std::to_string(high));
    }
    if (m_demands.stripped && !isStripped(*volume)) tell(SkullPresent, "shows the skull");
  }

  void checkLabels() {
    const auto voxels = voxelsOf(m_series);
    std::map<int, std::size_t>& counts = m_checked.facts.labels;
    std::size_t run = 0;
    bool whole = true;
    for (std::size_t n = 0; n < voxels.size(); ++n) {
      whole = voxels[n] == std::round(voxels[n]) && std::abs(voxels[n]) < 1e6F;
      if (!whole || counts.size() > kMostValues) break;
      ++run;
      if (n + 1 < voxels.size() && voxels[n + 1] == voxels[n]) continue;
      counts[static_cast<int>(voxels[n])] += run;
      run = 0;
    }
    if (!whole) {
      counts.clear();
      return tell(FractionalLabel, "holds values that are no whole numbers, and so no labels");
    }
    tellWrongLabels();
    if (counts.size() == 1 && counts.begin()->first == 0)
      tell(EmptyMask, "is empty: every voxel is background");
  }

  void tellWrongLabels() {
    if (m_demands.labels == nullptr) return;
    std::string values;
    std::size_t wrong = 0;
    for (const auto& [value, count] : m_checked.facts.labels) {
      if (m_demands.labels->contains(value) || ++wrong > kNamedValues) continue;
      values.append(values.empty() ? "" : ", ").append(std::to_string(value));
    }
    if (wrong == 0) return;
    std::string allowed;
    for (const auto& [value, name] : *m_demands.labels) {
      allowed.append(allowed.empty() ? "" : ", ")
          .append(std::to_string(value))
          .append(" ")
          .append(name);
    }
    tell(WrongLabel,
         "holds " + values + (wrong > kNamedValues ? " and more" : "") + "; labels are " + allowed);
  }

  const Series& m_series;
  const fs::path& m_file;
  const std::string& m_case;
  const DatasetImageDemands& m_demands;
  CheckedDatasetImage& m_checked;
};

}  // namespace

Expected<CheckedDatasetImage> checkDatasetImage(const fs::path& file, const std::string& caseName,
                                                const DatasetImageDemands& demands,
                                                ProgressSink& progress) {
  CheckedDatasetImage checked;
  checked.facts.role = demands.role;
  checked.facts.file = file;
  std::error_code error;
  if (fs::is_regular_file(file, error) && fs::file_size(file, error) == 0) {
    checked.problems.push_back(makeProblem(EmptyFile, caseName, file, "is empty: 0 bytes"));
    return checked;
  }
  const auto image = readImage(file, progress);
  if (!image) {
    if (image.error().code == FailureCode::Cancelled) return tl::unexpected(image.error());
    checked.problems.push_back(
        {UnreadableFile, caseName, image.error().message, image.error().remedy, file});
    return checked;
  }
  ImageCheck(*image, file, caseName, demands, checked).run();
  return checked;
}

}  // namespace lateglow
