#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "viewer/qt/RenderHost.h"
#include "viewer/scene/SliceScene.h"

namespace lateglow {

/// A measurement or note on a slice, as it is drawn.
struct ViewShape {
  PixelLoop line;
  bool closed = false;
  PixelLoop handles;
  QStringList label;  ///< lines of text beside `labelAt`
  PixelPoint labelAt;
  bool selected = false;
};

/// A viewport on one slice. Left or right drag: window and level. Wheel: slices. Ctrl+wheel: zoom
/// around the pointer. Middle or Shift+left drag: pan. Double click: maximize. While a tool is in
/// hand, left drags belong to it (toolPressed, toolMoved, toolReleased) and Alt+wheel sizes it.
///
/// Shows what it is told and reports what the user does; knows nothing of cases.
class SliceViewport : public RenderHost {
  Q_OBJECT

public:
  explicit SliceViewport(QWidget* parent = nullptr);
  ~SliceViewport() override;

  [[nodiscard]] SliceScene& scene() { return *m_scene; }
  /// The grid of what follows; fits the picture.
  void setGeometry(const Geometry& geometry);
  /// Shows the part that another viewport of the same grid shows.
  void followCamera(const SliceCamera& other);
  void resetView();
  void focusOn(PixelPoint centre, double halfWidthMm);
  /// A small cross with a name at a pixel; nothing: no cross.
  void setMarker(std::optional<PixelPoint> pixel, const QString& name);
  /// Thin lines through a pixel, over the whole picture; nothing: none.
  void setCrosshair(std::optional<PixelPoint> pixel);
  /// While on, the next left click gives a point (pointChosen) instead of dragging the window.
  void setChoosingPoint(bool on) { m_choosing = on; }
  /// The tool that left drags belong to: a disc of this radius around the pointer, or a cross where
  /// the radius is 0; nothing: left drags are window and level.
  void setTool(std::optional<double> radiusMm);
  /// What was drawn on the slice, with its figures.
  void setShapes(std::vector<ViewShape> shapes);
  /// Asked before a left drag becomes window and level: true where something lies there that can
  /// be taken, whose drag then belongs to the tool.
  void setGrabTest(std::function<bool(PixelPoint)> grabs) { m_grabs = std::move(grabs); }
  /// How far from a point of a shape the pointer may be to take it, in pixels of the slice.
  [[nodiscard]] double reachPixels() const;
  /// Curves over the picture, open or closed, in the colour of the focus ring.
  void setSketch(std::vector<PixelLoop> curves, bool closed);
  /// The slice's pixel under the pointer; nothing outside the picture.
  [[nodiscard]] std::optional<PixelPoint> probe() const { return m_probe; }

Q_SIGNALS:
  void sliceSteps(int steps);
  /// Shares of the current window's width, from dragging right and up.
  void windowDragged(double widthShare, double levelShare);
  void cameraChanged();
  void probeChanged();
  void pointChosen(lateglow::PixelPoint pixel);
  /// A left click that was no drag, without a tool in hand.
  void clicked(lateglow::PixelPoint pixel);
  void toolPressed(lateglow::PixelPoint pixel);
  void toolMoved(lateglow::PixelPoint pixel);
  void toolReleased();
  void toolSized(int notches);

protected:
  void prepareRender() override;
  void paintExtras(QPainter& painter) override;
  bool event(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  enum class Drag { None, Window, Pan, Tool };
  [[nodiscard]] ViewPoint devicePoint(QPointF position) const;
  [[nodiscard]] QPointF widgetPoint(PixelPoint pixel) const;
  [[nodiscard]] PixelPoint pixelAt(QPointF position) const;
  void setProbe(std::optional<PixelPoint> probe);
  void cameraMoved();
  void paintCrosshair(QPainter& painter) const;
  void paintMarker(QPainter& painter) const;
  void paintSketch(QPainter& painter) const;
  void paintShape(QPainter& painter, const ViewShape& shape) const;
  void paintTool(QPainter& painter) const;

  std::unique_ptr<SliceScene> m_scene;
  Geometry m_geometry;
  std::optional<PixelPoint> m_probe;
  std::optional<PixelPoint> m_marker;
  QString m_markerName;
  std::optional<PixelPoint> m_crosshair;
  bool m_choosing = false;
  std::optional<double> m_toolRadiusMm;
  std::vector<ViewShape> m_shapes;
  std::function<bool(PixelPoint)> m_grabs;
  std::vector<PixelLoop> m_sketch;
  bool m_sketchClosed = false;
  Drag m_drag = Drag::None;
  QPointF m_lastPosition;
  QPointF m_pressPosition;
  bool m_moved = false;  ///< since the press
  int m_wheelRest = 0;
};

}  // namespace lateglow
