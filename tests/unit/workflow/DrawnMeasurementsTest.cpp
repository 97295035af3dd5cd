#include "app/workflow/DrawnMeasurements.h"

#include <gtest/gtest.h>

#include "imaging/edit/AnnotationShape.h"

namespace lateglow {
namespace {

using Quantity = DrawnValue::Quantity;

/// A cine of 3 slices and 2 phases whose pixels hold 100 * phase + slice.
class DrawnMeasurementsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Cine cine;
    cine.geometry.size = {20, 16, 3};
    cine.geometry.spacingMm = {1.5, 2.0, 8.0};
    cine.phaseCount = 2;
    for (int phase = 0; phase < 2; ++phase) {
      for (int slice = 0; slice < 3; ++slice) {
        cine.voxels.insert(cine.voxels.end(), 20 * 16, static_cast<float>(100 * phase + slice));
      }
    }
    Series series;
    series.uid = "1.2.3";
    for (int n = 0; n < 6; ++n) series.sourceInstanceUids.push_back("1.2.3." + std::to_string(n));
    m_grid = cine.geometry;
    series.image = std::move(cine);
    auto study = std::make_shared<Study>();
    study->series.push_back(std::move(series));
    m_case.study = std::move(study);
    m_context.source.dicom = true;
    m_context.source.instanceUids = m_case.source().sourceInstanceUids;
    m_context.source.sliceCount = 3;
    m_context.references.sopClassUid = "1.2.840.10008.5.1.4.1.1.4";
  }
  [[nodiscard]] Annotation drawn(AnnotationKind kind, const PixelLoop& pixels, int slice, int phase) {
    Annotation annotation;
    annotation.id = ++m_last;
    annotation.kind = kind;
    annotation.slice = slice;
    annotation.phase = phase;
    for (const PixelPoint& pixel : pixels) {
      annotation.pointsMm.push_back(patientPoint(pixel, slice, m_grid));
    }
    return annotation;
  }
  Geometry m_grid;
  Case m_case;
  ExportContext m_context;
  int m_last = 0;
};

TEST_F(DrawnMeasurementsTest, LiesOnTheImageOfItsSliceAndPhase) {
  const auto all = drawnMeasurements(
      m_case, {drawn(AnnotationKind::Distance, {{2, 3}, {8, 3}}, 1, 1),
               drawn(AnnotationKind::Note, {{2, 3}}, 1, 1),
               drawn(AnnotationKind::Distance, {{2, 3}, {2, 7}}, 2, 0)},
      m_context);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].sopInstanceUid, "1.2.3.4");
  EXPECT_EQ(all[0].trackingId, "Distance 1");
  EXPECT_NEAR(all[0].values.at(0).value, 9.0, 1e-9);
  EXPECT_EQ(all[1].sopInstanceUid, "1.2.3.2");
  EXPECT_EQ(all[1].trackingId, "Distance 2");
  EXPECT_NE(all[0].trackingUid, all[1].trackingUid);
  EXPECT_FALSE(all[0].frameUnknown);
}

TEST_F(DrawnMeasurementsTest, AnEllipseHasItsAxesAndTheFiguresOfItsPhase) {
  const auto all = drawnMeasurements(
      m_case, {drawn(AnnotationKind::Ellipse, {{4, 2}, {10, 12}}, 2, 1)}, m_context);
  ASSERT_EQ(all.size(), 1U);
  ASSERT_EQ(all[0].points.size(), 4U);
  EXPECT_NEAR(all[0].points[1].row - all[0].points[0].row, 10.0, 1e-9) << "the longer axis first";
  EXPECT_NEAR(all[0].points[3].column - all[0].points[2].column, 6.0, 1e-9);
  EXPECT_EQ(all[0].values.at(0).quantity, Quantity::AreaMm2);
  EXPECT_NEAR(all[0].values[0].value, 3.14159265 / 4.0 * 6.0 * 1.5 * 10.0 * 2.0, 1e-4);
  EXPECT_EQ(all[0].values.at(1).quantity, Quantity::Mean);
  EXPECT_DOUBLE_EQ(all[0].values[1].value, 102.0);
  EXPECT_EQ(all[0].values.size(), 6U);
}

TEST_F(DrawnMeasurementsTest, FramesOfOneFileAreNotGuessed) {
  m_context.source.instanceUids.assign(6, "1.2.3.9");
  const auto all = drawnMeasurements(
      m_case, {drawn(AnnotationKind::Distance, {{2, 3}, {8, 3}}, 1, 1)}, m_context);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].frameUnknown);
}

TEST_F(DrawnMeasurementsTest, WithoutSourceImagesTheSyntheticOnesTakeTheirPlaceAndValuesAreLeftOut) {
  m_context.source = {};
  const auto region = drawn(AnnotationKind::Polygon, {{4, 2}, {10, 2}, {10, 8}}, 2, 0);
  EXPECT_TRUE(drawnMeasurements(m_case, {region}, m_context).empty());
  m_context.references.instancesOfSlice = {{"1.5"}, {"1.5"}, {"1.5"}};
  const auto all = drawnMeasurements(m_case, {region}, m_context);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].frame, 3);
  ASSERT_EQ(all[0].values.size(), 1U);
  EXPECT_NEAR(all[0].values[0].value, 18.0 * 1.5 * 2.0, 1e-9);
}

}  // namespace
}  // namespace lateglow
