#include "ui/report/ReportView.h"

#include <QGuiApplication>
#include <QPdfDocument>
#include <QResizeEvent>
#include <QScreen>
#include <algorithm>

namespace lateglow {

namespace {

constexpr double kReadingZoom = 1.1;
constexpr double kPointsPerInch = 72.0;

}  // namespace

ReportView::ReportView(QWidget* parent) : QPdfView(parent) {
  setPageMode(PageMode::MultiPage);
  setZoomFactor(kReadingZoom);
  setPageSpacing(16);
  setDocumentMargins(QMargins(32, 24, 32, 24));
  setFrameShape(QFrame::NoFrame);
  connect(this, &QPdfView::documentChanged, this, [this] {
    connect(document(), &QPdfDocument::statusChanged, this, &ReportView::settle);
  });
}

void ReportView::zoomBy(double factor) {
  m_chosen = true;
  setZoomMode(ZoomMode::Custom);
  setZoomFactor(zoomFactor() * factor);
}

void ReportView::fitToWidth() {
  m_chosen = true;
  setZoomMode(ZoomMode::FitToWidth);
}

void ReportView::resizeEvent(QResizeEvent* event) {
  QPdfView::resizeEvent(event);
  settle();
}

void ReportView::settle() {
  if (m_chosen || document() == nullptr || document()->pageCount() == 0) return;
  // As QPdfView draws it: points at the screen's resolution.
  const double resolution = QGuiApplication::primaryScreen()->logicalDotsPerInch() / kPointsPerInch;
  const double page = document()->pagePointSize(0).width() * resolution;
  const QMargins margins = documentMargins();
  const double room = viewport()->width() - margins.left() - margins.right() - 1.0;
  if (page > 0.0 && room > 0.0) setZoomFactor(std::min(kReadingZoom, room / page));
}

}  // namespace lateglow
