#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "imaging/core/Failure.h"
#include "imaging/core/Progress.h"
#include "imaging/io/DicomFile.h"
#include "imaging/io/SeriesPlanner.h"
#include "imaging/io/StudyReadListener.h"

namespace lateglow {

/// A study whose series are known but for their voxels.
struct PlannedStudy {
  Study study;
  std::vector<SeriesPlan> plans;
};

/// Decodes images of one file, as decodeDicomFrames does.
using FrameDecoder = std::function<Expected<void>(std::span<const DicomFrameTarget>)>;

/// Takes the memory of all series and decodes every frame on all cores: first the middle slice of
/// the first phase of each series, then the rest file by file. The first failure in that order is
/// returned and ends the work. `listener` may be null; `root` is for messages.
[[nodiscard]] Expected<void> loadFrames(std::vector<PlannedStudy>& studies,
                                        const std::filesystem::path& root, ProgressSink& progress,
                                        StudyReadListener* listener,
                                        const FrameDecoder& decoder = decodeDicomFrames);

}  // namespace lateglow
