#include "app/workflow/CaseTrainingSet.h"

#include <algorithm>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "app/workflow/DatasetSplit.h"
#include "app/workflow/Resources.h"
#include "app/workflow/TrainingFiles.h"

namespace lateglow {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr double kCheckShare = 0.7;  // of the work; the rest is reading again and writing

struct PatientSplit {
  std::int32_t number = 0;
  bool validation = false;
};

/// Adding a patient moves no other one far (DatasetSplit.h).
std::map<std::string, PatientSplit> splitPatients(const CaseTrainingSet& set,
                                                  const CaseTrainingSetOptions& options) {
  std::set<std::string> patients;
  for (const CheckedTrainingCase& one : set.cases) {
    if (one.problems.empty()) patients.insert(one.patient);
  }
  std::map<std::string, PatientSplit> split;
  std::int32_t number = 0;
  for (const auto& [patient, part] : splitByPatient(patients, options.seed, {options.validationShare, 0.0})) {
    split[patient] = {number++, part == DatasetPart::Validation};
  }
  return split;
}

Expected<CaseTrainingSet> checkCases(const fs::path& source, const CaseTrainingSetOptions& options,
                                     ProgressSink& progress) {
  const std::vector<fs::path> folders = caseFolders(source);
  CaseTrainingSet set;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const double part = 1.0 / static_cast<double>(folders.size());
    SubProgress sub(progress, static_cast<double>(i) * part, static_cast<double>(i + 1) * part);
    auto checked = checkTrainingCase(folders[i], options.cases, sub);
    if (!checked) return tl::unexpected(checked.error());
    if (checked->problems.empty()) {
      ++set.usable;
      set.rows += checked->crops.size();
    }
    set.cases.push_back(std::move(*checked));
  }
  return set;
}

tl::unexpected<Failure> tooFew(const fs::path& source, const CaseTrainingSet& set) {
  for (const CheckedTrainingCase& one : set.cases) {
    if (one.problems.empty()) continue;
    const Failure& first = one.problems.front();
    return fail(FailureCode::BadInput,
                source.string() + " has fewer than two usable patients; the first problem: " + first.message,
                first.remedy, first.file);
  }
  return fail(FailureCode::BadInput, source.string() + " has fewer than two case folders",
              "give a folder with one folder a case, each with cine, lge and mask", source.string());
}

Expected<void> writeRows(const CaseTrainingSet& set, const std::map<std::string, PatientSplit>& split,
                         TrainingRowFile& file, ProgressSink& progress) {
  std::size_t next = 0;
  for (std::size_t i = 0; i < set.cases.size(); ++i) {
    if (!progress.report(static_cast<double>(i) / static_cast<double>(set.cases.size()),
                         "Writing the training set")) {
      return fail(FailureCode::Cancelled, "making the training set was cancelled", "start it again");
    }
    const CheckedTrainingCase& one = set.cases[i];
    if (!one.problems.empty()) continue;
    auto rows = readTrainingRows(one);
    if (!rows) return tl::unexpected(rows.error());
    for (TrainingRow& row : *rows) {
      row.patient = split.at(one.patient).number;
      row.validation = split.at(one.patient).validation;
      row.cohort = kSiteCohort;
      file.write(next++, row);
    }
  }
  return {};
}

json datasetJson(const CaseTrainingSet& set, const CaseTrainingSetOptions& options) {
  const auto registered = std::ranges::count_if(
      set.cases, [](const CheckedTrainingCase& one) { return one.registration.has_value(); });
  return {{"schema", "lateglow.dataset/1"},
          {"origin", "cases of a site"},
          {"software_version", softwareVersion()},
          {"seed", options.seed},
          {"cases", set.usable},
          {"patients", set.patients},
          {"left_out", set.cases.size() - set.usable},
          {"registered", registered},
          {"slices", set.rows},
          {"validation_share", options.validationShare},
          {"crop_spacing_mm", HeartCrop{}.spacingMm}};
}

json casesJson(const CaseTrainingSet& set, const std::map<std::string, PatientSplit>& split) {
  json list = json::array();
  for (const CheckedTrainingCase& one : set.cases) {
    const bool used = one.problems.empty();
    list.push_back({{"folder", one.folder.string()},
                    {"split", used ? (split.at(one.patient).validation ? "validation" : "training") : "left out"},
                    {"slices", one.crops.size()},
                    {"notes", one.notes},
                    {"problems", problemsJson(one.problems)}});
  }
  return {{"cases", list}};
}

Expected<void> writeFiles(const CaseTrainingSet& set, const fs::path& target,
                          const CaseTrainingSetOptions& options,
                          const std::map<std::string, PatientSplit>& split, ProgressSink& progress) {
  auto file = TrainingRowFile::create(target / "pscgan.safetensors", set.rows, false);
  if (!file) return tl::unexpected(file.error());
  if (auto done = writeRows(set, split, *file, progress); !done) return done;
  if (auto done = file->finish(); !done) return done;
  if (auto done = writeJson(target / "cases.json", casesJson(set, split)); !done) return done;
  return writeJson(target / "dataset.json", datasetJson(set, options));
}

}  // namespace

Expected<CaseTrainingSet> writeCaseTrainingSet(const fs::path& source, const fs::path& target,
                                               const CaseTrainingSetOptions& options,
                                               ProgressSink& progress) {
  SubProgress checking(progress, 0.0, kCheckShare);
  auto set = checkCases(source, options, checking);
  if (!set) return set;
  const auto split = splitPatients(*set, options);
  set->patients = split.size();
  if (split.size() < 2) return tooFew(source, *set);
  std::error_code error;
  fs::create_directories(target, error);
  if (error) {
    return fail(FailureCode::Failed, target.string() + " cannot be made: " + error.message(),
                "choose a folder you may write to", target.string());
  }
  SubProgress writing(progress, kCheckShare, 1.0);
  if (auto done = writeFiles(*set, target, options, split, writing); !done) {
    return tl::unexpected(done.error());
  }
  return set;
}

}  // namespace lateglow
