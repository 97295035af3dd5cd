#include <filesystem>
#include <functional>
#include <memory>

#include "app/cli/Command.h"
#include "app/workflow/PhantomFiles.h"
#include "app/workflow/TrainingSet.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string out;
  int cases = 1;
  int slices = 3;
  std::string cohort = "standard";
  std::string format = "nifti";
  int localizerCases = -1;
  int start = 0;
  double wideShare = 0.5;
  double infarctShare = -1.0;
  bool cineMasks = false;
  double windowMm = 0.0;
};

/// One case as it is told: its keys beside `path`, and what follows the folder in the text.
struct MadeCase {
  nlohmann::json json;
  std::string text;
};

using MakeCase =
    std::function<Expected<MadeCase>(int index, const std::filesystem::path& folder, ProgressSink& progress)>;

/// Makes case_0001, case_0002 ... one after the other.
Expected<CommandResult> makeEach(const std::string& out, int start, int cases, const CommonOptions& common,
                                 ProgressSink& progress, const MakeCase& make) {
  CommandResult result;
  result.json = {{"cases", nlohmann::json::array()}};
  for (int i = 0; i < cases; ++i) {
    char name[32];
    std::snprintf(name, sizeof name, "case_%04d", start + i + 1);
    const auto folder = std::filesystem::path(out) / name;
    if (const auto free = checkOutput(folder.string(), common); !free) return tl::unexpected(free.error());
    SubProgress part(progress, static_cast<double>(i) / cases, (i + 1.0) / cases);
    auto made = make(start + i, folder, part);
    if (!made) return tl::unexpected(made.error());
    made->json["path"] = folder.string();
    result.json["cases"].push_back(std::move(made->json));
    result.text += folder.string() + "  " + made->text + "\n";
  }
  return result;
}

Expected<CommandResult> makeTrainingSet(const Options& options, const CommonOptions& common,
                                        ProgressSink& progress) {
  TrainingSetOptions set;
  set.cases = options.cases;
  set.localizerCases = options.localizerCases >= 0 ? options.localizerCases : std::max(1, options.cases / 3);
  set.seed = common.seed;
  set.threads = common.threads;
  set.wideShare = options.wideShare;
  set.start = options.start;
  set.cineMasks = options.cineMasks;
  if (options.infarctShare >= 0.0) set.infarctShare = options.infarctShare;
  if (const auto done = writeTrainingSet(set, options.out, progress); !done) {
    return tl::unexpected(done.error());
  }
  return CommandResult{{{"output", options.out}, {"cases", nlohmann::json::array()}},
                       options.out + ": training set written\n", 0};
}

Expected<CommandResult> makeCases(const Options& options, const CommonOptions& common, ProgressSink& progress) {
  const auto cohort = cardiacCohortFromName(options.cohort);
  if (!cohort) return tl::unexpected(cohort.error());
  return makeEach(options.out, options.start, options.cases, common, progress,
                  [&](int index, const std::filesystem::path& folder, ProgressSink& part) -> Expected<MadeCase> {
    CardiacPhantomOptions phantom;
    phantom.cohort = *cohort;
    phantom.seed = common.seed;
    phantom.caseIndex = index;
    phantom.slices = options.slices;
    phantom.withCineMask = options.cineMasks;
    if (options.windowMm > 0.0) phantom.renderWindowMm = options.windowMm;
    const auto truth = writePhantomCase(phantom, folder, part);
    if (!truth) return tl::unexpected(truth.error());
    return MadeCase{{{"pathology", toString(truth->pathology)},
                     {"scar_ratio_percent", truth->scarRatioPercent},
                     {"ejection_fraction_percent", truth->ejectionFractionPercent}},
                    toString(truth->pathology)};
  });
}

struct BrainOptions {
  std::string out;
  int cases = 1;
  int start = 0;
  double spacingMm = 1.0;
};

Expected<CommandResult> makeHeads(const BrainOptions& options, const CommonOptions& common, ProgressSink& progress) {
  return makeEach(options.out, options.start, options.cases, common, progress,
                  [&](int index, const std::filesystem::path& folder, ProgressSink& part) -> Expected<MadeCase> {
    BrainPhantomOptions phantom;
    phantom.seed = common.seed;
    phantom.caseIndex = index;
    phantom.spacingMm = options.spacingMm;
    const auto made = writeBrainPhantomCase(phantom, folder, part);
    if (!made) return tl::unexpected(made.error());
    const std::size_t lesions = made->truth.lesions.size();
    return MadeCase{{{"tumour", made->truth.hasTumour}, {"lesions", lesions}},
                    (made->truth.hasTumour ? "tumour, " : "no tumour, ") + std::to_string(lesions) + " lesions"};
  });
}

void addBrainCommand(CLI::App& command, CommandLine& line) {
  auto* brain = command.add_subcommand("brain", "A head as T1, T1ce, T2, FLAIR, CT, 3T and 7T on one grid");
  auto options = std::make_shared<BrainOptions>();
  brain->add_option("--out", options->out, "Folder to write case_0001, case_0002 ... to")->required();
  brain->add_option("--cases", options->cases, "How many")->check(CLI::Range(1, 100000));
  brain->add_option("--start", options->start, "Index of the first case")->check(CLI::Range(0, 10000000));
  brain->add_option("--spacing", options->spacingMm, "Edge of a voxel, mm")->check(CLI::Range(0.7, 4.0));
  brain->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return makeHeads(*options, line.common, progress); };
  });
}

struct CbctOptions {
  std::string out;
  std::string site = "pelvis";
  int cases = 1;
  int start = 0;
  double spacingMm = 2.5;
};

Expected<CommandResult> makeCbcts(const CbctOptions& options, const CommonOptions& common, ProgressSink& progress) {
  return makeEach(options.out, options.start, options.cases, common, progress,
                  [&](int index, const std::filesystem::path& folder, ProgressSink& part) -> Expected<MadeCase> {
    CbctPhantomOptions phantom;
    const bool head = options.site == "head" || (options.site == "both" && index % 2 == 1);
    phantom.site = head ? CbctSite::Head : CbctSite::Pelvis;
    phantom.seed = common.seed;
    phantom.caseIndex = index;
    phantom.spacingMm = options.spacingMm;
    const auto made = writeCbctPhantomCase(phantom, folder, part);
    if (!made) return tl::unexpected(made.error());
    return MadeCase{{{"site", toString(phantom.site)}}, toString(phantom.site)};
  });
}

void addCbctCommand(CLI::App& command, CommandLine& line) {
  auto* cbct = command.add_subcommand("cbct", "A CT and the cone-beam CT of the same head or pelvis, in HU");
  auto options = std::make_shared<CbctOptions>();
  cbct->add_option("--out", options->out, "Folder to write case_0001, case_0002 ... to")->required();
  cbct->add_option("--site", options->site, "pelvis, head, or both in turn")
      ->check(CLI::IsMember({"pelvis", "head", "both"}));
  cbct->add_option("--cases", options->cases, "How many")->check(CLI::Range(1, 100000));
  cbct->add_option("--start", options->start, "Index of the first case")->check(CLI::Range(0, 10000000));
  cbct->add_option("--spacing", options->spacingMm, "Edge of a voxel, mm")->check(CLI::Range(1.0, 6.0));
  cbct->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) { return makeCbcts(*options, line.common, progress); };
  });
}

}  // namespace

void addPhantomCommand(CLI::App& app, CommandLine& line) {
  auto* command = app.add_subcommand("phantom", "Computed patients with exact truth");
  command->require_subcommand(1);
  command->fallthrough();
  addBrainCommand(*command, line);
  addCbctCommand(*command, line);
  auto* cardiac = command->add_subcommand("cardiac", "Short-axis cine, LGE and tissue classes");
  auto options = std::make_shared<Options>();
  cardiac->add_option("--out", options->out, "Folder to write case_0001, case_0002 ... to")->required();
  cardiac->add_option("--cases", options->cases, "How many")->check(CLI::Range(1, 100000));
  cardiac->add_option("--slices", options->slices, "1: mid; 3: basal, mid, apical; more: a stack")
      ->check(CLI::Range(1, 20));
  cardiac->add_option("--cohort", options->cohort, "standard, hard or wide")
      ->check(CLI::IsMember({"standard", "hard", "wide"}));
  cardiac->add_option("--window", options->windowMm, "Only a square of this many mm around the left ventricle")
      ->check(CLI::Range(120.0, 400.0));
  cardiac->add_option("--format", options->format, "nifti, or training for the engine's training set")
      ->check(CLI::IsMember({"nifti", "training"}));
  cardiac->add_option("--localizer-cases", options->localizerCases, "Patients for the heart localizer, 0: none (training)")
      ->check(CLI::Range(0, 100000));
  cardiac->add_option("--wide-share", options->wideShare, "Share of the wide cohort (training)")
      ->check(CLI::Range(0.0, 1.0));
  cardiac->add_option("--infarct-share", options->infarctShare,
                      "Share of infarcts instead of the cohorts' 0.82 (training)")
      ->check(CLI::Range(0.0, 1.0));
  cardiac->add_flag("--cine-masks", options->cineMasks, "Also the classes of every phase");
  cardiac->add_option("--start", options->start, "Index of the first case, for sets made in parts")
      ->check(CLI::Range(0, 10000000));
  cardiac->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return options->format == "training" ? makeTrainingSet(*options, line.common, progress)
                                           : makeCases(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
