#include "ui/blinded/LightBox.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr int kGap = 4;
constexpr double kDragShare = 1.0 / 400.0;  ///< of the grey range a pixel

}  // namespace

LightBox::LightBox(QWidget* parent) : QWidget(parent) {
  setMinimumSize(400, 400);
  setAccessibleName(tr("Slices of the image"));
  m_volume.geometry.size = {0, 0, 0};
}

void LightBox::setImage(const Volume* image) {
  m_volume = image != nullptr ? *image : Volume{};
  if (image == nullptr) m_volume.geometry.size = {0, 0, 0};
  m_window = 1.0;
  m_level = 0.5;
  m_large = -1;
  render();
}

void LightBox::setLargeSlice(int slice) {
  m_large = std::clamp(slice, -1, sliceCount() - 1);
  update();
}

void LightBox::render() {
  m_slices.clear();
  const int width = m_volume.geometry.size[0];
  const int height = m_volume.geometry.size[1];
  for (int slice = 0; slice < sliceCount(); ++slice) {
    QImage picture(width, height, QImage::Format_Grayscale8);
    const auto values = m_volume.slice(slice);
    for (int row = 0; row < height; ++row) {
      uchar* line = picture.scanLine(row);
      for (int column = 0; column < width; ++column) {
        const double value = values[static_cast<std::size_t>(row * width + column)];
        const double grey = (value - m_level) / m_window + 0.5;
        line[column] = static_cast<uchar>(std::lround(255.0 * std::clamp(grey, 0.0, 1.0)));
      }
    }
    m_slices.push_back(std::move(picture));
  }
  update();
}

/// As many as make the slices largest.
int LightBox::columns() const {
  int best = 1;
  double largest = 0.0;
  for (int columns = 1; columns <= std::max(1, sliceCount()); ++columns) {
    const int rows = (sliceCount() + columns - 1) / columns;
    const double side = std::min(width() / static_cast<double>(columns),
                                 height() / static_cast<double>(std::max(1, rows)));
    if (side > largest) {
      largest = side;
      best = columns;
    }
  }
  return best;
}

QRect LightBox::cellOf(int slice) const {
  if (m_large >= 0) return slice == m_large ? rect() : QRect();
  const int across = columns();
  const int down = (sliceCount() + across - 1) / across;
  const QSize cell(width() / across, height() / std::max(1, down));
  return {QPoint(slice % across * cell.width(), slice / across * cell.height()), cell};
}

int LightBox::sliceAt(QPoint place) const {
  for (int slice = 0; slice < sliceCount(); ++slice) {
    if (cellOf(slice).contains(place)) return slice;
  }
  return -1;
}

void LightBox::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colours().viewport);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  QFont font = painter.font();
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(themeColours(PaintTheme::Dark).secondaryText);  // black lies behind in both themes
  for (int slice = 0; slice < sliceCount(); ++slice) {
    const QRect cell = cellOf(slice).adjusted(kGap / 2, kGap / 2, -kGap / 2, -kGap / 2);
    if (!cell.isValid()) continue;
    QRect picture(QPoint(0, 0), m_slices[static_cast<std::size_t>(slice)].size().scaled(
                                    cell.size(), Qt::KeepAspectRatio));
    picture.moveCenter(cell.center());
    painter.drawImage(picture, m_slices[static_cast<std::size_t>(slice)]);
    painter.drawText(picture.adjusted(8, 6, -8, -6), Qt::AlignLeft | Qt::AlignTop,
                     tr("%1 / %2").arg(slice + 1).arg(sliceCount()));
  }
}

void LightBox::mousePressEvent(QMouseEvent* event) { m_last = event->position(); }

void LightBox::mouseMoveEvent(QMouseEvent* event) {
  if (!event->buttons().testFlag(Qt::LeftButton)) return;
  const QPointF moved = event->position() - m_last;
  m_last = event->position();
  m_window = std::clamp(m_window * (1.0 + moved.x() * kDragShare), 0.05, 4.0);
  m_level = std::clamp(m_level + moved.y() * kDragShare * m_window, -0.5, 1.5);
  render();
}

void LightBox::mouseDoubleClickEvent(QMouseEvent* event) {
  setLargeSlice(m_large >= 0 ? -1 : sliceAt(event->pos()));
}

void LightBox::wheelEvent(QWheelEvent* event) {
  if (sliceCount() == 0) return;
  const int step = event->angleDelta().y() < 0 ? 1 : -1;
  setLargeSlice(m_large < 0 ? sliceAt(event->position().toPoint())
                            : std::clamp(m_large + step, 0, sliceCount() - 1));
}

}  // namespace lateglow
