#include "app/cli/Reproduction.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <span>

#include "app/cli/CaseAnalysis.h"
#include "app/report/CaseFolder.h"
#include "app/workflow/CaseFiles.h"
#include "app/workflow/EditedMask.h"
#include "app/workflow/MaskReader.h"
#include "app/workflow/MeasurementsJson.h"
#include "app/workflow/ReproduceBundle.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/io/FilesUnder.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

Expected<void> checkModel(const Session& session, const BundleManifest& manifest) {
  const auto model = session.models->find(manifest.modelId);
  if (model && model->sha256 == manifest.modelSha256) return {};
  const std::string wanted =
      manifest.modelId + " " + manifest.modelVersion + " (SHA-256 " + manifest.modelSha256 + ")";
  const std::string here =
      model ? "; here is " + model->manifest.version + " (SHA-256 " + model->sha256 + ")"
            : "; no model of that name is here";
  return fail(FailureCode::Refused, std::string("the bundle was made by ").append(wanted).append(here),
              "install that package with lateglow-cli models install, then try again");
}

AnalysisRequest requestFor(const OpenedBundle& bundle) {
  AnalysisRequest request;
  request.model = bundle.manifest.modelId;
  const fs::path inputs = bundle.folder.path() / kBundleInputs;
  const std::vector<fs::path> files = filesUnder(inputs);
  request.in = files.size() == 1 ? files.front().string() : inputs.string();
  const MeasureOptions& options = bundle.manifest.measureOptions;
  if (const auto& point = options.anteriorRvInsertionMm) {
    char text[96];
    std::snprintf(text, sizeof text, "%.17g,%.17g,%.17g", point->x, point->y, point->z);
    request.measure.rvInsertion = text;
  }
  if (options.apex == ApexChoice::FirstSlice) request.measure.apex = "first";
  if (options.apex == ApexChoice::LastSlice) request.measure.apex = "last";
  return request;
}

Expected<json> readJson(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  json object = json::parse(stream, nullptr, false);
  if (!object.is_discarded()) return object;
  return fail(FailureCode::BadInput, file.string() + " is damaged", "ask for the bundle again",
              file.string());
}

struct Again {
  json measurements;
  std::size_t voxels = 0;     ///< compared classes
  std::size_t different = 0;  ///< of them
};

/// The figures of the run, or, where a reader edited the contours, of those contours measured again.
Expected<Again> measureAgain(Session& session, const OpenedBundle& bundle, const fs::path& target) {
  const auto content = loadCaseFolder(target);
  if (!content) return tl::unexpected(content.error());
  SilentProgress silent;
  auto mask = readMask(bundle.folder.path() / kBundleMask, true, silent);
  if (!mask) return tl::unexpected(mask.error());
  const auto layer = content->analyzed.newest(LayerRole::TissueMask);
  const std::vector<std::uint8_t>& made = layer->labelMap()->labels;
  if (made.size() != mask->labels.size()) {
    return fail(FailureCode::BadInput, "the classes in the bundle lie on another grid",
                "ask for the bundle again");
  }
  Again again;
  again.voxels = made.size();
  for (std::size_t i = 0; i < made.size(); ++i) again.different += made[i] != mask->labels[i] ? 1 : 0;
  if (!bundle.manifest.editedByReader) {
    auto measured = readJson(target / casefiles::kMeasurements);
    if (!measured) return tl::unexpected(measured.error());
    again.measurements = std::move(*measured);
    return again;
  }
  Layer edited = *layer;
  edited.image = std::move(*mask);
  MeasureOptions options = bundle.manifest.measureOptions;
  options.method = kEditedMethod;
  const auto measured = session.pipeline.measure(
      content->analyzed.with(std::make_shared<const Layer>(std::move(edited))), options, true);
  if (!measured) return tl::unexpected(measured.error());
  again.measurements = toJson(*measured);
  const auto run = readJson(target / casefiles::kMeasurements);
  if (run && run->contains("uncertainty")) {
    again.measurements["uncertainty"] = run->at("uncertainty");  // it is the model's
  }
  return again;
}

std::string textOf(const std::vector<ReproducedValue>& values) {
  std::string text;
  for (const ReproducedValue& value : values) {
    text.append(value.same ? "  same     " : "  DIFFERS  ").append(value.name).append("  ");
    text.append(value.before);
    if (!value.same) text.append(" -> ").append(value.after);
    text.append("\n");
  }
  return text;
}

json valuesJson(const std::vector<ReproducedValue>& values) {
  json list = json::array();
  for (const ReproducedValue& value : values) {
    list.push_back({{"name", value.name},
                    {"bundle", value.before},
                    {"again", value.after},
                    {"same", value.same}});
  }
  return list;
}

CommandResult answerOf(const OpenedBundle& bundle, const Again& again,
                       const std::vector<ReproducedValue>& values, const fs::path& target) {
  const auto same = static_cast<std::size_t>(
      std::count_if(values.begin(), values.end(), [](const auto& value) { return value.same; }));
  const bool all = same == values.size();
  CommandResult result;
  result.json = {{"schema", "lateglow.reproduction/1"},
                 {"output", target.string()},
                 {"reproduced", all},
                 {"values", valuesJson(values)},
                 {"same", same},
                 {"compared", values.size()},
                 {"edited_by_reader", bundle.manifest.editedByReader},
                 {"classes", {{"voxels", again.voxels}, {"different", again.different}}}};
  result.text = textOf(values);
  result.text += std::to_string(same) + " of " + std::to_string(values.size()) +
                 " figures are the same; " + std::to_string(again.different) + " of " +
                 std::to_string(again.voxels) + " voxels have another class" +
                 (bundle.manifest.editedByReader ? " (a reader edited the contours; the figures are "
                                                   "of the edited ones)\n"
                                                 : "\n");
  result.exitStatus = all ? 0 : 1;
  return result;
}

}  // namespace

Expected<CommandResult> reproduceBundle(const fs::path& file, const fs::path& target,
                                        const CommonOptions& common, ProgressSink& progress) {
  SubProgress unpacking(progress, 0.0, 0.1);
  const auto bundle = openBundle(file, unpacking);
  if (!bundle) return tl::unexpected(bundle.error());
  Session session;
  if (auto fits = checkModel(session, bundle->manifest); !fits) return tl::unexpected(fits.error());
  CommonOptions options = common;
  options.seed = bundle->manifest.seed;
  options.force = bundle->manifest.force || common.force;
  SubProgress running(progress, 0.1, 1.0);
  const auto done = analyzeInto(session, requestFor(*bundle), target, options, running);
  if (!done) return done;
  const auto before = readJson(bundle->folder.path() / kBundleMeasurements);
  if (!before) return tl::unexpected(before.error());
  const auto again = measureAgain(session, *bundle, target);
  if (!again) return tl::unexpected(again.error());
  CommandResult result =
      answerOf(*bundle, *again, compareValues(*before, again->measurements), target);
  const std::string text = result.json.dump(2).append("\n");
  const auto written = writeFileAtomically(target / "reproduction.json",
                                           std::as_bytes(std::span(text)), true);
  if (!written) return tl::unexpected(written.error());
  return result;
}

}  // namespace lateglow::cli
