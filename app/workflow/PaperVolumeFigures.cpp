#include "app/workflow/PaperFigures.h"

namespace lateglow {

namespace {

using Member = SimilarityFigures VolumeScores::*;
using Value = std::optional<double> SimilarityFigures::*;

std::function<std::optional<double>(const EvaluatedCase&)> score(Member member, Value value) {
  return [=](const EvaluatedCase& item) -> std::optional<double> {
    if (!item.volume) return std::nullopt;
    return (*item.volume).*member.*value;
  };
}

/// What a paper prints of its model; empty where it does not.
struct Printed {
  std::string ssim, psnr, mae, rmse, ncc, within50;
};

Printed printedBy(PaperTables tables) {
  if (tables == PaperTables::MedSynth) return {"", "12.27", "", "", "", ""};
  if (tables == PaperTables::Vid2vid) return {"0.97 (0.028)", "32.67 (1.98)", "23.27 (5.53)", "", "0.99 (0.0059)", "\"most\""};
  return {};
}

void addScores(FigureList& list, const std::string& key, Member member, bool hounsfield, const Printed& paper) {
  const std::string unit = hounsfield ? "HU" : "";
  const int decimals = hounsfield ? 1 : 4;
  list.addMean(key + " ssim", "SSIM, mean of slices", "", 3, paper.ssim, score(member, &SimilarityFigures::ssim));
  list.addMean(key + " ssim_3d", "SSIM, 3-D window", "", 3, "", score(member, &SimilarityFigures::ssim3d));
  list.addMean(key + " psnr", "PSNR", "dB", 2, paper.psnr, score(member, &SimilarityFigures::psnrDb));
  list.addMean(key + " mae", "MAE", unit, decimals, paper.mae, score(member, &SimilarityFigures::mae));
  list.addMean(key + " rmse", "RMSE", unit, decimals, paper.rmse, score(member, &SimilarityFigures::rmse));
  list.addMean(key + " ncc", "NCC", "", 3, paper.ncc, score(member, &SimilarityFigures::ncc));
  if (!hounsfield) return;
  list.addMean(key + " within_25hu", "within 25 HU", "%", 1, "", score(member, &SimilarityFigures::within25Percent));
  list.addMean(key + " within_50hu", "within 50 HU", "%", 1, paper.within50, score(member, &SimilarityFigures::within50Percent));
  list.addMean(key + " within_100hu", "within 100 HU", "%", 1, "", score(member, &SimilarityFigures::within100Percent));
  list.addMean(key + " bias", "mean error", "HU", 1, "", score(member, &SimilarityFigures::meanErrorHu));
}

}  // namespace

void addVolumeFigures(FigureList& list, PaperTables tables) {
  const bool hounsfield = tables == PaperTables::Vid2vid;
  list.startGroup("Synthetic against real image");
  addScores(list, "model", &VolumeScores::model, hounsfield, printedBy(tables));
  list.startGroup("Baseline: the source as it is, against the real image");
  addScores(list, "identity", &VolumeScores::identity, hounsfield, {});
  list.startGroup("Baseline: best straight line through the source, against the real image");
  addScores(list, "linear map", &VolumeScores::linear, hounsfield, {});
}

std::vector<std::string> volumeDefinitions(PaperTables tables) {
  std::vector<std::string> lines{
      "Mean (SD) [95 % confidence interval of the mean, Student's t] over whole volumes; n: cases. "
      "\"paper (patients)\" are the paper's figures on patients and no target on any other data; figures on "
      "phantoms say nothing about patients.",
      "Inside the brain (tasks between MR contrasts) or the body, as far as the source shows it; voxels outside "
      "flatter and do not count.",
      "SSIM: Gaussian window 11 wide, sigma 1.5; mean over axial slices of the 2-D map, and with a 3-D window.",
      "Best straight line: fitted by least squares to this very real image, which no mapping of single values "
      "learnt elsewhere on a line can beat."};
  lines.push_back(tables == PaperTables::Vid2vid
                      ? "Hounsfield units, data range 4095 HU (12 bits); the paper does not name its range."
                      : "Magnitudes as the networks see them: 0 black, 1 white at a fixed multiple of the peak of the "
                        "image's histogram in the region (T1 1.8, T1 after contrast 2.4, FLAIR 2.2, T2 4.5); data range "
                        "1; a synthetic image is not scaled again. Images in HU "
                        "(MR to CT): data range 4095 HU.");
  if (tables == PaperTables::ResUnet) {
    lines.push_back("The paper's table 1 is not part of the text that these figures follow. Its FID needs the weights "
                    "of a network that is not shipped, and is not given.");
  }
  return lines;
}

}  // namespace lateglow
