#include "engine/training/Vid2vidTrainer.h"

#include "engine/losses/FeatureMatchingLoss.h"
#include "engine/losses/GradientDifferenceLoss.h"
#include "engine/nn/Autocast.h"
#include "engine/nn/FlowWarp.h"
#include "engine/systems/vid2vid/Vid2vidVolume.h"
#include "engine/training/VolumeObjective.h"
#include "engine/training/VolumeScore.h"

namespace lateglow::engine {

/// What the generator made of a clip; frames one after the other along the samples, [F * N, ., 1,
/// H, W].
struct Vid2vidTrainer::Clip {
  torch::Tensor sources;  ///< what each frame was made from
  torch::Tensor truth;
  torch::Tensor made;
  torch::Tensor foreground;
  torch::Tensor carried;  ///< the truth of the frame before, moved by the flow; of the frames below
  torch::Tensor carriedTruth;  ///< that have a flow and a frame before
  torch::Tensor timeTruth;     ///< K images and their flows; undefined when the clip is too short
  torch::Tensor timeMade;
};

namespace {

/// A slice of a clip [N, 1, T, H, W] as a frame.
torch::Tensor frameAt(const torch::Tensor& clip, std::int64_t time) {
  return clip.slice(2, time, time + 1);
}

torch::Tensor joinedSamples(const std::vector<torch::Tensor>& frames) {
  return frames.empty() ? torch::Tensor() : torch::cat(frames, 0);
}

/// K consecutive images, and the flows that lead to the second and the later ones, as channels.
torch::Tensor timeWindow(const std::vector<torch::Tensor>& images,
                         const std::vector<torch::Tensor>& flows, std::size_t last,
                         std::size_t count) {
  std::vector<torch::Tensor> channels(
      images.begin() + static_cast<std::ptrdiff_t>(last + 1 - count),
      images.begin() + static_cast<std::ptrdiff_t>(last + 1));
  for (std::size_t i = last + 2 - count; i <= last; ++i) {
    if (flows[i].defined()) channels.push_back(flows[i]);
  }
  return torch::cat(channels, 1);
}

}  // namespace

Vid2vidTrainer::Vid2vidTrainer(const TrainConfig& config, const VolumePairDataset& data,
                               ProgressLog& log, const StopFlag& stop)
    : m_config(config),
      m_data(data),
      m_log(log),
      m_stop(stop),
      m_device(config.device),
      m_network(Vid2vidConfig::fromJson(config.network, Vid2vidConfig::preset(config.preset))),
      m_recipe(Vid2vidRecipe::named(config.recipe, config.losses)) {
  const std::int64_t factor = std::int64_t{1} << m_network.halvings;
  if (m_recipe.rows % factor != 0 || m_recipe.columns % factor != 0) {
    throw std::invalid_argument("\"rows\" and \"columns\" of \"losses\" must be divisible by " +
                                std::to_string(factor));
  }
}

void Vid2vidTrainer::run() {
  torch::manual_seed(m_config.seed);
  m_generator = Vid2vidGenerator(m_network);
  m_shown = Vid2vidGenerator(m_network);
  m_imageJudge = PatchGan(m_network.imageJudge());
  m_temporalJudge = PatchGan(m_network.temporalJudge());
  m_generator->to(m_device);
  m_shown->to(m_device);
  m_shown->eval();
  m_imageJudge->to(m_device);
  m_temporalJudge->to(m_device);
  const AdamOptimizer::Options judge{m_recipe.beta1, 0.999, m_recipe.clipNorm, 0.0, 0.0};
  AdamOptimizer::Options maker = judge;
  maker.averageDecay = m_recipe.averageDecay;
  maker.orthogonalRate = m_recipe.orthogonalRate;
  m_generatorLearner = &addLearner("generator", *m_generator, maker);
  m_imageLearner = &addLearner("image_judge", *m_imageJudge, judge);
  m_temporalLearner = &addLearner("temporal_judge", *m_temporalJudge, judge);
  train(*m_shown,
        {phaseName,
         m_recipe.learningRate,
         m_recipe.decay,
         m_recipe.batch * m_recipe.frames,
         {{"network", m_network.toJson()}, {"recipe", m_recipe.toJson()}}},
        m_config, m_log, m_stop);
}

Vid2vidTrainer::Clip Vid2vidTrainer::runClip(std::int64_t number) {
  std::seed_seq seeds{m_config.seed, static_cast<std::uint64_t>(number), std::uint64_t{32452843}};
  std::mt19937_64 random(seeds);
  const std::int64_t given = m_network.previousFrames;
  const std::int64_t frames = m_recipe.frames;
  const VolumeBatch batch =
      randomCrops(m_data,
                  casesOfStep(m_data.cases(Split::Training), number, m_recipe.batch, m_config.seed),
                  {{frames + given, m_recipe.rows, m_recipe.columns}, true, true}, random)
          .to(m_device);
  Vid2vidSequence sequence(m_generator);
  if (std::uniform_real_distribution<double>(0.0, 1.0)(random) < m_recipe.startWithTruth) {
    for (std::int64_t t = 0; t < given; ++t) {
      sequence.remember(frameAt(batch.source, t), frameAt(batch.target, t));
    }
  }
  std::vector<torch::Tensor> sources, made, truth, flows, carried, carriedTruth, timeMade,
      timeTruth;
  const auto seen = static_cast<std::size_t>(m_network.judgeFrames);
  for (std::int64_t t = 0; t < frames; ++t) {
    Vid2vidFrame frame;
    {
      const AutocastScope autocast(m_device.type(), m_config.bfloat16);
      frame = sequence.next(frameAt(batch.source, given + t));
    }
    sources.push_back(sequence.sources());
    made.push_back(frame.image);
    truth.push_back(frameAt(batch.target, given + t));
    flows.push_back(frame.flow.defined() ? frame.flow.detach() / m_network.flowPixels
                                         : torch::Tensor());
    if (frame.flow.defined() && m_recipe.flow > 0.0) {
      carried.push_back(warped(frameAt(batch.target, given + t - 1), frame.flow));
      carriedTruth.push_back(truth.back());
    }
    if (m_recipe.judgesTime() && made.size() >= seen) {
      timeMade.push_back(timeWindow(made, flows, made.size() - 1, seen));
      timeTruth.push_back(timeWindow(truth, flows, made.size() - 1, seen));
    }
  }
  const torch::Tensor inside = batch.foreground.slice(2, given).transpose(0, 2);
  return {joinedSamples(sources),   joinedSamples(truth),
          joinedSamples(made),      inside.reshape({-1, 1, 1, m_recipe.rows, m_recipe.columns}),
          joinedSamples(carried),   joinedSamples(carriedTruth),
          joinedSamples(timeTruth), joinedSamples(timeMade)};
}

nlohmann::json Vid2vidTrainer::step(std::int64_t number, double learningRate) {
  nlohmann::json parts;
  const Clip clip = runClip(number);
  if (m_recipe.judgesImages()) {
    parts["image_judge"] = rounded(learnImageJudge(clip, learningRate));
  }
  if (clip.timeMade.defined()) {
    parts["temporal_judge"] = rounded(learnTemporalJudge(clip, learningRate));
  }
  requireGradients(*m_imageJudge, false);
  requireGradients(*m_temporalJudge, false);
  m_generatorLearner->learn(generatorLoss(clip, parts), learningRate);
  requireGradients(*m_imageJudge, true);
  requireGradients(*m_temporalJudge, true);
  return parts;
}

double Vid2vidTrainer::learnImageJudge(const Clip& clip, double learningRate) {
  const torch::Tensor real = torch::cat({clip.sources, clip.truth}, 1);
  const torch::Tensor fake = torch::cat({clip.sources, clip.made.detach()}, 1);
  return learnJudge(m_imageJudge, *m_imageLearner, {m_recipe.adversarialForm, m_config.bfloat16},
                    real, fake, learningRate);
}

double Vid2vidTrainer::learnTemporalJudge(const Clip& clip, double learningRate) {
  return learnJudge(m_temporalJudge, *m_temporalLearner,
                    {m_recipe.adversarialForm, m_config.bfloat16}, clip.timeTruth,
                    clip.timeMade.detach(), learningRate);
}

torch::Tensor Vid2vidTrainer::generatorLoss(const Clip& clip, nlohmann::json& parts) {
  LossSum sum(parts);
  sum.add("l1", m_recipe.l1,
          [&] { return foregroundL1(clip.made, clip.truth, clip.foreground, m_recipe.outside); });
  sum.add("gradient_difference", m_recipe.gradientDifference,
          [&] { return gradientDifferenceLoss(clip.made, clip.truth); });
  if (clip.carried.defined()) {
    sum.add("flow", m_recipe.flow, [&] { return (clip.carried - clip.carriedTruth).abs().mean(); });
  }
  const JudgeOptions options{m_recipe.adversarialForm, m_config.bfloat16};
  if (m_recipe.judgesImages()) {
    addJudgement(sum, m_imageJudge, options, torch::cat({clip.sources, clip.truth}, 1),
                 torch::cat({clip.sources, clip.made}, 1), "adversarial", m_recipe.adversarial,
                 m_recipe.featureMatching);
  }
  if (clip.timeMade.defined()) {
    addJudgement(sum, m_temporalJudge, options, clip.timeTruth, clip.timeMade, "temporal",
                 m_recipe.temporal, m_recipe.featureMatching);
  }
  return sum.total();
}

nlohmann::json Vid2vidTrainer::validate(std::int64_t limit) {
  VolumeScore score(TargetScale::of(m_data.description()));
  for (const std::int64_t index : validationCases(m_data, limit)) {
    const VolumePair& pair = m_data.pair(index);
    const torch::Tensor made = translateVolume(m_shown, pair.source.to(m_device, torch::kFloat32),
                                               {m_network.bothDirections, m_config.bfloat16, {}});
    score.add(made.cpu(), pair.target, pair.foreground);
  }
  return score.toJson();
}

}  // namespace lateglow::engine
