#include <fstream>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTreeWidget>

#include "tests/gui/GuiFixture.h"
#include "tests/unit/imaging/io/SyntheticDicom.h"
#include "ui/common/Controls.h"
#include "ui/studies/PacsNodesPage.h"
#include "ui/studies/PacsQueryDialog.h"
#include "ui/studies/PacsQueryForm.h"
#include "ui/studies/PacsSendDialog.h"
#include "ui/studies/StoredStudiesPanel.h"
#include "ui/studies/StudiesPage.h"
#include "ui/studies/StudyListView.h"
#include "ui/window/SettingsDialog.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

class PacsDialogsTest : public GuiFixture {
 protected:
  void SetUp() override {
    GuiFixture::SetUp();
    m_window->pacs().setStagingFolder(m_folder.filePath("staging").toStdString());
    m_network->writeObjects = [](const fs::path& folder, const RetrieveRequest& request) {
      fs::create_directories(folder);
      test::SyntheticImage image;
      image.studyUid = request.studyUid;
      image.seriesUid = request.studyUid + ".1";
      image.patientName = "Example^Alpha";
      image.pixels.assign(48, 7);
      for (int i = 1; i <= 4; ++i) {
        image.sopInstanceUid = image.seriesUid + "." + std::to_string(i);
        image.instanceNumber = i;
        image.positionMm.z = 8.0 * i;
        EXPECT_TRUE(test::writeDicom(image, folder / std::to_string(i)));
      }
      return 4;
    };
  }

  [[nodiscard]] StoredStudiesPanel* panel() const { return m_window->studiesPage()->stored(); }
  template <typename Dialog>
  [[nodiscard]] Dialog* dialog() const {
    return m_window->findChild<Dialog*>();
  }

  PacsQueryDialog* openQuery() {
    click(panel()->findChild<QPushButton*>(QStringLiteral("queryPacsButton")));
    return dialog<PacsQueryDialog>();
  }

  void search(PacsQueryDialog* query) {
    click(query->form()->searchButton());
    ASSERT_TRUE(waitFor([&] { return query->results()->topLevelItemCount() == 3; }));
  }

  static void picture(QWidget* widget, const QString& name) {
    QTest::qWait(60);
    const QString folder = qEnvironmentVariable("LATEGLOW_SCREENSHOTS");
    if (!folder.isEmpty()) {
      QDir().mkpath(folder);
      widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
    }
  }
};

TEST_F(PacsDialogsTest, ListsStudiesAndTheirSeries) {
  PacsQueryDialog* query = openQuery();
  ASSERT_NE(query, nullptr);
  EXPECT_EQ(query->form()->nodeName(), "Archive");
  EXPECT_FALSE(query->retrieveButton()->isEnabled());
  picture(query, "PacsDialogsTest-query-empty");
  QTest::keyClicks(query->form()->patientName(), "Example");
  query->form()->period()->setCurrentIndex(2);
  query->form()->modality()->setCurrentIndex(1);
  search(query);
  EXPECT_EQ(m_network->lastStudyQuery().patientName, "*Example*");
  EXPECT_EQ(m_network->lastStudyQuery().modality, "MR");
  EXPECT_EQ(m_network->lastStudyQuery().studyDate.size(), 9U) << "open at the end";
  QTreeWidgetItem* first = query->results()->topLevelItem(0);
  EXPECT_EQ(first->text(0), "Example, Alpha");
  EXPECT_EQ(first->text(2), "2026-03-02");
  first->setExpanded(true);
  ASSERT_TRUE(waitFor([&] { return first->childCount() == 3; }));
  EXPECT_EQ(first->child(1)->text(4), "Cine SAX");
  first->setSelected(true);
  EXPECT_TRUE(query->retrieveButton()->isEnabled());
  picture(query, "PacsDialogsTest-query-series");
}

TEST_F(PacsDialogsTest, RetrievesInTheBackgroundIntoTheStore) {
  PacsQueryDialog* query = openQuery();
  search(query);
  query->results()->topLevelItem(0)->setSelected(true);
  click(query->retrieveButton());
  EXPECT_TRUE(waitFor([&] { return panel()->table()->model()->rowCount() == 1; }));
  ASSERT_EQ(m_network->retrieved().size(), 1U);
  EXPECT_EQ(m_network->retrieved()[0].studyUid, "1.2.3.1");
  EXPECT_TRUE(m_network->retrieved()[0].seriesUid.empty());
  EXPECT_TRUE(waitFor([&] { return QDir(m_folder.filePath("staging")).isEmpty(); }))
      << "copies are gone";
  EXPECT_TRUE(query->notice()->isVisible());
  picture(query, "PacsDialogsTest-query-retrieved");
}

TEST_F(PacsDialogsTest, RetrievesOnlyTheChosenSeries) {
  PacsQueryDialog* query = openQuery();
  search(query);
  QTreeWidgetItem* first = query->results()->topLevelItem(0);
  first->setExpanded(true);
  ASSERT_TRUE(waitFor([&] { return first->childCount() == 3; }));
  first->child(1)->setSelected(true);
  click(query->retrieveButton());
  ASSERT_TRUE(waitFor([&] { return m_network->retrieved().size() == 1; }));
  EXPECT_EQ(m_network->retrieved()[0].seriesUid, "1.2.3.1.2");
  ASSERT_TRUE(waitFor([&] { return panel()->table()->model()->rowCount() == 1; }));
}

TEST_F(PacsDialogsTest, CancelsAQueryAndSaysWhyOneFails) {
  m_network->delayMs = 20'000;
  PacsQueryDialog* query = openQuery();
  click(query->form()->searchButton());
  ASSERT_TRUE(waitFor([&] { return query->cancelButton()->isVisible(); }));
  click(query->cancelButton());
  EXPECT_TRUE(waitFor([&] { return !query->cancelButton()->isVisible(); }, 1500));
  m_network->delayMs = 10;
  m_network->fails = true;
  click(query->form()->searchButton());
  ASSERT_TRUE(waitFor([&] { return query->notice()->isVisible(); }));
  EXPECT_TRUE(query->notice()->text().contains("check the port"));
  picture(query, "PacsDialogsTest-query-failed");
}

TEST_F(PacsDialogsTest, SendsSelectedStudies) {
  PacsQueryDialog* query = openQuery();
  search(query);
  query->results()->topLevelItem(0)->setSelected(true);
  click(query->retrieveButton());
  ASSERT_TRUE(waitFor([&] { return panel()->table()->model()->rowCount() == 1; }));
  query->accept();
  auto* send = panel()->findChild<QPushButton*>(QStringLiteral("sendStudiesButton"));
  auto* selected = send->findChild<QAction*>(QStringLiteral("sendSelectedAction"));
  EXPECT_FALSE(selected->isEnabled());
  panel()->table()->selectRow(0);
  ASSERT_TRUE(selected->isEnabled());
  selected->trigger();
  auto* ask = dialog<PacsSendDialog>();
  ASSERT_NE(ask, nullptr);
  EXPECT_EQ(ask->node()->currentText(), "Archive");
  picture(ask, "PacsDialogsTest-send");
  click(ask->sendButton());
  EXPECT_TRUE(waitFor([&] { return m_network->sentFiles() == 4; }));
  EXPECT_TRUE(waitFor([&] { return panel()->notice()->isVisible(); }));
}

TEST_F(PacsDialogsTest, SendsExportedObjectsOfAFolder) {
  m_importFolder = m_folder.filePath("report objects");
  QDir().mkpath(m_importFolder);
  std::ofstream((m_importFolder + "/segmentation.dcm").toStdString()) << "object";
  auto* send = panel()->findChild<QPushButton*>(QStringLiteral("sendStudiesButton"));
  send->findChild<QAction*>(QStringLiteral("sendFolderAction"))->trigger();
  auto* ask = dialog<PacsSendDialog>();
  ASSERT_NE(ask, nullptr);
  click(ask->sendButton());
  EXPECT_TRUE(waitFor([&] { return m_network->sentFiles() == 1; }));
  EXPECT_TRUE(waitFor([&] { return panel()->notice()->text().contains("report objects"); }));
}

TEST_F(PacsDialogsTest, ATransferGoesOnWithoutTheDialogAndCanBeStopped) {
  PacsQueryDialog* query = openQuery();
  search(query);
  m_network->delayMs = 20'000;
  query->results()->topLevelItem(1)->setSelected(true);
  click(query->retrieveButton());
  query->accept();
  auto* transfer = panel()->findChild<QPushButton*>(QStringLiteral("transferButton"));
  ASSERT_TRUE(
      waitFor([&] { return transfer->isVisible() && transfer->text().contains("Example, Beta"); }));
  picture(m_window.get(), "PacsDialogsTest-transfer");
  click(transfer);
  EXPECT_TRUE(waitFor([&] { return !transfer->isVisible(); }, 1500));
  EXPECT_TRUE(m_network->retrieved().empty());
  EXPECT_TRUE(panel()->notice()->text().contains("cancelled"));
}

TEST_F(PacsDialogsTest, ABrokenSettingsFileIsShownAndNotReplaced) {
  m_network->brokenSettings = true;
  PacsQueryDialog* query = openQuery();
  EXPECT_TRUE(query->notice()->text().contains("pacs.json"));
  EXPECT_FALSE(query->form()->searchButton()->isEnabled());
  query->accept();
  key(Qt::Key_Comma, Qt::ControlModifier);
  PacsNodesPage* page = dialog<SettingsDialog>()->pacsPage();
  EXPECT_TRUE(page->notice()->text().contains("pacs.json"));
  EXPECT_FALSE(page->saveButton()->isEnabled());
}

TEST_F(PacsDialogsTest, NodesAreAddedTestedKeptAndRemoved) {
  key(Qt::Key_Comma, Qt::ControlModifier);
  auto* settings = dialog<SettingsDialog>();
  ASSERT_NE(settings, nullptr);
  settings->pageList()->setFocus();
  while (settings->page() != SettingsDialog::Page::Network) {
    QTest::keyClick(settings->pageList(), Qt::Key_Down);
  }
  PacsNodesPage* page = settings->pacsPage();
  ASSERT_TRUE(page->isVisible());
  ASSERT_EQ(page->list()->count(), 1);
  EXPECT_EQ(page->titleEdit()->text(), "ARCHIVE");
  click(page->addButton());
  ASSERT_EQ(page->list()->count(), 2);
  const auto type = [](QLineEdit* edit, const QString& text) {
    edit->selectAll();
    QTest::keyClicks(edit, text);
  };
  type(page->nameEdit(), "Scanner");
  click(page->saveButton());
  EXPECT_TRUE(page->notice()->text().contains("AE title")) << "an empty AE title is refused";
  type(page->titleEdit(), "SCANNER");
  type(page->hostEdit(), "192.0.2.7");
  page->portEdit()->setValue(11112);
  click(page->testButton());
  EXPECT_TRUE(waitFor([&] { return page->notice()->text().contains("12 ms"); }));
  picture(settings, "PacsDialogsTest-nodes");
  click(page->saveButton());
  ASSERT_EQ(m_network->kept().nodes.size(), 2U);
  EXPECT_EQ(m_network->kept().nodes[1].name, "Scanner");
  EXPECT_EQ(m_network->kept().nodes[1].host, "192.0.2.7");
  EXPECT_FALSE(page->trustedEdit()->isVisible());
  page->tlsBox()->setChecked(true);
  ASSERT_TRUE(page->trustedEdit()->isVisible());
  type(page->trustedEdit(), "/etc/ssl/authority.pem");
  picture(settings, "PacsDialogsTest-nodes-tls");
  click(page->saveButton());
  ASSERT_TRUE(m_network->kept().nodes[1].tls.enabled);
  EXPECT_EQ(m_network->kept().nodes[1].tls.trusted.at(0), "/etc/ssl/authority.pem");
  EXPECT_TRUE(m_network->kept().nodes[1].tls.checkHostName);
  m_network->fails = true;
  click(page->testButton());
  EXPECT_TRUE(waitFor([&] { return page->notice()->text().contains("check the port"); }));
  click(page->removeButton());
  click(page->saveButton());
  EXPECT_EQ(m_network->kept().nodes.size(), 1U);
}

}  // namespace
}  // namespace lateglow::testing
