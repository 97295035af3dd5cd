#include "app/report/TissueOutline.h"

#include <cmath>
#include <vector>

#include <QPolygonF>
#include <gtest/gtest.h>

namespace lateglow {
namespace {

constexpr int kWidth = 48;
constexpr int kHeight = 40;

std::vector<std::uint8_t> blank() {
  return std::vector<std::uint8_t>(static_cast<std::size_t>(kWidth * kHeight), 0);
}

std::uint8_t& at(std::vector<std::uint8_t>& labels, int i, int j) {
  return labels[static_cast<std::size_t>(i + kWidth * j)];
}

QPainterPath outline(const std::vector<std::uint8_t>& labels) {
  return tissueOutline(labels, kWidth, kHeight, [](std::uint8_t label) { return label == 3; });
}

double area(const QPainterPath& path) {
  double sum = 0.0;
  for (const QPolygonF& loop : path.toSubpathPolygons()) {
    double twice = 0.0;
    for (qsizetype k = 0; k + 1 < loop.size(); ++k) {
      twice += loop[k].x() * loop[k + 1].y() - loop[k + 1].x() * loop[k].y();
    }
    sum += twice / 2.0;
  }
  return std::abs(sum);
}

void expectSameMembership(const std::vector<std::uint8_t>& labels) {
  const QPainterPath path = outline(labels);
  for (int j = 0; j < kHeight; ++j) {
    for (int i = 0; i < kWidth; ++i) {
      const bool member = labels[static_cast<std::size_t>(i + kWidth * j)] == 3;
      EXPECT_EQ(path.contains(QPointF(i, j)), member) << i << ", " << j;
    }
  }
}

TEST(TissueOutlineTest, RingKeepsItsPixelsAndItsHole) {
  std::vector<std::uint8_t> labels = blank();
  int count = 0;
  for (int j = 0; j < kHeight; ++j) {
    for (int i = 0; i < kWidth; ++i) {
      const double radius = std::hypot(i - 23.4, j - 19.7);
      if (radius < 9.0 || radius > 15.0) continue;
      at(labels, i, j) = 3;
      ++count;
    }
  }
  expectSameMembership(labels);
  EXPECT_NEAR(area(outline(labels)), count, 0.02 * count);
}

TEST(TissueOutlineTest, SinglePixelsAndThinLinesDoNotVanish) {
  std::vector<std::uint8_t> labels = blank();
  at(labels, 5, 5) = 3;
  for (int i = 10; i < 30; ++i) at(labels, i, 20) = 3;
  at(labels, 40, 30) = 3;
  at(labels, 41, 31) = 3;
  expectSameMembership(labels);
  EXPECT_EQ(outline(labels).toSubpathPolygons().size(), 4);
}

TEST(TissueOutlineTest, TouchingTheBorderIsClosed) {
  std::vector<std::uint8_t> labels = blank();
  for (int j = 0; j < kHeight; ++j) {
    for (int i = 0; i < 7; ++i) at(labels, i, j) = 3;
  }
  expectSameMembership(labels);
}

TEST(TissueOutlineTest, NothingGivesAnEmptyPath) { EXPECT_TRUE(outline(blank()).isEmpty()); }

}  // namespace
}  // namespace lateglow
