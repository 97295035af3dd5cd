#include "ui/read/Inspector.h"

#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/read/HistoryCard.h"
#include "ui/read/LayersCard.h"
#include "ui/read/MeasurementsCard.h"
#include "ui/read/RunCard.h"

namespace lateglow {

Inspector::Inspector(CasePresenter& cases, LayersModel& layers, MaskEditing& editing,
                     QWidget* parent)
    : QScrollArea(parent) {
  setFixedWidth(kWidth);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* content = new QWidget;
  m_run = new RunCard(cases, content);
  m_layers = new LayersCard(layers, editing, content);
  m_measurements = new MeasurementsCard(cases, content);
  m_history = new HistoryCard(cases, content);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 12, 16, 16);
  column->setSpacing(20);
  column->addWidget(m_run);
  column->addWidget(m_layers);
  column->addWidget(m_measurements);
  column->addWidget(m_history);
  column->addStretch();
  setWidget(content);
  const auto show = [this, &cases] { showCards(cases.current()); };
  connect(&cases, &CasePresenter::currentChanged, this, show);
  connect(&cases, &CasePresenter::resultChanged, this, show);
  connect(&cases, &CasePresenter::functionChanged, this, show);
  show();
}

/// Classes and figures of the heart have nothing to say of a head.
void Inspector::showCards(const CaseSession* session) {
  const bool heart = session == nullptr || session->phaseCount() > 1 || session->result;
  m_layers->setVisible(heart);
  m_measurements->setVisible(heart);
}

}  // namespace lateglow
