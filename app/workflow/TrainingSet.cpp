#include "app/workflow/TrainingSet.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/Resources.h"
#include "engine/package/HalfFloat.h"
#include "engine/package/Safetensors.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/prepare/HeartLocalization.h"

namespace lateglow {

namespace {

constexpr int kPhases = 25;
constexpr int kCropPixels = 80;
constexpr double kRenderWindowMm = 160.0;
constexpr int kUsualSlices = 3;
constexpr int kStackSlices = 7;
constexpr std::chrono::milliseconds kReportEvery{50};
constexpr int kStackEvery = 4;  // every fourth patient is a whole stack, base to apex

/// A patient of the set: which phantom, and where its slices lie in the arrays.
struct Patient {
  CardiacPhantomOptions phantom;
  std::size_t firstRow = 0;
  bool validation = false;
};

/// Spreads a share evenly over the patients, so that every prefix of the set has it too.
bool belongsToShare(int index, double share) {
  return static_cast<int>((index + 1) * share) > static_cast<int>(index * share);
}

std::vector<Patient> planPatients(const TrainingSetOptions& options, int count, bool wholeView) {
  std::vector<Patient> patients;
  std::size_t row = 0;
  for (int i = 0; i < count; ++i) {
    Patient patient;
    patient.phantom.cohort =
        belongsToShare(i, options.wideShare) ? CardiacCohort::Wide : CardiacCohort::Standard;
    patient.phantom.seed = options.seed + (wholeView ? 1000003 : 0);
    patient.phantom.caseIndex = i;
    patient.phantom.slices = i % kStackEvery == kStackEvery - 1 ? kStackSlices : kUsualSlices;
    patient.phantom.withLge = !wholeView;
    if (!wholeView) patient.phantom.renderWindowMm = kRenderWindowMm;
    patient.validation = i >= count - static_cast<int>(options.validationShare * count);
    patient.firstRow = row;
    row += static_cast<std::size_t>(patient.phantom.slices);
    patients.push_back(patient);
  }
  return patients;
}

std::size_t rowCount(const std::vector<Patient>& patients) {
  return patients.empty() ? 0
                          : patients.back().firstRow +
                                static_cast<std::size_t>(patients.back().phantom.slices);
}

void storeHalf(std::span<const float> values, engine::Tensor& tensor, std::size_t row) {
  auto* target = reinterpret_cast<std::uint16_t*>(tensor.mutableBytes().data()) + row * values.size();
  std::transform(values.begin(), values.end(), target, engine::halfFromFloat);
}

void storeBytes(std::span<const std::uint8_t> values, engine::Tensor& tensor, std::size_t row) {
  std::transform(values.begin(), values.end(), tensor.mutableBytes().data() + row * values.size(),
                 [](std::uint8_t value) { return std::byte{value}; });
}

engine::Tensor splitColumn(const std::vector<Patient>& patients) {
  engine::Tensor split(engine::DType::U8, {static_cast<std::int64_t>(rowCount(patients))});
  for (const Patient& patient : patients) {
    const std::vector<std::uint8_t> rows(static_cast<std::size_t>(patient.phantom.slices),
                                         patient.validation ? 1 : 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      storeBytes(std::span(rows).subspan(i, 1), split, patient.firstRow + i);
    }
  }
  return split;
}

/// Runs `work(patient, keepGoing)` for every patient on some threads, while this one reports and
/// listens for the wish to stop. False when the job was stopped.
template <typename Work>
bool forEachPatient(const std::vector<Patient>& patients, int threads, ProgressSink& progress,
                    Work work) {
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> done{0};
  std::atomic<bool> stopped{false};
  const auto run = [&] {
    const auto keepGoing = [&stopped] { return !stopped; };
    for (std::size_t i = next++; i < patients.size() && !stopped; i = next++) {
      work(patients[i], keepGoing);
      ++done;
    }
  };
  const unsigned count = threads > 0 ? static_cast<unsigned>(threads)
                                     : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> workers;
  for (unsigned i = 0; i < count; ++i) workers.emplace_back(run);
  while (done < patients.size() && !stopped) {
    std::this_thread::sleep_for(kReportEvery);
    const double share = static_cast<double>(done) / static_cast<double>(patients.size());
    if (!progress.report(share, "Making phantoms")) stopped = true;
  }
  workers.clear();
  return !stopped;
}

tl::unexpected<Failure> cancelled() {
  return fail(FailureCode::Cancelled, "making the training set was cancelled", "start it again");
}

Expected<void> writeTensors(const std::filesystem::path& file, const engine::TensorMap& tensors) {
  const auto written = engine::writeSafetensors(file, tensors);
  if (!written) return fail(FailureCode::Failed, written.error(), "check free space and rights", file.string());
  return {};
}

Expected<void> writeCardiac(const std::vector<Patient>& patients, int threads,
                            const std::filesystem::path& folder, ProgressSink& progress) {
  const auto rows = static_cast<std::int64_t>(rowCount(patients));
  engine::TensorMap tensors;
  tensors["cine"] = engine::Tensor(engine::DType::F16, {rows, kPhases, kCropPixels, kCropPixels});
  tensors["lge"] = engine::Tensor(engine::DType::F16, {rows, kCropPixels, kCropPixels});
  tensors["mask"] = engine::Tensor(engine::DType::U8, {rows, kCropPixels, kCropPixels});
  tensors["split"] = splitColumn(patients);
  const bool finished = forEachPatient(patients, threads, progress, [&](const Patient& patient, const auto& keepGoing) {
    CardiacPhantomOptions options = patient.phantom;
    options.keepGoing = keepGoing;
    const CardiacPhantomCase phantom = makeCardiacPhantom(options);
    if (!keepGoing()) return;
    for (int slice = 0; slice < phantom.cine.sliceCount(); ++slice) {
      const std::size_t row = patient.firstRow + static_cast<std::size_t>(slice);
      HeartCrop crop;
      crop.slice = slice;
      crop.pixels = kCropPixels;
      crop.centreMm = phantom.truth.slices[static_cast<std::size_t>(slice)].lvCentreMm;
      std::vector<float> frames = sampleCrop(phantom.cine, crop, kPhases);
      normalizeCrop(frames);
      storeHalf(frames, tensors["cine"], row);
      std::vector<float> lge = sampleCrop(phantom.lge, slice, crop);
      normalizeCrop(lge);
      storeHalf(lge, tensors["lge"], row);
      storeBytes(sampleCrop(phantom.mask, slice, crop), tensors["mask"], row);
    }
  });
  if (!finished) return cancelled();
  return writeTensors(folder / "pscgan.safetensors", tensors);
}

Expected<void> writeLocalizer(const std::vector<Patient>& patients, int threads,
                              const std::filesystem::path& folder, ProgressSink& progress) {
  const auto rows = static_cast<std::int64_t>(rowCount(patients));
  engine::TensorMap tensors;
  tensors["frames"] = engine::Tensor(
      engine::DType::F16, {rows, kLocalizerChannels, kLocalizerPixels, kLocalizerPixels});
  tensors["heatmap"] = engine::Tensor(engine::DType::F16, {rows, kLocalizerPixels, kLocalizerPixels});
  tensors["split"] = splitColumn(patients);
  const bool finished = forEachPatient(patients, threads, progress, [&](const Patient& patient, const auto& keepGoing) {
    CardiacPhantomOptions options = patient.phantom;
    options.keepGoing = keepGoing;
    const CardiacPhantomCase phantom = makeCardiacPhantom(options);
    if (!keepGoing()) return;
    for (int slice = 0; slice < phantom.cine.sliceCount(); ++slice) {
      const std::size_t row = patient.firstRow + static_cast<std::size_t>(slice);
      storeHalf(localizerInput(phantom.cine, slice), tensors["frames"], row);
      const Vec3 centre = phantom.truth.slices[static_cast<std::size_t>(slice)].lvCentreMm;
      storeHalf(localizerTarget(phantom.cine, slice, centre), tensors["heatmap"], row);
    }
  });
  if (!finished) return cancelled();
  return writeTensors(folder / "localizer.safetensors", tensors);
}

}  // namespace

Expected<void> writeTrainingSet(const TrainingSetOptions& options,
                                const std::filesystem::path& folder, ProgressSink& progress) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(FailureCode::Failed, folder.string() + " cannot be made: " + error.message(),
                "choose a folder you may write to", folder.string());
  }
  const auto cardiac = planPatients(options, options.cases, false);
  const auto localizer = planPatients(options, options.localizerCases, true);
  SubProgress first(progress, 0.0, 0.8);
  if (auto done = writeCardiac(cardiac, options.threads, folder, first); !done) return done;
  SubProgress second(progress, 0.8, 1.0);
  if (auto done = writeLocalizer(localizer, options.threads, folder, second); !done) return done;

  const nlohmann::json description{{"schema", "lateglow.dataset/1"},
                                   {"origin", "computed cardiac phantoms"},
                                   {"software_version", softwareVersion()},
                                   {"seed", options.seed},
                                   {"wide_share", options.wideShare},
                                   {"cases", options.cases},
                                   {"slices", rowCount(cardiac)},
                                   {"localizer_cases", options.localizerCases},
                                   {"localizer_slices", rowCount(localizer)},
                                   {"crop_spacing_mm", HeartCrop{}.spacingMm}};
  std::ofstream(folder / "dataset.json") << description.dump(2) << "\n";
  return {};
}

}  // namespace lateglow
