#pragma once

#include <vector>

#include "imaging/core/Series.h"
#include "imaging/io/SliceStack.h"

namespace lateglow {

/// The phases of a stack in order: `frames[slice + slices * phase]`, with what ordered them.
struct PhaseGrid {
  std::vector<const DicomHeader*> frames;
  int phaseCount = 1;
  PhaseKey key = PhaseKey::InstanceNumber;
  std::vector<double> phaseTimesMs;  ///< median over the slices; only with PhaseKey::TriggerTime
  double cycleMs = 0.0;
};

/// The first of Trigger Time, temporal position, Acquisition Time, Content Time and Instance Number
/// that every image has and that differs between all images of every slice.
[[nodiscard]] PhaseKey choosePhaseKey(const SliceStack& stack);

/// True when the stack is a cine, false when it is a volume (one image a slice, or a volume sent
/// twice).
[[nodiscard]] bool isCine(const SliceStack& stack);

/// Orders the images of every slice by phase. Slices with fewer or more images than most are
/// filled by their images nearest in order, and the series is blocked ("unequal-phases").
[[nodiscard]] PhaseGrid orderPhases(const SliceStack& stack, std::vector<SeriesIssue>& issues);

/// One image a slice; further images at the same place are left out and reported
/// ("doubled-slice").
[[nodiscard]] PhaseGrid singlePhase(const SliceStack& stack, std::vector<SeriesIssue>& issues);

}  // namespace lateglow
