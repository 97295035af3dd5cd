#include "app/workflow/AuditLog.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

#include <gtest/gtest.h>

#include "app/workflow/AuditFiles.h"
#include "app/workflow/AuditTable.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeBytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

class AuditLogTest : public testing::Test {
protected:
  void SetUp() override {
    m_folder = fs::temp_directory_path() / ("lateglow-audit-" + std::to_string(getpid()));
    fs::remove_all(m_folder);
  }
  void TearDown() override { fs::remove_all(m_folder); }

  AuditEvent event(AuditAction action, const std::string& detail = {}) const {
    AuditEvent one;
    one.action = action;
    one.studyUid = "1.2.826.0.1";
    one.patientId = "ID-4711";
    if (!detail.empty()) one.details["what"] = detail;
    return one;
  }
  void appendThree() {
    ASSERT_TRUE(log().append(event(AuditAction::Open)));
    AuditEvent run = event(AuditAction::Run);
    run.modelId = "pscgan-demo";
    run.modelVersion = "1.2.0";
    run.modelSha256 = std::string(64, 'a');
    ASSERT_TRUE(log().append(run));
    AuditEvent approve = event(AuditAction::Approve, "report");
    approve.reader = "Example Reader";
    ASSERT_TRUE(log().append(approve));
  }
  [[nodiscard]] AuditLog log() const { return AuditLog(m_folder); }
  [[nodiscard]] bool intact() const {
    const auto verdict = log().verify();
    return verdict && verdict->intact();
  }
  [[nodiscard]] fs::path file(int number = 1) const { return auditFile(m_folder, number); }

  fs::path m_folder;
};

TEST_F(AuditLogTest, KeepsWhoWhenWhatAndModelWithoutThePatientsId) {
  appendThree();
  const auto records = log().read();
  ASSERT_TRUE(records) << records.error().message;
  ASSERT_EQ(records->size(), 3U);
  const AuditRecord& run = (*records)[1];
  EXPECT_EQ(run.sequence, 2);
  EXPECT_EQ(run.action, "run");
  EXPECT_EQ(run.modelVersion, "1.2.0");
  EXPECT_FALSE(run.user.empty());
  EXPECT_EQ(run.program, "AuditLogTest");
  EXPECT_EQ(run.previousSha256, (*records)[0].sha256);
  EXPECT_EQ((*records)[2].reader, "Example Reader");
  EXPECT_EQ((*records)[2].details.at("what"), "report");
  EXPECT_EQ(run.patient, (*records)[0].patient) << "one patient, one pseudonym";
  EXPECT_EQ(run.patient.size(), 64U);
  EXPECT_EQ(bytesOf(file()).find("4711"), std::string::npos);
  EXPECT_EQ(fs::status(m_folder).permissions(), fs::perms::owner_all);
  EXPECT_EQ(fs::status(file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(AuditLogTest, AnotherLogGivesThePatientAnotherPseudonym) {
  const auto here = log().pseudonym("ID-4711");
  const auto there = AuditLog(m_folder / "other").pseudonym("ID-4711");
  ASSERT_TRUE(here && there);
  EXPECT_NE(*here, *there);
  EXPECT_EQ(*log().pseudonym(""), "");
}

TEST_F(AuditLogTest, NoLogIsIntactAndEmpty) {
  const auto verdict = log().verify();
  ASSERT_TRUE(verdict);
  EXPECT_TRUE(verdict->intact());
  EXPECT_EQ(verdict->records, 0);
  EXPECT_TRUE(log().read()->empty());
}

TEST_F(AuditLogTest, EveryChangedByteIsFound) {
  appendThree();
  ASSERT_TRUE(intact());
  for (const fs::path& one : {file(), auditHeadFile(m_folder)}) {
    const std::string good = bytesOf(one);
    for (std::size_t i = 0; i < good.size(); ++i) {
      std::string bad = good;
      bad[i] = static_cast<char>(bad[i] ^ 0x01);
      writeBytes(one, bad);
      EXPECT_FALSE(intact()) << one << " byte " << i;
    }
    writeBytes(one, good);
  }
  EXPECT_TRUE(intact());
}

TEST_F(AuditLogTest, EveryTruncationIsFoundAlsoAfterFurtherEvents) {
  appendThree();
  const std::string good = bytesOf(file());
  const std::string head = bytesOf(auditHeadFile(m_folder));
  for (std::size_t keep = 0; keep < good.size(); ++keep) {
    writeBytes(file(), good.substr(0, keep));
    EXPECT_FALSE(intact()) << keep;
  }
  for (const std::size_t keep : {good.find('\n') + 1, good.size() - 7}) {
    writeBytes(file(), good.substr(0, keep));
    writeBytes(auditHeadFile(m_folder), head);
    ASSERT_TRUE(log().append(event(AuditAction::Export)));
    EXPECT_FALSE(intact()) << "a later event hid the truncation to " << keep;
  }
  fs::remove(file());
  writeBytes(auditHeadFile(m_folder), head);
  EXPECT_FALSE(intact());
}

TEST_F(AuditLogTest, RemovedInsertedAndExchangedLinesAreNamed) {
  appendThree();
  const std::vector<AuditLine> lines = auditLines(bytesOf(file()));
  writeBytes(file(), lines[0].text + "\n" + lines[2].text + "\n");
  auto verdict = log().verify();
  ASSERT_TRUE(verdict);
  ASSERT_FALSE(verdict->intact());
  EXPECT_NE(verdict->problems.front().find("audit-000001.jsonl, line 2"), std::string::npos);
  writeBytes(file(), lines[0].text + "\n" + lines[2].text + "\n" + lines[1].text + "\n");
  EXPECT_FALSE(intact());
  writeBytes(file(), lines[0].text + "\n" + lines[0].text + "\n" + lines[1].text + "\n" +
                         lines[2].text + "\n");
  EXPECT_FALSE(intact());
}

TEST_F(AuditLogTest, ARemovedHeadStaysFound) {
  appendThree();
  fs::remove(auditHeadFile(m_folder));
  EXPECT_FALSE(intact());
  ASSERT_TRUE(log().append(event(AuditAction::Send)));
  EXPECT_EQ(log().read()->at(3).action, "recover");
  EXPECT_FALSE(intact());
}

TEST_F(AuditLogTest, WhatACrashLeavesIsTakenUpOrCutOffAndNotTakenForTampering) {
  appendThree();
  const std::string head = bytesOf(auditHeadFile(m_folder));
  const std::string before = bytesOf(file());
  ASSERT_TRUE(log().append(event(AuditAction::Send)));
  const std::string after = bytesOf(file());
  // Killed between the line and its head.
  writeBytes(auditHeadFile(m_folder), head);
  EXPECT_TRUE(intact());
  ASSERT_TRUE(log().append(event(AuditAction::Delete)));
  EXPECT_TRUE(intact());
  EXPECT_EQ(log().read()->size(), 5U);
  // Killed within the line.
  writeBytes(auditHeadFile(m_folder), head);
  writeBytes(file(), after.substr(0, before.size() + 40));
  EXPECT_EQ(log().read()->size(), 3U);
  ASSERT_TRUE(log().append(event(AuditAction::Delete)));
  EXPECT_TRUE(intact());
  const auto records = log().read();
  ASSERT_EQ(records->size(), 5U);
  EXPECT_EQ((*records)[3].details.at("reason"), "torn_line");
}

TEST_F(AuditLogTest, RotationKeepsTheChain) {
  const AuditLog small(m_folder, 1000);
  for (int i = 0; i < 12; ++i) ASSERT_TRUE(small.append(event(AuditAction::Edit, "brush stroke")));
  ASSERT_GT(auditFileNumbers(m_folder).size(), 2U);
  const auto verdict = small.verify();
  ASSERT_TRUE(verdict);
  EXPECT_TRUE(verdict->intact()) << verdict->problems.front();
  EXPECT_EQ(verdict->records, 12);
  EXPECT_EQ(small.read()->back().sha256, verdict->headSha256);
  const std::string second = bytesOf(file(2));
  fs::remove(file(2));
  EXPECT_FALSE(intact());
  writeBytes(file(2), second);
  EXPECT_TRUE(intact());
  fs::remove(file(1));
  EXPECT_FALSE(intact());
}

TEST_F(AuditLogTest, AHashKeptElsewhereProvesTheChainWasNotMadeAnew) {
  appendThree();
  const std::string kept = log().verify()->headSha256;
  ASSERT_TRUE(log().append(event(AuditAction::Export)));
  EXPECT_TRUE(log().verify(kept)->intact());
  fs::remove_all(m_folder);
  appendThree();
  EXPECT_TRUE(intact());
  EXPECT_FALSE(log().verify(kept)->intact());
}

TEST_F(AuditLogTest, ProgramsAndThreadsWriteAtTheSameTime) {
  constexpr int kPrograms = 4;
  constexpr int kEach = 15;
  const auto write = [this] {
    bool good = true;
    for (int i = 0; i < kEach; ++i) good = log().append(event(AuditAction::Edit)) && good;
    return good;
  };
  std::vector<pid_t> children;
  for (int i = 0; i < kPrograms; ++i) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(write() ? 0 : 1);
    children.push_back(child);
  }
  std::thread thread([&write] { EXPECT_TRUE(write()); });
  EXPECT_TRUE(write());
  thread.join();
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const auto verdict = log().verify();
  ASSERT_TRUE(verdict);
  EXPECT_TRUE(verdict->intact()) << verdict->problems.front();
  EXPECT_EQ(verdict->records, (kPrograms + 2) * kEach);
}

/// In a program of its own, because the limit on file sizes cannot be lifted again.
int writeOnFullDisk(const AuditLog& log, const AuditEvent& event, std::int64_t bytes) {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
  ::setrlimit(RLIMIT_FSIZE, &limit);
  const auto written = log.append(event);
  return !written && written.error().message.find("audit-000001.jsonl") != std::string::npos ? 0
                                                                                              : 1;
}

TEST_F(AuditLogTest, AFullDiskIsAFailureThatLeavesTheLogAsItWas) {
  appendThree();
  const std::string before = bytesOf(file());
  const pid_t child = ::fork();
  if (child == 0) {
    ::_exit(writeOnFullDisk(log(), event(AuditAction::Export),
                            static_cast<std::int64_t>(before.size()) + 60));
  }
  int status = -1;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(bytesOf(file()), before);
  EXPECT_TRUE(intact());
  ASSERT_TRUE(log().append(event(AuditAction::Export)));
  EXPECT_EQ(log().read()->size(), 4U);
}

TEST_F(AuditLogTest, RecordsAreFilteredByWordsActionAndTime) {
  appendThree();
  const auto records = log().read();
  ASSERT_TRUE(records);
  EXPECT_EQ(filtered(*records, {}).size(), 3U);
  EXPECT_EQ(filtered(*records, {"example READER", "", "", ""}).size(), 1U);
  EXPECT_EQ(filtered(*records, {"pscgan 1.2", "run", "", ""}).size(), 1U);
  EXPECT_EQ(filtered(*records, {"pscgan", "open", "", ""}).size(), 0U);
  const std::string today = records->front().utc.substr(0, 10);
  EXPECT_EQ(filtered(*records, {"", "", today, today}).size(), 3U);
  EXPECT_EQ(filtered(*records, {"", "", "9999", ""}).size(), 0U);
  EXPECT_EQ(filtered(*records, {"", "", "", "1999"}).size(), 0U);
}

TEST_F(AuditLogTest, ExportsTablesThatNoSpreadsheetRuns) {
  AuditEvent event = this->event(AuditAction::Approve, "said \"yes\", twice");
  event.reader = "=HYPERLINK(1)";
  ASSERT_TRUE(log().append(event));
  const auto records = log().read();
  const std::string csv = auditCsv(*records);
  EXPECT_NE(csv.find("\"'=HYPERLINK(1)\""), std::string::npos);
  EXPECT_NE(csv.find("said \"\"yes\"\", twice"), std::string::npos);
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 2);
  const auto verdict = log().verify();
  ASSERT_TRUE(exportAudit(*records, *verdict, m_folder / "out.json", false));
  const std::string json = bytesOf(m_folder / "out.json");
  EXPECT_NE(json.find(records->front().sha256), std::string::npos);
  EXPECT_NE(json.find("\"intact\": true"), std::string::npos);
  EXPECT_FALSE(exportAudit(*records, *verdict, m_folder / "out.txt", false));
}

TEST_F(AuditLogTest, AFolderThatCannotBeMadeIsAFailureWithARemedy) {
  writeBytes(m_folder, "a file in its place");
  const auto written = log().append(event(AuditAction::Open));
  ASSERT_FALSE(written);
  EXPECT_FALSE(written.error().remedy.empty());
}

}  // namespace
}  // namespace lateglow
