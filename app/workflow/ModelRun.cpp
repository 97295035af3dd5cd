#include "app/workflow/ModelRun.h"

#include <algorithm>
#include <iterator>

#include "app/workflow/CaseGate.h"

namespace lateglow {

tl::unexpected<Failure> cancelledRun() {
  return fail(FailureCode::Cancelled, "the run was cancelled", "start it again when you like");
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
  if (series.cine() != nullptr && force) {
    gate.forced = true;
    return gate;
  }
  std::string reasons;
  for (const GateReason& reason : gate.reasons) {
    if (reason.verdict == GateReason::Verdict::Refuses) reasons += " " + reason.message;
  }
  const std::string file = series.files.empty() ? series.description : series.files.front().string();
  return fail(FailureCode::Refused, file + ": model " + model.manifest.id + " was not made for it." + reasons,
              series.cine() != nullptr ? "choose another series or model, or use --force and say so"
                                       : "choose a cine series",
              file);
}

}  // namespace lateglow
