#include "imaging/core/Cine.h"

namespace lateglow {

namespace {

std::size_t frameOffset(const Cine& cine, int slice, int phase) {
  const auto frame = static_cast<std::size_t>(slice) + static_cast<std::size_t>(cine.sliceCount()) *
                                                           static_cast<std::size_t>(phase);
  return frame * cine.geometry.sliceVoxelCount();
}

}  // namespace

std::string toString(PhaseKey key) {
  switch (key) {
    case PhaseKey::TriggerTime: return "trigger time";
    case PhaseKey::CardiacPhaseIndex: return "cardiac phase index";
    case PhaseKey::AcquisitionTime: return "acquisition time";
    case PhaseKey::ContentTime: return "content time";
    case PhaseKey::InstanceNumber: return "instance number";
    case PhaseKey::FileOrder: return "file order";
  }
  return "file order";
}

std::span<const float> Cine::frame(int slice, int phase) const {
  return std::span(voxels).subspan(frameOffset(*this, slice, phase), geometry.sliceVoxelCount());
}
std::span<float> Cine::frame(int slice, int phase) {
  return std::span(voxels).subspan(frameOffset(*this, slice, phase), geometry.sliceVoxelCount());
}

double Cine::frameIntervalMs() const {
  if (phaseTimesMs.size() > 1) {
    return (phaseTimesMs.back() - phaseTimesMs.front()) /
           static_cast<double>(phaseTimesMs.size() - 1);
  }
  return phaseCount > 0 ? cycleMs / phaseCount : 0.0;
}

Cine makeCine(const Geometry& geometry, int phaseCount) {
  Cine cine;
  cine.geometry = geometry;
  cine.phaseCount = phaseCount;
  cine.voxels.assign(geometry.voxelCount() * static_cast<std::size_t>(phaseCount), 0.0F);
  return cine;
}

}  // namespace lateglow
