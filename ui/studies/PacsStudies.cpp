#include "ui/studies/PacsStudies.h"

#include <QDir>
#include <QMenu>
#include <QPushButton>

#include "imaging/store/StudyStore.h"
#include "ui/common/Controls.h"
#include "ui/common/FailureNotice.h"
#include "ui/studies/PacsQueryDialog.h"
#include "ui/studies/PacsSendDialog.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StoredStudiesTable.h"

namespace lateglow {

namespace fs = std::filesystem;

PacsStudies::PacsStudies(PacsPresenter& pacs, StudyLibrary& library, StoredStudiesPanel& panel,
                         fs::path storeFolder)
    : QObject(&panel),
      m_pacs(pacs),
      m_library(library),
      m_panel(panel),
      m_storeFolder(std::move(storeFolder)),
      m_query(makeButton(tr("Query PACS…"), "", &panel)),
      m_send(makeButton(tr("Send…"), "", &panel)),
      m_transfer(makeButton({}, "link", &panel)) {
  m_query->setObjectName(QStringLiteral("queryPacsButton"));
  m_send->setObjectName(QStringLiteral("sendStudiesButton"));
  m_query->setToolTip(tr("Search an archive and fetch studies from it"));
  m_send->setToolTip(tr("Send studies or exported objects to a node"));
  panel.addAction(m_query);
  panel.addAction(m_send);
  panel.addAction(m_transfer);
  m_transfer->setObjectName(QStringLiteral("transferButton"));
  m_transfer->setToolTip(tr("Stop this transfer"));
  m_transfer->hide();
  connect(m_transfer, &QPushButton::clicked, &pacs, &PacsPresenter::cancelTransfer);
  connect(m_query, &QPushButton::clicked, this, &PacsStudies::showQuery);
  buildSendMenu();
  connectTransfers();
}

void PacsStudies::buildSendMenu() {
  auto* menu = new QMenu(m_send);
  QAction* selected = menu->addAction(tr("Selected studies…"), this, &PacsStudies::sendSelected);
  selected->setObjectName(QStringLiteral("sendSelectedAction"));
  menu->addAction(tr("Exported objects…"), this, &PacsStudies::folderToSendRequested)
      ->setObjectName(QStringLiteral("sendFolderAction"));
  m_send->setMenu(menu);
  const auto showSelection = [this, selected] {
    selected->setEnabled(!m_panel.selectedStudies().empty());
  };
  connect(&m_panel, &StoredStudiesPanel::selectionChanged, this, showSelection);
  showSelection();
}

PacsStudies::~PacsStudies() {
  // The library may be gone before its panel; nothing imports any more.
  removeStaged();
}

void PacsStudies::showTransfer() {
  const auto transfer = m_pacs.transfer();
  m_transfer->setVisible(transfer.has_value());
  if (!transfer) return;
  const QString percent = QString::number(static_cast<int>(transfer->fraction * 100.0));
  m_transfer->setText(tr("%1, %2 %. Stop").arg(transfer->title, percent));
}

void PacsStudies::connectTransfers() {
  connect(&m_pacs, &PacsPresenter::transfersChanged, this, &PacsStudies::showTransfer);
  connect(&m_pacs, &PacsPresenter::transferProgressed, this, &PacsStudies::showTransfer);
  connect(&m_pacs, &PacsPresenter::retrieved, this, &PacsStudies::takeRetrieved);
  connect(&m_pacs, &PacsPresenter::sent, this,
          [this](const QString& title, int objects, const QString& problem) {
            m_panel.notice()->show(
                problem.isEmpty() ? "accent" : "danger",
                problem.isEmpty() ? QStringLiteral("check") : QStringLiteral("warning"),
                tr("%1 sent, %2 objects").arg(title).arg(objects), problem, tr("Dismiss"));
          });
  connect(&m_pacs, &PacsPresenter::transferFailed, this,
          [this](const QString& title, const Failure& failure) {
            const bool cancelled = failure.code == FailureCode::Cancelled;
            if (cancelled) {
              m_panel.notice()->show("", QStringLiteral("info"), tr("%1: cancelled.").arg(title),
                                     {}, tr("Dismiss"));
            } else {
              showFailure(*m_panel.notice(), tr("%1: did not work.").arg(title), failure,
                          tr("Dismiss"));
            }
          });
  connect(&m_library, &StudyLibrary::importsChanged, this, [this] {
    if (m_library.importCount() == 0) removeStaged();
  });
}

void PacsStudies::showQuery() {
  auto* dialog = new PacsQueryDialog(m_pacs, &m_panel);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PacsQueryDialog::nodesRequested, this, &PacsStudies::nodesRequested);
  m_pacs.reload();  // the dialog shows what is wrong with the file
  dialog->open();
}

void PacsStudies::sendSelected() {
  const std::vector<std::int64_t> studies = m_panel.selectedStudies();
  if (studies.empty()) return;
  QString title = tr("%1 studies").arg(studies.size());
  for (const StoredStudy& study : m_library.studies()) {
    if (studies.size() == 1 && study.id == studies.front())
      title = StoredStudiesTable::titleOf(study);
  }
  askForNode(tr("%1 from the study store, with all objects.").arg(title), title,
             [folder = m_storeFolder, studies]() -> Expected<std::vector<fs::path>> {
               auto store = StudyStore::open(folder);
               if (!store) return tl::unexpected(store.error());
               std::vector<fs::path> paths;
               for (const std::int64_t study : studies) {
                 auto view = store->view(study);
                 if (!view) return tl::unexpected(view.error());
                 paths.push_back(std::move(*view));
               }
               return paths;
             });
}

void PacsStudies::sendFolder(const QString& folder) {
  if (folder.isEmpty()) return;
  askForNode(
      tr("The DICOM objects in %1. Objects that Lateglow made are checked before.").arg(folder),
      QDir(folder).dirName(), [path = fs::path(folder.toStdString())] {
        return Expected<std::vector<fs::path>>(std::vector<fs::path>{path});
      });
}

void PacsStudies::askForNode(const QString& what, const QString& title,
                             PacsPresenter::Paths paths) {
  m_pacs.reload();
  auto* dialog = new PacsSendDialog(m_pacs, what, title, std::move(paths), &m_panel);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &PacsSendDialog::nodesRequested, this, &PacsStudies::nodesRequested);
  dialog->open();
}

void PacsStudies::takeRetrieved(const QString& title, const QString& folder, int objects,
                                const QString& problem) {
  const fs::path path = folder.toStdString();
  m_staged.insert(path);
  if (objects > 0) m_library.import({path});
  if (!problem.isEmpty()) {
    m_panel.notice()->show("danger", QStringLiteral("warning"),
                           tr("%1: not everything was retrieved.").arg(title), problem,
                           tr("Dismiss"));
  }
  if (m_library.importCount() == 0) removeStaged();
}

void PacsStudies::removeStaged() {
  for (const fs::path& folder : m_staged) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }
  m_staged.clear();
}

}  // namespace lateglow
