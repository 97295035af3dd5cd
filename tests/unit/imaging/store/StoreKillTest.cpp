// A program that imports and deletes is killed (SIGKILL) at random moments, again and again, and
// the store is opened after it. LATEGLOW_KILLS sets how often; 200 by default.
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "tests/unit/imaging/store/StoreFixture.h"

namespace lateglow::test {
namespace {

namespace fs = std::filesystem;
using testing::IsEmpty;

constexpr int kFolders = 40;
constexpr int kFilesPerFolder = 4;
const std::string kStudyUid = "1.2.826.0.1.3680043.10.999.50.";

/// What the child has said before it died.
struct Said {
  std::set<int> imported;       ///< the import of this folder has returned
  std::set<int> maybeImported;  ///< it had begun
  std::set<int> maybeRemoved;   ///< the removal of this study had begun
};

class StoreKillTest : public StoreFixture {
 protected:
  void writeFolders() {
    for (int folder = 0; folder < kFolders; ++folder) {
      SyntheticImage image;
      image.studyUid = kStudyUid + std::to_string(folder);
      for (int i = 0; i < kFilesPerFolder; ++i) {
        writeImage(std::to_string(folder) + "/" + std::to_string(i), folder * kFilesPerFolder + i,
                   image);
      }
    }
  }

  /// The child's life: imports one folder after the other and deletes a study now and then, saying
  /// before and after each step what it does.
  [[noreturn]] void importAndDelete(int pipe, int firstFolder) {
    const auto say = [pipe](char what, int folder) {
      const std::array<char, 2> message{what, static_cast<char>(folder)};
      if (::write(pipe, message.data(), message.size()) != 2) ::_exit(3);
    };
    auto store = StudyStore::open(m_root);
    if (!store) ::_exit(4);
    for (int step = 0;; ++step) {
      const int folder = (firstFolder + step) % kFolders;
      say('b', folder);
      if (!store->import({m_source / std::to_string(folder)}, m_silent)) ::_exit(5);
      say('i', folder);
      if (step % 3 != 2) continue;
      const auto studies = store->studies();
      if (!studies) ::_exit(6);
      const StoredStudy& victim = studies->at(static_cast<std::size_t>(step) % studies->size());
      say('r', std::atoi(victim.uid.c_str() + kStudyUid.size()));
      if (!store->removeStudy(victim.id)) ::_exit(7);
    }
  }

  /// Starts the child, kills it after `life` and returns what it said.
  Said killAfter(std::chrono::microseconds life, int firstFolder) {
    std::array<int, 2> pipes{};
    EXPECT_EQ(::pipe(pipes.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(pipes[0]);
      importAndDelete(pipes[1], firstFolder);
    }
    ::close(pipes[1]);
    std::this_thread::sleep_for(life);
    ::kill(child, SIGKILL);
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child gave up with status " << WEXITSTATUS(status);
    Said said;
    std::array<char, 2> message{};
    while (::read(pipes[0], message.data(), message.size()) == 2) {
      const int folder = message[1];
      if (message[0] == 'b') said.maybeImported.insert(folder);
      if (message[0] == 'i') {
        said.imported.insert(folder);
        said.maybeRemoved.erase(folder);
      }
      if (message[0] == 'r') {
        said.maybeRemoved.insert(folder);
        said.imported.erase(folder);
      }
    }
    ::close(pipes[0]);
    return said;
  }

  /// Folders whose study is stored; a study in parts is a failure.
  std::set<int> wholeStudies(StudyStore& store) {
    std::set<int> folders;
    const auto studies = store.studies();
    EXPECT_TRUE(studies);
    for (const StoredStudy& study : *studies) {
      EXPECT_EQ(study.instanceCount, kFilesPerFolder) << study.uid;
      EXPECT_EQ(store.instances(store.series(study.id)->front().id)->size(),
                static_cast<std::size_t>(kFilesPerFolder));
      folders.insert(std::atoi(study.uid.c_str() + kStudyUid.size()));
    }
    return folders;
  }

  void expectSound(StudyStore& store) {
    const auto report = store.check(CheckDepth::Content, m_silent);
    ASSERT_TRUE(report) << report.error().message;
    for (const StoreFault& fault : report->faults) ADD_FAILURE() << fault.message;
    EXPECT_TRUE(fs::is_empty(store.folders().incoming()));
  }
};

TEST_F(StoreKillTest, NothingIsLostAndNothingIsHalfThereAfterManyKills) {
  writeFolders();
  const char* asked = std::getenv("LATEGLOW_KILLS");
  const int kills = asked != nullptr ? std::atoi(asked) : 200;
  std::mt19937 random(20261122);
  std::set<int> stored;  // what must be there
  int acknowledged = 0;
  int interruptedSteps = 0;
  for (int kill = 0; kill < kills && !HasFailure(); ++kill) {
    const auto life =
        std::chrono::microseconds(std::uniform_int_distribution<int>(500, 90'000)(random));
    const Said said = killAfter(life, static_cast<int>(random() % kFolders));
    StudyStore store = openStore();
    expectSound(store);
    const std::set<int> there = wholeStudies(store);
    for (const int folder : stored) {
      if (!said.maybeRemoved.contains(folder)) {
        EXPECT_TRUE(there.contains(folder)) << "lost " << folder << " at kill " << kill;
      }
    }
    for (const int folder : said.imported) {
      EXPECT_TRUE(there.contains(folder)) << "lost " << folder << " at kill " << kill;
    }
    for (const int folder : there) {
      EXPECT_TRUE(stored.contains(folder) || said.maybeImported.contains(folder)) << folder;
    }
    acknowledged += static_cast<int>(said.imported.size());
    interruptedSteps += static_cast<int>(said.maybeImported.size() - said.imported.size());
    stored = there;
  }
  // The kills have to hit work in progress, and let some be done, to mean anything.
  EXPECT_GT(acknowledged, kills / 2);
  EXPECT_GT(interruptedSteps, kills / 4);
  RecordProperty("acknowledged", acknowledged);
  RecordProperty("interrupted", interruptedSteps);
}

TEST_F(StoreKillTest, AStudyOfAKilledImportIsMarkedUntilItIsImportedAgain) {
  for (int i = 0; i < 400; ++i) writeImage("large/" + std::to_string(i), i);
  bool marked = false;
  for (int life = 20; life < 2000 && !marked; life = life * 5 / 4) {
    const pid_t child = ::fork();
    if (child == 0) {
      auto store = StudyStore::open(m_root);
      ::_exit(store && store->import({m_source}, m_silent) ? 0 : 1);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(life));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    StudyStore store = openStore();
    expectSound(store);
    const auto studies = store.studies();
    ASSERT_TRUE(studies);
    if (studies->empty()) continue;
    if (WIFEXITED(status)) break;  // it was faster
    marked = studies->front().interrupted;
    EXPECT_TRUE(marked || studies->front().instanceCount == 400);
  }
  ASSERT_TRUE(marked) << "no kill came between the batches";
  StudyStore store = openStore();
  const ImportReport report = import(store);
  EXPECT_GT(report.alreadyThere, 0);
  EXPECT_EQ(report.stored + report.alreadyThere, 400);
  EXPECT_FALSE(store.studies()->front().interrupted);
}

}  // namespace
}  // namespace lateglow::test
