#pragma once

#include "engine/package/ModelPackage.h"

namespace lateglow::engine::test {

inline Manifest exampleManifest() {
  Manifest manifest;
  manifest.id = "example-demo";
  manifest.title = "Example demonstration";
  manifest.version = "1.2.0";
  manifest.system = "self-test";
  manifest.task = "doubling";
  manifest.configuration = {{"steps", 1}};
  manifest.inputs = {"MR cine", 25, {64, 64}, {1.6, 1.6}, "[-1,1]"};
  manifest.outputs = {"values"};
  manifest.training = {{"cohort", "standard"}, {"seed", 7}};
  manifest.metrics = {{"ssim", 0.5}};
  manifest.demonstration = true;
  manifest.limits = {"Trained on phantoms; not for patients."};
  manifest.versions = {{"lateglow", "0.1.0"}};
  return manifest;
}

inline TensorMap exampleWeights() {
  const std::vector<float> two = {2.0F};
  return {{"factor", Tensor::fromFloats({1}, two)}};
}

}  // namespace lateglow::engine::test
