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

/// Correcting the tissue mask of the current case, without a widget. A stroke works on a copy that
/// the viewport shows at once; when it ends, the copy becomes a new result that can be undone, and
/// is measured in a worker while the next stroke may already run.
class MaskEditing : public QObject {
  Q_OBJECT

public:
  MaskEditing(CasePresenter& cases, ToolBox& tools, QObject* parent = nullptr);

  [[nodiscard]] const EditSettings& settings() const { return m_settings; }
  void set(const EditSettings& settings);
  void setPaints(TissueClass tissue);
  void setRadiusMm(double radiusMm);
  /// A locked class neither gives nor takes voxels, whatever the tool.
  void setLocked(TissueClass tissue, bool locked);
  /// Larger or smaller by so many half millimetres.
  void resize(int steps);

  /// There is a mask to edit.
  [[nodiscard]] bool possible() const;
  /// An editing tool is chosen and there is a mask.
  [[nodiscard]] bool active() const;
  /// Labels of a slice as they are to be shown now: those of a stroke that is going on, else those
  /// of the result.
  [[nodiscard]] std::span<const std::uint8_t> labels(int slice) const;
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

Q_SIGNALS:
  void settingsChanged();
  void labelsChanged();
  void sketchChanged();

private:
  [[nodiscard]] const LabelMap* mask() const;
  [[nodiscard]] Brush brush() const;
  [[nodiscard]] std::span<const float> image() const;
  [[nodiscard]] Vec3 place(PixelPoint point) const;
  bool begin();
  void nudgeTo(PixelPoint point);
  void applyContour();
  void commit(const QString& what);
  void measureLater(int sessionId, const std::shared_ptr<ResultSlot>& slot);
  void resultChanged();
  void forget();

  CasePresenter& m_cases;
  ToolBox& m_tools;
  EditSettings m_settings;
  std::shared_ptr<const Layer> m_start;  ///< the mask that the stroke began on
  LabelMap m_working;
  std::optional<LabelEditor> m_editor;
  bool m_pressed = false;
  PixelPoint m_last;
  std::vector<PixelLoop> m_sketch;
  std::optional<std::size_t> m_nudged;  ///< which loop of the sketch the disc pushes
  JobRunner m_work;
};

}  // namespace lateglow
