#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace lateglow {

/// A workspace that this version does not have yet: says so, and what does the job today.
class LaterPage : public QWidget {
  Q_OBJECT

public:
  LaterPage(const QString& icon, const QString& title, const QString& text,
            const QStringList& today, QWidget* parent = nullptr);
  QPushButton* addAction(const QString& text);

private:
  QHBoxLayout* m_buttons;
};

}  // namespace lateglow
