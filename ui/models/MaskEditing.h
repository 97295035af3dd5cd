#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QObject>

#include "imaging/edit/Brush.h"
#include "imaging/edit/LabelEdit.h"
#include "imaging/edit/WallContours.h"
#include "ui/models/CasePresenter.h"
#include "ui/models/CineClock.h"
#include "ui/models/JobRunner.h"
#include "ui/models/ToolBox.h"

namespace lateglow {

struct EditSettings {
  TissueClass paints = TissueClass::Scar;
  double radiusMm = 4.0;
  bool spherical = false;
  /// Scar is painted over healthy myocardium only.
  bool scarInWallOnly = true;
  /// Paints only where the synthetic image reaches this share of its window; none: everywhere.
  std::optional<double> thresholdShare;
  ClassLocks locks{};
  friend bool operator==(const EditSettings&, const EditSettings&) = default;
};

/// What a tool corrects: the classes that a model found in the synthetic LGE, or the outlines of
/// the phase of the cine that is seen.
enum class EditTarget { Classes, Phases };

/// Correcting the tissue mask of the current case or the outlines of its phases, without a widget. A stroke works on a copy that
/// the viewport shows at once; when it ends, the copy becomes a new result that can be undone, and
/// is measured in a worker while the next stroke may already run.
class MaskEditing : public QObject {
  Q_OBJECT

public:
  MaskEditing(CasePresenter& cases, ToolBox& tools, CineClock& clock, QObject* parent = nullptr);

  [[nodiscard]] const EditSettings& settings() const { return m_settings; }
  void set(const EditSettings& settings);
  void setPaints(TissueClass tissue);
  void setRadiusMm(double radiusMm);
  /// A locked class neither gives nor takes voxels, whatever the tool.
  void setLocked(TissueClass tissue, bool locked);
  /// Larger or smaller by so many half millimetres.
  void resize(int steps);

  /// Wanted by the picture that has the reader's hand; outlines only where all phases have some.
  void setTarget(EditTarget target);
  [[nodiscard]] EditTarget target() const;
  /// What the brush and contours give: outlines of phases have no scar.
  [[nodiscard]] TissueClass paints() const;

  /// There is a mask to edit.
  [[nodiscard]] bool possible() const;
  /// An editing tool is chosen and there is a mask.
  [[nodiscard]] bool active() const;
  /// Labels of a slice as they are to be shown now: those of a stroke that is going on, else those
  /// of the result.
  [[nodiscard]] std::span<const std::uint8_t> labels(int slice) const;
  /// The same of the outlines of a phase; empty where there are none.
  [[nodiscard]] std::span<const std::uint8_t> phaseLabels(int slice, int phase) const;
  /// Curves to draw over the current slice: the contour being drawn, or the walls being nudged.
  [[nodiscard]] const std::vector<PixelLoop>& sketch() const { return m_sketch; }
  [[nodiscard]] bool drawing() const { return m_pressed; }

  /// The pointer in the current slice.
  void press(PixelPoint point);
  void drag(PixelPoint point);
  void release();
  /// Gives up the stroke that is going on.
  void abandon();

  /// Interpolates the slices between labelled ones. Slices with labels stay.
  void fillBetween();
  /// Replaces the current slice by its neighbour's labels, `step` slices away.
  void copyFromSlice(int step);
  void clearSlice();
  /// Gives the current slice's outlines to the phase `step` phases away, and goes there.
  void copyToPhase(int step);

Q_SIGNALS:
  void settingsChanged();
  void labelsChanged();
  void sketchChanged();

private:
  [[nodiscard]] const LabelMap* mask() const;
  [[nodiscard]] const CineLabelMap* outlines() const;
  [[nodiscard]] std::span<const std::uint8_t> editedSlice() const;
  [[nodiscard]] Brush brush() const;
  [[nodiscard]] std::span<const float> image() const;
  [[nodiscard]] Vec3 place(PixelPoint point) const;
  bool begin();
  bool beginPhase(int phase);
  void nudgeTo(PixelPoint point);
  void applyContour();
  void commit(const QString& what);
  void commitPhase(const QString& what);
  void measureLater(int sessionId, const std::shared_ptr<ResultSlot>& slot);
  void resultChanged();
  void functionChanged();
  void forget();

  CasePresenter& m_cases;
  ToolBox& m_tools;
  CineClock& m_clock;
  EditTarget m_target = EditTarget::Classes;
  EditSettings m_settings;
  std::shared_ptr<const Layer> m_start;  ///< the mask that the stroke began on
  LabelMap m_working;
  std::shared_ptr<const CineLabelMap> m_startOutlines;  ///< the outlines that it began on
  CineLabelMap m_workingCine;
  int m_editedPhase = -1;  ///< of m_workingCine while a stroke is on it
  std::optional<LabelEditor> m_editor;
  bool m_pressed = false;
  PixelPoint m_last;
  std::vector<PixelLoop> m_sketch;
  std::optional<std::size_t> m_nudged;  ///< which loop of the sketch the disc pushes
  JobRunner m_work;
};

}  // namespace lateglow
