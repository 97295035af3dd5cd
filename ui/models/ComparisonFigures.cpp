#include "ui/models/ComparisonFigures.h"

#include <algorithm>
#include <cmath>

#include "imaging/prepare/Foreground.h"
#include "measurements/Overlap.h"
#include "measurements/SegmentMap.h"
#include "measurements/Similarity.h"

namespace lateglow {

namespace {

struct Similarity {
  Expected<SimilarityFigures> figures;
  std::shared_ptr<const ComparableImages> images;
};

struct Masks {
  std::shared_ptr<const MaskAgreement> agreement;
  std::shared_ptr<const LgeComparison> lge;
};

/// What the worker counts masks and scar from.
struct MaskSource {
  std::shared_ptr<const Study> study;
  std::shared_ptr<const CaseResult> result;
  Geometry grid;                           ///< of the model's source
  std::shared_ptr<const Volume> real;      ///< a real LGE, on any grid; null: none
  std::vector<std::uint8_t> remote;
};

std::uint8_t labelOf(float value) { return static_cast<std::uint8_t>(std::lround(value)); }

bool holdsWall(std::span<const std::uint8_t> labels) {
  return std::ranges::any_of(labels, [](std::uint8_t l) { return l == 1 || l == 3; });
}

/// A mask of the study on this grid: a label map, a volume or a cine of whole numbers; of a cine the
/// first phase with myocardium, because experts often draw it at end-diastole only.
std::optional<LabelMap> referenceMask(const Study& study, const Geometry& grid) {
  for (const Series& series : study.series) {
    if (!series.geometry().sameGrid(grid, 0.05) || !holdsLabels(series)) continue;
    if (const LabelMap* labels = series.labelMap()) return *labels;
    LabelMap mask = makeLabelMap(grid);
    if (const Volume* volume = series.volume()) {
      std::ranges::transform(volume->voxels, mask.labels.begin(), labelOf);
      return mask;
    }
    const Cine& cine = *series.cine();
    for (int phase = 0; phase < cine.phaseCount; ++phase) {
      for (int k = 0; k < cine.sliceCount(); ++k) {
        std::ranges::transform(cine.frame(k, phase), mask.slice(k).begin(), labelOf);
      }
      if (holdsWall(mask.labels)) return mask;
    }
  }
  return {};
}

/// Both masks in the slices that the reference has, and nothing elsewhere.
LabelMap onlySlicesOf(const LabelMap& mask, const LabelMap& reference) {
  LabelMap kept = mask;
  for (int k = 0; k < mask.geometry.size[2]; ++k) {
    const auto truth = reference.slice(k);
    if (std::ranges::all_of(truth, [](std::uint8_t l) { return l == 0; })) {
      std::ranges::fill(kept.slice(k), std::uint8_t{0});
    }
  }
  return kept;
}

ClassAgreement agreementOf(const LabelMap& test, const LabelMap& reference, TissueClass tissue) {
  const LabelSet labels =
      tissue == TissueClass::Background ? LabelSet{1, 3} : LabelSet(tissue);
  const Overlap counts = overlap(test.labels, reference.labels, labels);
  ClassAgreement agreement;
  agreement.tissue = tissue;
  agreement.dice = counts.dice();
  agreement.sensitivity = counts.sensitivity();
  agreement.specificity = counts.specificity();
  if (const auto distances =
          surfaceDistances(test.geometry, test.labels, reference.labels, labels)) {
    agreement.hausdorff95Mm = distances->hausdorff95Mm;
    agreement.averageSurfaceMm = distances->averageMm;
  }
  return agreement;
}

/// Scar of both masks within each segment of the reference's wall and the model's.
std::vector<std::optional<double>> diceOfSegments(const LabelMap& test, const LabelMap& reference,
                                                  Vec3 insertionMm) {
  LabelMap either = reference;
  for (std::size_t n = 0; n < either.labels.size(); ++n) {
    if (either.labels[n] == 0) either.labels[n] = test.labels[n];
  }
  const auto segments = segmentMap(either.geometry, either.labels, insertionMm);
  std::vector<std::optional<double>> dice;
  for (int segment = 1; segment <= kAhaSegmentCount; ++segment) {
    std::vector<std::uint8_t> a;
    std::vector<std::uint8_t> b;
    for (std::size_t n = 0; n < segments.size(); ++n) {
      if (segments[n] != segment) continue;
      a.push_back(test.labels[n]);
      b.push_back(reference.labels[n]);
    }
    dice.push_back(overlap(a, b, LabelSet(TissueClass::Scar)).dice());
  }
  return dice;
}

MaskAgreement agreementOf(const LabelMap& mask, const LabelMap& reference,
                          const CaseResult& result) {
  const LabelMap test = onlySlicesOf(mask, reference);
  MaskAgreement agreement;
  for (const TissueClass tissue : {TissueClass::Scar, TissueClass::Background,
                                   TissueClass::HealthyMyocardium, TissueClass::BloodPool}) {
    agreement.classes.push_back(agreementOf(test, reference, tissue));
  }
  SegmentFrame frame;
  if (result.measurements) frame.anteriorRvInsertionMm = result.measurements->rvInsertionMm;
  agreement.scar = compareScar(test, reference, frame);
  if (result.measurements && holdsWall(reference.labels)) {
    agreement.segmentDice = diceOfSegments(test, reference, result.measurements->rvInsertionMm);
  }
  return agreement;
}

LgeComparison lgeOf(const MaskSource& source, const LabelMap& wall, bool ofReference) {
  LgeComparison lge;
  lge.wallOfReference = ofReference;
  const auto table = [&](const Volume& image) {
    std::vector<float> values = image.voxels;
    for (float& value : values) value = std::isfinite(value) ? value : 0.0F;
    LgeImage read;
    read.geometry = source.grid;
    read.image = values;
    read.labels = wall.labels;
    read.remote = source.remote;
    return quantifyLgeByAllMethods(read);
  };
  lge.synthetic = table(*source.result->analyzed.newest(LayerRole::SyntheticLge)->volume());
  if (source.real != nullptr) {
    lge.real = table(source.real->geometry.sameGrid(source.grid)
                         ? *source.real
                         : resampleAsItLies(*source.real, source.grid));
  }
  if (source.result->measurements) {
    lge.modelRatioPercent = source.result->measurements->scarRatioPercent;
    lge.modelMassG = source.result->measurements->scarMassG;
    lge.modelVolumeMl = source.result->measurements->scarVolumeMl;
  }
  return lge;
}

Masks countedMasks(const MaskSource& source) {
  Masks masks;
  const auto layer = source.result->analyzed.newest(LayerRole::TissueMask);
  if (layer == nullptr) return masks;
  const LabelMap& mask = *layer->labelMap();
  const auto reference = referenceMask(*source.study, source.grid);
  if (reference) {
    masks.agreement =
        std::make_shared<MaskAgreement>(agreementOf(mask, *reference, *source.result));
  }
  const bool wall = reference && holdsWall(reference->labels);
  if (source.result->analyzed.newest(LayerRole::SyntheticLge) != nullptr &&
      (wall || holdsWall(mask.labels))) {
    masks.lge = std::make_shared<LgeComparison>(lgeOf(source, wall ? *reference : mask, wall));
  }
  return masks;
}

}  // namespace

ComparisonFigures::ComparisonFigures(ComparisonModel& model, QObject* parent)
    : QObject(parent), m_model(model) {
  connect(&m_model, &ComparisonModel::imagesChanged, this, &ComparisonFigures::count);
  connect(&m_model, &ComparisonModel::picturesChanged, this, [this] {
    m_remote.clear();
    m_regionByHand = false;
  });
}

/// The shown series that a model has been run on.
const CaseSession* ComparisonFigures::made() const {
  for (std::size_t n = 0; n < m_model.pictures().size(); ++n) {
    const CaseSession* own = m_model.session(n);
    if (own != nullptr && own->result && (m_model.pictures()[n].synthetic || n == 0)) return own;
  }
  return nullptr;
}

/// Pixels of the reference's grid within the region that the model looked at; empty: none is known.
std::vector<std::uint8_t> ComparisonFigures::heart() const {
  const CaseSession* own = made();
  const CaseSession* reference = m_model.session(0);
  if (own == nullptr || reference == nullptr ||
      !own->geometry().sameGrid(reference->geometry())) {
    return {};
  }
  const Geometry& grid = own->geometry();
  std::vector<std::uint8_t> mask(grid.voxelCount());
  std::size_t voxel = 0;
  for (int k = 0; k < grid.size[2]; ++k) {
    const auto region = own->syntheticRegion(k);
    for (int j = 0; j < grid.size[1]; ++j) {
      for (int i = 0; i < grid.size[0]; ++i, ++voxel) {
        const bool inside = region && i >= region->firstColumn && i <= region->lastColumn &&
                            j >= region->firstRow && j <= region->lastRow;
        mask[voxel] = inside ? 1 : 0;
      }
    }
  }
  return mask;
}

bool ComparisonFigures::hasRegion(ComparisonRegion region) const {
  return region != ComparisonRegion::Heart || !heart().empty();
}

void ComparisonFigures::setRegion(ComparisonRegion region) {
  if (region != m_region) {
    m_region = region;
    m_regionByHand = true;
    countSimilarity();
    Q_EMIT changed();
  }
}

void ComparisonFigures::setRemote(std::vector<std::uint8_t> remote) {
  m_remote = std::move(remote);
  countMasks();
  Q_EMIT changed();
}

void ComparisonFigures::count() {
  m_similarity.reset();
  m_compared = nullptr;
  m_maps.clear();
  if (!m_regionByHand) {
    const auto test = m_model.image(m_model.test());
    m_region = hasRegion(ComparisonRegion::Heart) ? ComparisonRegion::Heart
               : test != nullptr && test->hounsfield ? ComparisonRegion::Body
                                                     : ComparisonRegion::Whole;
  } else if (!hasRegion(m_region)) {
    m_region = ComparisonRegion::Whole;
  }
  countSimilarity();
  countMasks();
  Q_EMIT changed();
  Q_EMIT mapChanged();
}

void ComparisonFigures::countSimilarity() {
  m_work.cancel(m_similarityJob);
  m_similarityJob = 0;
  m_similarity.reset();
  if (!m_model.comparable()) return;
  const auto reference = m_model.image(0)->volume;
  const auto test = m_model.image(m_model.test())->volume;
  const auto heartMask = m_region == ComparisonRegion::Heart ? heart() : std::vector<std::uint8_t>();
  m_similarityJob = m_work.start<Similarity>(
      tr("Measuring similarity"),
      [reference, test, heartMask, region = m_region](
          ProgressSink& progress) -> Expected<Similarity> {
        Similarity similarity{fail(FailureCode::BadInput, "", ""), nullptr};
        auto images = makeComparable(
            *reference, *test,
            region == ComparisonRegion::Body ? bodyMask(*reference) : heartMask);
        if (!images) {
          similarity.figures = tl::unexpected(images.error());
          return similarity;
        }
        similarity.figures = measureSimilarity(*images, progress);
        similarity.images = std::make_shared<ComparableImages>(std::move(*images));
        return similarity;
      },
      [this](Expected<Similarity> counted) {
        const bool stopped =
            !counted ||
            (!counted->figures && counted->figures.error().code == FailureCode::Cancelled);
        if (stopped) return;  // another pair came in between
        m_similarityJob = 0;
        m_similarity = std::move(counted->figures);
        m_compared = counted->images;
        m_maps.clear();
        Q_EMIT changed();
        Q_EMIT mapChanged();
      });
}

void ComparisonFigures::countMasks() {
  m_work.cancel(m_masksJob);
  m_masksJob = 0;
  m_masks = nullptr;
  m_lge = nullptr;
  const CaseSession* own = made();
  if (own == nullptr || !m_model.comparable() || own->result->measuring) return;
  MaskSource source;
  source.study = own->opened.study;
  source.result = own->result;
  source.grid = own->geometry();
  if (m_remote.size() == source.grid.voxelCount()) source.remote = m_remote;
  for (std::size_t n = 0; n < m_model.pictures().size(); ++n) {
    const CaseSession* other = m_model.session(n);
    const auto image = m_model.image(n);
    if (image != nullptr && other != nullptr && !m_model.pictures()[n].synthetic &&
        isLateEnhancement(*other)) {
      source.real = image->volume;
    }
  }
  m_masksJob = m_work.start<Masks>(
      tr("Comparing classes"),
      [source](ProgressSink& progress) -> Expected<Masks> {
        if (!progress.report(0.0, "Comparing classes")) {
          return fail(FailureCode::Cancelled, "comparing was cancelled", "");
        }
        return countedMasks(source);
      },
      [this](Expected<Masks> masks) {
        if (!masks) return;
        m_masksJob = 0;
        m_masks = masks->agreement;
        m_lge = masks->lge;
        Q_EMIT changed();
      });
}

std::vector<float> ComparisonFigures::ssimMap(int slice) {
  const auto found = m_maps.find(slice);
  if (found != m_maps.end()) return found->second;
  if (m_compared == nullptr || m_mapSlice == slice) return {};
  m_work.cancel(m_mapJob);
  m_mapSlice = slice;
  m_mapJob = m_work.start<std::vector<float>>(
      tr("Drawing the SSIM map"),
      [images = m_compared, slice](ProgressSink&) -> Expected<std::vector<float>> {
        return ssimSliceMap({images->reference, images->test, images->size, images->counted},
                            images->dataRange, slice);
      },
      [this, slice, images = m_compared](Expected<std::vector<float>> map) {
        if (m_mapSlice == slice) m_mapSlice = -1;
        if (!map || images != m_compared) return;
        m_maps[slice] = std::move(*map);
        Q_EMIT mapChanged();
      });
  return {};
}

std::optional<ComparisonFigures::SegmentPlace> ComparisonFigures::placeOf(int segment) const {
  const CaseSession* own = made();
  const CaseSession* reference = m_model.session(0);
  if (own == nullptr || reference == nullptr) return {};
  for (const SegmentWall& wall : own->result->walls) {
    if (wall.segment != segment || !wall.present) continue;
    const Vec3 index = reference->geometry().toIndex(wall.middleMm);
    return SegmentPlace{static_cast<int>(std::lround(index.z)), wall.middleMm};
  }
  return {};
}

}  // namespace lateglow
