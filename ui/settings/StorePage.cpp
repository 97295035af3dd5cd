#include "ui/settings/StorePage.h"

#include <filesystem>
#include <utility>

#include <QDir>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/settings/SettingRow.h"

namespace lateglow {

namespace {

QString readableSize(std::uint64_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                     QLocale::DataSizeTraditionalFormat);
}

constexpr std::uint64_t kGigabyte = 1024ULL * 1024ULL * 1024ULL;  // as the command line counts
constexpr int kLargestGigabytes = 999'999;

/// An empty folder itself; in any other one a folder of the store's own.
std::filesystem::path targetIn(const QString& folder) {
  const bool empty = QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
  const std::filesystem::path chosen = folder.toStdString();
  return empty ? chosen : chosen / "lateglow-store";
}

}  // namespace

StorePage::StorePage(StudyLibrary& library, std::function<QString(QWidget*)> askForFolder,
                     QWidget* parent)
    : QWidget(parent),
      m_library(library),
      m_askForFolder(std::move(askForFolder)),
      m_folder(makeLabel({}, "secondary", this)),
      m_size(makeLabel({}, "secondary", this)),
      m_limit(new QSpinBox(this)),
      m_move(makeButton(tr("Move…"), "", this)),
      m_cancel(makeButton(tr("Cancel"), "", this)),
      m_progress(new ProgressStrip(this)),
      m_notice(new Notice(this)) {
  QVBoxLayout* column = makeSettingColumn(this);
  m_folder->setWordWrap(true);
  m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  addSettingRow(column, tr("Folder"), tr("Only you can read it."), m_folder);
  m_size->setWordWrap(true);
  addSettingRow(column, tr("Size"), tr("Of all stored studies."), m_size);
  m_limit->setObjectName(QStringLiteral("storeLimitBox"));
  m_limit->setRange(0, kLargestGigabytes);
  m_limit->setSpecialValueText(tr("None"));
  m_limit->setSuffix(tr(" GB"));
  m_limit->setKeyboardTracking(false);
  m_limit->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_limit->setFixedWidth(120);
  addSettingRow(column, tr("Largest size"),
                tr("Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk."),
                m_limit);
  connect(m_limit, &QSpinBox::valueChanged, this, &StorePage::takeLimit);
  m_move->setObjectName(QStringLiteral("moveStoreButton"));
  m_cancel->setObjectName(QStringLiteral("cancelMoveButton"));
  auto* control = new QWidget(this);
  auto* box = new QVBoxLayout(control);
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(8);
  for (QPushButton* button : {m_move, m_cancel}) {
    button->setAutoDefault(false);
    box->addWidget(button);
  }
  box->addWidget(m_progress);
  addSettingRow(column, tr("Move the store"),
                tr("To a larger disk, for example. It is copied whole before the former one goes; "
                   "the command line finds it in its new place."),
                control);
  column->addWidget(m_notice);
  column->addStretch(1);
  connect(m_move, &QPushButton::clicked, this, [this] {
    if (const QString folder = m_askForFolder(this); !folder.isEmpty()) {
      m_notice->hide();
      m_library.moveTo(targetIn(folder));
    }
  });
  connect(m_cancel, &QPushButton::clicked, &m_library, &StudyLibrary::cancelImport);
  connect(&m_library, &StudyLibrary::changed, this, &StorePage::showStore);
  connect(&m_library, &StudyLibrary::importsChanged, this, &StorePage::showMove);
  connect(&m_library, &StudyLibrary::importProgressed, this, &StorePage::showMove);
  connect(&m_library, &StudyLibrary::moved, this, [this] {
    showStore();
    m_notice->show("accent", QStringLiteral("check"), tr("The store was moved."), {});
  });
  connect(&m_library, &StudyLibrary::failed, this, [this](const Failure& failure) {
    showFailure(*m_notice, tr("The study store could not be changed."), failure);
  });
  showStore();
  showMove();
}

void StorePage::showStore() {
  m_folder->setText(QString::fromStdString(m_library.folder().string()));
  const StoreSize& size = m_library.size();
  m_size->setText(m_library.loaded() && !m_library.failure()
                      ? tr("%n study(ies)", nullptr, static_cast<int>(size.studies)) +
                            QStringLiteral(" · ") + readableSize(size.bytes) + u'\n' +
                            tr("%1 free on the disk").arg(readableSize(size.freeBytes))
                      : QStringLiteral("–"));
  m_limit->setEnabled(m_library.loaded() && !m_library.failure());
  if (!m_limit->hasFocus() || m_limit->value() == 0) {
    const QSignalBlocker blocker(m_limit);
    // Rounded up: a limit in parts of a gigabyte, by the command line, is not shown as none.
    m_limit->setValue(static_cast<int>((size.limitBytes.value_or(0) + kGigabyte - 1) / kGigabyte));
  }
}

void StorePage::takeLimit() {
  const auto gigabytes = static_cast<std::uint64_t>(m_limit->value());
  m_library.setLimit(gigabytes == 0 ? std::nullopt : std::optional(gigabytes * kGigabyte));
}

void StorePage::showMove() {
  const bool moving = m_library.moving();
  const auto state = m_library.importState();
  m_move->setVisible(!moving);
  m_move->setEnabled(!state);
  m_move->setToolTip(state ? tr("An import is running.") : QString());
  m_cancel->setVisible(moving);
  m_progress->setVisible(moving);
  if (moving && state) {
    m_progress->setFraction(state->fraction);
    m_cancel->setEnabled(!state->cancelling);
  }
}

}  // namespace lateglow
