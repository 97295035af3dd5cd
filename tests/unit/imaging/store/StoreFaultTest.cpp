// What goes wrong around the store: damage, leftovers of killed programs, full and read-only disks.
#include <gmock/gmock.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "imaging/store/FolderLock.h"
#include "imaging/store/StoreSchema.h"
#include "tests/unit/imaging/store/StoreFixture.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class StoreFaultTest : public StoreFixture {
 protected:
  std::vector<StoreFault> faults(CheckDepth depth) {
    StudyStore store = openStore();
    auto report = store.check(depth, m_silent);
    EXPECT_TRUE(report);
    return report->faults;
  }

  /// Runs `work` in a child process; its answer is the exit status.
  static int inChild(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
};

TEST_F(StoreFaultTest, MissingDamagedAndUnlistedFilesAreReported) {
  for (int i = 1; i <= 3; ++i) writeImage(std::to_string(i), i);
  fs::path unlisted;
  {
    StudyStore store = openStore();
    import(store);
    EXPECT_THAT(faults(CheckDepth::Content), IsEmpty());
    const auto files = filesBelow(store.folders().files());
    fs::remove(files[0]);
    fs::permissions(files[1], fs::perms::owner_all);
    std::ofstream(files[1], std::ios::in | std::ios::out).seekp(200).put('!');
    unlisted = store.folders().files() / "ab" / (std::string(64, 'a') + ".dcm");
    fs::create_directories(unlisted.parent_path());
    std::ofstream(unlisted) << "whose is this?";
  }
  std::multiset<StoreFault::Kind> kinds;
  for (const StoreFault& fault : faults(CheckDepth::Content)) kinds.insert(fault.kind);
  EXPECT_EQ(kinds, (std::multiset{StoreFault::Kind::Missing, StoreFault::Kind::Damaged,
                                  StoreFault::Kind::Unlisted}));
  // Without hashing, a changed byte is not seen; the others are.
  EXPECT_THAT(faults(CheckDepth::Presence), SizeIs(2));
  EXPECT_TRUE(fs::exists(unlisted)) << "a file that nobody knows may be precious";
  // Importing again heals what is missing and what is damaged.
  StudyStore store = openStore();
  EXPECT_EQ(store.size()->instances, 3);
}

TEST_F(StoreFaultTest, LeftoversOfAKilledImportGo) {
  writeImage("1", 1);
  {
    StudyStore store = openStore();
    import(store);
  }
  const StoreFolders folders(m_root);
  const std::string name = std::string(64, 'b') + ".dcm";
  fs::create_directories(folders.file(name).parent_path());
  std::ofstream(folders.file(name)) << "renamed, but its row was never written";
  fs::create_directories(folders.incoming() / "0123");
  std::ofstream(folders.incoming() / "0123/7") << "half a co";
  {
    auto database = Database::open(folders.database(), kStoreMigrations);
    ASSERT_TRUE(database->run("INSERT INTO pending_file VALUES (?)", {name}));
    ASSERT_TRUE(database->run("INSERT INTO import (token, started_at) VALUES ('0123', '')"));
    ASSERT_TRUE(database->run("UPDATE instance SET import = (SELECT max(id) FROM import)"));
  }
  StudyStore store = openStore();
  EXPECT_FALSE(fs::exists(folders.file(name)));
  EXPECT_THAT(fs::is_empty(folders.incoming()), true);
  EXPECT_THAT(faults(CheckDepth::Content), IsEmpty());
  // The study may lack files, which the list says until an import of it has finished.
  EXPECT_TRUE(store.studies()->front().interrupted);
  import(store);
  EXPECT_FALSE(store.studies()->front().interrupted);
}

TEST_F(StoreFaultTest, CopiesOfALivingImportStay) {
  openStore();
  const StoreFolders folders(m_root);
  fs::create_directories(folders.incoming() / "alive");
  const auto lock = FolderLock::tryLockFolder(folders.incoming() / "alive");
  ASSERT_TRUE(lock);
  openStore();
  EXPECT_TRUE(fs::exists(folders.incoming() / "alive"));
}

TEST_F(StoreFaultTest, ADamagedDatabaseIsNamedWithTheRemedy) {
  writeImage("1", 1);
  {
    StudyStore store = openStore();
    import(store);
  }
  const StoreFolders folders(m_root);
  std::ofstream(folders.database(), std::ios::trunc) << std::string(9000, 'z');
  const auto store = StudyStore::open(m_root);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, FailureCode::BadInput);
  EXPECT_THAT(store.error().message, HasSubstr("store.db"));
  EXPECT_THAT(store.error().remedy, HasSubstr("import"));
  // The remedy works: without the database the files are found, and can be imported again.
  fs::remove(folders.database());
  EXPECT_THAT(faults(CheckDepth::Presence), SizeIs(1));
  StudyStore fresh = openStore();
  EXPECT_EQ(import(fresh, folders.files()).stored, 1);
  EXPECT_THAT(faults(CheckDepth::Content), IsEmpty());
}

TEST_F(StoreFaultTest, AFolderOfOtherThingsIsNotMadeAStore) {
  fs::create_directories(m_root);
  std::ofstream(m_root / "letter.txt") << "private";
  fs::permissions(m_root, fs::perms::all);
  const auto store = StudyStore::open(m_root);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, FailureCode::BadInput);
  EXPECT_EQ(fs::status(m_root).permissions(), fs::perms::all);
}

TEST_F(StoreFaultTest, AReadOnlyFolderIsAClearFailure) {
  fs::create_directories(m_root);
  fs::permissions(m_root, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                              fs::perms::others_exec);
  const int status = inChild([&] {
    if (::getuid() == 0 && ::setuid(65534) != 0) return 9;  // permissions do not hold for root
    const auto store = StudyStore::open(m_root / "inner");
    if (store) return 1;
    const bool clear = store.error().message.find(m_root.string()) != std::string::npos &&
                       store.error().message.find("Permission denied") != std::string::npos &&
                       !store.error().remedy.empty();
    return clear ? 0 : 2;
  });
  EXPECT_EQ(status, 0);
}

/// On a disk of 3 MiB of its own; needs the right to mount one.
TEST_F(StoreFaultTest, AFullDiskUndoesTheImportAndLosesNothing) {
  writeImage("first/1", 1);
  SyntheticImage large;
  large.rows = 256;
  large.columns = 512;
  for (int i = 2; i <= 12; ++i) writeImage("more/" + std::to_string(i), i, large);
  fs::create_directories(m_root);
  const int status = inChild([&] {
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", m_root.c_str(), "tmpfs", 0, "size=3m") != 0) {
      return 77;
    }
    StudyStore store = openStore();
    import(store, m_source / "first");
    // Not all at once, which would be refused before it begins; one after the other until no more.
    std::int64_t stored = 1;
    for (int i = 2; i <= 12; ++i) {
      const auto report = store.import({m_source / "more" / std::to_string(i)}, m_silent);
      if (report) {
        ++stored;
        continue;
      }
      if (report.error().remedy.empty()) return 1;
      if (store.size()->instances != stored) return 2;
      if (!store.check(CheckDepth::Content, m_silent)->faults.empty()) return 3;
      if (!filesBelow(store.folders().incoming()).empty()) return 4;
      // There is room again after a study went.
      if (!store.removeStudy(1)) return 5;
      return store.import({m_source / "first"}, m_silent) ? 0 : 6;
    }
    return 7;
  });
  if (status == 77) GTEST_SKIP() << "no right to mount a small disk";
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace lateglow::test
