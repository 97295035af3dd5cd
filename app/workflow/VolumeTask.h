#pragma once

#include <string>
#include <vector>

namespace lateglow {

/// One kind of image that a network sees or gives.
struct VolumeKind {
  std::string name;        ///< of its file in a case folder: "t1ce"
  std::string title;       ///< as a reader calls it: "T1 after contrast"
  bool hounsfield = false; ///< CT numbers; else magnitudes without a unit
  /// Magnitudes of brains: white, as a multiple of the peak of their histogram (white matter, in
  /// most contrasts), which stays where ventricles and lesions grow; 0: see magnitudeScale().
  double whiteOfPeak = 0.0;

  [[nodiscard]] std::string modality() const;  ///< DICOM: "CT" or "MR"
};

/// A translation of one volume into another, as networks.md names them.
struct VolumeTask {
  std::string id;  ///< "t1ce-to-t2"
  VolumeKind source;
  VolumeKind target;
  /// Everything but the brain is left out, as in the data sets of the papers (BraTS).
  bool brainOnly = false;
  std::string sourceModality;  ///< manifest inputs.modality: "MR T1ce", "CBCT"
};

/// t1ce-to-t2, mr-to-ct, 3t-to-7t, flair-to-t1, cbct-to-ct.
[[nodiscard]] const std::vector<VolumeTask>& volumeTasks();
/// Null for another name.
[[nodiscard]] const VolumeTask* findVolumeTask(const std::string& id);

/// The systems that translate volumes (medsynth, resunet, vid2vid and the baselines).
[[nodiscard]] bool isVolumeSystem(const std::string& system);

}  // namespace lateglow
