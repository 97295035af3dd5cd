#include "app/workflow/ModelRun.h"

#include <algorithm>
#include <iterator>

#include "app/workflow/CaseGate.h"
#include "app/workflow/Resources.h"
#include "imaging/core/UtcTime.h"

namespace lateglow {

tl::unexpected<Failure> cancelledRun() {
  return fail(FailureCode::Cancelled, "the run was cancelled", "start it again when you like");
}

Provenance runProvenance(const Case& opened, const InstalledModel& model,
                         const SynthesisOptions& options, const std::string& device,
                         const GateVerdict& gate) {
  Provenance provenance;
  provenance.operation = "synthesize";
  provenance.softwareVersion = softwareVersion();
  provenance.modelId = model.manifest.id;
  provenance.modelVersion = model.manifest.version;
  provenance.packageSha256 = model.sha256;
  provenance.device = device;
  provenance.createdUtc = currentUtcTime();
  provenance.demonstration = model.manifest.demonstration;
  provenance.forced = gate.forced;
  provenance.sourceSeriesUids = {opened.source().uid};
  provenance.sourceInstanceUids = opened.source().sourceInstanceUids;
  provenance.parameters = {{"seed", std::to_string(options.seed)}};
  return provenance;
}

engine::RunRequest makeRequest(const InstalledModel& model, const SynthesisOptions& options) {
  engine::RunRequest request;
  request.package = model.package;
  request.device = options.device;
  request.threads = options.threads;
  request.seed = options.seed;
  return request;
}

Expected<std::span<const float>> requiredOutput(const engine::RunResult& result, const std::string& name,
                                        const std::vector<std::int64_t>& shape,
                                        const InstalledModel& model) {
  const auto found = result.outputs.find(name);
  if (found == result.outputs.end() || found->second.type() != engine::DType::F32 ||
      found->second.shape() != shape) {
    return fail(FailureCode::BadInput,
                "model " + model.manifest.id + " gave no usable output \"" + name + "\"",
                "verify the package with `lateglow-cli models verify " + model.manifest.id + "`",
                model.package.string());
  }
  return found->second.floats();
}

std::vector<HeartCrop> validCrops(const std::vector<HeartCrop>& crops) {
  std::vector<HeartCrop> valid;
  std::copy_if(crops.begin(), crops.end(), std::back_inserter(valid),
               [](const HeartCrop& crop) { return crop.valid; });
  return valid;
}

Expected<GateVerdict> passGate(const Series& series, const InstalledModel& model, bool force) {
  GateVerdict gate = judgeSeries(series, model.manifest);
  if (!gate.refuses()) return gate;
  const bool rightKind = std::ranges::none_of(gate.reasons, [](const GateReason& reason) {
    return reason.verdict == GateReason::Verdict::Refuses && reason.code == "kind";
  });
  if (rightKind && force) {
    gate.forced = true;
    return gate;
  }
  std::string reasons;
  for (const GateReason& reason : gate.reasons) {
    if (reason.verdict == GateReason::Verdict::Refuses) reasons += " " + reason.message;
  }
  const std::string file = series.files.empty() ? series.description : series.files.front().string();
  return fail(FailureCode::Refused, file + ": model " + model.manifest.id + " was not made for it." + reasons,
              rightKind ? "choose another series or model, or use --force and say so"
                        : "choose a series of the kind that the model needs",
              file);
}

}  // namespace lateglow
