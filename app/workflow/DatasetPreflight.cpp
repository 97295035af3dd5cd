#include "app/workflow/DatasetPreflight.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "app/workflow/DatasetComparison.h"
#include "app/workflow/VolumeTask.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using enum DatasetProblemKind;

constexpr const char* kCineTask = "cine-to-lge";
constexpr std::uint64_t kPreparedBytesPerVoxel = 2;  // half precision, as the trainers read it

/// Plain folder pairs say "source" and "target"; a task knows what those are.
void nameTaskRoles(const VolumeTask* task, DatasetContents& contents) {
  if (task == nullptr) return;
  for (DatasetCase& one : contents.cases) {
    for (const auto& [role, name] :
         {std::pair{"source", task->source.name}, std::pair{"target", task->target.name}}) {
      auto image = one.images.extract(role);
      if (image.empty()) continue;
      image.key() = name;
      one.images.insert(std::move(image));
    }
  }
}

/// With a task its images, without one what at least half of the cases have.
std::vector<std::string> neededRoles(const std::string& task, const VolumeTask* volumeTask,
                                     const DatasetContents& contents) {
  if (volumeTask != nullptr) return {volumeTask->source.name, volumeTask->target.name};
  if (task == kCineTask) return {"cine", "lge", "mask"};
  std::map<std::string, std::size_t> counts;
  for (const DatasetCase& one : contents.cases) {
    for (const auto& [role, file] : one.images) ++counts[role];
  }
  std::vector<std::string> roles;
  for (const auto& [role, count] : counts) {
    if (2 * count >= contents.cases.size() || contents.channels.contains(role))
      roles.push_back(role);
  }
  for (const std::string& channel : contents.channels) {
    if (!counts.contains(channel)) roles.push_back(channel);
  }
  return roles;
}

class Preflight {
 public:
  Preflight(const DatasetInspectOptions& options, DatasetContents contents, const VolumeTask* task,
            ProgressSink& progress)
      : m_options(options), m_contents(std::move(contents)), m_task(task), m_progress(progress) {}

  Expected<DatasetInspection> run(const fs::path& folder) {
    m_found.folder = folder;
    m_found.layout = m_contents.layout;
    nameTaskRoles(m_task, m_contents);
    m_found.neededRoles = neededRoles(m_options.task, m_task, m_contents);
    for (const DatasetCase& one : m_contents.cases) m_found.cases.push_back({one, false, {}});
    for (const DatasetProblem& problem : m_contents.problems) addProblem(m_found, problem);
    tellUnused();
    for (const DatasetCase& one : m_contents.cases) findMissing(one);
    if (auto done = checkImages(); !done) return tl::unexpected(done.error());
    compareGrids(m_found);
    compareCases(m_found);
    findDuplicates(m_found);
    compareClasses(m_contents.labels, m_found);
    splitPatients();
    checkDisk();
    return std::move(m_found);
  }

 private:
  void tellUnused() {
    if (m_contents.unused.empty()) return;
    const std::size_t others = m_contents.unused.size() - 1;
    addProblem(m_found, makeProblem(UnusedFiles, {}, m_contents.unused.front(),
                                    others == 0 ? std::string("belongs to no case")
                                                : std::string("and ") + std::to_string(others) +
                                                      " other images belong to no case"));
  }

  void findMissing(const DatasetCase& one) {
    if (one.images.empty()) {
      return addProblem(m_found, makeProblem(MissingRole, one.name, m_found.folder,
                                             ": a case has no image: " + one.name));
    }
    const bool onlyMasks =
        std::ranges::all_of(one.images, [](const auto& image) { return isMaskRole(image.first); });
    if (onlyMasks) {
      return addProblem(m_found,
                        makeProblem(LabelWithoutImage, one.name, one.images.begin()->second,
                                    "is a mask without an image"));
    }
    const auto picture = std::ranges::find_if(
        one.images, [](const auto& image) { return !isMaskRole(image.first); });
    const fs::path place = picture->second.parent_path();
    for (const std::string& role : m_found.neededRoles) {
      if (one.images.contains(role)) continue;
      const DatasetProblemKind kind = isMaskRole(role)                     ? ImageWithoutLabel
                                      : m_contents.channels.contains(role) ? ChannelMissing
                                                                           : MissingRole;
      DatasetProblem problem = makeProblem(kind, one.name, place, {});
      problem.message = place.string();
      problem.message.append(": case ")
          .append(one.name)
          .append(" has no image \"")
          .append(role)
          .append("\"");
      addProblem(m_found, std::move(problem));
    }
  }

  Expected<void> checkImages() {
    double place = 0.0;
    for (InspectedDatasetCase& one : m_found.cases) {
      const double count = static_cast<double>(m_found.cases.size());
      SubProgress part(m_progress, place / count, (place + 1.0) / count);
      place += 1.0;
      for (const auto& [role, file] : one.files.images) {
        if (!part.report(0.0, "Checking images")) {
          return fail(FailureCode::Cancelled, "inspecting the data set was cancelled",
                      "start it again");
        }
        std::error_code error;
        if (!concerns(role) || !fs::exists(file, error))
          continue;  // a table names it: told already
        auto checked = checkDatasetImage(file, one.files.name, demandsOf(role, one.files), part);
        if (!checked) return tl::unexpected(checked.error());
        take(*checked, one);
      }
    }
    return {};
  }

  /// A fault in an image that the task does not read takes no case away.
  [[nodiscard]] bool concerns(const std::string& role) const {
    const auto& needed = m_found.neededRoles;
    return m_options.task.empty() || isRegionRole(role) ||
           std::ranges::find(needed, role) != needed.end();
  }

  [[nodiscard]] DatasetImageDemands demandsOf(const std::string& role,
                                              const DatasetCase& one) const {
    DatasetImageDemands demands;
    demands.role = role;
    demands.hounsfield = role == "ct" || role == "cbct";
    demands.stripped = m_task != nullptr && m_task->brainOnly && role == m_task->source.name &&
                       !one.images.contains("brain");
    demands.labels = &m_contents.labels;
    demands.fewestPhases = m_options.fewestPhases;
    return demands;
  }

  void take(CheckedDatasetImage& checked, InspectedDatasetCase& one) {
    for (DatasetProblem& problem : checked.problems) addProblem(m_found, std::move(problem));
    if (!checked.readable) return;
    if (!checked.facts.patientId.empty()) one.files.patient = checked.facts.patientId;
    one.images.push_back(std::move(checked.facts));
  }

  void splitPatients() {
    std::set<std::string> patients;
    for (const InspectedDatasetCase& one : m_found.cases) {
      if (!one.leftOut) patients.insert(one.files.patient);
    }
    m_found.split = splitByPatient(patients, m_options.seed, m_options.shares);
    findPatientAliases(m_found);
    const std::string count =
        std::string("has ") + std::to_string(m_found.split.size()) + " usable patients";
    if (m_found.split.size() < 2) {
      addProblem(m_found, makeProblem(TooFewPatients, {}, m_found.folder, count));
    } else if (m_found.split.size() < 3) {
      addProblem(m_found, makeProblem(NoTestPatients, {}, m_found.folder,
                                      count + ": none can be sealed for the test"));
    }
  }

  void checkDisk() {
    for (const InspectedDatasetCase& one : m_found.cases) {
      if (one.leftOut) continue;
      for (const DatasetImageFacts& image : one.images) {
        m_found.preparedBytes += kPreparedBytesPerVoxel * image.geometry.voxelCount() *
                                 static_cast<std::uint64_t>(image.phaseCount);
      }
    }
    std::error_code error;
    const auto space = fs::space(m_found.folder, error);
    if (error && !m_options.freeBytes) return;
    const std::uint64_t free = m_options.freeBytes.value_or(space.available);
    if (free >= m_found.preparedBytes) return;
    char text[160];
    std::snprintf(
        text, sizeof text, "is on a disk with %.1f MB free; the prepared set takes about %.1f MB",
        static_cast<double>(free) / 1e6, static_cast<double>(m_found.preparedBytes) / 1e6);
    addProblem(m_found, makeProblem(DiskSpace, {}, m_found.folder, text));
  }

  const DatasetInspectOptions& m_options;
  DatasetContents m_contents;
  const VolumeTask* m_task;
  ProgressSink& m_progress;
  DatasetInspection m_found;
};

}  // namespace

std::size_t DatasetInspection::usableCases() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(cases, [](const InspectedDatasetCase& one) { return !one.leftOut; }));
}

bool DatasetInspection::usable() const {
  return usableCases() > 0 && std::ranges::none_of(problems, [](const DatasetProblem& problem) {
           return infoOf(problem.kind).severity == DatasetSeverity::Blocks;
         });
}

std::vector<std::string> datasetTasks() {
  std::vector<std::string> tasks{kCineTask};
  for (const VolumeTask& task : volumeTasks()) tasks.push_back(task.id);
  return tasks;
}

Expected<DatasetInspection> inspectDataset(const fs::path& folder,
                                           const DatasetInspectOptions& options,
                                           ProgressSink& progress) {
  const VolumeTask* task = findVolumeTask(options.task);
  if (!options.task.empty() && task == nullptr && options.task != kCineTask) {
    return fail(FailureCode::BadInput, "\"" + options.task + "\" is no task",
                "give one that train takes");
  }
  const auto listing = listDataset(folder, progress);
  if (!listing) return tl::unexpected(listing.error());
  auto contents = recogniseDataset(*listing, options.layout);
  if (!contents) return tl::unexpected(contents.error());
  return Preflight(options, std::move(*contents), task, progress).run(listing->folder);
}

}  // namespace lateglow
