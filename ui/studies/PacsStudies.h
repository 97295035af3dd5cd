#pragma once

#include <filesystem>
#include <set>

#include <QObject>

#include "ui/models/PacsPresenter.h"
#include "ui/models/StudyLibrary.h"

class QPushButton;
class QWidget;

namespace lateglow {

class Notice;
class StoredStudiesPanel;

/// The network on the Studies page: the buttons "Query PACS..." and "Send...", their dialogs, and
/// what is retrieved on its way into the study store.
class PacsStudies : public QObject {
  Q_OBJECT

public:
  /// `storeFolder`: whose studies are sent.
  PacsStudies(PacsPresenter& pacs, StudyLibrary& library, StoredStudiesPanel& panel,
              std::filesystem::path storeFolder);
  ~PacsStudies() override;

  void showQuery();
  /// Asks for a node for the selected studies of the store.
  void sendSelected();
  [[nodiscard]] QPushButton* queryButton() const { return m_query; }
  /// Asks for a node for a folder of objects, such as an exported report.
  void sendFolder(const QString& folder);
  [[nodiscard]] QPushButton* sendButton() const { return m_send; }

Q_SIGNALS:
  void nodesRequested();
  /// The user wants to send objects of a folder; sendFolder() follows when it is chosen.
  void folderToSendRequested();

private:
  void buildSendMenu();
  void askForNode(const QString& what, const QString& title, PacsPresenter::Paths paths);
  void connectTransfers();
  void showTransfer();
  void takeRetrieved(const QString& title, const QString& folder, int objects,
                     const QString& problem);
  void removeStaged();

  PacsPresenter& m_pacs;
  StudyLibrary& m_library;
  StoredStudiesPanel& m_panel;
  std::filesystem::path m_storeFolder;
  QPushButton* m_query;
  QPushButton* m_send;
  QPushButton* m_transfer;  ///< says what is under way, and stops it
  std::set<std::filesystem::path> m_staged;  ///< until the store has copied what lies there
};

}  // namespace lateglow
