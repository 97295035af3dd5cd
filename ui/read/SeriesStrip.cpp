#include "ui/read/SeriesStrip.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/MeasurementRows.h"
#include "ui/read/PaneDrag.h"

namespace lateglow {

namespace {
constexpr int kThumbnail = 88;
constexpr int kCardWidth = 100;
constexpr int kCardHeight = 138;
}  // namespace

SeriesCard::SeriesCard(const QImage& thumbnail, const QString& name, const QString& detail,
                       bool synthetic, QWidget* parent)
    : QAbstractButton(parent),
      m_thumbnail(thumbnail),
      m_name(name),
      m_detail(detail),
      m_synthetic(synthetic) {
  setFixedSize(sizeHint());
  setCursor(Qt::PointingHandCursor);
  setFocusPolicy(Qt::TabFocus);
  setToolTip(name + u'\n' + detail);
  setAccessibleName(name);
}

void SeriesCard::setSelected(bool selected) {
  m_selected = selected;
  update();
}

QSize SeriesCard::sizeHint() const { return {kCardWidth, kCardHeight}; }

void SeriesCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  const QColor border = m_selected ? (m_synthetic ? colours().synthetic : colours().accent)
                        : hasFocus()  ? colours().accent
                        : m_synthetic ? colours().synthetic.darker(190)
                        : underMouse() ? colours().strongLine
                                       : colours().line;
  painter.setPen(QPen(border, m_selected || hasFocus() ? 2.0 : 1.0));
  painter.setBrush(colours().raised);
  painter.drawRoundedRect(box, 6, 6);
  if (m_selected && hasFocus()) {  // the border says that it is selected
    painter.setPen(QPen(colours().text, 1.0));
    painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
  }
  const QRectF picture(6, 6, kThumbnail, kThumbnail);
  QPainterPath clip;
  clip.addRoundedRect(picture, 3, 3);
  painter.setClipPath(clip);
  painter.fillRect(picture, Qt::black);
  painter.drawImage(picture, m_thumbnail);
  painter.setClipping(false);
  QFont font = painter.font();
  font.setPixelSize(12);
  painter.setFont(font);
  painter.setPen(m_synthetic ? colours().syntheticText : colours().text);
  const QRectF name(8, kThumbnail + 10, kCardWidth - 16, 17);
  painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_name, Qt::ElideRight, kCardWidth - 16));
  font.setPixelSize(11);
  painter.setFont(font);
  painter.setPen(colours().secondaryText);
  painter.drawText(name.translated(0, 16), Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, kCardWidth - 16));
}

void SeriesCard::mousePressEvent(QMouseEvent* event) {
  m_pressed = event->position().toPoint();
  QAbstractButton::mousePressEvent(event);
}

void SeriesCard::mouseMoveEvent(QMouseEvent* event) {
  const QPoint way = event->position().toPoint() - m_pressed;
  if (!event->buttons().testFlag(Qt::LeftButton) ||
      way.manhattanLength() < QApplication::startDragDistance()) {
    QAbstractButton::mouseMoveEvent(event);
    return;
  }
  setDown(false);
  auto* drag = new QDrag(this);
  drag->setMimeData(seriesMime(m_sessionId, m_ofResult));
  drag->setPixmap(QPixmap::fromImage(m_thumbnail.scaledToWidth(kThumbnail)));
  drag->exec(Qt::CopyAction);
}

SeriesStrip::SeriesStrip(CasePresenter& cases, QWidget* parent)
    : QScrollArea(parent), m_cases(cases), m_content(nullptr), m_column(nullptr) {
  setFixedWidth(kWidth);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidgetResizable(true);
  setFocusPolicy(Qt::NoFocus);
  connect(&m_cases, &CasePresenter::sessionsChanged, this, &SeriesStrip::rebuild);
  connect(&m_cases, &CasePresenter::currentChanged, this, &SeriesStrip::showSelection);
  rebuild();
}

void SeriesStrip::rebuild() {
  m_content = new QWidget;
  m_column = new QVBoxLayout(m_content);
  m_column->setContentsMargins(12, 12, 0, 12);
  m_column->setSpacing(8);
  const Study* last = nullptr;
  for (const auto& session : m_cases.sessions()) {
    const Study* study = session->opened.study.get();
    if (m_cases.session(session->madeOf) != nullptr) {
      continue;  // below what it was made of
    }
    if (study != last) {
      auto* header = new ElidedLabel("small", m_content);
      header->setFullText(session->patientName());
      header->setFixedWidth(kCardWidth);
      m_column->addSpacing(last != nullptr ? 4 : 0);
      m_column->addWidget(header);
      last = study;
    }
    addSession(*session);
    for (const auto& made : m_cases.sessions()) {
      if (made->madeOf == session->id) addSession(*made);
    }
  }
  m_column->addStretch();
  setWidget(m_content);  // deletes the former content
}

void SeriesStrip::addSession(const CaseSession& session) {
  const QString size =
      session.phaseCount() > 1
          ? tr("%1 × %2 phases").arg(session.geometry().size[2]).arg(session.phaseCount())
          : tr("%n slice(s)", nullptr, session.geometry().size[2]);
  const QString detail =
      session.synthetic()
          ? shortModelName(session.origin->model.title, session.origin->model.version)
          : size;
  auto* card = new SeriesCard(session.thumbnail, session.seriesName(), detail,
                              session.synthetic(), m_content);
  card->setObjectName(QStringLiteral("series-%1").arg(session.id));
  card->setSelected(&session == m_cases.current());
  const int id = session.id;
  card->setSessionId(id);
  connect(card, &SeriesCard::clicked, this, [this, id] { m_cases.select(id); },
          Qt::QueuedConnection);
  m_column->addWidget(card);
  if (session.result) {
    auto* made = new SeriesCard(session.result->thumbnail, tr("Synthetic LGE"),
                                shortModelName(session.result->model.title,
                                               session.result->model.version),
                                true, m_content);
    made->setSessionId(id);
    made->setOfResult();
    connect(made, &SeriesCard::clicked, this,
            [this, id] {
              m_cases.select(id);
              Q_EMIT syntheticChosen();
            },
            Qt::QueuedConnection);
    m_column->addWidget(made);
  }
}

void SeriesStrip::showSelection() {
  for (const auto& session : m_cases.sessions()) {
    if (SeriesCard* shown = card(session->id)) {
      shown->setSelected(session.get() == m_cases.current());
    }
  }
}

SeriesCard* SeriesStrip::card(int sessionId) const {
  return m_content->findChild<SeriesCard*>(QStringLiteral("series-%1").arg(sessionId));
}

}  // namespace lateglow
