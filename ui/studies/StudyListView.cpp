#include "ui/studies/StudyListView.h"

#include <QHeaderView>
#include <QPainter>
#include <QShortcut>

#include "ui/common/Theme.h"
#include "ui/studies/StudiesTable.h"

namespace lateglow {

namespace {
constexpr int kRowHeight = 56;
}

StudyListView::StudyListView(QWidget* parent) : QTableView(parent) {
  setItemDelegate(new StudiesDelegate(this));
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setShowGrid(false);
  setMouseTracking(true);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(kRowHeight);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setStretchLastSection(false);
  connect(this, &QTableView::doubleClicked, this, &StudyListView::openRequested);
  const auto shortcut = [this](QKeySequence keys, void (StudyListView::*signal)()) {
    auto* key = new QShortcut(keys, this);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, signal);
  };
  shortcut(Qt::Key_Return, &StudyListView::openRequested);
  shortcut(Qt::Key_Enter, &StudyListView::openRequested);
  shortcut(Qt::Key_Delete, &StudyListView::removeRequested);
}

void StudyListView::paintEvent(QPaintEvent* event) {
  QTableView::paintEvent(event);
  if (model() == nullptr || model()->rowCount() > 0) {
    return;
  }
  QPainter painter(viewport());
  painter.setPen(colours().secondaryText);
  painter.drawText(viewport()->rect().adjusted(0, 0, 0, -viewport()->height() / 2), Qt::AlignCenter,
                   m_emptyText);
}

void StudyListView::setColumnWidths(const std::array<int, 7>& widths) {
  for (int column = 0; column < static_cast<int>(widths.size()); ++column) {
    const int width = widths.at(static_cast<std::size_t>(column));
    horizontalHeader()->setSectionResizeMode(
        column, width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (width != 0) {
      horizontalHeader()->resizeSection(column, width);
    }
  }
}

}  // namespace lateglow
