#include <filesystem>
#include <memory>

#include "app/cli/Session.h"
#include "app/workflow/Evaluation.h"
#include "imaging/io/AtomicFile.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string model = "pscgan-demo";
  std::string data;
  std::string out;
};

std::string tableText(const nlohmann::json& summary) {
  std::string text;
  char line[160];
  for (const auto& row : summary["table"]) {
    if (!row["mean"].is_number()) continue;
    std::snprintf(line, sizeof line, "  %-32s %9.4f (%.4f)  [%.4f, %.4f]  n %d\n", row["name"].get<std::string>().c_str(),
                  row["mean"].get<double>(), row["sd"].get<double>(), row["ci95"][0].get<double>(),
                  row["ci95"][1].get<double>(), row["n"].get<int>());
    text += line;
  }
  for (const auto& [name, values] : summary["agreement"].items()) {
    if (!values["pearson"].is_object()) continue;
    std::snprintf(line, sizeof line, "  %-32s r %.3f, bias %.2f [%.2f, %.2f]\n", name.c_str(),
                  values["pearson"]["r"].get<double>(), values["bland_altman"]["bias"].get<double>(),
                  values["bland_altman"]["loa_low"].get<double>(), values["bland_altman"]["loa_high"].get<double>());
    text += line;
  }
  return text;
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const auto target = std::filesystem::path(options.out) / "evaluation.json";
  if (const auto free = checkOutput(target.string(), common); !free) return tl::unexpected(free.error());
  const auto folders = findEvaluationCases(options.data);
  if (!folders) return tl::unexpected(folders.error());
  Session session;
  const auto model = session.models->find(options.model);
  if (!model) return tl::unexpected(model.error());
  std::vector<EvaluatedCase> cases;
  const auto total = static_cast<double>(folders->size());
  for (std::size_t i = 0; i < folders->size(); ++i) {
    SubProgress part(progress, static_cast<double>(i) / total, static_cast<double>(i + 1) / total);
    auto evaluated = evaluateCase(session.pipeline, (*folders)[i], synthesisOptions(common, options.model), part);
    if (!evaluated) return tl::unexpected(evaluated.error());
    cases.push_back(std::move(*evaluated));
  }
  CommandResult result;
  result.json = summarizeEvaluation(cases);
  result.json["model"] = {{"id", options.model}, {"version", model->manifest.version}, {"sha256", model->sha256}};
  result.json["data"] = options.data;
  result.text = options.model + " on " + std::to_string(cases.size()) + " cases: mean (SD) [95 % CI]\n" + tableText(result.json);
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  const std::string text = result.json.dump(2) + "\n";
  if (const auto written = writeFileAtomically(target, std::as_bytes(std::span(text)), true); !written) {
    return tl::unexpected(written.error());
  }
  return result;
}

}  // namespace

void addEvaluateCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("evaluate", "The papers' figures for a model on a folder of cases with truth");
  auto options = std::make_shared<Options>();
  command->add_option("--model", options->model, "Model id")->capture_default_str();
  command->add_option("--data", options->data, "Folder of case folders (cine, mask, lge .nii.gz)")->required();
  command->add_option("--out", options->out, "Folder for evaluation.json")->required();
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return run(*options, line.common, progress); };
  });
}

}  // namespace lateglow::cli
