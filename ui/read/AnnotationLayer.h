#pragma once

#include <span>

#include <QObject>

#include "ui/models/AnnotationModel.h"
#include "ui/models/CineClock.h"
#include "viewer/qt/SliceViewport.h"

namespace lateglow {

/// Draws the annotations of the current slice into the image viewports. Every viewport gives the
/// figures of the image that it shows: the cine of the phase that is seen, the synthetic LGE.
class AnnotationLayer : public QObject {
  Q_OBJECT

public:
  /// Those that show the current series; null where none does.
  struct Views {
    SliceViewport* source = nullptr;
    SliceViewport* synthetic = nullptr;
  };
  AnnotationLayer(CasePresenter& cases, CineClock& clock, AnnotationModel& annotations, Views views,
                  QObject* parent);
  /// Draws into other viewports from now on.
  void setViews(Views views);

private:
  void show();
  [[nodiscard]] ViewShape shapeOf(const Annotation& annotation, std::span<const float> image) const;

  CasePresenter& m_cases;
  CineClock& m_clock;
  AnnotationModel& m_annotations;
  Views m_views;
};

/// The lines of text beside an annotation, e.g. "23.4 mm"; `image` is the slice it lies on.
[[nodiscard]] QStringList annotationText(const Annotation& annotation, const Geometry& geometry,
                                         std::span<const float> image, const QString& unit);

}  // namespace lateglow
