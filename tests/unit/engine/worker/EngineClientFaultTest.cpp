#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/worker/EngineClient.h"
#include "tests/unit/engine/package/TemporaryFolder.h"

// Workers that break the protocol, as shell scripts; no LibTorch needed.

namespace lateglow::engine {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr auto greeting =
    R"(read line; echo '{"id":1,"result":{"protocol":1,"version":"0","torch":"0","devices":[{"id":"cpu","name":"x","total_memory_bytes":5}],"systems":["a"]}}')";

class EngineClientFaultTest : public testing::Test {
 protected:
  EngineOptions engine(const std::string& script) {
    const fs::path program = m_folder.path() / "engine.sh";
    test::writeText(program, "#!/bin/sh\n" + script + "\n");
    fs::permissions(program, fs::perms::owner_all);
    return {program, m_folder.path()};
  }
  [[nodiscard]] std::size_t runtimeFolders() const {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) {
      if (entry.path().filename().string().starts_with("lateglow-engine-")) ++count;
    }
    return count;
  }

  test::TemporaryFolder m_folder;
};

TEST_F(EngineClientFaultTest, ReadsTheCapabilities) {
  EngineClient client(engine(std::string(greeting) + "; cat > /dev/null"));
  const auto capabilities = client.hello();
  ASSERT_TRUE(capabilities) << capabilities.error().message;
  ASSERT_EQ(capabilities->devices.size(), 1U);
  EXPECT_EQ(capabilities->devices[0].totalMemoryBytes, 5U);
  EXPECT_EQ(capabilities->systems, std::vector<std::string>{"a"});
}

TEST_F(EngineClientFaultTest, SaysThatTheProgramIsMissing) {
  EngineClient client({m_folder.path() / "absent", m_folder.path()});
  const auto capabilities = client.hello();
  ASSERT_FALSE(capabilities);
  EXPECT_EQ(capabilities.error().code, "engine-lost");
  EXPECT_THAT(capabilities.error().message, HasSubstr("absent cannot be started"));
  EXPECT_EQ(client.processId(), 0);
}

TEST_F(EngineClientFaultTest, AWorkerThatEndsAtOnceIsLost) {
  EngineClient client(engine("exit 7"));
  const auto capabilities = client.hello();
  ASSERT_FALSE(capabilities);
  EXPECT_EQ(capabilities.error().code, "engine-lost");
  EXPECT_THAT(capabilities.error().message, HasSubstr("status 7"));
}

TEST_F(EngineClientFaultTest, AMalformedLineIsNotTrusted) {
  EngineClient client(engine("read line; echo 'Segmentation fault'; sleep 60"));
  const auto capabilities = client.hello();
  ASSERT_FALSE(capabilities);
  EXPECT_EQ(capabilities.error().code, "engine-lost");
  EXPECT_THAT(capabilities.error().message, HasSubstr("malformed line"));
  EXPECT_EQ(client.processId(), 0);
}

TEST_F(EngineClientFaultTest, ALineWithoutEndIsNotCollectedForEver) {
  EngineClient client(engine("read line; cat /dev/zero | tr '\\0' 'a'"));
  const auto capabilities = client.hello();
  ASSERT_FALSE(capabilities);
  EXPECT_EQ(capabilities.error().code, "engine-lost");
  EXPECT_THAT(capabilities.error().message, HasSubstr("line without end"));
}

TEST_F(EngineClientFaultTest, AnotherProtocolIsRefused) {
  EngineClient client(engine(R"(read line; echo '{"id":1,"result":{"protocol":2}}'; sleep 60)"));
  const auto capabilities = client.hello();
  ASSERT_FALSE(capabilities);
  EXPECT_EQ(capabilities.error().code, "incompatible-protocol");
}

TEST_F(EngineClientFaultTest, ADeafWorkerIsKilledWithinASecondOfTheCancel) {
  EngineClient client(engine(std::string(greeting) + "; read line; sleep 60"));
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  Clock::time_point asked;
  const auto result =
      client.run({m_folder.path(), "cpu", 0, 0, {}}, [&](double, const std::string&) {
        if (Clock::now() - start < std::chrono::milliseconds(300)) return true;
        if (asked == Clock::time_point()) asked = Clock::now();
        return false;
      });
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "cancelled");
  EXPECT_LT(Clock::now() - asked, std::chrono::seconds(1));
  EXPECT_EQ(client.processId(), 0);
}

TEST_F(EngineClientFaultTest, AWorkerThatDiesWhileItIsWrittenToRaisesNoSignal) {
  EngineClient client(engine(std::string(greeting) + "; exit 0"));
  ASSERT_TRUE(client.hello());
  const auto result = client.load(m_folder.path(), "cpu", 0);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "engine-lost");
}

TEST_F(EngineClientFaultTest, ErrorsOfTheWorkerArriveAsTheyAre) {
  EngineClient client(engine(
      std::string(greeting) +
      R"(; read line; echo '{"id":2,"error":{"code":"bad-package","message":"m","remedy":"r"}}'; cat)"));
  const auto result = client.load(m_folder.path(), "cpu", 0);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "bad-package");
  EXPECT_EQ(result.error().message, "m");
  EXPECT_EQ(result.error().remedy, "r");
}

TEST_F(EngineClientFaultTest, LeavesNoFolderAndNoFileBehind) {
  {
    EngineClient client(engine(std::string(greeting) + "; read line; exit 1"));
    ASSERT_TRUE(client.hello());
    EXPECT_EQ(runtimeFolders(), 1U);
    const std::vector<float> value = {1.0F};
    const TensorMap inputs = {{"values", Tensor::fromFloats({1}, value)}};
    EXPECT_FALSE(client.run({m_folder.path(), "cpu", 0, 0, inputs}));
    for (const auto& entry : fs::recursive_directory_iterator(m_folder.path())) {
      EXPECT_FALSE(entry.path().filename().string().ends_with(".safetensors")) << entry.path();
    }
  }
  EXPECT_EQ(runtimeFolders(), 0U);
}

}  // namespace
}  // namespace lateglow::engine
