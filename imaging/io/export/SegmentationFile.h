#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "imaging/core/Volume.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// One segment of a written segmentation; its number is the value of the label map.
struct WrittenSegment {
  TissueClass tissue = TissueClass::Background;
  int number = 0;
  std::string trackingId;
  std::string trackingUid;
};

struct WrittenSegmentation {
  WrittenObject object;
  std::vector<WrittenSegment> segments;
};

/// Writes tissue classes as a DICOM Segmentation (PS3.3 A.51): binary, one segment a class (healthy
/// myocardium, blood pool, scar, numbered as the label map's values), every slice of every segment
/// as a frame, so that empty slices keep their place and the grid comes back exactly. Properties
/// are SNOMED CT codes of PS3.16 CID 7150, 7151 and 12305. The algorithm type is SEMIAUTOMATIC
/// where a person edited the classes, else AUTOMATIC.
[[nodiscard]] Expected<WrittenSegmentation> writeSegmentation(const LabelMap& labels,
                                                              const ExportContext& context,
                                                              const std::filesystem::path& file);

/// Reads a binary segmentation with such properties back, its own or another system's: the segments
/// are told by their property type code. Frames are stacked by Image Position; slices that have no
/// frame are background where the distances tell that they are missing. Where segments overlap,
/// scar wins over blood pool over healthy myocardium.
///
/// BadInput failures: not a segmentation, fractional, properties that are no tissue class of the
/// heart, frames that lie on no common grid, sizes that the file cannot hold.
[[nodiscard]] Expected<LabelMap> readSegmentation(const std::filesystem::path& file);

}  // namespace lateglow
