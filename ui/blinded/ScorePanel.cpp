#include "ui/blinded/ScorePanel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/blinded/SegmentPicker.h"
#include "ui/common/Controls.h"

namespace lateglow {

ScorePanel::ScorePanel(QWidget* parent)
    : QWidget(parent),
      m_picker(new SegmentPicker(this)),
      m_typed(makeLabel({}, "small", this)),
      m_save(makeButton(tr("Save and next"), "primary", this)) {
  setFocusPolicy(Qt::StrongFocus);
  setFixedWidth(320);
  auto* segments = new QWidget(this);
  auto* below = new QHBoxLayout;
  QPushButton* none = makeButton(tr("No scar (N)"), "", segments);
  none->setFocusPolicy(Qt::NoFocus);
  below->addWidget(m_typed, 1);
  below->addWidget(none);
  auto* column = new QVBoxLayout(segments);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_picker);
  column->addLayout(below);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(16, 16, 16, 16);
  whole->setSpacing(20);
  whole->addWidget(
      makeQuestion(Quality, tr("Image quality"), tr("keys 1 to 5"),
                   makeGrades(m_quality, Quality, tr("not diagnostic"), tr("excellent"))));
  whole->addWidget(
      makeQuestion(Segments, tr("Segments with scar"), tr("01 to 16, or arrows"), segments));
  whole->addWidget(
      makeQuestion(Confidence, tr("Confidence"), tr("keys 1 to 5"),
                   makeGrades(m_confidence, Confidence, tr("a guess"), tr("certain"))));
  m_save->setObjectName(QStringLiteral("saveScoreButton"));
  m_save->setFocusPolicy(Qt::NoFocus);
  m_save->setToolTip(tr("Enter"));
  whole->addWidget(m_save);
  whole->addStretch();
  connect(none, &QPushButton::clicked, this, &ScorePanel::segmentsCleared);
  connect(m_picker, &SegmentPicker::toggled, this, [this](int segment) {
    ask(Segments);
    m_picker->setCursorSegment(segment);
    Q_EMIT segmentToggled(segment);
  });
  connect(m_save, &QPushButton::clicked, this, &ScorePanel::saveRequested);
  begin();
}

QWidget* ScorePanel::makeQuestion(Question question, const QString& title, const QString& hint,
                                  QWidget* answer) {
  auto* block = new QWidget(this);
  block->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  auto* line = new QHBoxLayout;
  m_titles[question] = makeLabel(title, "strong", block);
  line->addWidget(m_titles[question]);
  line->addStretch();
  line->addWidget(makeLabel(hint, "small", block));
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addLayout(line);
  column->addWidget(answer, 1);
  return block;
}

QWidget* ScorePanel::makeGrades(Grades& grades, Question question, const QString& low,
                                const QString& high) {
  auto* block = new QWidget(this);
  auto* row = new QHBoxLayout;
  row->setSpacing(4);
  for (int value = 1; value <= kReadingGrades; ++value) {
    QPushButton* button = makeButton(QString::number(value), "grade", block);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);
    connect(button, &QPushButton::clicked, this,
            [this, question, value] { choose(question, value); });
    grades[static_cast<std::size_t>(value - 1)] = button;
    row->addWidget(button, 1);
  }
  auto* ends = new QHBoxLayout;
  ends->addWidget(makeLabel(low, "small", block));
  ends->addStretch();
  ends->addWidget(makeLabel(high, "small", block));
  auto* column = new QVBoxLayout(block);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(row);
  column->addLayout(ends);
  return block;
}

QPushButton* ScorePanel::grade(Question question, int value) const {
  return (question == Quality ? m_quality : m_confidence).at(static_cast<std::size_t>(value - 1));
}

void ScorePanel::setScore(const BlindedScore& score) {
  for (int value = 1; value <= kReadingGrades; ++value) {
    grade(Quality, value)->setChecked(value == score.quality);
    grade(Confidence, value)->setChecked(value == score.confidence);
  }
  m_picker->setAnswers(score.scar);
  m_complete = score.complete();
  m_save->setEnabled(m_complete);
}

void ScorePanel::begin() {
  m_picker->setCursorSegment(0);
  ask(Quality);
}

/// The question that keys answer is the bright one.
void ScorePanel::ask(Question question) {
  m_question = question;
  m_firstDigit = -1;
  m_typed->clear();
  for (int n = 0; n < QuestionCount; ++n) {
    setStyleProperty(m_titles[static_cast<std::size_t>(n)], "role",
                     n == question ? "asked" : "strong");
  }
  if (question != Segments) m_picker->setCursorSegment(0);
  if (question == Segments && m_picker->cursorSegment() == 0) m_picker->setCursorSegment(1);
}

void ScorePanel::choose(Question question, int value) {
  if (question == Quality) {
    Q_EMIT qualityChosen(value);
    ask(Segments);
  } else {
    Q_EMIT confidenceChosen(value);
    ask(Confidence);
  }
}

void ScorePanel::digit(int value) {
  if (m_question != Segments) {
    if (value >= 1 && value <= kReadingGrades) choose(m_question, value);
    return;
  }
  if (m_firstDigit < 0) {
    if (value > 1) return;  // 01 to 16
    m_firstDigit = value;
    m_typed->setText(tr("segment %1_").arg(value));
    return;
  }
  const int segment = 10 * m_firstDigit + value;
  m_firstDigit = -1;
  m_typed->clear();
  if (segment < 1 || segment > kReadingSegments) return;
  m_picker->setCursorSegment(segment);
  Q_EMIT segmentToggled(segment);
}

void ScorePanel::moveCursor(int step) {
  ask(Segments);
  const int segment = m_picker->cursorSegment() - 1 + step + kReadingSegments;
  m_picker->setCursorSegment(segment % kReadingSegments + 1);
}

void ScorePanel::goOn() {
  if (m_question == Confidence && m_complete) {
    Q_EMIT saveRequested();
  } else {
    ask(static_cast<Question>(std::min<int>(m_question + 1, Confidence)));
  }
}

void ScorePanel::stepQuestion(int step) {
  ask(static_cast<Question>(std::clamp<int>(m_question + step, Quality, Confidence)));
}

void ScorePanel::toggleSegment() {
  if (m_question == Segments) Q_EMIT segmentToggled(m_picker->cursorSegment());
}

void ScorePanel::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key >= Qt::Key_0 && key <= Qt::Key_9) {
    digit(key - Qt::Key_0);
    return;
  }
  if (key == Qt::Key_Backspace) {
    ask(m_question);
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace lateglow
