#include "app/workflow/BatchRun.h"

#include <atomic>
#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "app/workflow/CaseFiles.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class BatchRunTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(testing::TempDir()) / (std::string("batch_") + test->name());
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
    m_options.out = m_folder / "out";
  }
  void TearDown() override { fs::remove_all(m_folder); }

  fs::path list(const std::string& text) const {
    std::ofstream(m_folder / "list.csv") << text;
    return m_folder / "list.csv";
  }
  static std::vector<BatchItem> items(int count) {
    std::vector<BatchItem> made;
    for (int n = 1; n <= count; ++n) {
      BatchItem item;
      item.name = "case_" + std::to_string(n);
      item.in = "cine_" + std::to_string(n) + ".nii.gz";
      made.push_back(item);
    }
    return made;
  }
  /// What analysis leaves behind, without the analysis.
  static Expected<json> finish(const BatchItem& item, const fs::path& folder) {
    fs::create_directories(folder);
    std::ofstream(folder / casefiles::kBatchItem) << toJson(item).dump();
    return json{{"name", item.name}};
  }
  std::vector<json> lines() const {
    std::ifstream stream(m_options.out / m_options.resultsName);
    std::vector<json> all;
    for (std::string line; std::getline(stream, line);) all.push_back(json::parse(line));
    return all;
  }

  fs::path m_folder;
  BatchOptions m_options;
  SilentProgress m_silent;
};

TEST_F(BatchRunTest, ReadsAListAndNamesItsCases) {
  const auto read =
      readBatchList(list("in,LGE,age\np1/cine.nii.gz,p1/lge.nii.gz,60\np2/cine.nii.gz,,61\n"
                         "/data/study_7/,,62\n"));
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->items.size(), 3U);
  EXPECT_EQ(read->items[0].name, "p1");
  EXPECT_EQ(read->items[2].name, "study_7");
  EXPECT_EQ(read->items[0].lge, m_folder / "p1/lge.nii.gz");
  EXPECT_TRUE(read->items[1].lge.empty());
  EXPECT_EQ(read->unusedColumns, std::vector<std::string>{"age"});
}

TEST_F(BatchRunTest, RefusesNamesThatWouldMixCasesUp) {
  for (const char* text : {"case,in\na,1\na,2\n", "case,in\n../a,1\n", "case,in\n.a,1\n",
                           "case,in\na,\n", "case\na\n", "in\n", "in,apex\na,middle\n"}) {
    const auto read = readBatchList(list(text));
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, FailureCode::BadInput);
    EXPECT_FALSE(read.error().remedy.empty());
  }
}

TEST_F(BatchRunTest, SlicesShareTheListWithoutOverlap) {
  const auto all = items(10);
  std::set<std::string> seen;
  for (int part = 1; part <= 3; ++part) {
    for (const BatchItem& item : sliceOf(all, part, 3)) EXPECT_TRUE(seen.insert(item.name).second);
  }
  EXPECT_EQ(seen.size(), 10U);
  EXPECT_EQ(sliceOf(all, 1, 1), all);
}

TEST_F(BatchRunTest, AFailedCaseDoesNotStopTheRest) {
  m_options.jobs = 3;
  std::atomic<int> calls{0};
  const auto work = [&](const BatchItem& item, const fs::path& folder,
                        ProgressSink&) -> Expected<json> {
    ++calls;
    if (item.name == "case_2") return fail(FailureCode::BadInput, "case_2 is damaged", "mend it");
    if (item.name == "case_3") throw std::runtime_error("a bug");
    return finish(item, folder);
  };
  std::vector<std::string> told;
  const auto first = runBatch(
      items(5), m_options, work, [&](const BatchOutcome& outcome) { told.push_back(outcome.name); },
      m_silent);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->done, 3U);
  EXPECT_EQ(first->failed.size(), 2U);
  EXPECT_FALSE(first->cancelled);
  EXPECT_EQ(told.size(), 5U);
  EXPECT_EQ(lines().size(), 5U);

  const auto again = runBatch(
      items(5), m_options, work, [](const BatchOutcome&) {}, m_silent);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->skipped, 3U);
  EXPECT_EQ(calls, 5 + 2) << "what failed is tried again, what is done is not";
}

TEST_F(BatchRunTest, AFolderOfAnotherLineIsNotTakenForItsResult) {
  const auto work = [](const BatchItem& item, const fs::path& folder, ProgressSink&) {
    return finish(item, folder);
  };
  ASSERT_TRUE(runBatch(
      items(1), m_options, work, [](const BatchOutcome&) {}, m_silent));
  auto changed = items(1);
  changed.front().model = "another";
  const auto refused = runBatch(
      changed, m_options, work, [](const BatchOutcome&) {}, m_silent);
  ASSERT_EQ(refused->failed.size(), 1U);
  EXPECT_EQ(refused->failed.front().failure->code, FailureCode::OutputExists);
  m_options.overwrite = true;
  EXPECT_EQ(runBatch(
                changed, m_options, work, [](const BatchOutcome&) {}, m_silent)
                ->done,
            1U);
}

TEST_F(BatchRunTest, ALostEngineIsTriedOnceMore) {
  int calls = 0;
  const auto work = [&](const BatchItem& item, const fs::path& folder,
                        ProgressSink&) -> Expected<json> {
    if (++calls == 1) return fail(FailureCode::EngineLost, "the engine died", "try again");
    return finish(item, folder);
  };
  EXPECT_EQ(runBatch(
                items(1), m_options, work, [](const BatchOutcome&) {}, m_silent)
                ->done,
            1U);
  EXPECT_EQ(calls, 2);
}

TEST_F(BatchRunTest, CancellingStopsAllAndCountsWhatIsLeft) {
  class StopsLater final : public ProgressSink {
   public:
    [[nodiscard]] bool report(double, std::string_view) override { return ++m_calls < 5; }

   private:
    int m_calls = 0;
  } sink;
  const auto work = [](const BatchItem& item, const fs::path& folder,
                       ProgressSink& part) -> Expected<json> {
    if (!part.report(0.5, "Reading"))
      return fail(FailureCode::Cancelled, "cancelled", "start again");
    return finish(item, folder);
  };
  const auto summary = runBatch(
      items(6), m_options, work, [](const BatchOutcome&) {}, sink);
  ASSERT_TRUE(summary);
  EXPECT_TRUE(summary->cancelled);
  EXPECT_EQ(summary->done + summary->notRun, 6U);
  EXPECT_EQ(summary->done, 2U);
  EXPECT_EQ(lines().size(), 2U);
}

TEST_F(BatchRunTest, SaysWhereNothingCanBeWritten) {
  std::ofstream(m_folder / "out") << "a file in the way";
  const auto work = [](const BatchItem& item, const fs::path& folder, ProgressSink&) {
    return finish(item, folder);
  };
  const auto summary = runBatch(
      items(1), m_options, work, [](const BatchOutcome&) {}, m_silent);
  ASSERT_FALSE(summary);
  EXPECT_NE(summary.error().message.find("results.jsonl"), std::string::npos);
}

}  // namespace
}  // namespace lateglow
