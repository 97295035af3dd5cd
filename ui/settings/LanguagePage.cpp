#include "ui/settings/LanguagePage.h"

#include <algorithm>

#include <QComboBox>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

namespace {

/// A language by its own name, as whoever reads it looks for it.
QString ownName(const QString& code) {
  if (code == QStringLiteral("en")) {
    return QStringLiteral("English");
  }
  QString name = QLocale(code).nativeLanguageName();
  name[0] = name[0].toUpper();
  return name;
}

}  // namespace

LanguagePage::LanguagePage(Settings& settings, QWidget* parent) : QWidget(parent) {
  QVBoxLayout* column = makeSettingColumn(this);
  auto* language = new QComboBox(this);
  language->setObjectName(QStringLiteral("languageChoice"));
  language->addItem(tr("The desktop's"), QString());
  for (const QString& code : languages()) {
    language->addItem(ownName(code), code);
  }
  language->setCurrentIndex(std::max(0, language->findData(settings.language())));
  connect(language, &QComboBox::activated, this, [&settings, language](int index) {
    settings.setLanguage(language->itemData(index).toString());
  });
  addSettingRow(column, tr("Language"), tr("Of the window and of reports. DICOM objects and tables stay in English."),
                language);
  auto* length = new SegmentedControl({tr("mm"), tr("cm")}, this);
  length->setObjectName(QStringLiteral("lengthControl"));
  length->setCurrent(static_cast<int>(settings.lengthUnit()));
  connect(length, &SegmentedControl::chosen, this,
          [&settings](int index) { settings.setLengthUnit(static_cast<LengthUnit>(index)); });
  addSettingRow(column, tr("Lengths"),
                tr("Of distances and areas that are drawn. Volumes are in mL, masses in g."),
                length);
  QLabel* example =
      makeLabel(QStringLiteral("%1 · %2 · %3 g · %4 mL")
                    .arg(lengthText(23.5), areaText(184.2), figure(12.4, 1), figure(8.1, 1)),
                "strong", this);
  addSettingRow(column, tr("Figures"), tr("The decimal sign is that of the language."), example);
  column->addStretch(1);
}

}  // namespace lateglow
