#include "ui/common/FigureTable.h"

#include <algorithm>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr int kUnitGap = 8;
constexpr int kLeastUnitWidth = 40;
constexpr int kValueWidth = 64;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

}  // namespace

FigureTable::FigureTable(Style style, QWidget* parent) : QWidget(parent), m_style(style) {
  setMouseTracking(true);
  setFixedHeight(0);
}

/// One for all rows, so that figures stand below each other: that of the longest unit.
int FigureTable::unitWidth() const {
  const QFontMetrics metrics(sized(font(), 11));
  int widest = 0;
  for (const FigureRow& row : m_rows) {
    widest = std::max(widest, metrics.horizontalAdvance(row.unit));
  }
  return widest == 0 ? 0 : std::max(kLeastUnitWidth, widest + kUnitGap);
}

int FigureTable::rowHeight() const { return m_style == Style::Figures ? 28 : 20; }

void FigureTable::setRows(std::vector<FigureRow> rows) {
  m_rows = std::move(rows);
  setFixedHeight(static_cast<int>(m_rows.size()) * rowHeight());
  QStringList spoken;
  for (const FigureRow& row : m_rows) {
    spoken << QStringList{row.name, row.definition, row.value, row.unit}.join(u' ').simplified();
  }
  setAccessibleDescription(spoken.join(QStringLiteral("; ")));
  update();
}

void FigureTable::paintRow(QPainter& painter, const FigureRow& row, const QRect& line) const {
  const int left = Qt::AlignLeft | Qt::AlignVCenter;
  const int right = Qt::AlignRight | Qt::AlignVCenter;
  const bool log = m_style == Style::Log;
  const int units = row.unit.isEmpty() && log ? 0 : unitWidth();
  painter.setFont(sized(font(), 13));
  painter.setPen(row.link >= 0 ? colours().accent : colours().text);
  painter.drawText(line, left, row.name);
  const int nameEnd = painter.fontMetrics().horizontalAdvance(row.name) + 8;
  painter.setFont(sized(font(), 11));
  painter.setPen(colours().secondaryText);
  const QRect room = line.adjusted(nameEnd, 1, -units - kValueWidth, 0);
  painter.drawText(room, left,
                   painter.fontMetrics().elidedText(row.definition, Qt::ElideRight, room.width()));
  painter.drawText(line.adjusted(line.width() - units + kUnitGap, 1, 0, 0), left, row.unit);
  painter.setFont(sized(font(), 13, log ? QFont::Normal : QFont::DemiBold));
  painter.setPen(log ? colours().secondaryText : colours().text);
  painter.drawText(line.adjusted(0, 0, -units, 0), right, row.value);
}

void FigureTable::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  int top = 0;
  for (const FigureRow& row : m_rows) {
    const QRect line(0, top, width(), rowHeight() - 1);
    if (m_style == Style::Figures) {
      painter.setPen(colours().line);
      painter.drawLine(line.bottomLeft() + QPoint(0, 1), line.bottomRight() + QPoint(0, 1));
    }
    paintRow(painter, row, line);
    top += rowHeight();
  }
}

QString FigureTable::asText() const {
  QStringList lines;
  for (const FigureRow& row : m_rows) {
    lines << QStringList{row.name, row.definition, row.value, row.unit}.join(u'\t');
  }
  return lines.join(u'\n');
}

QRect FigureTable::lineOf(std::size_t row) const {
  return {0, static_cast<int>(row) * rowHeight(), width(), rowHeight()};
}

int FigureTable::linkAt(QPoint place) const {
  const auto row = static_cast<std::size_t>(std::max(0, place.y()) / rowHeight());
  return row < m_rows.size() ? m_rows[row].link : -1;
}

void FigureTable::mouseMoveEvent(QMouseEvent* event) {
  const bool link = linkAt(event->position().toPoint()) >= 0;
  setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FigureTable::mousePressEvent(QMouseEvent* event) {
  const int link = linkAt(event->position().toPoint());
  if (event->button() == Qt::LeftButton && link >= 0) {
    Q_EMIT linkChosen(link);
  }
}

bool FigureTable::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto row = static_cast<std::size_t>(help->pos().y() / std::max(1, rowHeight()));
    QToolTip::showText(help->globalPos(), row < m_rows.size() ? m_rows[row].tip : QString(), this);
    return true;
  }
  return QWidget::event(event);
}

}  // namespace lateglow
