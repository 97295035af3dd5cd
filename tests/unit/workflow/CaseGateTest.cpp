#include "app/workflow/CaseGate.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace lateglow {
namespace {

engine::Manifest cardiacModel() {
  engine::Manifest model;
  model.id = "pscgan-demo";
  model.inputs = {"MR cine", 25, {64, 64}, {1.6, 1.6}, "[-1,1]"};
  return model;
}

/// A plain short-axis cine that fits without a note.
Series fittingSeries() {
  Geometry grid;
  grid.size = {216, 256, 8};
  grid.spacingMm = {1.3, 1.3, 8.0};
  grid.axes = {normalized({0.7, 0.7, 0.1}), normalized({0.1, 0.04, -1.0}), Vec3{}};
  grid.axes[2] = normalized(cross(grid.axes[0], grid.axes[1]));
  Series series;
  series.modality = "MR";
  series.image = makeCine(grid, 25);
  return series;
}

const GateReason& reason(const GateVerdict& verdict, const std::string& code) {
  const auto found = std::find_if(verdict.reasons.begin(), verdict.reasons.end(),
                                  [&](const GateReason& entry) { return entry.code == code; });
  EXPECT_NE(found, verdict.reasons.end()) << code;
  return *found;
}

TEST(CaseGateTest, APlainShortAxisCineFitsWithoutNotes) {
  const GateVerdict verdict = judgeSeries(fittingSeries(), cardiacModel());
  EXPECT_FALSE(verdict.refuses());
  EXPECT_EQ(verdict.noteCount(), 0);
}

TEST(CaseGateTest, RefusesAnotherModalityAndNamesIt) {
  Series series = fittingSeries();
  series.modality = "CT";
  const GateVerdict verdict = judgeSeries(series, cardiacModel());
  EXPECT_TRUE(verdict.refuses());
  EXPECT_NE(reason(verdict, "modality").message.find("CT"), std::string::npos);
}

TEST(CaseGateTest, NotesResampledPhasesAndRefusesTooFew) {
  Series series = fittingSeries();
  series.image = makeCine(series.geometry(), 20);
  EXPECT_EQ(reason(judgeSeries(series, cardiacModel()), "phases").verdict, GateReason::Verdict::Note);
  series.image = makeCine(series.geometry(), 9);
  EXPECT_TRUE(judgeSeries(series, cardiacModel()).refuses());
  series.image = makeCine(series.geometry(), 10);
  EXPECT_FALSE(judgeSeries(series, cardiacModel()).refuses());
}

TEST(CaseGateTest, RefusesAStillImage) {
  Series series = fittingSeries();
  series.image = makeVolume(series.geometry());
  const GateVerdict verdict = judgeSeries(series, cardiacModel());
  EXPECT_TRUE(verdict.refuses());
  EXPECT_EQ(verdict.reasons.front().code, "kind");
}

TEST(CaseGateTest, RefusesCoarsePixelsAndASmallFieldOfView) {
  Series coarse = fittingSeries();
  std::get<Cine>(coarse.image).geometry.spacingMm = {3.4, 3.4, 8.0};
  EXPECT_TRUE(judgeSeries(coarse, cardiacModel()).refuses());
  Series small = fittingSeries();
  Geometry grid = small.geometry();
  grid.size = {60, 60, 8};
  small.image = makeCine(grid, 25);
  EXPECT_EQ(reason(judgeSeries(small, cardiacModel()), "field-of-view").verdict, GateReason::Verdict::Refuses);
}

TEST(CaseGateTest, NotesAxialSlicesGeometryFaultsAndDemonstrationPackages) {
  Series series = fittingSeries();
  std::get<Cine>(series.image).geometry.axes = {Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
  series.issues.push_back({IssueSeverity::BlocksQuantification, "missing-slice", "Slice distance 8, 16 mm."});
  engine::Manifest model = cardiacModel();
  model.demonstration = true;
  const GateVerdict verdict = judgeSeries(series, model);
  EXPECT_FALSE(verdict.refuses());
  EXPECT_EQ(verdict.noteCount(), 3);
  EXPECT_EQ(reason(verdict, "orientation").verdict, GateReason::Verdict::Note);
  EXPECT_EQ(reason(verdict, "demonstration").verdict, GateReason::Verdict::Note);
}

}  // namespace
}  // namespace lateglow
