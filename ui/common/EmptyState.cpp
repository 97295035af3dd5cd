#include "ui/common/EmptyState.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

EmptyState::EmptyState(const QString& icon, const QString& sentence, const QString& hint,
                       QWidget* parent)
    : QWidget(parent), m_frame(new QFrame(this)), m_buttons(new QHBoxLayout) {
  m_frame->setProperty("role", "drop");
  m_frame->setFixedHeight(272);
  m_frame->setMinimumWidth(560);  // wider where the language makes the buttons wider
  auto* picture = new QLabel(m_frame);
  picture->setPixmap(
      colouredIcon(icon, colours().secondaryText).pixmap(QSize(40, 40), devicePixelRatioF()));
  QLabel* title = makeLabel(sentence, "heading", m_frame);
  title->setWordWrap(true);
  title->setAlignment(Qt::AlignCenter);
  QLabel* detail = makeLabel(hint, "secondary", m_frame);
  detail->setWordWrap(true);
  detail->setAlignment(Qt::AlignCenter);
  m_buttons->setSpacing(8);
  m_buttons->addStretch();
  m_buttons->addStretch();

  auto* column = new QVBoxLayout(m_frame);
  column->setContentsMargins(48, 32, 48, 32);
  column->setSpacing(12);
  column->addStretch();
  column->addWidget(picture, 0, Qt::AlignHCenter);
  column->addWidget(title);
  column->addWidget(detail);
  column->addSpacing(8);
  column->addLayout(m_buttons);
  column->addStretch();
  auto* outer = new QVBoxLayout(this);
  outer->addWidget(m_frame, 0, Qt::AlignCenter);
}

QPushButton* EmptyState::addAction(const QString& text) {
  const bool first = m_buttons->count() == 2;
  QPushButton* button = makeButton(text, first ? "primary" : "", m_frame);
  m_buttons->insertWidget(m_buttons->count() - 1, button);
  return button;
}

void EmptyState::setDropHighlighted(bool highlighted) {
  setStyleProperty(m_frame, "hot", highlighted);
}

}  // namespace lateglow
