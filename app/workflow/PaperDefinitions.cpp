#include "app/workflow/PaperFigures.h"
#include "measurements/LgeReader.h"

namespace lateglow {

namespace {

std::vector<std::string> pscganDefinitions() {
  return {
      "Pixels are those of the source inside the square, in the slices that the reference has, a "
      "case's slices added up. A slice in which no heart was found counts as missed.",
      "Overall: the counts of scar, healthy myocardium and blood pool, each against the rest, "
      "added up. The paper does not say; with its accuracies of the classes the share of pixels "
      "with the right one of four labels, given as a row of its own, could not reach 97.17 %.",
      "Dice and sensitivity of a case: left out where neither mask (for sensitivity: the "
      "reference) has the class; 0 where only one has it.",
      "Segments: scar from 1 % and 3 pixels on; transmural above 50 % mean transmurality. Both "
      "masks use the reference's landmark and apex. Sensitivity and specificity are of these "
      "decisions, AUC of the burden and of the mean transmurality (DeLong). Wilson and DeLong "
      "intervals take segments as independent, which those of one heart are not.",
      "Scar size: mean area over the slices that the reference has. The paper's ratio is scar / "
      "healthy myocardium; its p values cannot belong to r and stand beside the test of the bias.",
  };
}

std::vector<std::string> readingDefinitions() {
  return {
      "Reading an image: " + describe(LgeReaderOptions{}) +
          "; one automatic reader for both images in place of the paper's two radiologists.",
      "Consistency: the share of segments, and of cases, in which both images lead to the same "
      "decision (scar from 1 % and 3 pixels on). The paper counts patients and does not say when "
      "two localizations agree; its figure stands beside both.",
  };
}

}  // namespace

std::vector<std::string> definitions(PaperTables tables) {
  if (isOfVolumes(tables)) return volumeDefinitions(tables);
  std::vector<std::string> lines{
      "Mean (SD) [95 % confidence interval of the mean, Student's t]; n: cases, or decisions. "
      "\"paper (patients)\" are the paper's figures on patients of its own hospital and no target "
      "on any other data; figures on phantoms say nothing about patients.",
      "The square is what the network saw of a slice, 64 x 64 pixels around the heart, as the "
      "papers' images are; whole images flatter by easy background.",
      "SSIM, PSNR, NRMSE: the network's own image of the square against the true LGE resampled "
      "to it and scaled to [0, 1] by its percentiles 1 and 99, data range 1. The papers do not name the norm of NRMSE: both are given."};
  const auto append = [&](const std::vector<std::string>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
  };
  if (tables == PaperTables::Pscgan) append(pscganDefinitions());
  append(readingDefinitions());
  return lines;
}

std::vector<std::string> ablationKeys(PaperTables tables) {
  if (isOfVolumes(tables)) return {"model ssim", "model psnr", "model mae", "model ncc"};
  if (tables == PaperTables::Spgan) {
    return {"SSIM", "PSNR (dB)", "NRMSE (euclidean)", "read scar size Pearson's r"};
  }
  return {"overall accuracy", "SSIM", "PSNR (dB)", "scar size Pearson's r"};
}

std::vector<AblationRow> paperAblations(PaperTables tables) {
  if (isOfVolumes(tables)) return {};  // the papers give no figures of theirs
  if (tables == PaperTables::Spgan) {
    return {{"SpGAN", {"0.69 (0.16)", "20.84 (1.31)", "0.31 (0.06)", "0.88"}},
            {"two-stream framework removed", {"0.59 (0.21)", "20.72 (1.53)", "0.37 (0.11)", "0.82"}},
            {"feature pyramid removed", {"0.65 (0.19)", "20.21 (1.40)", "0.35 (0.09)", "0.86"}},
            {"attention block removed", {"0.66 (0.16)", "19.97 (1.33)", "0.34 (0.08)", "0.79"}},
            {"MuTGAN", {"0.50 (0.23)", "17.34 (1.56)", "0.47 (0.08)", ""}},
            {"Pix2Pix", {"0.60 (0.18)", "20.03 (1.34)", "0.38 (0.05)", ""}},
            {"U-Net", {"0.41 (0.20)", "17.10 (1.41)", "0.52 (0.10)", ""}}};
  }
  return {{"PSCGAN", {"97.17 (0.48) %", "0.78 (0.10)", "23.03 (1.42)", "0.97"}},
          {"adversarial learning removed", {"95.92 (0.57) %", "0.55 (0.21)", "", "0.95"}},
          {"progressive training removed", {"94.91 (0.59) %", "0.61 (0.19)", "", "0.93"}},
          {"3DConv", {"95.13 (0.50) %", "0.64 (0.17)", "", "0.96"}},
          {"spatial pathway only", {"73.61 %", "0.48", "", "0.71"}},
          {"temporal pathway only", {"89.42 %", "0.57", "", "0.83"}},
          {"multi-attention weighing removed", {"96.72 %", "0.74", "", "0.94"}},
          {"ConvLSTM", {"95.97 %", "0.71", "", "0.91"}},
          {"3DConv + LSTM", {"96.47 %", "0.70", "", "0.93"}},
          {"synthetic regularization removed", {"", "0.77 (0.12)", "21.50 (2.07)", ""}},
          {"segmentation auxiliary loss removed", {"97.04 (0.58) %", "", "", ""}}};
}

}  // namespace lateglow
