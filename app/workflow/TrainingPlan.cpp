#include "app/workflow/TrainingPlan.h"

#include <algorithm>
#include <cctype>
#include <fstream>

#include "imaging/io/AtomicFile.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kAutoContextStages = 2;  // of MedSynth's presets

/// Shares of the time: as in resources/training, which the demonstration package was made with.
json phasesOf(const TrainingRequest& request) {
  const double seconds = 60.0 * request.minutes;
  if (request.system == "medsynth") {
    json stages = json::object();
    for (int stage = 1; stage <= kAutoContextStages; ++stage) {
      stages["stage" + std::to_string(stage)] = {{"seconds", seconds / kAutoContextStages}};
    }
    return stages;
  }
  if (request.system != "pscgan") return {{request.system, {{"seconds", seconds}}}};
  return {{"pri", {{"seconds", 0.49 * seconds}}},
          {"sys", {{"seconds", 0.15 * seconds}}},
          {"seg", {{"seconds", 0.36 * seconds}}}};
}

/// The package's file name as an id: [a-z0-9][a-z0-9.-]*, at most 64 characters.
std::string idOf(const fs::path& output) {
  fs::path name = output.filename().empty() ? output.parent_path().filename() : output.filename();
  if (name.extension() == ".lgmodel") name = name.stem();
  std::string id;
  for (const char letter : name.string()) {
    const auto lower = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    const bool plain = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    if (plain || (!id.empty() && (lower == '.' || lower == '-' || lower == '_'))) {
      id += lower == '_' ? '-' : lower;
    }
  }
  return id.empty() ? "trained" : id.substr(0, 64);
}

json readJson(const fs::path& file) {
  std::ifstream stream(file);
  return json::parse(stream, nullptr, false);
}

std::string cohortOf(const json& dataset) {
  if (dataset.is_object() && dataset.value("origin", "") == "volume pairs") {
    return std::to_string(dataset.value("cases", 0)) + " pairs of volumes";
  }
  if (!dataset.is_object() || dataset.value("origin", "") != "cases of a site") {
    return dataset.is_object() ? dataset.value("origin", std::string("unknown")) : "unknown";
  }
  return std::to_string(dataset.value("patients", 0)) + " patients of a site, " +
         std::to_string(dataset.value("slices", 0)) + " slices";
}

std::string systemTitle(const std::string& system) {
  if (system == "medsynth") return "MedSynth GAN";
  if (system == "resunet") return "3-D Res-UNet PatchGAN";
  if (system == "vid2vid") return "vid2vid";
  if (system == "ddpm") return "Conditional DDPM";
  return system == "pix2pix2d" ? "Pix2Pix 2-D" : "Pix2Pix 3-D";
}

json packageOf(const TrainingRequest& request, const json& dataset) {
  json package{{"id", idOf(request.output)},
               {"version", "1.0.0"},
               {"cohort", cohortOf(dataset)},
               {"command", request.command}};
  if (const VolumeTask* task = findVolumeTask(request.task)) {
    package["title"] = systemTitle(request.system) + ": " + task->target.title + " from " + task->source.title;
  }
  const std::string origin = dataset.is_object() ? dataset.value("origin", "") : "";
  if (origin == "cases of a site" || origin == "volume pairs") {
    package["demonstration"] = false;
    package["limits"] = {
        "Trained on the cases of one site and judged on a few of them held out: not validated.",
        "Figures hold for the scanner and the protocol of these cases only.",
        "Research use only, not for diagnosis."};
  }
  return package;
}

json configurationOf(const TrainingRequest& request, const fs::path& data) {
  const double seconds = 60.0 * request.minutes;
  return {{"system", request.system},
          {"preset", request.preset},
          {"recipe", request.recipe},
          {"data", fs::absolute(data).string()},
          {"output", fs::absolute(request.output).string()},
          {"checkpoints", (trainingFolder(fs::absolute(request.output)) / "checkpoints").string()},
          {"resume", true},
          {"threads", std::max(1, request.threads)},
          {"seed", request.seed},
          {"device", request.device},
          {"phases", phasesOf(request)},
          {"validate_every_seconds", std::clamp(seconds / 20.0, 1.0, 240.0)},
          {"package", packageOf(request, readJson(data / "dataset.json"))}};
}

tl::unexpected<Failure> cannotWrite(const fs::path& path, const std::error_code& error) {
  return fail(FailureCode::Failed, path.string() + " cannot be written: " + error.message(),
              "choose a folder you may write to", path.string());
}

Expected<void> checkRequest(const TrainingRequest& request) {
  const bool volumes = isVolumeSystem(request.system);
  if (!volumes && request.system != "pscgan" && request.system != "spgan") {
    return fail(FailureCode::BadInput, "there is no system \"" + request.system + "\" to train on pairs",
                "choose pscgan, spgan, medsynth, resunet, vid2vid or one of the baselines");
  }
  if (volumes && findVolumeTask(request.task) == nullptr) {
    std::string tasks;
    for (const VolumeTask& task : volumeTasks()) tasks.append(tasks.empty() ? "" : ", ").append(task.id);
    return fail(FailureCode::BadInput, "there is no task \"" + request.task + "\"", "choose one of " + tasks);
  }
  std::error_code error;
  if (!fs::is_directory(request.data, error)) {
    return fail(FailureCode::BadInput, request.data.string() + " is not a folder",
                "give a folder of case folders with the images by name", request.data.string());
  }
  return {};
}

template <typename Set>
std::vector<PlannedCase> plannedCases(const Set& set) {
  std::vector<PlannedCase> cases;
  for (const auto& one : set.cases) cases.push_back({one.folder, one.problems, one.notes});
  return cases;
}

Expected<TrainingPlan> prepareVolumes(const TrainingRequest& request, const fs::path& data,
                                      ProgressSink& progress) {
  VolumeTrainingSetOptions options;
  options.cases = request.volumes;
  options.seed = request.seed;
  const auto set = writeVolumeTrainingSet(request.data, data, *findVolumeTask(request.task), options, progress);
  if (!set) return tl::unexpected(set.error());
  TrainingPlan plan;
  plan.cases = plannedCases(*set);
  plan.summary = std::to_string(set->usable) + " of " + std::to_string(set->cases.size()) + " cases";
  return plan;
}

Expected<TrainingPlan> prepareHearts(const TrainingRequest& request, const fs::path& data,
                                     ProgressSink& progress) {
  CaseTrainingSetOptions options = request.cases;
  options.seed = request.seed;
  const auto set = writeCaseTrainingSet(request.data, data, options, progress);
  if (!set) return tl::unexpected(set.error());
  TrainingPlan plan;
  plan.cases = plannedCases(*set);
  plan.summary = std::to_string(set->usable) + " of " + std::to_string(set->cases.size()) + " cases, " +
                 std::to_string(set->patients) + " patients, " + std::to_string(set->rows) + " slices";
  return plan;
}

/// Case folders become a training set; one that an earlier run finished is kept.
Expected<TrainingPlan> prepareData(const TrainingRequest& request, const fs::path& data,
                                   ProgressSink& progress) {
  if (isTrainingSet(data, request.system)) return TrainingPlan{};
  std::error_code error;
  fs::remove_all(data, error);  // what an interrupted preparation has left
  return isVolumeSystem(request.system) ? prepareVolumes(request, data, progress)
                                        : prepareHearts(request, data, progress);
}

}  // namespace

fs::path trainingFolder(const fs::path& output) {
  fs::path folder = output.filename().empty() ? output.parent_path() : output;
  folder += ".training";
  return folder;
}

bool isTrainingSet(const fs::path& folder, const std::string& system) {
  const char* arrays = isVolumeSystem(system) ? "volumes.safetensors" : "pscgan.safetensors";
  std::error_code error;
  return fs::exists(folder / "dataset.json", error) && fs::exists(folder / arrays, error);
}

Expected<TrainingPlan> planTraining(const TrainingRequest& request, bool resume,
                                    ProgressSink& progress) {
  if (auto checked = checkRequest(request); !checked) return tl::unexpected(checked.error());
  const fs::path folder = trainingFolder(request.output);
  std::error_code error;
  if (!resume && fs::exists(folder, error)) {
    return fail(FailureCode::OutputExists, folder.string() + " holds an earlier training",
                "use --resume to go on with it, or --overwrite to start again", folder.string());
  }
  fs::create_directories(folder, error);
  if (error) return cannotWrite(folder, error);
  const bool ready = isTrainingSet(request.data, request.system);
  const fs::path data = ready ? request.data : folder / "data";
  TrainingPlan plan;
  if (!ready) {
    auto prepared = prepareData(request, data, progress);
    if (!prepared) {
      if (!resume) fs::remove(folder, error);  // only while it is empty
      return prepared;
    }
    plan = std::move(*prepared);
  }
  plan.configuration = folder / "config.json";
  const std::string text = configurationOf(request, data).dump(2) + "\n";
  if (auto done = writeFileAtomically(plan.configuration, std::as_bytes(std::span(text)), true); !done) {
    return tl::unexpected(done.error());
  }
  return plan;
}

}  // namespace lateglow
