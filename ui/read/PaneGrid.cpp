#include "ui/read/PaneGrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QMouseEvent>
#include <QPainter>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr int kGap = 4;
constexpr int kSmallestPane = 120;
}  // namespace

PaneGrid::PaneGrid(QWidget* parent) : QWidget(parent) { setMouseTracking(true); }

void PaneGrid::setCells(std::vector<Cell> cells, std::vector<double> rowWeights,
                        std::vector<double> columnWeights) {
  for (const Cell& former : m_cells) {
    const bool stays = std::any_of(cells.begin(), cells.end(), [&](const Cell& cell) {
      return cell.widget == former.widget;
    });
    if (!stays) {
      former.widget->hide();
    }
  }
  m_cells = std::move(cells);
  m_rows = std::move(rowWeights);
  m_columns = std::move(columnWeights);
  m_alone = nullptr;
  arrange();
}

void PaneGrid::setShown(QWidget* widget, bool shown) {
  for (Cell& cell : m_cells) {
    if (cell.widget == widget && cell.shown != shown) {
      cell.shown = shown;
      arrange();
    }
  }
}

void PaneGrid::setAlone(QWidget* widget) {
  m_alone = widget;
  arrange();
}

bool PaneGrid::isShown(const Cell& cell) const {
  return m_alone != nullptr ? cell.widget == m_alone : cell.shown;
}

std::vector<PaneGrid::Track> PaneGrid::tracks(bool rows) const {
  const std::vector<double>& weights = rows ? m_rows : m_columns;
  std::vector<bool> used(weights.size(), false);
  for (const Cell& cell : m_cells) {
    const auto first = static_cast<std::size_t>(rows ? cell.row : cell.column);
    const auto span = static_cast<std::size_t>(rows ? cell.rowSpan : cell.columnSpan);
    for (std::size_t n = first; isShown(cell) && n < first + span; ++n) {
      used.at(n) = true;
    }
  }
  double all = 0.0;
  for (std::size_t n = 0; n < weights.size(); ++n) all += used[n] ? weights[n] : 0.0;
  const auto count = std::count(used.begin(), used.end(), true);
  const double room = (rows ? height() : width()) - kGap * std::max<double>(0.0, count - 1.0);
  std::vector<Track> result(weights.size());
  double at = 0.0;
  for (std::size_t n = 0; n < weights.size(); ++n) {
    const double length = used[n] && all > 0.0 ? room * weights[n] / all : 0.0;
    result[n].from = static_cast<int>(std::lround(at));
    result[n].length = static_cast<int>(std::lround(at + length)) - result[n].from;
    at += used[n] ? length + kGap : 0.0;
  }
  return result;
}

void PaneGrid::arrange() {
  const auto rows = tracks(true);
  const auto columns = tracks(false);
  const auto box = [](const std::vector<Track>& list, int first, int span) {
    const Track& begin = list.at(static_cast<std::size_t>(first));
    Track whole{begin.from, begin.length};
    for (int n = first; n < first + span; ++n) {
      const Track& track = list.at(static_cast<std::size_t>(n));
      if (track.length > 0) whole.length = track.from + track.length - whole.from;
    }
    return whole;
  };
  for (const Cell& cell : m_cells) {
    const Track row = box(rows, cell.row, cell.rowSpan);
    const Track column = box(columns, cell.column, cell.columnSpan);
    if (isShown(cell)) {
      cell.widget->setGeometry(column.from, row.from, column.length, row.length);
    }
    cell.widget->setVisible(isShown(cell));
  }
  update();
}

std::optional<PaneGrid::Gap> PaneGrid::gapAt(QPointF point) const {
  for (const bool betweenRows : {false, true}) {
    const auto list = tracks(betweenRows);
    const double at = betweenRows ? point.y() : point.x();
    std::optional<std::size_t> before;
    for (std::size_t n = 0; n < list.size(); ++n) {
      if (list[n].length == 0) continue;
      if (before && at < list[n].from && at >= list[n].from - kGap) {
        return Gap{betweenRows, *before, n};
      }
      before = n;
    }
  }
  return std::nullopt;
}

void PaneGrid::resizeEvent(QResizeEvent*) { arrange(); }

void PaneGrid::paintEvent(QPaintEvent*) {
  if (!m_hovered) {
    return;
  }
  const Track after = tracks(m_hovered->betweenRows).at(m_hovered->after);
  QPainter painter(this);
  const int at = after.from - kGap / 2 - 1;
  painter.fillRect(m_hovered->betweenRows ? QRect(0, at, width(), 2) : QRect(at, 0, 2, height()),
                   m_dragging ? colours().accent : colours().strongLine);
}

void PaneGrid::mousePressEvent(QMouseEvent* event) {
  m_dragging = event->button() == Qt::LeftButton && m_hovered.has_value();
  update();
}

void PaneGrid::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragging) {
    const auto hovered = gapAt(event->position());
    if (hovered != m_hovered) {
      m_hovered = hovered;
      setCursor(!hovered ? Qt::ArrowCursor
                : hovered->betweenRows ? Qt::SplitVCursor : Qt::SplitHCursor);
      update();
    }
    return;
  }
  std::vector<double>& weights = m_hovered->betweenRows ? m_rows : m_columns;
  const auto list = tracks(m_hovered->betweenRows);
  const Track before = list.at(m_hovered->before);
  const Track after = list.at(m_hovered->after);
  const int both = before.length + after.length;
  const double at = m_hovered->betweenRows ? event->position().y() : event->position().x();
  const int smallest = std::min(kSmallestPane, both / 2);
  const double length = std::clamp(at - before.from - kGap / 2.0, static_cast<double>(smallest),
                                   static_cast<double>(both - smallest));
  const double sum = weights.at(m_hovered->before) + weights.at(m_hovered->after);
  weights.at(m_hovered->before) = sum * length / both;
  weights.at(m_hovered->after) = sum * (both - length) / both;
  arrange();
}

void PaneGrid::mouseReleaseEvent(QMouseEvent*) {
  if (m_dragging) {
    m_dragging = false;
    update();
    Q_EMIT weightsDragged();
  }
}

void PaneGrid::leaveEvent(QEvent*) {
  if (!m_dragging && m_hovered) {
    m_hovered.reset();
    update();
  }
}

}  // namespace lateglow
