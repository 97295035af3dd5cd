#pragma once

#include <cstddef>
#include <span>

#include "imaging/core/Series.h"

namespace lateglow {

/// One image of a series that has been decoded.
struct ReadFrame {
  std::size_t study = 0;   ///< as in seriesPlanned
  std::size_t series = 0;
  int slice = 0;
  int phase = 0;
  std::span<const float> voxels;  ///< of the slice, i fastest; valid during the call only
};

/// Hears of a study while it is read, so that the first image shows while the rest loads. Calls
/// never overlap. They must return soon, since reading waits for them.
class StudyReadListener {
 public:
  virtual ~StudyReadListener() = default;
  /// A series is known: `described` has everything but its voxels, which are empty. Once for every
  /// series, before any frame, from the thread that called readStudies. `study` has no series yet.
  virtual void seriesPlanned(std::size_t studyIndex, std::size_t seriesIndex, const Study& study,
                             const Series& described) = 0;
  /// A frame is decoded, from any thread. The first frames are the middle slice of the first phase
  /// of each series.
  virtual void frameRead(const ReadFrame& frame) = 0;
};

}  // namespace lateglow
