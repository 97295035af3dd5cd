#include "app/workflow/EvaluationSummary.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "app/workflow/EvaluationComparison.h"
#include "app/workflow/EvaluationText.h"

namespace lateglow {
namespace {

constexpr int kSize = 80;

/// A ring in the middle of one slice, 1 mm pixels: scar over the given share of the circle.
LabelMap ring(double scarShare, double shiftPixels = 0.0) {
  Geometry grid;
  grid.size = {kSize, kSize, 1};
  grid.spacingMm = {1.0, 1.0, 8.0};
  LabelMap mask = makeLabelMap(grid);
  for (int j = 0; j < kSize; ++j) {
    for (int i = 0; i < kSize; ++i) {
      const double x = i - 39.5 - shiftPixels;
      const double y = j - 39.5;
      const double radius = std::hypot(x, y);
      const double turn = std::atan2(y, x) / 6.283185307179586 + 0.5;
      std::uint8_t& label = mask.labels[static_cast<std::size_t>(j * kSize + i)];
      if (radius < 20.0) label = turn < scarShare ? 3 : 1;
      if (radius < 12.0) label = 2;
    }
  }
  return mask;
}

std::vector<HeartCrop> middleCrop(int pixels = 64) {
  HeartCrop crop;
  crop.valid = true;
  crop.centreMm = {39.5, 39.5, 0.0};
  crop.pixels = pixels;
  crop.spacingMm = 1.0;
  return {crop};
}

EvaluatedCase caseOf(const std::string& name, double testShare, double trueShare) {
  EvaluatedCase item;
  item.name = name;
  item.patient = name;
  const LabelMap test = ring(testShare);
  const LabelMap truth = ring(trueShare);
  item.overlap = overlapInCrops(test, truth, middleCrop());
  item.scar = compareScar(test, truth);
  item.reading = item.scar;
  item.similarity = {{"ssim", 0.5 + 0.01 * testShare}, {"psnr_db", 20.0}, {"nrmse", {{"euclidean", 0.3}}}};
  return item;
}

std::vector<EvaluatedCase> twelveCases(double factor) {
  std::vector<EvaluatedCase> cases;
  for (int n = 0; n < 12; ++n) {
    const double truth = n < 3 ? 0.0 : 0.05 * n;
    cases.push_back(caseOf("case_" + std::to_string(n), n == 1 ? 0.1 : truth * factor, truth));
  }
  return cases;
}

EvaluationResult evaluated(double factor, int folds = 0) {
  EvaluationSubject subject;
  subject.modelId = "ring";
  subject.cohort = "rings";
  subject.folds = folds;
  subject.seed = 5;
  return summarizeEvaluation(subject, twelveCases(factor));
}

const FigureResult& figure(const EvaluationResult& result, const std::string& key) {
  const auto found =
      std::find_if(result.figures.begin(), result.figures.end(),
                   [&](const FigureResult& candidate) { return candidate.figure.key == key; });
  if (found == result.figures.end()) throw std::runtime_error("no figure " + key);
  return *found;
}

TEST(CropOverlap, CountsOnlyWhatTheNetworkSaw) {
  const LabelMap truth = ring(0.25);
  const TissueOverlap small = overlapInCrops(truth, truth, middleCrop(44));
  const TissueOverlap large = overlapInCrops(truth, truth, middleCrop(64));
  EXPECT_EQ(small.pixels, 44U * 44U);
  EXPECT_EQ(large.pixels, 64U * 64U);
  EXPECT_EQ(small.scar.truePositive, large.scar.truePositive);
  EXPECT_EQ(*large.sameLabelShare(), 1.0);
  EXPECT_EQ(*large.tissues().dice(), 1.0);
}

TEST(CropOverlap, SliceWithoutCropIsMissed) {
  const LabelMap truth = ring(0.25);
  const LabelMap nothing = makeLabelMap(truth.geometry);
  std::vector<HeartCrop> crops = middleCrop();
  crops.front().valid = false;
  const TissueOverlap counts = overlapInCrops(nothing, truth, crops);
  EXPECT_EQ(counts.slicesNotFound, 1);
  EXPECT_EQ(counts.pixels, 64U * 64U);
  EXPECT_EQ(*counts.scar.sensitivity(), 0.0);
  EXPECT_EQ(*counts.scar.dice(), 0.0);
}

TEST(CropOverlap, DiceOfAnAbsentClassIsNotDefined) {
  const TissueOverlap none = overlapInCrops(ring(0.0), ring(0.0), middleCrop());
  EXPECT_FALSE(none.scar.dice());
  const TissueOverlap only = overlapInCrops(ring(0.2), ring(0.0), middleCrop());
  EXPECT_EQ(*only.scar.dice(), 0.0);
  EXPECT_FALSE(only.scar.sensitivity());
}

TEST(ScarComparison, SizesAndSegmentsOfARing) {
  const ScarComparison comparison = compareScar(ring(0.5), ring(0.25));
  EXPECT_NEAR(comparison.reference.ratioPercent, 25.0, 0.5);
  EXPECT_NEAR(comparison.test.ratioPercent, 50.0, 0.5);
  EXPECT_NEAR(*comparison.test.ratioToHealthyPercent, 100.0, 1.0);
  const double area = 3.14159265 * (400.0 - 144.0) / 100.0;
  EXPECT_NEAR(comparison.test.areaCm2, 0.5 * area, 0.1);
  EXPECT_NEAR(comparison.test.volumeMl, 0.5 * area * 0.8, 0.1);
  ASSERT_EQ(comparison.segments.size(), 6U);
  int found = 0;
  int real = 0;
  for (const SegmentDecision& decision : scarDecisions(comparison)) {
    found += decision.test ? 1 : 0;
    real += decision.reference ? 1 : 0;
  }
  EXPECT_GT(found, real);
}

TEST(ScarComparison, BothMasksUseTheGivenLandmark) {
  const LabelMap truth = ring(1.0 / 6.0);
  SegmentFrame frame;
  frame.apexDirection = Vec3{0, 0, 1};
  // The scar lies from -x over -y; turning the landmark by a sector moves it by one segment.
  const auto first = [&](Vec3 landmark) {
    frame.anteriorRvInsertionMm = Vec3{39.5, 39.5, 0.0} + landmark * 20.0;
    const ScarComparison comparison = compareScar(truth, truth, frame);
    for (const SegmentComparison& segment : comparison.segments) {
      if (segment.referencePercent > 90.0) return segment.segment;
    }
    return 0;
  };
  const int one = first({-1, 0, 0});
  const int other = first({-0.5, -0.8660254, 0});
  EXPECT_NE(one, 0);
  EXPECT_NE(other, 0);
  EXPECT_NE(one, other);
}

TEST(EvaluationSummary, PerfectModelReachesTheTop) {
  std::vector<EvaluatedCase> cases;
  for (int n = 0; n < 5; ++n) cases.push_back(caseOf(std::to_string(n), 0.1 * n, 0.1 * n));
  const EvaluationResult result = summarizeEvaluation({}, std::move(cases));
  EXPECT_DOUBLE_EQ(figure(result, "overall accuracy").value->value, 1.0);
  EXPECT_DOUBLE_EQ(figure(result, "scar dice").value->value, 1.0);
  EXPECT_EQ(figure(result, "scar dice").value->count, 4U);  // one case has no scar
  EXPECT_DOUBLE_EQ(figure(result, "segment scar AUC").value->value, 1.0);
  EXPECT_DOUBLE_EQ(figure(result, "segment scar sensitivity").value->value, 1.0);
  EXPECT_NEAR(figure(result, "scar ratio bias").value->value, 0.0, 1e-12);
  EXPECT_DOUBLE_EQ(figure(result, "segment consistency").value->value, 1.0);
  EXPECT_EQ(figure(result, "false scar cases").value->count, 1U);
  EXPECT_DOUBLE_EQ(figure(result, "false scar cases").value->value, 0.0);
}

TEST(EvaluationSummary, CountsWhatIsWrong) {
  const EvaluationResult result = evaluated(0.5);
  EXPECT_NEAR(figure(result, "false scar cases").value->value, 1.0 / 3.0, 1e-12);
  EXPECT_NEAR(figure(result, "false scar ratio").value->value, 10.0 / 3.0, 0.2);
  EXPECT_LT(figure(result, "segment scar sensitivity").value->value, 1.0);
  EXPECT_LT(figure(result, "scar ratio bias").value->value, -5.0);
  EXPECT_DOUBLE_EQ(figure(result, "myocardium dice").value->value, 1.0);
  const double dice = figure(result, "scar dice").value->value;
  // Nine cases with half of the scar: 2/3 each; one with false scar alone: 0.
  EXPECT_NEAR(dice, 9.0 * (2.0 / 3.0) / 10.0, 0.02);
}

TEST(EvaluationSummary, FoldsKeepPatientsWhole) {
  std::vector<EvaluatedCase> cases(20);
  for (std::size_t n = 0; n < cases.size(); ++n) {
    cases[n].name = std::to_string(n);
    cases[n].patient = std::to_string(n / 2);
  }
  const auto folds = randomFolds(cases, 5, 3);
  ASSERT_EQ(folds.size(), 5U);
  std::set<std::string> seen;
  for (const EvaluatedCases& fold : folds) {
    EXPECT_EQ(fold.size(), 4U);
    std::set<std::string> patients;
    for (const EvaluatedCase* item : fold) patients.insert(item->patient);
    EXPECT_EQ(patients.size(), 2U);
    for (const std::string& patient : patients) EXPECT_TRUE(seen.insert(patient).second);
  }
  const auto again = randomFolds(cases, 5, 3);
  const auto other = randomFolds(cases, 5, 4);
  EXPECT_EQ(folds, again);
  EXPECT_NE(folds, other);
}

TEST(EvaluationSummary, FoldsAverageToTheWhole) {
  const EvaluationResult result = evaluated(0.5, 4);
  const FigureResult& same = figure(result, "same label");
  ASSERT_TRUE(same.folds);
  EXPECT_EQ(same.folds->count, 4U);
  EXPECT_NEAR(same.folds->mean, same.value->value, 1e-12);  // folds of three cases each
  EXPECT_GT(*same.folds->standardDeviation, 0.0);
}

TEST(EvaluationSummary, JsonKeepsItsKeys) {
  const nlohmann::json object = toJson(evaluated(0.5));
  EXPECT_EQ(object.at("agreement").at("scar_ratio_percent").at("bland_altman").contains("bias"), true);
  EXPECT_TRUE(object.at("agreement").contains("scar_size_cm2"));
  std::set<std::string> names;
  for (const auto& row : object.at("table")) {
    EXPECT_TRUE(names.insert(row.at("name").get<std::string>()).second) << row.at("name");
    EXPECT_TRUE(row.contains("mean") && row.contains("sd") && row.contains("ci95") && row.contains("n"));
  }
  for (const char* name : {"SSIM", "PSNR (dB)", "NRMSE (euclidean)", "overall accuracy", "scar dice",
                           "healthy myocardium sensitivity", "blood pool specificity", "myocardium hd95_mm"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
  EXPECT_EQ(object.at("cases").size(), 12U);
  EXPECT_TRUE(object.at("cases").at(5).contains("scar_ratio_percent"));
}

TEST(EvaluationText, ShowsPaperBesideOwnFigures) {
  const std::string text = evaluationText(evaluated(0.5, 4));
  EXPECT_NE(text.find("paper (patients)"), std::string::npos);
  EXPECT_NE(text.find("97.17 (0.48) %"), std::string::npos);
  EXPECT_NE(text.find("rings"), std::string::npos);
  EXPECT_NE(text.find("4 folds"), std::string::npos);
  EXPECT_NE(text.find("64 x 64"), std::string::npos);
}

TEST(EvaluationComparison, PairsCasesOfTwoPackages) {
  const EvaluationComparison comparison = compareEvaluations({evaluated(0.9), evaluated(0.5)});
  const auto found = std::find_if(
      comparison.figures.begin(), comparison.figures.end(),
      [](const ComparedFigure& compared) { return compared.figure.key == "overall accuracy"; });
  ASSERT_NE(found, comparison.figures.end());
  const ComparedValue& worse = found->values.at(1);
  EXPECT_FALSE(found->values.at(0).difference);
  EXPECT_NEAR(*worse.difference, worse.value->value - found->values.at(0).value->value, 1e-12);
  EXPECT_LT(*worse.difference, 0.0);
  EXPECT_LT(worse.confidence->lower, *worse.difference);
  EXPECT_GT(worse.confidence->upper, *worse.difference);
  for (const ComparedFigure& compared : comparison.figures) {
    if (compared.figure.single) continue;
    EXPECT_TRUE(compared.values.at(1).confidence) << compared.figure.key;
  }
  EvaluationResult fewer = evaluated(0.5);
  fewer.cases.pop_back();
  EXPECT_THROW((void)compareEvaluations({evaluated(0.9), fewer}), std::invalid_argument);
}

TEST(PaperFigures, AblationRowsHaveAFigureForEveryKey) {
  for (const PaperTables tables : {PaperTables::Pscgan, PaperTables::Spgan}) {
    const std::vector<Figure> figures = paperFigures(tables);
    for (const std::string& key : ablationKeys(tables)) {
      EXPECT_TRUE(std::any_of(figures.begin(), figures.end(),
                              [&](const Figure& item) { return item.key == key; })) << key;
    }
    for (const AblationRow& row : paperAblations(tables)) {
      EXPECT_EQ(row.figures.size(), ablationKeys(tables).size()) << row.variant;
    }
  }
}

TEST(PaperFigures, SpganNeedsNoMasks) {
  std::vector<EvaluatedCase> cases = twelveCases(0.9);
  for (EvaluatedCase& item : cases) {
    item.scar.reset();
    item.overlap.reset();
  }
  EvaluationSubject subject;
  subject.tables = PaperTables::Spgan;
  const EvaluationResult result = summarizeEvaluation(subject, std::move(cases));
  EXPECT_GT(figure(result, "read scar ratio Pearson's r").value->value, 0.9);
  EXPECT_EQ(figure(result, "read scar ratio Pearson's r").figure.paper, "0.84");
  EXPECT_GT(figure(result, "segment consistency").value->value, 0.5);
  EXPECT_EQ(figure(result, "SSIM").figure.paper, "0.69 (0.16)");
}

TEST(EvaluationFolders, NameTheirCohort) {
  const auto folder = std::filesystem::temp_directory_path() / "lateglow_evaluation_folders";
  std::filesystem::remove_all(folder);
  EXPECT_FALSE(findEvaluationCases(folder));
  for (const char* name : {"b", "a"}) {
    std::filesystem::create_directories(folder / name);
    std::ofstream(folder / name / "cine.nii.gz") << "x";
    std::ofstream(folder / name / "mask.nii.gz") << "x";
    std::ofstream(folder / name / "truth.json")
        << R"({"cohort":{"name":"hard"},"apexDirection":[0,0,1],"rvInsertionAnteriorMm":[1,2,3]})";
  }
  const auto found = findEvaluationCases(folder);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ(found->front().path.filename(), "a");
  EXPECT_EQ(found->front().frame.anteriorRvInsertionMm, (Vec3{1, 2, 3}));
  EXPECT_EQ(commonCohort(*found, folder), "phantom, hard");
  std::filesystem::remove(folder / "b" / "truth.json");
  EXPECT_EQ(commonCohort(*findEvaluationCases(folder), folder), "cases of lateglow_evaluation_folders");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace lateglow
