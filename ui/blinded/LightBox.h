#pragma once

#include <vector>

#include <QImage>
#include <QWidget>

#include "imaging/core/Volume.h"

namespace lateglow {

/// All slices of an image side by side, base first as they are stored, with nothing written on them
/// but their numbers. Left drag: window and level, for all slices alike. Wheel or a double click: one
/// slice large, and back.
class LightBox : public QWidget {
  Q_OBJECT

 public:
  explicit LightBox(QWidget* parent = nullptr);

  /// Grey values 0 to 1; window and layout begin anew. Null: black.
  void setImage(const Volume* image);
  [[nodiscard]] int sliceCount() const { return m_volume.geometry.size[2]; }
  /// The slice that fills the widget; -1: all are seen.
  [[nodiscard]] int largeSlice() const { return m_large; }
  void setLargeSlice(int slice);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  void render();
  [[nodiscard]] int columns() const;
  [[nodiscard]] QRect cellOf(int slice) const;
  [[nodiscard]] int sliceAt(QPoint place) const;

  Volume m_volume;
  std::vector<QImage> m_slices;
  double m_window = 1.0;
  double m_level = 0.5;
  int m_large = -1;
  QPointF m_last;
};

}  // namespace lateglow
