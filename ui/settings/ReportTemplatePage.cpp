#include "ui/settings/ReportTemplatePage.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

namespace {

constexpr int kRestMs = 500;
constexpr int kHeadHeight = 84;
constexpr int kClosingHeight = 52;
constexpr int kListHeight = 156;
constexpr QSize kLogoSize(120, 28);
constexpr int kSectionRole = Qt::UserRole;

QString sectionName(ReportSection section) {
  switch (section) {
    case ReportSection::Result: return ReportTemplatePage::tr("Result");
    case ReportSection::Cautions: return ReportTemplatePage::tr("Read with care");
    case ReportSection::Findings: return ReportTemplatePage::tr("Indication and findings");
    case ReportSection::BullsEye: return ReportTemplatePage::tr("Bull's-eye and measurements");
    case ReportSection::KeyImages: return ReportTemplatePage::tr("Key images");
    case ReportSection::Model: return ReportTemplatePage::tr("Model and its limits");
    case ReportSection::Fields: return ReportTemplatePage::tr("Findings by reporting fields");
    case ReportSection::Technique: return ReportTemplatePage::tr("Technique");
    case ReportSection::Comparison: return ReportTemplatePage::tr("Comparison with a reference");
    case ReportSection::Segments: return ReportTemplatePage::tr("Table of AHA segments");
    case ReportSection::Slices: return ReportTemplatePage::tr("Table of slices");
    case ReportSection::AllPictures: return ReportTemplatePage::tr("All slices as pictures");
    case ReportSection::Checks: return ReportTemplatePage::tr("Input checks");
    case ReportSection::Provenance: return ReportTemplatePage::tr("Provenance");
    case ReportSection::SignOff: return ReportTemplatePage::tr("Sign-off");
  }
  return {};
}

void addSection(QListWidget* list, ReportSection section, bool printed) {
  auto* item = new QListWidgetItem(sectionName(section), list);
  item->setData(kSectionRole, static_cast<int>(section));
  item->setCheckState(printed ? Qt::Checked : Qt::Unchecked);
  if (isRequired(section)) {
    item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
    item->setToolTip(ReportTemplatePage::tr("No report may be without it."));
  }
}

}  // namespace

ReportTemplatePage::ReportTemplatePage(std::function<QString(QWidget*)> askForLogo, QWidget* parent)
    : QWidget(parent),
      m_askForLogo(std::move(askForLogo)),
      m_institution(new QPlainTextEdit(this)),
      m_closing(new QPlainTextEdit(this)),
      m_logo(new QLabel(this)),
      m_chooseLogo(makeButton(tr("Choose…"), "", this)),
      m_removeLogo(makeButton(tr("Remove"), "", this)),
      m_paper(new SegmentedControl({QStringLiteral("A4"), tr("Letter")}, this)),
      m_sections(new QListWidget(this)),
      m_up(makeButton(tr("Up"), "", this)),
      m_down(makeButton(tr("Down"), "", this)),
      m_notice(new Notice(this)) {
  build();
  if (const auto design = siteReportTemplate()) {
    showTemplate(*design);
  } else {
    showTemplate({});
    m_notice->show("danger", QStringLiteral("warning"),
                   QString::fromStdString(design.error().message),
                   tr("Reports are not written until it is mended; a change here replaces it."));
  }
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMs);
  connect(&m_rest, &QTimer::timeout, this, &ReportTemplatePage::keep);
  connectControls();
}

ReportTemplatePage::~ReportTemplatePage() {
  if (m_rest.isActive()) {
    keep();
  }
}

void ReportTemplatePage::build() {
  QVBoxLayout* column = makeSettingColumn(this);
  column->setSpacing(12);
  m_institution->setObjectName(QStringLiteral("institutionEdit"));
  m_institution->setFixedHeight(kHeadHeight);
  m_institution->setTabChangesFocus(true);
  m_institution->setPlaceholderText(tr("Example Hospital\nDepartment of Cardiology"));
  addSettingRow(column, tr("Letter head"), tr("Up to five lines; the first one is printed large."),
                m_institution);
  addSettingRow(column, tr("Logo"), tr("PNG or JPEG, printed 12 mm high."), makeLogoRow());
  addSettingRow(column, tr("Paper"), tr("Of every report written from now on."), m_paper);
  addSettingRow(column, tr("Sections"),
                tr("What is printed, from top to bottom. Result, limits of the model, provenance "
                   "and sign-off always are."),
                makeSectionRow());
  m_closing->setObjectName(QStringLiteral("closingEdit"));
  m_closing->setFixedHeight(kClosingHeight);
  m_closing->setTabChangesFocus(true);
  addSettingRow(column, tr("Closing text"), tr("Printed before the sign-off, in every report."),
                m_closing);
  column->addWidget(m_notice);
  column->addStretch(1);
}

QWidget* ReportTemplatePage::makeLogoRow() {
  auto* control = new QWidget(this);
  auto* row = new QHBoxLayout(control);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_logo->setFixedSize(kLogoSize);
  m_logo->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_logo->setAccessibleName(tr("Logo"));
  m_chooseLogo->setObjectName(QStringLiteral("chooseLogoButton"));
  row->addWidget(m_logo);
  row->addStretch();
  for (QPushButton* button : {m_chooseLogo, m_removeLogo}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  return control;
}

QWidget* ReportTemplatePage::makeSectionRow() {
  auto* control = new QWidget(this);
  auto* box = new QVBoxLayout(control);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(8);
  m_sections->setObjectName(QStringLiteral("reportSections"));
  m_sections->setAccessibleName(tr("Sections of the report"));
  m_sections->setFixedHeight(kListHeight);
  m_sections->setDragDropMode(QAbstractItemView::InternalMove);
  box->addWidget(m_sections);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  for (QPushButton* button : {m_up, m_down}) {
    button->setAutoDefault(false);
    buttons->addWidget(button);
  }
  buttons->addStretch();
  box->addLayout(buttons);
  return control;
}

void ReportTemplatePage::connectControls() {
  const auto note = [this] { changed(); };
  connect(m_institution, &QPlainTextEdit::textChanged, this, note);
  connect(m_closing, &QPlainTextEdit::textChanged, this, note);
  connect(m_paper, &SegmentedControl::chosen, this, note);
  connect(m_sections, &QListWidget::itemChanged, this, note);
  connect(m_sections->model(), &QAbstractItemModel::rowsMoved, this, note);
  connect(m_up, &QPushButton::clicked, this, [this] { moveSection(-1); });
  connect(m_down, &QPushButton::clicked, this, [this] { moveSection(1); });
  connect(m_removeLogo, &QPushButton::clicked, this, [this] {
    m_design.logo.clear();
    showLogo();
    changed();
  });
  connect(m_chooseLogo, &QPushButton::clicked, this, [this] {
    if (const QString file = m_askForLogo(this); !file.isEmpty()) {
      m_design.logo = file.toStdString();
      showLogo();
      changed();
    }
  });
}

void ReportTemplatePage::showTemplate(const ReportTemplate& design) {
  m_showing = true;
  m_design = design;
  QStringList lines;
  for (const std::string& line : design.institution) lines << QString::fromStdString(line);
  m_institution->setPlainText(lines.join(u'\n'));
  m_closing->setPlainText(QString::fromStdString(design.closing));
  m_paper->setCurrent(design.paper == PaperSize::A4 ? 0 : 1);
  m_sections->clear();
  for (const ReportSection section : design.sections) addSection(m_sections, section, true);
  for (const ReportSection section : allReportSections()) {
    const bool printed = std::find(design.sections.begin(), design.sections.end(), section) !=
                         design.sections.end();
    if (!printed) addSection(m_sections, section, false);
  }
  m_sections->setCurrentRow(0);
  showLogo();
  m_showing = false;
}

void ReportTemplatePage::showLogo() {
  const QPixmap picture(QString::fromStdString(m_design.logo.string()));
  m_logo->setPixmap(picture.isNull() ? QPixmap()
                                     : picture.scaled(kLogoSize, Qt::KeepAspectRatio,
                                                      Qt::SmoothTransformation));
  m_removeLogo->setVisible(!m_design.logo.empty());
}

void ReportTemplatePage::moveSection(int steps) {
  const int row = m_sections->currentRow();
  const int target = row + steps;
  if (row < 0 || target < 0 || target >= m_sections->count()) return;
  m_sections->insertItem(target, m_sections->takeItem(row));
  m_sections->setCurrentRow(target);
  changed();
}

void ReportTemplatePage::changed() {
  if (!m_showing) m_rest.start();
}

ReportTemplate ReportTemplatePage::chosen() const {
  ReportTemplate design = m_design;
  design.institution.clear();
  for (const QString& line : m_institution->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
    if (design.institution.size() < kMostHeadLines) {
      design.institution.push_back(
          line.trimmed().left(static_cast<qsizetype>(kLongestHeadLine / 4)).toStdString());
    }
  }
  design.closing = m_closing->toPlainText()
                       .left(static_cast<qsizetype>(kLongestFixedText / 4))
                       .toStdString();
  design.paper = m_paper->current() == 0 ? PaperSize::A4 : PaperSize::Letter;
  design.sections.clear();
  for (int row = 0; row < m_sections->count(); ++row) {
    const QListWidgetItem* item = m_sections->item(row);
    if (item->checkState() == Qt::Checked) {
      design.sections.push_back(static_cast<ReportSection>(item->data(kSectionRole).toInt()));
    }
  }
  return design;
}

/// A few hundred bytes and at most a small picture, so it is written at once.
void ReportTemplatePage::keep() {
  m_rest.stop();
  const std::filesystem::path file = userReportTemplateFile();
  const auto written = writeReportTemplate(chosen(), file);
  const Expected<ReportTemplate> read =
      written ? readReportTemplate(file) : tl::unexpected<Failure>(written.error());
  if (!read) {
    m_notice->show("danger", QStringLiteral("warning"),
                   QString::fromStdString(read.error().message),
                   QString::fromStdString(read.error().remedy));
    return;
  }
  m_notice->hide();
  m_design = *read;
  Q_EMIT templateChanged();
}

}  // namespace lateglow
