#pragma once

#include <functional>

#include <QDialog>

#include "ui/models/CasePresenter.h"
#include "ui/models/PacsPresenter.h"
#include "ui/models/Settings.h"
#include "ui/models/StudyLibrary.h"

class QListWidget;
class QStackedWidget;

namespace lateglow {

class AuditPage;
class KeyMap;
class PacsNodesPage;
class ReportTemplatePage;
class ShortcutsPage;
class StorePage;

/// What the pages of the settings are about.
struct SettingsContext {
  Settings& settings;
  KeyMap& keys;
  CasePresenter& cases;
  StudyLibrary& library;
  PacsPresenter& pacs;
  std::function<QString(QWidget*)> askForStoreFolder;
  std::filesystem::path auditFolder;  ///< empty: no log is kept
  std::function<QString(QWidget*, const QString&)> askForAuditFile;
  std::function<QString(QWidget*)> askForLogo;
};

/// Settings that hold at once and are kept. Only the nodes of the network have a Save button: they
/// are tested first.
class SettingsDialog : public QDialog {
  Q_OBJECT

 public:
  enum class Page { General, Appearance, Language, Devices, Store, Network, Report, Audit, Shortcuts };

  SettingsDialog(const SettingsContext& context, QWidget* parent);
  void showPage(Page page);
  [[nodiscard]] Page page() const;
  [[nodiscard]] QListWidget* pageList() const { return m_list; }
  [[nodiscard]] PacsNodesPage* pacsPage() const { return m_network; }
  [[nodiscard]] ShortcutsPage* shortcutsPage() const { return m_shortcuts; }
  [[nodiscard]] ReportTemplatePage* reportPage() const { return m_report; }
  [[nodiscard]] AuditPage* auditPage() const { return m_audit; }
  [[nodiscard]] StorePage* storePage() const { return m_store; }

 Q_SIGNALS:
  void tourRequested();
  /// Reports look another way from now on.
  void reportTemplateChanged();

 private:
  void addPage(const QString& icon, const QString& name, QWidget* page);
  void build();

  QListWidget* m_list;
  QStackedWidget* m_pages;
  StorePage* m_store;
  PacsNodesPage* m_network;
  ReportTemplatePage* m_report;
  AuditPage* m_audit;
  ShortcutsPage* m_shortcuts;
};

}  // namespace lateglow
