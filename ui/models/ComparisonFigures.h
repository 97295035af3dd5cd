#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "app/workflow/ImageComparison.h"
#include "app/workflow/ScarComparison.h"
#include "measurements/LgeQuantification.h"
#include "ui/models/ComparisonModel.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

/// Where similarity is counted.
enum class ComparisonRegion { Whole, Heart, Body };
inline constexpr int kComparisonRegionCount = 3;

/// One class of two masks. What is not defined is left out.
struct ClassAgreement {
  TissueClass tissue = TissueClass::Background;  ///< Background: all myocardium, healthy and scar
  std::optional<double> dice;
  std::optional<double> sensitivity;
  std::optional<double> specificity;
  std::optional<double> hausdorff95Mm;
  std::optional<double> averageSurfaceMm;
};

/// The model's classes against a reference mask that came with the study, over its slices.
struct MaskAgreement {
  std::vector<ClassAgreement> classes;
  ScarComparison scar;
  std::vector<std::optional<double>> segmentDice;  ///< of scar, segments 1 to 16
};

/// Scar by threshold methods on the real and on the synthetic LGE within one wall.
struct LgeComparison {
  bool wallOfReference = false;  ///< else the model's own
  std::optional<LgeTable> real;  ///< where the pair has a real LGE
  LgeTable synthetic;
  double modelRatioPercent = 0.0;
  double modelMassG = 0.0;
  double modelVolumeMl = 0.0;
};

/// The figures beside the pictures of ComparisonModel, counted in a worker whenever reference, test
/// or region change, while somebody looks.
class ComparisonFigures : public QObject {
  Q_OBJECT

public:
  explicit ComparisonFigures(ComparisonModel& model, QObject* parent = nullptr);

  [[nodiscard]] ComparisonModel& model() { return m_model; }
  [[nodiscard]] ComparisonRegion region() const { return m_region; }
  void setRegion(ComparisonRegion region);
  /// The heart is where a model looked for it.
  [[nodiscard]] bool hasRegion(ComparisonRegion region) const;

  [[nodiscard]] bool counting() const { return m_similarityJob != 0 || m_masksJob != 0; }
  /// Nothing while it is being counted or nothing can be compared.
  [[nodiscard]] const std::optional<Expected<SimilarityFigures>>& similarity() const {
    return m_similarity;
  }
  /// Null where there are no two masks.
  [[nodiscard]] const MaskAgreement* masks() const { return m_masks.get(); }
  /// Null without a result of a model.
  [[nodiscard]] const LgeComparison* lge() const { return m_lge.get(); }
  /// The SSIM of a slice's pixels within the region, whose mean is the figure; empty while it is being counted (mapChanged follows).
  [[nodiscard]] std::vector<float> ssimMap(int slice);

  /// Where a segment is seen: its middle slice on the reference's grid and the place (LPS, mm).
  struct SegmentPlace {
    int slice = 0;
    Vec3 middleMm;
  };
  [[nodiscard]] std::optional<SegmentPlace> placeOf(int segment) const;

  /// Pixels of the slice that the reader drew as remote myocardium, in the model's grid; empty: the
  /// program finds it.
  void setRemote(std::vector<std::uint8_t> remote);
  [[nodiscard]] bool remoteDrawn() const { return !m_remote.empty(); }

Q_SIGNALS:
  void changed();
  void mapChanged();

private:
  [[nodiscard]] const CaseSession* made() const;
  [[nodiscard]] std::vector<std::uint8_t> heart() const;
  void count();
  void countSimilarity();
  void countMasks();

  ComparisonModel& m_model;
  ComparisonRegion m_region = ComparisonRegion::Whole;
  bool m_regionByHand = false;
  std::optional<Expected<SimilarityFigures>> m_similarity;
  std::shared_ptr<const ComparableImages> m_compared;  ///< for the map
  std::map<int, std::vector<float>> m_maps;
  int m_mapSlice = -1;  ///< being counted
  std::shared_ptr<const MaskAgreement> m_masks;
  std::shared_ptr<const LgeComparison> m_lge;
  std::vector<std::uint8_t> m_remote;
  quint64 m_similarityJob = 0;
  quint64 m_masksJob = 0;
  quint64 m_mapJob = 0;
  JobRunner m_work;
};

}  // namespace lateglow
