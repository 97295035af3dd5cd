#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/cli/Drawing.h"
#include "app/cli/Session.h"
#include "app/report/EvaluationReport.h"
#include "app/workflow/CalibrationFit.h"
#include "app/workflow/EvaluationText.h"
#include "app/workflow/VolumeEvaluation.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string model = "pscgan-demo";
  std::vector<std::string> compare;
  std::string data;
  std::string out;
  std::string cohortName;
  int folds = 0;
  std::string calibration;
  std::string fitCalibration;
};

/// The packages to run, the main one first: --model, then those of --compare; without --model the
/// first of --compare.
std::vector<std::string> modelIds(const Options& options, bool modelGiven) {
  std::vector<std::string> ids;
  if (modelGiven || options.compare.empty()) ids.push_back(options.model);
  for (const std::string& id : options.compare) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

struct Refusal {
  std::string name;
  std::string reason;
};

struct Run {
  std::vector<EvaluationResult> results;  ///< one a package, all with the same cases
  std::vector<Refusal> refused;
};

/// One case by every package; nothing where the gate or the localizer refuses it.
Expected<std::vector<EvaluatedCase>> runCase(Session& session, const std::vector<std::string>& ids,
                                             const EvaluationFolder& folder, const VolumeTask* task,
                                             const CommonOptions& common, ProgressSink& progress,
                                             std::vector<Refusal>& refused) {
  std::vector<EvaluatedCase> cases;
  const auto count = static_cast<double>(ids.size());
  for (std::size_t n = 0; n < ids.size(); ++n) {
    SubProgress part(progress, static_cast<double>(n) / count, static_cast<double>(n + 1) / count);
    const SynthesisOptions synthesis = synthesisOptions(common, ids[n]);
    auto evaluated = task == nullptr ? evaluateCase(session.pipeline, folder, synthesis, part)
                                     : evaluateVolumeCase(session.pipeline, folder, *task,
                                                          RegisterTarget::WhereGridsDiffer, synthesis, part);
    if (!evaluated && evaluated.error().code == FailureCode::Refused) {
      refused.push_back({folder.path.filename().string(), evaluated.error().message});
      return std::vector<EvaluatedCase>{};
    }
    if (!evaluated) return tl::unexpected(evaluated.error());
    cases.push_back(std::move(*evaluated));
  }
  return cases;
}

Expected<EvaluationSubject> subjectOf(const Session& session, const std::string& id, const Options& options,
                                      const CommonOptions& common, const std::string& cohort) {
  const auto model = session.models->find(id);
  if (!model) return tl::unexpected(model.error());
  const engine::Manifest& manifest = model->manifest;
  EvaluationSubject subject{id,     manifest.title, manifest.version, model->sha256, tablesOf(manifest),
                            cohort, options.folds,  common.seed,      packageCalibration(model->package)};
  if (!options.calibration.empty()) {
    const auto calibration = readCalibration(options.calibration);
    if (!calibration) return tl::unexpected(calibration.error());
    subject.calibration = *calibration;
  }
  return subject;
}

/// Packages of several systems side by side: the tables that all of them can fill.
void shareTables(std::vector<EvaluationSubject>& subjects) {
  const bool image = std::any_of(subjects.begin(), subjects.end(), [](const EvaluationSubject& subject) {
    return subject.tables == PaperTables::Spgan;
  });
  if (!image) return;
  for (EvaluationSubject& subject : subjects) subject.tables = PaperTables::Spgan;
}

/// The task that all packages share; null for those of the heart.
Expected<const VolumeTask*> sharedTask(const Session& session, const std::vector<std::string>& ids) {
  const VolumeTask* shared = nullptr;
  for (const std::string& id : ids) {
    const auto model = session.models->find(id);
    if (!model) return tl::unexpected(model.error());
    const VolumeTask* task = findVolumeTask(model->manifest.task);
    if (id != ids.front() && task != shared) {
      return fail(FailureCode::BadInput, id + " does another task than " + ids.front(),
                  "compare packages of one task on the same cases");
    }
    shared = task;
  }
  return shared;
}

Expected<Run> evaluateAll(const std::vector<std::string>& ids, const Options& options, const CommonOptions& common,
                          ProgressSink& progress) {
  Session session;
  const auto task = sharedTask(session, ids);
  if (!task) return tl::unexpected(task.error());
  const auto folders =
      *task == nullptr ? findEvaluationCases(options.data) : findVolumeEvaluationCases(options.data, **task);
  if (!folders) return tl::unexpected(folders.error());
  const std::string cohort =
      options.cohortName.empty() ? commonCohort(*folders, options.data) : options.cohortName;
  std::vector<EvaluationSubject> subjects;
  for (const std::string& id : ids) {
    auto subject = subjectOf(session, id, options, common, cohort);
    if (!subject) return tl::unexpected(subject.error());
    subjects.push_back(std::move(*subject));
  }
  shareTables(subjects);
  Run run;
  std::vector<std::vector<EvaluatedCase>> cases(ids.size());
  const auto total = static_cast<double>(folders->size());
  for (std::size_t i = 0; i < folders->size(); ++i) {
    SubProgress part(progress, static_cast<double>(i) / total, static_cast<double>(i + 1) / total);
    auto done = runCase(session, ids, (*folders)[i], *task, common, part, run.refused);
    if (!done) return tl::unexpected(done.error());
    for (std::size_t n = 0; n < done->size(); ++n) cases[n].push_back(std::move((*done)[n]));
  }
  for (std::size_t n = 0; n < ids.size(); ++n) {
    run.results.push_back(summarizeEvaluation(std::move(subjects[n]), std::move(cases[n])));
  }
  return run;
}

std::string refusalText(const std::vector<Refusal>& refused) {
  if (refused.empty()) return "";
  std::string text = std::to_string(refused.size()) + " cases were refused and are in no figure:\n";
  for (const Refusal& refusal : refused) text += "  " + refusal.name + ": " + refusal.reason + "\n";
  return text;
}

nlohmann::json runJson(const Run& run, const std::optional<EvaluationComparison>& comparison,
                       const std::string& data) {
  nlohmann::json json = toJson(run.results.front());
  json["data"] = data;
  json["refused"] = nlohmann::json::array();
  for (const Refusal& refusal : run.refused) {
    json["refused"].push_back({{"name", refusal.name}, {"reason", refusal.reason}});
  }
  if (comparison) json["comparison"] = toJson(*comparison);
  return json;
}

Expected<void> writeText(const fs::path& file, const std::string& text) {
  return writeFileAtomically(file, std::as_bytes(std::span(text)), true);
}

Expected<std::vector<fs::path>> writeFiles(const CommandResult& answer, const Run& run,
                                           const std::optional<EvaluationComparison>& comparison,
                                           const fs::path& out) {
  const OffscreenDrawing drawing;
  auto files = writeEvaluationPlots(run.results.front(), out);
  if (!files) return files;
  const auto pages = writeEvaluationPdf(run.results.front(), comparison, out / "evaluation.pdf");
  if (!pages) return tl::unexpected(pages.error());
  if (const auto written = writeText(out / "evaluation.txt", answer.text); !written) {
    return tl::unexpected(written.error());
  }
  if (const auto written = writeText(out / "evaluation.json", answer.json.dump(2) + "\n"); !written) {
    return tl::unexpected(written.error());
  }
  files->insert(files->end(), {out / "evaluation.pdf", out / "evaluation.txt", out / "evaluation.json"});
  return files;
}

/// Fits the intervals' scales on these cases and writes them for a package's manifest.
Expected<void> fitAndWrite(const EvaluationResult& result, const Options& options, CommandResult& answer) {
  const auto fitted = fitCalibration(allCases(result), result.subject.cohort);
  if (!fitted) {
    return fail(FailureCode::BadInput, "a calibration needs ten cases whose package gives its members",
                "use more cases, and a package and engine that give the output \"members\"", options.data);
  }
  answer.json["fitted_calibration"] = toJson(*fitted);
  answer.text += "Calibration fitted on these cases, to be tested on others: " + toJson(*fitted).dump() + "\n";
  return writeText(options.fitCalibration, toJson(*fitted).dump(2) + "\n");
}

Expected<CommandResult> run(const Options& options, bool modelGiven, const CommonOptions& common,
                            ProgressSink& progress) {
  const fs::path out = options.out;
  if (const auto free = checkOutput((out / "evaluation.json").string(), common); !free) {
    return tl::unexpected(free.error());
  }
  if (!options.fitCalibration.empty()) {
    if (const auto free = checkOutput(options.fitCalibration, common); !free) return tl::unexpected(free.error());
  }
  const auto done = evaluateAll(modelIds(options, modelGiven), options, common, progress);
  if (!done) return tl::unexpected(done.error());
  if (done->results.front().cases.empty()) {
    return fail(FailureCode::Refused, options.data + ": every case was refused. " + done->refused.front().reason,
                "check that the cases are short-axis cines", options.data);
  }
  std::optional<EvaluationComparison> comparison;
  if (done->results.size() > 1) comparison = compareEvaluations(done->results);
  CommandResult result;
  result.json = runJson(*done, comparison, options.data);
  result.text = evaluationText(done->results.front());
  if (comparison) result.text += comparisonText(*comparison);
  result.text += refusalText(done->refused);
  if (!options.fitCalibration.empty()) {
    if (const auto fitted = fitAndWrite(done->results.front(), options, result); !fitted) {
      return tl::unexpected(fitted.error());
    }
  }
  std::error_code error;
  fs::create_directories(out, error);
  const auto files = writeFiles(result, *done, comparison, out);
  if (!files) return tl::unexpected(files.error());
  result.json["files"] = nlohmann::json::array();
  for (const fs::path& file : *files) result.json["files"].push_back(file.string());
  return result;
}

}  // namespace

void addEvaluateCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("evaluate", "The papers' tables for a model on a folder of cases with truth");
  auto options = std::make_shared<Options>();
  auto* model = command->add_option("--model", options->model, "Model id")->capture_default_str();
  command->add_option("--data", options->data, "Folder of case folders (cine, mask, lge .nii.gz; for volumes source and target by name)")->required();
  command->add_option("--out", options->out, "Folder for evaluation.json, .txt, .pdf and plots")->required();
  command->add_option("--compare", options->compare, "Further model ids on the same cases, as in the ablation tables")
      ->delimiter(',');
  command->add_option("--cohort-name", options->cohortName, "How the tables call these cases");
  command->add_option("--folds", options->folds, "Mean and SD over so many random parts of the cases (by --seed)")
      ->check(CLI::Range(2, 1000));
  command->add_option("--calibration", options->calibration,
                      "Scales of the intervals in place of the package's, as --fit-calibration writes them");
  command->add_option("--fit-calibration", options->fitCalibration,
                      "Fit the scales of the intervals on these cases and write them to this file");
  command->callback([&line, options, model] {
    const bool modelGiven = model->count() > 0;
    line.action = [&line, options, modelGiven](ProgressSink& progress) {
      return run(*options, modelGiven, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
