#include "ui/studies/PacsSendDialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

PacsSendDialog::PacsSendDialog(PacsPresenter& pacs, const QString& what, const QString& title,
                               PacsPresenter::Paths paths, QWidget* parent)
    : QDialog(parent),
      m_pacs(pacs),
      m_title(title),
      m_paths(std::move(paths)),
      m_node(new QComboBox(this)),
      m_send(makeButton(tr("Send"), "primary", this)) {
  setWindowTitle(tr("Send"));
  setObjectName(QStringLiteral("pacsSendDialog"));
  setFixedWidth(440);
  m_node->setAccessibleName(tr("Node to send to"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(makeLabel(tr("Send to a node"), "heading", this));
  QLabel* content = makeLabel(what, "secondary", this);
  content->setWordWrap(true);
  column->addWidget(content);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_node, 1);
  QPushButton* nodes = makeButton(tr("Nodes…"), "", this);
  row->addWidget(nodes);
  column->addLayout(row);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* cancel = makeButton(tr("Cancel"), "", this);
  buttons->addWidget(cancel);
  buttons->addWidget(m_send);
  column->addLayout(buttons);
  m_send->setDefault(true);
  connect(nodes, &QPushButton::clicked, this, &PacsSendDialog::nodesRequested);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_send, &QPushButton::clicked, this, &PacsSendDialog::send);
  connect(&m_pacs, &PacsPresenter::settingsChanged, this, &PacsSendDialog::showNodes);
  showNodes();
}

void PacsSendDialog::showNodes() {
  m_node->clear();
  for (const PacsNode& node : m_pacs.settings().nodes) {
    m_node->addItem(QString::fromStdString(node.name));
  }
  m_send->setEnabled(m_node->count() > 0);
}

void PacsSendDialog::send() {
  if (const auto node = m_pacs.node(m_node->currentText())) {
    m_pacs.send(*node, m_paths, m_title);
    accept();
  }
}

}  // namespace lateglow
