#pragma once

#include <array>

#include <QWidget>

#include "app/workflow/BlindedReading.h"

class QLabel;
class QPushButton;

namespace lateglow {

class SegmentPicker;

/// Where the reader says what an image shows: quality, segments with scar, confidence, one after the
/// other. All of it by keys: 1 to 5 grade, two digits mark a segment (07), Backspace begins a number
/// anew; what the other keys do is in the table of commands.
class ScorePanel : public QWidget {
  Q_OBJECT

 public:
  explicit ScorePanel(QWidget* parent = nullptr);

  void setScore(const BlindedScore& score);
  /// The first question again.
  void begin();
  enum Question { Quality, Segments, Confidence, QuestionCount };
  [[nodiscard]] Question question() const { return m_question; }
  void stepQuestion(int step);
  /// Of the ring of segments, which is asked for then.
  void moveCursor(int step);
  /// Where segments are asked for: the one under the cursor has scar, or not.
  void toggleSegment();
  /// To the next question; after the last one of a whole score, to write it.
  void goOn();
  [[nodiscard]] QPushButton* grade(Question question, int value) const;
  [[nodiscard]] SegmentPicker* picker() const { return m_picker; }
  [[nodiscard]] QPushButton* saveButton() const { return m_save; }

 Q_SIGNALS:
  void qualityChosen(int grade);
  void confidenceChosen(int grade);
  void segmentToggled(int segment);
  void segmentsCleared();
  void saveRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  using Grades = std::array<QPushButton*, kReadingGrades>;
  [[nodiscard]] QWidget* makeQuestion(Question question, const QString& title, const QString& hint,
                                      QWidget* answer);
  [[nodiscard]] QWidget* makeGrades(Grades& grades, Question question, const QString& low,
                                    const QString& high);
  void ask(Question question);
  void choose(Question question, int grade);
  void digit(int value);

  Question m_question = Quality;
  Grades m_quality{};
  Grades m_confidence{};
  std::array<QLabel*, QuestionCount> m_titles{};
  SegmentPicker* m_picker;
  QLabel* m_typed;
  QPushButton* m_save;
  int m_firstDigit = -1;
  bool m_complete = false;
};

}  // namespace lateglow
