#include "app/workflow/VolumeTrainingSet.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/workflow/DatasetSplit.h"
#include "app/workflow/Resources.h"
#include "app/workflow/TrainingFiles.h"
#include "app/workflow/VolumePreparation.h"
#include "engine/package/HalfFloat.h"
#include "engine/package/SafetensorsBuilder.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kCheckShare = 0.5;  // of the work; the rest is reading again and writing
constexpr double kHeldSlices = 0.125;

/// One pair as it lies in the file: a case, or a part of one.
struct Entry {
  std::size_t item = 0;  ///< of VolumeTrainingSet::cases
  int firstSlice = 0;
  int slices = 0;
  bool validation = false;
};

/// One case folder itself, or those below a folder.
std::vector<fs::path> foldersOf(const fs::path& source, const VolumeTask& task) {
  return findCaseImage(source, task.source.name) ? std::vector{source} : caseFolders(source);
}

tl::unexpected<Failure> cancelledSet() {
  return fail(FailureCode::Cancelled, "making the training set was cancelled", "start it again");
}

/// Reads every case once; `options.cases.spacingMm` becomes that of the first usable one.
Expected<VolumeTrainingSet> checkCases(const std::vector<fs::path>& folders, const VolumeTask& task,
                                       VolumeTrainingSetOptions& options, ProgressSink& progress) {
  VolumeTrainingSet set;
  for (std::size_t n = 0; n < folders.size(); ++n) {
    const auto count = static_cast<double>(folders.size());
    SubProgress part(progress, static_cast<double>(n) / count, static_cast<double>(n + 1) / count);
    if (!part.report(0.0, "Checking cases")) return cancelledSet();
    CheckedVolumeCase one;
    one.folder = folders[n];
    const auto pair = readVolumePair(folders[n], task, options.cases, &one.notes, part);
    if (pair) {
      one.size = pair->size;
      options.cases.spacingMm = options.cases.spacingMm.value_or(pair->spacingMm);
      ++set.usable;
    } else if (pair.error().code == FailureCode::Cancelled) {
      return cancelledSet();
    } else {
      one.problems.push_back(pair.error());
    }
    set.cases.push_back(std::move(one));
  }
  return set;
}

tl::unexpected<Failure> nothingUsable(const fs::path& source, const VolumeTask& task,
                                      const VolumeTrainingSet& set) {
  if (!set.cases.empty()) {
    const Failure& first = set.cases.front().problems.front();
    return fail(FailureCode::BadInput,
                source.string() + " has no usable case; the first problem: " + first.message, first.remedy, first.file);
  }
  return fail(FailureCode::BadInput, source.string() + " has no case folder",
              "give a folder with one folder a case, each with " + task.source.name + " and " + task.target.name,
              source.string());
}

/// Marks the cases held out for validation (DatasetSplit.h).
void split(VolumeTrainingSet& set, const VolumeTrainingSetOptions& options) {
  std::set<std::string> patients;
  for (const CheckedVolumeCase& one : set.cases) {
    if (one.problems.empty()) patients.insert(one.folder.filename().string());
  }
  const auto parts = splitByPatient(patients, options.seed, {options.validationShare, 0.0});
  for (CheckedVolumeCase& one : set.cases) {
    const auto part = parts.find(one.folder.filename().string());
    one.validation = part != parts.end() && part->second == DatasetPart::Validation;
  }
}

std::vector<Entry> entriesOf(const VolumeTrainingSet& set) {
  std::vector<Entry> entries;
  for (std::size_t n = 0; n < set.cases.size(); ++n) {
    const CheckedVolumeCase& one = set.cases[n];
    if (one.problems.empty()) entries.push_back({n, 0, one.size[2], one.validation});
  }
  if (entries.size() != 1) return entries;
  Entry upper = entries.front();
  upper.slices = std::max(1, static_cast<int>(kHeldSlices * upper.slices));
  entries.front().slices -= upper.slices;
  upper.firstSlice = entries.front().slices;
  upper.validation = true;
  entries.push_back(upper);
  return entries;
}

std::string arrayName(const char* kind, std::size_t number) {
  char name[32];
  std::snprintf(name, sizeof name, "%s.%04zu", kind, number);
  return name;
}

std::map<std::string, engine::TensorSpec> layoutOf(const VolumeTrainingSet& set, const std::vector<Entry>& entries) {
  std::map<std::string, engine::TensorSpec> layout;
  for (std::size_t n = 0; n < entries.size(); ++n) {
    const auto& size = set.cases[entries[n].item].size;
    const std::vector<std::int64_t> shape{entries[n].slices, size[1], size[0]};
    layout[arrayName("source", n)] = {engine::DType::F16, shape};
    layout[arrayName("target", n)] = {engine::DType::F16, shape};
    layout[arrayName("foreground", n)] = {engine::DType::U8, shape};
  }
  layout["split"] = {engine::DType::U8, {static_cast<std::int64_t>(entries.size())}};
  return layout;
}

void writeHalves(std::span<const float> values, std::span<std::byte> bytes) {
  for (std::size_t n = 0; n < values.size(); ++n) {
    const std::uint16_t half = engine::halfFromFloat(values[n]);
    std::memcpy(bytes.data() + n * sizeof half, &half, sizeof half);
  }
}

void writeEntry(const VolumeTrainingPair& pair, const Entry& entry, std::size_t number,
                engine::SafetensorsBuilder& file) {
  const auto slice = static_cast<std::size_t>(pair.size[0]) * static_cast<std::size_t>(pair.size[1]);
  const std::size_t from = slice * static_cast<std::size_t>(entry.firstSlice);
  const std::size_t count = slice * static_cast<std::size_t>(entry.slices);
  writeHalves(std::span(pair.source).subspan(from, count), file.bytes(arrayName("source", number)));
  writeHalves(std::span(pair.target).subspan(from, count), file.bytes(arrayName("target", number)));
  std::memcpy(file.bytes(arrayName("foreground", number)).data(), pair.foreground.data() + from, count);
  file.bytes("split")[number] = std::byte{entry.validation};
}

Expected<void> writeVolumes(const VolumeTrainingSet& set, const std::vector<Entry>& entries, const fs::path& path,
                            const VolumeTask& task, const VolumeTrainingSetOptions& options, ProgressSink& progress) {
  auto file = engine::SafetensorsBuilder::create(path, layoutOf(set, entries));
  if (!file) return fail(FailureCode::Failed, file.error(), "choose a folder with room", path.string());
  std::optional<std::size_t> read;
  VolumeTrainingPair pair;
  for (std::size_t n = 0; n < entries.size(); ++n) {
    if (!progress.report(static_cast<double>(n) / static_cast<double>(entries.size()), "Writing the training set")) {
      return cancelledSet();
    }
    if (read != entries[n].item) {
      SilentProgress silent;
      auto again = readVolumePair(set.cases[entries[n].item].folder, task, options.cases, nullptr, silent);
      if (!again) return tl::unexpected(again.error());
      const auto& size = set.cases[entries[n].item].size;
      if (again->size != size) {
        const std::string folder = set.cases[entries[n].item].folder.string();
        return fail(FailureCode::BadInput, folder + " has changed while it was read", "start again", folder);
      }
      pair = std::move(*again);
      read = entries[n].item;
    }
    writeEntry(pair, entries[n], n, **file);
  }
  if (auto done = (*file)->finish(); !done) {
    return fail(FailureCode::Failed, done.error(), "choose a folder with room", path.string());
  }
  return {};
}

json datasetJson(const VolumeTrainingSet& set, const VolumeTask& task, const VolumeTrainingSetOptions& options) {
  const auto& spacing = *options.cases.spacingMm;
  return {{"schema", "lateglow.dataset/1"},
          {"origin", "volume pairs"},
          {"task", task.id},
          {"modality", task.sourceModality},
          {"software_version", softwareVersion()},
          {"seed", options.seed},
          {"cases", set.usable},
          {"left_out", set.cases.size() - set.usable},
          {"validation", set.usable == 1 ? "upper eighth of the slices of the same case" : "cases held out"},
          {"spacing_mm", {spacing[2], spacing[1], spacing[0]}},
          {"normalization", normalizationJson(task)}};
}

json casesJson(const VolumeTrainingSet& set) {
  json list = json::array();
  for (const CheckedVolumeCase& one : set.cases) {
    const char* used = one.validation ? "validation" : "training";
    list.push_back({{"folder", one.folder.string()},
                    {"split", one.problems.empty() ? used : "left out"},
                    {"size", one.size},
                    {"notes", one.notes},
                    {"problems", problemsJson(one.problems)}});
  }
  return {{"cases", list}};
}

}  // namespace

Expected<VolumeTrainingSet> writeVolumeTrainingSet(const fs::path& source, const fs::path& target,
                                                   const VolumeTask& task, const VolumeTrainingSetOptions& asked,
                                                   ProgressSink& progress) {
  VolumeTrainingSetOptions options = asked;
  SubProgress checking(progress, 0.0, kCheckShare);
  auto set = checkCases(foldersOf(source, task), task, options, checking);
  if (!set) return set;
  if (set->usable == 0) return nothingUsable(source, task, *set);
  split(*set, options);
  std::error_code error;
  fs::create_directories(target, error);
  if (error) {
    return fail(FailureCode::Failed, target.string() + " cannot be made: " + error.message(),
                "choose a folder you may write to", target.string());
  }
  SubProgress writing(progress, kCheckShare, 1.0);
  const auto done = writeVolumes(*set, entriesOf(*set), target / "volumes.safetensors", task, options, writing);
  if (!done) return tl::unexpected(done.error());
  if (auto text = writeJson(target / "cases.json", casesJson(*set)); !text) return tl::unexpected(text.error());
  if (auto text = writeJson(target / "dataset.json", datasetJson(*set, task, options)); !text) {
    return tl::unexpected(text.error());
  }
  return set;
}

}  // namespace lateglow
