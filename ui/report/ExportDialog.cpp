#include "ui/report/ExportDialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "imaging/io/export/ExportSource.h"
#include "ui/common/Controls.h"
#include "ui/models/MeasurementRows.h"
#include "ui/models/ResultKeeper.h"

namespace lateglow {

namespace {

const QString kObjectsKey = QStringLiteral("exportObjects");
const QString kFolderKey = QStringLiteral("exportFolder");
const QString kUsualObjects = QStringLiteral("sc seg sr pdf");
const QString kOpenKey = QStringLiteral("exportOpensFolder");

struct ObjectText {
  QString name;
  QString detail;
};

ObjectText textOf(ExportObject object) {
  switch (object) {
    case ExportObject::SyntheticImages:
      return {ExportDialog::tr("Synthetic images"), ExportDialog::tr("DICOM MR, like the source")};
    case ExportObject::Segmentation:
      return {ExportDialog::tr("Tissue classes"), ExportDialog::tr("DICOM Segmentation")};
    case ExportObject::MeasurementReport:
      return {ExportDialog::tr("Measurements"),
              ExportDialog::tr("DICOM Structured Report; brings the classes along")};
    case ExportObject::ReportDocument:
      return {ExportDialog::tr("Report"), ExportDialog::tr("DICOM Encapsulated PDF")};
    case ExportObject::UncertaintyMap:
      return {ExportDialog::tr("Uncertainty"), ExportDialog::tr("DICOM Parametric Map")};
    case ExportObject::KeyImages:
      return {ExportDialog::tr("Key images"),
              ExportDialog::tr("DICOM Secondary Capture, labels burned in")};
    case ExportObject::CineAnimation:
      return {ExportDialog::tr("Cine with outlines"), ExportDialog::tr("Animated GIF")};
    case ExportObject::Pictures:
      return {ExportDialog::tr("Pictures"), ExportDialog::tr("PNG: slices and bull's-eyes")};
    case ExportObject::MeasurementTable:
      return {ExportDialog::tr("Table of measurements"), ExportDialog::tr("CSV")};
    case ExportObject::MeasurementsJson:
      return {ExportDialog::tr("Measurements for programs"), ExportDialog::tr("JSON")};
    case ExportObject::Nifti:
      return {ExportDialog::tr("Volumes"), ExportDialog::tr("NIfTI: image, classes, uncertainty")};
  }
  return {};
}

/// "1.4 MB", with a decimal point in every locale like all figures.
QString sizeText(std::uintmax_t bytes) {
  return QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1,
                                        QLocale::DataSizeTraditionalFormat);
}

QString folderName(const Study& study) {
  QString name =
      readableName(study.patient.name).replace(QStringLiteral(", "), QStringLiteral("_"));
  // A received name never becomes a path.
  static const QString forbidden = QStringLiteral("/\\:*?\"<>|");
  for (QChar& c : name) {
    if (forbidden.contains(c) || c < QChar(' ')) c = u'_';
  }
  name = name.trimmed();
  if (name.isEmpty() || name.startsWith(u'.')) name = QStringLiteral("case");
  const QString date = study.date.empty() ? QStringLiteral("undated") : readableDate(study.date);
  return QStringLiteral("%1_%2_synthetic-LGE").arg(name, date);
}

}  // namespace

ExportPrompts ExportPrompts::dialogs() {
  return {[](QWidget* parent, const QString& present) {
            return QFileDialog::getExistingDirectory(parent, ExportDialog::tr("Export into folder"),
                                                     present);
          },
          [](const QString& folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }};
}

ExportDialog::ExportDialog(CasePresenter& cases, ExportPrompts prompts, QWidget* parent)
    : QDialog(parent),
      m_cases(cases),
      m_prompts(std::move(prompts)),
      m_content(reportContentOf(*cases.current())) {
  setWindowTitle(tr("Export"));
  setObjectName(QStringLiteral("exportDialog"));
  setFixedWidth(784);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(makeLabel(tr("Export case"), "heading", this));
  QLabel* note = makeLabel(tr("Everything written says that it is synthetic, which model made it "
                              "and from which images. DICOM objects are checked first."),
                           "secondary", this);
  note->setWordWrap(true);
  column->addWidget(note);
  column->addWidget(makeRows());
  column->addWidget(makeRule(this));
  column->addWidget(makeFolderRow());
  m_notice = new Notice(this);
  m_notice->hide();
  column->addWidget(m_notice);
  m_progress = new ProgressStrip(this);
  m_progress->hide();
  column->addWidget(m_progress);
  column->addWidget(makeButtons());
  connect(&m_cases.quickWork(), &JobRunner::progressed, this, [this] {
    if (const auto state = m_cases.quickWork().job(m_job)) m_progress->setFraction(state->fraction);
  });
  proposeTarget(
      QSettings()
          .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
          .toString());
}

QWidget* ExportDialog::makeRows() {
  auto* table = new QWidget(this);
  auto* grid = new QGridLayout(table);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(16);
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(1, 1);
  const QStringList ticked = QSettings().value(kObjectsKey, kUsualObjects.split(u' ')).toStringList();
  for (const ExportObject object : allExportObjects()) {
    const ObjectText text = textOf(object);
    const ExportEstimate estimate = estimateExport(m_content, object);
    auto* box = new QCheckBox(text.name, table);
    box->setObjectName(QStringLiteral("export-") + QString::fromStdString(toString(object)));
    box->setEnabled(estimate.possible);
    box->setChecked(estimate.possible && ticked.contains(QString::fromStdString(toString(object))));
    box->setAccessibleDescription(text.detail);
    connect(box, &QCheckBox::toggled, this, &ExportDialog::refresh);
    QLabel* size = makeLabel(
        estimate.possible
            ? tr("%n file(s), about %1", nullptr, estimate.files).arg(sizeText(estimate.bytes))
            : QString::fromStdString(estimate.reason),
        "secondary", table);
    const int row = static_cast<int>(m_rows.size());
    grid->addWidget(box, row, 0);
    grid->addWidget(makeLabel(text.detail, "secondary", table), row, 1);
    grid->addWidget(size, row, 2, Qt::AlignRight);
    m_rows.push_back({object, box, size, estimate});
  }
  return table;
}

QWidget* ExportDialog::makeFolderRow() {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(12);
  line->addWidget(makeLabel(tr("Folder"), "secondary", row));
  m_folder = new ElidedLabel("", row);
  line->addWidget(m_folder, 1);
  m_change = makeButton(tr("Change…"), "", row);
  m_change->setObjectName(QStringLiteral("exportFolderButton"));
  connect(m_change, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
  line->addWidget(m_change);
  return row;
}

QWidget* ExportDialog::makeButtons() {
  auto* row = new QWidget(this);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 8, 0, 0);
  line->setSpacing(8);
  m_open = new QCheckBox(tr("Open the folder afterwards"), row);
  m_open->setChecked(QSettings().value(kOpenKey, true).toBool());
  connect(m_open, &QCheckBox::toggled, this,
          [](bool open) { QSettings().setValue(kOpenKey, open); });
  line->addWidget(m_open);
  line->addStretch();
  m_close = makeButton(tr("Close"), "", row);
  connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
  line->addWidget(m_close);
  m_export = makeButton(tr("Export"), "primary", row);
  m_export->setObjectName(QStringLiteral("startExportButton"));
  m_export->setDefault(true);
  connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
  line->addWidget(m_export);
  return row;
}

QCheckBox* ExportDialog::box(ExportObject object) const {
  const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                [object](const Row& one) { return one.object == object; });
  return row != m_rows.end() ? row->box : nullptr;
}

std::vector<ExportObject> ExportDialog::chosen() const {
  std::vector<ExportObject> objects;
  for (const Row& row : m_rows) {
    if (row.box->isChecked()) objects.push_back(row.object);
  }
  return objects;
}

void ExportDialog::chooseFolder() {
  const QString folder = m_prompts.parentFolder(this, QFileInfo(m_target).absolutePath());
  if (folder.isEmpty()) return;
  QSettings().setValue(kFolderKey, folder);
  proposeTarget(folder);
}

void ExportDialog::proposeTarget(const QString& parentFolder) {
  const QDir place(parentFolder.isEmpty() ? QDir::homePath() : parentFolder);
  const QString name = folderName(*m_content.analyzed.study);
  m_target = place.filePath(name);
  for (int number = 2; QFileInfo::exists(m_target); ++number) {
    m_target = place.filePath(QStringLiteral("%1_%2").arg(name).arg(number));
  }
  m_folder->setFullText(QDir::toNativeSeparators(m_target));
  refresh();
}

void ExportDialog::refresh() {
  int files = 0;
  std::uintmax_t bytes = 0;
  for (const Row& row : m_rows) {
    row.box->setEnabled(row.estimate.possible && m_job == 0);
    if (!row.box->isChecked()) continue;
    files += row.estimate.files;
    bytes += row.estimate.bytes;
  }
  m_export->setEnabled(files > 0 && m_job == 0);
  m_export->setText(files > 0
                        ? tr("Export %n file(s), about %1", nullptr, files).arg(sizeText(bytes))
                        : tr("Export"));
  m_change->setEnabled(m_job == 0);
  m_close->setText(m_job == 0 ? tr("Close") : tr("Cancel"));
  m_progress->setVisible(m_job != 0);
}

void ExportDialog::start() {
  ExportRequest request{chosen(), std::nullopt};
  QStringList names;
  for (const ExportObject object : request.objects)
    names << QString::fromStdString(toString(object));
  QSettings().setValue(kObjectsKey, names);
  m_exporting = names.join(QStringLiteral(", "));
  m_notice->hide();
  m_progress->setFraction(0.0);
  using Files = std::vector<std::filesystem::path>;
  m_job = m_cases.quickWork().start<Files>(
      tr("Exporting"),
      [content = m_content, request, target = m_target.toStdString()](ProgressSink& progress) {
        const ExportSource source =
            describeSource(*content.analyzed.study, content.analyzed.source());
        return exportCaseTo(content, source, request, target, false, progress);
      },
      [self = QPointer<ExportDialog>(this)](Expected<Files> files) {
        if (self) self->finished(files);
      });
  refresh();
}

void ExportDialog::finished(const Expected<std::vector<std::filesystem::path>>& files) {
  m_job = 0;
  if (!files) {
    refresh();
    if (files.error().code == FailureCode::Cancelled) return;
    m_notice->show("danger", QStringLiteral("warning"),
                   QString::fromStdString(files.error().message),
                   QString::fromStdString(files.error().remedy));
    return;
  }
  Q_EMIT exported(m_exporting);
  const QString written = m_target;
  m_notice->show("accent", QStringLiteral("check"),
                 tr("%n file(s) written", nullptr, static_cast<int>(files->size())),
                 QDir::toNativeSeparators(written));
  if (m_open->isChecked()) m_prompts.openFolder(written);
  proposeTarget(QFileInfo(written).absolutePath());
}

void ExportDialog::reject() {
  if (m_job != 0) {
    m_cases.quickWork().cancel(m_job);
    return;
  }
  QDialog::reject();
}

}  // namespace lateglow
