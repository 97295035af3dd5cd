#include "engine/training/TrainCommand.h"

#include <malloc.h>

#include <csignal>
#include <exception>
#include <string>

#include <torch/torch.h>

#include "engine/data/LocalizerDataset.h"
#include "engine/data/PscganDataset.h"
#include "engine/training/LocalizerTrainer.h"
#include "engine/training/PackageExport.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/PscganTrainer.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"

namespace lateglow::engine {

namespace {

constexpr int statusFailed = 1;
constexpr int statusWrongConfiguration = 2;

/// Signals may only touch a lock-free flag; training looks at it after every step.
StopFlag stopRequested{false};

void onSignal(int) { stopRequested = true; }

TrainedModel trainPscgan(const TrainConfig& config, ProgressLog& log) {
  const PscganConfig network =
      PscganConfig::fromJson(config.network, PscganConfig::preset(config.preset));
  const PscganDataset data(config.data, network.phases, network.pixels);
  PscganTrainer trainer(config, data, log, stopRequested);
  log.write({{"type", "start"},
             {"system", config.system},
             {"training_cases", data.cases(Split::Training).size()},
             {"validation_cases", data.cases(Split::Validation).size()},
             {"network", trainer.network().toJson()},
             {"recipe", trainer.recipe().toJson()}});
  trainer.run();
  return {trainer.weights(), trainer.network().toJson(), trainer.recipe().toJson(),
          trainer.metrics(), trainer.usage(),            data.description(),
          data.fingerprint()};
}

TrainedModel trainLocalizer(const TrainConfig& config, ProgressLog& log) {
  const LocalizerDataset data(config.data);
  LocalizerTrainer trainer(config, data, log, stopRequested);
  log.write({{"type", "start"},
             {"system", config.system},
             {"training_cases", data.cases(Split::Training).size()},
             {"validation_cases", data.cases(Split::Validation).size()}});
  trainer.run();
  return {trainer.weights(), trainer.network(),  trainer.recipe(),  trainer.metrics(),
          trainer.usage(),   data.description(), data.fingerprint()};
}

/// Every step asks for the same large blocks again; glibc would give them back to the system each
/// time and spend a tenth of the processor on clearing new pages.
void keepFreedMemory() {
#ifdef __GLIBC__
  constexpr int oneGibibyte = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, oneGibibyte);
  mallopt(M_TRIM_THRESHOLD, oneGibibyte);
  mallopt(M_TOP_PAD, 64 << 20);
#endif
}

int train(const TrainConfig& config, ProgressLog& log) {
  keepFreedMemory();
  at::set_num_threads(config.threads);
  stopRequested = false;
  std::signal(SIGINT, onSignal);
  std::signal(SIGTERM, onSignal);
  const TrainedModel model = config.system == "pscgan" ? trainPscgan(config, log)
                                                       : trainLocalizer(config, log);
  const std::string hash = exportPackage(config, model);
  log.write({{"type", "done"}, {"package", config.output.string()}, {"sha256", hash}});
  return 0;
}

}  // namespace

int runTraining(const nlohmann::json& configuration) {
  ProgressLog console;
  try {
    const TrainConfig config = TrainConfig::fromJson(configuration);
    if (config.system != "pscgan" && config.system != "heart-localizer") {
      throw std::invalid_argument("\"" + config.system +
                                  "\" cannot be trained (pscgan, heart-localizer)");
    }
    ProgressLog log(config.checkpoints / "log.jsonl");
    return train(config, log);
  } catch (const std::invalid_argument& error) {
    console.write({{"type", "error"}, {"message", error.what()}});
    return statusWrongConfiguration;
  } catch (const std::exception& error) {
    console.write({{"type", "error"}, {"message", error.what()}});
    return statusFailed;
  }
}

}  // namespace lateglow::engine
