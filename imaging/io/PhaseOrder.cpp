#include "imaging/io/PhaseOrder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

namespace lateglow {

namespace {

std::optional<double> keyValue(const DicomHeader& header, PhaseKey key) {
  const auto number = [](const std::optional<int>& value) {
    return value ? std::optional<double>(*value) : std::nullopt;
  };
  switch (key) {
    case PhaseKey::TriggerTime:
      return header.triggerTimeMs;
    case PhaseKey::CardiacPhaseIndex:
      return number(header.cardiacPhaseIndex);
    case PhaseKey::AcquisitionTime:
      return header.acquisitionTimeS;
    case PhaseKey::ContentTime:
      return header.contentTimeS;
    case PhaseKey::InstanceNumber:
      return number(header.instanceNumber);
    case PhaseKey::FileOrder:
      return {};
  }
  return {};
}

bool tellsPhasesApart(const SliceStack& stack, PhaseKey key) {
  for (const ImageSet& slice : stack.slices) {
    std::vector<double> values;
    for (const DicomHeader* image : slice) {
      const auto value = keyValue(*image, key);
      if (!value) return false;
      values.push_back(*value);
    }
    std::sort(values.begin(), values.end());
    if (std::adjacent_find(values.begin(), values.end()) != values.end()) return false;
  }
  return true;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

/// The number of images that most slices have; the larger one when two are equally frequent.
std::size_t usualCount(const SliceStack& stack) {
  std::map<std::size_t, int> frequency;
  for (const ImageSet& slice : stack.slices) ++frequency[slice.size()];
  return std::max_element(frequency.begin(), frequency.end(),
                          [](const auto& a, const auto& b) { return a.second <= b.second; })
      ->first;
}

void reportUnequalCounts(const SliceStack& stack, std::size_t usual,
                         std::vector<SeriesIssue>& issues) {
  std::string text;
  for (std::size_t k = 0; k < stack.slices.size(); ++k) {
    if (stack.slices[k].size() == usual) continue;
    text += (text.empty() ? "slice " : ", slice ") + std::to_string(k + 1) + " has " +
            std::to_string(stack.slices[k].size());
  }
  if (text.empty()) return;
  issues.push_back({IssueSeverity::BlocksQuantification, "unequal-phases",
                    "most slices have " + std::to_string(usual) + " phases, but " + text});
}

void fillPhaseTimes(const SliceStack& stack, PhaseGrid& grid, std::vector<SeriesIssue>& issues) {
  const std::size_t slices = stack.slices.size();
  for (std::size_t t = 0; t < static_cast<std::size_t>(grid.phaseCount); ++t) {
    std::vector<double> times;
    for (std::size_t k = 0; k < slices; ++k) {
      times.push_back(*grid.frames[k + slices * t]->triggerTimeMs);
    }
    grid.phaseTimesMs.push_back(median(times));
  }
  const double interval = (grid.phaseTimesMs.back() - grid.phaseTimesMs.front()) /
                          static_cast<double>(grid.phaseCount - 1);
  double largest = 0.0;
  for (std::size_t f = 0; f < grid.frames.size(); ++f) {
    largest =
        std::max(largest, std::abs(*grid.frames[f]->triggerTimeMs - grid.phaseTimesMs[f / slices]));
  }
  if (largest > interval) {
    issues.push_back({IssueSeverity::Warning, "phase-times-differ",
                      "the same phase lies up to " + std::to_string(std::lround(largest)) +
                          " ms apart between slices, with " +
                          std::to_string(std::lround(interval)) + " ms between phases"});
  }
}

/// R-R interval: Nominal Interval, else Heart Rate, else the phases taken to fill the cycle.
double cycleMs(const PhaseGrid& grid) {
  std::vector<double> stated;
  for (const DicomHeader* image : grid.frames) {
    const double interval = image->nominalIntervalMs.value_or(0.0);
    const double rate = image->heartRatePerMinute.value_or(0.0);
    if (interval > 0.0) {
      stated.push_back(interval);
    } else if (rate > 0.0) {
      stated.push_back(60000.0 / rate);
    }
  }
  const double value = stated.empty() ? 0.0 : median(stated);
  if (value >= 200.0 && value <= 4000.0) return value;
  if (grid.phaseTimesMs.size() < 2) return 0.0;
  const double phases = static_cast<double>(grid.phaseCount);
  return (grid.phaseTimesMs.back() - grid.phaseTimesMs.front()) * phases / (phases - 1.0);
}

void reportKey(const SliceStack& stack, PhaseKey key, std::vector<SeriesIssue>& issues) {
  if (!tellsPhasesApart(stack, key)) {
    issues.push_back({IssueSeverity::BlocksQuantification, "phase-order-unknown",
                      "nothing in the files tells the order of the phases"});
  } else if (key == PhaseKey::InstanceNumber) {
    issues.push_back({IssueSeverity::Warning, "phase-order-uncertain",
                      "the phases are ordered by instance number: no trigger time, temporal "
                      "position or time of acquisition tells them apart"});
  }
}

}  // namespace

PhaseKey choosePhaseKey(const SliceStack& stack) {
  for (const PhaseKey key : {PhaseKey::TriggerTime, PhaseKey::CardiacPhaseIndex,
                             PhaseKey::AcquisitionTime, PhaseKey::ContentTime}) {
    if (tellsPhasesApart(stack, key)) return key;
  }
  return PhaseKey::InstanceNumber;
}

bool isCine(const SliceStack& stack) {
  const std::size_t usual = usualCount(stack);
  if (!stack.placed || usual < 2) return false;
  if (choosePhaseKey(stack) != PhaseKey::InstanceNumber) return true;
  // Images that only their numbers tell apart are phases in MR; two of them, or images of another
  // modality, are rather the same volume twice.
  return usual > 2 && stack.first().modality == "MR";
}

PhaseGrid orderPhases(const SliceStack& stack, std::vector<SeriesIssue>& issues) {
  PhaseGrid grid;
  grid.key = choosePhaseKey(stack);
  reportKey(stack, grid.key, issues);
  const std::size_t usual = usualCount(stack);
  reportUnequalCounts(stack, usual, issues);
  const std::size_t slices = stack.slices.size();
  grid.phaseCount = static_cast<int>(usual);
  grid.frames.resize(slices * usual);
  for (std::size_t k = 0; k < slices; ++k) {
    ImageSet images = stack.slices[k];
    std::stable_sort(images.begin(), images.end(), [&](const auto* a, const auto* b) {
      return keyValue(*a, grid.key) < keyValue(*b, grid.key);
    });
    for (std::size_t t = 0; t < usual; ++t) {
      const std::size_t nearest = (t * (images.size() - 1) + (usual - 1) / 2) / (usual - 1);
      grid.frames[k + slices * t] = images[nearest];
    }
  }
  if (grid.key == PhaseKey::TriggerTime) fillPhaseTimes(stack, grid, issues);
  grid.cycleMs = cycleMs(grid);
  return grid;
}

PhaseGrid singlePhase(const SliceStack& stack, std::vector<SeriesIssue>& issues) {
  PhaseGrid grid;
  std::size_t doubled = 0;
  for (const ImageSet& slice : stack.slices) {
    grid.frames.push_back(slice.front());
    if (slice.size() > 1) ++doubled;
  }
  if (doubled > 0) {
    issues.push_back({IssueSeverity::BlocksQuantification, "doubled-slice",
                      std::to_string(doubled) + " of " + std::to_string(stack.slices.size()) +
                          " slice positions hold more than one image; the first of each is used"});
  }
  return grid;
}

}  // namespace lateglow
