#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableWidget>

#include "app/report/ReportTemplate.h"
#include "tests/gui/GuiFixture.h"
#include "ui/common/Controls.h"
#include "ui/report/ApprovalCard.h"
#include "ui/report/ReportPage.h"
#include "ui/report/ReportView.h"
#include "ui/settings/AuditPage.h"
#include "ui/settings/ReportTemplatePage.h"
#include "ui/studies/PacsSendDialog.h"

namespace lateglow::testing {
namespace {

namespace fs = std::filesystem;

class ApprovalTest : public GuiFixture {
 protected:
  void SetUp() override {
    m_service->results = m_folder.filePath(QStringLiteral("results")).toStdString();
    GuiFixture::SetUp();
    QSettings().remove(QStringLiteral("reader/name"));
  }
  void openReport() {
    openDemonstration();
    runModel();
    key(Qt::Key_5, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return page().pageCount() > 0; }));
  }
  [[nodiscard]] ReportPage& page() const { return *m_window->reportPage(); }
  [[nodiscard]] ApprovalCard& card() const { return *page().approval(); }
  void approveAs(const QString& reader) {
    click(card().reader());
    QTest::keyClicks(card().reader(), reader);
    click(card().approveButton());
  }
  [[nodiscard]] bool stateStarts(const char* text) const {
    return card().stateText().startsWith(QLatin1String(text));
  }
};

TEST_F(ApprovalTest, NeedsANameAndIsPrinted) {
  openReport();
  EXPECT_TRUE(stateStarts("Draft"));
  EXPECT_FALSE(card().approveButton()->isEnabled());
  approveAs(QStringLiteral("Example Reader"));
  EXPECT_TRUE(stateStarts("Approved by Example Reader")) << card().stateText().toStdString();
  EXPECT_TRUE(session()->approved());
  EXPECT_FALSE(card().approveButton()->isVisible());
  // The preview follows by itself.
  ASSERT_TRUE(waitFor([this] {
    QPdfDocument* document = page().preview()->document();
    return document->pageCount() > 0 &&
           document->getAllText(0).text().contains(QStringLiteral("approved"));
  }));
  QCoreApplication::processEvents();
  screenshot(QStringLiteral("report-approved"));
}

TEST_F(ApprovalTest, EveryChangeMakesItADraftAndUndoBringsItBack) {
  openReport();
  approveAs(QStringLiteral("Example Reader"));
  click(page().findings());
  QTest::keyClicks(page().findings(), QStringLiteral("x"));
  EXPECT_FALSE(session()->approved());
  EXPECT_TRUE(stateStarts("Changed after Example Reader"));
  EXPECT_TRUE(card().approveButton()->isVisible());
  QTest::keyClick(page().findings(), Qt::Key_Backspace);
  EXPECT_TRUE(session()->approved()) << "the words are those that were approved";

  click(page().indication());
  QTest::keyClicks(page().indication(), QStringLiteral("Chest pain"));
  EXPECT_FALSE(session()->approved());
  ASSERT_TRUE(waitFor([this] {
    return page().preview()->document()->getAllText(0).text().contains(
        QStringLiteral("Chest pain"));
  })) << "it is printed on the first page";
  page().indication()->selectAll();
  QTest::keyClick(page().indication(), Qt::Key_Delete);
  EXPECT_TRUE(session()->approved());

  const auto approved = session()->result;
  m_window->cases().placeRvInsertion({1.0, 2.0, 3.0});
  ASSERT_TRUE(waitFor([&] { return session()->result != approved; }));
  EXPECT_TRUE(stateStarts("Changed after"));
  m_window->cases().undoStack().undo();
  EXPECT_TRUE(stateStarts("Approved by"));
  m_window->cases().undoStack().undo();
  EXPECT_TRUE(stateStarts("Draft"));
  m_window->cases().undoStack().redo();
  EXPECT_TRUE(stateStarts("Approved by"));
  click(card().withdrawButton());
  EXPECT_TRUE(stateStarts("Draft"));
  EXPECT_EQ(card().reader()->text(), QStringLiteral("Example Reader")) << "it is remembered";
}

/// Text of a DICOM file, as far as it is text.
QByteArray bytesOf(const fs::path& file) {
  QFile stream(QString::fromStdString(file.string()));
  return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
}

TEST_F(ApprovalTest, SendsObjectsThatSayWhetherItIsApproved) {
  openReport();
  QByteArray report;
  std::size_t files = 0;
  m_network->seeSent = [&](const std::vector<fs::path>& paths) {
    files = 0;
    for (const auto& entry : fs::directory_iterator(paths.front())) {
      ++files;
      if (entry.path().filename() == "synthetic_measurements_sr.dcm")
        report = bytesOf(entry.path());
    }
  };
  const auto send = [this] {
    click(page().sendButton());
    PacsSendDialog* dialog = nullptr;
    for (auto* candidate : m_window->findChildren<PacsSendDialog*>()) {
      if (candidate->isVisible()) dialog = candidate;
    }
    ASSERT_NE(dialog, nullptr);
    ASSERT_GT(dialog->node()->count(), 0);
    click(dialog->sendButton());
    ASSERT_TRUE(waitFor([this] { return page().notice()->text().contains(QStringLiteral("sent")); },
                        60'000))
        << page().notice()->text().toStdString();
  };
  send();
  EXPECT_TRUE(report.contains("UNVERIFIED"));
  EXPECT_GE(files, 4U);
  screenshot(QStringLiteral("report-sent"));

  approveAs(QStringLiteral("Example Reader"));
  report.clear();
  page().notice()->hide();
  send();
  EXPECT_FALSE(report.contains("UNVERIFIED"));
  EXPECT_TRUE(report.contains("VERIFIED"));
  EXPECT_TRUE(report.contains("Example Reader"));
}

TEST_F(ApprovalTest, IsThereAgainWhenTheStudyIsOpenedAgain) {
  openReport();
  approveAs(QStringLiteral("Example Reader"));
  ASSERT_TRUE(waitFor([this] { return m_window->cases().keeper().idle(); }));
  m_window.reset();
  SetUp();
  openDemonstration();
  ASSERT_TRUE(waitFor([this] { return session()->result != nullptr; }));
  EXPECT_TRUE(session()->approved());
  EXPECT_EQ(session()->approval->by.reader, "Example Reader");
}

/// The records of the window's log, once there are `count`.
std::vector<std::string> actionsOf(const AuditLog& log) {
  std::vector<std::string> actions;
  if (const auto records = log.read()) {
    for (const AuditRecord& record : *records) actions.push_back(record.action);
  }
  return actions;
}

TEST_F(ApprovalTest, WhatHappensIsInTheAuditLogAndShown) {
  openReport();
  approveAs(QStringLiteral("Example Reader"));
  const auto before = session()->result;
  m_window->cases().placeRvInsertion({1.0, 2.0, 3.0});
  ASSERT_TRUE(waitFor([&] { return session()->result != before; }));
  click(card().withdrawButton());
  click(page().exportButton());
  const AuditLog log(m_window->audit().folder());
  const std::vector<std::string> expected{"open", "open",     "run",   "approve",
                                          "edit", "withdraw", "export"};
  EXPECT_TRUE(waitFor([&] { return actionsOf(log).size() >= expected.size(); }));
  EXPECT_EQ(actionsOf(log), expected);
  const auto records = log.read();
  ASSERT_TRUE(records);
  EXPECT_EQ(records->at(3).reader, "Example Reader");
  EXPECT_EQ(records->at(4).details.at("what"), "RV insertion");
  EXPECT_EQ(records->at(2).studyUid, session()->opened.study->uid);
  EXPECT_FALSE(records->at(2).modelSha256.empty());

  m_window->showSettings(SettingsDialog::Page::Audit);
  auto* dialog = m_window->findChild<SettingsDialog*>();
  AuditPage& view = *dialog->auditPage();
  ASSERT_TRUE(waitFor([&] { return view.table()->rowCount() == 7; }));
  EXPECT_TRUE(view.notice()->text().contains(QStringLiteral("Intact: 7 record")))
      << view.notice()->text().toStdString();
  QTest::qWait(30);
  dialog->grab().save(QDir(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()))
                          .filePath(QStringLiteral("audit-page.png")));
  QTest::keyClicks(view.filterEdit(), QStringLiteral("example approve"));
  EXPECT_EQ(view.table()->rowCount(), 1);
  m_auditFile = m_folder.filePath(QStringLiteral("log.csv"));
  click(view.exportButton());
  EXPECT_TRUE(bytesOf(m_auditFile.toStdString()).contains("Example Reader"));
  dialog->close();
}

TEST_F(ApprovalTest, AChangedAuditLogIsSaid) {
  openReport();
  const fs::path folder = m_window->audit().folder();
  ASSERT_TRUE(waitFor([&] { return actionsOf(AuditLog(folder)).size() >= 3; }));
  QFile file(QString::fromStdString((folder / "audit-000001.jsonl").string()));
  ASSERT_TRUE(file.open(QIODevice::ReadWrite));
  QByteArray bytes = file.readAll();
  bytes.replace("\"open\"", "\"Open\"");
  file.resize(0);
  file.seek(0);
  file.write(bytes);
  file.close();
  m_window->showSettings(SettingsDialog::Page::Audit);
  auto* dialog = m_window->findChild<SettingsDialog*>();
  AuditPage& view = *dialog->auditPage();
  ASSERT_TRUE(waitFor([&] { return view.notice()->isVisible(); }));
  EXPECT_TRUE(view.notice()->text().contains(QStringLiteral("audit-000001.jsonl")))
      << view.notice()->text().toStdString();
  dialog->grab().save(QDir(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()))
                          .filePath(QStringLiteral("audit-page-changed.png")));
  dialog->close();
}

TEST_F(ApprovalTest, TheSitesTemplateChangesThePreviewAtOnce) {
  openReport();
  m_window->showSettings(SettingsDialog::Page::Report);
  auto* dialog = m_window->findChild<SettingsDialog*>();
  ReportTemplatePage& site = *dialog->reportPage();
  QImage logo(160, 160, QImage::Format_ARGB32);
  logo.fill(Qt::transparent);
  QPainter painter(&logo);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(QColor(11, 110, 143), 28));
  painter.drawEllipse(20, 20, 120, 120);
  painter.end();
  m_logoFile = m_folder.filePath(QStringLiteral("logo.png"));
  ASSERT_TRUE(logo.save(m_logoFile));
  click(site.institution());
  QTest::keyClicks(site.institution(), QStringLiteral("Example Hospital"));
  click(site.logoButton());
  click(site.paper()->button(1));
  QListWidget* sections = site.sections();
  QListWidgetItem* slices = nullptr;
  for (int row = 0; row < sections->count(); ++row) {
    if (sections->item(row)->text() == QStringLiteral("Table of slices")) {
      slices = sections->item(row);
    }
  }
  ASSERT_NE(slices, nullptr);
  sections->scrollToItem(slices);
  sections->setCurrentItem(slices);
  sections->setFocus();
  QTest::keyClick(sections, Qt::Key_Space);
  EXPECT_EQ(slices->checkState(), Qt::Unchecked);
  EXPECT_FALSE(sections->item(0)->flags() & Qt::ItemIsUserCheckable) << "the result is required";
  const auto preview = [this] {
    QPdfDocument* document = page().preview()->document();
    return document->pageCount() > 0 ? document->getAllText(0).text() : QString();
  };
  EXPECT_TRUE(waitFor([&] { return preview().contains(QStringLiteral("Example Hospital")); }));
  EXPECT_TRUE(waitFor([this] {
    return qRound(page().preview()->document()->pagePointSize(0).width()) == 612;
  })) << "Letter";
  QTest::qWait(30);
  dialog->grab().save(QDir(qEnvironmentVariable("LATEGLOW_SCREENSHOTS", m_folder.path()))
                          .filePath(QStringLiteral("report-settings.png")));
  const auto kept = siteReportTemplate();
  ASSERT_TRUE(kept.has_value()) << kept.error().message;
  EXPECT_EQ(std::count(kept->sections.begin(), kept->sections.end(), ReportSection::Slices), 0);
  dialog->close();
  screenshot(QStringLiteral("report-with-template"));
  fs::remove_all(userReportTemplateFile().parent_path());
}

TEST_F(ApprovalTest, ABundleOfACaseWithoutFilesSaysWhy) {
  openReport();
  m_bundleFile = m_folder.filePath(QStringLiteral("bundle.zip"));
  click(page().bundleButton());
  ASSERT_TRUE(waitFor([this] {
    return m_window->notice()->isVisible() && !m_window->notice()->text().contains(u'…');
  }));
  // The analytic heart of the tests is no file; what is said names the remedy.
  EXPECT_TRUE(m_window->notice()->text().contains(QStringLiteral("analyze")))
      << m_window->notice()->text().toStdString();
  EXPECT_FALSE(QFile::exists(m_bundleFile));
}

}  // namespace
}  // namespace lateglow::testing
