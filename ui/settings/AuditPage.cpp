#include "ui/settings/AuditPage.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"

namespace lateglow {

namespace {

enum Column { Time, What, Who, Details, ColumnCount };
constexpr int kRowHeight = 32;
/// A table of more rows takes too long to fill; the filter and the export have all.
constexpr std::size_t kMostRows = 500;
constexpr qsizetype kShownHash = 12;

QString text(const std::string& value) { return QString::fromStdString(value); }

/// An action in the reader's language; one that a later version wrote as it is.
QString actionText(const std::string& action) {
  static const std::map<std::string, const char*> names{
      {"open", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Opened")},
      {"run", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Model run")},
      {"edit", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Edited")},
      {"approve", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Approved")},
      {"withdraw", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Approval withdrawn")},
      {"export", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Exported")},
      {"send", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Sent")},
      {"delete", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Deleted")},
      {"anonymize", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Anonymized")},
      {"blinded_score", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Scored blinded")},
      {"unblind", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Unblinded")},
      {"recover", QT_TRANSLATE_NOOP("lateglow::AuditPage", "Log recovered")}};
  const auto found = names.find(action);
  return found != names.end() ? QCoreApplication::translate("lateglow::AuditPage", found->second)
                              : text(action);
}

QString timeText(const AuditRecord& record) {
  const QDateTime moment = QDateTime::fromString(text(record.utc), Qt::ISODate);
  return moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

/// The reader where one signed or scored, else the user of the system.
QString whoText(const AuditRecord& record) {
  return text(record.reader.empty() ? record.user : record.reader);
}

/// What a line has room for: the facts without their names, then the model.
QString detailText(const AuditRecord& record) {
  QStringList parts;
  for (const auto& [name, value] : record.details) parts << text(value);
  if (!record.modelId.empty()) parts << text(record.modelId + " " + record.modelVersion);
  return parts.join(QStringLiteral(" · "));
}

/// All of a record, for the tool tip.
QString wholeText(const AuditRecord& record) {
  QStringList lines{AuditPage::tr("Record %1\nStudy %2\nPatient %3\nSHA-256 %4")
                        .arg(record.sequence)
                        .arg(text(record.studyUid), text(record.patient).left(kShownHash),
                             text(record.sha256))};
  lines << text(record.utc) + QStringLiteral(" · ") + text(record.user) + QStringLiteral(" · ") +
               text(record.program + " " + record.softwareVersion);
  if (!record.details.empty()) lines << text(detailsText(record));
  return lines.join(u'\n');
}

}  // namespace

AuditPage::AuditPage(std::filesystem::path folder,
                     std::function<QString(QWidget*, const QString&)> askForFile, QWidget* parent)
    : QWidget(parent),
      m_folder(std::move(folder)),
      m_askForFile(std::move(askForFile)),
      m_filter(new QLineEdit(this)),
      m_table(new QTableWidget(0, ColumnCount, this)),
      m_export(makeButton(tr("Export…"), "", this)),
      m_notice(new Notice(this)) {
  build();
  connect(m_filter, &QLineEdit::textChanged, this, &AuditPage::fill);
  connect(m_export, &QPushButton::clicked, this, &AuditPage::exportRecords);
}

void AuditPage::build() {
  m_filter->setPlaceholderText(tr("Filter by person, study, action, model…"));
  m_filter->setAccessibleName(tr("Filter the audit log"));
  m_filter->setClearButtonEnabled(true);
  m_filter->addAction(colouredIcon(QStringLiteral("search"), colours().secondaryText),
                      QLineEdit::LeadingPosition);
  m_export->setObjectName(QStringLiteral("exportAuditButton"));
  m_export->setAutoDefault(false);
  m_table->setAccessibleName(tr("Audit log"));
  m_table->setHorizontalHeaderLabels({tr("Time"), tr("What"), tr("Who"), tr("Details")});
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setShowGrid(false);
  m_table->setWordWrap(false);
  m_table->setTabKeyNavigation(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
  QHeaderView* header = m_table->horizontalHeader();
  header->setHighlightSections(false);
  header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  header->setSectionResizeMode(Details, QHeaderView::Stretch);
  for (const auto& [column, width] : {std::pair{Time, 152}, {What, 164}, {Who, 140}}) {
    header->resizeSection(column, width);
  }
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(m_filter, 1);
  head->addWidget(m_export);
  QLabel* note = makeLabel(tr("Who did what when, newest first. No names of patients: a study is "
                              "named by its UID, a patient by a pseudonym."),
                           "small", this);
  note->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addWidget(note);
  column->addWidget(m_notice);
  column->addLayout(head);
  column->addWidget(m_table, 1);
}

void AuditPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  reload();
}

void AuditPage::reload() {
  if (m_folder.empty()) {
    show(Content());
    return;
  }
  m_work.start<Content>(
      tr("Checking the audit log"),
      [log = AuditLog(m_folder)](ProgressSink&) -> Expected<Content> {
        Content content;
        auto verdict = log.verify();
        if (!verdict) return tl::unexpected<Failure>(verdict.error());
        content.verdict = std::move(*verdict);
        // A damaged log is shown as far as it can be read; the verdict says what is wrong.
        if (auto records = log.read()) content.records = std::move(*records);
        std::reverse(content.records.begin(), content.records.end());
        return content;
      },
      [this](Expected<Content> content) { show(std::move(content)); });
}

void AuditPage::show(Expected<Content> content) {
  if (!content) {
    m_notice->show("danger", QStringLiteral("warning"),
                   text(content.error().message), text(content.error().remedy));
    return;
  }
  m_content = std::move(*content);
  showVerdict();
  fill();
}

void AuditPage::showVerdict() {
  const AuditVerdict& verdict = m_content.verdict;
  if (!verdict.intact()) {
    m_notice->show("danger", QStringLiteral("warning"), tr("The audit log was changed or damaged"),
                   text(verdict.problems.front()));
  } else if (verdict.records == 0) {
    m_notice->show("", QStringLiteral("info"), tr("Nothing was recorded yet."), {});
  } else {
    m_notice->show("accent", QStringLiteral("check"),
                   tr("Intact: %n record(s), every one checked", nullptr,
                      static_cast<int>(verdict.records)),
                   tr("Write this down elsewhere to prove it later: %1").arg(text(verdict.headSha256)));
  }
}

std::vector<AuditRecord> AuditPage::shown() const {
  AuditFilter filter;
  filter.words = m_filter->text().toStdString();
  std::vector<AuditRecord> records;
  for (const AuditRecord& record : m_content.records) {
    const bool named = actionText(record.action).contains(m_filter->text(), Qt::CaseInsensitive);
    if (named || matches(record, filter)) records.push_back(record);
  }
  return records;
}

void AuditPage::fill() {
  std::vector<AuditRecord> records = shown();
  m_export->setEnabled(!records.empty());
  if (records.size() > kMostRows) records.resize(kMostRows);
  m_table->setRowCount(static_cast<int>(records.size()));
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const AuditRecord& record = records[static_cast<std::size_t>(row)];
    const QStringList cells{timeText(record), actionText(record.action), whoText(record),
                            detailText(record)};
    for (int column = 0; column < ColumnCount; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      item->setToolTip(wholeText(record));
      m_table->setItem(row, column, item);
    }
  }
}

void AuditPage::exportRecords() {
  const QString file = m_askForFile(this, QStringLiteral("lateglow-audit.csv"));
  if (file.isEmpty()) return;
  std::vector<AuditRecord> records = shown();
  std::reverse(records.begin(), records.end());  // files are oldest first
  const auto done = exportAudit(records, m_content.verdict, file.toStdString(), true);
  if (done) {
    m_notice->show("accent", QStringLiteral("check"),
                   tr("%n record(s) exported", nullptr, static_cast<int>(records.size())), file);
  } else {
    m_notice->show("danger", QStringLiteral("warning"), text(done.error().message),
                   text(done.error().remedy));
  }
}

}  // namespace lateglow
