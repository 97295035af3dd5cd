#include "engine/worker/RuntimeFolder.h"

#include <gtest/gtest.h>

#include "tests/unit/engine/package/TemporaryFolder.h"

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;

TEST(RuntimeFolderTest, IsPrivateAndRemovedWithItsContent) {
  const test::TemporaryFolder parent;
  fs::path path;
  {
    const auto folder = RuntimeFolder::make(parent.path());
    ASSERT_TRUE(folder) << folder.error();
    path = folder->path();
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
    test::writeText(path / "inputs", "voxels");
  }
  EXPECT_FALSE(fs::exists(path));
}

TEST(RuntimeFolderTest, RemovesWhatACrashLeftButNotWhatIsInUse) {
  const test::TemporaryFolder parent;
  const auto inUse = RuntimeFolder::make(parent.path());
  ASSERT_TRUE(inUse);
  const fs::path abandoned = parent.path() / "lateglow-engine-1-abcdef";
  const fs::path foreign = parent.path() / "something-else";
  fs::create_directory(abandoned);
  test::writeText(abandoned / "inputs", "voxels");
  fs::create_directory(foreign);

  const auto another = RuntimeFolder::make(parent.path());
  ASSERT_TRUE(another);
  EXPECT_FALSE(fs::exists(abandoned));
  EXPECT_TRUE(fs::exists(foreign));
  EXPECT_TRUE(fs::exists(inUse->path()));
  RuntimeFolder::removeIfAbandoned(inUse->path());
  EXPECT_TRUE(fs::exists(inUse->path()));
}

TEST(RuntimeFolderTest, DoesNotFollowALink) {
  const test::TemporaryFolder parent;
  const test::TemporaryFolder other;
  test::writeText(other.path() / "keep", "x");
  fs::create_directory_symlink(other.path(), parent.path() / "lateglow-engine-1-link00");
  ASSERT_TRUE(RuntimeFolder::make(parent.path()));
  EXPECT_TRUE(fs::exists(other.path() / "keep"));
}

TEST(RuntimeFolderTest, SaysWhyNoneCanBeMade) {
  const auto folder = RuntimeFolder::make("/proc/no-such-folder");
  ASSERT_FALSE(folder);
  EXPECT_NE(folder.error().find("/proc/no-such-folder"), std::string::npos);
}

}  // namespace
}  // namespace lateglow::engine
