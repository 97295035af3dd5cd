#include "ui/read/MeasurementsCard.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/common/FigureTable.h"
#include "ui/models/MeasurementRows.h"

namespace lateglow {

namespace {

/// How the figures came about, and whose outlines they are.
QString captionOf(const CineFunction& function) {
  if (!function.measured()) {
    return MeasurementsCard::tr("No left ventricle is outlined in two phases.");
  }
  if (function.measuring) {
    return MeasurementsCard::tr("Measuring the corrected outlines…");
  }
  QString caption = MeasurementsCard::tr("Disc summation over the outlines of all phases.");
  const auto corrected = static_cast<int>(function.figures.correctedPhases.size());
  if (corrected > 0) {
    caption += u' ' + MeasurementsCard::tr("Corrected by the reader in %n phase(s).", nullptr,
                                           corrected);
  }
  return caption;
}

}  // namespace

MeasurementsCard::MeasurementsCard(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_table(new FigureTable(FigureTable::Style::Figures, this)),
      m_caption(makeLabel({}, "small", this)),
      m_copy(makeIconButton(QStringLiteral("copy"), tr("Copy the figures as a table"), this)),
      m_function(new QWidget(this)),
      m_functionTable(new FigureTable(FigureTable::Style::Figures, m_function)),
      m_functionCaption(makeLabel({}, "small", m_function)),
      m_notice(new Notice(this)),
      m_agreement(new QWidget(this)),
      m_agreementTable(new FigureTable(FigureTable::Style::Figures, m_agreement)),
      m_empty(makeLabel(tr("Figures appear here once the model has run."), "secondary", this)),
      m_results(new QWidget(this)),
      m_insertion(makeButton(tr("Place RV insertion"), "", this)) {
  m_caption->setWordWrap(true);
  m_notice->setSmall(true);
  auto* agreement = new QVBoxLayout(m_agreement);
  agreement->setContentsMargins(0, 12, 0, 4);
  agreement->setSpacing(4);
  agreement->addWidget(makeSection(tr("Against the reference"), m_agreement));
  agreement->addWidget(m_agreementTable);
  m_empty->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  auto* heading = new QHBoxLayout;
  heading->addWidget(makeSection(tr("Measurements"), this));
  heading->addStretch();
  heading->addWidget(m_copy);
  column->addLayout(heading);
  column->addWidget(m_empty);
  column->addWidget(m_results);
  auto* function = new QVBoxLayout(m_function);
  function->setContentsMargins(0, 8, 0, 0);
  function->setSpacing(4);
  function->addWidget(makeSection(tr("LV function"), m_function));
  function->addWidget(m_functionTable);
  m_functionCaption->setWordWrap(true);
  function->addWidget(m_functionCaption);
  column->addWidget(m_function);
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
  connect(m_copy, &QToolButton::clicked, this, &MeasurementsCard::copy);
  connect(m_table, &FigureTable::linkChosen, &m_cases, &CasePresenter::setSlice);
  connect(&m_cases, &CasePresenter::functionChanged, this, &MeasurementsCard::showFunction);
  connect(&m_cases, &CasePresenter::currentChanged, this, &MeasurementsCard::showFunction);
  connect(m_insertion, &QPushButton::clicked, this, &MeasurementsCard::insertionRequested);
  connect(&m_cases, &CasePresenter::resultChanged, this, &MeasurementsCard::show);
  connect(&m_cases, &CasePresenter::sliceChanged, this, &MeasurementsCard::show);
  show();
  showFunction();
}

void MeasurementsCard::showFunction() {
  const CaseSession* session = m_cases.current();
  const bool outlined = session != nullptr && session->function;
  const bool measured = outlined && session->function->measured();
  std::vector<FigureRow> rows;
  if (measured) {
    for (const MeasurementRow& row : functionRows(session->function->figures)) {
      rows.push_back({row.name, row.definition, row.value, row.unit, {}});
    }
  }
  m_functionTable->setRows(std::move(rows));
  m_function->setVisible(outlined);
  m_functionCaption->setText(outlined ? captionOf(*session->function) : QString());
  m_copy->setVisible(outlined || (session != nullptr && session->result));
}

void MeasurementsCard::copy() const {
  QStringList tables;
  for (const FigureTable* table : {m_table, m_functionTable}) {
    if (!table->rows().empty()) tables << table->asText();
  }
  QGuiApplication::clipboard()->setText(tables.join(u'\n'));
}

void MeasurementsCard::show() {
  const CaseSession* session = m_cases.current();
  const CaseResult* result = session != nullptr ? session->result.get() : nullptr;
  const bool measured = result != nullptr && result->measurements.has_value();
  m_empty->setVisible(result == nullptr);
  m_results->setVisible(measured);
  m_copy->setVisible(measured || (session != nullptr && session->function));
  m_notice->hide();
  if (result != nullptr && result->measureFailure) {
    showFailure(*m_notice, tr("The classes could not be measured."), *result->measureFailure);
  }
  if (!measured) {
    return;
  }
  std::vector<FigureRow> rows;
  for (const MeasurementRow& row : measurementRows(*result->measurements, session->slice)) {
    rows.push_back({row.name, row.definition, row.value, row.unit, {}, row.slice});
  }
  std::vector<std::string> warnings = result->measurements->warnings;
  if (const auto& uncertainty = result->synthesis.uncertainty; uncertainty && !rows.empty()) {
    const MeasurementRow interval = intervalRow(*uncertainty);
    const auto ratio = std::find_if(rows.begin(), rows.end(), [](const FigureRow& row) {
      return row.unit == QStringLiteral("%");
    });
    if (ratio != rows.end()) {
      rows.insert(ratio + 1, {interval.name, interval.definition, interval.value, interval.unit, {}});
    }
    const QString warning = uncertaintyWarning(*uncertainty);
    if (!warning.isEmpty()) warnings.insert(warnings.begin(), warning.toStdString());
  }
  m_table->setRows(std::move(rows));
  m_caption->setText(result->measuring ? tr("Measuring the edited classes…")
                                       : measurementCaption(*result->measurements));
  showWarnings(warnings);
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
  m_notice->show("", QStringLiteral("info"), tr("What limits these figures"), lines.join(u'\n'),
                 more == 0 ? QString() : m_allWarnings ? tr("Show less") : tr("%n more", nullptr, more));
}

void MeasurementsCard::showAgreement(const std::vector<AgreementLine>& lines) {
  std::vector<FigureRow> rows;
  for (const AgreementLine& line : lines) {
    rows.push_back({QString::fromStdString(line.name), {}, QString::fromStdString(line.value), {},
                    QString::fromStdString(line.method)});
  }
  m_agreementTable->setRows(std::move(rows));
  m_agreement->setVisible(!lines.empty());
}

}  // namespace lateglow
