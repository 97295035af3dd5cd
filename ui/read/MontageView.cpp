#include "ui/read/MontageView.h"

#include <algorithm>
#include <cmath>

#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

#include "viewer/qt/ViewportOverlay.h"
#include "viewer/scene/SliceOrientation.h"

namespace lateglow {

namespace {

constexpr int kHead = 24;  // row of phases, column of slices
constexpr int kGap = 2;
constexpr int kSmallestCell = 64;
constexpr int kLargestCell = 160;
constexpr qint64 kMostMsOfAPainting = 10;
const QColor kHeadColour(0x9B, 0xA6, 0xB2);

/// A region of a slice as a grey square, turned as readers expect it.
QImage greyPicture(std::span<const float> frame, const Geometry& geometry,
                   const PixelRegion& region, IntensityWindow window, int side) {
  const SliceOrientation turned = conventionalOrientation(geometry);
  // Every pixel first, then smaller: a pixel here and there would flicker with the phases.
  const int wide = std::max(side, static_cast<int>(region.lastColumn - region.firstColumn));
  const int high = std::max(side, static_cast<int>(region.lastRow - region.firstRow));
  QImage image(wide, high, QImage::Format_Grayscale8);
  const int columns = geometry.size[0];
  const auto at = [&](double share, double first, double last, bool forward, int size) {
    const double place = first + (forward ? share : 1.0 - share) * (last - first);
    return std::clamp(static_cast<int>(std::lround(place)), 0, size - 1);
  };
  for (int y = 0; y < high; ++y) {
    std::uint8_t* line = image.scanLine(y);
    const int row = at((y + 0.5) / high, region.firstRow, region.lastRow, turned.down.row > 0.0,
                       geometry.size[1]);
    for (int x = 0; x < wide; ++x) {
      const int column = at((x + 0.5) / wide, region.firstColumn, region.lastColumn,
                            turned.right.column > 0.0, columns);
      const double value = frame[static_cast<std::size_t>(row * columns + column)];
      const double grey = (value - window.level) / window.width + 0.5;
      line[x] = static_cast<std::uint8_t>(std::lround(std::clamp(grey, 0.0, 1.0) * 255.0));
    }
  }
  return image.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

}  // namespace

MontageView::MontageView(QWidget* parent) : QAbstractScrollArea(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  setObjectName(QStringLiteral("montage"));
  setAccessibleName(tr("All slices and phases"));
  setMinimumSize(160, 160);
}

void MontageView::setSession(const CaseSession* session) {
  m_session = session != nullptr && session->phaseCount() > 1 ? session : nullptr;
  m_pictures.clear();
  if (m_session != nullptr) {
    m_heart = region(m_session->slice);
  }
  layOut();
}

/// The heart where a model has looked; else the middle square of the slice.
PixelRegion MontageView::region(int slice) const {
  auto found = m_session->syntheticRegion(slice);
  for (int k = 0; !found && k < m_session->geometry().size[2]; ++k) {
    found = m_session->syntheticRegion(k);
  }
  if (found) {
    return *found;
  }
  const auto& size = m_session->geometry().size;
  const auto& spacing = m_session->geometry().spacingMm;
  const double halfMm = std::min(size[0] * spacing[0], size[1] * spacing[1]) / 2.0;
  const double column = (size[0] - 1) / 2.0;
  const double row = (size[1] - 1) / 2.0;
  return {column - halfMm / spacing[0], row - halfMm / spacing[1], column + halfMm / spacing[0],
          row + halfMm / spacing[1]};
}

void MontageView::layOut() {
  if (m_session == nullptr) {
    horizontalScrollBar()->setRange(0, 0);
    verticalScrollBar()->setRange(0, 0);
    viewport()->update();
    return;
  }
  const int slices = m_session->geometry().size[2];
  const int phases = m_session->phaseCount();
  const int room = std::min((viewport()->width() - kHead) / phases,
                            (viewport()->height() - kHead) / slices) - kGap;
  const int cell = std::clamp(room, kSmallestCell, kLargestCell);
  if (cell != m_cell) {
    m_cell = cell;
    m_pictures.clear();
  }
  const auto range = [&](QScrollBar* bar, int count, int seen) {
    bar->setRange(0, std::max(0, kHead + count * (m_cell + kGap) - seen));
    bar->setPageStep(seen);
    bar->setSingleStep(m_cell + kGap);
  };
  range(horizontalScrollBar(), phases, viewport()->width());
  range(verticalScrollBar(), slices, viewport()->height());
  viewport()->update();
}

QRect MontageView::cellOf(int slice, int phase) const {
  const int step = m_cell + kGap;
  return {kHead + phase * step - horizontalScrollBar()->value(),
          kHead + slice * step - verticalScrollBar()->value(), m_cell, m_cell};
}

void MontageView::setFrame(int slice, int phase) {
  if (slice != m_slice || phase != m_phase) {
    m_slice = slice;
    m_phase = phase;
    viewport()->update();
  }
}

void MontageView::showFrame() {
  const QRect seen = viewport()->rect().adjusted(kHead, kHead, 0, 0);
  const QRect cell = cellOf(m_slice, m_phase);
  const auto reach = [](QScrollBar* bar, int first, int last, int from, int to) {
    if (first < from) bar->setValue(bar->value() + first - from);
    if (last > to) bar->setValue(bar->value() + last - to);
  };
  reach(horizontalScrollBar(), cell.left(), cell.right(), seen.left(), seen.right());
  reach(verticalScrollBar(), cell.top(), cell.bottom(), seen.top(), seen.bottom());
}

void MontageView::redraw() {
  ++m_generation;
  viewport()->update();
}

void MontageView::setActive(bool active) {
  m_active = active;
  viewport()->update();
}

/// Hundreds of pictures at once would hold the window: what is not made within this painting comes
/// with the next ones, and the former picture stays until then.
QImage MontageView::picture(int slice, int phase, const QElapsedTimer& painting) {
  Picture& kept = m_pictures[slice * m_session->phaseCount() + phase];
  if (kept.generation != m_generation && painting.elapsed() > kMostMsOfAPainting) {
    m_unfinished = true;
  } else if (kept.generation != m_generation) {
    const auto side = static_cast<int>(std::lround(m_cell * devicePixelRatioF()));
    kept.image = greyPicture(m_session->frame(slice, phase), m_session->geometry(), m_heart,
                             m_session->window, side);
    kept.generation = m_generation;
  }
  return kept.image;
}

void MontageView::paintHeads(QPainter& painter) const {
  painter.fillRect(0, 0, viewport()->width(), kHead, Qt::black);
  painter.fillRect(0, 0, kHead, viewport()->height(), Qt::black);
  QFont font = painter.font();
  font.setPixelSize(11);
  painter.setFont(font);
  for (int phase = 0; phase < m_session->phaseCount(); ++phase) {
    const QRect cell = cellOf(0, phase);
    if (cell.right() > kHead) {
      painter.setPen(phase == m_phase ? kFocusColour : kHeadColour);
      painter.drawText(QRect(cell.left(), 0, cell.width(), kHead), Qt::AlignCenter,
                       QString::number(phase + 1));
    }
  }
  for (int slice = 0; slice < m_session->geometry().size[2]; ++slice) {
    const QRect cell = cellOf(slice, 0);
    if (cell.bottom() > kHead) {
      painter.setPen(slice == m_slice ? kFocusColour : kHeadColour);
      painter.drawText(QRect(0, cell.top(), kHead, cell.height()), Qt::AlignCenter,
                       QString::number(slice + 1));
    }
  }
  painter.fillRect(0, 0, kHead, kHead, Qt::black);
}

void MontageView::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), Qt::black);
  if (m_session == nullptr) {
    ViewportOverlay empty;
    empty.message = tr("A montage shows the slices and phases of a cine. Drag one here.");
    empty.active = m_active;
    paintViewportOverlay(painter, viewport()->rect(), empty);
    return;
  }
  QElapsedTimer painting;
  painting.start();
  m_unfinished = false;
  for (int slice = 0; slice < m_session->geometry().size[2]; ++slice) {
    for (int phase = 0; phase < m_session->phaseCount(); ++phase) {
      const QRect cell = cellOf(slice, phase);
      if (cell.intersects(viewport()->rect())) {
        painter.drawImage(cell, picture(slice, phase, painting));
      }
    }
  }
  if (m_unfinished) {
    QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
  }
  paintHeads(painter);
  painter.setPen(QPen(kFocusColour, 2.0));
  painter.setBrush(Qt::NoBrush);
  painter.setClipRect(QRect(kHead - 2, kHead - 2, viewport()->width(), viewport()->height()));
  painter.drawRect(cellOf(m_slice, m_phase));
  painter.setClipping(false);
  if (m_active) {
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
  }
}

void MontageView::resizeEvent(QResizeEvent*) { layOut(); }

void MontageView::scrollContentsBy(int, int) { viewport()->update(); }

void MontageView::mousePressEvent(QMouseEvent* event) {
  Q_EMIT activated();
  if (m_session == nullptr || event->button() != Qt::LeftButton) {
    return;
  }
  const QPointF place = event->position() + QPointF(horizontalScrollBar()->value() - kHead,
                                                    verticalScrollBar()->value() - kHead);
  const auto phase = static_cast<int>(std::floor(place.x() / (m_cell + kGap)));
  const auto slice = static_cast<int>(std::floor(place.y() / (m_cell + kGap)));
  if (slice >= 0 && phase >= 0 && slice < m_session->geometry().size[2] &&
      phase < m_session->phaseCount()) {
    Q_EMIT frameChosen(slice, phase);
  }
}

void MontageView::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT maximizeRequested(); }

}  // namespace lateglow
