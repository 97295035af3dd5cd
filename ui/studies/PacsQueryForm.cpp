#include "ui/studies/PacsQueryForm.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

enum Period { AnyDate, Today, LastWeek, LastMonth, LastYear, Range };
const QString kDicomDate = QStringLiteral("yyyyMMdd");

QDateEdit* makeDate(const QString& name, QWidget* parent) {
  auto* date = new QDateEdit(QDate::currentDate(), parent);
  date->setCalendarPopup(true);
  date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  date->setAccessibleName(name);
  return date;
}

}  // namespace

std::string wildcardText(const QString& typed) {
  const QString text = typed.trimmed();
  if (text.isEmpty() || text.contains(u'*') || text.contains(u'?')) return text.toStdString();
  return (u'*' + text + u'*').toStdString();
}

PacsQueryForm::PacsQueryForm(QWidget* parent)
    : QWidget(parent),
      m_node(new QComboBox(this)),
      m_patientName(new QLineEdit(this)),
      m_patientId(new QLineEdit(this)),
      m_period(new QComboBox(this)),
      m_from(makeDate(tr("From date"), this)),
      m_to(makeDate(tr("To date"), this)),
      m_dates(new QWidget(this)),
      m_modality(new QComboBox(this)),
      m_search(makeButton(tr("Search"), "primary", this)) {
  m_period->addItems({tr("Any date"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"),
                      tr("Last 12 months"), tr("From … to …")});
  m_modality->addItem(tr("Any"), QString());
  for (const char* modality : {"MR", "CT", "PT", "XA", "US", "SC", "SEG", "SR"}) {
    m_modality->addItem(QString::fromLatin1(modality), QString::fromLatin1(modality));
  }
  m_patientName->setPlaceholderText(tr("Part of the name, or with * and ?"));
  m_node->setAccessibleName(tr("Node"));
  m_patientName->setAccessibleName(tr("Patient name"));
  m_patientId->setAccessibleName(tr("Patient ID"));
  m_period->setAccessibleName(tr("Study date"));
  m_modality->setAccessibleName(tr("Modality"));
  m_search->setObjectName(QStringLiteral("pacsSearchButton"));
  m_search->setDefault(true);

  auto* dates = new QHBoxLayout(m_dates);
  dates->setContentsMargins(0, 0, 0, 0);
  dates->setSpacing(8);
  dates->addWidget(m_from);
  dates->addWidget(m_to);
  auto* nodes = makeButton(tr("Nodes…"), "", this);
  connect(nodes, &QPushButton::clicked, this, &PacsQueryForm::nodesRequested);

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(12);
  grid->setVerticalSpacing(4);
  const auto field = [&](int column, const QString& name, QWidget* control) {
    QLabel* label = makeLabel(name, "small", this);
    label->setBuddy(control);
    grid->addWidget(label, 0, column);
    grid->addWidget(control, 1, column);
  };
  field(0, tr("Node"), m_node);
  grid->addWidget(nodes, 1, 1);
  field(2, tr("Patient name"), m_patientName);
  field(3, tr("Patient ID"), m_patientId);
  field(4, tr("Study date"), m_period);
  field(5, tr("Modality"), m_modality);
  grid->addWidget(m_search, 1, 6);
  grid->addWidget(m_dates, 2, 4, 1, 3);
  grid->setColumnStretch(2, 3);
  grid->setColumnStretch(3, 2);
  m_node->setMinimumWidth(140);
  m_period->setMinimumWidth(132);
  m_modality->setMinimumWidth(72);

  connect(m_period, &QComboBox::currentIndexChanged, this, &PacsQueryForm::showPeriod);
  connect(m_search, &QPushButton::clicked, this, &PacsQueryForm::searchRequested);
  for (QLineEdit* edit : {m_patientName, m_patientId}) {
    connect(edit, &QLineEdit::returnPressed, this, &PacsQueryForm::searchRequested);
  }
  showPeriod();
}

void PacsQueryForm::setNodes(const std::vector<PacsNode>& nodes) {
  const QString chosen = nodeName();
  m_node->clear();
  for (const PacsNode& node : nodes) m_node->addItem(QString::fromStdString(node.name));
  m_node->setCurrentText(chosen);
  m_search->setEnabled(!nodes.empty());
}

QString PacsQueryForm::nodeName() const { return m_node->currentText(); }

void PacsQueryForm::showPeriod() { m_dates->setVisible(m_period->currentIndex() == Range); }

QString PacsQueryForm::studyDate() const {
  const QDate today = QDate::currentDate();
  const auto since = [](QDate first) { return first.toString(kDicomDate) + u'-'; };
  switch (m_period->currentIndex()) {
    case Today:
      return today.toString(kDicomDate);
    case LastWeek:
      return since(today.addDays(-6));
    case LastMonth:
      return since(today.addDays(-29));
    case LastYear:
      return since(today.addYears(-1));
    case Range:
      return m_from->date().toString(kDicomDate) + u'-' + m_to->date().toString(kDicomDate);
    default:
      return {};
  }
}

PacsQuery PacsQueryForm::query() const {
  PacsQuery query;
  query.patientName = wildcardText(m_patientName->text());
  query.patientId = m_patientId->text().trimmed().toStdString();
  query.studyDate = studyDate().toStdString();
  query.modality = m_modality->currentData().toString().toStdString();
  query.limit = 500;
  return query;
}

}  // namespace lateglow
