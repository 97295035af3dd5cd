#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace lateglow {

/// Three cards for who sees the program for the first time. Arrow keys turn them, Escape skips.
class TourDialog : public QDialog {
  Q_OBJECT

 public:
  static constexpr int kCards = 3;

  explicit TourDialog(QWidget* parent);
  [[nodiscard]] int card() const { return m_card; }
  [[nodiscard]] QPushButton* nextButton() const { return m_next; }
  [[nodiscard]] QPushButton* skipButton() const { return m_skip; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void showCard(int card);

  int m_card = 0;
  QLabel* m_picture;
  QLabel* m_title;
  QLabel* m_text;
  QLabel* m_place;
  QPushButton* m_skip;
  QPushButton* m_back;
  QPushButton* m_next;
};

}  // namespace lateglow
