#include "app/workflow/VolumeTask.h"

#include <algorithm>
#include <array>

namespace lateglow {

std::string VolumeKind::modality() const { return hounsfield ? "CT" : "MR"; }

const std::vector<VolumeTask>& volumeTasks() {
  static const std::vector<VolumeTask> tasks{
      {"t1ce-to-t2", {"t1ce", "T1 after contrast", false, 2.4}, {"t2", "T2", false, 4.5}, true, "MR T1ce"},
      {"mr-to-ct", {"t1", "T1"}, {"ct", "CT", true}, false, "MR T1"},
      {"3t-to-7t", {"mr3t", "3 T", false, 1.8}, {"mr7t", "7 T", false, 1.8}, true, "MR 3T"},
      {"flair-to-t1", {"flair", "FLAIR", false, 2.2}, {"t1", "T1", false, 1.8}, true, "MR FLAIR"},
      {"cbct-to-ct", {"cbct", "cone-beam CT", true}, {"ct", "CT", true}, false, "CBCT"}};
  return tasks;
}

const VolumeTask* findVolumeTask(const std::string& id) {
  const auto found = std::ranges::find(volumeTasks(), id, &VolumeTask::id);
  return found == volumeTasks().end() ? nullptr : &*found;
}

bool isVolumeSystem(const std::string& system) {
  constexpr std::array names{"medsynth", "resunet", "vid2vid", "pix2pix2d", "pix2pix3d", "ddpm"};
  return std::ranges::find(names, system) != names.end();
}

}  // namespace lateglow
