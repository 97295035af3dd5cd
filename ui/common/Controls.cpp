#include "ui/common/Controls.h"

#include <algorithm>

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <QVariant>

#include "ui/common/Theme.h"

namespace lateglow {

namespace {
constexpr double kHandleRadius = 6.0;
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", role);
  return label;
}

QLabel* makeSection(const QString& text, QWidget* parent) {
  QLabel* label = makeLabel(text.toUpper(), "section", parent);
  QFont font = label->font();
  font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
  label->setFont(font);
  return label;
}

QPushButton* makeButton(const QString& text, const char* role, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setProperty("role", role);
  button->setCursor(Qt::PointingHandCursor);
  return button;
}

QToolButton* makeIconButton(const QString& icon, const QString& tip, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(themedIcon(icon));
  button->setIconSize({20, 20});
  button->setFixedSize(28, 28);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  return button;
}

QFrame* makeRule(QWidget* parent) {
  auto* rule = new QFrame(parent);
  rule->setProperty("role", "rule");
  return rule;
}

QFrame* makeCard(QWidget* parent) {
  auto* card = new QFrame(parent);
  card->setProperty("role", "card");
  return card;
}

void belongsTo(QObject& control, const char* command) {
  control.setProperty("command", QString::fromLatin1(command));
}

QString commandOf(const QObject& control) { return control.property("command").toString(); }

void showKeys(QAbstractButton& button, const QString& keys) {
  constexpr const char* kTip = "tip";  // without keys
  if (!button.property(kTip).isValid()) {
    button.setProperty(kTip, button.toolTip());
  }
  const QString tip = button.property(kTip).toString();
  const QString behind = keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys);
  button.setToolTip(tip.isEmpty() ? keys : behind);
}

void setStyleProperty(QWidget* widget, const char* name, const QVariant& value) {
  if (widget->property(name) != value) {
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
  }
}

ElidedLabel::ElidedLabel(const char* role, QWidget* parent) : QLabel(parent) {
  setProperty("role", role);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text) {
  m_full = text;
  setText(text);
  setToolTip(text);
  update();
}

QSize ElidedLabel::minimumSizeHint() const { return {0, QLabel::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine,
                   fontMetrics().elidedText(m_full, Qt::ElideRight, contentsRect().width()));
}

ThinSlider::ThinSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setFixedHeight(24);
  setFocusPolicy(Qt::TabFocus);
}

void ThinSlider::setFillColour(const QColor& colour) {
  m_fill = colour;
  update();
}

double ThinSlider::handleX() const {
  const double share =
      static_cast<double>(value() - minimum()) / std::max(1, maximum() - minimum());
  return kHandleRadius + 1.0 + share * (width() - 2.0 * (kHandleRadius + 1.0));
}

void ThinSlider::moveTo(double x) {
  const double room = width() - 2.0 * (kHandleRadius + 1.0);
  const double share = std::clamp((x - kHandleRadius - 1.0) / std::max(1.0, room), 0.0, 1.0);
  setValue(minimum() + qRound(share * (maximum() - minimum())));
}

void ThinSlider::mousePressEvent(QMouseEvent* event) { moveTo(event->position().x()); }

void ThinSlider::mouseMoveEvent(QMouseEvent* event) {
  if (event->buttons().testFlag(Qt::LeftButton)) {
    moveTo(event->position().x());
  }
}

void ThinSlider::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double y = height() / 2.0;
  const double x = handleX();
  painter.setPen(QPen(colours().line, 4.0, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(3.0, y), QPointF(width() - 3.0, y));
  const QColor fill = m_fill.isValid() ? m_fill : colours().accent;
  painter.setPen(QPen(isEnabled() ? fill : colours().disabled, 4.0, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(3.0, y), QPointF(x, y));
  painter.setPen(QPen(hasFocus() ? colours().accent : colours().panel, 2.0));
  painter.setBrush(isEnabled() ? colours().text : colours().disabled);
  painter.drawEllipse(QPointF(x, y), kHandleRadius, kHandleRadius);
}

ProgressStrip::ProgressStrip(QWidget* parent) : QWidget(parent) { setFixedHeight(4); }

void ProgressStrip::setFraction(double fraction) {
  m_fraction = std::clamp(fraction, 0.0, 1.0);
  setAccessibleDescription(QStringLiteral("%1 %").arg(qRound(100.0 * m_fraction)));
  update();
}

void ProgressStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colours().line);
  painter.drawRoundedRect(rect(), 2, 2);
  QRectF done = rect();
  done.setWidth(std::max(4.0, width() * m_fraction));
  painter.setBrush(colours().accent);
  painter.drawRoundedRect(done, 2, 2);
}

Notice::Notice(QWidget* parent, Shape shape)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_title(makeLabel({}, "strong", this)),
      m_text(makeLabel({}, "secondary", this)),
      m_button(makeButton({}, "", this)) {
  setProperty("role", "notice");
  m_title->setWordWrap(true);
  m_text->setWordWrap(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* texts = new QVBoxLayout;
  texts->setSpacing(4);
  texts->addWidget(m_title);
  texts->addWidget(m_text);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 8, 12, 8);
  row->setSpacing(8);
  row->addWidget(m_icon, 0, Qt::AlignTop);
  row->addLayout(texts, 1);
  if (shape == Shape::Banner) {
    row->addWidget(m_button, 0, Qt::AlignVCenter);
  } else {
    texts->addWidget(m_button, 0, Qt::AlignLeft);
  }
  connect(m_button, &QPushButton::clicked, this, &Notice::triggered);
  hide();
}

void Notice::show(const char* tone, const QString& icon, const QString& title, const QString& text,
                  const QString& button) {
  const QString name = QString::fromLatin1(tone);
  QColor colour = colours().secondaryText;
  if (name == QLatin1String("danger")) {
    colour = colours().danger;
  } else if (name == QLatin1String("synthetic")) {
    colour = colours().synthetic;
  } else if (name == QLatin1String("accent")) {
    colour = colours().accent;
  }
  setStyleProperty(this, "tone", name);
  m_icon->setPixmap(colouredIcon(icon, colour).pixmap(QSize(18, 18), devicePixelRatioF()));
  m_title->setText(title);
  m_title->setVisible(!title.isEmpty());
  m_text->setText(text);
  m_text->setVisible(!text.isEmpty());
  m_button->setText(button);
  m_button->setVisible(!button.isEmpty());
  QFrame::show();
}

void Notice::setSmall(bool small) {
  setStyleProperty(m_text, "role", small ? "small" : "secondary");
}

QString Notice::text() const { return m_title->text() + u'\n' + m_text->text(); }

SegmentedControl::SegmentedControl(const QStringList& choices, QWidget* parent) : QFrame(parent) {
  setProperty("role", "segments");
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(1, 1, 1, 1);
  row->setSpacing(0);
  for (const QString& choice : choices) {
    QPushButton* button = makeButton(choice, "segment", this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    const int index = static_cast<int>(m_buttons.size());
    connect(button, &QPushButton::clicked, this, [this, index] {
      setCurrent(index);
      Q_EMIT chosen(index);
    });
    m_buttons.append(button);
    row->addWidget(button, 1);
  }
  setCurrent(0);
}

void SegmentedControl::setCurrent(int index) {
  m_current = index;
  m_buttons.at(index)->setChecked(true);
}

}  // namespace lateglow
