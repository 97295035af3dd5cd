#include "ui/read/HistoryCard.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FigureTable.h"
#include "ui/models/MeasurementRows.h"
#include "ui/read/StepList.h"

namespace lateglow {

HistoryCard::HistoryCard(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_steps(new StepList(cases.undoStack(), this)),
      m_lines(new FigureTable(FigureTable::Style::Log, this)),
      m_provenance(makeLabel({}, "small", this)) {
  m_provenance->setWordWrap(true);
  m_provenance->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(makeSection(tr("History"), this));
  column->addWidget(m_steps);
  column->addWidget(m_lines);
  column->addWidget(m_provenance);
  connect(&m_cases, &CasePresenter::historyChanged, this, &HistoryCard::show);
  connect(&m_cases, &CasePresenter::resultChanged, this, &HistoryCard::show);
  show();
}

void HistoryCard::show() {
  const CaseSession* session = m_cases.current();
  std::vector<FigureRow> lines;
  if (session != nullptr) {
    for (auto entry = session->history.rbegin(); entry != session->history.rend(); ++entry) {
      lines.push_back({entry->text, {}, entry->detail, {}, {}});
    }
  }
  m_lines->setRows(std::move(lines));

  const auto layer = session != nullptr && session->result
                         ? session->result->analyzed.newest(LayerRole::SyntheticLge)
                         : nullptr;
  m_provenance->setVisible(layer != nullptr);
  if (layer) {
    const Provenance& made = layer->provenance;
    QString text = tr("%1 %2, package %3, on %4, %5, Lateglow %6.")
                       .arg(QString::fromStdString(made.modelId),
                            QString::fromStdString(made.modelVersion), shortHash(made.packageSha256),
                            QString::fromStdString(made.device),
                            QString::fromStdString(made.createdUtc),
                            QString::fromStdString(made.softwareVersion));
    if (made.forced) {
      text += u' ' + tr("The input gate was overridden.");
    }
    m_provenance->setText(text);
  }
}

}  // namespace lateglow
