#include "ui/report/ApprovalCard.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {

const QString kReaderKey = QStringLiteral("reader/name");
constexpr int kLongestName = 64;  ///< of a person name in DICOM (PS3.5, 6.2)
constexpr int kIconPixels = 16;

QString momentText(const SignOff& signOff) {
  const QDateTime moment =
      QDateTime::fromString(QString::fromStdString(signOff.signedUtc), Qt::ISODate);
  return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

}  // namespace

ApprovalCard::ApprovalCard(CasePresenter& cases, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_icon(new QLabel(this)),
      m_state(makeLabel({}, "secondary", this)),
      m_reader(new QLineEdit(this)),
      m_approve(makeButton(tr("Approve"), "primary", this)),
      m_withdraw(makeButton(tr("Withdraw"), "link", this)) {
  setObjectName(QStringLiteral("approvalCard"));
  m_reader->setObjectName(QStringLiteral("readerName"));
  m_approve->setObjectName(QStringLiteral("approveButton"));
  m_withdraw->setObjectName(QStringLiteral("withdrawButton"));
  m_reader->setMaxLength(kLongestName);
  m_reader->setPlaceholderText(tr("Your name"));
  m_reader->setAccessibleName(tr("Name of the reader"));
  m_reader->setText(QSettings().value(kReaderKey).toString());
  m_state->setWordWrap(true);
  m_withdraw->setToolTip(tr("The report becomes a draft again"));
  auto* state = new QHBoxLayout;
  state->setSpacing(8);
  state->addWidget(m_icon, 0, Qt::AlignTop);
  state->addWidget(m_state, 1);
  state->addWidget(m_withdraw, 0, Qt::AlignTop);
  auto* line = new QHBoxLayout;
  line->setSpacing(8);
  line->addWidget(m_reader, 1);
  line->addWidget(m_approve);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  column->addWidget(makeSection(tr("Approval"), this));
  column->addLayout(state);
  column->addLayout(line);
  connect(m_approve, &QPushButton::clicked, this, &ApprovalCard::approve);
  connect(m_reader, &QLineEdit::returnPressed, this, &ApprovalCard::approve);
  connect(m_reader, &QLineEdit::textChanged, this, &ApprovalCard::showState);
  connect(m_withdraw, &QPushButton::clicked, &cases, &CasePresenter::withdrawApproval);
  connect(&cases, &CasePresenter::approvalChanged, this, &ApprovalCard::showState);
  connect(&cases, &CasePresenter::resultChanged, this, &ApprovalCard::showState);
  connect(&cases, &CasePresenter::annotationsChanged, this, &ApprovalCard::showState);
  showState();
}

QString ApprovalCard::stateText() const { return m_state->text(); }

void ApprovalCard::refresh() { showState(); }

void ApprovalCard::approve() {
  if (!m_approve->isEnabled()) {
    return;
  }
  QSettings().setValue(kReaderKey, m_reader->text().trimmed());
  m_cases.approve(m_reader->text());
}

void ApprovalCard::showState() {
  const CaseSession* session = m_cases.current();
  const bool measured = session != nullptr && session->result && session->result->measurements;
  const bool measuring = measured && session->result->measuring;
  const bool given = session != nullptr && session->approval.has_value();
  const bool holds = given && session->approved();
  QString text = tr("Draft. Check contours and findings, then approve.");
  if (given) {
    const QString reader = QString::fromStdString(session->approval->by.reader);
    const QString moment = momentText(session->approval->by);
    text = holds ? tr("Approved by %1, %2").arg(reader, moment)
                 : tr("Changed after %1 approved it, %2. It is a draft until it is approved again.")
                       .arg(reader, moment);
  } else if (measuring) {
    text = tr("Draft. The figures are still being measured.");
  }
  const QColor colour = holds ? colours().good : given ? colours().danger : colours().secondaryText;
  const QString icon = holds   ? QStringLiteral("check")
                       : given ? QStringLiteral("warning")
                               : QStringLiteral("info");
  m_icon->setPixmap(colouredIcon(icon, colour).pixmap(kIconPixels, kIconPixels));
  m_state->setText(text);
  m_withdraw->setVisible(holds);
  m_reader->setVisible(!holds);
  m_approve->setVisible(!holds);
  m_approve->setEnabled(measured && !measuring && !m_reader->text().trimmed().isEmpty());
  m_approve->setToolTip(m_approve->isEnabled() ? tr("You stand for contours, figures and findings")
                                               : tr("Enter your name first"));
}

}  // namespace lateglow
