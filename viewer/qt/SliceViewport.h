#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include <QTransform>

#include "viewer/qt/RenderHost.h"
#include "viewer/qt/SliceMarks.h"
#include "viewer/qt/SliceMenu.h"
#include "viewer/scene/SliceScene.h"

class QMenu;

namespace lateglow {

/// A viewport on one slice. Left or right drag: window and level. Ctrl+left drag: window from the
/// pixels of a rectangle. Wheel: slices. Ctrl+wheel: zoom around the pointer. Middle or Shift+left
/// drag: pan. Right click: menu. Double click: maximize. While a tool is in hand, left drags belong
/// to it (toolPressed, toolMoved, toolReleased) and Alt+wheel sizes it.
///
/// Shows what it is told and reports what the user does; knows nothing of cases. How the picture
/// lies, its colours and interpolation are its own and change by its slots; cameraChanged follows.
class SliceViewport : public RenderHost {
  Q_OBJECT

public:
  explicit SliceViewport(QWidget* parent = nullptr);
  ~SliceViewport() override;

  [[nodiscard]] SliceScene& scene() { return m_scene; }
  /// The grid of what follows; fits the picture.
  void setGeometry(const Geometry& geometry);
  /// Another plane through the same patient; the picture stays where it is.
  void changePlane(const Geometry& geometry);
  /// Shows the part that another viewport of the same grid shows, laid the same way.
  void followCamera(const SliceCamera& other);
  /// The letters of the edges follow the orientation, whichever were given.
  void setOverlay(const ViewportOverlay& overlay) override;
  void focusOn(PixelPoint centre, double halfWidthMm);
  /// A small cross with a name at a pixel; nothing: no cross.
  void setMarker(std::optional<PixelPoint> pixel, const QString& name);
  /// Thin lines through a pixel, over the whole picture; nothing: none.
  void setCrosshair(std::optional<PixelPoint> pixel);
  void setCrosshair(std::optional<Crosshair> crosshair);
  [[nodiscard]] const std::optional<Crosshair>& crosshair() const { return m_marks.crosshair; }
  /// Where the slices of other viewports cut this one (referenceLine()).
  void setReferenceLines(std::vector<ViewReferenceLine> lines);
  [[nodiscard]] const std::vector<ViewReferenceLine>& referenceLines() const {
    return m_marks.referenceLines;
  }
  /// Whether values are Hounsfield units: the menu then offers windows of CT.
  void setWindowScale(WindowScale scale) { m_windowScale = scale; }
  [[nodiscard]] WindowScale windowScale() const { return m_windowScale; }
  /// What the file of the picture asks for; the menu then offers it first.
  void setStoredWindow(std::optional<IntensityWindow> window) { m_storedWindow = window; }
  [[nodiscard]] std::optional<IntensityWindow> storedWindow() const { return m_storedWindow; }
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

public Q_SLOTS:
  void rotateRight();
  void rotateLeft();
  void flipLeftRight();
  void flipUpDown();
  void invert();
  void setColourMap(lateglow::ColourMap map);
  /// Of the image that is fused over this one.
  void setFusionColours(lateglow::ColourMap map);
  void setFusionOpacity(double opacity);
  /// Asks for the window between the 1st and the 99th percentile of what is shown.
  void autoWindow() { windowFromPicture(kAutoWindow); }
  void windowFromPicture(lateglow::PercentileWindow percentiles);
  void chooseInterpolation(lateglow::Interpolation interpolation);
  /// Whole picture, conventional orientation, grey.
  void resetView();

Q_SIGNALS:
  void sliceSteps(int steps);
  /// Shares of the current window's width, from dragging right and up.
  void windowDragged(double widthShare, double levelShare);
  /// From a preset, the picture or a rectangle.
  void windowChosen(lateglow::IntensityWindow window);
  void interpolationChosen(lateglow::Interpolation interpolation);
  /// A drag on a handle of the crosshair, degrees as Crosshair::degrees grows.
  void crosshairTurned(double degrees);
  void crosshairTurnEnded();
  /// A double click on one of its lines.
  void crosshairStraightened();
  /// For actions that only the owner knows.
  void menuAboutToShow(QMenu* menu);
  void cameraChanged();
  void probeChanged();
  void pointChosen(lateglow::PixelPoint pixel);
  /// A left click that was no drag, without a tool in hand.
  void clicked(lateglow::PixelPoint pixel);
  /// Of a shape whose label acts.
  void labelClicked(int shape);
  void toolPressed(lateglow::PixelPoint pixel);
  void toolMoved(lateglow::PixelPoint pixel);
  void toolReleased();
  void toolSized(int notches);

protected:
  Picture prepareRender() override;
  void paintPicture(QPainter& painter) override;
  void paintExtras(QPainter& painter) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  enum class Drag { None, Window, Region, Pan, Tool, Turn, Label };
  [[nodiscard]] Drag dragOf(const QMouseEvent& event) const;
  [[nodiscard]] ViewPoint devicePoint(QPointF position) const;
  [[nodiscard]] QPointF widgetPoint(PixelPoint pixel) const;
  [[nodiscard]] PixelPoint pixelAt(QPointF position) const;
  [[nodiscard]] SlicePlacement placement() const;
  [[nodiscard]] QTransform toWidget() const;
  [[nodiscard]] double crosshairAngle(QPointF position) const;
  void layPicture(SliceOrientation orientation);
  void showLetters();
  [[nodiscard]] std::optional<int> labelUnder(QPointF position) const;
  void showCursor(QPointF position);
  void setProbe(std::optional<PixelPoint> probe);
  void cameraMoved();
  void dragTo(QPointF position, QPointF delta);
  void finishRegion();

  SliceScene m_scene;
  Geometry m_geometry;
  SliceMarks m_marks;
  WindowScale m_windowScale = WindowScale::Signal;
  std::optional<IntensityWindow> m_storedWindow;
  std::optional<PixelPoint> m_probe;
  bool m_choosing = false;
  std::optional<double> m_toolRadiusMm;
  std::function<bool(PixelPoint)> m_grabs;
  Drag m_drag = Drag::None;
  QPointF m_lastPosition;
  QPointF m_pressPosition;
  bool m_moved = false;        ///< since the press
  bool m_pressedLine = false;  ///< the last press was on a line of a turnable crosshair
  int m_wheelRest = 0;
};

}  // namespace lateglow
