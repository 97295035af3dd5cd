#include "ui/models/SeriesLink.h"

#include <gtest/gtest.h>

namespace lateglow {
namespace {

Geometry stack(int slices, double distanceMm, double firstMm) {
  Geometry geometry;
  geometry.size = {8, 8, slices};
  geometry.spacingMm = {1.0, 1.0, distanceMm};
  geometry.originMm = {0.0, 0.0, firstMm};
  return geometry;
}

CaseSession sessionOf(const Geometry& geometry, const std::string& frame, const std::string& name) {
  auto study = std::make_shared<Study>();
  study->uid = "2.25." + std::to_string(name.size());
  study->patient.name = name;
  Series& series = study->series.emplace_back();
  series.frameOfReferenceUid = frame;
  series.image = makeVolume(geometry);
  CaseSession session;
  session.path = "/studies/" + name;
  session.opened.study = study;
  return session;
}

TEST(LinkedSlice, IsTheNearestInThePatient) {
  const Geometry thick = stack(10, 8.0, 0.0);
  const Geometry thin = stack(100, 1.0, -10.0);
  EXPECT_EQ(linkedSlice(thick, 3, thin), 34);
  EXPECT_EQ(linkedSlice(thin, 34, thick), 3);
  EXPECT_EQ(linkedSlice(thin, 0, thick), 0) << "beyond the end: the last one";
  Geometry turned = thin;
  turned.axes = {Vec3{0, 1, 0}, Vec3{0, 0, 1}, Vec3{1, 0, 0}};
  EXPECT_FALSE(linkedSlice(thick, 3, turned).has_value());
}

TEST(LinkedSlice, FollowsAStackStoredTheOtherWay) {
  Geometry reversed = stack(10, 8.0, 72.0);
  reversed.axes[2] = {0, 0, -1};
  EXPECT_EQ(linkedSlice(stack(10, 8.0, 0.0), 2, reversed), 7);
}

TEST(LinkedPhase, GoesByTheShareOfTheCycle) {
  const Cine twenty = makeCine(stack(1, 8.0, 0.0), 20);
  const Cine thirty = makeCine(stack(1, 8.0, 0.0), 30);
  EXPECT_EQ(linkedPhase(twenty, 10, thirty), 15);
  EXPECT_EQ(linkedPhase(thirty, 15, twenty), 10);
  EXPECT_EQ(linkedPhase(twenty, 0, thirty), 0);
  EXPECT_EQ(linkedPhase(twenty, 19, thirty), 28);
}

TEST(LinkedPhase, UsesTriggerTimesAndGoesRoundTheCycle) {
  Cine slow = makeCine(stack(1, 8.0, 0.0), 4);
  slow.cycleMs = 1000.0;
  slow.phaseTimesMs = {0.0, 100.0, 200.0, 950.0};
  Cine fast = makeCine(stack(1, 8.0, 0.0), 10);
  fast.cycleMs = 500.0;
  for (int n = 0; n < 10; ++n) fast.phaseTimesMs.push_back(n * 50.0);
  EXPECT_EQ(linkedPhase(slow, 2, fast), 2);
  EXPECT_EQ(linkedPhase(slow, 1, fast), 1);
  EXPECT_EQ(linkedPhase(fast, 8, slow), 3) << "0.8 of the cycle is nearest to 0.95";
}

TEST(ShareSpace, NeedsOnePatientAndOneFrameOfReference) {
  const Geometry grid = stack(4, 2.0, 0.0);
  const Geometry elsewhere = stack(4, 2.0, 50.0);
  const CaseSession a = sessionOf(grid, "1.2.3", "Example^One");
  EXPECT_TRUE(shareSpace(a, sessionOf(elsewhere, "1.2.3", "Example^One")));
  EXPECT_FALSE(shareSpace(a, sessionOf(grid, "9.9.9", "Example^One")));
  EXPECT_FALSE(shareSpace(a, sessionOf(grid, "1.2.3", "Example^Other")));
  const CaseSession file = sessionOf(grid, "", "");
  EXPECT_TRUE(shareSpace(file, sessionOf(grid, "", "")));
}

}  // namespace
}  // namespace lateglow
