#include "ui/compare/SegmentAgreementView.h"

#include <algorithm>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "app/report/BullsEyeLayout.h"
#include "app/report/ReportText.h"
#include "measurements/AhaSegments.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"
#include "viewer/scene/ColourMap.h"

namespace lateglow {

namespace {

using Verdict = SegmentAgreementView::Verdict;

constexpr double kTextSize = 12.0;

/// The room of title and legend, which stand beside it here, goes to the disc.
BullsEyeLayout layoutIn(const QRectF& area) {
  return {area.adjusted(0.0, -2.6 * kTextSize, 0.0, 3.0 * kTextSize), kTextSize, false};
}

QColor differenceColour(double share) {
  const Rgb colour = colourAt(ColourMap::Difference, share);
  return {colour[0], colour[1], colour[2]};
}

QColor fillOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Right:
      return classColour(TissueClass::Scar, currentTheme());
    case Verdict::Missed:
      return differenceColour(0.08);
    case Verdict::False:
      return differenceColour(0.92);
    case Verdict::RightWithoutScar:
      return colours().line;
    case Verdict::NoData:
      break;
  }
  return colours().panel;
}

QString signOf(Verdict verdict) {
  switch (verdict) {
    case Verdict::Right:
      return QStringLiteral("✓");
    case Verdict::Missed:
      return QStringLiteral("−");
    case Verdict::False:
      return QStringLiteral("+");
    case Verdict::RightWithoutScar:
    case Verdict::NoData:
      break;
  }
  return {};
}

}  // namespace

SegmentAgreementView::SegmentAgreementView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("segmentAgreement"));
  setAccessibleName(tr("Agreement of the segments"));
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setFixedHeight(268);
}

void SegmentAgreementView::setSegments(std::vector<SegmentComparison> segments) {
  m_segments = std::move(segments);
  setAccessibleDescription(summary());
  update();
}

const SegmentComparison* SegmentAgreementView::comparison(int segment) const {
  const auto found = std::ranges::find(m_segments, segment, &SegmentComparison::segment);
  return found == m_segments.end() ? nullptr : &*found;
}

Verdict SegmentAgreementView::verdict(int segment) const {
  const SegmentComparison* compared = comparison(segment);
  if (compared == nullptr) return Verdict::NoData;
  if (compared->testHasScar == compared->referenceHasScar) {
    return compared->testHasScar ? Verdict::Right : Verdict::RightWithoutScar;
  }
  return compared->testHasScar ? Verdict::False : Verdict::Missed;
}

QString SegmentAgreementView::summary() const {
  int right = 0;
  int missed = 0;
  int wrong = 0;
  for (const SegmentComparison& compared : m_segments) {
    switch (verdict(compared.segment)) {
      case Verdict::Missed:
        ++missed;
        break;
      case Verdict::False:
        ++wrong;
        break;
      default:
        ++right;
    }
  }
  return tr("%1 of %2 segments right, %3 missed (−), %4 false (+)")
      .arg(right)
      .arg(m_segments.size())
      .arg(missed)
      .arg(wrong);
}

QPointF SegmentAgreementView::placeOf(int segment) const {
  return layoutIn(rect()).segmentCentre(segment);
}

QString SegmentAgreementView::textOf(int segment) const {
  const SegmentComparison* compared = comparison(segment);
  SegmentMeasurement named;
  named.segment = segment;
  named.name = ahaSegmentName(segment);
  const QString name = ReportText::segmentName(named);
  if (compared == nullptr) return tr("%1: the reference does not cover it").arg(name);
  return tr("%1\nModel: %2 % scar\nReference: %3 % scar")
      .arg(name, figure(compared->testPercent, 1), figure(compared->referencePercent, 1));
}

void SegmentAgreementView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const BullsEyeLayout layout = layoutIn(rect());
  QFont font = this->font();
  font.setWeight(QFont::DemiBold);
  font.setPixelSize(14);
  painter.setFont(font);
  for (int segment = 1; segment <= layout.segmentCount(); ++segment) {
    const Verdict what = verdict(segment);
    const QPainterPath path = layout.segmentPath(segment);
    painter.fillPath(path, fillOf(what));
    painter.setPen(QPen(colours().panel, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(readableOn(fillOf(what)));
    const QPointF centre = layout.segmentCentre(segment);
    painter.drawText(QRectF(centre - QPointF(12.0, 10.0), QSizeF(24.0, 20.0)), Qt::AlignCenter,
                     signOf(what));
  }
  if (m_segment > 0) {
    painter.setPen(QPen(colours().accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(layout.segmentPath(m_segment));
  }
  font.setPixelSize(11);
  font.setWeight(QFont::Normal);
  painter.setFont(font);
  painter.setPen(colours().secondaryText);
  const double away = layout.radius() + 9.0;
  const auto direction = [&](QPointF from, const QString& text, double degrees) {
    painter.save();
    painter.translate(layout.centre() + from);
    painter.rotate(degrees);
    painter.drawText(QRectF(-60.0, -8.0, 120.0, 16.0), Qt::AlignCenter, text);
    painter.restore();
  };
  direction({0.0, -away}, ReportText::tr("anterior"), 0.0);
  direction({0.0, away}, ReportText::tr("inferior"), 0.0);
  direction({-away, 0.0}, ReportText::tr("septal"), -90.0);
  direction({away, 0.0}, ReportText::tr("lateral"), 90.0);
}

void SegmentAgreementView::setSegment(int segment) {
  if (segment != m_segment) {
    m_segment = segment;
    update();
  }
}

void SegmentAgreementView::mouseMoveEvent(QMouseEvent* event) {
  const int segment = layoutIn(rect()).segmentAt(event->position());
  setCursor(segment > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  setSegment(segment);
}

void SegmentAgreementView::mousePressEvent(QMouseEvent* event) {
  const int segment = layoutIn(rect()).segmentAt(event->position());
  if (event->button() == Qt::LeftButton && segment > 0) {
    setSegment(segment);
    Q_EMIT segmentChosen(segment);
  }
}

void SegmentAgreementView::keyPressEvent(QKeyEvent* event) {
  const int last = kAhaSegmentCount;
  switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
      setSegment(m_segment % last + 1);
      return;
    case Qt::Key_Left:
    case Qt::Key_Up:
      setSegment(m_segment <= 1 ? last : m_segment - 1);
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (m_segment > 0) Q_EMIT segmentChosen(m_segment);
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void SegmentAgreementView::leaveEvent(QEvent*) {
  if (!hasFocus()) setSegment(0);
}

bool SegmentAgreementView::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int segment = layoutIn(rect()).segmentAt(help->pos());
    QToolTip::showText(help->globalPos(), segment > 0 ? textOf(segment) : QString(), this);
    return true;
  }
  return QWidget::event(event);
}

}  // namespace lateglow
