#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "imaging/core/Progress.h"
#include "ui/models/ComparisonPair.h"

namespace lateglow {

/// A picture on the grid of the reference.
struct ComparedImage {
  PictureChoice choice;
  QString name;    ///< of the series, or the model's
  QString detail;  ///< "end-diastole", "resampled to ..."; may be empty
  QString tag;     ///< "SYNTHETIC LGE", "SYNTHETIC CT"; empty for what was acquired
  bool hounsfield = false;
  bool foreignSpace = false;  ///< of another patient space: both middles lie over each other
  bool registered = false;
  std::shared_ptr<const Volume> volume;  ///< not-a-number where there is nothing
  /// A synthetic picture within what it was made from: dimmed around the regions, by slice. Null
  /// and empty for others, and where the source has another grid.
  std::shared_ptr<const Volume> surround;
  IntensityWindow surroundWindow;
  std::vector<std::optional<PixelRegion>> regions;
};

/// What a worker needs of a picture; everything shared is never changed.
struct PictureSource {
  ComparedImage image;
  std::shared_ptr<const Study> study;
  const Series* series = nullptr;
  std::shared_ptr<const CaseResult> result;  ///< of a synthetic picture
  int phase = 0;
  bool empty = true;
};

/// `own` as it is chosen, to be laid beside the reference.
[[nodiscard]] PictureSource pictureSourceOf(const CaseSession& own, PictureChoice choice,
                                            const CaseSession& reference);

using ComparedImages = std::vector<std::shared_ptr<const ComparedImage>>;
/// All on the grid of the reference, in a worker; null for empty sources.
[[nodiscard]] Expected<ComparedImages> imagesOnGrid(const std::vector<PictureSource>& sources,
                                                    const Geometry& grid, ProgressSink& progress);

}  // namespace lateglow
