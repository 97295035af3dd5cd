#include "app/workflow/VolumeGate.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <ranges>
#include <vector>

#include "imaging/prepare/AxisResampling.h"

namespace lateglow {

namespace {

using Verdict = GateReason::Verdict;

constexpr int kFewestSlices = 8;
constexpr double kCoarsestRatio = 6.0;  // of the series' spacing to the model's
constexpr double kUsualRatio = 1.5;

std::string upperCase(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::toupper(letter); });
  return text;
}

/// The words of a description: letters, digits and '+'.
std::vector<std::string> wordsOf(const std::string& description) {
  std::vector<std::string> words(1);
  for (const char letter : upperCase(description)) {
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '+') {
      words.back() += letter;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

bool hasAny(const std::vector<std::string>& words, std::initializer_list<const char*> wanted) {
  return std::ranges::any_of(wanted, [&](const char* word) {
    return std::ranges::find(words, word) != words.end();
  });
}

bool hasStart(const std::vector<std::string>& words, const std::string& start) {
  return std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(start); });
}

GateReason judgeModality(const Series& series, const VolumeTask& task) {
  const std::string wanted = task.source.modality();
  if (series.modality.empty()) {
    return {Verdict::Note, "modality", "The file does not say its modality; it is taken for " + wanted + "."};
  }
  if (series.modality != wanted) {
    return {Verdict::Refuses, "modality",
            "The model was made for " + wanted + ", this series is " + series.modality + "."};
  }
  return {Verdict::Fits, "modality", wanted + ", as the model expects."};
}

GateReason judgeContrast(const Series& series, const VolumeTask& task) {
  const std::string file = series.files.empty() ? "" : series.files.front().filename().string();
  auto said = contrastOf(series.description);
  if (!said && series.files.size() == 1) said = contrastOf(file);  // volume files are named by people
  const std::string& wanted = task.source.name;
  const std::string family = wanted == "mr3t" ? "t1" : wanted;  // the pair of field strengths is T1
  if (!said) {
    return {Verdict::Note, "contrast",
            "The description does not say the contrast; it is taken for " + task.source.title + "."};
  }
  if (*said != family) {
    return {Verdict::Refuses, "contrast",
            "\"" + (contrastOf(series.description) ? series.description : file) + "\" says " + upperCase(*said) +
                ", the model was made for " + task.source.title + "."};
  }
  return {Verdict::Fits, "contrast", "The description says " + task.source.title + "."};
}

GateReason judgeSpacing(const Geometry& geometry, const engine::Manifest& model) {
  const auto spacing = spacingInModelOrder(geometry);
  const auto& wanted = model.inputs.spacingMm;  // slice, row, column
  double ratio = 1.0;
  for (std::size_t a = 0; a < wanted.size() && a < 3; ++a) {
    ratio = std::max(ratio, spacing[2 - a] / wanted[a]);
  }
  char voxels[96];
  std::snprintf(voxels, sizeof voxels, "Voxels are %.2f x %.2f x %.2f mm", geometry.spacingMm[0],
                geometry.spacingMm[1], geometry.spacingMm[2]);
  char own[64] = "";
  if (wanted.size() == 3) {
    std::snprintf(own, sizeof own, "%.2f x %.2f x %.2f mm", wanted[2], wanted[1], wanted[0]);
  }
  if (ratio > kCoarsestRatio) {
    return {Verdict::Refuses, "spacing", std::string(voxels).append(", too coarse for a model of ").append(own) + "."};
  }
  if (ratio > kUsualRatio) {
    return {Verdict::Note, "spacing",
            std::string(voxels).append(", coarser than the model's ").append(own) +
                ": they are interpolated, detail is not gained."};
  }
  return {Verdict::Fits, "spacing", std::string(voxels) + "."};
}

GateReason judgeSlices(const Geometry& geometry) {
  const int slices = geometry.size[2];
  if (slices < kFewestSlices) {
    return {Verdict::Refuses, "slices",
            std::to_string(slices) + " slices, the model needs at least " + std::to_string(kFewestSlices) + "."};
  }
  return {Verdict::Fits, "slices", std::to_string(slices) + " slices."};
}

void judgeHounsfield(const Volume& volume, GateVerdict& verdict) {
  if (volume.hounsfield()) return;
  if (volume.hounsfieldAssumed) {
    verdict.reasons.push_back({Verdict::Note, "unit", "The values are taken for Hounsfield units."});
    return;
  }
  verdict.reasons.push_back({Verdict::Refuses, "unit", "The values are not Hounsfield units."});
}

}  // namespace

std::optional<std::string> contrastOf(const std::string& description) {
  const std::vector<std::string> words = wordsOf(description);
  const bool t1 = hasStart(words, "T1") || hasStart(words, "MPRAGE") || hasAny(words, {"SPGR", "BRAVO"});
  const bool enhanced = hasAny(words, {"T1CE", "T1C", "T1GD", "T1KS", "T1+C"}) ||
                        hasAny(words, {"CE", "GD", "GAD", "POST", "C+", "+C", "KM", "CONTRAST"});
  if (hasAny(words, {"CBCT", "CONE"})) return "cbct";
  if (hasStart(words, "FLAIR")) return "flair";
  if (hasAny(words, {"T1CE", "T1C", "T1GD", "T1KS", "T1+C"}) || (t1 && enhanced)) return "t1ce";
  if (hasStart(words, "T2")) return "t2";
  if (t1) return "t1";
  return {};
}

GateVerdict judgeVolume(const Series& series, const VolumeTask& task, const engine::Manifest& model) {
  GateVerdict verdict;
  const Volume* volume = series.volume();
  if (volume == nullptr) {
    verdict.reasons.push_back({Verdict::Refuses, "kind",
                               "The model needs a volume (" + task.source.title + "), this series is a " +
                                   toString(series.kind()) + "."});
    return verdict;
  }
  verdict.reasons.push_back(judgeModality(series, task));
  verdict.reasons.push_back(judgeContrast(series, task));
  if (task.source.hounsfield) judgeHounsfield(*volume, verdict);
  verdict.reasons.push_back(judgeSpacing(volume->geometry, model));
  verdict.reasons.push_back(judgeSlices(volume->geometry));
  for (const SeriesIssue& issue : series.issues) {
    if (issue.severity != IssueSeverity::Note) verdict.reasons.push_back({Verdict::Note, issue.code, issue.message});
  }
  if (model.demonstration) {
    verdict.reasons.push_back({Verdict::Note, "demonstration",
                               "Demonstration package: trained on few or computed cases only, its results on "
                               "patients are not validated."});
  }
  return verdict;
}

}  // namespace lateglow
