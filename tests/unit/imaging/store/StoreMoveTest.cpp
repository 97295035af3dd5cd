#include "imaging/store/StoreMove.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "tests/unit/imaging/store/StoreFixture.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;

/// Says stop after some reports.
class StoppingProgress final : public ProgressSink {
 public:
  explicit StoppingProgress(int reports) : m_left(reports) {}
  [[nodiscard]] bool report(double, std::string_view) override { return m_left-- > 0; }

 private:
  int m_left;
};

class StoreMoveTest : public StoreFixture {
 protected:
  void SetUp() override {
    for (int i = 0; i < 4; ++i) writeImage("image" + std::to_string(i), i);
    StudyStore store = openStore();
    import(store);
    const auto studies = store.studies();
    ASSERT_TRUE(studies && studies->size() == 1);
    const auto view = store.view(studies->front().id);
    ASSERT_TRUE(view);
    m_view = *view;
  }
  /// The store at its former place has its study with every file.
  void expectWhole() {
    StudyStore store = openStore();
    const auto checked = store.check(CheckDepth::Content, m_silent);
    ASSERT_TRUE(checked) << checked.error().message;
    EXPECT_TRUE(checked->faults.empty());
    const auto studies = store.studies();
    ASSERT_TRUE(studies);
    ASSERT_EQ(studies->size(), 1U);
    EXPECT_EQ(filesBelow(store.folders().files()).size(), 4U);
  }
  fs::path m_view;
  fs::path m_target = m_folder / "elsewhere";
};

TEST_F(StoreMoveTest, TheStoreLiesElsewhereAndIsFoundWhereItWas) {
  ASSERT_TRUE(moveStore(m_root, m_target, m_silent));
  EXPECT_TRUE(fs::is_symlink(m_root));
  EXPECT_EQ(realStoreFolder(m_root), fs::canonical(m_target));
  expectWhole();
  EXPECT_TRUE(fs::exists(m_view)) << "recently opened studies are still there";
  struct stat status {};
  ASSERT_EQ(::stat(m_target.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(StoreMoveTest, ItCanBeMovedAgainAndLeavesNothingBehind) {
  const fs::path second = m_folder / "second";
  ASSERT_TRUE(moveStore(m_root, m_target, m_silent));
  ASSERT_TRUE(moveStore(m_root, second, m_silent));
  EXPECT_EQ(realStoreFolder(m_root), fs::canonical(second));
  EXPECT_FALSE(fs::exists(m_target));
  EXPECT_FALSE(fs::exists(m_root.string() + ".moved"));
  expectWhole();
}

TEST_F(StoreMoveTest, HardLinksStayHardLinks) {
  ASSERT_TRUE(moveStore(m_root, m_target, m_silent));
  for (const fs::path& file : filesBelow(m_target / "files")) {
    EXPECT_EQ(fs::hard_link_count(file), 2U) << file;
  }
}

TEST_F(StoreMoveTest, CancelLeavesTheStoreWhereItWas) {
  StoppingProgress progress(3);
  const auto moved = moveStore(m_root, m_target, progress);
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().code, FailureCode::Cancelled);
  EXPECT_FALSE(fs::is_symlink(m_root));
  EXPECT_FALSE(fs::exists(m_target));
  EXPECT_FALSE(fs::exists(m_target.string() + ".part"));
  expectWhole();
}

TEST_F(StoreMoveTest, FoldersWithFilesAndTheStoreItselfAreRefused) {
  fs::create_directories(m_target / "somebody's");
  for (const fs::path& target : {m_target, m_root / "inside", m_folder / "no" / "such"}) {
    const auto moved = moveStore(m_root, target, m_silent);
    ASSERT_FALSE(moved) << target;
    EXPECT_EQ(moved.error().code, FailureCode::BadInput);
  }
  expectWhole();
}

}  // namespace
}  // namespace lateglow::test
