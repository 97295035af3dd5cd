// A folder of results appears whole or not at all, and replaces nothing but results.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "imaging/pacs/deidentification/OutputFolder.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class OutputFolderTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(m_folder); }
  void TearDown() override { fs::remove_all(m_folder); }

  static void put(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(m_folder), fs::directory_iterator()));
  }

  fs::path m_folder =
      fs::path(testing::TempDir()) / ("lateglow-output-" + std::to_string(::getpid()));
  fs::path m_target = m_folder / "out";
};

TEST_F(OutputFolderTest, AppearsOnlyWithCommit) {
  {
    auto folder = OutputFolder::create(m_target, false);
    ASSERT_TRUE(folder);
    put(folder->temporaryPath() / "2.25.1", "one");
    EXPECT_FALSE(fs::exists(m_target));
  }
  EXPECT_EQ(entries(), 0U);
  auto folder = OutputFolder::create(m_target, false);
  ASSERT_TRUE(folder);
  put(folder->temporaryPath() / "2.25.1", "one");
  ASSERT_TRUE(folder->commit());
  EXPECT_TRUE(fs::exists(m_target / "2.25.1"));
  EXPECT_EQ(entries(), 1U);
}

TEST_F(OutputFolderTest, ReplacesResultsOnlyAndOnlyWhenAsked) {
  fs::create_directories(m_target / "2.25.7");
  put(m_target / "2.25.7" / "2.25.8.dcm", "old");
  EXPECT_EQ(OutputFolder::create(m_target, false).error().code, FailureCode::OutputExists);
  {
    auto folder = OutputFolder::create(m_target, true);
    ASSERT_TRUE(folder);
    put(folder->temporaryPath() / "2.25.9.dcm", "new");
    ASSERT_TRUE(folder->commit());
  }
  EXPECT_FALSE(fs::exists(m_target / "2.25.7"));
  EXPECT_TRUE(fs::exists(m_target / "2.25.9.dcm"));
  put(m_target / "letter.txt", "not a result");
  EXPECT_EQ(OutputFolder::create(m_target, true).error().code, FailureCode::OutputExists);
  EXPECT_TRUE(fs::exists(m_target / "letter.txt"));
  EXPECT_EQ(entries(), 1U);
}

}  // namespace
}  // namespace lateglow
