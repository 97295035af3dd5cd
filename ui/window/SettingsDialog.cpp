#include "ui/window/SettingsDialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/common/Controls.h"
#include "ui/common/Theme.h"
#include "ui/settings/AppearancePage.h"
#include "ui/settings/AuditPage.h"
#include "ui/settings/DevicesPage.h"
#include "ui/settings/GeneralPage.h"
#include "ui/settings/LanguagePage.h"
#include "ui/settings/ReportTemplatePage.h"
#include "ui/settings/ShortcutsPage.h"
#include "ui/settings/StorePage.h"
#include "ui/studies/PacsNodesPage.h"
#include "ui/window/KeyMap.h"

namespace lateglow {

namespace {
constexpr QSize kSize{920, 640};
constexpr int kListWidth = 208;
}  // namespace

SettingsDialog::SettingsDialog(const SettingsContext& context, QWidget* parent)
    : QDialog(parent),
      m_list(new QListWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_store(new StorePage(context.library, context.askForStoreFolder, m_pages)),
      m_network(new PacsNodesPage(context.pacs, m_pages)),
      m_report(new ReportTemplatePage(context.askForLogo, m_pages)),
      m_audit(new AuditPage(context.auditFolder, context.askForAuditFile, m_pages)),
      m_shortcuts(new ShortcutsPage(context.keys, m_pages)) {
  setWindowTitle(tr("Settings"));
  setObjectName(QStringLiteral("settingsDialog"));
  setFixedSize(kSize);
  auto* general = new GeneralPage(context.settings, m_pages);
  connect(general, &GeneralPage::tourRequested, this, &SettingsDialog::tourRequested);
  addPage(QStringLiteral("settings"), tr("General"), general);
  addPage(QStringLiteral("contrast"), tr("Appearance"),
          new AppearancePage(context.settings, m_pages));
  addPage(QStringLiteral("globe"), tr("Language and units"),
          new LanguagePage(context.settings, m_pages));
  addPage(QStringLiteral("chip"), tr("Devices"),
          new DevicesPage(context.settings, context.cases, m_pages));
  addPage(QStringLiteral("folder"), tr("Study store"), m_store);
  addPage(QStringLiteral("monitor"), tr("Network"), m_network);
  addPage(QStringLiteral("report"), tr("Report"), m_report);
  connect(m_report, &ReportTemplatePage::templateChanged, this,
          &SettingsDialog::reportTemplateChanged);
  addPage(QStringLiteral("audit"), tr("Audit log"), m_audit);
  addPage(QStringLiteral("keyboard"), tr("Shortcuts"), m_shortcuts);
  build();
  connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
  showPage(Page::General);
}

void SettingsDialog::addPage(const QString& icon, const QString& name, QWidget* page) {
  new QListWidgetItem(themedIcon(icon), name, m_list);
  page->setAccessibleName(name);
  m_pages->addWidget(page);
}

void SettingsDialog::build() {
  m_list->setProperty("role", "pages");
  m_list->setAccessibleName(tr("Pages of the settings"));
  m_list->setIconSize({20, 20});
  auto* side = new QFrame(this);
  side->setProperty("role", "panel");
  side->setFixedWidth(kListWidth);
  auto* sideColumn = new QVBoxLayout(side);
  sideColumn->setContentsMargins(8, 20, 8, 20);
  sideColumn->addWidget(m_list);
  auto* right = new QVBoxLayout;
  right->setContentsMargins(24, 20, 24, 20);
  right->setSpacing(16);
  QLabel* heading = makeLabel({}, "heading", this);
  connect(m_list, &QListWidget::currentTextChanged, heading, &QLabel::setText);
  right->addWidget(heading);
  right->addWidget(m_pages, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  QPushButton* close = makeButton(tr("Close"), "", this);
  close->setAutoDefault(false);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  buttons->addWidget(close);
  right->addLayout(buttons);
  auto* columns = new QHBoxLayout(this);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(0);
  columns->addWidget(side);
  columns->addLayout(right, 1);
}

void SettingsDialog::showPage(Page page) { m_list->setCurrentRow(static_cast<int>(page)); }

SettingsDialog::Page SettingsDialog::page() const {
  return static_cast<Page>(m_pages->currentIndex());
}

}  // namespace lateglow
