#include "app/workflow/DatasetProblem.h"

namespace lateglow {

std::string_view toString(DatasetSeverity severity) {
  switch (severity) {
    case DatasetSeverity::Warning:
      return "warning";
    case DatasetSeverity::LeavesOut:
      return "left out";
    case DatasetSeverity::Blocks:
      return "blocks";
  }
  return "warning";
}

const std::vector<DatasetProblemInfo>& datasetProblemKinds() {
  using enum DatasetProblemKind;
  using enum DatasetSeverity;
  static const std::vector<DatasetProblemInfo> kinds{
      {MissingRole, "missing-role", LeavesOut, "add the image, or leave the case out"},
      {ChannelMissing, "channel-missing", LeavesOut,
       "add the channel that dataset.json names, or leave the case out"},
      {LabelWithoutImage, "label-without-image", LeavesOut,
       "add the images that the mask was drawn on, or remove it"},
      {ImageWithoutLabel, "image-without-label", LeavesOut, "add the mask, or leave the case out"},
      {EmptyFile, "empty-file", LeavesOut, "copy the file again from its source"},
      {UnreadableFile, "unreadable-file", LeavesOut,
       "copy or export the file again from its source"},
      {NotAVolume, "not-a-volume", LeavesOut, "give a still image of three dimensions"},
      {NotACine, "not-a-cine", LeavesOut,
       "give the short-axis cine, all phases in one file or series"},
      {TooFewPhases, "too-few-phases", LeavesOut, "give the whole cardiac cycle"},
      {TooSmall, "too-small", LeavesOut, "give the whole image, not a cut-out or a preview"},
      {ConstantImage, "constant-image", LeavesOut,
       "export the image again; every voxel has one value"},
      {NonFinite, "non-finite", Warning,
       "nothing, if they lie outside of the patient: they are read as 0"},
      {NotHounsfield, "not-hounsfield", LeavesOut,
       "export the CT with its rescale values, air near -1000"},
      {SkullPresent, "skull-present", LeavesOut,
       "add an image \"brain\" (1 inside the brain), or strip the skull"},
      {WrongLabel, "wrong-label", LeavesOut,
       "change the values of the mask to those of the layout"},
      {FractionalLabel, "fractional-label", LeavesOut, "resample masks by nearest neighbour"},
      {EmptyMask, "empty-mask", LeavesOut, "draw what is to be learnt, or leave the case out"},
      {ShearedGrid, "sheared-grid", LeavesOut, "resample the image to perpendicular axes"},
      {GeometryFault, "geometry-fault", LeavesOut,
       "export the series again, whole and with even slices"},
      {LeftHanded, "left-handed", Warning,
       "check in a viewer that left and right are not exchanged"},
      {UnknownOrientation, "unknown-orientation", Warning,
       "convert it again with its orientation (sform or qform)"},
      {OrientationContradiction, "orientation-contradiction", Warning,
       "check it in a viewer; its sform is taken"},
      {GridsDiffer, "grids-differ", Warning,
       "nothing, if both are of one patient: they are registered"},
      {MaskGridDiffers, "mask-grid-differs", LeavesOut,
       "resample the mask to the image that it was drawn on"},
      {SpacingOutlier, "spacing-outlier", Warning,
       "check the voxel size; leave the case out where it is right"},
      {MixedSpacing, "mixed-spacing", Warning,
       "nothing: all are resampled; a common spacing learns better"},
      {SizeOutlier, "size-outlier", Warning,
       "check that it shows the same part of the body as the others"},
      {ClassMissing, "class-missing", Warning, "add cases that have it; it cannot be learnt"},
      {ClassImbalance, "class-imbalance", Warning,
       "add cases that have more of it; it is learnt badly"},
      {DuplicateImage, "duplicate-image", LeavesOut,
       "remove one of the two, or put the right image in its place"},
      {DuplicateAcrossPatients, "duplicate-across-patients", LeavesOut,
       "find out whose image it is, and remove the other"},
      {PatientInTwoParts, "patient-in-two-parts", LeavesOut,
       "give the cases of one patient one name"},
      {NameClash, "name-clash", LeavesOut, "keep one of the files, or give them different names"},
      {DuplicateCase, "duplicate-case", LeavesOut, "give every case its own name"},
      {UnknownColumn, "unknown-column", Warning,
       "rename the column if it names images; see datasets.md"},
      {MissingFile, "missing-file", LeavesOut, "put the file there, or mend its name"},
      {OutsideFolder, "outside-folder", Warning,
       "copy it into the folder, so that the data set stays whole"},
      {UnusedFiles, "unused-files", Warning, "nothing, if they do not belong to the training data"},
      {CaseCountDiffers, "case-count-differs", Warning,
       "copy the cases that are missing, or mend numTraining"},
      {NoFrameInfo, "no-frame-info", Warning,
       "add Info.cfg; the first frame is taken for end-diastole"},
      {TooFewPatients, "too-few-patients", Blocks,
       "give at least two patients whose cases have no faults"},
      {NoTestPatients, "no-test-patients", Warning, "give at least three patients, better thirty"},
      {DiskSpace, "disk-space", Blocks, "free space, or choose a folder on another disk"}};
  return kinds;
}

const DatasetProblemInfo& infoOf(DatasetProblemKind kind) {
  return datasetProblemKinds().at(static_cast<std::size_t>(kind));
}

DatasetProblem makeProblem(DatasetProblemKind kind, std::string caseName,
                           const std::filesystem::path& file, std::string_view what) {
  std::string message = file.string();
  message.append(" ").append(what);
  return {kind, std::move(caseName), std::move(message), std::string(infoOf(kind).remedy), file};
}

}  // namespace lateglow
