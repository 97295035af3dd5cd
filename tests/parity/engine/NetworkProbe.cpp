// Runs one of the engine's layers on given inputs with given weights, forwards and back, so that
// the Python oracles beside this file can compare:
//   network_probe LAYER SETTINGS IN.safetensors OUT.safetensors
// SETTINGS is JSON. IN has input.0 ..., weight.NAME and direction.0 ... (one for each output); OUT has output.0 ...
// and the gradients of sum(output * direction) as gradient.input.0 ... and gradient.weight.NAME.

#include <cstdlib>
#include <exception>
#include <functional>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <torch/torch.h>

#include "engine/inference/WeightLoading.h"
#include "engine/losses/GradientDifferenceLoss.h"
#include "engine/nn/ConvLstm.h"
#include "engine/nn/FrameAttention.h"
#include "engine/nn/NonLocalBlock.h"
#include "engine/nn/PatchGan.h"
#include "engine/package/Safetensors.h"
#include "engine/systems/TorchTensors.h"
#include "engine/systems/medsynth/MedSynthDiscriminator.h"
#include "engine/systems/medsynth/MedSynthGenerator.h"
#include "engine/systems/pscgan/Scln.h"
#include "engine/systems/resunet/VolumeTranslator.h"
#include "engine/systems/vid2vid/Vid2vidGenerator.h"

namespace {

using namespace lateglow::engine;
using Tensors = std::vector<torch::Tensor>;
using Settings = nlohmann::json;

struct Layer {
  std::shared_ptr<torch::nn::Module> module;
  std::function<Tensors(const Tensors&)> run;
};

template <typename Holder, typename Run>
Layer layerOf(Holder holder, Run run) {
  return {holder.ptr(), [holder, run](const Tensors& inputs) mutable {
            return Tensors(run(holder, inputs));
          }};
}

Layer convLstm(const Settings& s) {
  const auto direction =
      s.at("backward").get<bool>() ? TimeDirection::Backward : TimeDirection::Forward;
  return layerOf(ConvLstm(s.at("inputs").get<std::int64_t>(), s.at("channels").get<std::int64_t>(),
                          s.at("kernel").get<std::int64_t>(), direction),
                 [](ConvLstm& layer, const Tensors& inputs) {
                   const ConvLstmOutput output = layer(inputs.at(0));
                   return Tensors{output.hidden, output.last.cell};
                 });
}

Layer biConvLstm(const Settings& s) {
  return layerOf(BiConvLstm(s.at("inputs").get<std::int64_t>(),
                            s.at("channels").get<std::int64_t>()),
                 [](BiConvLstm& layer, const Tensors& inputs) {
                   const BiConvLstmOutput output = layer(inputs.at(0));
                   return Tensors{output.hidden, output.last};
                 });
}

AttentionGrid gridOf(const Settings& s) {
  return {s.at("keys").get<std::int64_t>(), s.at("queries").get<std::int64_t>()};
}

template <typename Attention>
Layer frameAttention(const Settings& s) {
  return layerOf(Attention(s.at("channels").get<std::int64_t>(), gridOf(s)),
                 [](Attention& layer, const Tensors& inputs) { return Tensors{layer(inputs.at(0))}; });
}

Layer nonLocal(const Settings& s) {
  const NonLocalGrid grid{s.at("frames").get<std::int64_t>(), s.at("positions").get<std::int64_t>()};
  return layerOf(NonLocalBlock(s.at("channels").get<std::int64_t>(), grid),
                 [](NonLocalBlock& layer, const Tensors& inputs) {
                   return Tensors{layer(inputs.at(0))};
                 });
}

Layer scln(const Settings& s) {
  const PscganConfig config = PscganConfig::fromJson(s.at("network"), PscganConfig::demo());
  return layerOf(Scln(config, s.at("level").get<std::size_t>()),
                 [](Scln& layer, const Tensors& inputs) {
                   const SclnOutput output = layer(inputs.at(0), inputs.at(1));
                   return Tensors{output.spatial, output.temporal, output.fused};
                 });
}

/// All statistics of normalizations at one mean and one variance; weights alone are given.
void setStatistics(torch::nn::Module& module, const Settings& s) {
  for (auto& item : module.named_buffers()) {
    if (item.key().ends_with("running_mean")) item.value().fill_(s.value("mean", 0.0));
    if (item.key().ends_with("running_var")) item.value().fill_(s.value("variance", 1.0));
  }
}

Layer medSynthGenerator(const Settings& s) {
  const MedSynthConfig config =
      MedSynthConfig::fromJson(s.at("network"), MedSynthConfig::paper());
  MedSynthGenerator generator(config, s.at("stage").get<std::int64_t>());
  setStatistics(*generator, s);
  generator->train(s.at("training").get<bool>());
  return layerOf(generator, [](MedSynthGenerator& layer, const Tensors& inputs) {
    return Tensors{layer(inputs.at(0))};
  });
}

Layer medSynthDiscriminator(const Settings& s) {
  const MedSynthConfig config =
      MedSynthConfig::fromJson(s.at("network"), MedSynthConfig::paper());
  return layerOf(MedSynthDiscriminator(config),
                 [](MedSynthDiscriminator& layer, const Tensors& inputs) {
                   return Tensors{layer(inputs.at(0))};
                 });
}

Layer gradientDifference(const Settings&) {
  return layerOf(torch::nn::Identity(), [](torch::nn::Identity&, const Tensors& inputs) {
    return Tensors{gradientDifferenceLoss(inputs.at(0), inputs.at(1)).reshape(1)};
  });
}

Layer patchGan(const Settings& s) {
  const PatchGanOptions options{s.at("inputs"),
                                s.at("width"),
                                s.at("layers"),
                                s.at("scales"),
                                featureNormFrom(s.at("norm")),
                                dimensionsFrom(s.at("dimensions"))};
  return layerOf(PatchGan(options), [](PatchGan& layer, const Tensors& inputs) {
    Tensors maps;
    for (const PatchJudgement& scale : layer(inputs.at(0))) maps.push_back(scale.patches);
    return maps;
  });
}

Layer vid2vid(const Settings& s) {
  const Vid2vidConfig config = Vid2vidConfig::fromJson(s.at("network"), Vid2vidConfig::demo());
  return layerOf(Vid2vidGenerator(config), [](Vid2vidGenerator& layer, const Tensors& inputs) {
    const Vid2vidFrame frame = layer(inputs.at(0), inputs.at(1));
    if (!frame.flow.defined()) return Tensors{frame.image};
    return Tensors{frame.image, frame.flow, frame.mask};
  });
}

Layer translator(const Settings& s) {
  const ResUNetConfig config = ResUNetConfig::fromJson(s.at("network"), ResUNetConfig::paper());
  const std::int64_t time = s.value("time", std::int64_t{0});
  return layerOf(VolumeTranslator(config),
                 [time](VolumeTranslator& layer, const Tensors& inputs) {
                   if (time == 0) return Tensors{layer(inputs.at(0))};
                   const torch::Tensor times = torch::full({inputs[0].size(0)}, time, torch::kInt64);
                   return Tensors{layer->noiseIn(inputs.at(0), times, inputs.at(1))};
                 });
}

Layer make(const std::string& name, const Settings& settings) {
  if (name == "conv_lstm") return convLstm(settings);
  if (name == "bi_conv_lstm") return biConvLstm(settings);
  if (name == "spatial_attention") return frameAttention<SpatialAttention>(settings);
  if (name == "time_attention") return frameAttention<CausalTimeAttention>(settings);
  if (name == "non_local") return nonLocal(settings);
  if (name == "scln") return scln(settings);
  if (name == "medsynth_generator") return medSynthGenerator(settings);
  if (name == "medsynth_discriminator") return medSynthDiscriminator(settings);
  if (name == "gradient_difference") return gradientDifference(settings);
  if (name == "patch_gan") return patchGan(settings);
  if (name == "vid2vid") return vid2vid(settings);
  if (name == "translator") return translator(settings);
  throw std::invalid_argument("no layer \"" + name + "\"");
}

NamedTensors startingWith(const NamedTensors& all, const std::string& prefix) {
  NamedTensors found;
  for (const auto& [name, tensor] : all) {
    if (name.starts_with(prefix)) found.emplace(name, tensor);
  }
  return found;
}

Tensors numbered(const NamedTensors& all, const std::string& prefix) {
  Tensors found;
  while (all.contains(prefix + std::to_string(found.size()))) {
    found.push_back(all.at(prefix + std::to_string(found.size())));
  }
  return found;
}

NamedTensors probe(Layer layer, const NamedTensors& given) {
  NamedTensors weights = startingWith(given, "weight.");
  for (const auto& item : layer.module->named_buffers()) {
    if (!item.value().is_floating_point()) continue;
    weights.emplace("weight." + item.key(), item.value().clone());
  }
  loadWeights(*layer.module, weights, "weight.");
  Tensors inputs = numbered(given, "input.");
  for (torch::Tensor& input : inputs) input.requires_grad_(true);
  const Tensors outputs = layer.run(inputs);
  const Tensors directions = numbered(given, "direction.");
  torch::Tensor sum = torch::zeros({});
  NamedTensors result;
  for (std::size_t i = 0; i < outputs.size(); ++i) {
    sum = sum + (outputs[i] * directions.at(i)).sum();
    result["output." + std::to_string(i)] = outputs[i];
  }
  sum.backward();
  const auto gradientOf = [](const torch::Tensor& tensor) {
    return tensor.grad().defined() ? tensor.grad() : torch::zeros_like(tensor);
  };
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    result["gradient.input." + std::to_string(i)] = gradientOf(inputs[i]);
  }
  for (const auto& item : layer.module->named_parameters()) {
    result["gradient.weight." + item.key()] = gradientOf(item.value());
  }
  return result;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() != 4) throw std::invalid_argument("four arguments are needed");
  at::set_num_threads(1);
  const auto file = readSafetensors(arguments[2]);
  if (!file) throw std::runtime_error(file.error());
  const NamedTensors result = probe(make(arguments[0], Settings::parse(arguments[1])),
                                    toTorchWeights(file->tensors));
  const auto written = writeSafetensors(arguments[3], fromTorch(result));
  if (!written) throw std::runtime_error(written.error());
  return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(std::vector<std::string>(words + 1, words + count));
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
