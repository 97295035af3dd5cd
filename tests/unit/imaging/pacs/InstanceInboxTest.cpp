#include "imaging/pacs/InstanceInbox.h"

#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/imaging/io/SyntheticDicom.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
constexpr const char* kMrImage = "1.2.840.10008.5.1.4.1.1.4";

class InstanceInboxTest : public ::testing::Test {
 protected:
  void SetUp() override { reopen(); }
  void TearDown() override {
    m_inbox.reset();
    fs::remove_all(m_folder);
  }

  void reopen() {
    m_inbox.reset();
    auto inbox = InstanceInbox::open(m_folder);
    ASSERT_TRUE(inbox) << inbox.error().message;
    m_inbox = std::move(*inbox);
  }
  /// Writes an image to the stage, as an association does.
  [[nodiscard]] fs::path arrive(const std::string& instance, std::uint16_t value) const {
    test::SyntheticImage image;
    image.sopInstanceUid = instance;
    image.pixels.assign(48, value);
    const fs::path staged = m_inbox->stage();
    EXPECT_TRUE(test::writeDicom(image, staged));
    return staged;
  }
  [[nodiscard]] std::set<std::string> files() const {
    std::set<std::string> list;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder)) {
      if (entry.is_regular_file()) list.insert(entry.path().lexically_relative(m_folder).string());
    }
    return list;
  }

  const fs::path m_folder =
      fs::path(::testing::TempDir()) / ("lateglow-inbox-" + std::to_string(::getpid()));
  std::unique_ptr<InstanceInbox> m_inbox;
};

TEST_F(InstanceInboxTest, GivesEveryObjectANameOfItsOwnMaking) {
  const InboxVerdict first = m_inbox->accept(arrive("1.2.3", 7), kMrImage, "1.2.3");
  ASSERT_EQ(first.status, 0) << first.reason;
  EXPECT_EQ(first.instance.file.parent_path(), m_inbox->studyFolder(first.instance.studyUid));
  EXPECT_EQ(first.instance.bytes, fs::file_size(first.instance.file));
  ASSERT_EQ(m_inbox->accept(arrive("1.2.4", 8), kMrImage, "1.2.4").status, 0);
  EXPECT_EQ(files().size(), 2U);
  for (const std::string& file : files()) {
    EXPECT_THAT(file, ::testing::MatchesRegex("2\\.25\\.[0-9]+/2\\.25\\.[0-9]+\\.dcm"));
  }
  EXPECT_EQ(fs::status(first.instance.file.parent_path()).permissions(), fs::perms::owner_all);
}

TEST_F(InstanceInboxTest, TheSameAgainIsASuccessAndSomethingElseUnderTheSameUidIsNot) {
  ASSERT_EQ(m_inbox->accept(arrive("1.2.3", 7), kMrImage, "1.2.3").status, 0);
  const InboxVerdict again = m_inbox->accept(arrive("1.2.3", 7), kMrImage, "1.2.3");
  EXPECT_EQ(again.status, 0);
  EXPECT_TRUE(again.instance.duplicate);
  EXPECT_EQ(m_inbox->accept(arrive("1.2.3", 9), kMrImage, "1.2.3").status, 0x0111);
  EXPECT_EQ(files().size(), 1U);
}

TEST_F(InstanceInboxTest, TheSameObjectOverManyAssociationsAtOnceIsASuccessForAll) {
  std::vector<fs::path> staged;
  for (int i = 0; i < 64; ++i) staged.push_back(arrive("1.2." + std::to_string(i / 8), 7));
  std::atomic<int> refused{0};
  std::vector<std::thread> associations;
  for (int i = 0; i < 64; ++i) {
    associations.emplace_back([&, i] {
      const std::string uid = "1.2." + std::to_string(i / 8);
      if (m_inbox->accept(staged[static_cast<std::size_t>(i)], kMrImage, uid).status != 0)
        ++refused;
    });
  }
  for (std::thread& one : associations) one.join();
  EXPECT_EQ(refused, 0);
  EXPECT_EQ(files().size(), 8U);
}

TEST_F(InstanceInboxTest, WhatIsRefusedLeavesNothing) {
  EXPECT_EQ(m_inbox->accept(arrive("1.2.3", 7), kMrImage, "../x").status, 0x0117);
  EXPECT_EQ(m_inbox->accept(arrive("1.2.3", 7), "../y", "1.2.3").status, 0x0117);
  EXPECT_EQ(m_inbox->accept(arrive("1.2.3", 7), kMrImage, "1.2.4").status, 0xA900);
  EXPECT_EQ(m_inbox->accept(arrive("1.2.3", 7), "1.2.840.10008.5.1.4.1.1.2", "1.2.3").status,
            0xA900);
  const fs::path cut = arrive("1.2.3", 7);
  fs::resize_file(cut, fs::file_size(cut) - 40);
  EXPECT_EQ(m_inbox->accept(cut, kMrImage, "1.2.3").status, 0xC000);
  const fs::path garbage = m_inbox->stage();
  std::ofstream(garbage) << std::string(500, 'x');
  EXPECT_EQ(m_inbox->accept(garbage, kMrImage, "1.2.3").status, 0xC000);
  EXPECT_TRUE(files().empty());
}

TEST_F(InstanceInboxTest, RemovesWhatKilledProgramsLeftAndNothingElse) {
  // No process has this number: it is beyond the system's largest.
  const fs::path dead = m_folder / ".incoming-99999999";
  fs::create_directories(dead);
  std::ofstream(dead / "0.part") << "half";
  const fs::path alive = m_folder / (".incoming-" + std::to_string(::getppid()));
  fs::create_directories(alive);
  std::ofstream(alive / "0.part") << "under way";
  ASSERT_EQ(m_inbox->accept(arrive("1.2.3", 7), kMrImage, "1.2.3").status, 0);
  reopen();
  EXPECT_FALSE(fs::exists(dead));
  EXPECT_TRUE(fs::exists(alive / "0.part"));
  EXPECT_EQ(files().size(), 2U);
}

TEST_F(InstanceInboxTest, SaysThatAFolderCannotBeUsed) {
  const auto inbox = InstanceInbox::open("/proc/no-such-folder");
  ASSERT_FALSE(inbox);
  EXPECT_THAT(inbox.error().message, ::testing::HasSubstr("/proc/no-such-folder"));
}

}  // namespace
}  // namespace lateglow
