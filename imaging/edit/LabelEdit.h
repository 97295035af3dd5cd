#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "measurements/Geometry.h"

namespace lateglow {

/// One step of editing as the voxels it changed, so that it can be taken back and done again.
/// Voxels are counted from the start of the labels that the editor was given.
class LabelEdit {
 public:
  struct Change {
    std::size_t voxel = 0;
    std::uint8_t before = 0;
    std::uint8_t after = 0;
  };

  LabelEdit() = default;
  explicit LabelEdit(std::vector<Change> changes) : m_changes(std::move(changes)) {}

  [[nodiscard]] bool empty() const { return m_changes.empty(); }
  [[nodiscard]] const std::vector<Change>& changes() const { return m_changes; }  ///< by voxel
  void undo(std::span<std::uint8_t> labels) const;
  void redo(std::span<std::uint8_t> labels) const;

 private:
  std::vector<Change> m_changes;
};

/// Classes that an editor may neither take voxels from nor give voxels to.
using ClassLocks = std::array<bool, kTissueClassCount>;

/// The only way in which tools write labels: keeps locked classes as they are and remembers what
/// every voxel was before the first change. One editor is one step of undo, however many dabs.
class LabelEditor {
 public:
  /// `labels` holds one or more phases of the grid (Cine.h); `phase` is the one that tools see.
  LabelEditor(std::span<std::uint8_t> labels, const Geometry& geometry, ClassLocks locks = {},
              int phase = 0);

  [[nodiscard]] const Geometry& geometry() const { return m_geometry; }
  /// The phase being edited, i fastest.
  [[nodiscard]] std::span<const std::uint8_t> labels() const { return m_phase; }
  [[nodiscard]] TissueClass at(std::size_t voxel) const {
    return static_cast<TissueClass>(m_phase[voxel]);
  }
  /// Voxel counted within the phase.
  void set(std::size_t voxel, TissueClass tissue);

  /// What was changed since the editor was made, without voxels that are again what they were.
  [[nodiscard]] LabelEdit finish() const;

 private:
  Geometry m_geometry;
  ClassLocks m_locks;
  std::size_t m_offset = 0;
  std::span<std::uint8_t> m_phase;
  std::unordered_map<std::size_t, std::uint8_t> m_before;
};

}  // namespace lateglow
