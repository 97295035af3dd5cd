#include "ui/read/BullsEyePanel.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/Figures.h"

namespace lateglow {

namespace {

constexpr int kMapsOfFunction = 2;  // the last ones of the control
constexpr int kTagWidth = 128;      // what "SYNTHETIC" and the margins need beside the control

bool movesBetweenSegments(int key) {
  return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down ||
         key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// The segment of the neighbouring ring in about the same direction.
int towardsApex(int segment) {
  constexpr std::array kApical{13, 14, 14, 15, 16, 16};  // of mid 7 to 12
  return segment <= 6    ? segment + 6
         : segment <= 12 ? kApical.at(static_cast<std::size_t>(segment - 7))
                         : segment;
}

int towardsBase(int segment) {
  constexpr std::array kMid{7, 9, 10, 12};  // of apical 13 to 16
  return segment > 12  ? kMid.at(static_cast<std::size_t>(std::min(segment, 16) - 13))
         : segment > 6 ? segment - 6
                       : segment;
}

}  // namespace

BullsEyePanel::BullsEyePanel(QWidget* parent)
    : QWidget(parent),
      m_control(new SegmentedControl(
          {tr("Transmurality"), tr("Burden"), tr("Thickness"), tr("Thickening")}, this)),
      m_list(new QComboBox(this)) {
  m_list->setFocusPolicy(Qt::TabFocus);
  m_list->setAccessibleName(tr("Bull's-eye of 16 segments"));
  connect(m_list, &QComboBox::activated, this,
          [this](int index) { setMap(static_cast<Map>(index)); });
  connect(m_control, &SegmentedControl::chosen, this,
          [this](int index) { setMap(static_cast<Map>(index)); });
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);  // after a click the arrows stay those of the pictures
  setMinimumSize(160, 160);
  setAccessibleName(tr("Bull's-eye of 16 segments"));
}

void BullsEyePanel::setResult(std::shared_ptr<const CaseResult> result,
                              std::shared_ptr<const CineFunction> function) {
  m_result = std::move(result);
  m_function = std::move(function);
  for (int n = 0; n < kMapsOfFunction; ++n) {
    m_control->button(static_cast<int>(Map::Thickness) + n)->setVisible(m_function != nullptr);
  }
  m_list->clear();
  for (int n = 0; n <= static_cast<int>(m_function ? Map::Thickening : Map::Burden); ++n) {
    m_list->addItem(m_control->button(n)->text());
  }
  m_list->setCurrentIndex(static_cast<int>(m_map));
  if (m_function == nullptr && m_map >= Map::Thickness) {
    setMap(Map::Transmurality);
  }
  placeControl();
  setSegment(0);
  update();
}

void BullsEyePanel::setMap(Map map) {
  m_map = map;
  m_control->setCurrent(static_cast<int>(map));
  m_list->setCurrentIndex(static_cast<int>(map));
  update();
}

BullsEyeQuantity BullsEyePanel::quantity() const {
  return m_map == Map::Burden ? BullsEyeQuantity::ScarBurden : BullsEyeQuantity::Transmurality;
}

void BullsEyePanel::setActive(bool active) {
  m_active = active;
  update();
}

const ScarMeasurements* BullsEyePanel::measurements() const {
  return m_result && m_result->measurements ? &*m_result->measurements : nullptr;
}

BullsEyeMap BullsEyePanel::shownMap() const {
  if (m_function && m_map == Map::Thickness) return thicknessMap(m_function->endDiastolicWalls);
  if (m_function && m_map == Map::Thickening) {
    return thickeningMap(m_function->endDiastolicWalls, m_function->endSystolicWalls);
  }
  return bullsEyeMap(*measurements(), quantity());
}

QRectF BullsEyePanel::figureArea() const { return QRectF(rect()).adjusted(12, 36, -12, -12); }

void BullsEyePanel::resizeEvent(QResizeEvent*) { placeControl(); }

void BullsEyePanel::placeControl() {
  const bool measured = measurements() != nullptr;
  const bool fits = m_control->sizeHint().width() + kTagWidth <= width();
  m_control->setVisible(measured && fits);
  m_list->setVisible(measured && !fits);
  for (QWidget* choice : {static_cast<QWidget*>(m_control), static_cast<QWidget*>(m_list)}) {
    choice->resize(choice->sizeHint());
    choice->move(width() - choice->width() - 8, 8);
  }
}

ViewportOverlay BullsEyePanel::overlay() const {
  ViewportOverlay overlay;
  overlay.active = m_active || hasFocus();
  if (m_result) {
    overlay.syntheticTag = tr("SYNTHETIC");
  }
  if (m_result && m_result->measureFailure) {
    overlay.message = tr("The classes could not be measured.") + u'\n' +
                      QString::fromStdString(m_result->measureFailure->message);
  }
  return overlay;
}

QStringList BullsEyePanel::segmentText() const {
  const ScarMeasurements* measured = measurements();
  if (measured == nullptr || m_segment == 0) {
    return {};
  }
  const auto place = static_cast<std::size_t>(m_segment - 1);
  const SegmentMeasurement& s = measured->segments.at(place);
  QStringList lines{QStringLiteral("%1  %2").arg(s.segment).arg(QString::fromStdString(s.name))};
  if (!s.present) {
    return lines << tr("not covered by a slice");
  }
  const auto number = [](double value, int decimals) { return figure(value, decimals); };
  lines << tr("burden %1 %").arg(number(s.scarPercent, 1))
        << tr("transmurality %1 %, max %2 %")
               .arg(number(s.transmuralityPercent, 0), number(s.transmuralityMaxPercent, 0));
  if (m_function && place < m_function->endDiastolicWalls.size()) {
    const SegmentWall& diastole = m_function->endDiastolicWalls[place];
    const SegmentWall& systole = m_function->endSystolicWalls[place];
    if (diastole.present && systole.present) {
      lines << tr("wall %1 mm, thickening %2 %")
                   .arg(number(diastole.thicknessMm, 1),
                        number(thickeningPercent(diastole.thicknessMm, systole.thicknessMm), 0));
    }
  }
  return lines;
}

void BullsEyePanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  painter.setRenderHint(QPainter::Antialiasing);
  if (measurements() != nullptr) {
    painter.save();
    paintBullsEye(painter, figureArea(), shownMap(), PaintTheme::Dark, m_segment);
    painter.restore();
  }
  paintViewportOverlay(painter, rect(), overlay());
  ViewportOverlay figures;
  figures.topRight = segmentText();
  paintViewportOverlay(painter, QRectF(rect()).adjusted(0, 32, 0, 0), figures);
}

void BullsEyePanel::setSegment(int segment) {
  const ScarMeasurements* measured = measurements();
  const auto count = measured != nullptr ? static_cast<int>(measured->segments.size()) : 0;
  const int known = segment <= count ? segment : 0;
  if (known != m_segment) {
    m_segment = known;
    setCursor(known > 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(segmentText().join(QStringLiteral(", ")));
    update();
  }
}

bool BullsEyePanel::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const QString text = segmentText().join(u'\n');
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
    return true;
  }
  // The arrows are those of slices and phases everywhere else.
  if (event->type() == QEvent::ShortcutOverride && measurements() != nullptr &&
      movesBetweenSegments(static_cast<QKeyEvent*>(event)->key()) &&
      static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier) {
    event->accept();
    return true;
  }
  return QWidget::event(event);
}

void BullsEyePanel::keyPressEvent(QKeyEvent* event) {
  const ScarMeasurements* measured = measurements();
  if (measured == nullptr || !movesBetweenSegments(event->key())) {
    QWidget::keyPressEvent(event);
    return;
  }
  const auto count = static_cast<int>(measured->segments.size());
  switch (event->key()) {
    case Qt::Key_Left:
      setSegment(m_segment <= 1 ? count : m_segment - 1);
      break;
    case Qt::Key_Right:
      setSegment(m_segment % count + 1);
      break;
    case Qt::Key_Up:
      setSegment(std::max(1, towardsBase(m_segment)));
      break;
    case Qt::Key_Down:
      setSegment(std::max(1, towardsApex(m_segment)));
      break;
    default:
      if (m_segment > 0) {
        Q_EMIT segmentChosen(m_segment);
      }
  }
}

void BullsEyePanel::mouseMoveEvent(QMouseEvent* event) {
  setSegment(measurements() != nullptr
                 ? bullsEyeSegmentAt(figureArea(), shownMap(), event->position())
                 : 0);
}

void BullsEyePanel::mousePressEvent(QMouseEvent* event) {
  Q_EMIT activated();
  mouseMoveEvent(event);
  if (event->button() == Qt::LeftButton && m_segment > 0) {
    Q_EMIT segmentChosen(m_segment);
  }
}

void BullsEyePanel::mouseDoubleClickEvent(QMouseEvent*) { Q_EMIT maximizeRequested(); }

void BullsEyePanel::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void BullsEyePanel::leaveEvent(QEvent*) { setSegment(0); }

}  // namespace lateglow
