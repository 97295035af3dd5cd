#include "engine/training/TrainCommand.h"

#include <malloc.h>

#include <csignal>
#include <exception>
#include <map>
#include <string>

#include <torch/torch.h>

#include "engine/data/LocalizerDataset.h"
#include "engine/data/PscganDataset.h"
#include "engine/data/SegmenterDataset.h"
#include "engine/data/VolumePairDataset.h"
#include "engine/training/LocalizerTrainer.h"
#include "engine/training/MedSynthTrainer.h"
#include "engine/training/PackageExport.h"
#include "engine/training/ProgressLog.h"
#include "engine/training/PscganTrainer.h"
#include "engine/training/ResUNetTrainer.h"
#include "engine/training/SegmenterTrainer.h"
#include "engine/training/SpganTrainer.h"
#include "engine/training/TrainConfig.h"
#include "engine/training/TrainingControl.h"
#include "engine/training/Vid2vidTrainer.h"

namespace lateglow::engine {

namespace {

constexpr int statusFailed = 1;
constexpr int statusWrongConfiguration = 2;

/// Signals may only touch a lock-free flag; training looks at it after every step.
StopFlag stopRequested{false};

void onSignal(int) { stopRequested = true; }

/// PSCGAN and SpGAN learn from the same pairs of cine and LGE.
template <typename Network, typename Trainer>
TrainedModel trainOnPairs(const TrainConfig& config, ProgressLog& log) {
  const Network network = Network::fromJson(config.network, Network::preset(config.preset));
  const PscganDataset data(config.data, network.phases, network.pixels);
  Trainer trainer(config, data, log, stopRequested);
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

/// The networks that find their way without a preset: localizer and segmenter.
template <typename Dataset, typename Trainer>
TrainedModel trainOnFrames(const TrainConfig& config, ProgressLog& log) {
  const Dataset data(config.data);
  Trainer trainer(config, data, log, stopRequested);
  log.write({{"type", "start"},
             {"system", config.system},
             {"training_cases", data.cases(Split::Training).size()},
             {"validation_cases", data.cases(Split::Validation).size()}});
  trainer.run();
  return {trainer.weights(), trainer.network(),  trainer.recipe(),  trainer.metrics(),
          trainer.usage(),   data.description(), data.fingerprint()};
}

/// The systems that make a volume out of a volume.
template <typename Trainer>
TrainedModel trainOnVolumes(const TrainConfig& config, ProgressLog& log) {
  const VolumePairDataset data(config.data);
  Trainer trainer(config, data, log, stopRequested);
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

const std::map<std::string, TrainedModel (*)(const TrainConfig&, ProgressLog&)>& trainers() {
  static const std::map<std::string, TrainedModel (*)(const TrainConfig&, ProgressLog&)> all{
      {"ddpm", trainOnVolumes<ResUNetTrainer>},
      {"heart-localizer", trainOnFrames<LocalizerDataset, LocalizerTrainer>},
      {"heart-segmenter", trainOnFrames<SegmenterDataset, SegmenterTrainer>},
      {"medsynth", trainOnVolumes<MedSynthTrainer>},
      {"pix2pix2d", trainOnVolumes<ResUNetTrainer>},
      {"pix2pix3d", trainOnVolumes<ResUNetTrainer>},
      {"pscgan", trainOnPairs<PscganConfig, PscganTrainer>},
      {"resunet", trainOnVolumes<ResUNetTrainer>},
      {"spgan", trainOnPairs<SpganConfig, SpganTrainer>},
      {"vid2vid", trainOnVolumes<Vid2vidTrainer>}};
  return all;
}

std::string namesOfTrainers() {
  std::string names;
  for (const auto& [name, train] : trainers()) names += (names.empty() ? "" : ", ") + name;
  return names;
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
  at::globalContext().setDeterministicAlgorithms(config.deterministic, /*warn_only=*/false);
  stopRequested = false;
  std::signal(SIGINT, onSignal);
  std::signal(SIGTERM, onSignal);
  const TrainedModel model = trainers().at(config.system)(config, log);
  const std::string hash = exportPackage(config, model);
  log.write({{"type", "done"}, {"package", config.output.string()}, {"sha256", hash}});
  return 0;
}

}  // namespace

int runTraining(const nlohmann::json& configuration) {
  ProgressLog console;
  try {
    const TrainConfig config = TrainConfig::fromJson(configuration);
    if (!trainers().contains(config.system)) {
      throw std::invalid_argument("\"" + config.system + "\" cannot be trained (" +
                                  namesOfTrainers() + ")");
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
