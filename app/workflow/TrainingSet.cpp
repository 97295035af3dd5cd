#include "app/workflow/TrainingSet.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/workflow/Resources.h"
#include "app/workflow/TrainingRows.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "imaging/prepare/HeartLocalization.h"

namespace lateglow {

namespace {

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
    const int index = options.start + i;
    patient.phantom.cohort =
        belongsToShare(index, options.wideShare) ? CardiacCohort::Wide : CardiacCohort::Standard;
    patient.phantom.seed = options.seed + (wholeView ? 1000003 : 0);
    patient.phantom.caseIndex = index;
    patient.phantom.slices = index % kStackEvery == kStackEvery - 1 ? kStackSlices : kUsualSlices;
    patient.phantom.withLge = !wholeView;
    patient.phantom.withCineMask = !wholeView && options.cineMasks;
    patient.phantom.infarctShare = options.infarctShare;
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

TrainingRow makeRow(const CardiacPhantomCase& phantom, int slice, const Patient& patient) {
  HeartCrop crop;
  crop.slice = slice;
  crop.pixels = kTrainingPixels;
  crop.centreMm = phantom.truth.slices[static_cast<std::size_t>(slice)].lvCentreMm;
  TrainingRow row;
  row.cine = sampleCrop(phantom.cine, crop, kTrainingPhases);
  normalizeCrop(row.cine);
  row.lge = sampleCrop(phantom.lge, slice, crop);
  normalizeCrop(row.lge);
  row.mask = sampleCrop(phantom.mask, slice, crop);
  if (patient.phantom.withCineMask) {
    row.cineMask = sampleCrop(phantom.cineMask, crop, kTrainingPhases);
  }
  row.patient = patient.phantom.caseIndex;
  row.cohort = static_cast<std::uint8_t>(patient.phantom.cohort);
  row.validation = patient.validation;
  return row;
}

/// Makes the phantom of every patient and hands each slice to `store(phantom, slice, patient, row)`.
template <typename Store>
bool forEachSlice(const std::vector<Patient>& patients, int threads, ProgressSink& progress,
                  Store store) {
  const auto work = [&store](const Patient& patient, const auto& keepGoing) {
    CardiacPhantomOptions options = patient.phantom;
    options.keepGoing = keepGoing;
    const CardiacPhantomCase phantom = makeCardiacPhantom(options);
    for (int slice = 0; slice < phantom.cine.sliceCount() && keepGoing(); ++slice) {
      store(phantom, slice, patient, patient.firstRow + static_cast<std::size_t>(slice));
    }
  };
  return forEachPatient(patients, threads, progress, work);
}

Expected<TrainingRowFile> makeCardiac(const std::vector<Patient>& patients,
                                      const TrainingSetOptions& options,
                                      const std::filesystem::path& folder, ProgressSink& progress) {
  auto file = TrainingRowFile::create(folder / "pscgan.safetensors", rowCount(patients),
                                      options.cineMasks);
  if (!file) return file;
  const bool finished = forEachSlice(
      patients, options.threads, progress,
      [&](const CardiacPhantomCase& phantom, int slice, const Patient& patient, std::size_t row) {
        file->write(row, makeRow(phantom, slice, patient));
      });
  if (!finished) return cancelled();
  return file;
}

using TensorFile = std::unique_ptr<engine::SafetensorsBuilder>;

Expected<TensorFile> makeLocalizer(const std::vector<Patient>& patients, int threads,
                                   const std::filesystem::path& file, ProgressSink& progress) {
  const auto rows = static_cast<std::int64_t>(rowCount(patients));
  const std::int64_t size = kLocalizerPixels;
  auto builder = createTensorFile(
      file, {{"frames", {engine::DType::F16, {rows, kLocalizerChannels, size, size}}},
             {"heatmap", {engine::DType::F16, {rows, size, size}}},
             {"split", {engine::DType::U8, {rows}}},
             {"patient", {engine::DType::I32, {rows}}}});
  if (!builder) return builder;
  const auto store = [&](const CardiacPhantomCase& phantom, int slice, const Patient& patient,
                         std::size_t row) {
    const Vec3 centre = phantom.truth.slices[static_cast<std::size_t>(slice)].lvCentreMm;
    storeHalfRow(localizerInput(phantom.cine, slice), (*builder)->bytes("frames"), row);
    storeHalfRow(localizerTarget(phantom.cine, slice, centre), (*builder)->bytes("heatmap"), row);
    storeValue(static_cast<std::uint8_t>(patient.validation), (*builder)->bytes("split"), row);
    storeValue<std::int32_t>(patient.phantom.caseIndex, (*builder)->bytes("patient"), row);
  };
  if (!forEachSlice(patients, threads, progress, store)) return cancelled();
  return builder;
}

nlohmann::json describe(const TrainingSetOptions& options, std::size_t rows,
                        std::size_t localizerRows) {
  nlohmann::json description{{"schema", "lateglow.dataset/1"},
                             {"origin", "computed cardiac phantoms"},
                             {"software_version", softwareVersion()},
                             {"seed", options.seed},
                             {"first_case", options.start},
                             {"wide_share", options.wideShare},
                             {"cases", options.cases},
                             {"slices", rows},
                             {"localizer_cases", options.localizerCases},
                             {"localizer_slices", localizerRows},
                             {"cine_masks", options.cineMasks},
                             {"crop_spacing_mm", HeartCrop{}.spacingMm}};
  if (options.infarctShare) description["infarct_share"] = *options.infarctShare;
  return description;
}

Expected<void> makeFiles(const TrainingSetOptions& options, const std::filesystem::path& folder,
                         ProgressSink& progress) {
  const auto patients = planPatients(options, options.cases, false);
  const auto localizerPatients = planPatients(options, options.localizerCases, true);
  SubProgress first(progress, 0.0, localizerPatients.empty() ? 1.0 : 0.8);
  auto cardiac = makeCardiac(patients, options, folder, first);
  if (!cardiac) return tl::unexpected(cardiac.error());
  if (!localizerPatients.empty()) {
    const auto file = folder / "localizer.safetensors";
    SubProgress second(progress, 0.8, 1.0);
    const auto localizer = makeLocalizer(localizerPatients, options.threads, file, second);
    if (!localizer) return tl::unexpected(localizer.error());
    if (const auto done = finishTensorFile(**localizer, file); !done) return done;
  }
  if (const auto done = cardiac->finish(); !done) return done;
  const std::string text =
      describe(options, rowCount(patients), rowCount(localizerPatients)).dump(2) + "\n";
  return writeFileAtomically(folder / "dataset.json", std::as_bytes(std::span(text)), true);
}

}  // namespace

Expected<void> writeTrainingSet(const TrainingSetOptions& options,
                                const std::filesystem::path& folder, ProgressSink& progress) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(FailureCode::Failed, folder.string() + " cannot be made: " + error.message(),
                "choose a folder you may write to", folder.string());
  }
  auto done = makeFiles(options, folder, progress);
  if (!done && made) std::filesystem::remove(folder, error);  // only while it is empty
  return done;
}

}  // namespace lateglow
