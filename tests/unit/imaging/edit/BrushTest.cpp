#include "imaging/edit/Brush.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/imaging/edit/EditSamples.h"

namespace lateglow {
namespace {

// The dab is a disc in millimetres, whatever the shape of the pixels.
TEST(Brush, DiscHasItsAreaInMillimetresOnOblongPixels) {
  LabelMap mask = makeLabelMap(gridOf(120, 60, 1, {0.5, 1.0, 8.0}));
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 10.0;
  paintDab(editor, brush, {60.0, 30.0, 0.0}, {});
  const double areaMm2 = countOf(mask, TissueClass::Scar) * 0.5;
  EXPECT_NEAR(areaMm2, 3.14159 * 100.0, 5.0);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 80, 30)], 3);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 81, 30)], 0);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 60, 40)], 3);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 60, 41)], 0);
}

TEST(Brush, SmallestBrushPaintsThePixelUnderThePointer) {
  LabelMap mask = makeLabelMap(gridOf(8, 8, 2));
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 0.1;
  paintDab(editor, brush, {3.4, 4.6, 1.0}, {});
  EXPECT_EQ(countOf(mask, TissueClass::Scar), 1);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 3, 5, 1)], 3);
}

TEST(Brush, DiscStaysInItsSliceAndSphereReachesItsNeighbours) {
  LabelMap mask = makeLabelMap(gridOf(32, 32, 5, {1, 1, 4}));
  {
    LabelEditor editor(mask.labels, mask.geometry);
    Brush brush;
    brush.radiusMm = 9.0;
    paintDab(editor, brush, {16, 16, 2}, {});
    const LabelEdit edit = editor.finish();
    for (const LabelEdit::Change& change : edit.changes()) {
      EXPECT_EQ(change.voxel / mask.geometry.sliceVoxelCount(), 2U);
    }
    edit.undo(mask.labels);
  }
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 9.0;
  brush.spherical = true;
  paintDab(editor, brush, {16, 16, 2}, {});
  const double volumeMm3 = countOf(mask, TissueClass::Scar) * 4.0;
  EXPECT_NEAR(volumeMm3, 4.0 / 3.0 * 3.14159 * 729.0, 200.0);
  EXPECT_EQ(mask.labels[voxelOf(mask.geometry, 16, 16, 0)], 3);
}

TEST(Brush, ValueRangeAndClassUnderItLimitThePaint) {
  LabelMap mask = makeLabelMap(gridOf(4, 1, 1));
  mask.labels = {1, 1, 2, 1};
  const std::vector<float> image = {10.0F, 50.0F, 60.0F, 61.0F};
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 20.0;
  brush.values = Brush::ValueRange{50.0, 60.0};
  brush.over = TissueClass::HealthyMyocardium;
  paintDab(editor, brush, {1, 0, 0}, image);
  EXPECT_EQ(mask.labels, (std::vector<std::uint8_t>{1, 3, 2, 1}));
}

TEST(Brush, StrokeLeavesNoGap) {
  LabelMap mask = makeLabelMap(gridOf(64, 64, 1));
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 1.5;
  paintStroke(editor, brush, {5, 5, 0}, {58, 37, 0}, {});
  for (double t = 0.0; t <= 1.0; t += 0.001) {
    const int i = static_cast<int>(std::lround(5 + 53 * t));
    const int j = static_cast<int>(std::lround(5 + 32 * t));
    ASSERT_EQ(mask.labels[voxelOf(mask.geometry, i, j)], 3) << i << ", " << j;
  }
}

TEST(Brush, OutsideTheGridNothingHappens) {
  LabelMap mask = makeLabelMap(gridOf(8, 8, 1));
  LabelEditor editor(mask.labels, mask.geometry);
  Brush brush;
  brush.radiusMm = 2.0;
  paintStroke(editor, brush, {-50, -50, 0}, {-10, 90, 0}, {});
  paintDab(editor, brush, {4, 4, 9}, {});
  EXPECT_TRUE(editor.finish().empty());
}

}  // namespace
}  // namespace lateglow
