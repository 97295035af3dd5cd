#include "ui/studies/SeriesList.h"

#include <QListWidget>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

constexpr int kHeight = 168;

QString lineOf(const StoredSeries& series) {
  QStringList parts;
  if (series.number) parts << QString::number(*series.number);
  parts << QString::fromStdString(series.description) << QString::fromStdString(series.modality)
        << SeriesList::tr("%n image(s)", nullptr, series.imageCount)
        << QLocale().formattedDataSize(static_cast<qint64>(series.bytes), 1,
                                       QLocale::DataSizeTraditionalFormat);
  parts.removeAll(QString());
  return parts.join(QStringLiteral("  ·  "));
}

}  // namespace

SeriesList::SeriesList(StudyLibrary& library, QWidget* parent)
    : QFrame(parent), m_library(library), m_list(new QListWidget(this)) {
  setProperty("role", "panel");
  setFixedHeight(kHeight);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 12, 24, 12);
  column->setSpacing(8);
  column->addWidget(makeSection(tr("Series of the selected study"), this));
  column->addWidget(m_list);
  m_list->setAccessibleName(tr("Series of the selected study"));
  m_list->setToolTip(tr("Return or a double click opens a series alone"));
  m_list->setTabKeyNavigation(false);
  connect(m_list, &QListWidget::itemDoubleClicked, this, &SeriesList::openCurrent);
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
    auto* shortcut = new QShortcut(key, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &SeriesList::openCurrent);
  }
  connect(&m_library, &StudyLibrary::seriesRead, this, &SeriesList::take);
  connect(&m_library, &StudyLibrary::changed, this, [this] {
    if (m_study != 0) m_library.readSeries(m_study);
  });
  hide();
}

void SeriesList::showStudy(std::int64_t study) {
  if (study == m_study) return;
  m_study = study;
  m_list->clear();
  setVisible(study != 0);
  if (study != 0) m_library.readSeries(study);
}

void SeriesList::take(qint64 study, const std::vector<StoredSeries>& series) {
  if (study != m_study) return;
  const int row = m_list->currentRow();
  m_list->clear();
  for (const StoredSeries& one : series) {
    auto* item = new QListWidgetItem(lineOf(one), m_list);
    item->setData(Qt::UserRole, static_cast<qlonglong>(one.id));
  }
  m_list->setCurrentRow(row);
}

void SeriesList::openCurrent() {
  if (const QListWidgetItem* item = m_list->currentItem()) {
    m_library.prepareToRead(m_study, item->data(Qt::UserRole).toLongLong());
  }
}

}  // namespace lateglow
