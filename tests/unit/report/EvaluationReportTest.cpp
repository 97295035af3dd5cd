#include "app/report/EvaluationReport.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>

#include "app/report/EvaluationPlots.h"
#include "app/report/PlotAxes.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

/// A case with the given scar ratios in one slice of 1000 wall pixels.
EvaluatedCase made(int number, double testRatio, double trueRatio) {
  EvaluatedCase item;
  item.name = "case_" + std::to_string(number);
  item.patient = item.name;
  ScarComparison scar;
  scar.test = {testRatio, testRatio, testRatio / 5.0, testRatio};
  scar.reference = {trueRatio, trueRatio, trueRatio / 5.0, trueRatio};
  for (int segment = 1; segment <= 16; ++segment) {
    const bool has = segment % 4 == 0 && trueRatio > 0.0;
    scar.segments.push_back({segment, has ? testRatio : 0.1 * segment, has ? 30.0 : 0.0,
                             has || segment == 5, has, has ? 60.0 : 5.0, has ? 70.0 : 0.0});
  }
  item.scar = scar;
  item.reading = scar;
  TissueOverlap overlap;
  overlap.pixels = 4096;
  overlap.same = 3900;
  overlap.scar = {static_cast<std::size_t>(80 + number), 20, 20, 3900};
  overlap.healthy = {800, 50, static_cast<std::size_t>(60 + number), 3100};
  overlap.blood = {500, 20, 10, 3500};
  overlap.myocardium = {900, 40, 40, 3100};
  item.overlap = overlap;
  item.similarity = {{"ssim", 0.7}, {"psnr_db", 20.0 + number}, {"nrmse", {{"euclidean", 0.2}, {"minmax", 0.1}}}};
  return item;
}

EvaluationResult evaluation(const std::string& id, double factor, PaperTables tables = PaperTables::Pscgan) {
  EvaluationSubject subject;
  subject.modelId = id;
  subject.modelTitle = "Title of " + id;
  subject.modelVersion = "1.2.3";
  subject.modelSha256 = std::string(64, 'a');
  subject.cohort = "phantom, standard";
  subject.tables = tables;
  subject.folds = 3;
  std::vector<EvaluatedCase> cases;
  for (int n = 0; n < 12; ++n) cases.push_back(made(n, factor * 4.0 * n + (n % 3), 4.0 * n));
  return summarizeEvaluation(subject, std::move(cases));
}

class EvaluationReportTest : public testing::Test {
protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(testing::TempDir()) / (std::string("lateglow_evaluation_") + test->name());
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  [[nodiscard]] QString text(const fs::path& pdf) const {
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), QString::fromStdString(pdf.string()), QStringLiteral("-")});
    EXPECT_TRUE(process.waitForFinished(60000));
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
  }

  fs::path m_folder;
};

TEST_F(EvaluationReportTest, PdfHasTablesPaperAndComparison) {
  const auto first = evaluation("alpha", 0.9);
  const auto comparison = compareEvaluations({first, evaluation("beta", 0.5)});
  const auto pages = writeEvaluationPdf(first, comparison, m_folder / "evaluation.pdf");
  ASSERT_TRUE(pages) << pages.error().message;
  EXPECT_GE(*pages, 3);
  EXPECT_LE(*pages, 5);
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
    GTEST_SKIP() << "pdftotext is absent: the text of the PDF was not read";
  }
  const QString shown = text(m_folder / "evaluation.pdf");
  for (const char* part : {"Title of alpha", "paper (patients)", "phantom, standard", "97.17 (0.48) %", "beta",
                           "3 folds", "How it is counted", "page 1 of"}) {
    EXPECT_TRUE(shown.contains(QString::fromUtf8(part))) << part;
  }
}

TEST_F(EvaluationReportTest, SpganHasItsOwnTables) {
  const auto pages = writeEvaluationPdf(evaluation("alpha", 0.9, PaperTables::Spgan), std::nullopt,
                                        m_folder / "evaluation.pdf");
  ASSERT_TRUE(pages) << pages.error().message;
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
    GTEST_SKIP() << "pdftotext is absent: the text of the PDF was not read";
  }
  const QString shown = text(m_folder / "evaluation.pdf");
  EXPECT_TRUE(shown.contains(QStringLiteral("90.8 % (209/230)")));
  EXPECT_FALSE(shown.contains(QStringLiteral("97.17 (0.48) %")));
}

TEST_F(EvaluationReportTest, PlotsAreDrawn) {
  const auto files = writeEvaluationPlots(evaluation("alpha", 0.9), m_folder);
  ASSERT_TRUE(files) << files.error().message;
  ASSERT_EQ(files->size(), 6U);
  for (const fs::path& file : *files) {
    const QImage image(QString::fromStdString(file.string()));
    ASSERT_FALSE(image.isNull()) << file;
    int inked = 0;
    for (int y = 0; y < image.height(); y += 2) {
      for (int x = 0; x < image.width(); x += 2) inked += qGray(image.pixel(x, y)) < 200 ? 1 : 0;
    }
    EXPECT_GT(inked, 500) << file;
  }
}

TEST(PlotAxes, RangesAndTicks) {
  const PlotRange range = rangeOf({3.0, 48.0}, true);
  EXPECT_EQ(range.low, 0.0);
  EXPECT_GT(range.high, 48.0);
  EXPECT_EQ(tickPlaces(range, 5), (std::vector<double>{0, 20, 40}));
  const PlotRange same = rangeOf({2.0, 2.0}, false);
  EXPECT_LT(same.low, same.high);
  EXPECT_GT(rangeOf({}, false).high, rangeOf({}, false).low);
  const std::vector<double> fine = tickPlaces({-0.13, 0.21}, 5);
  ASSERT_FALSE(fine.empty());
  EXPECT_NEAR(fine.front(), -0.1, 1e-12);
  EXPECT_NEAR(fine.back(), 0.2, 1e-12);
}

TEST(PlotAxes, PlacesValuesInsideTheFrame) {
  QImage image(100, 100, QImage::Format_RGB32);
  QPainter painter(&image);
  const PlotAxes axes(painter, QRectF(0, 0, 8400, 7000), {0.0, 10.0}, {-1.0, 1.0}, {});
  EXPECT_EQ(axes.at(0.0, -1.0), axes.inside().bottomLeft());
  EXPECT_EQ(axes.at(10.0, 1.0), axes.inside().topRight());
}

}  // namespace
}  // namespace lateglow
