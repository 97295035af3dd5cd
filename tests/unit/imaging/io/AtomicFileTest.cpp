#include "imaging/io/AtomicFile.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) { return std::as_bytes(std::span(text)); }

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::size_t fileCount(const std::filesystem::path& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(AtomicFileTest, nothingAppearsBeforeCommit) {
  const test::TemporaryFolder folder;
  auto file = AtomicFile::create(folder / "a.bin", false);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->write(bytesOf("half")));
  EXPECT_FALSE(std::filesystem::exists(folder / "a.bin"));
  ASSERT_TRUE(file->write(bytesOf(" and half")));
  ASSERT_TRUE(file->commit());
  EXPECT_EQ(contentOf(folder / "a.bin"), "half and half");
  EXPECT_EQ(fileCount(folder.path()), 1U);
}

TEST(AtomicFileTest, withoutCommitNothingIsLeft) {
  const test::TemporaryFolder folder;
  {
    auto file = AtomicFile::create(folder / "a.bin", false);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write(bytesOf("half")));
    EXPECT_EQ(fileCount(folder.path()), 1U);
  }
  EXPECT_EQ(fileCount(folder.path()), 0U);
}

TEST(AtomicFileTest, existingFileIsKeptUnlessOverwritingIsAllowed) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(writeFileAtomically(folder / "a.bin", bytesOf("old"), false));
  const auto refused = writeFileAtomically(folder / "a.bin", bytesOf("new"), false);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, FailureCode::OutputExists);
  EXPECT_EQ(contentOf(folder / "a.bin"), "old");
  ASSERT_TRUE(writeFileAtomically(folder / "a.bin", bytesOf("new"), true));
  EXPECT_EQ(contentOf(folder / "a.bin"), "new");
}

TEST(AtomicFileTest, aFileThatAppearsMeanwhileIsNotReplaced) {
  const test::TemporaryFolder folder;
  auto file = AtomicFile::create(folder / "a.bin", false);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->write(bytesOf("mine")));
  std::ofstream(folder / "a.bin") << "theirs";
  const auto committed = file->commit();
  ASSERT_FALSE(committed);
  EXPECT_EQ(committed.error().code, FailureCode::OutputExists);
  EXPECT_EQ(contentOf(folder / "a.bin"), "theirs");
}

TEST(AtomicFileTest, missingFolderIsAFailureThatNamesTheFile) {
  const test::TemporaryFolder folder;
  const auto written = writeFileAtomically(folder / "absent" / "a.bin", bytesOf("x"), false);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, FailureCode::Failed);
  EXPECT_NE(written.error().message.find("a.bin"), std::string::npos);
  EXPECT_FALSE(written.error().remedy.empty());
}

TEST(AtomicFileTest, aWriterThatFailsLeavesNothing) {
  const test::TemporaryFolder folder;
  const auto written = writeFileAtomically(
      folder / "a.bin", false, [](const std::filesystem::path& temporary) -> Expected<void> {
        std::ofstream(temporary) << "half";
        return fail(FailureCode::Failed, "broke", "");
      });
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().message, "broke");
  EXPECT_EQ(fileCount(folder.path()), 0U);
}

TEST(AtomicFileTest, aWriterMayReplaceTheTemporaryFile) {
  const test::TemporaryFolder folder;
  const auto written = writeFileAtomically(
      folder / "a.bin", false, [](const std::filesystem::path& temporary) -> Expected<void> {
        std::filesystem::remove(temporary);
        std::ofstream(temporary) << "whole";
        return {};
      });
  ASSERT_TRUE(written);
  EXPECT_EQ(contentOf(folder / "a.bin"), "whole");
  EXPECT_EQ(fileCount(folder.path()), 1U);
}

}  // namespace
}  // namespace lateglow
