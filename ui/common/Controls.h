#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

namespace lateglow {

/// Small pieces that every panel uses, styled by role in resources/themes/interface.qss.
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// Upper-case heading of a panel's section.
[[nodiscard]] QLabel* makeSection(const QString& text, QWidget* parent = nullptr);
[[nodiscard]] QPushButton* makeButton(const QString& text, const char* role = "",
                                      QWidget* parent = nullptr);
/// 28 px square button with an icon of the family; `tip` is also what a screen reader says.
[[nodiscard]] QToolButton* makeIconButton(const QString& icon, const QString& tip,
                                          QWidget* parent = nullptr);
[[nodiscard]] QFrame* makeRule(QWidget* parent = nullptr);
[[nodiscard]] QFrame* makeCard(QWidget* parent = nullptr);

/// Says that a button or an action does what a command of the key map does ("tool.brush"). The key
/// map then writes the keys of the day behind the button's tool tip.
void belongsTo(QObject& control, const char* command);
/// Empty: it belongs to none.
[[nodiscard]] QString commandOf(const QObject& control);
void showKeys(QAbstractButton& button, const QString& keys);

/// Sets a style property and applies the style sheet to the widget again.
void setStyleProperty(QWidget* widget, const char* name, const QVariant& value);

/// Elides its text in the middle instead of asking for more room; the tool tip has all of it.
class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(const char* role, QWidget* parent = nullptr);
  void setFullText(const QString& text);
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString m_full;
};

/// A thin slider in the theme's colours, painted as a whole: style sheets stretch its parts.
class ThinSlider : public QSlider {
  Q_OBJECT

 public:
  explicit ThinSlider(QWidget* parent = nullptr);
  /// Of the part left of the handle; the accent by default.
  void setFillColour(const QColor& colour);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;

 private:
  [[nodiscard]] double handleX() const;
  void moveTo(double x);

  QColor m_fill;
};

/// A 4 px bar for a job: part done in the accent, or a moving part while that is unknown.
class ProgressStrip : public QWidget {
  Q_OBJECT

 public:
  explicit ProgressStrip(QWidget* parent = nullptr);
  void setFraction(double fraction);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_fraction = 0.0;
};

/// A message where the user is looking: what happened, what to do, and at most one button.
class Notice : public QFrame {
  Q_OBJECT

 public:
  enum class Shape { Box, Banner };  ///< the button below the text, or at the end of the line

  explicit Notice(QWidget* parent = nullptr, Shape shape = Shape::Box);
  /// `tone`: "danger", "synthetic", "accent" or "".
  void show(const char* tone, const QString& icon, const QString& title, const QString& text,
            const QString& button = {});
  [[nodiscard]] QPushButton* button() const { return m_button; }
  [[nodiscard]] QString text() const;
  /// 11 px text, for notes beside figures.
  void setSmall(bool small);

 Q_SIGNALS:
  void triggered();

 private:
  QLabel* m_icon;
  QLabel* m_title;
  QLabel* m_text;
  QPushButton* m_button;
};

/// One of a few choices, side by side.
class SegmentedControl : public QFrame {
  Q_OBJECT

 public:
  explicit SegmentedControl(const QStringList& choices, QWidget* parent = nullptr);
  void setCurrent(int index);
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QPushButton* button(int index) const { return m_buttons.at(index); }

 Q_SIGNALS:
  void chosen(int index);

 private:
  QList<QPushButton*> m_buttons;
  int m_current = 0;
};

}  // namespace lateglow
