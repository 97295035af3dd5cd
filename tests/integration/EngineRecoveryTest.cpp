#include <chrono>
#include <csignal>
#include <thread>

#include <gtest/gtest.h>

#include "app/workflow/CasePipeline.h"
#include "app/workflow/EngineService.h"
#include "app/workflow/ModelLibrary.h"
#include "imaging/phantom/CardiacPhantom.h"
#include "tests/integration/ProgramRunner.h"

namespace lateglow::test {
namespace {

using std::chrono::steady_clock;

/// A whole stack, so that a run lasts long enough to be disturbed.
Case phantomCase() {
  CardiacPhantomOptions options;
  options.seed = 31;
  options.slices = 8;
  options.renderWindowMm = 180.0;
  options.withLge = false;
  Series series;
  series.uid = "2.25.31";
  series.modality = "MR";
  series.description = "phantom";
  series.image = makeCardiacPhantom(options).cine;
  Study study;
  study.series.push_back(std::move(series));
  return {std::make_shared<const Study>(std::move(study)), 0, {}};
}

class EngineRecoveryTest : public testing::Test {
protected:
  void SetUp() override {
    setenv("LATEGLOW_RESOURCES", LATEGLOW_RESOURCES, 1);
    engine::EngineOptions options;
    options.program = LATEGLOW_ENGINE_PROGRAM;
    m_engine = std::make_shared<EngineService>(options);
    m_pipeline = std::make_unique<CasePipeline>(m_engine, std::make_shared<const ModelLibrary>(ModelLibrary::standard()));
  }

  std::shared_ptr<EngineService> m_engine;
  std::unique_ptr<CasePipeline> m_pipeline;
};

/// Kills the worker as soon as the network runs.
class KillOnNetwork final : public ProgressSink {
public:
  explicit KillOnNetwork(EngineService& engine) : m_engine(engine) {}
  [[nodiscard]] bool report(double fraction, std::string_view) override {
    if (!m_killed && fraction > 0.4 && m_engine.processId() > 0) {
      m_killed = kill(m_engine.processId(), SIGKILL) == 0;
    }
    return true;
  }
  [[nodiscard]] bool killed() const { return m_killed; }

private:
  EngineService& m_engine;
  bool m_killed = false;
};

TEST_F(EngineRecoveryTest, AKilledWorkerIsReportedAndTheRetrySucceeds) {
  const Case opened = phantomCase();
  KillOnNetwork killer(*m_engine);
  const auto lost = m_pipeline->synthesize(opened, {}, killer);
  ASSERT_TRUE(killer.killed());
  ASSERT_FALSE(lost);
  EXPECT_EQ(lost.error().code, FailureCode::EngineLost);
  EXPECT_FALSE(lost.error().remedy.empty());
  EXPECT_TRUE(opened.layers.empty()) << "the case must be as it was";
  SilentProgress silent;
  const auto retried = m_pipeline->synthesize(opened, {}, silent);
  ASSERT_TRUE(retried) << retried.error().message;
  EXPECT_EQ(retried->result.layers.size(), 3U);  // image, classes, uncertainty
}

/// Says stop at the first report of the network.
class CancelOnNetwork final : public ProgressSink {
public:
  [[nodiscard]] bool report(double fraction, std::string_view) override {
    if (fraction > 0.4 && !m_cancelled) {
      m_cancelled = true;
      m_at = steady_clock::now();
    }
    return !m_cancelled;
  }
  [[nodiscard]] double secondsSince() const {
    return std::chrono::duration<double>(steady_clock::now() - m_at).count();
  }

private:
  bool m_cancelled = false;
  steady_clock::time_point m_at;
};

TEST_F(EngineRecoveryTest, CancelActsWithinASecondAndTheWorkerStaysUsable) {
  const Case opened = phantomCase();
  CancelOnNetwork canceller;
  const auto cancelled = m_pipeline->synthesize(opened, {}, canceller);
  const double seconds = canceller.secondsSince();
  ASSERT_FALSE(cancelled);
  EXPECT_EQ(cancelled.error().code, FailureCode::Cancelled);
  EXPECT_LT(seconds, 1.0);
  SilentProgress silent;
  EXPECT_TRUE(m_pipeline->synthesize(opened, {}, silent));
}

TEST_F(EngineRecoveryTest, ProvenanceSaysWhatMadeTheResult) {
  SilentProgress silent;
  const auto synthesis = m_pipeline->synthesize(phantomCase(), {}, silent);
  ASSERT_TRUE(synthesis) << synthesis.error().message;
  for (const auto& layer : synthesis->result.layers) {
    EXPECT_TRUE(layer->synthetic);
    EXPECT_EQ(layer->provenance.modelId, "pscgan-demo");
    EXPECT_EQ(layer->provenance.packageSha256.size(), 64U);
    EXPECT_TRUE(layer->provenance.demonstration);
    EXPECT_EQ(layer->provenance.sourceSeriesUids, std::vector<std::string>{"2.25.31"});
    EXPECT_FALSE(layer->provenance.device.empty());
  }
}

}  // namespace
}  // namespace lateglow::test
