#include "app/workflow/EditedMask.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Case analyzedCase() {
  Geometry geometry;
  geometry.size = {4, 4, 1};
  auto mask = std::make_shared<Layer>();
  mask->role = LayerRole::TissueMask;
  mask->name = "Tissue classes";
  mask->image = makeLabelMap(geometry);
  mask->provenance.operation = "segment";
  mask->provenance.modelId = "pscgan-demo";
  auto uncertainty = std::make_shared<Layer>();
  uncertainty->role = LayerRole::Uncertainty;
  uncertainty->image = makeVolume(geometry);
  return Case{}.with(mask).with(uncertainty);
}

LabelMap editedMask(const Case& analyzed, int voxels) {
  LabelMap edited = *analyzed.newest(LayerRole::TissueMask)->labelMap();
  for (int n = 0; n < voxels; ++n) edited.labels[static_cast<std::size_t>(n)] = 3;
  return edited;
}

TEST(EditedMask, IsTheNewestMaskAndLeavesTheModelsAlone) {
  const Case before = analyzedCase();
  const auto modelMask = before.newest(LayerRole::TissueMask);
  const Case after = withEditedMask(before, editedMask(before, 5));
  const auto edited = after.newest(LayerRole::TissueMask);
  EXPECT_NE(edited, modelMask);
  EXPECT_EQ(edited->labelMap()->labels[4], 3);
  EXPECT_EQ(modelMask->labelMap()->labels[4], 0);
  EXPECT_EQ(maskBeforeEdits(after), modelMask);
  EXPECT_EQ(edited->provenance.operation, "edit");
  EXPECT_EQ(edited->provenance.modelId, "pscgan-demo");
  EXPECT_EQ(edited->provenance.parameters.at("edited_voxels"), "5");
  EXPECT_EQ(edited->provenance.parameters.at("edited_from"), "segment");
  EXPECT_FALSE(edited->provenance.createdUtc.empty());
}

TEST(EditedMask, EditingAgainReplacesTheFormerEdit) {
  const Case before = analyzedCase();
  const Case once = withEditedMask(before, editedMask(before, 5));
  const Case twice = withEditedMask(once, editedMask(before, 2));
  EXPECT_EQ(twice.layers.size(), before.layers.size() + 1);
  EXPECT_EQ(twice.newest(LayerRole::TissueMask)->provenance.parameters.at("edited_voxels"), "2");
  EXPECT_EQ(once.newest(LayerRole::TissueMask)->provenance.parameters.at("edited_voxels"), "5");
}

TEST(EditedMask, WithoutAMaskIsABug) {
  EXPECT_THROW((void)withEditedMask(Case{}, LabelMap{}), std::invalid_argument);
}

}  // namespace
}  // namespace lateglow
