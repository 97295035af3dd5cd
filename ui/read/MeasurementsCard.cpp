#include "ui/read/MeasurementsCard.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

namespace {

/// A row of the table with a hairline below; painted by one widget so that lines never break.
class Row final : public QWidget {
public:
  Row(const MeasurementRow& row, QWidget* parent) : QWidget(parent), m_row(row) {
    setFixedHeight(28);
    setAccessibleName(row.name + u' ' + row.definition);
    setAccessibleDescription(row.value + u' ' + row.unit);
  }

protected:
  void paintEvent(QPaintEvent*) override {
    const int unitWidth = m_row.unit.isEmpty() ? 0 : 48;
    constexpr int kValueWidth = 64;
    QPainter painter(this);
    painter.setPen(colours().line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const QRect line(0, 0, width(), height() - 1);
    painter.setPen(colours().text);
    const int left = Qt::AlignLeft | Qt::AlignVCenter;
    painter.drawText(line, left, m_row.name);
    const int nameEnd = painter.fontMetrics().horizontalAdvance(m_row.name) + 8;
    QFont small = font();
    small.setPixelSize(11);
    painter.setFont(small);
    painter.setPen(colours().secondaryText);
    painter.drawText(line.adjusted(nameEnd, 1, -unitWidth - kValueWidth, 0), left,
                     m_row.definition);
    painter.drawText(line.adjusted(width() - unitWidth + 8, 1, 0, 0), left, m_row.unit);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(colours().text);
    painter.drawText(line.adjusted(0, 0, -unitWidth, 0), Qt::AlignRight | Qt::AlignVCenter,
                     m_row.value);
  }

private:
  MeasurementRow m_row;
};

}  // namespace

MeasurementsCard::MeasurementsCard(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_table(new QWidget(this)),
      m_caption(makeLabel({}, "small", this)),
      m_notice(new Notice(this)),
      m_agreement(new QWidget(this)),
      m_empty(makeLabel(tr("Figures appear here once the model has run."), "secondary", this)),
      m_results(new QWidget(this)),
      m_insertion(makeButton(tr("Place RV insertion"), "", this)) {
  m_caption->setWordWrap(true);
  m_empty->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(makeSection(tr("Measurements"), this));
  column->addWidget(m_empty);
  column->addWidget(m_results);
  column->addWidget(m_notice);
  auto* results = new QVBoxLayout(m_results);
  results->setContentsMargins(0, 0, 0, 0);
  results->setSpacing(8);
  results->addWidget(m_table);
  results->addWidget(m_caption);
  results->addWidget(m_agreement);
  QPushButton* report = makeButton(tr("Open report"), "", this);
  report->setObjectName(QStringLiteral("openReportButton"));
  m_insertion->setToolTip(tr("Click the anterior RV insertion in an image; it sets where the "
                             "segments begin."));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_insertion, 1);
  buttons->addWidget(report, 1);
  results->addLayout(buttons);
  connect(report, &QPushButton::clicked, this, &MeasurementsCard::reportRequested);
  connect(m_notice, &Notice::triggered, this, [this] {
    m_allWarnings = !m_allWarnings;
    show();
  });
  connect(m_insertion, &QPushButton::clicked, this, &MeasurementsCard::insertionRequested);
  connect(&m_cases, &CasePresenter::resultChanged, this, &MeasurementsCard::show);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &MeasurementsCard::show);
  show();
}

void MeasurementsCard::show() {
  const CaseSession* session = m_cases.current();
  const CaseResult* result = session != nullptr ? session->result.get() : nullptr;
  const bool measured = result != nullptr && result->measurements.has_value();
  m_empty->setVisible(result == nullptr);
  m_results->setVisible(measured);
  m_notice->hide();
  if (result != nullptr && result->measureFailure) {
    m_notice->show("danger", QStringLiteral("warning"),
                   QString::fromStdString(result->measureFailure->message),
                   QString::fromStdString(result->measureFailure->remedy));
  }
  if (!measured) {
    return;
  }
  auto* former = m_table;
  m_table = new QWidget(m_results);
  auto* lines = new QVBoxLayout(m_table);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(0);
  for (const MeasurementRow& row : measurementRows(*result->measurements, session->slice)) {
    lines->addWidget(new Row(row, m_table));
  }
  m_results->layout()->replaceWidget(former, m_table);
  former->deleteLater();
  m_caption->setText(measurementCaption(*result->measurements));
  showWarnings(result->measurements->warnings);
  showAgreement(result->agreement);
}

void MeasurementsCard::showWarnings(const std::vector<std::string>& warnings) {
  if (warnings.empty()) {
    return;
  }
  QStringList lines;
  for (const std::string& warning : warnings) {
    lines << QString::fromStdString(warning);
    if (!m_allWarnings) {
      break;
    }
  }
  const auto more = static_cast<int>(warnings.size()) - 1;
  m_notice->setSmall(true);
  m_notice->show("", QStringLiteral("info"), {}, lines.join(u'\n'),
                 more == 0 ? QString() : m_allWarnings ? tr("Show less") : tr("%n more", nullptr, more));
}

void MeasurementsCard::showAgreement(const std::vector<AgreementLine>& lines) {
  auto* former = m_agreement;
  m_agreement = new QWidget(m_results);
  auto* column = new QVBoxLayout(m_agreement);
  column->setContentsMargins(0, 12, 0, 4);
  column->setSpacing(0);
  if (!lines.empty()) {
    column->addWidget(makeSection(tr("Against the reference"), m_agreement));
  }
  for (const AgreementLine& line : lines) {
    auto* row = new Row({QString::fromStdString(line.name), {}, QString::fromStdString(line.value), {}},
                        m_agreement);
    row->setToolTip(QString::fromStdString(line.method));
    column->addWidget(row);
  }
  m_agreement->setVisible(!lines.empty());
  m_results->layout()->replaceWidget(former, m_agreement);
  former->deleteLater();
}

}  // namespace lateglow
