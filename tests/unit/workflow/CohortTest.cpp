#include "app/workflow/CohortAgreement.h"

#include <cmath>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/workflow/CaseFiles.h"
#include "tests/unit/workflow/CohortFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using testing::MadeReference;
using testing::writeAnalyzedCase;

class CohortTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(::testing::TempDir()) / (std::string("cohort_") + test->name());
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }
  [[nodiscard]] Expected<Cohort> read() {
    SilentProgress silent;
    return readCohort(m_folder, silent);
  }
  fs::path m_folder;
};

TEST_F(CohortTest, MeasuresModelAndReferenceAlike) {
  writeAnalyzedCase(m_folder / "b", 0.25, 0.25);
  writeAnalyzedCase(m_folder / "a", 0.50, 0.25);
  const auto cohort = read();
  ASSERT_TRUE(cohort) << cohort.error().message;
  ASSERT_EQ(cohort->cases.size(), 2U);
  const CohortCase& wide = cohort->cases[0];
  EXPECT_EQ(wide.name, "a");
  EXPECT_EQ(wide.reference, CohortReference::Mask);
  const CohortPair& ratio = wide.pair(CohortMeasure::ScarRatio);
  EXPECT_NEAR(*ratio.model, 50.0, 1.5);
  EXPECT_NEAR(*ratio.reference, 25.0, 1.5);
  const CohortPair& mass = wide.pair(CohortMeasure::ScarMass);
  EXPECT_NEAR(*mass.model / *mass.reference, 2.0, 0.05);
  EXPECT_NEAR(*mass.model, 1.05 * *wide.pair(CohortMeasure::ScarVolume).model, 1e-9);
  EXPECT_NEAR(*wide.pair(CohortMeasure::MyocardiumMass).model,
              *wide.pair(CohortMeasure::MyocardiumMass).reference, 1e-9);
  // Scar of both: half and a quarter of the circle, so 2 x 1/4 / (1/2 + 1/4).
  EXPECT_NEAR(*wide.dice[0], 2.0 / 3.0, 0.02);
  EXPECT_DOUBLE_EQ(*cohort->cases[1].dice[0], 1.0);
  EXPECT_EQ(wide.segments.size(), 16U);
  EXPECT_FALSE(wide.pair(CohortMeasure::EjectionFraction).model);
}

TEST_F(CohortTest, ReadsRealLgeWhereThereIsNoMask) {
  writeAnalyzedCase(m_folder / "a", 0.30, 0.20, MadeReference::RealLge);
  const auto cohort = read();
  ASSERT_TRUE(cohort) << cohort.error().message;
  const CohortCase& item = cohort->cases.front();
  EXPECT_EQ(item.reference, CohortReference::RealLge);
  EXPECT_NEAR(*item.pair(CohortMeasure::ScarRatio).model, 30.0, 3.0);
  EXPECT_NEAR(*item.pair(CohortMeasure::ScarRatio).reference, 20.0, 3.0);
  EXPECT_FALSE(item.notes.empty());
}

TEST_F(CohortTest, SaysWhatIsMissingAndWhatCannotBeRead) {
  writeAnalyzedCase(m_folder / "a", 0.3, 0.2);
  writeAnalyzedCase(m_folder / "b", 0.3, 0.2, MadeReference::None);
  writeAnalyzedCase(m_folder / "c", 0.3, 0.2);
  std::ofstream(m_folder / "c" / casefiles::kReferenceMask) << "no mask";
  writeAnalyzedCase(m_folder / "d", 0.3, 0.2);
  std::ofstream(m_folder / "d" / casefiles::kMeasurements) << "{}";
  fs::create_directories(m_folder / "notes");
  const auto cohort = read();
  ASSERT_TRUE(cohort);
  ASSERT_EQ(cohort->cases.size(), 3U);
  ASSERT_EQ(cohort->unreadable.size(), 1U);
  EXPECT_NE(cohort->unreadable.front().message.find("measurements.json"), std::string::npos);
  EXPECT_NE(cohort->cases[1].notes.at(0).find("no reference"), std::string::npos);
  EXPECT_NE(cohort->cases[2].notes.at(0).find("reference_mask"), std::string::npos);
  const CohortAgreement agreement = agreementOf(*cohort, CohortMeasure::ScarMass);
  EXPECT_EQ(agreement.cases, std::vector<std::size_t>{0});
  EXPECT_EQ(agreement.missing, (std::vector<std::size_t>{1, 2}));
}

TEST_F(CohortTest, TakesEjectionFractionFromBothFunctions) {
  writeAnalyzedCase(m_folder / "a", 0.3, 0.2);
  std::ofstream(m_folder / "a" / casefiles::kFunction) << R"({"ef_percent": 41.5})";
  std::ofstream(m_folder / "a" / casefiles::kReferenceFunction) << R"({"ef_percent": 44})";
  const auto cohort = read();
  ASSERT_TRUE(cohort);
  const CohortPair& ejection = cohort->cases.front().pair(CohortMeasure::EjectionFraction);
  EXPECT_DOUBLE_EQ(*ejection.model, 41.5);
  EXPECT_DOUBLE_EQ(*ejection.reference, 44.0);
}

TEST_F(CohortTest, WrittenTablesReadTheSame) {
  for (int n = 0; n < 6; ++n) {
    writeAnalyzedCase(m_folder / ("case_" + std::to_string(n)), 0.05 + 0.05 * n, 0.10 + 0.04 * n);
  }
  const auto cohort = read();
  ASSERT_TRUE(cohort);
  const CohortSummary summary = summarize(*cohort);
  const fs::path tables = m_folder / "tables";
  fs::create_directories(tables);
  ASSERT_TRUE(writeCohortTables(*cohort, summary, tables));
  SilentProgress silent;
  const auto again = readCohort(tables / "cases.csv", silent);
  ASSERT_TRUE(again) << again.error().message;
  const CohortAgreement first = summary.of(CohortMeasure::ScarMass);
  const CohortAgreement second = agreementOf(*again, CohortMeasure::ScarMass);
  EXPECT_EQ(second.cases.size(), 6U);
  EXPECT_NEAR(first.limits->bias, second.limits->bias, 1e-5);
  EXPECT_EQ(again->cases.front().folder, cohort->cases.front().folder);
  std::ifstream stream(tables / "cohort.json");
  const auto json = nlohmann::json::parse(stream);
  EXPECT_EQ(json["agreement"]["scar_mass_g"]["n"], 6);
  EXPECT_EQ(json["agreement"]["ef_percent"]["missing"].size(), 6U);
  EXPECT_TRUE(json["segments"]["scar"]["roc"]["auc"].is_number());
  EXPECT_NE(cohortText(*cohort, summary).find("6 cases"), std::string::npos);
}

TEST_F(CohortTest, ReadsATableOfPairsAndNamesWhatIsWrong) {
  const fs::path table = m_folder / "pairs.csv";
  std::ofstream(table) << "case;scar_mass_g_model;scar_mass_g_reference\na;1,5;2\nb;;3\n";
  SilentProgress silent;
  const auto cohort = readCohort(table, silent);
  ASSERT_TRUE(cohort) << cohort.error().message;
  EXPECT_DOUBLE_EQ(*cohort->cases[0].pair(CohortMeasure::ScarMass).model, 1.5);
  EXPECT_EQ(agreementOf(*cohort, CohortMeasure::ScarMass).missing, std::vector<std::size_t>{1});
  std::ofstream(table) << "case,scar_mass_g_model,scar_mass_g_reference\na,1.5,much\n";
  const auto wrong = readCohort(table, silent);
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().message.find("line 2"), std::string::npos);
  std::ofstream(table) << "case,age\na,60\n";
  EXPECT_NE(readCohort(table, silent).error().remedy.find("scar_mass_g_model"), std::string::npos);
  EXPECT_EQ(readCohort(m_folder / "absent", silent).error().code, FailureCode::NotFound);
  EXPECT_EQ(readCohort(m_folder, silent).error().code, FailureCode::BadInput);
}

TEST_F(CohortTest, FindsTheCaseBeyondTheLimits) {
  Cohort cohort;
  for (int n = 0; n < 20; ++n) {
    CohortCase item;
    item.name = std::to_string(n);
    const double error = n == 7 ? 9.0 : 0.1 * (n % 3);
    item.pairs[static_cast<std::size_t>(CohortMeasure::ScarMass)] = {10.0 + n + error, 10.0 + n};
    cohort.cases.push_back(item);
  }
  EXPECT_EQ(agreementOf(cohort, CohortMeasure::ScarMass).outliers, std::vector<std::size_t>{7});
}

/// Textbook data whose line is known by hand: slope 3/5, intercept 11/5, residual variance 4/5.
TEST(LinearRegressionTest, AgreesWithAHandCalculation) {
  const std::vector<double> x{1, 2, 3, 4, 5};
  const std::vector<double> y{2, 4, 5, 4, 5};
  const auto line = linearRegression(x, y);
  ASSERT_TRUE(line);
  EXPECT_NEAR(line->slope, 0.6, 1e-12);
  EXPECT_NEAR(line->intercept, 2.2, 1e-12);
  EXPECT_NEAR(line->residualDeviation, std::sqrt(0.8), 1e-12);
  const Interval middle = line->confidenceAt(3.0);
  EXPECT_NEAR(middle.upper - 4.0, 3.182446305284263 * 0.4, 1e-9);  // t(3; 0.975), table
  EXPECT_LT(middle.upper - middle.lower,
            line->confidenceAt(5.0).upper - line->confidenceAt(5.0).lower);
  EXPECT_FALSE(linearRegression(std::vector<double>{1, 1, 1}, std::vector<double>{1, 2, 3}));
  EXPECT_FALSE(linearRegression(std::vector<double>{1, 2}, std::vector<double>{1, 2}));
}

}  // namespace
}  // namespace lateglow
