#include "ui/studies/PacsNodesPage.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }

QSpinBox* makePort(int lowest, QWidget* parent) {
  auto* port = new QSpinBox(parent);
  port->setRange(lowest, 65535);
  port->setButtonSymbols(QAbstractSpinBox::NoButtons);
  port->setFixedWidth(96);
  return port;
}

QLineEdit* makeTitle(QWidget* parent) {
  auto* title = new QLineEdit(parent);
  title->setMaxLength(16);
  return title;
}

QFormLayout* makeForm(QWidget* panel) {
  auto* form = new QFormLayout(panel);
  form->setContentsMargins(0, 0, 0, 0);
  form->setHorizontalSpacing(16);
  form->setVerticalSpacing(8);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  return form;
}

/// A name that no node has yet: "Archive", "Archive 2" ...
std::string freeName(const PacsSettings& settings, const QString& base) {
  QString name = base;
  for (int i = 2; settings.node(name.toStdString()); ++i)
    name = QStringLiteral("%1 %2").arg(base).arg(i);
  return name.toStdString();
}

}  // namespace

PacsNodesPage::PacsNodesPage(PacsPresenter& pacs, QWidget* parent)
    : QWidget(parent),
      m_pacs(pacs),
      m_list(new QListWidget(this)),
      m_add(makeButton(tr("Add"), "", this)),
      m_remove(makeButton(tr("Remove"), "", this)),
      m_name(new QLineEdit(this)),
      m_title(makeTitle(this)),
      m_host(new QLineEdit(this)),
      m_port(makePort(1, this)),
      m_retrieveBy(new SegmentedControl({tr("C-GET"), tr("C-MOVE")}, this)),
      m_tls(new QCheckBox(tr("Secure the connection (TLS)"), this)),
      m_trusted(new QLineEdit(this)),
      m_certificate(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_hostName(new QCheckBox(tr("The certificate must name the host"), this)),
      m_ownTitle(makeTitle(this)),
      m_ownPort(makePort(0, this)),
      m_test(makeButton(tr("Test connection"), "", this)),
      m_save(makeButton(tr("Save"), "primary", this)),
      m_notice(new Notice(this)) {
  auto* columns = new QHBoxLayout;
  columns->setSpacing(24);
  columns->addWidget(buildList());
  columns->addWidget(buildForm(), 1);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(16);
  page->addWidget(buildOwn());
  page->addWidget(makeRule(this));
  page->addLayout(columns, 1);
  page->addWidget(m_notice);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_test);
  buttons->addStretch();
  buttons->addWidget(m_save);
  page->addLayout(buttons);
  connectEdits();
  connect(&m_pacs, &PacsPresenter::settingsFailed, this, [this](const Failure& failure) {
    m_save->setEnabled(false);  // would replace the file that cannot be read
    m_notice->show("danger", QStringLiteral("warning"), text(failure.message),
                   text(failure.remedy));
  });
  m_pacs.reload();
  showSettings();
}

QWidget* PacsNodesPage::buildList() {
  auto* panel = new QWidget(this);
  panel->setFixedWidth(208);
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_list->setAccessibleName(tr("Nodes"));
  m_list->setMinimumHeight(200);
  column->addWidget(m_list, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_add);
  buttons->addWidget(m_remove);
  column->addLayout(buttons);
  return panel;
}

QWidget* PacsNodesPage::buildForm() {
  m_form = new QWidget(this);
  QFormLayout* form = makeForm(m_form);
  form->addRow(tr("Name"), m_name);
  form->addRow(tr("AE title"), m_title);
  form->addRow(tr("Host"), m_host);
  form->addRow(tr("Port"), m_port);
  form->addRow(tr("Retrieve by"), m_retrieveBy);
  form->addRow(QString(), m_tls);
  form->addRow(buildTls());
  m_host->setPlaceholderText(tr("Name or IPv4 address"));
  m_retrieveBy->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return m_form;
}

QWidget* PacsNodesPage::buildTls() {
  m_tlsFields = new QWidget(this);
  QFormLayout* form = makeForm(m_tlsFields);
  for (QLineEdit* file : {m_trusted, m_certificate, m_key})
    file->setPlaceholderText(tr("PEM file"));
  form->addRow(tr("Trusted authority"), m_trusted);
  form->addRow(tr("Own certificate"), m_certificate);
  form->addRow(tr("Own private key"), m_key);
  form->addRow(QString(), m_hostName);
  return m_tlsFields;
}

QWidget* PacsNodesPage::buildOwn() {
  auto* panel = new QWidget(this);
  auto* row = new QHBoxLayout(panel);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  QLabel* title = makeLabel(tr("Own AE title"), "", panel);
  QLabel* port = makeLabel(tr("Port for C-MOVE"), "", panel);
  title->setBuddy(m_ownTitle);
  port->setBuddy(m_ownPort);
  m_ownTitle->setFixedWidth(168);
  m_ownPort->setToolTip(tr("Nodes that are asked by C-MOVE connect to this port"));
  row->addWidget(title);
  row->addWidget(m_ownTitle);
  row->addSpacing(16);
  row->addWidget(port);
  row->addWidget(m_ownPort);
  row->addStretch();
  return panel;
}

void PacsNodesPage::connectEdits() {
  connect(m_list, &QListWidget::currentRowChanged, this, &PacsNodesPage::showNode);
  connect(m_add, &QPushButton::clicked, this, &PacsNodesPage::addNode);
  connect(m_remove, &QPushButton::clicked, this, &PacsNodesPage::removeNode);
  connect(m_test, &QPushButton::clicked, this, &PacsNodesPage::testNode);
  connect(m_save, &QPushButton::clicked, this, &PacsNodesPage::save);
  for (QLineEdit* edit : {m_name, m_title, m_host, m_trusted, m_certificate, m_key, m_ownTitle}) {
    connect(edit, &QLineEdit::textEdited, this, &PacsNodesPage::takeForm);
  }
  for (QSpinBox* port : {m_port, m_ownPort}) {
    connect(port, &QSpinBox::valueChanged, this, &PacsNodesPage::takeForm);
  }
  connect(m_retrieveBy, &SegmentedControl::chosen, this, &PacsNodesPage::takeForm);
  for (QCheckBox* box : {m_tls, m_hostName}) {
    connect(box, &QCheckBox::toggled, this, &PacsNodesPage::takeForm);
  }
}

int PacsNodesPage::current() const {
  const int row = m_list->currentRow();
  return row < static_cast<int>(m_draft.nodes.size()) ? row : -1;
}

void PacsNodesPage::showSettings() {
  m_draft = m_pacs.settings();
  showList(0);
}

void PacsNodesPage::showList(int row) {
  {
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const PacsNode& node : m_draft.nodes) m_list->addItem(text(node.name));
    m_list->setCurrentRow(row);
  }
  showNode();
}

void PacsNodesPage::showNode() {
  m_showing = true;
  const int row = current();
  const PacsNode node = row >= 0 ? m_draft.nodes[static_cast<std::size_t>(row)] : PacsNode{};
  m_name->setText(text(node.name));
  m_title->setText(text(node.aeTitle));
  m_host->setText(text(node.host));
  m_port->setValue(node.port);
  m_retrieveBy->setCurrent(node.retrieveBy == RetrieveBy::Get ? 0 : 1);
  m_tls->setChecked(node.tls.enabled);
  m_trusted->setText(node.tls.trusted.empty() ? QString()
                                              : text(node.tls.trusted.front().string()));
  m_certificate->setText(text(node.tls.certificate.string()));
  m_key->setText(text(node.tls.privateKey.string()));
  m_hostName->setChecked(node.tls.checkHostName);
  m_ownTitle->setText(text(m_draft.local.aeTitle));
  m_ownPort->setValue(m_draft.local.port);
  m_form->setEnabled(row >= 0);
  m_remove->setEnabled(row >= 0);
  m_test->setEnabled(row >= 0);
  m_tlsFields->setVisible(m_tls->isChecked());
  m_showing = false;
}

void PacsNodesPage::takeForm() {
  if (m_showing) return;
  m_draft.local.aeTitle = m_ownTitle->text().trimmed().toStdString();
  m_draft.local.port = static_cast<std::uint16_t>(m_ownPort->value());
  m_tlsFields->setVisible(m_tls->isChecked());
  const int row = current();
  if (row < 0) return;
  PacsNode& node = m_draft.nodes[static_cast<std::size_t>(row)];
  node.name = m_name->text().trimmed().toStdString();
  node.aeTitle = m_title->text().trimmed().toStdString();
  node.host = m_host->text().trimmed().toStdString();
  node.port = static_cast<std::uint16_t>(m_port->value());
  node.retrieveBy = m_retrieveBy->current() == 0 ? RetrieveBy::Get : RetrieveBy::Move;
  node.tls.enabled = m_tls->isChecked();
  node.tls.trusted.clear();
  if (!m_trusted->text().isEmpty()) node.tls.trusted.emplace_back(m_trusted->text().toStdString());
  node.tls.certificate = m_certificate->text().toStdString();
  node.tls.privateKey = m_key->text().toStdString();
  node.tls.checkHostName = m_hostName->isChecked();
  m_list->item(row)->setText(text(node.name));
}

void PacsNodesPage::addNode() {
  PacsNode node;
  node.name = freeName(m_draft, tr("Archive"));
  m_draft.nodes.push_back(node);
  showList(static_cast<int>(m_draft.nodes.size()) - 1);
  m_name->setFocus();
  m_name->selectAll();
}

void PacsNodesPage::removeNode() {
  const int row = current();
  if (row < 0) return;
  m_draft.nodes.erase(m_draft.nodes.begin() + row);
  showList(std::min(row, static_cast<int>(m_draft.nodes.size()) - 1));
}

void PacsNodesPage::testNode() {
  const int row = current();
  if (row < 0) return;
  const PacsNode node = m_draft.nodes[static_cast<std::size_t>(row)];
  m_test->setEnabled(false);
  m_notice->show("", QStringLiteral("info"), tr("Asking %1…").arg(text(node.name)),
                 text(toString(node)));
  const QPointer<PacsNodesPage> self(this);
  m_pacs.echo(node, m_draft.local, [self, name = text(node.name)](const Expected<double>& seconds) {
    if (self == nullptr) return;
    self->m_test->setEnabled(self->current() >= 0);
    if (seconds) {
      self->m_notice->show("accent", QStringLiteral("check"), tr("%1 answers.").arg(name),
                           tr("It took %1 ms.").arg(*seconds * 1000.0, 0, 'f', 0));
    } else {
      self->m_notice->show("danger", QStringLiteral("warning"), text(seconds.error().message),
                           text(seconds.error().remedy));
    }
  });
}

void PacsNodesPage::save() {
  if (const auto failure = m_pacs.save(m_draft)) {
    m_notice->show("danger", QStringLiteral("warning"), text(failure->message),
                   text(failure->remedy));
  } else {
    m_notice->show("accent", QStringLiteral("check"), tr("Saved."), {});
  }
}

}  // namespace lateglow
