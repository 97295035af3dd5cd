// Runs MedSynth over a whole volume and prints time and memory; medsynth_bench.py compares it.
//   medsynth_bench CONFIGURATION WEIGHTS.safetensors VOLUME.safetensors OUT.safetensors THREADS exact|fast
// VOLUME has `volume` F32 [D, H, W] and may have `foreground` U8. OUT (or "-") gets `synthetic`. One JSON line:
// seconds of the run (of a clock, and of all processors together), and the largest memory that the program ever had, in MiB.

#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <torch/torch.h>

#include "engine/inference/MedSynthInference.h"
#include "engine/package/Safetensors.h"
#include "engine/systems/TorchTensors.h"

namespace {

using namespace lateglow::engine;

TensorMap readArrays(const std::string& file) {
  auto read = readSafetensors(file);
  if (!read) throw std::runtime_error(read.error());
  return std::move(read->tensors);
}

double processorSeconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

int runBench(const std::vector<std::string>& words) {
  if (words.size() != 6) throw std::invalid_argument("six arguments are needed");
  at::set_num_threads(std::stoi(words[4]));
  Manifest manifest;
  manifest.configuration = nlohmann::json::parse(words[0]);
  MedSynthInference system(manifest, toTorchWeights(readArrays(words[1])), torch::kCPU);
  NamedTensors inputs;
  for (const auto& [name, tensor] : readArrays(words[2])) inputs.emplace(name, toTorch(tensor));
  RunContext context;
  context.precision = words[5] == "fast" ? Precision::Fast : Precision::Exact;
  const double before = processorSeconds();
  const auto start = std::chrono::steady_clock::now();
  const NamedTensors made = system.run(inputs, context);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  const nlohmann::json line = {{"seconds", seconds.count()},
                               {"processor_seconds", processorSeconds() - before},
                               {"peak_mib", peakMebibytes()}};
  std::cout << line.dump() << std::endl;
  if (words[3] == "-") return EXIT_SUCCESS;
  const auto written = writeSafetensors(words[3], fromTorch(made));
  if (!written) throw std::runtime_error(written.error());
  return EXIT_SUCCESS;
}

}  // namespace

int main(int count, char** words) {
  try {
    return runBench(std::vector<std::string>(words + 1, words + count));
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return EXIT_FAILURE;
  }
}
