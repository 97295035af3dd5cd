#pragma once

#include "viewer/qt/SliceViewport.h"

namespace lateglow {

/// Two slices of one grid in one place: the reference, and over a part of it the other picture. The
/// part is right of a line that can be dragged, every other square, everything or nothing.
class PairViewport : public SliceViewport {
  Q_OBJECT

public:
  enum class Part { Nothing, RightOfLine, Squares, Everything };

  explicit PairViewport(QWidget* parent = nullptr);
  /// What lies over the reference; has the reference's camera.
  [[nodiscard]] SliceScene& other() { return m_other; }
  void setPart(Part part);
  [[nodiscard]] Part part() const { return m_part; }
  /// Where the line is, a share of the width.
  [[nodiscard]] double line() const { return m_line; }
  void setLine(double share);
  /// Names at both sides of the line; empty: none.
  void setSides(const QString& reference, const QString& test);
  /// What the numbers of the colour scale mean ("HU"); empty: nothing is said.
  void setScaleUnit(const QString& unit);

Q_SIGNALS:
  void lineMoved();

protected:
  void paintPicture(QPainter& painter) override;
  void paintExtras(QPainter& painter) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;

private:
  [[nodiscard]] QTransform sliceToWidget();
  [[nodiscard]] QRegion otherPart() const;
  [[nodiscard]] bool onLine(QPointF position) const;
  void paintLine(QPainter& painter) const;

  SliceScene m_other;
  Part m_part = Part::Nothing;
  double m_line = 0.5;
  bool m_draggingLine = false;
  QString m_referenceName;
  QString m_testName;
  QString m_unit;
};

}  // namespace lateglow
