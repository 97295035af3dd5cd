#include "ui/models/CaseSession.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/models/CaseService.h"
#include "ui/models/MeasurementRows.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

namespace {

constexpr int kThumbnailPixels = 192;

/// The window of the synthetic image over the pixels that the network made.
IntensityWindow windowOfRegions(const Volume& image, const std::vector<HeartCrop>& crops) {
  std::vector<float> values;
  for (const HeartCrop& crop : crops) {
    if (!crop.valid || crop.slice < 0 || crop.slice >= image.geometry.size[2]) {
      continue;
    }
    const PixelRegion region = regionOf(crop, image.geometry);
    const auto slice = image.slice(crop.slice);
    const int columns = image.geometry.size[0];
    for (int row = std::max(0, static_cast<int>(std::ceil(region.firstRow)));
         row <= std::min(image.geometry.size[1] - 1, static_cast<int>(region.lastRow)); ++row) {
      for (int column = std::max(0, static_cast<int>(std::ceil(region.firstColumn)));
           column <= std::min(columns - 1, static_cast<int>(region.lastColumn)); ++column) {
        values.push_back(slice[static_cast<std::size_t>(row * columns + column)]);
      }
    }
  }
  return windowFromPercentiles(values, 1.0, 99.5);
}

int sliceWithMostMyocardium(const LabelMap& mask) {
  int best = mask.geometry.size[2] / 2;
  std::ptrdiff_t most = 0;
  for (int k = 0; k < mask.geometry.size[2]; ++k) {
    const auto slice = mask.slice(k);
    const auto count = std::count_if(slice.begin(), slice.end(), [](std::uint8_t label) {
      return label == static_cast<std::uint8_t>(TissueClass::Scar);
    });
    if (count > most) {
      most = count;
      best = k;
    }
  }
  return best;
}

/// Where a reader finds the segments.
void findWalls(CaseResult& result) {
  const auto mask = result.analyzed.newest(LayerRole::TissueMask);
  const LabelMap* labels = mask ? mask->labelMap() : nullptr;
  result.walls.clear();
  if (labels != nullptr && result.measurements) {
    result.walls =
        measureSegmentWalls(labels->geometry, labels->labels, result.measurements->rvInsertionMm);
  }
}

}  // namespace

void drawAgain(CaseResult& result) {
  const auto mask = result.analyzed.newest(LayerRole::TissueMask);
  if (!mask || mask->labelMap() == nullptr) {
    return;
  }
  result.surfaces = extractScarSurfaces(*mask->labelMap());
  findWalls(result);
  if (const Cine* cine = result.analyzed.source().cine()) {
    result.endSystole = endSystolicPhase(*cine, *mask->labelMap());
  }
}

void drawAll(CaseResult& result) {
  drawAgain(result);
  const auto image = result.analyzed.newest(LayerRole::SyntheticLge);
  const Volume* volume = image ? image->volume() : nullptr;
  if (volume == nullptr) {
    return;
  }
  const auto mask = result.analyzed.newest(LayerRole::TissueMask);
  result.window = windowOfRegions(*volume, result.synthesis.crops);
  const int middle = mask && mask->labelMap() != nullptr ? sliceWithMostMyocardium(*mask->labelMap())
                                                         : volume->geometry.size[2] / 2;
  result.thumbnail =
      makeThumbnail(volume->slice(middle), volume->geometry, result.window, kThumbnailPixels);
}

void measureAgain(CaseResult& result, CaseService& service, const MeasureOptions& options) {
  result.measureOptions = options;
  auto measured = service.measure(result.analyzed, options, result.synthesis.gate.forced);
  if (measured) {
    result.measurements = std::move(*measured);
    result.measureFailure.reset();
    findWalls(result);
  } else {
    result.measurements.reset();
    result.measureFailure = measured.error();
  }
}

QString CaseSession::patientName() const {
  const QString name = readableName(opened.study->patient.name);
  return name.isEmpty() ? QString::fromStdString(path.filename().string()) : name;
}

QString CaseSession::seriesName() const {
  const auto& files = series().files;
  const QString file =
      files.empty() ? QString() : QString::fromStdString(files.front().filename().string());
  const bool nifti = file.endsWith(QStringLiteral(".nii")) ||
                     file.endsWith(QStringLiteral(".nii.gz"));
  return nifti || series().description.empty() ? file.section(u'.', 0, 0)
                                               : QString::fromStdString(series().description);
}

QString CaseSession::valueUnit() const {
  const Volume* volume = series().volume();
  if (volume == nullptr || !volume->showsHounsfield()) return {};
  return volume->hounsfield() ? QStringLiteral("HU")
                              : QCoreApplication::translate("lateglow", "HU (assumed)");
}

QString CaseSession::syntheticTag() const {
  if (!synthetic()) return {};
  const QString made = QString::fromStdString(series().description).section(u' ', 1);
  return QCoreApplication::translate("lateglow", "SYNTHETIC") + u' ' + made.toUpper();
}

std::optional<IntensityWindow> CaseSession::storedWindow(int sliceIndex) const {
  const auto& windows = series().windowOfSlice;
  const auto place = static_cast<std::size_t>(sliceIndex);
  if (place >= windows.size()) return std::nullopt;
  return IntensityWindow{windows[place].width, windows[place].centre};
}

int CaseSession::phaseCount() const {
  const Cine* cine = series().cine();
  return cine != nullptr ? cine->phaseCount : 1;
}

double CaseSession::frameMs() const {
  const Cine* cine = series().cine();
  return cine != nullptr ? cine->frameIntervalMs() : 0.0;
}

std::optional<int> CaseSession::endDiastole() const {
  if (phaseCount() < 2) return std::nullopt;
  if (marks.endDiastole) return marks.endDiastole;
  return function && function->measured() ? function->figures.endDiastolicPhase : 0;
}

std::optional<int> CaseSession::endSystole() const {
  if (phaseCount() < 2) return std::nullopt;
  if (marks.endSystole) return marks.endSystole;
  if (function && function->measured()) return function->figures.endSystolicPhase;
  return result ? result->endSystole : std::nullopt;
}

std::span<const float> CaseSession::frame(int sliceIndex, int phase) const {
  if (const Cine* cine = series().cine()) {
    return cine->frame(sliceIndex, std::clamp(phase, 0, cine->phaseCount - 1));
  }
  if (const Volume* volume = series().volume()) {
    return volume->slice(sliceIndex);
  }
  return {};
}

std::optional<PixelRegion> CaseSession::syntheticRegion(int sliceIndex) const {
  if (result) {
    for (const HeartCrop& crop : result->synthesis.crops) {
      if (crop.valid && crop.slice == sliceIndex) {
        return regionOf(crop, geometry());
      }
    }
  }
  return std::nullopt;
}

std::vector<int> CaseSession::keyImages() const {
  std::vector<int> slices;
  for (const Annotation& annotation : annotations) {
    if (annotation.kind == AnnotationKind::KeyImage) slices.push_back(annotation.slice);
  }
  std::sort(slices.begin(), slices.end());
  return slices;
}

bool CaseSession::isKeyImage(int wanted) const {
  return std::any_of(annotations.begin(), annotations.end(), [wanted](const Annotation& a) {
    return a.kind == AnnotationKind::KeyImage && a.slice == wanted;
  });
}

const Volume* CaseSession::syntheticImage() const {
  const auto layer = result ? result->analyzed.newest(LayerRole::SyntheticLge) : nullptr;
  return layer ? layer->volume() : nullptr;
}

const LabelMap* CaseSession::tissueMask() const {
  const auto layer = result ? result->analyzed.newest(LayerRole::TissueMask) : nullptr;
  return layer ? layer->labelMap() : nullptr;
}

PixelRegion regionOf(const HeartCrop& crop, const Geometry& source) {
  const Vec3 centre = source.toIndex(crop.centreMm);
  const double halfMm = crop.pixels * crop.spacingMm / 2.0;
  const double columns = halfMm / source.spacingMm[0];
  const double rows = halfMm / source.spacingMm[1];
  return {centre.x - columns, centre.y - rows, centre.x + columns, centre.y + rows};
}

std::optional<int> endSystolicPhase(const Cine& cine, const LabelMap& mask) {
  if (cine.phaseCount < 3 || !cine.geometry.sameGrid(mask.geometry)) {
    return std::nullopt;
  }
  std::vector<std::size_t> pool;
  for (std::size_t i = 0; i < mask.labels.size(); ++i) {
    if (mask.labels[i] == static_cast<std::uint8_t>(TissueClass::BloodPool)) {
      pool.push_back(i);
    }
  }
  if (pool.empty()) {
    return std::nullopt;
  }
  int darkest = 0;
  double least = 0.0;
  for (int phase = 0; phase < cine.phaseCount; ++phase) {
    const std::size_t first = cine.geometry.voxelCount() * static_cast<std::size_t>(phase);
    double sum = 0.0;
    for (const std::size_t i : pool) {
      sum += cine.voxels[first + i];
    }
    if (phase == 0 || sum < least) {
      least = sum;
      darkest = phase;
    }
  }
  return darkest;
}

bool holdsLabels(const Series& series) {
  if (series.kind() == SeriesKind::LabelMap) {
    return true;
  }
  const auto& voxels = series.cine() != nullptr ? series.cine()->voxels : series.volume()->voxels;
  return std::all_of(voxels.begin(), voxels.end(), [](float value) {
    return value >= 0.0F && value <= 4.0F && value == std::floor(value);
  });
}

QImage makeThumbnail(std::span<const float> slice, const Geometry& geometry, IntensityWindow window,
                     int pixels) {
  const int columns = geometry.size[0];
  const int rows = geometry.size[1];
  if (slice.empty()) {
    return {};
  }
  QImage image(columns, rows, QImage::Format_Grayscale8);
  for (int row = 0; row < rows; ++row) {
    std::uint8_t* line = image.scanLine(row);
    for (int column = 0; column < columns; ++column) {
      const double value = slice[static_cast<std::size_t>(row * columns + column)];
      const double grey = (value - window.level) / window.width + 0.5;
      line[column] = static_cast<std::uint8_t>(std::lround(std::clamp(grey, 0.0, 1.0) * 255.0));
    }
  }
  const SliceOrientation orientation = conventionalOrientation(geometry);
  image = image.mirrored(orientation.right.column < 0.0, orientation.down.row < 0.0);
  const double ratio = geometry.spacingMm[1] / geometry.spacingMm[0];
  image = image.scaled(columns, std::max(1, static_cast<int>(std::lround(rows * ratio))),
                       Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  const int side = std::min(image.width(), image.height());
  image = image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side);
  return image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

Expected<std::shared_ptr<const CaseResult>> analyze(CaseService& service, const Case& opened,
                                                    const ModelChoice& model,
                                                    const SynthesisOptions& options,
                                                    const MeasureOptions& measure,
                                                    ProgressSink& progress) {
  SubProgress network(progress, 0.0, 0.94);
  auto synthesis = service.synthesize(opened, options, network);
  if (!synthesis) {
    return tl::unexpected<Failure>(synthesis.error());
  }
  auto result = std::make_shared<CaseResult>();
  result->analyzed = synthesis->result;
  result->synthesis = std::move(*synthesis);
  result->model = model.summary;
  if (!progress.report(0.95, "Measuring scar and segments")) {
    return fail(FailureCode::Cancelled, "Cancelled.", "");
  }
  measureAgain(*result, service, measure);
  result->agreement = service.agreement(result->synthesis);
  if (!progress.report(0.98, "Building the 3-D surface")) {
    return fail(FailureCode::Cancelled, "Cancelled.", "");
  }
  drawAll(*result);
  return std::shared_ptr<const CaseResult>(std::move(result));
}

}  // namespace lateglow
