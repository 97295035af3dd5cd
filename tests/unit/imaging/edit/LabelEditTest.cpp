#include "imaging/edit/LabelEdit.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>

#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

TEST(LabelEdit, UndoAndRedoRestoreEveryVoxelOfRandomEdits) {
  LabelMap mask = makeLabelMap(gridOf(16, 12, 3));
  std::mt19937 random(5);
  std::vector<LabelEdit> steps;
  std::vector<std::vector<std::uint8_t>> states = {mask.labels};
  for (int step = 0; step < 20; ++step) {
    LabelEditor editor(mask.labels, mask.geometry);
    for (int n = 0; n < 200; ++n) {
      editor.set(random() % mask.labels.size(), static_cast<TissueClass>(random() % 4));
    }
    steps.push_back(editor.finish());
    states.push_back(mask.labels);
  }
  for (std::size_t step = steps.size(); step-- > 0;) {
    steps[step].undo(mask.labels);
    ASSERT_EQ(mask.labels, states[step]) << "undo of step " << step;
  }
  for (std::size_t step = 0; step < steps.size(); ++step) {
    steps[step].redo(mask.labels);
    ASSERT_EQ(mask.labels, states[step + 1]) << "redo of step " << step;
  }
}

TEST(LabelEdit, LockedClassesNeitherLoseNorGain) {
  LabelMap mask = makeLabelMap(gridOf(4, 1, 1));
  mask.labels = {0, 1, 2, 3};
  ClassLocks locks{};
  locks[static_cast<std::size_t>(TissueClass::Scar)] = true;
  LabelEditor editor(mask.labels, mask.geometry, locks);
  for (std::size_t voxel = 0; voxel < 4; ++voxel) editor.set(voxel, TissueClass::BloodPool);
  editor.set(0, TissueClass::Scar);
  EXPECT_EQ(mask.labels, (std::vector<std::uint8_t>{2, 2, 2, 3}));
}

TEST(LabelEdit, VoxelsThatAreAgainWhatTheyWereAreNoChange) {
  LabelMap mask = makeLabelMap(gridOf(4, 4, 1));
  LabelEditor editor(mask.labels, mask.geometry);
  editor.set(3, TissueClass::Scar);
  editor.set(5, TissueClass::Scar);
  editor.set(3, TissueClass::Background);
  const LabelEdit edit = editor.finish();
  ASSERT_EQ(edit.changes().size(), 1U);
  EXPECT_EQ(edit.changes()[0].voxel, 5U);
}

TEST(LabelEdit, AnotherPhaseOfACineIsNotTouched) {
  const Geometry geometry = gridOf(4, 4, 2);
  std::vector<std::uint8_t> labels(geometry.voxelCount() * 3, 0);
  LabelEditor editor(labels, geometry, {}, 1);
  editor.set(7, TissueClass::BloodPool);
  const LabelEdit edit = editor.finish();
  ASSERT_EQ(edit.changes().size(), 1U);
  EXPECT_EQ(edit.changes()[0].voxel, geometry.voxelCount() + 7);
  EXPECT_EQ(std::accumulate(labels.begin(), labels.end(), 0), 2);
  edit.undo(labels);
  EXPECT_EQ(std::accumulate(labels.begin(), labels.end(), 0), 0);
}

}  // namespace
}  // namespace lateglow
