#include "imaging/edit/LabelEdit.h"

#include <algorithm>

namespace lateglow {

void LabelEdit::undo(std::span<std::uint8_t> labels) const {
  for (const Change& change : m_changes) labels[change.voxel] = change.before;
}

void LabelEdit::redo(std::span<std::uint8_t> labels) const {
  for (const Change& change : m_changes) labels[change.voxel] = change.after;
}

LabelEditor::LabelEditor(std::span<std::uint8_t> labels, const Geometry& geometry, ClassLocks locks,
                         int phase)
    : m_geometry(geometry),
      m_locks(locks),
      m_offset(geometry.voxelCount() * static_cast<std::size_t>(phase)),
      m_phase(labels.subspan(m_offset, geometry.voxelCount())) {}

void LabelEditor::set(std::size_t voxel, TissueClass tissue) {
  const std::uint8_t before = m_phase[voxel];
  const auto after = static_cast<std::uint8_t>(tissue);
  const bool locked = m_locks.at(after) || (before < m_locks.size() && m_locks.at(before));
  if (before == after || locked) return;
  m_before.emplace(voxel, before);
  m_phase[voxel] = after;
}

LabelEdit LabelEditor::finish() const {
  std::vector<LabelEdit::Change> changes;
  changes.reserve(m_before.size());
  for (const auto& [voxel, before] : m_before) {
    if (m_phase[voxel] != before) changes.push_back({m_offset + voxel, before, m_phase[voxel]});
  }
  std::sort(changes.begin(), changes.end(),
            [](const auto& a, const auto& b) { return a.voxel < b.voxel; });
  return LabelEdit(std::move(changes));
}

}  // namespace lateglow
