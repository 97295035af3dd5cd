#include "ui/report/ReportPage.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/report/CaseExport.h"
#include "imaging/io/export/ExportSource.h"
#include "ui/common/Controls.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Theme.h"
#include "ui/models/MeasurementRows.h"
#include "ui/models/ResultKeeper.h"
#include "ui/models/SeriesLink.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportView.h"
#include "ui/studies/PacsSendDialog.h"

namespace lateglow {

namespace {
constexpr int kTypingPauseMs = 700;
constexpr double kZoomStep = 1.25;
/// A page of about 870 pixels: text of the report at the size of text in the window.

/// Writes what is sent of a case, in the worker that sends it.
Expected<std::vector<std::filesystem::path>> objectsToSend(const ReportContent& content,
                                                           const QTemporaryDir& folder) {
  if (!folder.isValid()) {
    return fail(FailureCode::Failed, "no temporary folder can be made",
                "make room on the disk of temporary files");
  }
  const ExportSource source = describeSource(*content.analyzed.study, content.analyzed.source());
  ExportRequest request;
  request.objects = {ExportObject::SyntheticImages, ExportObject::Segmentation,
                     ExportObject::MeasurementReport, ExportObject::ReportDocument};
  SilentProgress progress;
  const std::filesystem::path target = folder.path().toStdString();
  const auto files = exportCase(content, source, request, target, progress);
  if (!files) {
    return tl::unexpected(files.error());
  }
  return std::vector<std::filesystem::path>{target};
}

}  // namespace

ReportPage::ReportPage(CasePresenter& cases, PacsPresenter& pacs, QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_pacs(pacs),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(QStringLiteral("report"),
                             tr("The report is made from a synthesized and measured case."),
                             tr("Open a study in Read and run the model."), this)),
      m_desk(new QWidget(this)),
      m_document(new QPdfDocument(this)),
      m_view(new ReportView(m_desk)),
      m_indication(new QLineEdit(m_desk)),
      m_findings(new QPlainTextEdit(m_desk)),
      m_pages(makeLabel({}, "secondary", m_desk)),
      m_export(makeButton(tr("Export PDF…"), "", m_desk)),
      m_exportObjects(makeButton(tr("Export…"), "", m_desk)),
      m_bundle(makeButton(tr("Bundle…"), "", m_desk)),
      m_send(makeButton(tr("Send…"), "", m_desk)),
      m_approval(new ApprovalCard(cases, m_desk)),
      m_notice(new Notice(m_desk)) {
  connect(m_empty->addAction(tr("Go to Read")), &QPushButton::clicked, this,
          &ReportPage::readRequested);
  m_export->setObjectName(QStringLiteral("exportPdfButton"));
  m_exportObjects->setObjectName(QStringLiteral("exportObjectsButton"));
  m_exportObjects->setToolTip(tr("DICOM objects, pictures and tables"));
  m_bundle->setObjectName(QStringLiteral("bundleButton"));
  m_bundle->setToolTip(
      tr("One file to reproduce the figures: images without the patient's identity, "
         "model, parameters, results"));
  m_send->setObjectName(QStringLiteral("sendReportButton"));
  m_send->setToolTip(tr("Send report, synthetic images, classes and measurements to a node"));
  m_indication->setAccessibleName(tr("Indication"));
  m_findings->setAccessibleName(tr("Findings"));
  m_findings->setTabChangesFocus(true);  // findings are prose; Tab leads on to the approval
  m_stack->setContentsMargins(0, 0, 0, 0);
  m_stack->addWidget(m_empty);
  m_stack->addWidget(m_desk);
  build();
  m_delay.setSingleShot(true);
  m_delay.setInterval(kTypingPauseMs);
  connect(&m_delay, &QTimer::timeout, this, &ReportPage::writePreview);
  const auto changed = [this] {
    m_approval->refresh();
    m_stale = true;
    m_delay.start();
  };
  connect(m_indication, &QLineEdit::textEdited, this, [this, changed](const QString& text) {
    m_cases.setIndication(text);
    changed();
  });
  connect(m_findings, &QPlainTextEdit::textChanged, this, [this, changed] {
    m_cases.setFindings(m_findings->toPlainText());
    changed();
  });
  connect(m_export, &QPushButton::clicked, this,
          [this] { Q_EMIT exportRequested(proposedName()); });
  connect(m_bundle, &QPushButton::clicked, this, [this] {
    Q_EMIT bundleRequested(QStringLiteral("lateglow-bundle.zip"));  // no patient in the name
  });
  connect(m_exportObjects, &QPushButton::clicked, this, &ReportPage::openExportDialog);
  connect(m_send, &QPushButton::clicked, this, &ReportPage::send);
  connect(&m_cases, &CasePresenter::resultChanged, this, &ReportPage::refresh);
  connect(&m_cases, &CasePresenter::sessionsChanged, this, &ReportPage::refresh);
  connect(&m_cases, &CasePresenter::approvalChanged, this, &ReportPage::refresh);
  connect(&m_cases, &CasePresenter::annotationsChanged, this, &ReportPage::refresh);
  connectSending();
  connect(&m_cases, &CasePresenter::reportWritten, this, &ReportPage::previewWritten);
  connect(&m_cases, &CasePresenter::reportFailed, this, [this](const Failure& failure) {
    m_notice->show("danger", QStringLiteral("warning"), QString::fromStdString(failure.message),
                   QString::fromStdString(failure.remedy));
  });
  refresh();
}

void ReportPage::build() {
  m_view->setDocument(m_document);
  QPalette dark = m_view->palette();
  dark.setColor(QPalette::Dark, colours().window);
  m_view->setPalette(dark);

  auto* middle = new QHBoxLayout;
  middle->setSpacing(1);
  middle->addWidget(m_view, 1);
  middle->addWidget(makeSide());
  auto* column = new QVBoxLayout(m_desk);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(1);
  column->addWidget(makeBar());
  column->addLayout(middle, 1);
}

QWidget* ReportPage::makeBar() {
  auto* bar = new QFrame(m_desk);
  bar->setProperty("role", "panel");
  bar->setFixedHeight(48);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(24, 0, 16, 0);
  row->setSpacing(8);
  row->addWidget(makeLabel(tr("Report"), "heading", bar));
  row->addSpacing(8);
  row->addWidget(m_pages);
  row->addStretch();
  QToolButton* out = makeIconButton(QStringLiteral("zoom-out"), tr("Smaller"), bar);
  QToolButton* in = makeIconButton(QStringLiteral("zoom-in"), tr("Larger"), bar);
  QToolButton* fit = makeIconButton(QStringLiteral("fit"), tr("Fit to width"), bar);
  connect(out, &QToolButton::clicked, this, [this] { m_view->zoomBy(1.0 / kZoomStep); });
  connect(in, &QToolButton::clicked, this, [this] { m_view->zoomBy(kZoomStep); });
  connect(fit, &QToolButton::clicked, m_view, &ReportView::fitToWidth);
  for (QWidget* control :
       std::initializer_list<QWidget*>{out, in, fit, m_export, m_exportObjects, m_bundle, m_send}) {
    row->addWidget(control);
  }
  return bar;
}

QWidget* ReportPage::makeSide() {
  auto* side = new QFrame(m_desk);
  side->setProperty("role", "panel");
  side->setFixedWidth(336);
  auto* fields = new QVBoxLayout(side);
  fields->setContentsMargins(16, 16, 16, 16);
  fields->setSpacing(8);
  fields->addWidget(makeSection(tr("Indication"), side));
  m_indication->setPlaceholderText(tr("Why the patient was examined"));
  fields->addWidget(m_indication);
  fields->addSpacing(8);
  fields->addWidget(makeSection(tr("Findings"), side));
  m_findings->setPlaceholderText(tr("What you see. It is printed on the first page."));
  fields->addWidget(m_findings, 1);
  fields->addSpacing(8);
  fields->addWidget(m_approval);
  fields->addWidget(m_notice);
  QLabel* note = makeLabel(tr("Pictures and figures in the report come from a synthetic image and "
                              "say so on every page."),
                           "small", side);
  note->setWordWrap(true);
  fields->addWidget(note);
  return side;
}

void ReportPage::connectSending() {
  connect(&m_pacs, &PacsPresenter::sent, this,
          [this](const QString& title, int objects, const QString& problem) {
            if (title != m_sending) {
              return;
            }
            const bool good = problem.isEmpty();
            m_notice->show(good ? "accent" : "danger",
                           good ? QStringLiteral("check") : QStringLiteral("warning"),
                           tr("%n object(s) sent", nullptr, objects), problem);
          });
  connect(&m_pacs, &PacsPresenter::transferFailed, this,
          [this](const QString& title, const Failure& failure) {
            if (title == m_sending) {
              m_notice->show("danger", QStringLiteral("warning"),
                             QString::fromStdString(failure.message),
                             QString::fromStdString(failure.remedy));
            }
          });
}

void ReportPage::send() {
  if (!hasReport()) {
    return;
  }
  const CaseSession& session = *m_cases.current();
  m_sending = tr("Report of %1").arg(session.patientName());
  const QString what =
      session.approved()
          ? tr("%1: report, synthetic images, classes and measurements.").arg(m_sending)
          : tr("%1: report, synthetic images, classes and measurements. It is not approved; the "
               "objects say so.")
                .arg(m_sending);
  // The folder lives as long as the transfer.
  auto folder = std::make_shared<QTemporaryDir>();
  m_pacs.reload();
  auto* dialog = new PacsSendDialog(
      m_pacs, what, m_sending,
      [content = reportContentOf(session), folder] { return objectsToSend(content, *folder); },
      this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PacsSendDialog::nodesRequested, this, &ReportPage::nodesRequested);
  connect(dialog, &QDialog::accepted, this,
          [this] { m_notice->show("", QStringLiteral("queue"), tr("Sending…"), {}); });
  dialog->open();
}

bool ReportPage::hasReport() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr &&
         ((session->result && session->result->measurements) || ofVolume());
}

bool ReportPage::ofVolume() const {
  const CaseSession* session = m_cases.current();
  return session != nullptr && madeSeries(m_cases, *session) != nullptr;
}

int ReportPage::pageCount() const { return m_document->pageCount(); }

QString ReportPage::previewFile() const {
  return m_folder.filePath(QStringLiteral("report-%1.pdf").arg(m_generation));
}

QString ReportPage::proposedName() const {
  const CaseSession* session = m_cases.current();
  const Study& study = *session->opened.study;
  QString name =
      readableName(study.patient.name).replace(QStringLiteral(", "), QStringLiteral("_"));
  name = name.isEmpty() ? QStringLiteral("case") : name;
  const CaseSession* made = madeSeries(m_cases, *session);
  const QString what = made == nullptr ? QStringLiteral("synthetic-LGE")
                                       : made->seriesName().toLower().replace(u' ', u'-');
  return QStringLiteral("%1_%2_%3.pdf")
      .arg(name, study.date.empty() ? QStringLiteral("undated") : readableDate(study.date), what);
}

void ReportPage::refresh() {
  m_stale = true;
  const CaseSession* session = m_cases.current();
  if (session != nullptr && session->findings != m_findings->toPlainText()) {
    const QSignalBlocker quiet(m_findings);
    m_findings->setPlainText(session->findings);
  }
  if (session != nullptr && session->indication != m_indication->text()) {
    m_indication->setText(session->indication);
  }
  m_notice->hide();
  // Objects, bundle and approval are of measured hearts.
  for (QWidget* one : {static_cast<QWidget*>(m_approval), static_cast<QWidget*>(m_exportObjects),
                       static_cast<QWidget*>(m_bundle), static_cast<QWidget*>(m_send)}) {
    one->setVisible(!ofVolume());
  }
  m_stack->setCurrentWidget(hasReport() ? m_desk : static_cast<QWidget*>(m_empty));
  if (isVisible()) {
    writePreview();
  }
}

void ReportPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) {
    writePreview();
  }
}

void ReportPage::openExportDialog() {
  if (!hasReport()) {
    return;
  }
  auto* dialog = new ExportDialog(m_cases, m_prompts, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExportDialog::exported, this, &ReportPage::exported);
  dialog->open();
}

void ReportPage::writePreview() {
  if (!hasReport() || !m_folder.isValid()) {
    return;
  }
  m_stale = false;
  ++m_generation;
  m_pages->setText(tr("writing…"));
  m_cases.writeReport(previewFile().toStdString());
}

void ReportPage::previewWritten(const QString& file, int pages) {
  if (file != previewFile()) {
    return;
  }
  m_document->load(file);
  m_pages->setText(tr("%n page(s)", nullptr, pages));
}

}  // namespace lateglow
