#include "ui/studies/StoreFooter.h"

#include <cmath>

#include <QHBoxLayout>
#include <QLocale>

#include "ui/common/Controls.h"

namespace lateglow {

namespace {

QString readableSize(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                     QLocale::DataSizeTraditionalFormat);
}

}  // namespace

StoreFooter::StoreFooter(StudyLibrary& library, QWidget* parent)
    : QFrame(parent),
      m_library(library),
      m_size(makeLabel({}, "secondary", this)),
      m_import(makeLabel({}, "", this)),
      m_progress(new ProgressStrip(this)),
      m_cancel(makeButton(tr("Cancel import"), "", this)) {
  setProperty("role", "panel");
  setFixedHeight(44);
  m_progress->setFixedWidth(160);
  m_cancel->setObjectName(QStringLiteral("cancelImportButton"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(24, 0, 24, 0);
  row->setSpacing(12);
  row->addWidget(m_size);
  row->addStretch();
  row->addWidget(m_import);
  row->addWidget(m_progress);
  row->addWidget(m_cancel);
  connect(m_cancel, &QPushButton::clicked, &m_library, &StudyLibrary::cancelImport);
  connect(&m_library, &StudyLibrary::changed, this, &StoreFooter::showSize);
  connect(&m_library, &StudyLibrary::importsChanged, this, &StoreFooter::showImport);
  connect(&m_library, &StudyLibrary::importProgressed, this, &StoreFooter::showImport);
  showSize();
  showImport();
}

void StoreFooter::showSize() {
  const StoreSize& size = m_library.size();
  if (!m_library.loaded() || m_library.failure()) {
    m_size->clear();
    return;
  }
  QString text = tr("%n study(ies)", nullptr, static_cast<int>(size.studies)) +
                 QStringLiteral(" · ") + readableSize(size.bytes);
  if (size.limitBytes) text += tr(" of %1").arg(readableSize(*size.limitBytes));
  m_size->setText(text + QStringLiteral(" · ") +
                  tr("%1 free on the disk").arg(readableSize(size.freeBytes)));
}

void StoreFooter::showImport() {
  const std::optional<JobState> state = m_library.importState();
  for (QWidget* widget : {static_cast<QWidget*>(m_import), static_cast<QWidget*>(m_progress),
                          static_cast<QWidget*>(m_cancel)}) {
    widget->setVisible(state.has_value());
  }
  if (!state) return;
  const auto percent = std::lround(100.0 * state->fraction);
  QString text = state->cancelling     ? tr("Cancelling…")
                 : m_library.moving() ? tr("Moving the store, %1 %").arg(percent)
                                      : tr("Importing, %1 %").arg(percent);
  m_cancel->setText(m_library.moving() ? tr("Cancel moving") : tr("Cancel import"));
  if (state->remainingMs && !state->cancelling) {
    const auto seconds =
        static_cast<int>(std::lround(static_cast<double>(*state->remainingMs) / 1000.0));
    text += QStringLiteral(" · ") + (seconds < 90
                                         ? tr("%n second(s) left", nullptr, seconds)
                                         : tr("%n minute(s) left", nullptr, (seconds + 30) / 60));
  }
  if (m_library.importCount() > 1) {
    text += QStringLiteral(" · ") + tr("%n more waiting", nullptr, m_library.importCount() - 1);
  }
  m_import->setText(text);
  m_progress->setFraction(state->fraction);
  m_cancel->setEnabled(!state->cancelling);
}

}  // namespace lateglow
