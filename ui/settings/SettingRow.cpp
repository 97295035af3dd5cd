#include "ui/settings/SettingRow.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {
constexpr int kControlWidth = 288;
}

QVBoxLayout* makeSettingColumn(QWidget* page) {
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  return column;
}

void addSettingRow(QVBoxLayout* column, const QString& name, const QString& explanation,
                   QWidget* control) {
  QWidget* page = column->parentWidget();
  if (column->count() > 0) {
    column->addWidget(makeRule(page));
  }
  auto* texts = new QVBoxLayout;
  texts->setSpacing(4);
  texts->addWidget(makeLabel(name, "", page));
  QLabel* detail = makeLabel(explanation, "small", page);
  detail->setWordWrap(true);
  texts->addWidget(detail);
  auto* line = new QHBoxLayout;
  line->setSpacing(24);
  line->addLayout(texts, 1);
  line->setAlignment(texts, Qt::AlignTop);
  control->setFixedWidth(kControlWidth);
  control->setAccessibleName(name);
  control->setAccessibleDescription(explanation);
  line->addWidget(control, 0, Qt::AlignTop);
  column->addLayout(line);
}

}  // namespace lateglow
