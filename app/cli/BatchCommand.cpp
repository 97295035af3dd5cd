#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

#include "app/cli/CaseAnalysis.h"
#include "app/cli/Drawing.h"
#include "app/workflow/BatchRun.h"

namespace lateglow::cli {

namespace {

namespace fs = std::filesystem;

constexpr int kCancelled = 130;

struct Options {
  AnalysisRequest usual;  ///< what holds for cases that say nothing else
  std::string list;
  std::string out;
  int jobs = 1;
  std::string slice = "1/1";
};

struct Slice {
  int part = 1;
  int parts = 1;
};

Expected<Slice> parseSlice(const std::string& text) {
  std::istringstream stream(text);
  Slice slice;
  char between = 0;
  std::string rest;
  if (!(stream >> slice.part >> between >> slice.parts) || between != '/' || (stream >> rest) ||
      slice.part < 1 || slice.part > slice.parts) {
    return fail(FailureCode::BadInput, "\"" + text + "\" is no slice of a list",
                "write --slice 1/8 for the first of eight parts");
  }
  return slice;
}

AnalysisRequest requestOf(const BatchItem& item, const AnalysisRequest& usual) {
  AnalysisRequest request = usual;
  request.in = item.in.string();
  request.lge = item.lge.string();
  request.referenceMask = item.referenceMask.string();
  request.model = item.model;
  if (!item.rvInsertion.empty()) request.measure.rvInsertion = item.rvInsertion;
  if (!item.apex.empty()) request.measure.apex = item.apex;
  if (!item.indication.empty()) request.indication = item.indication;
  request.batchItem = toJson(item);
  return request;
}

/// The list with the model of the batch where a case names none, cut to the slice.
Expected<BatchList> listOf(const Options& options, const Slice& slice) {
  auto list = readBatchList(options.list);
  if (!list) return list;
  list->items = sliceOf(list->items, slice.part, slice.parts);
  for (BatchItem& item : list->items) {
    if (item.model.empty()) item.model = options.usual.model;
    if (const auto good = checkRequest(requestOf(item, options.usual)); !good) {
      Failure failure = good.error();
      failure.message = item.name + ": " + failure.message;
      return tl::unexpected(failure);
    }
  }
  return list;
}

/// The line of one case: what a person scans a batch for.
std::string lineOf(const BatchOutcome& outcome) {
  switch (outcome.state) {
    case BatchOutcome::State::Skipped:
      return outcome.name + ": there already\n";
    case BatchOutcome::State::Failed:
      return outcome.name + ": FAILED, " + outcome.failure->message + " (" +
             outcome.failure->remedy + ")\n";
    case BatchOutcome::State::Done:
      break;
  }
  const nlohmann::json& scar = outcome.result.at("measurements").at("scar");
  char text[96];
  std::snprintf(text, sizeof text, ": scar %.1f g, %.1f %% of myocardium, %.1f s\n",
                scar.at("mass_g").get<double>(), scar.at("ratio_percent").get<double>(),
                outcome.seconds);
  return outcome.name + text;
}

CommandResult answerOf(const BatchSummary& summary, const BatchList& list,
                       const BatchOptions& options) {
  CommandResult result;
  result.json = {{"done", summary.done},
                 {"skipped", summary.skipped},
                 {"not_run", summary.notRun},
                 {"cancelled", summary.cancelled},
                 {"failed", nlohmann::json::array()},
                 {"unused_columns", list.unusedColumns},
                 {"output", options.out.string()},
                 {"results", (options.out / options.resultsName).string()}};
  for (const BatchOutcome& outcome : summary.failed)
    result.json["failed"].push_back(toJson(outcome));
  result.text = std::to_string(summary.done) + " done, " + std::to_string(summary.skipped) +
                " there already, " + std::to_string(summary.failed.size()) + " failed";
  if (summary.cancelled) {
    result.text += ", " + std::to_string(summary.notRun) +
                   " not run: cancelled, the same command goes on from here";
  }
  result.text += "\n";
  for (const std::string& column : list.unusedColumns) {
    result.text += "  note: the column \"" + column + "\" of the list means nothing here\n";
  }
  result.exitStatus = summary.cancelled ? kCancelled : summary.failed.empty() ? 0 : 1;
  return result;
}

Expected<CommandResult> run(const Options& options, const CommonOptions& common,
                            ProgressSink& progress) {
  const auto slice = parseSlice(options.slice);
  if (!slice) return tl::unexpected(slice.error());
  const auto list = listOf(options, *slice);
  if (!list) return tl::unexpected(list.error());
  BatchOptions batch;
  batch.out = fs::absolute(options.out).lexically_normal();
  batch.jobs = options.jobs;
  batch.overwrite = common.overwrite;
  if (slice->parts > 1) {
    batch.resultsName =
        "results-" + std::to_string(slice->part) + "-of-" + std::to_string(slice->parts) + ".jsonl";
  }
  Session session;
  const OffscreenDrawing drawing;
  const auto work = [&](const BatchItem& item, const fs::path& folder,
                        ProgressSink& part) -> Expected<nlohmann::json> {
    auto answer = analyzeInto(session, requestOf(item, options.usual), folder, common, part);
    if (!answer) return tl::unexpected(answer.error());
    return std::move(answer->json);
  };
  const auto listener = [&](const BatchOutcome& outcome) {
    if (!common.json && !common.quiet) std::cout << lineOf(outcome) << std::flush;
  };
  const auto summary = runBatch(list->items, batch, work, listener, progress);
  if (!summary) return tl::unexpected(summary.error());
  return answerOf(*summary, *list, batch);
}

}  // namespace

void addBatchCommand(CLI::App& app, CommandLine& line) {
  auto* command =
      app.add_subcommand("batch", "Analyze many cases with one engine; goes on where it ended");
  auto options = std::make_shared<Options>();
  command
      ->add_option(
          "--list", options->list,
          "CSV file with the column in, and where wanted case, lge, reference_mask, model, "
          "rv_insertion, apex, indication")
      ->required();
  command->add_option("--out", options->out, "Folder for the folders of the cases")->required();
  command
      ->add_option("--jobs", options->jobs, "Cases that are read, drawn and written side by side")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->add_option("--slice", options->slice, "k/n: only every n-th case, from the k-th on")
      ->check([](const std::string& text) {
        const auto slice = parseSlice(text);
        return slice ? std::string() : slice.error().message + " (" + slice.error().remedy + ")";
      });
  command->add_option("--model", options->usual.model, "Model id of cases that name none")
      ->capture_default_str();
  command->add_option("--objects", options->usual.objects, objectsHelp());
  addFunctionFlag(*command, options->usual);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return run(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
