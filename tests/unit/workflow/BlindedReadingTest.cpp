#include "app/workflow/BlindedReading.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "app/workflow/AuditLog.h"
#include "app/workflow/BlindedResults.h"
#include "app/workflow/CsvTable.h"
#include "tests/unit/workflow/CohortFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using testing::MadeReference;

constexpr int kCases = 6;

class BlindedReadingTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(::testing::TempDir()) / (std::string("blinded_") + test->name());
    fs::remove_all(m_folder);
    for (int n = 0; n < kCases; ++n) {
      testing::writeAnalyzedCase(
          m_folder / "cases" / std::string("patient_").append(std::to_string(n)), 0.05 * (n + 1),
          0.04 * (n + 1));
    }
    testing::writeAnalyzedCase(m_folder / "cases" / "without", 0.1, 0.1, MadeReference::None);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  [[nodiscard]] BlindedWorklist made(const std::string& name, std::uint64_t seed) const {
    SilentProgress silent;
    auto list = createBlindedWorklist(m_folder / "cases", m_folder / name, seed, silent);
    EXPECT_TRUE(list) << list.error().message;
    return list->worklist;
  }
  [[nodiscard]] AuditLog audit() const { return AuditLog(m_folder / "audit"); }
  [[nodiscard]] BlindedKey keyOf(const BlindedWorklist& list) const {
    const auto key = unblindWorklist(list, "Reader A", audit());
    EXPECT_TRUE(key) << key.error().message;
    return *key;
  }
  static std::string textOf(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  }
  static BlindedScore score(int quality, std::initializer_list<int> segments, int confidence = 3) {
    BlindedScore made;
    made.quality = quality;
    made.confidence = confidence;
    for (const int segment : segments) made.scar[static_cast<std::size_t>(segment - 1)] = true;
    return made;
  }

  fs::path m_folder;
};

TEST_F(BlindedReadingTest, OrderAndKindsAreDrawnByTheSeed) {
  const auto orderOf = [](const BlindedKey& key) {
    std::string order;
    for (const BlindedItemKey& item : key.items) order += item.caseName + (item.real ? "+" : "-");
    return order;
  };
  const BlindedKey key = keyOf(made("a", 1));
  EXPECT_EQ(orderOf(key), orderOf(keyOf(made("same", 1))));
  std::set<std::string> orders;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    orders.insert(orderOf(keyOf(made(std::string("s").append(std::to_string(seed)), seed))));
  }
  EXPECT_EQ(orders.size(), 6U);
  // Each half has every case once, and the second half the other kind.
  ASSERT_EQ(key.items.size(), 2U * kCases);
  std::map<std::string, bool> first;
  for (int n = 0; n < kCases; ++n)
    first[key.items[static_cast<std::size_t>(n)].caseName] =
        key.items[static_cast<std::size_t>(n)].real;
  EXPECT_EQ(first.size(), static_cast<std::size_t>(kCases));
  for (std::size_t n = kCases; n < key.items.size(); ++n) {
    EXPECT_NE(first.at(key.items[n].caseName), key.items[n].real);
  }
}

TEST_F(BlindedReadingTest, NothingTheReaderCanOpenTellsTheKind) {
  const BlindedWorklist list = made("a", 7);
  auto reading = BlindedReading::open(list, "Reader A");
  ASSERT_TRUE(reading);
  ASSERT_TRUE(reading->setScore(0, score(3, {4})));
  std::set<std::uintmax_t> sizes;
  for (const auto& entry : fs::recursive_directory_iterator(list.folder())) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().filename().string();
    const std::string text = name + "\n" + textOf(entry.path());
    for (const char* hint :
         {"real", "synth", "patient_", "acquired", "SYNTH", "pscgan", "seed", "Example"}) {
      EXPECT_EQ(text.find(hint), std::string::npos) << hint << " in " << entry.path();
    }
    if (entry.path().extension() == ".nii") sizes.insert(entry.file_size());
  }
  EXPECT_EQ(sizes.size(), 1U) << "file sizes differ";
  // Grey values of all items have one range, whatever they were made from.
  SilentProgress silent;
  for (std::size_t n = 0; n < list.items().size(); ++n) {
    const auto image = list.image(n, silent);
    ASSERT_TRUE(image) << image.error().message;
    const auto [low, high] = std::minmax_element(image->voxels.begin(), image->voxels.end());
    EXPECT_FLOAT_EQ(*low, 0.0F);
    EXPECT_FLOAT_EQ(*high, 1.0F);
    EXPECT_EQ(image->geometry.size[0], 48);
  }
}

TEST_F(BlindedReadingTest, LeavesOutAndNamesCasesWithoutAcquiredImages) {
  SilentProgress silent;
  const auto list = createBlindedWorklist(m_folder / "cases", m_folder / "a", 1, silent);
  ASSERT_TRUE(list);
  EXPECT_EQ(list->cases, static_cast<std::size_t>(kCases));
  ASSERT_EQ(list->leftOut.size(), 1U);
  EXPECT_NE(list->leftOut.front().find("without"), std::string::npos);
  EXPECT_EQ(createBlindedWorklist(m_folder / "cases", m_folder / "a", 1, silent).error().code,
            FailureCode::OutputExists);
  fs::create_directories(m_folder / "empty");
  EXPECT_EQ(createBlindedWorklist(m_folder / "empty", m_folder / "b", 1, silent).error().code,
            FailureCode::BadInput);
}

TEST_F(BlindedReadingTest, GoesOnAfterAKillInTheMiddleOfALine) {
  const BlindedWorklist list = made("a", 3);
  const pid_t child = fork();
  if (child == 0) {
    auto reading = BlindedReading::open(list, "Reader A");
    (void)reading->setScore(0, score(4, {1, 2}));
    (void)reading->setScore(1, score(2, {}));
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  for (const auto& entry : fs::directory_iterator(list.folder() / "readers")) {
    std::ofstream(entry.path(), std::ios::app) << R"({"item": "half a li)";
  }
  auto reading = BlindedReading::open(list, "Reader A");
  ASSERT_TRUE(reading) << reading.error().message;
  EXPECT_EQ(reading->scored(), 2U);
  EXPECT_EQ(reading->next(), 2U);
  EXPECT_EQ(*reading->score(0), score(4, {1, 2}));
  ASSERT_TRUE(reading->setScore(2, score(5, {16})));
  EXPECT_EQ(BlindedReading::open(list, "Reader A").error().message,
            "Another window scores as this reader");
  const auto all = readAllScores(list);
  ASSERT_TRUE(all) << all.error().message;
  EXPECT_EQ(*all->front().scores[2], score(5, {16}));
}

TEST_F(BlindedReadingTest, UnblindingIsLoggedOpensTheKeyAndEndsScoring) {
  const BlindedWorklist list = made("a", 3);
  auto reading = BlindedReading::open(list, "Reader A");
  ASSERT_TRUE(reading);
  EXPECT_FALSE(reading->setScore(0, BlindedScore{}));
  ASSERT_TRUE(reading->setScore(0, score(4, {1})));
  EXPECT_EQ(blindedResults(list).error().code, FailureCode::Refused);
  EXPECT_EQ(readUnblindedKey(list).error().code, FailureCode::Refused);
  ASSERT_TRUE(unblindWorklist(list, "Reader A", audit()));
  const auto records = audit().read();
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 1U);
  EXPECT_EQ(records->front().action, "unblind");
  EXPECT_EQ(records->front().reader, "Reader A");
  EXPECT_EQ(reading->setScore(1, score(4, {1})).error().code, FailureCode::Refused);
  EXPECT_TRUE(blindedResults(list));
  ASSERT_TRUE(unblindWorklist(list, "Reader B", audit()));
  EXPECT_EQ(audit().read()->size(), 1U) << "it can be opened once only";
}

TEST_F(BlindedReadingTest, AChangedKeyOrListIsFoundAndAnUnloggedUnblindingRefused) {
  const BlindedWorklist list = made("a", 3);
  std::ofstream(m_folder / "file") << "x";
  EXPECT_FALSE(unblindWorklist(list, "Reader A", AuditLog(m_folder / "file")));
  EXPECT_FALSE(list.unblinded());
  const BlindedWorklist other = made("b", 4);
  fs::remove(list.folder() / "key.sealed");
  fs::copy_file(other.folder() / "key.sealed", list.folder() / "key.sealed");
  const auto refused = unblindWorklist(list, "Reader A", audit());
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("not the key"), std::string::npos);
  EXPECT_FALSE(list.unblinded());
  std::ofstream(list.folder() / "worklist.json")
      << R"({"schema":"lateglow.blinded-worklist/1","key_sha256":"","items":["../../etc/passwd"]})";
  EXPECT_FALSE(BlindedWorklist::open(list.folder()));
}

/// Cohen's kappa from the table of counts, written out anew.
double kappaOf(const std::vector<int>& a, const std::vector<int>& b, int categories, double power) {
  std::vector<double> table(static_cast<std::size_t>(categories * categories), 0.0);
  const double n = static_cast<double>(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    table[static_cast<std::size_t>(a[i] * categories + b[i])] += 1.0 / n;
  double seen = 0.0;
  double chance = 0.0;
  for (int i = 0; i < categories; ++i) {
    for (int j = 0; j < categories; ++j) {
      const double weight = power == 0.0 ? (i == j ? 0.0 : 1.0) : std::pow(std::abs(i - j), power);
      double row = 0.0;
      double column = 0.0;
      for (int k = 0; k < categories; ++k) {
        row += table[static_cast<std::size_t>(i * categories + k)];
        column += table[static_cast<std::size_t>(k * categories + j)];
      }
      seen += weight * table[static_cast<std::size_t>(i * categories + j)];
      chance += weight * row * column;
    }
  }
  return 1.0 - seen / chance;
}

TEST_F(BlindedReadingTest, ResultsEqualAnIndependentComputation) {
  BlindedKey key;
  std::vector<ReaderScores> readers(2);
  readers[0].reader = "Reader A";
  readers[1].reader = "Reader B";
  for (int n = 0; n < 20; ++n) {
    BlindedItemKey item;
    item.caseName = std::string("case_").append(std::to_string(n / 2));
    item.real = n % 2 == 0;
    item.reference = SegmentAnswers{};
    for (std::size_t s = 0; s < 16; ++s)
      (*item.reference)[s] = (static_cast<std::size_t>(n / 2) + s) % 5 == 0;
    key.items.push_back(item);
    for (int r = 0; r < 2; ++r) {
      BlindedScore made;
      made.quality = 1 + (n * 7 + r * 3 + n / 5) % 5;
      made.confidence = 1 + (n + r) % 5;
      for (std::size_t s = 0; s < 16; ++s)
        made.scar[s] = (static_cast<std::size_t>(n / 2 + n % 2 * (n % 3)) + s * 3 +
                        static_cast<std::size_t>(r * (n % 4))) %
                           5 ==
                       0;
      readers[static_cast<std::size_t>(r)].scores.emplace_back(made);
    }
  }
  const BlindedResults results = evaluateReadings(key, readers);
  ASSERT_EQ(results.pairs.size(), 1U);
  std::vector<int> a, b, qa, qb, own, made;
  double truePositive = 0.0, positive = 0.0;
  for (std::size_t n = 0; n < 20; ++n) {
    const BlindedScore& first = *readers[0].scores[n];
    qa.push_back(first.quality - 1);
    qb.push_back(readers[1].scores[n]->quality - 1);
    for (std::size_t s = 0; s < 16; ++s) {
      a.push_back(first.scar[s]);
      b.push_back(readers[1].scores[n]->scar[s]);
      (key.items[n].real ? own : made).push_back(first.scar[s]);
      if (!key.items[n].real && (*key.items[n].reference)[s]) {
        positive += 1.0;
        truePositive += first.scar[s];
      }
    }
  }
  const ReadingAgreement& between = results.pairs.front().agreement;
  EXPECT_NEAR(between.segments->kappa, kappaOf(a, b, 2, 0.0), 1e-12);
  EXPECT_NEAR(between.quality->kappa, kappaOf(qa, qb, 5, 0.0), 1e-12);
  EXPECT_NEAR(between.qualityLinear->kappa, kappaOf(qa, qb, 5, 1.0), 1e-12);
  EXPECT_NEAR(between.qualityQuadratic->kappa, kappaOf(qa, qb, 5, 2.0), 1e-12);
  const ReaderResult& reader = results.readers.front();
  EXPECT_EQ(reader.syntheticAgainstReal.pairs, 10U);
  EXPECT_NEAR(reader.syntheticAgainstReal.segments->kappa, kappaOf(made, own, 2, 0.0), 1e-12);
  EXPECT_NEAR(reader.synthetic.againstMask.sensitivity()->value, truePositive / positive, 1e-12);
  EXPECT_EQ(reader.againstOwnReal.total(), 160U);
}

TEST_F(BlindedReadingTest, ResultsAreWrittenWithWhatEachImageWas) {
  const BlindedWorklist list = made("a", 11);
  for (const char* name : {"Reader A", "Reader B"}) {
    auto reading = BlindedReading::open(list, name);
    ASSERT_TRUE(reading);
    for (std::size_t n = 0; n < list.items().size(); ++n) {
      ASSERT_TRUE(reading->setScore(
          n, score(1 + static_cast<int>(n) % 5, {static_cast<int>(n) % 16 + 1, 5})));
    }
  }
  ASSERT_TRUE(unblindWorklist(list, "Reader A", audit()));
  const auto files = writeBlindedResults(list, m_folder);
  ASSERT_TRUE(files) << files.error().message;
  const auto scores = CsvTable::read(m_folder / "scores.csv");
  ASSERT_TRUE(scores);
  EXPECT_EQ(scores->rowCount(), 2U * 2U * kCases);
  EXPECT_TRUE(scores->text(0, "image") == "real" || scores->text(0, "image") == "synthetic");
  std::ifstream stream(m_folder / "results.json");
  const auto json = nlohmann::json::parse(stream);
  EXPECT_NEAR(
      json["between_readers"]["Reader A - Reader B"]["scar_segments_kappa"]["value"].get<double>(),
      1.0, 1e-12);
  EXPECT_EQ(json["readers"]["Reader A"]["scored"], 2 * kCases);
  EXPECT_TRUE(CsvTable::read(m_folder / "results.csv"));
}

}  // namespace
}  // namespace lateglow
