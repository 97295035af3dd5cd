#include "ui/read/OpeningView.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

constexpr int kFootHeight = 72;
constexpr int kGap = 8;
constexpr int kLargestPicture = 420;
constexpr int kLineHeight = 20;

}  // namespace

OpeningView::OpeningView(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_title(makeLabel({}, "strong", this)),
      m_detail(makeLabel({}, "secondary", this)),
      m_progress(new ProgressStrip(this)) {
  setObjectName(QStringLiteral("openingView"));
  QPushButton* cancel = makeButton(tr("Cancel"), "", this);
  cancel->setObjectName(QStringLiteral("cancelOpeningButton"));
  connect(cancel, &QPushButton::clicked, &m_cases, &CasePresenter::cancelOpening);
  auto* words = new QVBoxLayout;
  words->setSpacing(4);
  words->addWidget(m_title);
  words->addWidget(m_detail);
  words->addWidget(m_progress);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(24, 0, 24, 20);
  foot->setSpacing(16);
  foot->addLayout(words, 1);
  foot->addWidget(cancel, 0, Qt::AlignBottom);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addStretch(1);
  column->addLayout(foot);
  connect(&m_cases, &CasePresenter::openingChanged, this, &OpeningView::show);
  show();
}

void OpeningView::show() {
  const auto& state = m_cases.openingState();
  if (!state) {
    return;
  }
  m_pictures = static_cast<int>(
      std::count_if(state->series.begin(), state->series.end(),
                    [](const auto& line) { return !line.picture.isNull(); }));
  m_title->setText(state->patient.isEmpty() ? state->name : state->patient);
  m_detail->setText(state->series.empty()
                        ? tr("Reading %1").arg(state->name)
                        : tr("%n series, the rest is being read", nullptr,
                             static_cast<int>(state->series.size())));
  m_progress->setFraction(state->fraction);
  update();
}

void OpeningView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black);
  const auto& state = m_cases.openingState();
  if (!state || state->series.empty()) {
    return;
  }
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const auto count = static_cast<int>(state->series.size());
  const int columns = std::max(1, std::min(count, width() / (kLargestPicture / 2)));
  const int rows = (count + columns - 1) / columns;
  const int side = std::max(
      40, std::min({kLargestPicture, width() / columns - 2 * kGap,
                    (height() - kFootHeight - 2 * kGap) / rows - kLineHeight - kGap}));
  const int left = (width() - columns * (side + kGap) + kGap) / 2;
  const int top = std::max(kGap, (height() - kFootHeight - rows * (side + kLineHeight + kGap)) / 2);
  for (int n = 0; n < count; ++n) {
    const auto& line = state->series[static_cast<std::size_t>(n)];
    const QRect box(left + n % columns * (side + kGap),
                    top + n / columns * (side + kLineHeight + kGap), side, side);
    painter.fillRect(box, QColor(0x15, 0x19, 0x1E));
    if (!line.picture.isNull()) {
      painter.drawImage(box, line.picture);
    }
    painter.setPen(QColor(0x9B, 0xA6, 0xB2));
    const QRect words(box.left(), box.bottom() + 1, side, kLineHeight);
    painter.drawText(words, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(line.text, Qt::ElideMiddle, side));
  }
}

}  // namespace lateglow
