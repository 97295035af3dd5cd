#include "tests/gui/FileCaseService.h"

#include <algorithm>
#include <cmath>

#include "app/workflow/Resources.h"
#include "imaging/io/StudyReader.h"

namespace lateglow::testing {

namespace {

namespace fs = std::filesystem;

/// The middle of a volume: what is looked at here, in a tenth of the time.
Volume middleOf(const Volume& whole, std::array<int, 3> size) {
  Geometry grid = whole.geometry;
  std::array<int, 3> first{};
  for (std::size_t a = 0; a < 3; ++a) {
    size[a] = std::min(size[a], grid.size[a]);
    first[a] = (grid.size[a] - size[a]) / 2;
  }
  grid.originMm = grid.toPatient({static_cast<double>(first[0]), static_cast<double>(first[1]),
                                  static_cast<double>(first[2])});
  grid.size = size;
  Volume part = makeVolume(grid);
  part.unit = whole.unit;
  float* target = part.voxels.data();
  for (int k = 0; k < size[2]; ++k) {
    for (int j = 0; j < size[1]; ++j) {
      const auto row = whole.slice(first[2] + k)
                           .subspan(static_cast<std::size_t>((first[1] + j) * whole.geometry.size[0] +
                                                             first[0]),
                                    static_cast<std::size_t>(size[0]));
      target = std::ranges::copy(row, target).out;
    }
  }
  return part;
}

const Volume* volumeNamed(const Study& study, const std::string& name) {
  for (const Series& series : study.series) {
    const bool named = !series.files.empty() &&
                       series.files.front().filename().string().starts_with(name);
    if (named && series.volume() != nullptr) return series.volume();
  }
  return nullptr;
}

Series seriesOf(Volume image, const std::string& modality, const std::string& description) {
  Series series;
  series.uid = std::string("2.25.77").append(std::to_string(description.size()));
  series.modality = modality;
  series.description = description;
  series.image = std::move(image);
  return series;
}

Study brainPair(const Study& t1ce, const Study& t2) {
  Study study;
  study.uid = "2.25.7001";
  study.patient = {"Example^Head", "HEAD-1", "", ""};
  Volume second = middleOf(*t2.series.front().volume(), {160, 190, 48});
  second.geometry.originMm = second.geometry.originMm + FileCaseService::kBrainShiftMm;
  study.series = {seriesOf(middleOf(*t1ce.series.front().volume(), {160, 190, 48}), "MR", "T1ce"),
                  seriesOf(std::move(second), "MR", "T2 TSE")};
  return study;
}

Study ctPair(const Study& ct) {
  Study study;
  study.uid = "2.25.7002";
  study.patient = {"Example^Phantom", "CT-1", "", ""};
  const auto found = std::ranges::find_if(ct.series, [](const Series& s) {
    return s.volume() != nullptr && s.volume()->unit == "[hnsf'U]";
  });
  Volume planning = middleOf(*found->volume(), {256, 256, 12});
  Volume daily = planning;
  for (float& value : daily.voxels) value += static_cast<float>(FileCaseService::kCtOffsetHu);
  study.series = {seriesOf(std::move(daily), "CT", "CBCT day 1"),
                  seriesOf(std::move(planning), "CT", "Planning CT")};
  return study;
}

}  // namespace

bool FileCaseService::hasSharedData() const {
  return !m_sharedData.empty() && fs::exists(m_sharedData / "brain");
}

Expected<Study> FileCaseService::read(const std::string& name, ProgressSink& progress) const {
  if (name == "brain-pair") {
    const fs::path head = m_sharedData / "brain" / "open_ms_patient07_MNI";
    const auto t1ce = readStudy(head / "T1ce.nii.gz", progress);
    if (!t1ce) return t1ce;
    const auto t2 = readStudy(head / "T2.nii.gz", progress);
    if (!t2) return t2;
    return brainPair(*t1ce, *t2);
  }
  if (name == "ct-pair") {
    const auto ct = readStudy(m_sharedData / "ct" / "head_phantom_philips", progress);
    if (!ct) return ct;
    return ctPair(*ct);
  }
  return readStudy(resourceFolder() / "demo" / "phantom", progress);
}

Expected<Case> FileCaseService::open(const fs::path& path, ProgressSink& progress,
                                     StudyReadListener& listener) {
  const std::string name = path.filename().string();
  if (name != "phantom" && name != "brain-pair" && name != "ct-pair") {
    return FakeCaseService::open(path, progress, listener);
  }
  auto study = read(name, progress);
  if (!study) return tl::unexpected(study.error());
  Case opened;
  const auto cine = std::ranges::find_if(study->series,
                                         [](const Series& s) { return s.cine() != nullptr; });
  if (cine != study->series.end()) {
    opened.sourceSeries = static_cast<std::size_t>(cine - study->series.begin());
  }
  opened.study = std::make_shared<const Study>(std::move(*study));
  return opened;
}

Expected<Synthesis> FileCaseService::synthesize(const Case& opened,
                                                const SynthesisOptions& options,
                                                ProgressSink& progress) {
  const Volume* lge = volumeNamed(*opened.study, "lge");
  const Volume* truth = volumeNamed(*opened.study, "mask");
  if (lge == nullptr || truth == nullptr) {
    return FakeCaseService::synthesize(opened, options, progress);
  }
  ++runs;
  auto image = std::make_shared<Layer>();
  image->role = LayerRole::SyntheticLge;
  Volume made = *lge;
  for (std::size_t n = 0; n < made.voxels.size(); ++n) {
    made.voxels[n] = 0.8F * made.voxels[n] + 12.0F * static_cast<float>(std::sin(0.7 * n));
  }
  image->image = std::move(made);
  LabelMap labels = makeLabelMap(truth->geometry);
  std::vector<HeartCrop> crops;
  for (int k = 0; k < labels.geometry.size[2]; ++k) {
    Vec3 sum;
    double count = 0.0;
    auto slice = labels.slice(k);
    for (std::size_t n = 0; n < slice.size(); ++n) {
      slice[n] = static_cast<std::uint8_t>(std::lround(truth->slice(k)[n]));
      if (slice[n] == 0) continue;
      const auto columns = static_cast<std::size_t>(labels.geometry.size[0]);
      sum = sum + Vec3{static_cast<double>(n % columns), static_cast<double>(n / columns), 0.0};
      ++count;
    }
    HeartCrop& crop = crops.emplace_back();
    crop.slice = k;
    crop.valid = count > 0.0;
    if (!crop.valid) continue;
    const Vec3 middle = sum * (1.0 / count);
    crop.centreMm = labels.geometry.toPatient({middle.x, middle.y, static_cast<double>(k)});
    for (std::size_t n = 0; n < slice.size(); ++n) {
      const bool lower = static_cast<double>(n / static_cast<std::size_t>(
                             labels.geometry.size[0])) > middle.y;
      if (slice[n] == 3 && lower) slice[n] = 1;
    }
  }
  auto mask = std::make_shared<Layer>();
  mask->role = LayerRole::TissueMask;
  mask->image = std::move(labels);
  Synthesis synthesis;
  synthesis.result = opened.with(image).with(mask);
  synthesis.gate = *checkGate(opened, options.modelId);
  synthesis.crops = std::move(crops);
  synthesis.device = "cpu";
  return synthesis;
}

}  // namespace lateglow::testing
