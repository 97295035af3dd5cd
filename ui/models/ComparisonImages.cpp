#include "ui/models/ComparisonImages.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>

#include "imaging/prepare/VolumeRegistration.h"
#include "ui/models/ComparisonModel.h"
#include "ui/models/MeasurementRows.h"
#include "ui/models/SeriesLink.h"

namespace lateglow {

namespace {

Volume phaseOf(const Cine& cine, int phase) {
  Volume volume = makeVolume(cine.geometry);
  for (int k = 0; k < cine.sliceCount(); ++k) {
    std::ranges::copy(cine.frame(k, phase), volume.slice(k).begin());
  }
  return volume;
}

/// The acquired series as a still image; shared where it is one already.
std::shared_ptr<const Volume> acquired(const PictureSource& source) {
  if (const Volume* volume = source.series->volume()) {
    return {source.study, volume};
  }
  return std::make_shared<Volume>(phaseOf(*source.series->cine(), source.phase));
}

/// What the model made, and nothing where it did not look.
std::shared_ptr<const Volume> synthesized(const PictureSource& source) {
  auto volume =
      std::make_shared<Volume>(*source.result->analyzed.newest(LayerRole::SyntheticLge)->volume());
  const Geometry& grid = volume->geometry;
  for (int k = 0; k < grid.size[2]; ++k) {
    const auto& region = source.image.regions.at(static_cast<std::size_t>(k));
    auto slice = volume->slice(k);
    for (std::size_t n = 0; n < slice.size(); ++n) {
      const auto column = static_cast<double>(n % static_cast<std::size_t>(grid.size[0]));
      const auto row = static_cast<double>(n / static_cast<std::size_t>(grid.size[0]));
      const bool inside = region && column >= region->firstColumn &&
                          column <= region->lastColumn && row >= region->firstRow &&
                          row <= region->lastRow;
      if (!inside) slice[n] = std::numeric_limits<float>::quiet_NaN();
    }
  }
  return volume;
}

std::shared_ptr<const ComparedImage> onGrid(PictureSource source, const Geometry& grid) {
  auto image = std::make_shared<ComparedImage>(source.image);
  const bool synthetic = image->choice.synthetic;
  const auto own = synthetic ? synthesized(source) : acquired(source);
  if (own->geometry.sameGrid(grid)) {
    image->volume = own;
    if (synthetic) image->surround = acquired(source);
  } else {
    image->volume = std::make_shared<Volume>(resampleAsItLies(*own, grid, image->foreignSpace));
    image->regions.clear();
  }
  return image;
}

}  // namespace

PictureSource pictureSourceOf(const CaseSession& own, PictureChoice choice,
                              const CaseSession& reference) {
  PictureSource source;
  source.empty = false;
  source.study = own.opened.study;
  source.series = &own.series();
  source.result = own.result;
  source.phase = own.endDiastole().value_or(0);
  source.image.choice = choice;
  source.image.name = choice.synthetic
                          ? shortModelName(own.result->model.title, own.result->model.version)
                          : own.seriesName();
  source.image.tag = choice.synthetic
                         ? QCoreApplication::translate("lateglow", "SYNTHETIC LGE")
                         : own.syntheticTag();
  source.image.hounsfield = !choice.synthetic && isHounsfield(own);
  source.image.foreignSpace = !shareSpace(reference, own) &&
                              own.opened.study != reference.opened.study;
  if (own.phaseCount() > 1 && !choice.synthetic) {
    source.image.detail = ComparisonModel::tr("Phase %1 (end-diastole)").arg(source.phase + 1);
  }
  if (choice.synthetic) {
    source.image.surroundWindow = own.window;
    for (int k = 0; k < own.geometry().size[2]; ++k) {
      source.image.regions.push_back(own.syntheticRegion(k));
    }
  }
  return source;
}

Expected<ComparedImages> imagesOnGrid(const std::vector<PictureSource>& sources,
                                      const Geometry& grid, ProgressSink& progress) {
  ComparedImages images;
  for (std::size_t n = 0; n < sources.size(); ++n) {
    if (!progress.report(static_cast<double>(n) / static_cast<double>(sources.size()),
                         "Resampling")) {
      return fail(FailureCode::Cancelled, "preparing the comparison was cancelled", "");
    }
    images.push_back(sources[n].empty ? nullptr : onGrid(sources[n], grid));
  }
  return images;
}

}  // namespace lateglow
