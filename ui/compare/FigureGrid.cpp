#include "ui/compare/FigureGrid.h"

#include <algorithm>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr int kHeaderHeight = 20;
constexpr int kRowHeight = 24;
constexpr int kLeastColumn = 40;
constexpr int kGap = 8;

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal) {
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

}  // namespace

FigureGrid::FigureGrid(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFixedHeight(0);
}

void FigureGrid::setRows(const QStringList& columns, std::vector<Row> rows) {
  m_columns = columns;
  m_rows = std::move(rows);
  setFixedHeight(m_rows.empty() ? 0
                                : kHeaderHeight + kRowHeight * static_cast<int>(m_rows.size()));
  setAccessibleDescription(asText().replace(u'\t', u' ').replace(u'\n', QStringLiteral("; ")));
  update();
}

QString FigureGrid::asText() const {
  QStringList lines{u'\t' + m_columns.join(u'\t')};
  for (const Row& row : m_rows) lines << row.name + u'\t' + row.figures.join(u'\t');
  return lines.join(u'\n');
}

int FigureGrid::columnWidth(int column) const {
  const QFontMetrics header(sized(font(), 11));
  const QFontMetrics figures(sized(font(), 13, QFont::DemiBold));
  int widest = std::max(kLeastColumn, header.horizontalAdvance(m_columns.at(column)) + kGap);
  for (const Row& row : m_rows) {
    widest = std::max(widest, figures.horizontalAdvance(row.figures.value(column)) + kGap);
  }
  return widest;
}

const FigureGrid::Row* FigureGrid::rowAt(int y) const {
  const int row = (y - kHeaderHeight) / kRowHeight;
  const bool inside = y >= kHeaderHeight && row < static_cast<int>(m_rows.size());
  return inside ? &m_rows[static_cast<std::size_t>(row)] : nullptr;
}

void FigureGrid::paintEvent(QPaintEvent*) {
  if (m_rows.empty()) {
    return;
  }
  QPainter painter(this);
  std::vector<QRect> columns;
  int names = width();
  for (int n = 0; n < m_columns.size(); ++n) names -= columnWidth(n);
  for (int n = 0, left = names; n < m_columns.size(); left += columnWidth(n++)) {
    columns.emplace_back(left, 0, columnWidth(n), kHeaderHeight);
  }
  const int right = Qt::AlignRight | Qt::AlignVCenter;
  painter.setFont(sized(font(), 11));
  painter.setPen(colours().secondaryText);
  for (int n = 0; n < m_columns.size(); ++n) {
    painter.drawText(columns[static_cast<std::size_t>(n)], right, m_columns.at(n));
  }
  int top = kHeaderHeight;
  for (const Row& row : m_rows) {
    painter.setPen(colours().line);
    painter.drawLine(0, top, width(), top);
    const QFont text = sized(font(), 13, row.strong ? QFont::DemiBold : QFont::Normal);
    painter.setFont(text);
    painter.setPen(row.link >= 0 ? colours().accent : colours().text);
    const QRect nameBox(0, top, names - kGap, kRowHeight);
    painter.drawText(nameBox, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, nameBox.width()));
    painter.setPen(colours().text);
    for (int n = 0; n < m_columns.size() && n < row.figures.size(); ++n) {
      const QRect& column = columns[static_cast<std::size_t>(n)];
      painter.drawText(QRect(column.left(), top, column.width(), kRowHeight), right,
                       row.figures.at(n));
    }
    top += kRowHeight;
  }
}

void FigureGrid::mousePressEvent(QMouseEvent* event) {
  const Row* row = rowAt(event->position().toPoint().y());
  if (event->button() == Qt::LeftButton && row != nullptr && row->link >= 0) {
    Q_EMIT linkChosen(row->link);
  }
}

void FigureGrid::mouseMoveEvent(QMouseEvent* event) {
  const Row* row = rowAt(event->position().toPoint().y());
  setCursor(row != nullptr && row->link >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool FigureGrid::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const Row* row = rowAt(help->pos().y());
    QToolTip::showText(help->globalPos(), row != nullptr ? row->tip : QString(), this);
    return true;
  }
  return QWidget::event(event);
}

}  // namespace lateglow
