#include "ui/blinded/SegmentPicker.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "app/report/ReportText.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr double kTextSize = 11.0;

}  // namespace

SegmentPicker::SegmentPicker(QWidget* parent) : QWidget(parent) {
  setFixedHeight(272);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(tr("Segments with scar"));
}

BullsEyeLayout SegmentPicker::layoutNow() const {
  return {QRectF(rect()).adjusted(0.0, -2.0 * kTextSize, 0.0, 2.0 * kTextSize), kTextSize, false};
}

void SegmentPicker::setAnswers(const SegmentAnswers& answers) {
  m_answers = answers;
  QStringList list;
  for (std::size_t n = 0; n < answers.size(); ++n) {
    if (answers[n]) list << QString::number(n + 1);
  }
  setAccessibleDescription(list.isEmpty() ? tr("none") : list.join(QStringLiteral(", ")));
  update();
}

void SegmentPicker::setCursorSegment(int segment) {
  m_cursor = segment;
  update();
}

QPoint SegmentPicker::centreOf(int segment) const {
  return layoutNow().segmentCentre(segment).toPoint();
}

void SegmentPicker::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const BullsEyeLayout layout = layoutNow();
  const QColor scar = classColour(TissueClass::Scar, currentTheme());
  QFont font = painter.font();
  font.setPixelSize(12);
  for (int segment = 1; segment <= kReadingSegments; ++segment) {
    const bool marked = m_answers[static_cast<std::size_t>(segment - 1)];
    const QPainterPath path = layout.segmentPath(segment);
    painter.setBrush(marked ? scar : colours().raised);
    painter.setPen(QPen(colours().strongLine, 1.0));
    painter.drawPath(path);
    font.setWeight(marked ? QFont::Bold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(marked ? readableOn(scar) : colours().secondaryText);
    QRectF text(0.0, 0.0, 40.0, 20.0);
    text.moveCenter(layout.segmentCentre(segment));
    painter.drawText(text, Qt::AlignCenter, QString::number(segment));
  }
  if (m_cursor > 0) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().accent, 2.0));
    painter.drawPath(layout.segmentPath(m_cursor));
  }
}

void SegmentPicker::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const int segment = layoutNow().segmentAt(event->position()); segment > 0) {
    Q_EMIT toggled(segment);
  }
}

bool SegmentPicker::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int segment = layoutNow().segmentAt(help->pos());
  SegmentMeasurement named;
  named.segment = segment;
  if (segment > 0) {
    QToolTip::showText(help->globalPos(), ReportText::segmentName(named), this);
  } else {
    QToolTip::hideText();
  }
  return true;
}

}  // namespace lateglow
