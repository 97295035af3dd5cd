#include "ui/read/TimelineBar.h"

#include <cmath>

#include <QComboBox>
#include <QHBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/CineOutlines.h"
#include "ui/read/PhaseSlider.h"

namespace lateglow {

namespace {
constexpr double kSpeeds[] = {0.25, 0.5, 1.0, 1.5, 2.0, 4.0};
constexpr int kNormalSpeed = 2;

QToolButton* makeMarkButton(const QString& text, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setCheckable(true);
  button->setFixedSize(32, 28);
  return button;
}
}  // namespace

TimelineBar::TimelineBar(CasePresenter& cases, CineClock& clock, QWidget* parent)
    : QFrame(parent),
      m_cases(cases),
      m_clock(clock),
      m_play(makeIconButton(QStringLiteral("play"), tr("Play or pause"), this)),
      m_back(makeIconButton(QStringLiteral("step-back"), tr("Previous phase"), this)),
      m_forward(makeIconButton(QStringLiteral("step-forward"), tr("Next phase"), this)),
      m_repeat(makeIconButton(QStringLiteral("loop"), tr("Round, there and back, or once"), this)),
      m_speed(new QComboBox(this)),
      m_rate(makeLabel({}, "secondary", this)),
      m_endDiastole(makeMarkButton(tr("ED"), tr("This phase is end-diastole"), this)),
      m_endSystole(makeMarkButton(tr("ES"), tr("This phase is end-systole"), this)),
      m_slider(new PhaseSlider(this)),
      m_phase(makeLabel({}, "", this)) {
  setProperty("role", "panel");
  setFixedHeight(56);
  m_play->setObjectName(QStringLiteral("playButton"));
  belongsTo(*m_play, "cine.play");
  belongsTo(*m_back, "cine.previous");
  belongsTo(*m_forward, "cine.next");
  belongsTo(*m_repeat, "cine.loop");
  belongsTo(*m_endDiastole, "cine.endDiastole");
  belongsTo(*m_endSystole, "cine.endSystole");
  for (const double speed : kSpeeds) {
    m_speed->addItem(QStringLiteral("×%1").arg(speed), speed);
  }
  m_speed->setCurrentIndex(kNormalSpeed);
  m_speed->setFixedWidth(76);
  m_speed->setToolTip(tr("Speed, relative to the heart's own"));
  m_speed->setAccessibleName(tr("Speed"));
  m_slider->setAccessibleName(tr("Phase"));
  m_rate->setFixedWidth(56);
  m_rate->setAlignment(Qt::AlignCenter);
  m_phase->setFixedWidth(168);
  m_phase->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 0, 16, 0);
  row->setSpacing(4);
  for (QWidget* button : {m_back, m_play, m_forward, m_repeat}) {
    row->addWidget(button);
  }
  row->addSpacing(8);
  row->addWidget(m_speed);
  row->addWidget(m_rate);
  row->addSpacing(8);
  row->addWidget(m_endDiastole);
  row->addWidget(m_endSystole);
  row->addSpacing(8);
  row->addWidget(m_slider, 1);
  row->addWidget(m_phase);

  connect(m_play, &QToolButton::clicked, &m_clock, &CineClock::toggle);
  connect(m_back, &QToolButton::clicked, &m_clock, [this] { m_clock.step(-1); });
  connect(m_forward, &QToolButton::clicked, &m_clock, [this] { m_clock.step(1); });
  connect(m_repeat, &QToolButton::clicked, &m_clock, &CineClock::nextRepeat);
  connect(m_speed, &QComboBox::activated, this,
          [this](int index) { m_clock.setSpeed(m_speed->itemData(index).toDouble()); });
  connect(m_slider, &PhaseSlider::phaseChosen, &m_clock, &CineClock::setPhase);
  connect(m_slider, &PhaseSlider::endDiastoleMoved, this, &TimelineBar::markEndDiastole);
  connect(m_slider, &PhaseSlider::endSystoleMoved, this, &TimelineBar::markEndSystole);
  connect(m_endDiastole, &QToolButton::clicked, this,
          [this] { markEndDiastole(m_clock.phase()); });
  connect(m_endSystole, &QToolButton::clicked, this, [this] { markEndSystole(m_clock.phase()); });
  connect(&m_cases, &CasePresenter::functionChanged, this, &TimelineBar::showMarks);
  connect(&m_clock, &CineClock::phaseChanged, this, &TimelineBar::showPhase);
  connect(&m_clock, &CineClock::settingsChanged, this, &TimelineBar::showSettings);
  connect(&m_clock, &CineClock::playingChanged, this, &TimelineBar::showSettings);
  connect(&m_cases, &CasePresenter::resultChanged, this, &TimelineBar::showMarks);
  showSettings();
}

void TimelineBar::showSettings() {
  const bool cine = m_clock.phaseCount() > 1;
  for (QWidget* control : {static_cast<QWidget*>(m_play), static_cast<QWidget*>(m_back),
                           static_cast<QWidget*>(m_forward), static_cast<QWidget*>(m_repeat),
                           static_cast<QWidget*>(m_speed), static_cast<QWidget*>(m_endDiastole),
                           static_cast<QWidget*>(m_endSystole)}) {
    control->setEnabled(cine);
  }
  m_play->setIcon(themedIcon(m_clock.playing() ? QStringLiteral("pause") : QStringLiteral("play")));
  showRepeat();
  // Keys take other steps than the list has; the box then shows the speed as it is.
  m_speed->setCurrentIndex(m_speed->findData(m_clock.speed()));
  m_speed->setPlaceholderText(QStringLiteral("×%1").arg(QString::number(m_clock.speed(), 'g', 2)));
  m_rate->setText(
      cine ? tr("%1 fps").arg(std::lround(1000.0 / m_clock.frameMs() * m_clock.speed())) : "");
  m_rate->setToolTip(m_clock.frameTimeAssumed()
                         ? tr("The file does not say how long a frame lasts; 40 ms is assumed.")
                         : tr("The heart's own rate, from the study"));
  m_slider->setPhaseCount(m_clock.phaseCount());
  showMarks();
  showPhase();
}

void TimelineBar::showRepeat() {
  const CineRepeat repeat = m_clock.repeat();
  m_repeat->setIcon(themedIcon(repeat == CineRepeat::Loop     ? QStringLiteral("loop")
                               : repeat == CineRepeat::Bounce ? QStringLiteral("bounce")
                                                              : QStringLiteral("once")));
  m_repeat->setAccessibleDescription(repeat == CineRepeat::Loop     ? tr("Goes round")
                                     : repeat == CineRepeat::Bounce ? tr("There and back")
                                                                    : tr("Plays once"));
}

void TimelineBar::showMarks() {
  const CaseSession* session = m_cases.current();
  m_slider->setMarks(session != nullptr ? session->endDiastole() : std::nullopt,
                     session != nullptr ? session->endSystole() : std::nullopt);
  const PhaseMarks marks = session != nullptr ? session->marks : PhaseMarks{};
  m_endDiastole->setChecked(marks.endDiastole == m_clock.phase());
  m_endSystole->setChecked(marks.endSystole == m_clock.phase());
}

void TimelineBar::markEndDiastole(int phase) {
  if (const CaseSession* session = m_cases.current()) {
    PhaseMarks marks = session->marks;
    marks.endDiastole = marks.endDiastole == phase ? std::nullopt : std::optional(phase);
    m_cases.outlines().markPhases(marks);
  }
  showMarks();
}

void TimelineBar::markEndSystole(int phase) {
  if (const CaseSession* session = m_cases.current()) {
    PhaseMarks marks = session->marks;
    marks.endSystole = marks.endSystole == phase ? std::nullopt : std::optional(phase);
    m_cases.outlines().markPhases(marks);
  }
  showMarks();
}

void TimelineBar::showPhase() {
  m_slider->setPhase(m_clock.phase());
  showMarks();
  if (m_clock.phaseCount() < 2) {
    m_phase->setText(m_clock.phaseCount() == 1 ? tr("one phase") : QString());
    return;
  }
  const CaseSession* session = m_cases.current();
  const Cine* cine = session != nullptr ? session->series().cine() : nullptr;
  const auto phase = static_cast<std::size_t>(m_clock.phase());
  const double ms = cine != nullptr && phase < cine->phaseTimesMs.size()
                        ? cine->phaseTimesMs[phase]
                        : m_clock.phase() * m_clock.frameMs();
  m_phase->setText(tr("phase %1 / %2 · %3 ms")
                       .arg(m_clock.phase() + 1)
                       .arg(m_clock.phaseCount())
                       .arg(std::lround(ms)));
}

}  // namespace lateglow
