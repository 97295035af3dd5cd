#include "imaging/io/FrameLoader.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "imaging/io/DicomPixelLayout.h"
#include "imaging/io/LargeMemory.h"
#include "imaging/io/ParallelFor.h"

namespace lateglow {

namespace {

/// Frames of one file that are decoded in one go; more would keep the other cores waiting.
constexpr std::size_t kFramesPerItem = 16;

struct Frame {
  DicomFrameTarget target;
  ReadFrame place;
};

/// Frames of one file, in the order of the file.
using WorkItem = std::vector<Frame>;

std::span<float> allocateVoxels(Series& series) {
  if (auto* cine = std::get_if<Cine>(&series.image)) {
    resizeLarge(cine->voxels, cine->geometry.voxelCount() *
                                  static_cast<std::size_t>(cine->phaseCount));
    return cine->voxels;
  }
  auto& volume = std::get<Volume>(series.image);
  resizeLarge(volume.voxels, volume.geometry.voxelCount());
  return volume.voxels;
}

std::vector<Frame> framesOf(SeriesPlan& plan, std::size_t study, std::size_t series) {
  const std::size_t size = plan.series.geometry().sliceVoxelCount();
  const int slices = plan.series.geometry().size[2];
  const std::span<float> voxels = allocateVoxels(plan.series);
  std::vector<Frame> frames;
  for (std::size_t f = 0; f < plan.frames.size(); ++f) {
    const auto part = voxels.subspan(f * size, size);
    const int number = static_cast<int>(f);
    frames.push_back(
        {{plan.frames[f], part}, {study, series, number % slices, number / slices, part}});
  }
  return frames;
}

/// The frames of a series by file, a few at a time.
std::vector<WorkItem> itemsOf(std::vector<Frame> frames) {
  const auto key = [](const Frame& frame) {
    const DicomHeader& image = *frame.target.image;
    return std::tie(image.file, image.frame, image.tile);
  };
  std::stable_sort(frames.begin(), frames.end(),
                   [&](const Frame& a, const Frame& b) { return key(a) < key(b); });
  std::vector<WorkItem> items;
  for (Frame& frame : frames) {
    const DicomHeader& image = *frame.target.image;
    const Frame* last = items.empty() ? nullptr : &items.back().back();
    const bool sameFile = last != nullptr && last->target.image->file == image.file;
    // The tiles of a mosaic stay together: they are one image to the decoder. So do the frames of
    // a deflated file, which is unpacked from its beginning.
    const bool sameImage = sameFile && last->target.image->frame == image.frame;
    const bool deflated = image.pixels && image.pixels->coding == PixelCoding::Deflated;
    if (!sameFile || (items.back().size() >= kFramesPerItem && !sameImage && !deflated)) {
      items.emplace_back();
    }
    items.back().push_back(frame);
  }
  return items;
}

/// The preview of every series first, then all the rest.
std::vector<WorkItem> planWork(std::vector<PlannedStudy>& studies) {
  std::vector<WorkItem> previews;
  std::vector<WorkItem> rest;
  for (std::size_t s = 0; s < studies.size(); ++s) {
    for (std::size_t p = 0; p < studies[s].plans.size(); ++p) {
      SeriesPlan& plan = studies[s].plans[p];
      std::vector<Frame> frames = framesOf(plan, s, p);
      const auto middle = static_cast<std::ptrdiff_t>(plan.series.geometry().size[2] / 2);
      previews.push_back({frames[static_cast<std::size_t>(middle)]});
      frames.erase(frames.begin() + middle);
      for (WorkItem& item : itemsOf(std::move(frames))) rest.push_back(std::move(item));
    }
  }
  previews.insert(previews.end(), std::make_move_iterator(rest.begin()),
                  std::make_move_iterator(rest.end()));
  return previews;
}

void announce(const std::vector<PlannedStudy>& studies, StudyReadListener& listener) {
  for (std::size_t s = 0; s < studies.size(); ++s) {
    for (std::size_t p = 0; p < studies[s].plans.size(); ++p) {
      listener.seriesPlanned(s, p, studies[s].study, studies[s].plans[p].series);
    }
  }
}

}  // namespace

Expected<void> loadFrames(std::vector<PlannedStudy>& studies, const std::filesystem::path& root,
                          ProgressSink& progress, StudyReadListener* listener,
                          const FrameDecoder& decoder) {
  if (listener != nullptr) announce(studies, *listener);
  const std::vector<WorkItem> items = planWork(studies);
  std::mutex mutex;
  std::map<std::size_t, Failure> failures;
  std::atomic<bool> failed = false;
  const bool finished =
      parallelFor(items.size(), progress, "reading " + root.string(), [&](std::size_t i) {
        if (failed) return;
        std::vector<DicomFrameTarget> targets;
        for (const Frame& frame : items[i]) targets.push_back(frame.target);
        auto decoded = decoder(targets);
        const std::lock_guard lock(mutex);
        if (!decoded) {
          failures.emplace(i, std::move(decoded.error()));
          failed = true;
        } else if (listener != nullptr) {
          for (const Frame& frame : items[i]) listener->frameRead(frame.place);
        }
      });
  if (!failures.empty()) return tl::unexpected(failures.begin()->second);
  if (!finished) {
    return fail(FailureCode::Cancelled, "reading " + root.string() + " was cancelled", "",
                root.string());
  }
  return {};
}

}  // namespace lateglow
