#include "ui/blinded/BlindedPage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/blinded/BlindedFigures.h"
#include "ui/blinded/LightBox.h"
#include "ui/blinded/ScorePanel.h"
#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {

constexpr int kCardWidth = 560;
constexpr int kResultWidth = 720;

}  // namespace

BlindedPage::BlindedPage(BlindedModel& model, const FilePrompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_prompts(prompts),
      m_stack(new QStackedLayout),
      m_tools(new QWidget),
      m_bar(new QWidget(m_tools)),
      m_notice(new Notice(this, Notice::Shape::Banner)),
      m_sure(new Notice(this, Notice::Shape::Banner)),
      m_progress(new ProgressStrip(this)) {
  m_start = buildStart();
  m_desk = buildDesk();
  m_results = buildResults();
  for (QWidget* page : {m_start, m_desk, m_results}) m_stack->addWidget(page);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_progress);
  column->addWidget(m_notice);
  column->addWidget(m_sure);
  column->addLayout(m_stack, 1);
  buildTools();
  connectModel();
  showState();
  showWork();
}

QWidget* BlindedPage::buildStart() {
  auto* page = new QWidget(this);
  auto* card = new QFrame(page);
  card->setProperty("role", "drop");
  card->setFixedWidth(kCardWidth);
  QLabel* title = makeLabel(
      tr("Read acquired and synthetic images without knowing which is which."), "heading", card);
  QLabel* hint = makeLabel(
      tr("Every case comes twice, in random order: once the real LGE, once the synthetic one. You "
         "score quality, scar by segment and confidence. The key stays sealed until it is "
         "unblinded."),
      "secondary", card);
  for (QLabel* label : {title, hint}) {
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
  }
  m_reader = new QLineEdit(card);
  m_reader->setObjectName(QStringLiteral("blindedReader"));
  m_reader->setPlaceholderText(tr("Reader, as in the results"));
  m_reader->setAccessibleName(tr("Reader"));
  m_reader->setMaxLength(64);
  m_new = makeButton(tr("New reading…"), "primary", card);
  m_new->setToolTip(tr("From a folder that lateglow-cli batch wrote, with real LGE images"));
  m_continue = makeButton(tr("Continue…"), "", card);
  m_continue->setToolTip(tr("A reading that was begun, or one of another reader"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_new);
  buttons->addWidget(m_continue);
  buttons->addStretch();
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(48, 32, 48, 32);
  column->setSpacing(16);
  column->addWidget(title);
  column->addWidget(hint);
  column->addWidget(m_reader);
  column->addLayout(buttons);
  auto* outer = new QVBoxLayout(page);
  outer->addWidget(card, 0, Qt::AlignCenter);
  const auto enable = [this] {
    const bool named = !m_reader->text().trimmed().isEmpty();
    m_new->setEnabled(named);
    m_continue->setEnabled(named);
  };
  connect(m_reader, &QLineEdit::textChanged, this, enable);
  connect(m_reader, &QLineEdit::returnPressed, m_continue, &QPushButton::click);
  connect(m_new, &QPushButton::clicked, this, &BlindedPage::askForCases);
  connect(m_continue, &QPushButton::clicked, this, &BlindedPage::askForReading);
  enable();
  return page;
}

QWidget* BlindedPage::buildDesk() {
  auto* page = new QWidget(this);
  m_images = new LightBox(page);
  auto* side = new QFrame(page);
  side->setProperty("role", "panel");
  m_panel = new ScorePanel(side);
  auto* inside = new QVBoxLayout(side);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->addWidget(m_panel);
  auto* row = new QHBoxLayout(page);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(1);
  row->addWidget(m_images, 1);
  row->addWidget(side);
  connect(m_panel, &ScorePanel::qualityChosen, &m_model, &BlindedModel::setQuality);
  connect(m_panel, &ScorePanel::confidenceChosen, &m_model, &BlindedModel::setConfidence);
  connect(m_panel, &ScorePanel::segmentToggled, &m_model, &BlindedModel::toggleSegment);
  connect(m_panel, &ScorePanel::segmentsCleared, &m_model, &BlindedModel::clearSegments);
  connect(m_panel, &ScorePanel::saveRequested, &m_model, &BlindedModel::commit);
  return page;
}

QWidget* BlindedPage::buildResults() {
  auto* area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  auto* inside = new QWidget(area);
  auto* centre = new QHBoxLayout(inside);
  auto* column = new QWidget(inside);
  column->setFixedWidth(kResultWidth);
  m_figures = new QVBoxLayout(column);
  m_figures->setContentsMargins(16, 24, 16, 24);
  m_figures->setSpacing(12);
  centre->addStretch();
  centre->addWidget(column);
  centre->addStretch();
  area->setWidget(inside);
  return area;
}

void BlindedPage::buildTools() {
  m_position = makeLabel({}, "secondary", m_bar);
  m_unblind = makeButton(tr("Unblind…"), "", m_bar);
  m_export = makeButton(tr("Export…"), "", m_bar);
  m_close = makeButton(tr("Close"), "", m_bar);
  auto* whole = new QHBoxLayout(m_tools);  // the workspace shows and hides the widget around it
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_bar);
  auto* row = new QHBoxLayout(m_bar);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  row->addWidget(m_position);
  row->addStretch();
  for (QPushButton* button : {m_unblind, m_export, m_close}) row->addWidget(button);
  connect(m_unblind, &QPushButton::clicked, this, &BlindedPage::askToUnblind);
  connect(m_close, &QPushButton::clicked, &m_model, &BlindedModel::close);
  connect(m_export, &QPushButton::clicked, this, [this] {
    const QString place = m_prompts.folder(this, tr("Export the results into"));
    if (!place.isEmpty()) m_model.exportTo(place.toStdString());
  });
}

void BlindedPage::connectModel() {
  connect(m_notice, &Notice::triggered, m_notice, &QWidget::hide);
  connect(m_sure, &Notice::triggered, this, [this] {
    m_sure->hide();
    m_model.unblind();
  });
  connect(&m_model, &BlindedModel::changed, this, &BlindedPage::showState);
  connect(&m_model, &BlindedModel::itemChanged, this, &BlindedPage::showItem);
  connect(&m_model, &BlindedModel::imageChanged, this,
          [this] { m_images->setImage(m_model.image()); });
  connect(&m_model, &BlindedModel::draftChanged, this,
          [this] { m_panel->setScore(m_model.draft()); });
  connect(&m_model, &BlindedModel::workChanged, this, &BlindedPage::showWork);
  connect(&m_model, &BlindedModel::failed, this, [this](const Failure& failure) {
    m_notice->show("danger", QStringLiteral("warning"), tr("This did not work."),
                   QString::fromStdString(failure.message + " (" + failure.remedy + ")"),
                   tr("Dismiss"));
  });
  connect(&m_model, &BlindedModel::leftOut, this, [this](const QStringList& cases) {
    m_notice->show("accent", QStringLiteral("info"),
                   tr("%n case(s) left out", nullptr, static_cast<int>(cases.size())),
                   cases.join(u'\n'), tr("Dismiss"));
  });
  connect(&m_model, &BlindedModel::exported, this, [this](const QString& folder) {
    m_notice->show("accent", QStringLiteral("check"), tr("Results exported"), folder,
                   tr("Dismiss"));
  });
}

void BlindedPage::askForCases() {
  const QString cases = m_prompts.folder(this, tr("Choose a folder of analyzed cases"));
  if (cases.isEmpty()) return;
  const QString place = m_prompts.folder(this, tr("Where to keep the reading"));
  if (place.isEmpty()) return;
  m_model.create(cases.toStdString(), place.toStdString(), m_reader->text().trimmed());
}

void BlindedPage::askForReading() {
  const QString folder = m_prompts.folder(this, tr("Choose the folder of a reading"));
  if (!folder.isEmpty()) m_model.open(folder.toStdString(), m_reader->text().trimmed());
}

/// It cannot be undone, so it is asked.
void BlindedPage::askToUnblind() {
  m_notice->hide();
  m_sure->show("danger", QStringLiteral("warning"), tr("Unblind this reading for good?"),
               tr("Nobody can score any more, and the audit log has a line about it. Esc leaves it "
                  "as it is."),
               tr("Unblind now"));
}

void BlindedPage::showState() {
  const bool reading = m_model.reading() != nullptr;
  const bool results = m_model.results().has_value();
  m_notice->hide();
  m_sure->hide();
  m_bar->setVisible(reading || results);
  m_unblind->setVisible(reading);
  m_export->setVisible(results);
  m_stack->setCurrentWidget(reading ? m_desk : (results ? m_results : m_start));
  if (reading) {  // also where the page was built anew in the middle of a reading
    showItem();
    m_images->setImage(m_model.image());
    m_panel->setScore(m_model.draft());
    m_panel->setFocus();
  }
  if (results) showResults();
}

void BlindedPage::showItem() {
  const BlindedReading* reading = m_model.reading();
  if (reading == nullptr) return;
  if (m_model.image() == nullptr) m_images->setImage(nullptr);
  m_position->setText(tr("Image %1 of %2, %3 scored, reader %4")
                          .arg(m_model.item() + 1)
                          .arg(m_model.itemCount())
                          .arg(reading->scored())
                          .arg(QString::fromStdString(reading->reader())));
  m_panel->begin();
  if (!m_model.finished()) return;
  m_notice->show("accent", QStringLiteral("check"), tr("All images are scored."),
                 tr("Unblind when the other readers are done too; Page Up goes back to an image."),
                 tr("Dismiss"));
}

void BlindedPage::showResults() {
  while (QLayoutItem* item = m_figures->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const BlindedResults& results = *m_model.results();
  m_position->setText(tr("Unblinded by %1, %2")
                          .arg(QString::fromStdString(results.unblindedBy),
                               QString::fromStdString(results.unblindedUtc)));
  QWidget* parent = m_figures->parentWidget();
  const auto add = [&](const QString& heading, std::vector<FigureRow> rows) {
    m_figures->addWidget(makeSection(heading, parent));
    auto* table = new FigureTable(FigureTable::Style::Figures, parent);
    table->setRows(std::move(rows));
    m_figures->addWidget(table);
    m_figures->addSpacing(12);
  };
  for (const ReaderResult& reader : results.readers) {
    add(tr("Reader %1").arg(QString::fromStdString(reader.reader)),
        readerRows(reader, results.items));
  }
  for (const ReaderPair& pair : results.pairs) {
    add(tr("Between %1 and %2")
            .arg(QString::fromStdString(pair.first), QString::fromStdString(pair.second)),
        agreementRows(pair.agreement));
  }
  QLabel* method = makeLabel(blindedMethod(), "small", parent);
  method->setWordWrap(true);
  m_figures->addWidget(method);
  m_figures->addStretch();
}

void BlindedPage::showWork() {
  const auto work = m_model.work();
  // The short work between two images is not shown: the page stays the same for all of them.
  m_progress->setVisible(work && m_model.reading() == nullptr);
  if (work) m_progress->setFraction(work->fraction);
}

void BlindedPage::stepImages(int step) {
  const auto next = static_cast<std::ptrdiff_t>(m_model.item()) + step;
  if (m_model.reading() != nullptr && next >= 0) {
    m_model.show(static_cast<std::size_t>(next));
  }
}

void BlindedPage::keyPressEvent(QKeyEvent* event) {
  if (m_model.reading() != nullptr && event->key() == Qt::Key_Escape && m_sure->isVisible()) {
    m_sure->hide();
    m_panel->setFocus();
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace lateglow
