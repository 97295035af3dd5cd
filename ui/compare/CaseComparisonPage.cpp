#include "ui/compare/CaseComparisonPage.h"

#include <QPushButton>
#include <QStackedLayout>

#include "ui/common/EmptyState.h"

namespace lateglow {

CaseComparisonPage::CaseComparisonPage(CasePresenter& cases, LayersModel& layers, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_layers(layers),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(QStringLiteral("compare"), tr("Open a study to compare its images."),
                             tr("Two series of one patient, or a synthetic image beside the real "
                                "one."),
                             this)),
      m_desk(new QWidget(this)),
      m_tools(new QWidget(this)) {
  connect(m_empty->addAction(tr("Open study…")), &QPushButton::clicked, this,
          &CaseComparisonPage::openFolderRequested);
  if (m_cases.hasDemonstration()) {
    QPushButton* demonstration = m_empty->addAction(tr("Open demonstration case"));
    demonstration->setObjectName(QStringLiteral("openDemonstrationButton"));
    connect(demonstration, &QPushButton::clicked, this,
            &CaseComparisonPage::demonstrationRequested);
  }
  m_stack->setContentsMargins(0, 0, 0, 0);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_desk);
  connect(&m_cases, &CasePresenter::currentChanged, this, &CaseComparisonPage::showStack);
  showStack();
}

void CaseComparisonPage::showStack() {
  m_stack->setCurrentWidget(m_cases.current() != nullptr ? m_desk
                                                         : static_cast<QWidget*>(m_empty));
}

}  // namespace lateglow
