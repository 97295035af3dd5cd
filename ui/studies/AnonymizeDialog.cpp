#include "ui/studies/AnonymizeDialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

AnonymizeDialog::AnonymizeDialog(const QString& what, QWidget* parent)
    : QDialog(parent),
      m_folder(new QLineEdit(this)),
      m_rectangles(new QLineEdit(this)),
      m_anonymize(makeButton(tr("Anonymize"), "primary", this)) {
  setWindowTitle(tr("Anonymize"));
  setObjectName(QStringLiteral("anonymizeDialog"));
  setFixedWidth(560);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(10);
  column->addWidget(makeLabel(tr("Copy without the patient's identity"), "heading", this));
  QLabel* explanation = makeLabel(
      what + u' ' +
          tr("Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels "
             "stay as they are. The originals are not touched."),
      "secondary", this);
  explanation->setWordWrap(true);
  column->addWidget(explanation);
  addChoices();
  m_rectangles->setPlaceholderText(tr("Blank in every image: x,y,width,height; ... (pixels)"));
  m_rectangles->setAccessibleName(tr("Rectangles to blank"));
  column->addWidget(m_rectangles);
  auto* place = new QHBoxLayout;
  place->setSpacing(8);
  m_folder->setPlaceholderText(tr("New folder"));
  m_folder->setAccessibleName(tr("Folder to make"));
  place->addWidget(m_folder, 1);
  QPushButton* browse = makeButton(tr("Browse…"), "", this);
  place->addWidget(browse);
  column->addLayout(place);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* cancel = makeButton(tr("Cancel"), "", this);
  buttons->addWidget(cancel);
  buttons->addWidget(m_anonymize);
  column->addLayout(buttons);
  m_anonymize->setDefault(true);
  connect(browse, &QPushButton::clicked, this, &AnonymizeDialog::chooseFolder);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_anonymize, &QPushButton::clicked, this, &QDialog::accept);
  for (QLineEdit* edit : {m_folder, m_rectangles}) {
    connect(edit, &QLineEdit::textChanged, this, &AnonymizeDialog::showReadiness);
  }
  showReadiness();
}

void AnonymizeDialog::addChoices() {
  m_dates = addChoice(tr("Keep dates, moved by a secret number of days"),
                      tr("The same for all studies of a patient: intervals are kept"), true);
  m_descriptors = addChoice(tr("Keep harmless words of descriptions"),
                            tr("Words of anatomy and scanning; all others go"), true);
  m_patient = addChoice(tr("Keep sex, age, size and weight"), {}, false);
  m_device = addChoice(tr("Keep what identifies the scanner"), {}, false);
  m_uids = addChoice(tr("Keep UIDs"), tr("Whoever has the originals can find them by UID"), false);
  m_content = addChoice(tr("Clean structured reports instead of refusing them"), {}, false);
  m_leaveOut = addChoice(tr("Leave out what may hold identity that cannot be removed"),
                         tr("Screen shots, ultrasound, scanned or encapsulated documents ..."),
                         false);
}

QCheckBox* AnonymizeDialog::addChoice(const QString& text, const QString& tip, bool checked) {
  auto* choice = new QCheckBox(text, this);
  choice->setToolTip(tip);
  choice->setChecked(checked);
  static_cast<QVBoxLayout*>(layout())->addWidget(choice);
  return choice;
}

DeidentificationOptions AnonymizeDialog::options() const {
  DeidentificationOptions options;
  options.shiftDates = m_dates->isChecked();
  options.cleanDescriptors = m_descriptors->isChecked();
  options.retainPatientCharacteristics = m_patient->isChecked();
  options.retainDeviceIdentity = m_device->isChecked();
  options.retainUids = m_uids->isChecked();
  options.cleanStructuredContent = m_content->isChecked();
  options.leaveOutRefused = m_leaveOut->isChecked();
  const auto rectangles = rectanglesOf(m_rectangles->text());
  if (rectangles && !rectangles->empty()) options.rectangles = {{{}, {}, {}, 0, 0, *rectangles}};
  return options;
}

QString AnonymizeDialog::folder() const { return m_folder->text().trimmed(); }

void AnonymizeDialog::chooseFolder() {
  const QString chosen = QFileDialog::getExistingDirectory(this, tr("Where to make the folder"));
  if (!chosen.isEmpty()) m_folder->setText(QDir(chosen).filePath(QStringLiteral("anonymized")));
}

void AnonymizeDialog::showReadiness() {
  const QFileInfo place(folder());
  QString problem;
  if (folder().isEmpty()) problem = tr("Say where the copies go.");
  else if (place.isRelative()) problem = tr("Give the whole path of the folder.");
  else if (place.exists()) problem = tr("This folder exists already; name a new one.");
  else if (!rectanglesOf(m_rectangles->text())) {
    problem = tr("Rectangles are x,y,width,height in pixels, separated by semicolons.");
  }
  m_anonymize->setEnabled(problem.isEmpty());
  m_anonymize->setToolTip(problem);
}

std::optional<std::vector<PixelRectangle>> rectanglesOf(const QString& text) {
  std::vector<PixelRectangle> rectangles;
  for (const QString& part : text.split(u';', Qt::SkipEmptyParts)) {
    if (part.trimmed().isEmpty()) continue;
    const QStringList numbers = part.split(u',');
    if (numbers.size() != 4) return {};
    std::vector<int> values;
    for (const QString& number : numbers) {
      bool whole = false;
      values.push_back(number.trimmed().toInt(&whole));
      if (!whole) return {};
    }
    const PixelRectangle rectangle{values[0], values[1], values[2], values[3]};
    if (isEmptyRectangle(rectangle)) return {};
    rectangles.push_back(rectangle);
  }
  return rectangles;
}

}  // namespace lateglow
