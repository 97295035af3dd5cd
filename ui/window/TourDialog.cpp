#include "ui/window/TourDialog.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr int kWidth = 560;
constexpr QSize kPicture{480, 176};
}  // namespace

TourDialog::TourDialog(QWidget* parent)
    : QDialog(parent),
      m_picture(new QLabel(this)),
      m_title(makeLabel({}, "title", this)),
      m_text(makeLabel({}, "secondary", this)),
      m_place(makeLabel({}, "small", this)),
      m_skip(makeButton(tr("Skip"), "", this)),
      m_back(makeButton(tr("Back"), "", this)),
      m_next(makeButton({}, "primary", this)) {
  setWindowTitle(tr("Introduction"));
  setObjectName(QStringLiteral("tourDialog"));
  setFixedWidth(kWidth);
  build();
  connect(m_skip, &QPushButton::clicked, this, &QDialog::accept);
  connect(m_back, &QPushButton::clicked, this, [this] { showCard(m_card - 1); });
  connect(m_next, &QPushButton::clicked, this, [this] {
    if (m_card + 1 < kCards) {
      showCard(m_card + 1);
    } else {
      accept();
    }
  });
  showCard(0);
  m_next->setFocus();
}

void TourDialog::build() {
  m_skip->setAutoDefault(false);
  m_back->setAutoDefault(false);
  m_next->setDefault(true);
  m_title->setWordWrap(true);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_text->setMinimumHeight(6 * fontMetrics().lineSpacing());  // the buttons stay where they are
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(40, 32, 40, 24);
  column->setSpacing(12);
  column->addWidget(m_picture, 0, Qt::AlignHCenter);
  column->addSpacing(12);
  column->addWidget(m_title);
  column->addWidget(m_text);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_skip);
  buttons->addStretch();
  buttons->addWidget(m_place);
  buttons->addStretch();
  buttons->addWidget(m_back);
  buttons->addWidget(m_next);
  column->addLayout(buttons);
}

void TourDialog::showCard(int card) {
  struct Card {
    QString picture;
    QString title;
    QString text;
  };
  const std::array<Card, kCards> cards{
      {{QStringLiteral("tour-open"), tr("Open a study"),
        tr("Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study "
           "from "
           "your PACS. The first image is there while the rest is read, and the originals are "
           "never changed. No data at hand? Open the demonstration case.")},
       {QStringLiteral("tour-read"), tr("Synthesize and read"),
        tr("Run turns the cine into late gadolinium enhancement without contrast agent and "
           "outlines "
           "scar, myocardium and blood pool. Everything synthetic is marked in amber. A series "
           "that "
           "the model was not made for is refused, with the reason.")},
       {QStringLiteral("tour-report"), tr("Correct and report"),
        tr("Brush and contour correct the outlines, and the figures follow. Report and export say "
           "which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for "
           "research use, not for diagnosis.")}}};
  m_card = std::clamp(card, 0, kCards - 1);
  const Card& shown = cards.at(static_cast<std::size_t>(m_card));
  m_picture->setPixmap(
      colouredIcon(shown.picture, colours().text).pixmap(kPicture, devicePixelRatioF()));
  m_title->setText(shown.title);
  m_text->setText(shown.text);
  m_place->setText(tr("%1 of %2").arg(m_card + 1).arg(kCards));
  m_back->setVisible(m_card > 0);
  m_next->setText(m_card + 1 < kCards ? tr("Next") : tr("Start"));
}

void TourDialog::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Right) {
    showCard(m_card + 1);
  } else if (event->key() == Qt::Key_Left) {
    showCard(m_card - 1);
  } else {
    QDialog::keyPressEvent(event);
  }
}

}  // namespace lateglow
