#include "ui/common/LaterPage.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

LaterPage::LaterPage(const QString& icon, const QString& title, const QString& text,
                     const QStringList& today, QWidget* parent)
    : QWidget(parent), m_buttons(new QHBoxLayout) {
  auto* content = new QWidget(this);
  content->setFixedWidth(560);
  auto* column = new QVBoxLayout(content);
  column->setSpacing(12);
  auto* picture = new QLabel(content);
  picture->setPixmap(
      colouredIcon(icon, colours().secondaryText).pixmap(QSize(40, 40), devicePixelRatioF()));
  column->addWidget(picture);
  column->addWidget(makeLabel(title, "title", content));
  QLabel* body = makeLabel(text, "secondary", content);
  body->setWordWrap(true);
  column->addWidget(body);
  column->addSpacing(8);
  column->addWidget(makeSection(tr("Today"), content));
  for (const QString& line : today) {
    QLabel* item = makeLabel(line, "", content);
    item->setWordWrap(true);
    column->addWidget(item);
  }
  column->addSpacing(8);
  m_buttons->setSpacing(8);
  m_buttons->addStretch();
  column->addLayout(m_buttons);
  auto* outer = new QVBoxLayout(this);
  outer->addWidget(content, 0, Qt::AlignCenter);
}

QPushButton* LaterPage::addAction(const QString& text) {
  QPushButton* button = makeButton(text, m_buttons->count() == 1 ? "primary" : "", this);
  m_buttons->insertWidget(m_buttons->count() - 1, button);
  return button;
}

}  // namespace lateglow
