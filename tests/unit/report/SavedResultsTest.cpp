#include "app/report/SavedResults.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "app/workflow/EditedMask.h"
#include "tests/unit/report/ReportFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class SavedResultsTest : public testing::Test {
 protected:
  SavedResultsTest() {
    m_root = fs::path(testing::TempDir()) /
             ("saved-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
    fs::remove_all(m_root);
    m_content.findings = "Inferior scar.";
    m_opened = m_content.analyzed;
    m_opened.layers.clear();
  }
  ~SavedResultsTest() override { fs::remove_all(m_root); }

  [[nodiscard]] ReportContent edited() const {
    ReportContent content = m_content;
    LabelMap mask = *content.analyzed.newest(LayerRole::TissueMask)->labelMap();
    for (std::uint8_t& label : mask.labels) label = label == 3 ? 1 : label;
    content.analyzed = withEditedMask(content.analyzed, std::move(mask));
    return content;
  }
  [[nodiscard]] std::vector<fs::path> folders() const {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(m_root)) all.push_back(entry.path());
    return all;
  }

  ReportContent m_content = fixtureReport({4});
  Case m_opened;
  fs::path m_root;
  SavedResults m_saved{fs::path(testing::TempDir()) /
                       ("saved-" +
                        std::string(testing::UnitTest::GetInstance()->current_test_info()->name()))};
};

TEST_F(SavedResultsTest, NothingWasSavedOfANewSeries) {
  const auto loaded = m_saved.load(m_opened);
  ASSERT_TRUE(loaded);
  EXPECT_FALSE(*loaded);
}

TEST_F(SavedResultsTest, AResultComesBackOnTheOpenedCase) {
  MeasureOptions options;
  options.anteriorRvInsertionMm = Vec3{1.5, -2.25, 40.0};
  ASSERT_TRUE(m_saved.save(m_content, options));
  const auto loaded = m_saved.load(m_opened);
  ASSERT_TRUE(loaded && *loaded);
  const SavedResult& result = **loaded;
  EXPECT_EQ(result.content.analyzed.study, m_opened.study) << "the case that was opened";
  EXPECT_EQ(result.content.analyzed.newest(LayerRole::TissueMask)->labelMap()->labels,
            m_content.analyzed.newest(LayerRole::TissueMask)->labelMap()->labels);
  EXPECT_EQ(result.content.findings, "Inferior scar.");
  EXPECT_EQ(result.measureOptions.anteriorRvInsertionMm, options.anteriorRvInsertionMm);
  EXPECT_DOUBLE_EQ(result.content.measurements.scarVolumeMl, m_content.measurements.scarVolumeMl);
  EXPECT_FALSE(result.modelMask);
  EXPECT_FALSE(result.savedUtc.empty());
}

TEST_F(SavedResultsTest, AnEditComesBackAboveTheModelsMask) {
  ASSERT_TRUE(m_saved.save(edited(), {}));
  const auto loaded = m_saved.load(m_opened);
  ASSERT_TRUE(loaded && *loaded);
  const Case& analyzed = (*loaded)->content.analyzed;
  const auto newest = analyzed.newest(LayerRole::TissueMask);
  EXPECT_EQ(newest->provenance.operation, "edit");
  EXPECT_EQ(std::count(newest->labelMap()->labels.begin(), newest->labelMap()->labels.end(), 3), 0);
  const auto model = maskBeforeEdits(analyzed);
  EXPECT_EQ(model->labelMap()->labels,
            m_content.analyzed.newest(LayerRole::TissueMask)->labelMap()->labels);
  EXPECT_EQ(model->provenance.operation, "segment");
  EXPECT_FALSE(model->provenance.parameters.contains("edited_voxels"));
}

TEST_F(SavedResultsTest, TheLastOfManySavesIsKeptAlone) {
  for (int n = 0; n < 11; ++n) {
    m_content.findings = "state " + std::to_string(n);
    ASSERT_TRUE(m_saved.save(m_content, {}));
  }
  EXPECT_EQ(folders().size(), 1U);
  EXPECT_EQ((*m_saved.load(m_opened))->content.findings, "state 10");
}

// What a crash in the middle of a save leaves behind.
TEST_F(SavedResultsTest, AnUnfinishedSaveIsNoResult) {
  ASSERT_TRUE(m_saved.save(m_content, {}));
  const fs::path whole = folders().front();
  const fs::path half = whole.parent_path() / (whole.stem().string() + ".2.unfinished");
  fs::create_directory(half);
  std::ofstream(half / "measurements.json") << "{";
  const auto loaded = m_saved.load(m_opened);
  ASSERT_TRUE(loaded && *loaded);
  EXPECT_EQ((*loaded)->content.findings, "Inferior scar.");
  ASSERT_TRUE(m_saved.save(m_content, {})) << "and does not stand in the way";
  EXPECT_TRUE(*m_saved.load(m_opened));
}

TEST_F(SavedResultsTest, ADamagedResultIsAFailureThatNamesTheFile) {
  ASSERT_TRUE(m_saved.save(m_content, {}));
  std::ofstream(folders().front() / "reading.json") << "{ \"schema\": ";
  const auto loaded = m_saved.load(m_opened);
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message.find("reading.json"), std::string::npos);
}

TEST_F(SavedResultsTest, AResultOfAnotherGridIsLeftAlone) {
  ASSERT_TRUE(m_saved.save(m_content, {}));
  Case other = fixtureReport({6}).analyzed;
  auto study = std::make_shared<Study>(*other.study);
  study->uid = m_opened.study->uid;
  study->series.front().uid = m_opened.source().uid;
  other.study = study;
  other.layers.clear();
  const auto loaded = m_saved.load(other);
  ASSERT_TRUE(loaded);
  EXPECT_FALSE(*loaded);
}

TEST_F(SavedResultsTest, OnlyTheUserCanReadThemAndUidsAreNoNames) {
  ASSERT_TRUE(m_saved.save(m_content, {}));
  struct stat status {};
  ASSERT_EQ(::stat(m_root.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
  for (const fs::path& folder : folders()) {
    EXPECT_EQ(folder.filename().string().find(m_opened.source().uid), std::string::npos);
  }
  m_saved.remove(m_opened);
  EXPECT_TRUE(folders().empty());
}

TEST_F(SavedResultsTest, OutlinesOfAllPhasesComeBackOnTheCineThatTheyFit) {
  const Cine* cine = m_opened.source().cine();
  ASSERT_NE(cine, nullptr);
  EXPECT_FALSE(*m_saved.loadOutlines(m_opened));
  CineLabelMap outlines = makeCineLabelMap(cine->geometry, cine->phaseCount);
  outlines.frame(1, cine->phaseCount - 1)[7] = 2;
  ASSERT_TRUE(m_saved.saveOutlines(m_opened, &outlines));
  const auto loaded = m_saved.loadOutlines(m_opened);
  ASSERT_TRUE(loaded && *loaded);
  EXPECT_EQ((*loaded)->classes.labels, outlines.labels);
  EXPECT_TRUE((*loaded)->correctedPhases.empty());
  ASSERT_TRUE(m_saved.saveOutlines(m_opened, &outlines, {1, 4}));
  EXPECT_EQ((*m_saved.loadOutlines(m_opened))->correctedPhases, (std::vector{1, 4}));
  CineLabelMap fewer = makeCineLabelMap(cine->geometry, cine->phaseCount - 1);
  ASSERT_TRUE(m_saved.saveOutlines(m_opened, &fewer));
  EXPECT_FALSE(*m_saved.loadOutlines(m_opened)) << "of another cine";
  ASSERT_TRUE(m_saved.saveOutlines(m_opened, nullptr));
  EXPECT_TRUE(folders().empty());
}

TEST_F(SavedResultsTest, DeletingTheImagesForgetsResultsAndDrawings) {
  ASSERT_TRUE(m_saved.save(m_content, {}));
  const std::vector<Annotation> drawn = {{1, AnnotationKind::Distance, 0, {{0, 0, 0}, {9, 0, 0}}, ""}};
  ASSERT_TRUE(m_saved.saveAnnotations(m_opened, drawn));
  EXPECT_EQ(m_saved.loadAnnotations(m_opened), drawn);
  m_saved.forget(m_opened.study->uid, "1.2.3");
  EXPECT_EQ(folders().size(), 2U) << "another series";
  m_saved.forget(m_opened.study->uid, m_opened.source().uid);
  EXPECT_TRUE(folders().empty());
}

}  // namespace
}  // namespace lateglow
