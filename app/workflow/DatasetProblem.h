#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lateglow {

/// What can be wrong with a data folder, before any training.
enum class DatasetProblemKind {
  MissingRole,
  ChannelMissing,
  LabelWithoutImage,
  ImageWithoutLabel,
  EmptyFile,
  UnreadableFile,
  NotAVolume,
  NotACine,
  TooFewPhases,
  TooSmall,
  ConstantImage,
  NonFinite,
  NotHounsfield,
  SkullPresent,
  WrongLabel,
  FractionalLabel,
  EmptyMask,
  ShearedGrid,
  GeometryFault,
  LeftHanded,
  UnknownOrientation,
  OrientationContradiction,
  GridsDiffer,
  MaskGridDiffers,
  SpacingOutlier,
  MixedSpacing,
  SizeOutlier,
  ClassMissing,
  ClassImbalance,
  DuplicateImage,
  DuplicateAcrossPatients,
  PatientInTwoParts,
  NameClash,
  DuplicateCase,
  UnknownColumn,
  MissingFile,
  OutsideFolder,
  UnusedFiles,
  CaseCountDiffers,
  NoFrameInfo,
  TooFewPatients,
  NoTestPatients,
  DiskSpace
};

enum class DatasetSeverity {
  Warning,    ///< training goes on with it
  LeavesOut,  ///< the case is left out
  Blocks      ///< nothing can be trained on the folder as it is
};
[[nodiscard]] std::string_view toString(DatasetSeverity severity);

struct DatasetProblemInfo {
  DatasetProblemKind kind = DatasetProblemKind::UnreadableFile;
  std::string_view code;  ///< stable, for scripts: "missing-role"
  DatasetSeverity severity = DatasetSeverity::Warning;
  std::string_view remedy;  ///< what the user can do, English
};

/// One line a kind, in the order of the enumeration.
[[nodiscard]] const std::vector<DatasetProblemInfo>& datasetProblemKinds();
[[nodiscard]] const DatasetProblemInfo& infoOf(DatasetProblemKind kind);

/// A problem as it was found.
struct DatasetProblem {
  DatasetProblemKind kind = DatasetProblemKind::UnreadableFile;
  std::string caseName;  ///< DatasetCase::name; empty where the folder as a whole is concerned
  std::string message;   ///< English, names the file
  std::string remedy;
  std::filesystem::path file;  ///< what to look at: a file, or the folder
};

/// With the remedy of the table and "`file` `what`" as its message.
[[nodiscard]] DatasetProblem makeProblem(DatasetProblemKind kind, std::string caseName,
                                         const std::filesystem::path& file, std::string_view what);

}  // namespace lateglow
