#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/package/ModelPackage.h"
#include "engine/worker/EngineClient.h"
#include "tests/unit/engine/package/PackageFixture.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

// The real lateglow-engine with its system "self-test".

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using testing::ElementsAre;
using testing::HasSubstr;

class EngineWorkerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { ::setenv("LATEGLOW_ENGINE_SELF_TEST", "1", 1); }

  /// A request for a package of the self-test system.
  RunRequest request(const nlohmann::json& configuration) {
    Manifest manifest = test::exampleManifest();
    manifest.configuration = configuration;
    const fs::path package = m_folder.path() / ("package-" + std::to_string(m_packages++));
    const auto written = writeModelPackage(package, manifest, test::exampleWeights(), "# x\n");
    EXPECT_TRUE(written) << written.error();
    const std::vector<float> values = {1.0F, -2.0F};
    return {package, "cpu", 1, 0, {{"values", Tensor::fromFloats({2}, values)}}};
  }
  [[nodiscard]] EngineOptions options() const { return {{}, m_folder.path()}; }

  static void expectDoubled(const EngineExpected<RunResult>& result) {
    ASSERT_TRUE(result) << result.error().code << ": " << result.error().message;
    EXPECT_THAT(result->outputs.at("values").floats(), ElementsAre(2.0F, -4.0F));
  }
  [[nodiscard]] std::size_t arrayFiles() const {
    std::size_t count = 0;
    for (const auto& entry : fs::recursive_directory_iterator(m_folder.path())) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("inputs-") || name.starts_with("outputs-")) ++count;
    }
    return count;
  }

  test::TemporaryFolder m_folder;
  int m_packages = 0;
};

TEST_F(EngineWorkerTest, RunsAndKeepsTheModelResident) {
  EngineClient client(options());
  const auto capabilities = client.hello();
  ASSERT_TRUE(capabilities) << capabilities.error().message;
  EXPECT_EQ(capabilities->protocol, 1);
  EXPECT_THAT(capabilities->systems, testing::Contains("self-test"));
  ASSERT_FALSE(capabilities->devices.empty());
  EXPECT_EQ(capabilities->devices[0].id, "cpu");
  EXPECT_GT(capabilities->devices[0].totalMemoryBytes, 0U);

  const RunRequest doubling = request({{"steps", 1}});
  const auto first = client.run(doubling);
  expectDoubled(first);
  EXPECT_GT(first->loadSeconds, 0.0);
  EXPECT_EQ(first->device, "cpu");
  const auto second = client.run(doubling);
  expectDoubled(second);
  EXPECT_EQ(second->loadSeconds, 0.0);
  EXPECT_EQ(arrayFiles(), 0U);
}

TEST_F(EngineWorkerTest, NoticesAPackageThatWasExchanged) {
  EngineClient client(options());
  const RunRequest doubling = request({{"steps", 1}});
  expectDoubled(client.run(doubling));
  const std::vector<float> three = {3.0F};
  PackageWriteOptions overwrite;
  overwrite.overwrite = true;
  ASSERT_TRUE(writeModelPackage(doubling.package, test::exampleManifest(),
                                {{"factor", Tensor::fromFloats({1}, three)}}, "", overwrite));
  const auto result = client.run(doubling);
  ASSERT_TRUE(result);
  EXPECT_THAT(result->outputs.at("values").floats(), ElementsAre(3.0F, -6.0F));
}

TEST_F(EngineWorkerTest, ReportsProgress) {
  EngineClient client(options());
  std::vector<double> fractions;
  const auto result = client.run(request({{"steps", 10}, {"step_ms", 40}}),
                                 [&](double fraction, const std::string&) {
                                   fractions.push_back(fraction);
                                   return true;
                                 });
  expectDoubled(result);
  EXPECT_TRUE(std::is_sorted(fractions.begin(), fractions.end()));
  EXPECT_GT(std::set<double>(fractions.begin(), fractions.end()).size(), 4U);
}

TEST_F(EngineWorkerTest, CancelActsWithinASecondAndTheWorkerStays) {
  EngineClient client(options());
  ASSERT_TRUE(client.hello());
  const int process = client.processId();
  Clock::time_point asked;
  const auto result = client.run(request({{"steps", 1000}, {"step_ms", 20}}),
                                 [&](double fraction, const std::string&) {
                                   if (fraction < 0.005) return true;
                                   asked = Clock::now();
                                   return false;
                                 });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "cancelled");
  EXPECT_LT(Clock::now() - asked, milliseconds(1000));
  EXPECT_EQ(client.processId(), process);
  EXPECT_EQ(arrayFiles(), 0U);
  expectDoubled(client.run(request({{"steps", 1}})));
}

TEST_F(EngineWorkerTest, ARunThatDoesNotListenIsEndedWithinASecond) {
  EngineClient client(options());
  ASSERT_TRUE(client.hello());
  const auto start = Clock::now();
  Clock::time_point asked;
  const auto result = client.run(request({{"steps", 1000}, {"step_ms", 20}, {"mode", "deaf"}}),
                                 [&](double, const std::string&) {
                                   if (Clock::now() - start < milliseconds(300)) return true;
                                   if (asked == Clock::time_point()) asked = Clock::now();
                                   return false;
                                 });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "cancelled");
  EXPECT_LT(Clock::now() - asked, milliseconds(1000));
  expectDoubled(client.run(request({{"steps", 1}})));
}

TEST_F(EngineWorkerTest, AKilledWorkerIsLostAndTheNextRunWorks) {
  EngineClient client(options());
  ASSERT_TRUE(client.hello());
  const int process = client.processId();
  const auto result = client.run(request({{"steps", 1000}, {"step_ms", 20}}),
                                 [&](double fraction, const std::string&) {
                                   if (fraction > 0.003) ::kill(process, SIGKILL);
                                   return true;
                                 });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "engine-lost");
  EXPECT_THAT(result.error().message, HasSubstr("signal 9"));
  EXPECT_EQ(arrayFiles(), 0U);
  // Reaped: no zombie of that number is left.
  EXPECT_EQ(::waitpid(process, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
  expectDoubled(client.run(request({{"steps", 1}})));
  EXPECT_NE(client.processId(), process);
}

TEST_F(EngineWorkerTest, FaultsOfARunAreTyped) {
  EngineClient client(options());
  const auto codeOf = [&](const RunRequest& asked) {
    const auto result = client.run(asked);
    return result ? std::string("done") : result.error().code;
  };
  EXPECT_EQ(codeOf(request({{"mode", "throw"}})), "failed");
  EXPECT_EQ(codeOf(request({{"mode", "no-memory"}})), "out-of-memory");
  EXPECT_EQ(codeOf(request({{"mode", "not-a-number"}})), "failed");
  EXPECT_EQ(codeOf(request({{"steps", "many"}})), "bad-package");
  RunRequest wrong = request({{"steps", 1}});
  wrong.inputs = {{"other", Tensor(DType::F32, {1})}};
  EXPECT_EQ(codeOf(wrong), "bad-input");
  wrong = request({{"steps", 1}});
  wrong.device = "cuda:99";
  EXPECT_EQ(codeOf(wrong), "no-device");
  wrong.device = "toaster";
  EXPECT_EQ(codeOf(wrong), "no-device");
  wrong = request({{"steps", 1}});
  fs::remove(wrong.package / "card.md");
  EXPECT_EQ(codeOf(wrong), "bad-package");
  EXPECT_EQ(codeOf(request({{"steps", 1}})), "done") << "the worker must survive all of these";
  EXPECT_EQ(codeOf(request({{"mode", "exit"}})), "engine-lost");
  EXPECT_EQ(codeOf(request({{"steps", 1}})), "done");
}

TEST_F(EngineWorkerTest, WhatALibraryPrintsDoesNotBreakTheProtocol) {
  EngineClient client(options());
  expectDoubled(client.run(request({{"mode", "print"}})));
}

TEST_F(EngineWorkerTest, TwoClientsWorkAtOnce) {
  const RunRequest slow = request({{"steps", 40}, {"step_ms", 30}});
  EngineClient first(options());
  EngineClient second(options());
  ASSERT_TRUE(first.hello());
  ASSERT_TRUE(second.hello());
  EXPECT_NE(first.processId(), second.processId());
  std::atomic<bool> firstIsBusy = false;
  std::atomic<bool> secondIsBusy = false;
  bool overlap = false;
  EngineExpected<RunResult> other;
  std::thread thread([&] {
    other = second.run(slow, [&](double fraction, const std::string&) {
      secondIsBusy = fraction > 0.0 && fraction < 1.0;
      return true;
    });
  });
  const auto result = first.run(slow, [&](double fraction, const std::string&) {
    firstIsBusy = fraction > 0.0 && fraction < 1.0;
    overlap = overlap || (firstIsBusy && secondIsBusy);
    return true;
  });
  thread.join();
  expectDoubled(result);
  expectDoubled(other);
  EXPECT_TRUE(overlap) << "they must not wait for each other";
}

TEST_F(EngineWorkerTest, ThreadsShareOneClientInTurn) {
  EngineClient client(options());
  const RunRequest quick = request({{"steps", 2}, {"step_ms", 5}});
  std::atomic<int> done = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 5; ++n) done += client.run(quick).has_value() ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(done, 20);
}

TEST_F(EngineWorkerTest, ShutdownStopsARunOfAnotherThread) {
  EngineClient client(options());
  ASSERT_TRUE(client.hello());
  std::atomic<bool> running = false;
  EngineExpected<RunResult> result;
  std::thread thread([&] {
    result = client.run(request({{"steps", 1000}, {"step_ms", 20}}),
                        [&](double fraction, const std::string&) {
                          running = fraction > 0.0;
                          return true;
                        });
  });
  while (!running) std::this_thread::yield();
  const auto start = Clock::now();
  client.shutdown();
  thread.join();
  EXPECT_LT(Clock::now() - start, milliseconds(1000));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "cancelled");
  EXPECT_EQ(client.processId(), 0);
}

/// The state letter of a process in /proc, 0 when it does not exist.
char stateOf(int process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::size_t end = text.rfind(')');
  return end == std::string::npos ? '\0' : text.at(end + 2);
}

TEST_F(EngineWorkerTest, DiesWithItsClientAndLeavesNoArrays) {
  const RunRequest slow = request({{"steps", 1000}, {"step_ms", 20}, {"mode", "deaf"}});
  int numbers[2] = {-1, -1};
  ASSERT_EQ(::pipe(numbers), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    EngineClient client(options());
    (void)client.run(slow, [&](double, const std::string& what) {
      const int process = client.processId();
      if (what == "network") (void)!::write(numbers[1], &process, sizeof(process));
      return true;
    });
    ::_exit(0);
  }
  int worker = 0;
  ASSERT_EQ(::read(numbers[0], &worker, sizeof(worker)), static_cast<ssize_t>(sizeof(worker)));
  ASSERT_GT(worker, 0);
  ASSERT_NE(stateOf(worker), '\0');
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(numbers[0]);
  ::close(numbers[1]);
  const auto deadline = Clock::now() + milliseconds(5000);
  const auto gone = [&] { return stateOf(worker) == '\0' || stateOf(worker) == 'Z'; };
  while (!gone() && Clock::now() < deadline) std::this_thread::sleep_for(milliseconds(20));
  EXPECT_TRUE(gone()) << "an orphan runs on";
  EXPECT_EQ(arrayFiles(), 0U);
  for (const auto& entry : fs::directory_iterator(m_folder.path())) {
    EXPECT_FALSE(entry.path().filename().string().starts_with("lateglow-engine-")) << entry.path();
  }
}

/// Processor time of the children that ended, in seconds: does not depend on what else runs here.
double childrensSeconds() {
  rusage usage = {};
  ::getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

TEST_F(EngineWorkerTest, StartAndFirstResultTakeLessThanASecondOfProcessorTime) {
  const RunRequest quick = request({{"steps", 1}});
  {
    EngineClient warm(options());
    ASSERT_TRUE(warm.hello());  // brings the libraries into the page cache
  }
  const double before = childrensSeconds();
  const auto start = Clock::now();
  {
    EngineClient client(options());
    expectDoubled(client.run(quick));
    const std::chrono::duration<double> wall = Clock::now() - start;
    RecordProperty("wall_seconds", std::to_string(wall.count()));
    std::cout << "start to first result: " << wall.count() << " s\n";
  }
  EXPECT_LT(childrensSeconds() - before, 1.0);
}

}  // namespace
}  // namespace lateglow::engine
