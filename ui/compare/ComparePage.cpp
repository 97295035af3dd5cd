#include "ui/compare/ComparePage.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

constexpr int kLineHeight = 44;

QStringList titlesOf(const std::vector<CompareTab>& tabs) {
  QStringList titles;
  for (const CompareTab& tab : tabs) {
    titles << tab.title;
  }
  return titles;
}

}  // namespace

ComparePage::ComparePage(const std::vector<CompareTab>& tabs, QWidget* parent)
    : QWidget(parent),
      m_choice(new SegmentedControl(titlesOf(tabs), this)),
      m_tools(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)) {
  auto* line = new QFrame(this);
  line->setProperty("role", "panel");
  line->setFixedHeight(kLineHeight);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(12, 0, 12, 0);
  row->setSpacing(16);
  m_choice->setObjectName(QStringLiteral("compareTabs"));
  m_choice->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  row->addWidget(m_choice);
  row->addWidget(m_tools, 1);
  for (const CompareTab& tab : tabs) {
    m_tools->addWidget(tab.tools != nullptr ? tab.tools : new QWidget(m_tools));
    m_pages->addWidget(tab.page);
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addWidget(line);
  column->addWidget(m_pages, 1);
  connect(m_choice, &SegmentedControl::chosen, this, &ComparePage::showTab);
  showTab(0);
}

void ComparePage::showTab(int index) {
  m_choice->setCurrent(index);
  m_tools->setCurrentIndex(index);
  m_pages->setCurrentIndex(index);
}

int ComparePage::tab() const { return m_pages->currentIndex(); }

}  // namespace lateglow
