#include "imaging/store/Database.h"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/unit/imaging/io/TemporaryFolder.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr std::array<std::string_view, 1> kFirst = {
    "CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE, weight REAL, data BLOB);"
    "CREATE TABLE part (item INTEGER NOT NULL REFERENCES item(id) ON DELETE CASCADE)"};
constexpr std::array<std::string_view, 2> kSecond = {
    kFirst[0], "ALTER TABLE item ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"};

mode_t modeOf(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 0777U;
}

class DatabaseTest : public testing::Test {
 protected:
  test::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "inner/test.db";

  Database openFirst() {
    auto database = Database::open(m_file, kFirst);
    EXPECT_TRUE(database) << database.error().message;
    return *std::move(database);
  }
};

TEST_F(DatabaseTest, FilesAreForTheirOwnerOnly) {
  Database database = openFirst();
  ASSERT_TRUE(database.run("INSERT INTO item (name) VALUES ('a')"));
  EXPECT_EQ(modeOf(m_file.parent_path()), 0700U);
  EXPECT_EQ(modeOf(m_file), 0600U);
  EXPECT_EQ(modeOf(m_file.string() + "-wal"), 0600U);
  EXPECT_EQ(modeOf(m_file.string() + "-shm"), 0600U);
}

TEST_F(DatabaseTest, WritesAheadAndFlushesEveryCommit) {
  Database database = openFirst();
  EXPECT_EQ(database.number("PRAGMA synchronous")->value(), 2);
  EXPECT_EQ(database.number("PRAGMA foreign_keys")->value(), 1);
  auto mode = database.prepare("PRAGMA journal_mode");
  ASSERT_TRUE(mode && *mode->step());
  EXPECT_EQ(mode->text(0), "wal");
}

TEST_F(DatabaseTest, ValuesComeBackAsTheyWentIn) {
  Database database = openFirst();
  const std::string name("M\xC3\xBCller'); DROP TABLE item; --\0x", 32);
  const std::vector<std::byte> data{std::byte{0}, std::byte{255}, std::byte{7}};
  ASSERT_TRUE(database.run("INSERT INTO item VALUES (?, ?, ?, ?)",
                           {std::int64_t{1} << 40, name, 0.1, data}));
  ASSERT_TRUE(database.run("INSERT INTO item VALUES (2, ?, ?, ?)",
                           {nullptr, std::optional<double>(), std::vector<std::byte>()}));
  std::vector<std::string> rows;
  ASSERT_TRUE(
      database.forEach("SELECT * FROM item ORDER BY id DESC", {}, [&](const Statement& row) {
        if (row.isNull(1)) {
          EXPECT_TRUE(row.isNull(2));
          EXPECT_FALSE(row.isNull(3));
          EXPECT_TRUE(row.bytes(3).empty());
        } else {
          EXPECT_EQ(row.integer(0), std::int64_t{1} << 40);
          EXPECT_EQ(row.text(1), name);
          EXPECT_EQ(row.real(2), 0.1);
          EXPECT_EQ(row.bytes(3), data);
        }
        rows.push_back(row.text(0));
      }));
  EXPECT_EQ(rows.size(), 2U);
  EXPECT_FALSE(database.number("SELECT 1 FROM item WHERE id = ?", {7})->has_value());
}

TEST_F(DatabaseTest, AStatementRunsAgainWithOtherValues) {
  Database database = openFirst();
  auto insert = database.prepare("INSERT INTO item (id, name) VALUES (?, ?)");
  ASSERT_TRUE(insert);
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(insert->bind({i, std::to_string(i)}));
    ASSERT_TRUE(insert->step());
  }
  EXPECT_EQ(database.number("SELECT count(*) FROM item")->value(), 3);
  // A row that breaks a rule is a failure, and the statement is usable afterwards.
  ASSERT_TRUE(insert->bind({9, "1"}));
  EXPECT_FALSE(insert->step());
  ASSERT_TRUE(insert->bind({9, "9"}));
  EXPECT_TRUE(insert->step());
}

TEST_F(DatabaseTest, ATransactionIsAllOrNothing) {
  Database database = openFirst();
  const auto failing = database.transaction([&]() -> Expected<void> {
    EXPECT_TRUE(database.run("INSERT INTO item (name) VALUES ('a')"));
    return fail(FailureCode::Refused, "changed my mind", "");
  });
  ASSERT_FALSE(failing);
  EXPECT_EQ(failing.error().code, FailureCode::Refused);
  EXPECT_THROW(static_cast<void>(database.transaction([&]() -> Expected<void> {
                 EXPECT_TRUE(database.run("INSERT INTO item (name) VALUES ('b')"));
                 throw std::runtime_error("a bug");
               })),
               std::runtime_error);
  EXPECT_EQ(database.number("SELECT count(*) FROM item")->value(), 0);
  ASSERT_TRUE(
      database.transaction([&] { return database.run("INSERT INTO item (name) VALUES ('c')"); }));
  EXPECT_EQ(database.number("SELECT count(*) FROM item")->value(), 1);
}

TEST_F(DatabaseTest, ForeignKeysHold) {
  Database database = openFirst();
  EXPECT_FALSE(database.run("INSERT INTO part VALUES (5)"));
  ASSERT_TRUE(database.run("INSERT INTO item (id) VALUES (5)"));
  ASSERT_TRUE(database.run("INSERT INTO part VALUES (5)"));
  ASSERT_TRUE(database.run("DELETE FROM item"));
  EXPECT_EQ(database.number("SELECT count(*) FROM part")->value(), 0);
}

TEST_F(DatabaseTest, AnOldSchemaIsMigratedWithItsRows) {
  ASSERT_TRUE(openFirst().run("INSERT INTO item (name) VALUES ('kept')"));
  auto database = Database::open(m_file, kSecond);
  ASSERT_TRUE(database) << database.error().message;
  auto row = database->prepare("SELECT name, colour FROM item");
  ASSERT_TRUE(row && *row->step());
  EXPECT_EQ(row->text(0) + row->text(1), "keptgrey");
  EXPECT_EQ(database->number("PRAGMA user_version")->value(), 2);
}

TEST_F(DatabaseTest, AFailedMigrationChangesNothing) {
  openFirst();
  constexpr std::array<std::string_view, 2> faulty = {
      kFirst[0], "CREATE TABLE other (id); INSERT INTO missing VALUES (1)"};
  EXPECT_FALSE(Database::open(m_file, faulty));
  Database database = openFirst();
  EXPECT_EQ(database.number("PRAGMA user_version")->value(), 1);
  EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_master WHERE name = 'other'")->value(), 0);
}

TEST_F(DatabaseTest, ANewerSchemaIsRefusedWithTheRemedy) {
  ASSERT_TRUE(Database::open(m_file, kSecond));
  const auto database = Database::open(m_file, kFirst);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().code, FailureCode::BadInput);
  EXPECT_THAT(database.error().message, HasSubstr("newer version"));
  EXPECT_EQ(database.error().file, m_file.string());
}

TEST_F(DatabaseTest, GarbageIsNamedAsDamaged) {
  fs::create_directories(m_file.parent_path());
  std::ofstream(m_file) << std::string(8192, 'x');
  const auto database = Database::open(m_file, kFirst);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().code, FailureCode::BadInput);
  EXPECT_THAT(database.error().message, HasSubstr("damaged"));
  EXPECT_FALSE(database.error().remedy.empty());
}

TEST_F(DatabaseTest, DamageInsideIsFound) {
  {
    Database database = openFirst();
    ASSERT_TRUE(database.transaction([&]() -> Expected<void> {
      Expected<void> done;
      for (int i = 0; i < 500 && done; ++i) {
        done = database.run("INSERT INTO item (name, data) VALUES (?, ?)",
                            {std::to_string(i), std::vector<std::byte>(200)});
      }
      return done;
    }));
    ASSERT_TRUE(database.checkIntegrity());
  }
  std::fstream stream(m_file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(fs::file_size(m_file) / 2));
  stream << std::string(5000, '\xAB');
  stream.close();
  auto database = Database::open(m_file, kFirst);
  const auto checked =
      database ? database->checkIntegrity() : Expected<void>(tl::unexpected(database.error()));
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, FailureCode::BadInput);
  EXPECT_THAT(checked.error().message, HasSubstr("damaged"));
}

TEST_F(DatabaseTest, AWriterThatWaitsTooLongSaysWhoIsInTheWay) {
  Database first = openFirst();
  auto second = Database::open(m_file, kFirst, {false, std::chrono::milliseconds(50)});
  ASSERT_TRUE(second);
  ASSERT_TRUE(first.transaction([&]() -> Expected<void> {
    const auto blocked = second->run("INSERT INTO item (name) VALUES ('late')");
    EXPECT_FALSE(blocked);
    EXPECT_THAT(blocked.error().message, HasSubstr("in use by another program"));
    // Readers are not blocked by a writer.
    EXPECT_EQ(second->number("SELECT count(*) FROM item")->value(), 0);
    return {};
  }));
  EXPECT_TRUE(second->run("INSERT INTO item (name) VALUES ('late')"));
}

TEST_F(DatabaseTest, ManyOpenTheSameNewFileAtOnce) {
  std::vector<std::jthread> threads;
  std::array<std::string, 8> errors;
  for (std::size_t t = 0; t < errors.size(); ++t) {
    threads.emplace_back([&, t] {
      auto database = Database::open(m_file, kSecond);
      if (!database) {
        errors[t] = database.error().message;
        return;
      }
      for (int i = 0; i < 5; ++i) {
        const auto done = database->run("INSERT INTO item (name) VALUES (?)",
                                        {std::to_string(t) + "-" + std::to_string(i)});
        if (!done) errors[t] = done.error().message;
      }
    });
  }
  threads.clear();
  for (const std::string& error : errors) EXPECT_EQ(error, "");
  EXPECT_EQ(Database::open(m_file, kSecond)->number("SELECT count(*) FROM item")->value(), 40);
}

TEST_F(DatabaseTest, ReadOnlyNeitherCreatesNorWrites) {
  EXPECT_FALSE(Database::open(m_file, kFirst, {true}));
  EXPECT_FALSE(fs::exists(m_file));
  openFirst();
  auto database = Database::open(m_file, kFirst, {true});
  ASSERT_TRUE(database) << database.error().message;
  EXPECT_FALSE(database->run("INSERT INTO item (name) VALUES ('a')"));
}

// The child may write files of 40 KiB at most, as under a quota.
TEST_F(DatabaseTest, ALimitOfTheDiskIsAFailureAndLosesNothing) {
  openFirst();
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{40 * 1024, 40 * 1024};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto database = Database::open(m_file, kFirst);
    if (!database) ::_exit(2);
    for (int i = 0; i < 1000; ++i) {
      const auto done = database->run("INSERT INTO item (name, data) VALUES (?, ?)",
                                      {std::to_string(i), std::vector<std::byte>(3000)});
      if (done) continue;
      const bool right = done.error().message.find("a quota or a limit") != std::string::npos &&
                         !done.error().remedy.empty() &&
                         *database->number("SELECT count(*) FROM item") == i;
      ::_exit(right && i > 0 ? 0 : 3);
    }
    ::_exit(4);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_TRUE(openFirst().checkIntegrity());
}

}  // namespace
}  // namespace lateglow
