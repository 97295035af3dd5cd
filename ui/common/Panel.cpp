#include "ui/common/Panel.h"

#include <QFrame>
#include <QVBoxLayout>

namespace lateglow {

QFrame* panelAround(QWidget* content, QWidget* parent) {
  auto* panel = new QFrame(parent);
  panel->setProperty("role", "panel");
  auto* layout = new QVBoxLayout(panel);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(content);
  return panel;
}

}  // namespace lateglow
