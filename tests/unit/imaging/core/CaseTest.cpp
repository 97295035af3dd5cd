#include "imaging/core/Case.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

std::shared_ptr<const Layer> layer(LayerRole role, const std::string& name) {
  Layer made;
  made.role = role;
  made.name = name;
  return std::make_shared<const Layer>(std::move(made));
}

TEST(CaseTest, newestLayerOfARoleWins) {
  const Case opened;
  const Case analyzed = opened.with(layer(LayerRole::SyntheticLge, "first"))
                            .with(layer(LayerRole::TissueMask, "mask"))
                            .with(layer(LayerRole::SyntheticLge, "second"));
  ASSERT_NE(analyzed.newest(LayerRole::SyntheticLge), nullptr);
  EXPECT_EQ(analyzed.newest(LayerRole::SyntheticLge)->name, "second");
  EXPECT_EQ(analyzed.newest(LayerRole::TissueMask)->name, "mask");
  EXPECT_EQ(analyzed.newest(LayerRole::Uncertainty), nullptr);
}

TEST(CaseTest, addingALayerLeavesTheOldCaseAsItWas) {
  const Case opened = Case{}.with(layer(LayerRole::SyntheticLge, "first"));
  const Case next = opened.with(layer(LayerRole::TissueMask, "mask"));
  EXPECT_EQ(opened.layers.size(), 1U);
  EXPECT_EQ(next.layers.size(), 2U);
  EXPECT_EQ(opened.layers.front().get(), next.layers.front().get());
}

TEST(CaseTest, sourceIsTheSeriesBeingAnalyzed) {
  auto study = std::make_shared<Study>();
  study->series.resize(2);
  study->series[1].uid = "1.2.3";
  Case opened;
  opened.study = study;
  opened.sourceSeries = 1;
  EXPECT_EQ(opened.source().uid, "1.2.3");
}

TEST(CaseTest, onlyBlockingIssuesBlockQuantification) {
  Series series;
  series.issues.push_back({IssueSeverity::Warning, "a", ""});
  EXPECT_FALSE(series.blocksQuantification());
  series.issues.push_back({IssueSeverity::BlocksQuantification, "b", ""});
  EXPECT_TRUE(series.blocksQuantification());
}

TEST(CaseTest, seriesKnowsWhatItHolds) {
  Series series;
  Volume volume;
  volume.geometry.size = {2, 3, 4};
  series.image = volume;
  EXPECT_EQ(series.kind(), SeriesKind::Volume);
  EXPECT_EQ(series.geometry().size[2], 4);
  series.image = LabelMap{};
  EXPECT_EQ(toString(series.kind()), "labels");
  EXPECT_EQ(series.cine(), nullptr);
}

}  // namespace
}  // namespace lateglow
