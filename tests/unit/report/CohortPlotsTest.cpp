#include "app/report/CohortPlots.h"

#include <chrono>
#include <cmath>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <QImage>

#include "tests/unit/workflow/CohortFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

constexpr double kLimitSeconds = 30.0;

class CohortPlotsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    m_folder = fs::path(::testing::TempDir()) / "lateglow_cohort_plots";
    fs::remove_all(m_folder);
    fs::create_directories(m_folder / "out");
  }
  void TearDown() override { fs::remove_all(m_folder); }
  fs::path m_folder;
};

/// Issue: a cohort of 100 cases is compared, plotted and exported in under 30 s on two cores.
TEST_F(CohortPlotsTest, AHundredCasesAreComparedPlottedAndExportedInTime) {
  for (int n = 0; n < 100; ++n) {
    char name[16];
    std::snprintf(name, sizeof name, "cases/c%03d", n);
    testing::writeAnalyzedCase(m_folder / name, 0.02 + 0.003 * n + 0.01 * (n % 4),
                               0.03 + 0.003 * n);
  }
  const auto start = std::chrono::steady_clock::now();
  SilentProgress silent;
  const auto cohort = readCohort(m_folder / "cases", silent);
  ASSERT_TRUE(cohort) << cohort.error().message;
  const CohortSummary summary = summarize(*cohort);
  ASSERT_TRUE(writeCohortTables(*cohort, summary, m_folder / "out"));
  const auto files = writeCohortPlots(*cohort, summary, m_folder / "out");
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  std::printf("[ cohort   ] 100 cases compared, plotted and exported in %.1f s\n", seconds);
  EXPECT_LT(seconds, kLimitSeconds);
  ASSERT_TRUE(files) << files.error().message;
  EXPECT_EQ(cohort->cases.size(), 100U);
  EXPECT_GT(summary.of(CohortMeasure::ScarMass).pearson->r, 0.9);
  for (const fs::path& file : *files) {
    if (file.extension() == ".png") {
      EXPECT_GT(QImage(QString::fromStdString(file.string())).width(), 900) << file;
      continue;
    }
    std::ifstream stream(file);
    const std::string svg{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    EXPECT_NE(svg.find("<svg"), std::string::npos) << file;
    EXPECT_NE(svg.find("</svg>"), std::string::npos) << file;
  }
}

CohortAgreement agreement() {
  Cohort cohort;
  for (int n = 0; n < 12; ++n) {
    CohortCase item;
    item.pairs[static_cast<std::size_t>(CohortMeasure::ScarMass)] = {
        2.0 * n + (n == 5 ? 9.0 : n % 2), 2.0 * n};
    cohort.cases.push_back(item);
  }
  cohort.cases[3].pairs = {};
  return agreementOf(cohort, CohortMeasure::ScarMass);
}

TEST_F(CohortPlotsTest, PointsKnowTheirCaseAndLimitsTheirIntervals) {
  const CohortAgreement made = agreement();
  const PlotContent plot = cohortBlandAltman(made);
  ASSERT_EQ(plot.points.size(), 11U);
  EXPECT_EQ(plot.points[3].item, 4) << "the case without a pair is left out";
  for (const auto& point : plot.points) EXPECT_EQ(point.marked, point.item == 5);
  ASSERT_EQ(plot.lines.size(), 3U);
  EXPECT_DOUBLE_EQ(plot.lines[0].places[0].y(), made.limits->bias);
  EXPECT_TRUE(plot.lines[1].label.contains(QStringLiteral("+1.96 SD")));
  EXPECT_DOUBLE_EQ(plot.bands[1].outline[0].y(), made.limits->upperLimitConfidence.lower);
  EXPECT_LT(plot.y.low, made.limits->lowerLimitConfidence.lower);

  const PlotContent correlation = cohortCorrelation(made);
  EXPECT_TRUE(correlation.notes.front().text.contains(QStringLiteral("n 11")));
  const PlotContent boxes = cohortDistribution(made);
  ASSERT_EQ(boxes.boxes.size(), 2U);
  EXPECT_LE(boxes.boxes[0].lower, boxes.boxes[0].median);
}

TEST_F(CohortPlotsTest, NothingToShowIsNotAPlot) {
  EXPECT_TRUE(writeCohortPlots({}, summarize({}), m_folder / "out").value().empty());
}

}  // namespace
}  // namespace lateglow
